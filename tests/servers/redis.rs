//! One `redis-server` with its data on disk.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Mutex;
use std::time::{Duration, Instant};

use tempfile::TempDir;

/// How long a server may take to start.
const START: Duration = Duration::from_secs(60);

/// Starts the server whose command line follows, tells its process id, and
/// kills it when nobody holds the other end of standard input any more: a test
/// program that is killed leaves no server behind.
const GUARDED: &str =
    r#""$@" >server.log 2>&1 & echo $!; read -r _; kill -9 $! 2>/dev/null; wait 2>/dev/null; true"#;

/// How safely a server keeps what it is told.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Keeping {
    /// On disk before it answers.
    Always,
    /// On disk once a second.
    EverySecond,
    /// Not on disk.
    Nothing,
}

/// A running server; it is killed when this is dropped.
pub struct RedisServer {
    folder: TempDir,
    port: u16,
    options: Vec<String>,
    running: Mutex<Option<Running>>,
}

struct Running {
    guard: Child,
    pid: u32,
}

impl RedisServer {
    /// A server that keeps its data in this way.
    pub fn start(keeping: Keeping) -> Self {
        Self::start_with(keeping, &[])
    }

    /// A server with more options, as on its command line (`["--maxmemory", "1mb"]`).
    pub fn start_with(keeping: Keeping, more: &[&str]) -> Self {
        let (append, fsync) = match keeping {
            Keeping::Always => ("yes", "always"),
            Keeping::EverySecond => ("yes", "everysec"),
            Keeping::Nothing => ("no", "everysec"),
        };
        let options = ["--appendonly", append, "--appendfsync", fsync, "--save", ""];
        let options = options.iter().chain(more).map(|option| (*option).to_owned()).collect();
        let folder = tempfile::Builder::new().prefix("textpass-redis-").tempdir().unwrap();
        let server = Self { folder, port: free_port(), options, running: Mutex::new(None) };
        server.start_again();
        server
    }

    /// Starts it (again), on the same port and with the same files.
    pub fn start_again(&self) {
        let mut guard = Command::new("sh")
            .args(["-c", GUARDED, "sh", "redis-server", "--bind", "127.0.0.1"])
            .args(["--port", &self.port.to_string(), "--dir", "."])
            .args(&self.options)
            .current_dir(self.folder.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("a shell starts");
        let mut line = String::new();
        BufReader::new(guard.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let pid = line.trim().parse().expect("the process id of redis-server");
        *self.running.lock().unwrap() = Some(Running { guard, pid });
        self.wait_until_it_answers();
    }

    /// Ends it at once, as a machine that loses its power.
    pub fn kill(&self) {
        if let Some(mut running) = self.running.lock().unwrap().take() {
            let _ = Command::new("kill").args(["-9", &running.pid.to_string()]).status();
            drop(running.guard.stdin.take());
            let _ = running.guard.wait();
        }
    }

    /// The process id.
    pub fn pid(&self) -> Option<u32> {
        self.running.lock().unwrap().as_ref().map(|running| running.pid)
    }

    /// Its port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Where it is, as in `TEXTPASS_STORE`.
    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}", self.port)
    }

    /// Its port for TLS, if it was started with one.
    pub fn tls_port(&self) -> Option<u16> {
        let (mut names, mut values) = (self.options.iter(), self.options.iter().skip(1));
        names.position(|name| name == "--tls-port").and_then(|at| values.nth(at)?.parse().ok())
    }

    /// The folder of its files.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The files in which its data rests.
    pub fn data_files(&self) -> Vec<PathBuf> {
        let entries = std::fs::read_dir(self.folder.path().join("appendonlydir")).unwrap();
        entries.map(|entry| entry.unwrap().path()).collect()
    }

    /// Sends one command in words, and returns what is answered, in the
    /// protocol's own form.
    pub fn tell(&self, words: &[&str]) -> String {
        tell(self.port, words).expect("redis-server answers")
    }

    fn wait_until_it_answers(&self) {
        let begun = Instant::now();
        while !tell(self.port, &["PING"]).is_ok_and(|answer| answer.starts_with("+PONG")) {
            let log = std::fs::read_to_string(self.folder.path().join("server.log")).unwrap_or_default();
            assert!(begun.elapsed() < START, "redis-server does not start; is it installed?\n{log}");
            std::thread::sleep(Duration::from_millis(10));
        }
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        self.kill();
    }
}

/// Sends one command to a server, and returns what it answers.
fn tell(port: u16, words: &[&str]) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut request = format!("*{}\r\n", words.len());
    for word in words {
        request.push_str(&format!("${}\r\n{word}\r\n", word.len()));
    }
    // closing is asked for in the same breath, so that the answer has an end
    request.push_str("*1\r\n$4\r\nQUIT\r\n");
    stream.write_all(request.as_bytes())?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer)?;
    let answer = String::from_utf8_lossy(&answer).into_owned();
    Ok(answer.strip_suffix("+OK\r\n").map(str::to_owned).unwrap_or(answer))
}

/// A port that is free, and whose cluster bus (10,000 above) fits as well.
pub(super) fn free_port() -> u16 {
    loop {
        let listener = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        if port < 55_000 && TcpListener::bind(("127.0.0.1", port + 10_000)).is_ok() {
            return port;
        }
    }
}
