//! The agenda: what is to be done about appointments by itself. It is a part of the
//! book: the write that books or moves an appointment writes its entries
//! ([`SeatWish::agenda`](crate::domain::slot::SeatWish::agenda)), and the one that cancels it
//! takes them out. An entry leaves the agenda only once it was done, or left out for a reason.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Pending;
use crate::domain::agenda::{EntryKind, Planned};
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::channel::Channel;

/// How long a process has the agenda of an office to itself after it has looked at it.
pub const AGENDA_LEASE: TimeDelta = TimeDelta::seconds(15);

/// An entry that is due, with its appointment as it is now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    /// The appointment.
    pub appointment: Appointment,
    /// The entry.
    pub planned: Planned,
}

impl Entry {
    /// Under what it is remembered that it was handed over: `reminder-2d DEN-26-6307 v1`.
    pub fn name(&self) -> String {
        let (kind, about) = (&self.planned.kind, &self.appointment);
        format!("{kind} {} v{}", about.number, about.version)
    }
}

/// What became of an entry that was due.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Settled {
    /// It was done, or is left out: it leaves the agenda.
    Struck,
    /// It is to be looked at again from this instant on.
    Postponed(DateTime<Utc>),
}

/// What is kept of the agenda of an appointment.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptAgenda {
    /// The version of the appointment to which its person said that they come; 0 for none.
    pub confirmed: u32,
    /// The entries, by their kind.
    pub planned: Vec<Planned>,
}

impl KeptAgenda {
    /// Whether there is nothing in it.
    pub fn is_empty(&self) -> bool {
        self.confirmed == 0 && self.planned.is_empty()
    }
}

/// What the agenda of an appointment ought to be, by the config of now.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Replan<'a> {
    /// The appointment.
    pub number: &'a ApptNumber,
    /// At which version; another one has an agenda of its own by now.
    pub version: u32,
    /// The entries that lie ahead: they take the place of those that do. What is due
    /// already stays, if it is of one of these kinds.
    pub ahead: &'a [Planned],
    /// The kinds that there are.
    pub kinds: &'a [EntryKind],
}

/// How much may leave on a channel by itself, of all processes together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rate {
    /// Units (segments by SMS, messages elsewhere) a second.
    pub per_second: f64,
    /// How many may leave at once after a pause.
    pub burst: f64,
}

impl Rate {
    /// How long to wait until there is room for one unit; none if there is.
    pub(super) fn wait(&self, level: f64) -> Option<TimeDelta> {
        let lacks = 1.0 - level;
        (lacks > 0.0).then(|| TimeDelta::milliseconds((1_000.0 * lacks / self.per_second).ceil() as i64))
    }
}

/// The agenda of the book.
pub trait Agenda: Send + Sync {
    /// Up to `limit` entries of each office that are due at `now`, the longest due first, of
    /// the offices whose agenda is this process's for [`AGENDA_LEASE`]; they stay in the agenda.
    /// An entry whose appointment cannot be read is struck, and said in the log.
    fn due_entries<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Entry>>;

    /// Records what became of an entry; quietly nothing if it is another one by now.
    fn settle_entry<'a>(
        &'a self,
        number: &'a ApptNumber,
        planned: &'a Planned,
        settled: Settled,
    ) -> Pending<'a, ()>;

    /// Adds an entry to the agenda of an appointment, whether it stands or not; quietly nothing if
    /// there is none, or an entry of that kind is there already.
    fn lay_entry<'a>(&'a self, number: &'a ApptNumber, planned: &'a Planned) -> Pending<'a, ()>;

    /// Makes the agenda of an appointment what it ought to be; `false` if it does not stand at
    /// that version any more, and nothing was written.
    fn replan<'a>(&'a self, plan: Replan<'a>, now: DateTime<Utc>) -> Pending<'a, bool>;

    /// What is kept of the agenda of an appointment.
    fn agenda_of<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, KeptAgenda>;

    /// Its person says that they come; `false` if it does not stand at this version any more.
    /// A move or another address on file ends that.
    fn confirm<'a>(&'a self, number: &'a ApptNumber, version: u32) -> Pending<'a, bool>;

    /// How many entries are due, and since when the oldest is.
    fn overdue<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, (usize, Option<DateTime<Utc>>)>;

    /// By which times the agenda of what stands was made last; none if by none yet.
    fn planned_by(&self) -> Pending<'_, Option<String>>;

    /// Notes by which times it was made.
    fn note_planned_by<'a>(&'a self, times: &'a str) -> Pending<'a, ()>;

    /// Takes so many units from what may leave on a channel. None if there was room for one
    /// at least (what is more is owed); else nothing is taken, and it says when there is.
    fn spend<'a>(
        &'a self,
        channel: Channel,
        units: u32,
        rate: Rate,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<DateTime<Utc>>>;
}
