//! Cells as they are packed (see `cells.lua`): who has a seat, and until when.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::bytes::{Reader, micros};
use crate::domain::counter::CounterKind;
use crate::store::StoreError;
use crate::store::book::{LONGEST_HOLD, LONGEST_REST, TakenCell};
use crate::store::lasting::latest;

/// Seconds of a day.
const DAY: u32 = 86_400;

/// Consecutive cells, packed as whole seconds since 1970.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Cells(pub(super) Vec<u8>);

impl Cells {
    /// Packs them in order, each once. Hours are in minutes, so every cell
    /// starts at a whole second.
    pub(super) fn pack(cells: &[DateTime<Utc>]) -> Result<Self, StoreError> {
        let odd = || StoreError::Broken("a cell that does not start at a whole second".to_owned());
        let mut seconds = BTreeSet::new();
        for cell in cells {
            let second = u32::try_from(cell.timestamp()).map_err(|_| odd())?;
            if cell.timestamp_subsec_nanos() != 0 {
                return Err(odd());
            }
            seconds.insert(second);
        }
        Ok(Self(seconds.into_iter().flat_map(u32::to_be_bytes).collect()))
    }

    /// Their starts, in seconds since 1970.
    pub(super) fn seconds(&self) -> impl Iterator<Item = u32> {
        numbers(&self.0)
    }

    /// The days on which they are.
    pub(super) fn days(&self) -> BTreeSet<u32> {
        self.seconds().map(day).collect()
    }
}

/// Numbers packed one after another.
pub(super) fn numbers(packed: &[u8]) -> impl Iterator<Item = u32> {
    packed.chunks_exact(4).map(|four| four.iter().fold(0, |number, byte| number << 8 | u32::from(*byte)))
}

/// The day of a second, both since 1970.
pub(super) fn day(second: u32) -> u32 {
    second / DAY
}

/// When a second since 1970 is.
pub(super) fn at(second: u32) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp(i64::from(second), 0).ok_or(StoreError::Unreadable("an instant"))
}

/// Somebody at one seat of a cell.
struct Taker {
    seat: u16,
    /// It is an appointment's, or will be by a move that pends.
    stands: bool,
    /// Until when it rests, and until when it is held, in microseconds since
    /// 1970; 0 if it does not.
    rests: i64,
    held: i64,
}

/// The seats of one cell that are taken at `now`, from a field of a day's hash.
pub(super) fn taken(
    of_day: u32,
    field: &[u8],
    value: &[u8],
    now: DateTime<Utc>,
) -> Result<Vec<TakenCell>, StoreError> {
    let (cell, counter) = cell(of_day, field)?;
    let (rests, held) = (micros(latest(LONGEST_REST, now)), micros(latest(LONGEST_HOLD, now)));
    let now = micros(now);
    let lasts = |until: i64, latest: i64| until > now && until <= latest;
    let is_taken = |one: &Taker| one.stands || lasts(one.rests, rests) || lasts(one.held, held);
    let taken = takers(value)?.into_iter().filter(is_taken);
    Ok(taken.map(|one| TakenCell { cell, counter: counter.clone(), seat: one.seat }).collect())
}

/// The seats of one cell that rest, and until when (microseconds since 1970).
pub(super) fn rests(of_day: u32, field: &[u8], value: &[u8]) -> Result<Vec<(TakenCell, i64)>, StoreError> {
    let (cell, counter) = cell(of_day, field)?;
    let resting = takers(value)?.into_iter().filter(|one| one.rests != 0);
    let resting = resting
        .map(|one| (TakenCell { cell, counter: counter.clone(), seat: one.seat }, one.rests))
        .collect();
    Ok(resting)
}

/// The cell that a field of a day's hash names.
fn cell(of_day: u32, field: &[u8]) -> Result<(DateTime<Utc>, CounterKind), StoreError> {
    const ODD: StoreError = StoreError::Unreadable("a cell");
    let (second, kind) = std::str::from_utf8(field).ok().and_then(|f| f.split_once(':')).ok_or(ODD)?;
    let second: u32 = second.parse().map_err(|_| ODD)?;
    Ok((at(of_day * DAY + second)?, CounterKind(kind.to_owned())))
}

/// Who has the seats of a cell.
fn takers(value: &[u8]) -> Result<Vec<Taker>, StoreError> {
    let (mut reader, mut all) = (Reader(value), Vec::new());
    while !reader.0.is_empty() {
        let (seat, parts) = (reader.u16()?, reader.u8()?);
        let mut one = Taker { seat, stands: parts & 1 != 0 || parts & 8 != 0, rests: 0, held: 0 };
        if parts & 1 != 0 {
            reader.short()?;
            reader.u32()?;
        }
        if parts & 2 != 0 {
            one.rests = reader.micros()?;
        }
        if parts & 4 != 0 {
            reader.take(24)?;
            one.held = reader.micros()?;
        }
        if parts & 8 != 0 {
            reader.short()?;
            reader.take(24)?;
        }
        all.push(one);
    }
    Ok(all)
}
