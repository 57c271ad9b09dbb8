//! What all of a simulation share: the truth, what is still to happen, and what is written down.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, MutexGuard};

use chrono::{DateTime, TimeDelta, Utc};
use sha2::{Digest, Sha256};
use textpass::channel::twilio::status::Report;
use textpass::dialog::turns::World;
use textpass::domain::appointment::ApptNumber;
use textpass::domain::message::{Reply, Said};
use textpass::domain::name_form::SHIPPED;
use textpass::domain::person::Person;
use textpass::service::clock::Clock;
use textpass::store::Store;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::telling::TextName;

use super::chance::Chance;
use super::truth::Truth;

/// Something that is going to happen.
#[derive(Clone, Debug)]
pub enum Event {
    /// Somebody looks at their phone.
    Wake(usize),
    /// A message of theirs comes to the service, and not for the first time if it was not taken.
    Deliver { who: usize, id: String, said: Said, tries: u32 },
    /// A text comes to a phone.
    Arrive(Person, Reply),
    /// The provider reports on a text.
    Reported(TextName, Report),
    /// A process looks at what is due.
    Tick(usize),
    /// A process dies at one of its next calls of the store.
    Kill(usize),
    /// The machine's clock becomes wrong, or right again.
    Clock,
    /// Another one takes its place.
    Start(usize),
    /// Staff do something.
    Staff,
    /// A process deletes what is over.
    Sweep(usize),
}

/// What is written down of what happens: a story, and a hash of all of it.
#[derive(Default)]
pub struct Log {
    hash: Sha256,
    lines: Vec<String>,
    broken: Option<String>,
    seen: BTreeMap<&'static str, u64>,
}

/// What is still to happen, in its order, and how much was planned until now.
#[derive(Default)]
struct Ahead {
    planned: u64,
    events: BTreeMap<(DateTime<Utc>, u64), Event>,
}

/// Where the store is.
pub enum Kept {
    InMemory(SqliteStore),
    OnFile(tempfile::TempDir),
}

impl Kept {
    pub fn new(on_file: bool) -> Self {
        if on_file {
            return Self::OnFile(tempfile::tempdir().unwrap());
        }
        Self::InMemory(SqliteStore::in_memory(&key(), SHIPPED).unwrap())
    }

    fn open(&self) -> Arc<dyn Store> {
        match self {
            Self::InMemory(store) => Arc::new(store.beside(&key(), SHIPPED).unwrap().unwrap()),
            Self::OnFile(folder) => {
                Arc::new(SqliteStore::open(&folder.path().join("textpass.db"), &key()).unwrap())
            }
        }
    }
}

fn key() -> MasterKey {
    MasterKey::parse("c2ltdWxhdGVka2V5c2ltdWxhdGVka2V5c2ltdWxhdGU=").unwrap()
}

/// What all share.
pub struct Town {
    pub chance: Chance,
    /// The time as it is, whatever single clocks show.
    pub clock: Clock,
    pub world: Arc<World>,
    /// The store as it is, without any gate before it.
    pub store: Arc<dyn Store>,
    kept: Kept,
    pub truth: Mutex<Truth>,
    /// Since when the machine's clock is wrong by how much.
    offs: Mutex<Vec<(DateTime<Utc>, TimeDelta)>>,
    events: Mutex<Ahead>,
    log: Mutex<Log>,
}

impl Town {
    pub fn new(seed: u64, clock: Clock, world: Arc<World>, kept: Kept) -> Self {
        Self {
            chance: Chance::seeded(seed),
            clock,
            world,
            store: kept.open(),
            kept,
            truth: Mutex::default(),
            offs: Mutex::default(),
            events: Mutex::default(),
            log: Mutex::default(),
        }
    }

    /// The store, for another process.
    pub fn store_beside(&self) -> Arc<dyn Store> {
        self.kept.open()
    }

    /// Whether the store has threads of its own.
    pub fn is_on_file(&self) -> bool {
        matches!(self.kept, Kept::OnFile(_))
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.clock.now()
    }

    /// From now on the machine's clock is wrong by so much.
    pub fn put_off(&self, by: TimeDelta) {
        self.offs.lock().unwrap().push((self.now(), by));
    }

    /// When it was what the machine's clock showed so.
    pub fn true_time(&self, shown: DateTime<Utc>) -> DateTime<Utc> {
        let (offs, now) = (self.offs.lock().unwrap(), self.now());
        let ends = offs.iter().skip(1).map(|(at, _)| *at).chain([now]);
        let mut wrong = offs.iter().zip(ends).filter(|((_, by), _)| !by.is_zero());
        let of = wrong.find(|((from, by), to)| (*from + *by..=*to + *by).contains(&shown));
        // what is ahead cannot be right, and what is days behind has left long ago
        match of {
            Some(((_, by), _)) if *by < TimeDelta::zero() || shown > now => shown - *by,
            _ => shown,
        }
    }

    pub fn truth(&self) -> MutexGuard<'_, Truth> {
        self.truth.lock().unwrap()
    }

    /// Something is going to happen then.
    pub fn plan(&self, at: DateTime<Utc>, event: Event) {
        let mut ahead = self.events.lock().unwrap();
        ahead.planned += 1;
        let number = ahead.planned;
        ahead.events.insert((at, number), event);
    }

    /// What happens next, and when.
    pub fn next(&self) -> Option<(DateTime<Utc>, Event)> {
        let first = self.events.lock().unwrap().events.pop_first();
        first.map(|((at, _), event)| (at, event))
    }

    /// Writes down what happened.
    pub fn tell(&self, line: &str) {
        let mut log = self.log.lock().unwrap();
        let line = format!("{} {line}", self.clock.now().format("%m-%d %H:%M:%S"));
        log.hash.update(line.as_bytes());
        log.lines.push(line);
    }

    /// A promise is broken; the first one counts.
    pub fn broken(&self, what: impl Into<String>) {
        let what = what.into();
        self.tell(&format!("BROKEN {what}"));
        self.log.lock().unwrap().broken.get_or_insert(what);
    }

    pub fn is_broken(&self) -> Option<String> {
        self.log.lock().unwrap().broken.clone()
    }

    /// Something rare happened, which a run that means something should have seen.
    pub fn sometimes(&self, what: &'static str) {
        *self.log.lock().unwrap().seen.entry(what).or_default() += 1;
    }

    pub fn seen(&self) -> BTreeMap<&'static str, u64> {
        self.log.lock().unwrap().seen.clone()
    }

    /// The hash of all that was written down.
    pub fn hash(&self) -> String {
        let hash = self.log.lock().unwrap().hash.clone().finalize();
        hash.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
    }

    /// The story: what was said of the appointment that a promise was broken about, and how it ended.
    pub fn story(&self, last: usize) -> String {
        let log = self.log.lock().unwrap();
        let broken = log.broken.as_deref().unwrap_or_default();
        let number = broken.split([' ', ':']).find(|word| ApptNumber::parse(word).is_some());
        let (before, end) = log.lines.split_at(log.lines.len().saturating_sub(last));
        let about = before.iter().filter(|line| number.is_some_and(|number| line.contains(number)));
        about.chain(end).map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}
