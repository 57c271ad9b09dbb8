//! The appointment book: capacity is enforced where it is written.
//!
//! Every change can be repeated: it is answered from the row itself. A stale
//! one gets a typed refusal that says what is true now.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Pending;
use super::deed::Deed;
use super::ration::Ration;
use super::share::By;
use super::swept::Swept;
use crate::domain::appointment::{Appointment, ApptNumber, Details};
use crate::domain::birth_date::BirthDate;
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::person::Person;
use crate::domain::slot::SeatWish;

/// Open appointments that one address may have.
pub const OPEN_PER_ADDRESS: usize = 4;
/// Wrong tries of one person before they have to wait.
pub const PERSON_TRIES: u32 = 5;
/// How long that person then waits.
pub const PERSON_WAIT: TimeDelta = TimeDelta::hours(1);
/// Wrong tries on one appointment from other addresses before those must wait.
pub const APPOINTMENT_TRIES: u32 = 10;
/// How long other addresses then wait.
pub const APPOINTMENT_WAIT: TimeDelta = TimeDelta::days(1);
/// The longest hold that an office may give.
pub const LONGEST_HOLD: TimeDelta = TimeDelta::hours(1);
/// The longest rest of freed cells that an office may wish.
pub const LONGEST_REST: TimeDelta = TimeDelta::hours(1);
/// How long after its date an appointment is kept.
pub const KEPT_AFTER: TimeDelta = TimeDelta::days(30);

/// Names the task of a conversation that owns a hold: the conversation's id,
/// the turn in which the task began and its place in that turn. Never used again.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TaskId {
    /// The conversation.
    pub conversation: u128,
    /// Turn at which the task began, times 16, plus its place in that turn.
    pub task: u64,
}

/// A cell that is not free.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct TakenCell {
    /// When the cell starts.
    pub cell: DateTime<Utc>,
    /// At which kind of counter.
    pub counter: CounterKind,
    /// Which of those counters, from 0.
    pub seat: u16,
    /// Whether it is held or rests, and so comes back within minutes.
    pub passing: bool,
}

/// What became of a hold.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Held {
    /// It is this task's until then.
    Until(DateTime<Utc>),
    /// No counter is free for all the cells.
    Gone,
    /// The address has held seats of this office for long enough in the last hour
    /// ([`share::HOLDING`](super::share::HOLDING)); it may again from then on.
    Enough(DateTime<Utc>),
}

/// An appointment to be booked from a hold.
#[derive(Clone, Debug)]
pub struct Draft {
    /// The task that holds the seat.
    pub task: TaskId,
    /// The seat, in case the hold has expired.
    pub wish: SeatWish,
    /// Why.
    pub inquiry: InquiryId,
    /// Who, and what they said.
    pub details: Details,
    /// Last two digits of the year for the number (the office's wall clock).
    pub year: u8,
    /// The id of the message that books.
    pub message_id: String,
    /// How many bookings of this address in [`A_DAY`](super::share::A_DAY), with this one.
    pub most: u32,
}

/// What became of a booking.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Booked {
    /// It is booked (now, or by an earlier delivery of the same wish).
    Done(Box<Appointment>),
    /// The hold had expired, and somebody else has the seat.
    Gone,
    /// This address has [`OPEN_PER_ADDRESS`] open appointments.
    TooMany,
    /// The same name, birth date and inquiry stands from this address.
    Same(ApptNumber),
    /// The same message did this before, in another turn.
    Before(Deed),
    /// This address has booked as often as it may in a day; it may again from then on.
    TooOften(DateTime<Utc>),
}

/// What became of a move or a cancellation.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// It is done (now, or by an earlier delivery of the same wish).
    Done(Box<Appointment>),
    /// The hold had expired, and somebody else has the seat. The old seat stands.
    Gone,
    /// The appointment is no longer at this version: what is true now, or none.
    Stale(Option<Box<Appointment>>),
    /// It was moved as often as it may be in a day; it may again from then on.
    TooOften(DateTime<Utc>),
}

/// Wrong tries, after one more was counted (or read, with none to count).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tries {
    /// How many more the person may make.
    Left(u32),
    /// No more until then.
    Locked(DateTime<Utc>),
}

impl Tries {
    /// Until when other addresses are locked out of the appointment, if it is that and
    /// not the person's own lock, which never lasts longer than [`PERSON_WAIT`].
    pub fn appointment_locked_until(self, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
        match self {
            Self::Locked(until) => Some(until).filter(|until| *until - now > PERSON_WAIT),
            Self::Left(_) => None,
        }
    }
}

