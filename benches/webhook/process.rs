//! A server in a process of its own, ended when dropped.

use std::io::{BufRead, BufReader, Read};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};

use super::{Failure, machine};

/// A server that listens.
pub struct Server {
    child: Child,
    pub address: SocketAddr,
}

impl Server {
    /// Starts a server that prints `listening on http://ADDR:PORT` when it is
    /// ready. What it logs goes to a file, as it does where it is used.
    pub fn start(mut command: Command, log: &std::path::Path) -> Result<Self, Failure> {
        let log_file = std::fs::File::create(log)?;
        let mut child = command.stdout(Stdio::piped()).stderr(log_file).spawn()?;
        let mut line = String::new();
        if let Some(out) = child.stdout.take() {
            BufReader::new(out).read_line(&mut line)?;
        }
        let address = line.trim().strip_prefix("listening on http://").map(str::parse);
        let Some(Ok(address)) = address else {
            let _ = child.kill();
            let _ = child.wait();
            let mut said = String::new();
            std::fs::File::open(log)?.read_to_string(&mut said)?;
            return Err(format!("a server did not start: {}", said.trim()).into());
        };
        Ok(Self { child, address })
    }

    /// Processor time that it has had, in microseconds.
    pub fn cpu_micros(&self) -> Option<u64> {
        machine::cpu_micros(self.child.id())
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
