//! Seats: which counter is free for all the cells of a wish, and who has it.
//!
//! Everything here runs inside of the write that takes or frees the cells, so
//! what is seen free is still free when it is taken.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::domain::appointment::ApptNumber;
use crate::domain::counter::CounterKind;
use crate::domain::office::OfficeCode;
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{LONGEST_HOLD, LONGEST_REST, TakenCell};
use crate::store::lasting::latest;
use crate::store::seal::IndexHash;
use crate::store::share::By;
use crate::store::sqlite::tx::{TaskKey, Tx, instant, micros};

/// Who asks for a seat: cells that are theirs are free to them.
pub(super) struct Asker {
    /// The task, whose own hold is free to it.
    pub(super) task: TaskKey,
    /// The appointment that is being moved, whose own cells are free to it.
    pub(super) moving: Option<i64>,
    /// The address, to whom is free what it holds for another task or has let go.
    pub(super) person: Option<IndexHash>,
}

/// A row of the cells of a wish.
struct Row {
    cell: i64,
    seat: u16,
    appointment: Option<i64>,
    rests: bool,
    rests_by: Option<IndexHash>,
    held: bool,
    held_by: Option<IndexHash>,
    hold: Option<TaskKey>,
}

impl Row {
    /// Whether somebody else has it.
    fn blocks(&self, asker: &Asker) -> bool {
        let theirs = |by: Option<IndexHash>| by.is_some() && by == asker.person;
        let others = self.appointment.is_some() && self.appointment != asker.moving;
        let rests = self.rests && !theirs(self.rests_by);
        others || rests || (self.held && self.hold != Some(asker.task) && !theirs(self.held_by))
    }

    fn live_hold_of(&self, asker: &Asker) -> bool {
        self.held && self.hold == Some(asker.task)
    }

    /// How near to the asker it is: a seat that is theirs already is kept.
    fn rank(&self, asker: &Asker) -> u8 {
        if self.hold == Some(asker.task) {
            2
        } else {
            u8::from(self.appointment.is_some() && self.appointment == asker.moving)
        }
    }
}

/// The counter to take for a wish; none if no counter is free for all its cells.
pub(super) fn choose(
    tx: &Tx<'_>,
    wish: &SeatWish,
    asker: &Asker,
    now: DateTime<Utc>,
) -> Result<Option<u16>, StoreError> {
    let cells: BTreeSet<i64> = wish.cells.iter().map(|cell| micros(*cell)).collect();
    let rows = rows(tx, wish, &cells, now)?;
    let blocked: BTreeSet<u16> = rows.iter().filter(|r| r.blocks(asker)).map(|r| r.seat).collect();
    // a hold that stands is kept, whatever became of the number of counters
    if let Some(seat) = standing(&rows, asker, cells.len()).filter(|seat| !blocked.contains(seat)) {
        return Ok(Some(seat));
    }
    if cells.is_empty() || is_full(&rows, wish, asker) {
        return Ok(None);
    }
    let mut near: BTreeMap<u16, u8> = BTreeMap::new();
    for row in &rows {
        let rank = near.entry(row.seat).or_default();
        *rank = row.rank(asker).max(*rank);
    }
    let nearness = |seat: u16| (near.get(&seat).copied().unwrap_or_default(), u16::MAX - seat);
    Ok((0..wish.capacity).filter(|seat| !blocked.contains(seat)).max_by_key(|seat| nearness(*seat)))
}

/// Whether some cell is taken as often as there are counters. Seats beyond the
/// number of counters count: there may have been more of them once.
fn is_full(rows: &[Row], wish: &SeatWish, asker: &Asker) -> bool {
    let mut taken: BTreeMap<i64, u16> = BTreeMap::new();
    for row in rows.iter().filter(|row| row.blocks(asker)) {
        *taken.entry(row.cell).or_default() += 1;
    }
    taken.values().any(|taken| *taken >= wish.capacity)
}

/// The counter at which the asker holds all the cells at this moment.
fn standing(rows: &[Row], asker: &Asker, cells: usize) -> Option<u16> {
    let seat = rows.iter().find(|row| row.live_hold_of(asker))?.seat;
    let held = rows.iter().filter(|row| row.seat == seat && row.live_hold_of(asker)).count();
    (held == cells).then_some(seat)
}

fn rows(
    tx: &Tx<'_>,
    wish: &SeatWish,
    cells: &BTreeSet<i64>,
    now: DateTime<Utc>,
) -> Result<Vec<Row>, StoreError> {
    let (Some(first), Some(last)) = (cells.first(), cells.last()) else { return Ok(Vec::new()) };
    let (rest, hold) = latest_ends(now);
    let mut rows = tx.all(
        "SELECT cell, seat, appointment, coalesce(rests_until > ?5 AND rests_until <= ?6, 0), rests_by,
             coalesce(hold_until > ?5 AND hold_until <= ?7, 0), held_by, hold
         FROM cells WHERE office = ?1 AND cell BETWEEN ?2 AND ?3 AND counter = ?4",
        (wish.slot.office.as_str(), first, last, &wish.counter.0, micros(now), rest, hold),
        |row| {
            Ok(Row {
                cell: row.get(0)?,
                seat: row.get(1)?,
                appointment: row.get(2)?,
                rests: row.get(3)?,
                rests_by: row.get(4)?,
                held: row.get(5)?,
                held_by: row.get(6)?,
                hold: row.get(7)?,
            })
        },
    )?;
    rows.retain(|row| cells.contains(&row.cell));
    Ok(rows)
}

/// The latest ends that a rest and a hold can have.
pub(super) fn latest_ends(now: DateTime<Utc>) -> (i64, i64) {
    (micros(latest(LONGEST_REST, now)), micros(latest(LONGEST_HOLD, now)))
}

