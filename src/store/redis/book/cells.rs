//! Cells as they are packed (see `cells.lua`): who has a seat, and until when.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::bytes::{Reader, TaskKey, micros};
use crate::domain::counter::CounterKind;
use crate::store::StoreError;
use crate::store::book::{LONGEST_HOLD, LONGEST_REST, TakenCell};
use crate::store::lasting::latest;
use crate::store::seal::IndexHash;

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
    /// Because of which address it rests, and for which one it is held.
    rester: Option<IndexHash>,
    holder: Option<IndexHash>,
    /// The task that holds it.
    task: Option<TaskKey>,
}

impl Taker {
    /// Whether it is taken at `now`, as an address sees it: its own holds and rests
    /// are free to it, and what ends too late is dead.
    fn is_taken(&self, seen_by: Option<IndexHash>, now: DateTime<Utc>) -> bool {
        let lasts = |until: i64, longest| (micros(now) + 1..=micros(latest(longest, now))).contains(&until);
        let others = |by: Option<IndexHash>| seen_by.is_none() || by != seen_by;
        let rests = lasts(self.rests, LONGEST_REST) && others(self.rester);
        self.stands || rests || (lasts(self.held, LONGEST_HOLD) && others(self.holder))
    }
}

/// The seats of one cell that are taken at `now`, as an address sees them; from a
/// field of a day's hash and its value.
pub(super) fn taken(
    of_day: u32,
    (field, value): (&[u8], &[u8]),
    seen_by: Option<IndexHash>,
    now: DateTime<Utc>,
) -> Result<Vec<TakenCell>, StoreError> {
    let (cell, counter) = cell(of_day, field)?;
    let taken = takers(value)?.into_iter().filter(|one| one.is_taken(seen_by, now));
    let taken = taken.map(|one| one.cell(cell, &counter));
    Ok(taken.collect())
}

impl Taker {
    fn cell(&self, cell: DateTime<Utc>, counter: &CounterKind) -> TakenCell {
        TakenCell { cell, counter: counter.clone(), seat: self.seat, passing: !self.stands }
    }
}

/// A seat that rests, until when (microseconds since 1970), and because of whom.
pub(super) type Resting = (TakenCell, i64, Option<IndexHash>);

/// The seats of one cell that rest.
pub(super) fn rests(of_day: u32, field: &[u8], value: &[u8]) -> Result<Vec<Resting>, StoreError> {
    let (cell, counter) = cell(of_day, field)?;
    let resting = takers(value)?.into_iter().filter(|one| one.rests != 0);
    Ok(resting.map(|one| (one.cell(cell, &counter), one.rests, one.rester)).collect())
}

/// The address for which a task holds a cell.
pub(super) fn holder(value: &[u8], task: &TaskKey) -> Result<Option<IndexHash>, StoreError> {
    Ok(takers(value)?.into_iter().find(|one| one.task == Some(*task)).and_then(|one| one.holder))
}

/// The field of a day's hash in which a cell is.
pub(super) fn field(second: u32, counter: &CounterKind) -> Vec<u8> {
    format!("{}:{counter}", second % DAY).into_bytes()
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
        let stands = parts & 1 != 0 || parts & 8 != 0;
        let mut one = Taker { seat, stands, rests: 0, held: 0, rester: None, holder: None, task: None };
        if parts & 1 != 0 {
            reader.short()?;
            reader.u32()?;
        }
        if parts & 2 != 0 {
            one.rests = reader.micros()?;
        }
        if parts & 4 != 0 {
            (one.task, one.held) = (Some(reader.array()?), reader.micros()?);
        }
        if parts & 8 != 0 {
            reader.short()?;
            reader.take(24)?;
        }
        if parts & 16 != 0 {
            one.rester = Some(reader.array()?);
        }
        if parts & 32 != 0 {
            one.holder = Some(reader.array()?);
        }
        all.push(one);
    }
    Ok(all)
}
