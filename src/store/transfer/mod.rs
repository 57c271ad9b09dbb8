//! Everything that a store holds, in a form that no store has for itself: what
//! `textpass move` carries from one kind of store to another.
//!
//! [`record`] lists the kinds of things. A store joins by implementing
//! [`Transfer`] in its own folder: it hands its records out page by page, opened,
//! and takes records in, sealing them again for its own places. Keyed hashes
//! (people, message ids, names) are carried as they are, so both sides must have
//! the same `TEXTPASS_KEY`. [`carry`] is the move itself, [`sums`] its check.

pub mod carry;
mod known;
pub mod record;
mod seats;
pub mod sums;

use chrono::{DateTime, Utc};

use self::record::Record;
use super::Pending;

/// What a store has in it, as far as a move asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    /// Nothing at all: it can be moved into.
    Empty,
    /// What a move that did not end has left, with the kind of store that it came
    /// from. Nothing may use it but the same move again.
    HalfFilled(String),
    /// Something that is somebody's.
    InUse,
    /// What was moved to another store, with its place. Nothing starts on it.
    Moved(String),
}

/// Where a store goes on handing out its records; means something to that store only.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cursor {
    /// A part of the store.
    pub part: u64,
    /// How far that part has been handed out; empty at its beginning.
    pub at: Vec<u8>,
}

/// Some of a store's records.
#[derive(Debug)]
pub struct Page {
    /// The records, each whole. No record is in two pages.
    pub records: Vec<Record>,
    /// Where the next page begins; none after the last one. A page may be empty
    /// and not the last.
    pub next: Option<Cursor>,
}

/// A store that can be moved out of and into. Nothing else may use it meanwhile.
pub trait Transfer: Send + Sync {
    /// What kind of store it is, in marks and messages: `sqlite`.
    fn kind(&self) -> &'static str;

    /// What it has in it.
    fn state<'a>(&'a self) -> Pending<'a, State>;

    /// The next page of everything that it holds; the first one without `from`.
    /// What is over may be among it ([`Record::at`] takes it out).
    fn pull<'a>(&'a self, from: Option<Cursor>) -> Pending<'a, Page>;

    /// Marks it as half-filled by a move from a kind of store, and empties it of
    /// what such a move has left.
    ///
    /// # Errors
    /// If by now something else is in it.
    fn begin<'a>(&'a self, from: &'a str) -> Pending<'a, ()>;

    /// Takes records in. Each is put once between [`Transfer::begin`] and
    /// [`Transfer::finish`], in any order.
    fn put<'a>(&'a self, records: Vec<Record>, now: DateTime<Utc>) -> Pending<'a, ()>;

    /// Takes the mark off: everything is on disk, and the store may be used.
    fn finish<'a>(&'a self) -> Pending<'a, ()>;

    /// Whether a service runs on it.
    fn is_served<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, bool>;

    /// Marks it as moved to the store of this place, unless a service runs on it;
    /// whether it did. What nothing can start on needs no mark.
    fn leave<'a>(&'a self, to: &'a str, now: DateTime<Utc>) -> Pending<'a, bool>;

    /// Takes the mark of [`Transfer::leave`] off.
    fn come_back<'a>(&'a self) -> Pending<'a, ()>;
}