/// Cells of an office that are not free to an address at `now`.
pub(super) fn taken(
    tx: &Tx<'_>,
    office: &OfficeCode,
    from: DateTime<Utc>,
    to: DateTime<Utc>,
    seen_by: Option<IndexHash>,
    now: DateTime<Utc>,
) -> Result<BTreeSet<TakenCell>, StoreError> {
    let (rest, hold) = latest_ends(now);
    let rows: Vec<Raw> = tx.all(
        "SELECT cell, counter, seat, appointment IS NULL FROM cells
         WHERE office = ?1 AND cell >= ?2 AND cell < ?3 AND (appointment IS NOT NULL
             OR (rests_until > ?4 AND rests_until <= ?5 AND (?7 IS NULL OR rests_by IS NOT ?7))
             OR (hold_until > ?4 AND hold_until <= ?6 AND (?7 IS NULL OR held_by IS NOT ?7)))",
        (office.as_str(), micros(from), micros(to), micros(now), rest, hold, seen_by),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    cells(rows)
}

/// The cells that an appointment has at an office.
pub(super) fn cells_of(
    tx: &Tx<'_>,
    office: &OfficeCode,
    number: &ApptNumber,
) -> Result<BTreeSet<TakenCell>, StoreError> {
    let rows = tx.all(
        "SELECT cell, counter, seat, 0 FROM cells WHERE office = ?1
             AND appointment = (SELECT id FROM appointments WHERE number = ?2)",
        (office.as_str(), number.to_string()),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    cells(rows)
}

/// A cell before it is parsed: start, counter, seat, and whether it is only passing.
type Raw = (i64, String, u16, bool);

fn cells(rows: Vec<Raw>) -> Result<BTreeSet<TakenCell>, StoreError> {
    rows.into_iter()
        .map(|(cell, counter, seat, passing)| {
            Ok(TakenCell { cell: instant(cell)?, counter: CounterKind(counter), seat, passing })
        })
        .collect()
}

/// Lays a hold over the cells of a chosen seat. Expired holds and rested cells
/// are overwritten; an appointment that is being moved keeps its own.
pub(super) fn lay_hold(
    tx: &Tx<'_>,
    wish: &SeatWish,
    seat: u16,
    asker: &Asker,
    until: DateTime<Utc>,
) -> Result<(), StoreError> {
    for cell in &wish.cells {
        tx.run(
            "INSERT INTO cells (office, cell, counter, seat, hold, hold_until, held_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO UPDATE SET hold = excluded.hold, hold_until = excluded.hold_until,
                 held_by = excluded.held_by, rests_until = NULL, rests_by = NULL",
            (
                wish.slot.office.as_str(),
                micros(*cell),
                &wish.counter.0,
                seat,
                asker.task,
                micros(until),
                asker.person,
            ),
        )?;
    }
    Ok(())
}

/// Makes what a task holds at this moment rest, and holds it no more. An
/// appointment that lies under the hold keeps its cells, and what rests already because of
/// somebody else goes on as it is: it was never this address's to let go.
pub(super) fn rest_held(
    tx: &Tx<'_>,
    task: &TaskKey,
    until: DateTime<Utc>,
    by: &By,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let by = by.address.as_ref().map(|address| tx.person(address));
    tx.run(
        "UPDATE cells SET hold = NULL, hold_until = NULL, held_by = NULL, rests_until = ?2, rests_by = ?3
         WHERE hold = ?1 AND appointment IS NULL AND hold_until > ?4
             AND NOT coalesce(rests_until > ?4 AND rests_until <= ?5 AND rests_by IS NOT ?3, 0)",
        (task, micros(until), by, micros(now), latest_ends(now).0),
    )?;
    Ok(())
}

/// Takes a task's hold off; cells that nobody else has are deleted.
pub(super) fn lift_hold(tx: &Tx<'_>, task: &TaskKey) -> Result<(), StoreError> {
    tx.run("DELETE FROM cells WHERE hold = ?1 AND appointment IS NULL AND rests_until IS NULL", [task])?;
    tx.run("UPDATE cells SET hold = NULL, hold_until = NULL, held_by = NULL WHERE hold = ?1", [task])?;
    Ok(())
}

/// Gives the cells of a chosen seat to an appointment.
pub(super) fn occupy(tx: &Tx<'_>, wish: &SeatWish, seat: u16, appointment: i64) -> Result<(), StoreError> {
    for cell in &wish.cells {
        tx.run(
            "INSERT INTO cells (office, cell, counter, seat, appointment) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET appointment = excluded.appointment,
                 hold = NULL, hold_until = NULL, held_by = NULL, rests_until = NULL, rests_by = NULL",
            (wish.slot.office.as_str(), micros(*cell), &wish.counter.0, seat, appointment),
        )?;
    }
    Ok(())
}

/// Frees the cells of an appointment: they rest until `rests_until`, if they do,
/// because of whoever asked. Another task's hold on one of them stands.
pub(super) fn vacate(
    tx: &Tx<'_>,
    appointment: i64,
    rests_until: Option<DateTime<Utc>>,
    by: &By,
) -> Result<(), StoreError> {
    let rests_until = rests_until.map(micros);
    let by = by.address.as_ref().filter(|_| rests_until.is_some()).map(|address| tx.person(address));
    tx.run(
        "DELETE FROM cells WHERE appointment = ?1 AND ?2 IS NULL AND hold IS NULL",
        (appointment, rests_until),
    )?;
    tx.run(
        "UPDATE cells SET appointment = NULL, rests_until = ?2, rests_by = ?3 WHERE appointment = ?1",
        (appointment, rests_until, by),
    )?;
    Ok(())
}
