//! Moving into and out of Redis. The only place that scans: every key of the
//! deployment is listed once, and then read in that order, so that nothing comes
//! twice however the server answers a scan.

mod listing;
mod scan;

use std::fmt;
use std::sync::{Arc, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use subtle::ConstantTimeEq;

use self::listing::Item;
use super::wave::wave;
use super::{Options, RedisStore, turns};
use crate::store::seal::MasterKey;
use crate::store::serving::Serving;
use crate::store::transfer::record::Record;
use crate::store::transfer::{Cursor, Page, State, Transfer};
use crate::store::{Pending, StoreError};

/// Items in a page.
const PAGE: usize = 256;
/// The name of the mark of a move that has not ended.
const MARK: &str = "half-filled";

/// A store on Redis that is moved out of or into.
pub struct RedisTransfer {
    store: RedisStore,
    /// What is handed out, since the first page was asked for.
    items: Mutex<Arc<Vec<Item>>>,
}

impl fmt::Debug for RedisTransfer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("RedisTransfer")
    }
}

impl RedisStore {
    /// Refuses a store that carries the mark of a move.
    pub(super) async fn refuse_half_filled(&self) -> Result<(), StoreError> {
        self.half_filled().await?.map_or(Ok(()), |from| Err(StoreError::HalfFilled(from)))
    }

    async fn half_filled(&self) -> Result<Option<String>, StoreError> {
        self.ask(redis::cmd("GET").arg(self.keys.meta(MARK))).await
    }
}

impl RedisTransfer {
    /// Connects as [`RedisStore::open`] does, even if a move into it did not end, or
    /// everything was moved out of it.
    /// Nothing is written.
    ///
    /// # Errors
    /// Those of [`RedisStore::open`], but for the last two.
    pub async fn open(url: &str, key: &MasterKey, options: Options) -> Result<Self, StoreError> {
        let store = RedisStore::connect(url, key, options).await?;
        let there: Option<Vec<u8>> = store.ask(redis::cmd("GET").arg(store.keys.meta("key"))).await?;
        let ours = store.key_check();
        if there.is_some_and(|there| !bool::from(there.ct_eq(&ours[..]))) {
            return Err(StoreError::Unreadable("the key check"));
        }
        Ok(Self { store, items: Mutex::default() })
    }

    /// Whether the servers keep what they are told, as
    /// [`RedisStore::check_durability`] says it.
    ///
    /// # Errors
    /// Those of [`RedisStore::check_durability`].
    pub async fn check_durability(&self) -> Result<Vec<String>, StoreError> {
        self.store.check_durability().await
    }

    async fn look(&self) -> Result<State, StoreError> {
        if let Some(from) = self.store.half_filled().await? {
            return Ok(State::HalfFilled(from));
        }
        if let Some(to) = self.store.moved_to().await? {
            return Ok(State::Moved(to));
        }
        let is_empty = self.store.listing().await?.is_empty();
        Ok(if is_empty { State::Empty } else { State::InUse })
    }

    async fn next(&self, from: Option<Cursor>) -> Result<Page, StoreError> {
        let items = match &from {
            None => self.list(self.store.items().await?),
            Some(_) => self.items.lock().unwrap_or_else(PoisonError::into_inner).clone(),
        };
        let begin = usize::try_from(from.map_or(0, |cursor| cursor.part)).unwrap_or(usize::MAX);
        let end = begin.saturating_add(PAGE).min(items.len());
        let page = items.get(begin..end).ok_or(StoreError::Unreadable("a cursor"))?;
        let records = wave(page.iter().map(|item| self.store.read(item))).await?;
        let next = (end < items.len()).then_some(Cursor { part: end as u64, at: Vec::new() });
        Ok(Page { records: records.into_iter().flatten().collect(), next })
    }

    /// Keeps what is to be handed out.
    fn list(&self, items: Vec<Item>) -> Arc<Vec<Item>> {
        let items = Arc::new(items);
        *self.items.lock().unwrap_or_else(PoisonError::into_inner) = items.clone();
        items
    }

    async fn start(&self, from: &str) -> Result<(), StoreError> {
        match self.look().await? {
            State::InUse | State::Moved(_) => {
                return Err(StoreError::Broken("something was written to it just now".to_owned()));
            }
            State::HalfFilled(other) if other != from => return Err(StoreError::HalfFilled(other)),
            State::HalfFilled(_) | State::Empty => {}
        }
        let mark = self.store.keys.meta(MARK);
        let () = self.store.ask(redis::cmd("SET").arg(&mark).arg(from)).await?;
        let names: Vec<_> = self.store.names().await?.into_iter().filter(|name| *name != mark).collect();
        for names in names.chunks(PAGE) {
            let _: Vec<i64> =
                wave(names.iter().map(async |name| self.store.ask(redis::cmd("UNLINK").arg(name)).await))
                    .await?;
        }
        self.store.check_key().await
    }
}

impl RedisStore {
    /// Writes one record.
    async fn put(&self, record: &Record, now: DateTime<Utc>) -> Result<(), StoreError> {
        match record {
            Record::Person(known) => turns::transfer::put(self, known).await,
            Record::Appointment(booking) => self.put_appointment(booking).await,
            Record::Hold(hold) => self.put_hold(hold, now).await,
            Record::Rest(rest) => self.put_rest(rest, now).await,
            Record::Number(number) => self.put_number(number).await,
            Record::Tries(tries) => self.put_tries(tries).await,
            Record::Share(share) => self.put_share(share, now).await,
            Record::Counted(one) => self.put_counted(one).await,
        }
    }
}

impl Transfer for RedisTransfer {
    fn kind(&self) -> &'static str {
        "redis"
    }

    fn state<'a>(&'a self) -> Pending<'a, State> {
        Box::pin(self.look())
    }

    fn pull<'a>(&'a self, from: Option<Cursor>) -> Pending<'a, Page> {
        Box::pin(self.next(from))
    }

    fn begin<'a>(&'a self, from: &'a str) -> Pending<'a, ()> {
        Box::pin(self.start(from))
    }

    fn put<'a>(&'a self, records: Vec<Record>, now: DateTime<Utc>) -> Pending<'a, ()> {
        Box::pin(async move { wave(records.iter().map(|one| self.store.put(one, now))).await.map(drop) })
    }

    fn finish<'a>(&'a self) -> Pending<'a, ()> {
        Box::pin(async { self.store.ask(redis::cmd("DEL").arg(self.store.keys.meta(MARK))).await })
    }

    fn is_served<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, bool> {
        self.store.is_served(now)
    }

    fn leave<'a>(&'a self, to: &'a str, _now: DateTime<Utc>) -> Pending<'a, bool> {
        Box::pin(self.store.mark_moved(to))
    }

    fn come_back<'a>(&'a self) -> Pending<'a, ()> {
        Box::pin(self.store.unmark_moved())
    }
}
