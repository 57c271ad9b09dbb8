//! Lua scripts: files of their own, run by their hash.

use std::sync::OnceLock;

use redis::{Arg, Cmd, ErrorKind, RedisError, ServerErrorKind, ToRedisArgs, Value};
use sha1::{Digest, Sha1};

use super::fault::fault;
use super::link::Link;
use crate::store::StoreError;

/// Room for the arguments of a common call.
const ARGS: usize = 16;
/// Room for their bytes: a conversation and a reply, sealed.
const BYTES: usize = 1024;

/// A script, known to the server by the hash of its text.
pub(super) struct Script {
    source: &'static str,
    hash: OnceLock<String>,
}

impl Script {
    /// A script of this text.
    pub(super) const fn new(source: &'static str) -> Self {
        Self { source, hash: OnceLock::new() }
    }

    fn hash(&self) -> &str {
        self.hash.get_or_init(|| {
            let digest = Sha1::digest(self.source.as_bytes());
            digest.iter().map(|byte| format!("{byte:02x}")).collect()
        })
    }
}

/// One call of a script. All its keys have one hash tag.
pub(super) struct Call {
    script: &'static Script,
    cmd: Cmd,
}

impl Call {
    /// A call with these keys.
    pub(super) fn new(script: &'static Script, keys: &[impl AsRef<[u8]>]) -> Self {
        let mut cmd = Cmd::with_capacity(ARGS, BYTES);
        cmd.arg("EVALSHA").arg(script.hash()).arg(keys.len());
        for key in keys {
            cmd.arg(key.as_ref());
        }
        Self { script, cmd }
    }

    /// Adds an argument.
    pub(super) fn arg(mut self, arg: impl ToRedisArgs) -> Self {
        self.cmd.arg(arg);
        self
    }

    /// Runs it; a server that does not know the script is sent its text.
    pub(super) async fn run(self, link: &Link) -> Result<Value, StoreError> {
        self.send(link).await.map_err(|error| fault(&error))
    }

    /// The same, with the error as it came.
    pub(super) async fn send(&self, link: &Link) -> Result<Value, RedisError> {
        match link.ask(&self.cmd).await {
            Err(error) if error.kind() == ErrorKind::Server(ServerErrorKind::NoScript) => {
                link.ask(&self.in_full()).await
            }
            answer => answer,
        }
    }

    /// Its first key: all others have the same tag.
    pub(super) fn first_key(&self) -> &[u8] {
        match self.cmd.args_iter().nth(3) {
            Some(Arg::Simple(key)) => key,
            _ => &[],
        }
    }

    /// The call as it is sent first.
    pub(super) fn by_hash(&self) -> &Cmd {
        &self.cmd
    }

    /// The same call with the script's text in place of its hash.
    pub(super) fn in_full(&self) -> Cmd {
        let mut cmd = redis::cmd("EVAL");
        cmd.arg(self.script.source);
        for arg in self.cmd.args_iter().skip(2) {
            if let Arg::Simple(arg) = arg {
                cmd.arg(arg);
            }
        }
        cmd
    }
}