/// The appointment book.
pub trait Book: Send + Sync {
    /// Cells of an office in `[from, to)` that are booked, held at `now` or
    /// resting at `now`; what this address itself holds or has let go is free to it.
    fn taken<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        seen_by: Option<&'a Person>,
        now: DateTime<Utc>,
    ) -> Pending<'a, BTreeSet<TakenCell>>;

    /// The cells that an appointment has at this office.
    fn cells_of<'a>(
        &'a self,
        office: &'a OfficeCode,
        number: &'a ApptNumber,
    ) -> Pending<'a, BTreeSet<TakenCell>>;

    /// Takes a seat for a task until `until`, or for as long as is left of what the
    /// address may hold. A task owns at most one hold, and an address one at an
    /// office: a new one replaces it in the same write; one that is refused leaves
    /// it. The same wish again keeps the seat and prolongs it. A hold that moves an
    /// appointment may take cells that the appointment itself has (`moving`);
    /// when it expires, they are the appointment's as before.
    fn hold<'a>(
        &'a self,
        task: TaskId,
        wish: &'a SeatWish,
        moving: Option<&'a ApptNumber>,
        by: &'a By,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Held>;

    /// Gives a task's hold back; quietly nothing if it has none. A seat that was still held rests
    /// as `by` says, unless it rests because of another, or too many do because of this address.
    fn release<'a>(&'a self, task: TaskId, by: &'a By, now: DateTime<Utc>) -> Pending<'a, ()>;

    /// Books what the task holds. Repeated with the same task it returns the
    /// same appointment, as it is by now. A refusal changes nothing. An expired hold still books
    /// if its cells are its own or free. A message of which a deed is known books nothing more.
    fn book<'a>(&'a self, draft: &'a Draft, now: DateTime<Utc>) -> Pending<'a, Booked>;

    /// From when on this address may book again, of which it may `most` times in
    /// [`share::A_DAY`](super::share::A_DAY); none if now.
    fn books_from<'a>(
        &'a self,
        person: &'a Person,
        most: u32,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<DateTime<Utc>>>;

    /// Swaps the seat of an appointment for the one that the task holds, in one
    /// write; the number stays, the version is raised, the old cells rest as `by` says. Repeated
    /// with the same task it returns the appointment as moved, while nothing else changed it since.
    /// No hold is needed if the cells are free. A refusal changes nothing.
    fn relocate<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        task: TaskId,
        wish: &'a SeatWish,
        by: &'a By,
        now: DateTime<Utc>,
    ) -> Pending<'a, Changed>;

    /// Cancels an appointment; its cells rest as `by` says, and its agenda is what `by` owes. The
    /// version stays. Repeated, it is answered from the row. What the office cancels does not
    /// count among the bookings of its address.
    fn cancel<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        by: &'a By,
        now: DateTime<Utc>,
    ) -> Pending<'a, Changed>;

    /// The appointment with this number, cancelled ones included.
    fn by_number<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, Option<Appointment>>;

    /// Open appointments of an address that have not begun before `now`, by time.
    fn of_address<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, Vec<Appointment>>;

    /// The same of a name and date of birth, from whatever address.
    fn of_name<'a>(
        &'a self,
        name: &'a Name,
        birth: &'a BirthDate,
        now: DateTime<Utc>,
    ) -> Pending<'a, Vec<Appointment>>;

    /// Open appointments of an office that start in `[from, to)`, by time; in this
    /// list and the two before, one that cannot be read is left out.
    fn on_day<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Pending<'a, Vec<Appointment>>;

    /// The numbers that [`Book::on_day`] leaves out, as they cannot be read.
    fn unreadable_on_day<'a>(
        &'a self,
        office: &'a OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Pending<'a, Vec<String>>;
    /// Open appointments of all offices, those that are in no config any more included,
    /// that start at `from` or later, by time.
    fn open_from(&self, from: DateTime<Utc>) -> Pending<'_, Vec<Appointment>>;

    /// Puts an appointment under another address on file, raising its version
    /// and so changing its code; what `by` owes is laid in its agenda.
    fn readdress<'a>(
        &'a self,
        number: &'a ApptNumber,
        version: u32,
        to: &'a Person,
        by: &'a By,
        now: DateTime<Utc>,
    ) -> Pending<'a, Changed>;

    /// Counts a wrong try of a person (on an appointment, if it is one of
    /// another address), once for each message id, and says what is left.
    /// Reaching a limit locks the person, or the appointment for other
    /// addresses; what was tried longer ago than the lock would last counts no
    /// more. A number that was never given is counted like any other.
    fn tried<'a>(
        &'a self,
        person: &'a Person,
        on: Option<&'a ApptNumber>,
        message_id: &'a str,
        now: DateTime<Utc>,
    ) -> Pending<'a, Tries>;

    /// What is left for this person (on this appointment), counting nothing.
    fn tries<'a>(
        &'a self,
        person: &'a Person,
        on: Option<&'a ApptNumber>,
        now: DateTime<Utc>,
    ) -> Pending<'a, Tries>;

    /// Whether something that is rationed may be done once more; asked by a
    /// message, it is then counted, once for each message id. What a message was
    /// granted it is granted again within that time.
    fn ration<'a>(&'a self, ration: &'a Ration, by: Option<&'a str>, now: DateTime<Utc>)
    -> Pending<'a, bool>;

    /// Deletes expired holds, rested cells, old counters of tries, and appointments whose date
    /// is more than [`KEPT_AFTER`] ago; hashes anew what is hashed in an older form of names.
    fn sweep_book<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Swept>;
}
