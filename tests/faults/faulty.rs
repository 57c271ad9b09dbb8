//! A store that fails, or whose process dies, at one of its calls.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::agenda::Planned;
use textpass::domain::appointment::{Appointment, ApptNumber};
use textpass::domain::birth_date::BirthDate;
use textpass::domain::message::Inbound;
use textpass::domain::name::Name;
use textpass::domain::office::OfficeCode;
use textpass::domain::person::{Channel, Person};
use textpass::domain::slot::SeatWish;
use textpass::store::agenda::{Agenda, Entry, KeptAgenda, Rate, Replan, Settled};
use textpass::store::book::{Book, Booked, Changed, Draft, Held, TakenCell, TaskId, Tries};
use textpass::store::deed::Deed;
use textpass::store::outbox::{NewNote, Note, Outbox, Sent};
use textpass::store::probe::{Probe, Probing, Witness};
use textpass::store::ration::Ration;
use textpass::store::serving::{Service, Serving};
use textpass::store::share::By;
use textpass::store::sqlite::SqliteStore;
use textpass::store::swept::Swept;
use textpass::store::telling::{LastText, Telling};
use textpass::store::turns::{Claim, Claimed, Commit, Committed, Draw, HandOver, Standing, Turns};
use textpass::store::{Pending, StoreError};
use tokio::sync::Notify;

/// What happens at the call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The store does not answer, and did nothing.
    FailsBefore,
    /// The store does not answer, though it did what was asked.
    FailsAfter,
    /// The process dies before the call.
    DiesBefore,
    /// The process dies after the call.
    DiesAfter,
    /// The call panics.
    Panics,
}

impl Fault {
    /// Every fault that a store or a machine may have; a panic is ours.
    pub const ALL: [Self; 4] = [Self::FailsBefore, Self::FailsAfter, Self::DiesBefore, Self::DiesAfter];

    /// Whether the call was never made.
    pub fn is_before(self) -> bool {
        matches!(self, Self::FailsBefore | Self::DiesBefore | Self::Panics)
    }
}

/// A store with a fault at its `at`th call, counted from 1.
pub struct FaultyStore {
    inner: Arc<SqliteStore>,
    at: usize,
    fault: Fault,
    calls: AtomicUsize,
    dead: AtomicBool,
    died: Notify,
}

impl FaultyStore {
    pub fn new(inner: Arc<SqliteStore>, at: usize, fault: Fault) -> Self {
        Self {
            inner,
            at,
            fault,
            calls: AtomicUsize::new(0),
            dead: AtomicBool::new(false),
            died: Notify::new(),
        }
    }

    /// A store that only counts its calls.
    pub fn sound(inner: Arc<SqliteStore>) -> Self {
        Self::new(inner, usize::MAX, Fault::FailsBefore)
    }

    /// How often it was called.
    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    /// Waits until the process has died.
    pub async fn died(&self) {
        self.died.notified().await;
    }

    async fn gate<'a, T>(&'a self, call: impl FnOnce() -> Pending<'a, T>) -> Result<T, StoreError> {
        let silent = || StoreError::Unavailable("a fault of the test".to_owned());
        if self.dead.load(Ordering::SeqCst) {
            return std::future::pending().await;
        }
        if self.calls.fetch_add(1, Ordering::SeqCst) + 1 != self.at {
            return call().await;
        }
        if !self.fault.is_before() {
            let _ = call().await;
        }
        match self.fault {
            Fault::FailsBefore | Fault::FailsAfter => Err(silent()),
            Fault::Panics => panic!("a fault of the test"),
            Fault::DiesBefore | Fault::DiesAfter => {
                self.dead.store(true, Ordering::SeqCst);
                self.died.notify_one();
                std::future::pending().await
            }
        }
    }
}

/// Each method goes through the gate.
macro_rules! gated {
    ($(fn $name:ident($($arg:ident: $kind:ty),*) -> $answer:ty;)*) => {
        $(fn $name<'a>(&'a self, $($arg: $kind),*) -> Pending<'a, $answer> {
            Box::pin(self.gate(move || self.inner.$name($($arg),*)))
        })*
    };
}

type At = DateTime<Utc>;

