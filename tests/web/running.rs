//! A process of the `textpass` binary, and its log.

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

/// A running service; it is killed when dropped.
pub struct Server {
    child: Child,
    pub url: String,
    log: Arc<Mutex<String>>,
    /// Reads the log, to its end.
    reads: Option<JoinHandle<()>>,
}

impl Server {
    pub(super) fn spawn(mut command: Command) -> Self {
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        let log = Arc::new(Mutex::new(String::new()));
        let (mut errors, kept) = (BufReader::new(child.stderr.take().unwrap()), log.clone());
        let reads = std::thread::spawn(move || {
            let mut line = Vec::new();
            while errors.read_until(b'\n', &mut line).is_ok_and(|read| read > 0) {
                kept.lock().unwrap().push_str(&String::from_utf8_lossy(&line));
                line.clear();
            }
        });
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let url = line.trim().strip_prefix("listening on ").map(str::to_owned);
        let url = url.unwrap_or_else(|| panic!("it does not start: {}", log.lock().unwrap()));
        Self { child, url, log, reads: Some(reads) }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn log(&self) -> String {
        self.log.lock().unwrap().clone()
    }

    /// Its log, which can be read when it has ended.
    pub fn shared_log(&self) -> Arc<Mutex<String>> {
        self.log.clone()
    }

    /// Kills it at once, as a power cut would.
    pub fn kill(&mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to end, as a deployment would.
    pub fn terminate(&self) {
        self.signal("-TERM");
    }

    /// Sends it a signal: `-STOP`.
    pub fn signal(&self, name: &str) {
        let id = self.child.id().to_string();
        assert!(Command::new("kill").args([name, &id]).status().unwrap().success());
    }

    /// Waits until it has ended, and its log is whole.
    pub async fn ended(mut self) -> ExitStatus {
        let wait = move || {
            let ended = self.child.wait().unwrap();
            self.reads.take().unwrap().join().unwrap();
            ended
        };
        tokio::task::spawn_blocking(wait).await.unwrap()
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
