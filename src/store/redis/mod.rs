//! The store on Redis or Valkey, one server or a cluster, for any number of
//! processes on any number of machines.
//!
//! Every change is one script (`.lua`, see [`script`]) that touches the keys of
//! one hash tag only, checks first and writes last; the claim of an ordinary turn
//! alone needs none (see `turns/ordinary.rs`). All keys of one office
//! share a tag, and so do those of one of 256 partitions of people; [`keys`]
//! says how they are named. Expiry is a predicate on the `now` that is passed
//! in; what Redis itself lets expire (after twice that time) only cleans up.

mod address;
mod book;
mod durable;
mod fault;
mod gather;
mod keys;
mod line;
mod link;
mod masters;
mod mesh;
mod outbox;
mod packed;
mod probe;
mod script;
mod sealed;
mod serving;
mod telling;
mod timeouts;
mod transfer;
mod turns;
mod waiting;
mod wave;
mod waves;

use std::fmt;
use std::sync::Arc;

use redis::FromRedisValue;
use subtle::ConstantTimeEq;

use self::address::Address;
use self::fault::fault;
use self::keys::Keys;
use self::link::Link;
use self::outbox::Leases;
use self::script::Call;
pub use self::timeouts::Timeouts;
pub use self::transfer::RedisTransfer;
use self::waiting::Waiting;
use self::waves::Waves;
use super::StoreError;
use super::seal::{IndexHash, MasterKey, Sealer};
use crate::domain::name_form::{NameForms, SHIPPED};

/// How the server is used.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// What the names of all keys begin with, so that several deployments can
    /// share a server.
    pub prefix: String,
    /// Whether a server that does not keep what it is told is refused, see
    /// [`RedisStore::check_durability`].
    pub require_durable: bool,
    /// How many replicas have to confirm what is booked, moved or cancelled
    /// before anybody is told of it.
    pub wait_replicas: u32,
    /// How long the server may take.
    pub timeouts: Timeouts,
    /// In which forms names are hashed.
    pub forms: NameForms,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            prefix: "tp:".to_owned(),
            require_durable: true,
            wait_replicas: 0,
            timeouts: Timeouts::default(),
            forms: SHIPPED,
        }
    }
}

/// A store on a Redis server or cluster. Clones of its connection share one
/// socket a node.
pub struct RedisStore {
    address: Address,
    link: Link,
    /// Connections for changes that wait for replicas, if they do.
    waiting: Option<Waiting>,
    keys: Keys,
    sealer: Arc<Sealer>,
    options: Options,
    known: book::Known,
    waves: Waves,
    loaded: turns::Loaded,
    leases: Leases,
}

impl fmt::Debug for RedisStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RedisStore")
    }
}

/// An address of Redis as operators may see it: without its user and password.
///
/// # Errors
/// [`StoreError::Broken`] if it is none; it is not quoted.
pub fn place(url: &str) -> Result<String, StoreError> {
    Address::parse(url).map(|address| address.to_string())
}

impl RedisStore {
    /// Connects to `redis://…` or `redis+cluster://…` (several nodes separated
    /// by commas), with TLS to `rediss://…` or `rediss+cluster://…`.
    ///
    /// # Errors
    /// [`StoreError::Unreadable`] if what is there was sealed by another key,
    /// [`StoreError::Unavailable`] if the server cannot be reached or takes no
    /// writes, [`StoreError::Broken`] if the address is none or the server is
    /// too old, [`StoreError::HalfFilled`] if a move into it did not end,
    /// [`StoreError::Moved`] if everything was moved out of it. None of them quotes
    /// the address.
    pub async fn open(url: &str, key: &MasterKey, options: Options) -> Result<Self, StoreError> {
        let store = Self::connect(url, key, options).await?;
        store.check_key().await?;
        store.refuse_half_filled().await?;
        store.refuse_moved().await?;
        Ok(store)
    }

    /// Connects, and asks nothing yet of what is there.
    ///
    /// # Errors
    /// Those of [`RedisStore::open`] that are about the servers.
    pub async fn reach(url: &str, key: &MasterKey, options: Options) -> Result<Self, StoreError> {
        Self::connect(url, key, options).await
    }

    /// The store, if it is a book: one that was made. Nothing is written.
    ///
    /// # Errors
    /// Those of [`RedisStore::open`] about what is there, and [`StoreError::NoBook`].
    pub async fn existing(self) -> Result<Self, StoreError> {
        self.refuse_half_filled().await?;
        self.refuse_none().await?;
        self.refuse_moved().await?;
        Ok(self)
    }

    /// Makes a book where there is none. What is left of one that was lost is taken in.
    ///
    /// # Errors
    /// Those of [`RedisStore::open`] about what is there, and [`StoreError::HasBook`].
    pub async fn make(self) -> Result<Self, StoreError> {
        self.refuse_half_filled().await?;
        match self.refuse_none().await {
            Ok(()) => Err(StoreError::HasBook),
            Err(StoreError::NoBook(_)) => self.check_key().await.map(|()| self),
            Err(error) => Err(error),
        }
    }

