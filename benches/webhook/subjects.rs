//! The servers that are compared.

use std::fmt;
use std::path::Path;

use tempfile::TempDir;

use super::Failure;
use super::machine::Cores;
use super::people::{ACCOUNT_SID, AUTH_TOKEN, NUMBER, PUBLIC_URL};
use super::process::Server;
use super::servers::{Keeping, RedisServer};

/// A key for the two stores: 32 bytes in base64.
const KEY: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

/// One of the servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    Bare,
    Redis,
    Sqlite,
}

impl fmt::Display for Subject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Bare => "bare limit",
            Self::Redis => "textpass on Redis",
            Self::Sqlite => "textpass on SQLite",
        })
    }
}

/// All servers, up; fields are dropped in this order.
pub struct Subjects {
    servers: Vec<(Subject, Server)>,
    pub redis: RedisServer,
    _folder: TempDir,
}

impl Subjects {
    pub fn start(cores: &Cores, binary: &str) -> Result<Self, Failure> {
        let folder = tempfile::tempdir()?;
        let redis = RedisServer::start(Keeping::EverySecond);
        let file = folder.path().join("textpass.db");
        let servers = vec![
            (Subject::Bare, bare(cores, &redis, folder.path())?),
            (Subject::Redis, textpass(cores, binary, &redis.url(), folder.path())?),
            (Subject::Sqlite, textpass(cores, binary, &format!("sqlite:{}", file.display()), folder.path())?),
        ];
        Ok(Self { servers, redis, _folder: folder })
    }

    /// The servers, in the order in which they are asked.
    pub fn servers(&self) -> impl Iterator<Item = &(Subject, Server)> {
        self.servers.iter()
    }
}

fn bare(cores: &Cores, redis: &RedisServer, folder: &Path) -> Result<Server, Failure> {
    let this = std::env::current_exe()?;
    let mut command = cores.server(&this.to_string_lossy());
    command.args(["--serve-bare", &redis.url()]);
    Server::start(command, &folder.join("bare.log"))
}

/// The service as the README starts it, with SMS on.
fn textpass(cores: &Cores, binary: &str, store: &str, folder: &Path) -> Result<Server, Failure> {
    let mut command = cores.server(binary);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("TEXTPASS_")) {
        command.env_remove(name);
    }
    command
        .args(["serve", "--listen", "127.0.0.1:0", "--new"])
        .env_remove("RUST_LOG")
        .env("TEXTPASS_STORE", store)
        .env("TEXTPASS_KEY", KEY)
        .env("TEXTPASS_PUBLIC_URL", PUBLIC_URL)
        .env("TEXTPASS_TWILIO_ACCOUNT_SID", ACCOUNT_SID)
        .env("TEXTPASS_TWILIO_AUTH_TOKEN", AUTH_TOKEN)
        .env("TEXTPASS_TWILIO_FROM", NUMBER)
        // nothing is sent by itself; if it were, it would not leave this machine
        .env("TEXTPASS_TWILIO_API_URL", "http://127.0.0.1:9");
    let kind = store.split(':').next().unwrap_or_default();
    Server::start(command, &folder.join(format!("{kind}.log")))
}
