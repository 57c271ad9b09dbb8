//! A Redis of the bench's own, ended when dropped.

use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::Failure;
use super::machine::{self, Cores};

/// How long it may take to start.
const PATIENCE: Duration = Duration::from_secs(10);

/// A Redis that keeps an append-only file, synced every second.
pub struct RedisServer {
    child: Child,
    port: u16,
}

impl RedisServer {
    pub fn start(core: Option<usize>, folder: &Path) -> Result<Self, Failure> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let mut command = Cores::on(core, "redis-server");
        command
            .args(["--bind", "127.0.0.1", "--port", &port.to_string(), "--save", ""])
            .args(["--appendonly", "yes", "--appendfsync", "everysec", "--dir"])
            .arg(folder)
            .stdout(Stdio::null());
        let missing = |error| format!("redis-server does not start ({error}); apt-get install redis-server");
        let mut started = Self { child: command.spawn().map_err(missing)?, port };
        started.wait()?;
        Ok(started)
    }

    fn wait(&mut self) -> Result<(), Failure> {
        let begun = Instant::now();
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if let Some(status) = self.child.try_wait()? {
                return Err(format!("redis-server ended ({status}); apt-get install redis-server").into());
            }
            if begun.elapsed() > PATIENCE {
                return Err("redis-server does not listen".into());
            }
            std::thread::sleep(Duration::from_millis(20));
        }
        Ok(())
    }

    pub fn url(&self) -> String {
        format!("redis://127.0.0.1:{}/", self.port)
    }

    /// Processor time that it has had, in microseconds.
    pub fn cpu_micros(&self) -> Option<u64> {
        machine::cpu_micros(self.child.id())
    }
}

impl Drop for RedisServer {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
