//! Cells as they are packed (see `cells.lua`): who has a seat, and until when.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::bytes::{Reader, micros};
use crate::domain::counter::CounterKind;
use crate::store::StoreError;
use crate::store::book::TakenCell;

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

/// The seats of one cell that are taken at `now`, from a field of a day's hash.
pub(super) fn taken(
    of_day: u32,
    field: &[u8],
    value: &[u8],
    now: DateTime<Utc>,
) -> Result<Vec<TakenCell>, StoreError> {
    const ODD: StoreError = StoreError::Unreadable("a cell");
    let (second, kind) = std::str::from_utf8(field).ok().and_then(|f| f.split_once(':')).ok_or(ODD)?;
    let second: u32 = second.parse().map_err(|_| ODD)?;
    let (cell, now) = (at(of_day * DAY + second)?, micros(now));
    let (mut reader, mut taken) = (Reader(value), Vec::new());
    while !reader.0.is_empty() {
        let seat = reader.u16()?;
        if is_taken(&mut reader, now)? {
            taken.push(TakenCell { cell, counter: CounterKind(kind.to_owned()), seat });
        }
    }
    Ok(taken)
}

/// Reads what lies on one seat; says whether it is taken.
fn is_taken(reader: &mut Reader<'_>, now: i64) -> Result<bool, StoreError> {
    let parts = reader.u8()?;
    let mut is_taken = parts & 1 != 0 || parts & 8 != 0;
    if parts & 1 != 0 {
        reader.short()?;
        reader.u32()?;
    }
    if parts & 2 != 0 {
        is_taken |= reader.micros()? > now;
    }
    if parts & 4 != 0 {
        reader.take(24)?;
        is_taken |= reader.micros()? > now;
    }
    if parts & 8 != 0 {
        reader.short()?;
        reader.take(24)?;
    }
    Ok(is_taken)
}
