//! Records of the book: appointments, holds, cells that rest, number counters.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::appointment::{ApptNumber, Details, Status};
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;
use crate::domain::slot::Slot;
use crate::store::agenda::KeptAgenda;
use crate::store::book::TaskId;
use crate::store::seal::IndexHash;
use crate::store::telling::KeptTexts;

/// An appointment.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Booking {
    /// Its number.
    pub number: ApptNumber,
    /// Its version.
    pub version: u32,
    /// Whether it stands.
    pub status: Status,
    /// Where and when.
    pub slot: Slot,
    /// How long, in minutes.
    pub minutes: u16,
    /// At which kind of counter.
    pub counter: CounterKind,
    /// Why.
    pub inquiry: InquiryId,
    /// When it was booked first.
    pub booked_at: DateTime<Utc>,
    /// Who, and what they said.
    pub details: Details,
    /// The task that booked it.
    pub booked_by: TaskId,
    /// The task that moved it last.
    pub moved_by: Option<TaskId>,
    /// When it was moved in the last day, of what counts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changes: Vec<DateTime<Utc>>,
    /// Its cells.
    pub cells: BTreeSet<Cell>,
    /// What became of the texts about it.
    #[serde(default, skip_serializing_if = "KeptTexts::is_empty")]
    pub texts: KeptTexts,
    /// Its agenda.
    #[serde(default, skip_serializing_if = "KeptAgenda::is_empty")]
    pub agenda: KeptAgenda,
}

/// A cell of one counter of an office.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Cell {
    /// The office.
    pub office: OfficeCode,
    /// When it starts.
    pub cell: DateTime<Utc>,
    /// At which kind of counter.
    pub counter: CounterKind,
    /// Which of those counters, from 0.
    pub seat: u16,
}

/// A hold. Its cells may be an appointment's as well, which the task moves.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Hold {
    /// Whose it is.
    pub task: TaskId,
    /// When it expires.
    pub until: DateTime<Utc>,
    /// What it holds.
    pub cells: BTreeSet<Cell>,
    /// The hash of the address for which it holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<IndexHash>,
}

/// A cell that rests; a hold may lie over it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rest {
    /// The cell.
    pub cell: Cell,
    /// Until when.
    pub until: DateTime<Utc>,
    /// The hash of the address that let it go, for which it does not rest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<IndexHash>,
}

/// What an address held of an office in the last hour.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// The office.
    pub office: OfficeCode,
    /// The hash of the address.
    pub person: IndexHash,
    /// Since when and until when.
    pub held: BTreeSet<(DateTime<Utc>, DateTime<Utc>)>,
}

/// What counts of a booking that an address made in the last day, cancelled since or not.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// The task that booked.
    pub task: TaskId,
    /// The hash of the address.
    pub person: IndexHash,
    /// The office of the number.
    pub office: OfficeCode,
    /// When.
    pub at: DateTime<Utc>,
}

/// The last serial given.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LastNumber {
    /// The office.
    pub office: OfficeCode,
    /// The last two digits of the year.
    pub year: u8,
    /// The serial.
    pub last: u32,
}
