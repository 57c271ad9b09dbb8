//! Messages that textpass sends by itself: written with the change that they
//! tell of, sent by any process, in order for each person.

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use super::Pending;
use super::swept::Swept;
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::message::Reply;
use crate::domain::person::Person;

/// How long after its turn a reply that was reserved for the webhook goes out
/// by itself.
pub const RESERVED: TimeDelta = TimeDelta::seconds(30);
/// How long a sender may take before others try.
pub const SEND_LEASE: TimeDelta = TimeDelta::seconds(60);
/// The longest time for which a message waits, to be sent first or again.
pub const LONGEST_PAUSE: TimeDelta = TimeDelta::minutes(15);
/// After how long an unsent reply is dropped in favour of "repeat".
pub const REPLY_STALE: TimeDelta = TimeDelta::minutes(10);

/// Why a message is sent; decides when it is stale.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum NoteKind {
    /// The reply of a turn: dropped when 10 minutes old, unless it tells of a change.
    Reply,
    /// A reply that tells of a booked, moved or cancelled appointment: always sent.
    Change,
    /// A note of its own (a confirmation sent again, a cancelled appointment).
    Notice,
    /// A reminder: sent under its person's claim, and only while what it says is true
    /// ([`Stands`]). Replies and changes never wait for one.
    Reminder,
}

impl NoteKind {
    /// The kind's name in stores, logs and metrics.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Reply => "reply",
            Self::Change => "change",
            Self::Notice => "notice",
            Self::Reminder => "reminder",
        }
    }

    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Reply, Self::Change, Self::Notice, Self::Reminder];
}

/// What must be true of an appointment for a note to be sent.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stands {
    /// Which appointment, where the note tells an address that was on file: it is so from this
    /// version on, whatever became of it then. None where it tells the address on file.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub of: Option<ApptNumber>,
    /// It is at this version: it was not moved since.
    pub version: u32,
    /// It is no later than this.
    pub until: DateTime<Utc>,
    /// Whether it is booked, or was cancelled.
    #[serde(default = "booked")]
    pub status: Status,
    /// Further visits that the same reminder tells of.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Also>,
}

/// One more visit that a reminder tells of: of the same person, on the same day.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Also {
    /// Which appointment.
    pub number: ApptNumber,
    /// It is booked, at this version.
    pub version: u32,
    /// It is no later than this.
    pub until: DateTime<Utc>,
}

/// What notes told of at first.
fn booked() -> Status {
    Status::Booked
}

/// A message to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewNote {
    /// To whom.
    pub person: Person,
    /// Why.
    pub kind: NoteKind,
    /// What.
    pub reply: Reply,
    /// From when on it may be sent. A reply reserved for the webhook is due
    /// [`RESERVED`] later; a Telegram reply is due now; none is later than
    /// [`LONGEST_PAUSE`].
    pub due: DateTime<Utc>,
    /// Until when the process that commits it sends it itself; others leave it
    /// alone until then.
    pub leased_until: Option<DateTime<Utc>>,
    /// The appointment of which it tells the address on file.
    pub about: Option<ApptNumber>,
    /// What must be true for it to be sent; none if it is sent in any case.
    pub stands: Option<Stands>,
}

/// A message taken to be sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// The row.
    pub id: u64,
    /// To whom.
    pub person: Person,
    /// Why.
    pub kind: NoteKind,
    /// What.
    pub reply: Reply,
    /// When it was written, or until when the channel held it back.
    pub made: DateTime<Utc>,
    /// From when on it may be sent.
    pub due: DateTime<Utc>,
    /// How often a send was begun before this time.
    pub attempts: u32,
    /// When the first send was begun, if one was: whether that one went out
    /// must be looked up before sending again, where the channel can tell.
    pub first_tried: Option<DateTime<Utc>>,
    /// The appointment of which it tells.
    pub about: Option<ApptNumber>,
    /// What must be true for it to be sent; none if it is sent in any case.
    pub stands: Option<Stands>,
}

impl Note {
    /// The appointments of which it tells, with the version of each, where that is known.
    pub fn tells_of(&self) -> impl Iterator<Item = (&ApptNumber, Option<u32>)> {
        let version = self.stands.as_ref().map(|stands| stands.version);
        let also = self.stands.iter().flat_map(|stands| &stands.also);
        let first = self.about.iter().map(move |number| (number, version));
        first.chain(also.map(|one| (&one.number, Some(one.version))))
    }
}

/// What became of a send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sent {
    /// It went out, or must never go out: the row is done and its text deleted.
    Done,
    /// Try again from this instant on: it may have gone out.
    Again(DateTime<Utc>),
    /// Try from this instant on: neither this send nor one before it went out,
    /// and [`Note::first_tried`] is none as if none had begun.
    Unsent(DateTime<Utc>),
    /// As [`Sent::Unsent`], because the channel held it back until then: its age counts
    /// from that instant, so [`Note::made`] is no earlier.
    Held(DateTime<Utc>),
    /// As [`Sent::Unsent`], but it gives up its place: until then it is not due, and
    /// holds no later message of the person back.
    Postponed(DateTime<Utc>),
}

/// The outbox.
pub trait Outbox: Send + Sync {
    /// Writes messages outside a turn (staff cancel or send again); returns their ids.
    fn post<'a>(&'a self, notes: Vec<NewNote>, now: DateTime<Utc>) -> Pending<'a, Vec<u64>>;

    /// Takes up to `limit` messages that are due and not leased, for
    /// [`SEND_LEASE`], counting the attempt. Of each person only the oldest
    /// undone one is taken, so that a person's messages stay in order (a
    /// message not yet due holds none back; one that waits to be tried again
    /// keeps its place, and holds the later ones back). Reminders are in an order of
    /// their own: neither they nor the others wait for one another.
    fn take_due<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Note>>;

    /// Takes one message by id, whoever holds its lease is us (born leased at
    /// commit); none if it is done already, somebody else has begun to send it,
    /// it is not due, or an older one of the same person is due and undone.
    fn take<'a>(&'a self, id: u64, now: DateTime<Utc>) -> Pending<'a, Option<Note>>;

    /// A message by id, as it is; none if it is done.
    fn look(&self, id: u64) -> Pending<'_, Option<Note>>;

    /// All messages that are undone; those that cannot be read are left out.
    fn undone(&self) -> Pending<'_, Vec<Note>>;

    /// Ids of the messages to one person that are due and undone, oldest first.
    fn due_for<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, Vec<u64>>;

    /// Records what became of a send.
    fn mark<'a>(&'a self, id: u64, sent: Sent, now: DateTime<Utc>) -> Pending<'a, ()>;

    /// Marks every message to this person as done (they blocked us or opted out).
    fn end_all<'a>(&'a self, person: &'a Person, now: DateTime<Utc>) -> Pending<'a, usize>;

    /// How many messages are due and undone, and since when the oldest is.
    fn backlog<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, (usize, Option<DateTime<Utc>>)>;

    /// Deletes rows that were done before `before`.
    fn sweep_outbox<'a>(&'a self, before: DateTime<Utc>) -> Pending<'a, Swept>;
}
