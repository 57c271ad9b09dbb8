//! A store behind a gate: every call of it passes there, and may be made to wait, to fail, to
//! die or to lie.

use std::any::Any;
use std::collections::BTreeSet;
use std::future::Future;
use std::sync::Arc;

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::agenda::Planned;
use textpass::domain::appointment::{Appointment, ApptNumber};
use textpass::domain::birth_date::BirthDate;
use textpass::domain::channel::Channel;
use textpass::domain::message::Inbound;
use textpass::domain::name::Name;
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::slot::SeatWish;
use textpass::store::agenda::{Agenda, Entry, KeptAgenda, Rate, Replan, Settled};
use textpass::store::book::{Book, Booked, Changed, Draft, Held, TakenCell, TaskId, Tries};
use textpass::store::deed::Deed;
use textpass::store::outbox::{NewNote, Note, Outbox, Sent};
use textpass::store::probe::{Probe, Probing, Witness};
use textpass::store::ration::Ration;
use textpass::store::serving::{Service, Serving};
use textpass::store::share::By;
use textpass::store::swept::Swept;
use textpass::store::telling::{KeptTexts, Noted, Telling, Told};
use textpass::store::turns::{Claim, Claimed, Commit, Committed, Draw, HandOver, Standing, Turns};
use textpass::store::{Pending, Store, StoreError};

/// What every call of a store passes.
pub trait Gate: Send + Sync {
    /// Lets a call pass, or not.
    fn pass<'a, T: Any + Send>(
        &'a self,
        name: &'static str,
        call: impl FnOnce() -> Pending<'a, T> + Send + 'a,
    ) -> impl Future<Output = Result<T, StoreError>> + Send + 'a;
}

/// A store behind a gate.
pub struct Gated<G> {
    pub inner: Arc<dyn Store>,
    pub gate: G,
}

/// Each method goes through the gate.
macro_rules! gated {
    ($(fn $name:ident($($arg:ident: $kind:ty),*) -> $answer:ty;)*) => {
        $(fn $name<'a>(&'a self, $($arg: $kind),*) -> Pending<'a, $answer> {
            Box::pin(self.gate.pass(stringify!($name), move || self.inner.$name($($arg),*)))
        })*
    };
}

type At = DateTime<Utc>;

impl<G: Gate> Turns for Gated<G> {
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

impl<G: Gate> Agenda for Gated<G> {
    gated! {
        fn due_entries(limit: usize, now: At) -> Vec<Entry>;
        fn settle_entry(number: &'a ApptNumber, planned: &'a Planned, settled: Settled) -> ();
        fn lay_entry(number: &'a ApptNumber, planned: &'a Planned) -> ();
        fn replan(plan: Replan<'a>, now: At) -> bool;
        fn agenda_of(number: &'a ApptNumber) -> KeptAgenda;
        fn confirm(number: &'a ApptNumber, version: u32) -> bool;
        fn overdue(now: At) -> (usize, Option<At>);
        fn planned_by() -> Option<String>;
        fn note_planned_by(times: &'a str) -> ();
        fn spend(channel: Channel, units: u32, rate: Rate, now: At) -> Option<At>;
    }
}

impl<G: Gate> Book for Gated<G> {
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
        fn readdress(number: &'a ApptNumber, version: u32, to: &'a Person, by: &'a By, now: At) -> Changed;
        fn tried(person: &'a Person, on: Option<&'a ApptNumber>, message_id: &'a str, now: At) -> Tries;
        fn tries(person: &'a Person, on: Option<&'a ApptNumber>, now: At) -> Tries;
        fn ration(ration: &'a Ration, by: Option<&'a str>, now: At) -> bool;
        fn sweep_book(now: At) -> Swept;
    }
}

impl<G: Gate> Outbox for Gated<G> {
    gated! {
        fn post(notes: Vec<NewNote>, now: At) -> Vec<u64>;
        fn take_due(limit: usize, now: At) -> Vec<Note>;
        fn take(id: u64, now: At) -> Option<Note>;
        fn look(id: u64) -> Option<Note>;
        fn undone() -> Vec<Note>;
        fn due_for(person: &'a Person, now: At) -> Vec<u64>;
        fn mark(id: u64, sent: Sent, now: At) -> ();
        fn end_all(person: &'a Person, now: At) -> usize;
        fn backlog(now: At) -> (usize, Option<At>);
        fn sweep_outbox(before: At) -> Swept;
    }
}

impl<G: Gate> Serving for Gated<G> {
    gated! {
        fn serves(service: Service, lasts: TimeDelta, now: At) -> ();
        fn served(service: Service) -> ();
        fn is_served(now: At) -> bool;
        fn reached_people() -> bool;
    }
}

impl<G: Gate> Telling for Gated<G> {
    gated! {
        fn note_text(number: &'a ApptNumber, noted: Noted) -> bool;
        fn texts_about(about: &'a [Appointment], now: At) -> Vec<Told>;
        fn told_from(now: At) -> Vec<Told>;
        fn texts_of(number: &'a ApptNumber) -> KeptTexts;
        fn waiting_for(person: &'a Person) -> Vec<u64>;
    }
}

impl<G: Gate> Probe for Gated<G> {
    fn witness<'a>(&'a self) -> Pending<'a, Witness> {
        self.inner.witness()
    }

    fn probe(&self) -> Probing<'_> {
        self.inner.probe()
    }

    fn note_time<'a>(&'a self, now: At) -> Pending<'a, ()> {
        self.inner.note_time(now)
    }
}
