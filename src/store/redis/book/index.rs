//! The indexes by address and by name: which task booked (or is about to book)
//! at which office. An index is written before the appointment is, so it is never
//! too small; what an entry leads to is looked up, and may be nothing.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::bytes::{TaskKey, micros};
use super::office::{KEEP_MS, number_at, script};
use super::opted_out::is_opted_out;
use super::record::{Found, Record};
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::seal::IndexHash;

static ENTER: Script = script!("enter.lua");
static PRUNE: Script = script!("prune.lua");
static RESOLVE: Script = script!("resolve.lua");
static BOOKED_BY: Script = script!("booked_by.lua");

/// Bytes by which entries of the same visit are told.
const SAME: usize = 8;
/// An attempt that no booking gets to: whatever wrote the entry, it goes.
pub(super) const ANY: u16 = u16::MAX;

/// Which index.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// By the person's hash.
    Address,
    /// By the hash of name and birth date.
    Name,
    /// Bookings that count for an address, cancelled since or not, by its hash.
    Counted,
}

impl Kind {
    /// The beginning of its keys.
    pub(super) fn letter(self) -> &'static str {
        match self {
            Self::Address => "a",
            Self::Name => "n",
            Self::Counted => "b",
        }
    }
}

/// Where an index is: its kind, and the hash it is about.
#[derive(Clone, Copy)]
pub(super) struct Place<'h>(pub(super) Kind, pub(super) &'h IndexHash);

/// What an index says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    pub(super) task: TaskKey,
    pub(super) attempt: u16,
    pub(super) same: [u8; SAME],
    pub(super) office: OfficeCode,
}

impl Entry {
    /// The entry of a record that is about to be, or was, booked at `office`.
    pub(super) fn of(record: &Record, same: &IndexHash, office: &OfficeCode, attempt: u16) -> Self {
        let same = std::array::from_fn(|at| same[at]);
        Self { task: record.booked_by, attempt, same, office: office.clone() }
    }

    /// Whether it is an entry of one of these visits.
    pub(super) fn is_one_of(&self, visits: &[IndexHash]) -> bool {
        visits.iter().any(|visit| self.same == visit[..SAME])
    }

    fn pack(&self) -> Vec<u8> {
        [&self.attempt.to_be_bytes()[..], &self.same, self.office.as_str().as_bytes()].concat()
    }

    /// The same among the bookings that count: when stands in place of what makes it
    /// the same visit, which is as long.
    fn counted(&self, at: i64) -> Vec<u8> {
        let at = (at as f64).to_be_bytes();
        [&self.attempt.to_be_bytes()[..], &at, self.office.as_str().as_bytes()].concat()
    }

    pub(super) fn read(task: &[u8], packed: &[u8]) -> Result<Self, StoreError> {
        let parse = || {
            let (attempt, rest) = packed.split_first_chunk::<2>()?;
            let (same, office) = rest.split_first_chunk::<SAME>()?;
            let office = OfficeCode::parse(std::str::from_utf8(office).ok()?)?;
            let task = task.try_into().ok()?;
            Some(Self { task, attempt: u16::from_be_bytes(*attempt), same: *same, office })
        };
        parse().ok_or(StoreError::Unreadable("an entry of an index"))
    }
}

/// What was found in an index where an entry was written.
pub(super) struct Entered {
    /// Whether the address has opted out; of a name, nothing.
    pub(super) opted_out: bool,
    /// How many other tasks of the address booked, or were about to, in the last day.
    pub(super) recent: usize,
    /// All the other entries.
    pub(super) others: Vec<Entry>,
}

impl Entered {
    fn read(found: &[Vec<u8>]) -> Result<Self, StoreError> {
        const ODD: StoreError = StoreError::Unreadable("an index without an answer");
        let ([flags, recent], others) = found.split_first_chunk().ok_or(ODD)?;
        let recent = std::str::from_utf8(recent).ok().and_then(|count| count.parse().ok()).ok_or(ODD)?;
        Ok(Self { opted_out: is_opted_out(flags), recent, others: entries(others)? })
    }
}

/// Tasks and entries, one after the other.
fn entries(flat: &[Vec<u8>]) -> Result<Vec<Entry>, StoreError> {
    flat.chunks_exact(2).map(|pair| Entry::read(&pair[0], &pair[1])).collect()
}

impl RedisStore {
    /// Writes an entry; returns what else is there.
    pub(super) async fn enter(
        &self,
        place: Place<'_>,
        entry: &Entry,
        now: DateTime<Utc>,
    ) -> Result<Entered, StoreError> {
        let Place(kind, hash) = place;
        let mut keys = vec![self.index_key(place), self.keys.partition(hash[0], "w")];
        if kind == Kind::Address {
            keys.push(self.keys.of(hash, "c"));
        }
        self.enter_in(&keys, place, entry, now).await
    }

    /// The same of an address that is about to book, which counts.
    pub(super) async fn enter_booking(
        &self,
        person: &IndexHash,
        entry: &Entry,
        now: DateTime<Utc>,
    ) -> Result<Entered, StoreError> {
        let (address, counted) = (Place(Kind::Address, person), Place(Kind::Counted, person));
        let keys = [
            self.index_key(address),
            self.keys.partition(person[0], "w"),
            self.keys.of(person, "c"),
            self.index_key(counted),
        ];
        self.enter_in(&keys, address, entry, now).await
    }

