//! Times at an office: slots, and the seats that are wished for them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::agenda::Planned;
use super::counter::CounterKind;
use super::office::OfficeCode;

/// An instant at an office at which an inquiry can start.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Slot {
    /// The office.
    pub office: OfficeCode,
    /// When it starts.
    pub start: DateTime<Utc>,
}

/// A wish for one seat: any one counter of the kind that is free for all the
/// cells. The store picks the counter, in the same write that takes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeatWish {
    /// The office and the start.
    pub slot: Slot,
    /// Minutes that the inquiry needs.
    pub minutes: u16,
    /// The kind of counter.
    pub counter: CounterKind,
    /// How many counters of this kind serve the public (counters `0..capacity`
    /// may be taken, and no cell is taken more often than this).
    pub capacity: u16,
    /// The consecutive cells, each by its start.
    pub cells: Vec<DateTime<Utc>>,
    /// What is to be done about an appointment that gets this seat, written in the same
    /// write; a hold has no agenda.
    pub agenda: Vec<Planned>,
}
