//! The store on Redis or Valkey, one server or a cluster, for any number of
//! processes on any number of machines.
//!
//! Every change is one script (`.lua`, see [`script`]) that touches the keys of
//! one hash tag only, checks first and writes last. All keys of one office
//! share a tag, and so do those of one of 256 partitions of people; [`keys`]
//! says how they are named. Expiry is a predicate on the `now` that is passed
//! in; what Redis itself lets expire (after twice that time) only cleans up.

mod book;
mod keys;
mod link;
mod outbox;
mod packed;
mod script;
mod sealed;
mod turns;
mod wave;

use std::fmt;
use std::sync::Arc;

use redis::FromRedisValue;
use subtle::ConstantTimeEq;

use self::keys::Keys;
use self::link::Link;
use self::outbox::Leases;
use self::script::Call;
use super::StoreError;
use super::seal::{MasterKey, Sealer};

/// How the server is used.
#[derive(Clone, Debug)]
pub struct Options {
    /// What the names of all keys begin with, so that several deployments can
    /// share a server.
    pub prefix: String,
}

impl Default for Options {
    fn default() -> Self {
        Self { prefix: "tp:".to_owned() }
    }
}

/// A store on a Redis server or cluster. Clones of its connection share one
/// socket a node.
pub struct RedisStore {
    link: Link,
    keys: Keys,
    sealer: Arc<Sealer>,
    known: book::Known,
    leases: Leases,
}

impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RedisStore")
    }
}

impl RedisStore {
    /// Connects to `redis://…` or `redis+cluster://…` (several nodes separated
    /// by commas).
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if what is there was sealed by another key,
    /// [`StoreError::Unavailable`] if the server cannot be reached,
    /// [`StoreError::Broken`] if the address is none.
    pub async fn open(url: &str, key: &MasterKey, options: Options) -> Result<Self, StoreError> {
        let sealer = Arc::new(key.sealer()?);
        let link = Link::open(url).await?;
        let known = book::Known::default();
        let store = Self { link, keys: Keys::new(options.prefix), sealer, known, leases: Leases::new()? };
        store.check_key().await?;
        Ok(store)
    }

    /// Refuses data that was sealed by another key; new data remembers ours.
    async fn check_key(&self) -> Result<(), StoreError> {
        let (name, ours) = (self.keys.meta("key"), self.sealer.index("key check", b""));
        let _: Option<()> = self.ask(redis::cmd("SET").arg(&name).arg(&ours[..]).arg("NX")).await?;
        let there: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(&name)).await?;
        if there.is_some_and(|there| bool::from(there.ct_eq(&ours[..]))) {
            return Ok(());
        }
        Err(StoreError::Unreadable("the key check"))
    }

    /// Runs one plain command.
    async fn ask<T: FromRedisValue>(&self, cmd: &redis::Cmd) -> Result<T, StoreError> {
        read(self.link.ask(cmd).await.map_err(|error| link::fault(&error))?)
    }

    /// Runs one script.
    async fn run<T: FromRedisValue>(&self, call: Call) -> Result<T, StoreError> {
        read(call.run(&self.link).await?)
    }

    /// Runs a script that books, moves or cancels, or commits the turn that
    /// tells of it.
    async fn change<T: FromRedisValue>(&self, call: Call) -> Result<T, StoreError> {
        read(call.run(&self.link).await?)
    }
}

fn read<T: FromRedisValue>(value: redis::Value) -> Result<T, StoreError> {
    T::from_redis_value(value).map_err(|_| StoreError::Unreadable("a value of another shape"))
}