    async fn connect(url: &str, key: &MasterKey, options: Options) -> Result<Self, StoreError> {
        let sealer = Arc::new(key.sealer()?.with_forms(options.forms));
        let address = Address::parse(url)?;
        let link = Link::open(&address, options.timeouts).await.map_err(|error| fault(&error))?;
        let replicas = options.wait_replicas;
        let waiting = (replicas > 0).then(|| Waiting::new(address.clone(), replicas, options.timeouts));
        let keys = Keys::new(options.prefix.clone());
        let (known, leases) = (book::Known::default(), Leases::new()?);
        let (waves, loaded) = (Waves::default(), turns::Loaded::default());
        let store = Self { address, link, waiting, keys, sealer, options, known, waves, loaded, leases };
        store.check_servers().await?;
        Ok(store)
    }

    /// Refuses data that was sealed by another key; new data remembers ours.
    async fn check_key(&self) -> Result<(), StoreError> {
        let (name, ours) = (self.keys.meta("key"), self.key_check());
        let _: Option<()> = self.ask(redis::cmd("SET").arg(&name).arg(&ours[..]).arg("NX")).await?;
        let there: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(&name)).await?;
        if there.is_some_and(|there| bool::from(there.ct_eq(&ours[..]))) {
            return Ok(());
        }
        Err(StoreError::Unreadable("the key check"))
    }

    /// Refuses what is no book: the check of the key is what every book has.
    async fn refuse_none(&self) -> Result<(), StoreError> {
        let there: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(self.keys.meta("key"))).await?;
        match there {
            Some(there) if bool::from(there.ct_eq(&self.key_check()[..])) => Ok(()),
            Some(_) => Err(StoreError::Unreadable("the key check")),
            None if self.has_keys().await? => {
                Err(StoreError::NoBook("there is data, but what every book begins with is gone"))
            }
            None => Err(StoreError::NoBook("there is nothing")),
        }
    }

    /// A hash that only the same key makes.
    fn key_check(&self) -> IndexHash {
        self.sealer.index("key check", b"")
    }

    /// How many waves of calls this store has sent so far: calls that are under
    /// way together are one wave, so this tells the round trips of a turn only
    /// while nobody else uses the store.
    pub fn waves(&self) -> u64 {
        self.waves.count()
    }

    /// Runs one plain command.
    async fn ask<T: FromRedisValue>(&self, cmd: &redis::Cmd) -> Result<T, StoreError> {
        let _under_way = self.waves.begin();
        read(self.link.ask(cmd).await.map_err(|error| fault(&error))?)
    }

    /// Runs plain commands of one slot as one wave: each is run before the next
    /// one, but others may come in between.
    async fn ask_all(&self, all: &redis::Pipeline) -> Result<Vec<redis::Value>, redis::RedisError> {
        let _under_way = self.waves.begin();
        self.link.ask_all(all).await
    }

    /// Runs one script.
    async fn run<T: FromRedisValue>(&self, call: Call) -> Result<T, StoreError> {
        let _under_way = self.waves.begin();
        read(call.run(&self.link).await?)
    }

    /// Runs a script that books, moves or cancels, or commits the turn that
    /// tells of it.
    async fn change<T: FromRedisValue>(&self, call: Call) -> Result<T, StoreError> {
        let _under_way = self.waves.begin();
        match &self.waiting {
            Some(waiting) => read(waiting.run(&call, &self.link).await?),
            None => read(call.run(&self.link).await?),
        }
    }
}

fn read<T: FromRedisValue>(value: redis::Value) -> Result<T, StoreError> {
    T::from_redis_value(value).map_err(|_| StoreError::Unreadable("a value of another shape"))
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;

    use crate::store::book::{LONGEST_HOLD, LONGEST_REST};
    use crate::store::lasting::CLOCKS_APART;
    use crate::store::outbox::{LONGEST_PAUSE, SEND_LEASE};
    use crate::store::turns::{LEASE, LONGEST_WAIT};

    #[test]
    fn scripts_know_how_long_anything_lasts() {
        let longest = |length: TimeDelta| (length + CLOCKS_APART).num_microseconds().unwrap_or_default();
        let (seats, row) = (include_str!("book/seats.lua"), include_str!("outbox/row.lua"));
        let (poll, tries) = (include_str!("outbox/poll.lua"), include_str!("book/tries.lua"));
        let taking = include_str!("turns/taking.lua");
        assert_eq!(LONGEST_HOLD, LONGEST_REST);
        for (script, said) in [
            (seats, format!("LONGEST = {}\n", longest(LONGEST_HOLD))),
            (row, format!("WAITS, LEASED = {}, {}\n", longest(LONGEST_PAUSE), longest(SEND_LEASE))),
            (
                taking,
                format!("LEASED, AWAITED = now + {}, now + {}\n", longest(LEASE), longest(LONGEST_WAIT)),
            ),
            (poll, format!("until_then - now + {} then", longest(TimeDelta::zero()))),
            (tries, format!("APART = {}\n", longest(TimeDelta::zero()))),
        ] {
            assert!(script.contains(&said), "{said}");
        }
    }
}