    async fn enter_in(
        &self,
        keys: &[Vec<u8>],
        place: Place<'_>,
        entry: &Entry,
        now: DateTime<Utc>,
    ) -> Result<Entered, StoreError> {
        let keys: Vec<&[u8]> = keys.iter().map(Vec::as_slice).collect();
        let call = Call::new(&ENTER, &keys)
            .arg(&entry.task)
            .arg(entry.pack())
            .arg(trace(place, &entry.task))
            .arg(micros(now))
            .arg(entry.counted(micros(now)))
            .arg(KEEP_MS);
        let found: Vec<Vec<u8>> = self.change(call).await?;
        Entered::read(&found)
    }

    /// Writes down a booking that counts.
    pub(super) async fn count_booking(
        &self,
        person: &IndexHash,
        entry: &Entry,
        at: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let key = self.index_key(Place(Kind::Counted, person));
        let (mut set, mut keep) = (redis::cmd("HSET"), redis::cmd("PEXPIRE"));
        set.arg(&key).arg(&entry.task).arg(entry.counted(micros(at)));
        keep.arg(&key).arg(KEEP_MS);
        let () = self.ask(&set).await?;
        self.ask(&keep).await
    }

    /// Writes an entry of what is there already.
    pub(super) async fn lead(&self, place: Place<'_>, entry: &Entry) -> Result<(), StoreError> {
        let mut set = redis::cmd("HSET");
        set.arg(self.index_key(place)).arg(&entry.task).arg(entry.pack());
        self.ask(&set).await
    }

    /// What an index says.
    pub(super) async fn entries(&self, place: Place<'_>) -> Result<Vec<Entry>, StoreError> {
        let flat: Vec<Vec<u8>> = self.ask(redis::cmd("HGETALL").arg(self.index_key(place))).await?;
        entries(&flat)
    }

    /// The entry of a task.
    pub(super) async fn entry(&self, place: Place<'_>, task: &TaskKey) -> Result<Option<Entry>, StoreError> {
        let packed: Option<Vec<u8>> =
            self.ask(redis::cmd("HGET").arg(self.index_key(place)).arg(task)).await?;
        packed.map(|packed| Entry::read(task, &packed)).transpose()
    }

    /// Takes an entry out, unless a later attempt wrote it.
    pub(super) async fn prune(
        &self,
        place: Place<'_>,
        task: &TaskKey,
        attempt: u16,
    ) -> Result<(), StoreError> {
        let keys = [self.index_key(place), self.keys.partition(place.1[0], "w")];
        let call = Call::new(&PRUNE, &[&keys[0], &keys[1]]).arg(task).arg(attempt).arg(trace(place, task));
        self.run(call).await
    }

    /// What a task booked at an office. With an attempt above 0 it will have
    /// booked nothing by that attempt for ever, if it has not.
    pub(super) async fn resolve(
        &self,
        task: &TaskKey,
        office: &OfficeCode,
        attempt: u16,
    ) -> Result<Option<Found>, StoreError> {
        let at = self.at(office);
        let keys = [at.key("appts"), at.key("tasks"), at.fence(task)];
        let call = Call::new(&RESOLVE, &[&keys[0], &keys[1], &keys[2]]).arg(task).arg(attempt).arg(KEEP_MS);
        let found: Vec<Option<Vec<u8>>> =
            if attempt > 0 { self.change(call).await } else { self.run(call).await }?;
        let mut found = found.into_iter().flatten();
        match (found.next(), found.next()) {
            (Some(serial), Some(packed)) => Found::read(number_at(office, &serial)?, packed).map(Some),
            _ => Ok(None),
        }
    }

    /// What entries lead to, those that lead nowhere left out: one call an office.
    pub(super) async fn resolve_all(&self, entries: &[Entry]) -> Result<Vec<Found>, StoreError> {
        let mut offices: BTreeMap<&OfficeCode, Vec<&TaskKey>> = BTreeMap::new();
        for entry in entries {
            offices.entry(&entry.office).or_default().push(&entry.task);
        }
        let found = wave(offices.iter().map(|(office, tasks)| self.booked_by(office, tasks))).await?;
        Ok(found.into_iter().flatten().collect())
    }

    async fn booked_by(&self, office: &OfficeCode, tasks: &[&TaskKey]) -> Result<Vec<Found>, StoreError> {
        let at = self.at(office);
        let mut call = Call::new(&BOOKED_BY, &[at.key("appts"), at.key("tasks")]);
        for task in tasks {
            call = call.arg(task);
        }
        let flat: Vec<Vec<u8>> = self.run(call).await?;
        // one that cannot be read must not hide the others
        let read = |pair: &[Vec<u8>]| {
            let found = number_at(office, &pair[0]).and_then(|number| Found::read(number, pair[1].clone()));
            let unreadable = |error: &StoreError| {
                let appointment = String::from_utf8_lossy(&pair[0]);
                tracing::error!(%error, %office, %appointment, "an appointment cannot be read");
            };
            found.inspect_err(unreadable).ok()
        };
        Ok(flat.chunks_exact(2).filter_map(read).collect())
    }

    fn index_key(&self, place: Place<'_>) -> Vec<u8> {
        self.keys.of(place.1, place.0.letter())
    }
}

/// The name of an entry among those that may lead nowhere.
fn trace(place: Place<'_>, task: &TaskKey) -> Vec<u8> {
    [place.0.letter().as_bytes(), place.1, task].concat()
}

/// The index, its hash and the task that such a name says.
pub(super) fn traced(name: &[u8]) -> Option<(Kind, IndexHash, TaskKey)> {
    let (letter, rest) = name.split_first()?;
    let (hash, task) = rest.split_first_chunk::<16>()?;
    let kind = match letter {
        b'a' => Kind::Address,
        b'b' => Kind::Counted,
        _ => Kind::Name,
    };
    Some((kind, *hash, task.try_into().ok()?))
}