impl Turns for FaultyStore {
    gated! {
        fn claim(message: &'a Inbound, draw: Draw, waits_until: At, now: At) -> Claim;
        fn claim_next(person: &'a Person, draw: Draw, now: At) -> Claim;
        fn stranded(limit: usize, now: At) -> Vec<Person>;
        fn commit(commit: Commit) -> Committed;
        fn standing(person: &'a Person) -> Option<Standing>;
        fn deed(person: &'a Person, message_id: &'a str) -> Option<Deed>;
        fn give_back(person: &'a Person, claim: u64) -> ();
        fn claim_idle(message: &'a Inbound, draw: Draw, now: At) -> Option<Claimed>;
        fn hand_over(note: HandOver) -> Option<u64>;
        fn put_away(person: &'a Person, claim: u64) -> bool;
        fn set_opted_out(person: &'a Person, opted_out: bool) -> ();
        fn sweep_turns(conversations_before: At, now: At) -> Swept;
    }
}

impl Agenda for FaultyStore {
    gated! {
        fn due_entries(limit: usize, now: At) -> Vec<Entry>;
        fn settle_entry(number: &'a ApptNumber, planned: &'a Planned, settled: Settled) -> ();
        fn replan(plan: Replan<'a>, now: At) -> bool;
        fn agenda_of(number: &'a ApptNumber) -> KeptAgenda;
        fn confirm(number: &'a ApptNumber, version: u32) -> bool;
        fn overdue(now: At) -> (usize, Option<At>);
        fn planned_by() -> Option<String>;
        fn note_planned_by(times: &'a str) -> ();
        fn spend(channel: Channel, units: u32, rate: Rate, now: At) -> Option<At>;
    }
}

impl Book for FaultyStore {
    gated! {
        fn taken(office: &'a OfficeCode, from: At, to: At, seen_by: Option<&'a Person>, now: At)
            -> BTreeSet<TakenCell>;
        fn cells_of(office: &'a OfficeCode, number: &'a ApptNumber) -> BTreeSet<TakenCell>;
        fn hold(task: TaskId, wish: &'a SeatWish, moving: Option<&'a ApptNumber>, by: &'a By, until: At,
            now: At) -> Held;
        fn release(task: TaskId, by: &'a By, now: At) -> ();
        fn book(draft: &'a Draft, now: At) -> Booked;
        fn books_from(person: &'a Person, most: u32, now: At) -> Option<At>;
        fn relocate(number: &'a ApptNumber, version: u32, task: TaskId, wish: &'a SeatWish,
            by: &'a By, now: At) -> Changed;
        fn cancel(number: &'a ApptNumber, version: u32, by: &'a By, now: At) -> Changed;
        fn by_number(number: &'a ApptNumber) -> Option<Appointment>;
        fn of_address(person: &'a Person, now: At) -> Vec<Appointment>;
        fn of_name(name: &'a Name, birth: &'a BirthDate, now: At) -> Vec<Appointment>;
        fn on_day(office: &'a OfficeCode, from: At, to: At) -> Vec<Appointment>;
        fn unreadable_on_day(office: &'a OfficeCode, from: At, to: At) -> Vec<String>;
        fn open_from(from: At) -> Vec<Appointment>;
        fn readdress(number: &'a ApptNumber, version: u32, to: &'a Person, now: At) -> Changed;
        fn tried(person: &'a Person, on: Option<&'a ApptNumber>, message_id: &'a str, now: At) -> Tries;
        fn tries(person: &'a Person, on: Option<&'a ApptNumber>, now: At) -> Tries;
        fn ration(ration: &'a Ration, by: Option<&'a str>, now: At) -> bool;
        fn sweep_book(now: At) -> Swept;
    }
}

impl Outbox for FaultyStore {
    gated! {
        fn post(notes: Vec<NewNote>, now: At) -> Vec<u64>;
        fn take_due(limit: usize, now: At) -> Vec<Note>;
        fn take(id: u64, now: At) -> Option<Note>;
        fn due_for(person: &'a Person, now: At) -> Vec<u64>;
        fn mark(id: u64, sent: Sent, now: At) -> ();
        fn end_all(person: &'a Person, now: At) -> usize;
        fn backlog(now: At) -> (usize, Option<At>);
        fn sweep_outbox(before: At) -> Swept;
    }
}

impl Serving for FaultyStore {
    gated! {
        fn serves(service: Service, lasts: TimeDelta, now: At) -> ();
        fn served(service: Service) -> ();
        fn is_served(now: At) -> bool;
        fn reached_people() -> bool;
    }
}

impl Telling for FaultyStore {
    gated! {
        fn note_text(number: &'a ApptNumber, last: LastText) -> ();
        fn last_texts(about: &'a [Appointment], now: At) -> Vec<Option<LastText>>;
        fn untold(now: At) -> Vec<(Appointment, LastText)>;
        fn waiting_for(person: &'a Person) -> Vec<ApptNumber>;
    }
}

impl Probe for FaultyStore {
    fn witness<'a>(&'a self) -> Pending<'a, Witness> {
        self.inner.witness()
    }

    fn probe(&self) -> Probing<'_> {
        self.inner.probe()
    }
}
