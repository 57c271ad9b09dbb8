//! Moving into and out of the data file.
//!
//! The parts of a [`Cursor`], in this order: people, appointments, holds,
//! resting cells, number counters, tries, shares, bookings; each is handed out by the order of its key.

mod appointments;
mod cells;
mod mark;
mod notes;
mod numbers;
mod people;
mod shares;
mod tries;

use chrono::{DateTime, Utc};

pub(super) use self::mark::refuse_half_filled;
use super::tx::Tx;
use super::{SqliteStore, serving};
use crate::store::serving::Serving;
use crate::store::transfer::record::Record;
use crate::store::transfer::{Cursor, Page, State, Transfer};
use crate::store::{Pending, StoreError};

/// Keys in a page.
const PAGE: usize = 256;

/// Reads up to [`PAGE`] keys' records after a key (empty for the first), with the
/// last key; none after the last page.
type Part = fn(&Tx<'_>, &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError>;

/// The parts, in order.
const PARTS: [Part; 8] = [
    people::pull,
    appointments::pull,
    cells::pull_holds,
    cells::pull_rests,
    numbers::pull,
    tries::pull,
    shares::pull,
    shares::pull_counted,
];

impl Transfer for SqliteStore {
    fn kind(&self) -> &'static str {
        "sqlite"
    }

    fn state<'a>(&'a self) -> Pending<'a, State> {
        self.read(mark::state)
    }

    fn pull<'a>(&'a self, from: Option<Cursor>) -> Pending<'a, Page> {
        self.read(move |tx| pull(tx, from.unwrap_or(Cursor { part: 0, at: Vec::new() })))
    }

    fn begin<'a>(&'a self, from: &'a str) -> Pending<'a, ()> {
        let from = from.to_owned();
        self.write(move |tx| mark::begin(tx, &from))
    }

    fn put<'a>(&'a self, records: Vec<Record>, _now: DateTime<Utc>) -> Pending<'a, ()> {
        self.write(move |tx| records.iter().try_for_each(|record| put(tx, record)))
    }

    fn finish<'a>(&'a self) -> Pending<'a, ()> {
        self.write(mark::lift)
    }

    fn is_served<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, bool> {
        Serving::is_served(self, now)
    }

    fn leave<'a>(&'a self, to: &'a str, now: DateTime<Utc>) -> Pending<'a, bool> {
        let to = to.to_owned();
        self.write(move |tx| serving::leave(tx, &to, now))
    }

    fn come_back<'a>(&'a self) -> Pending<'a, ()> {
        self.write(serving::come_back)
    }
}

fn pull(tx: &Tx<'_>, from: Cursor) -> Result<Page, StoreError> {
    let part = usize::try_from(from.part).ok().and_then(|part| PARTS.get(part));
    let found = part.ok_or(StoreError::Unreadable("a cursor"))?(tx, &from.at)?;
    let next = match found.last() {
        Some((last, _)) => Some(Cursor { part: from.part, at: last.clone() }),
        None if from.part + 1 < PARTS.len() as u64 => Some(Cursor { part: from.part + 1, at: Vec::new() }),
        None => None,
    };
    Ok(Page { records: found.into_iter().map(|(_, record)| record).collect(), next })
}

fn put(tx: &Tx<'_>, record: &Record) -> Result<(), StoreError> {
    match record {
        Record::Person(known) => people::put(tx, known),
        Record::Appointment(booking) => appointments::put(tx, booking),
        Record::Hold(hold) => cells::put_hold(tx, hold),
        Record::Rest(rest) => cells::put_rest(tx, rest),
        Record::Number(number) => numbers::put(tx, number),
        Record::Tries(tries) => tries::put(tx, tries),
        Record::Share(share) => shares::put(tx, share),
        Record::Counted(one) => shares::put_counted(tx, one),
    }
}
