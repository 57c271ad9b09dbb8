//! Cells: an appointment's, held, resting. One cell may be two of these at once.

use std::collections::BTreeSet;

use rusqlite::Row;
use rusqlite::types::ToSql;

use super::PAGE;
use crate::domain::counter::CounterKind;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::seal::IndexHash;
use crate::store::sqlite::tx::{TaskKey, Tx, instant, kept_task, micros, task_key};
use crate::store::transfer::record::{Cell, Hold, Record, Rest};

/// A cell's key before it is parsed: office, start, counter, seat.
type Raw = (String, i64, String, u16);

fn raw(row: &Row<'_>) -> rusqlite::Result<Raw> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
}

fn parse((office, cell, counter, seat): Raw) -> Result<Cell, StoreError> {
    let office = OfficeCode::parse(&office).ok_or(StoreError::Unreadable("a cell"))?;
    Ok(Cell { office, cell: instant(cell)?, counter: CounterKind(counter), seat })
}

/// The cells of an appointment.
pub(super) fn of_appointment(tx: &Tx<'_>, id: i64) -> Result<BTreeSet<Cell>, StoreError> {
    let rows = tx.all("SELECT office, cell, counter, seat FROM cells WHERE appointment = ?1", [id], raw)?;
    rows.into_iter().map(parse).collect()
}

/// The holds of the tasks after a task.
pub(super) fn pull_holds(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    let holds: Vec<(TaskKey, i64, Option<IndexHash>)> = tx.all(
        "SELECT hold, max(hold_until), held_by FROM cells WHERE hold > ?1 GROUP BY hold ORDER BY hold LIMIT ?2",
        (after, PAGE as i64),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?;
    let record = |(key, until, by): (TaskKey, i64, Option<IndexHash>)| {
        let rows = tx.all("SELECT office, cell, counter, seat FROM cells WHERE hold = ?1", [key], raw)?;
        let cells = rows.into_iter().map(parse).collect::<Result<_, _>>()?;
        Ok((key.to_vec(), Record::Hold(Hold { task: kept_task(&key), until: instant(until)?, cells, by })))
    };
    holds.into_iter().map(record).collect()
}

/// The resting cells after a cell, whose key is written in JSON.
pub(super) fn pull_rests(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    let first = || (String::new(), i64::MIN, String::new(), 0);
    let (office, cell, counter, seat): Raw =
        if after.is_empty() { first() } else { serde_json::from_slice(after).map_err(odd)? };
    let rows: Vec<(Raw, i64, Option<IndexHash>)> = tx.all(
        "SELECT office, cell, counter, seat, rests_until, rests_by FROM cells
         WHERE rests_until IS NOT NULL AND (office, cell, counter, seat) > (?1, ?2, ?3, ?4)
         ORDER BY office, cell, counter, seat LIMIT ?5",
        (office, cell, counter, seat, PAGE as i64),
        |row| Ok((raw(row)?, row.get(4)?, row.get(5)?)),
    )?;
    let record = |(raw, until, by): (Raw, i64, Option<IndexHash>)| {
        let key = serde_json::to_vec(&raw).map_err(odd)?;
        Ok((key, Record::Rest(Rest { cell: parse(raw)?, until: instant(until)?, by })))
    };
    rows.into_iter().map(record).collect()
}

fn odd(_: serde_json::Error) -> StoreError {
    StoreError::Unreadable("a cursor")
}

/// Gives a cell to an appointment.
pub(super) fn occupy(tx: &Tx<'_>, cell: &Cell, id: i64) -> Result<(), StoreError> {
    lay(tx, cell, "appointment", &id)
}

/// Writes a hold down.
pub(super) fn put_hold(tx: &Tx<'_>, hold: &Hold) -> Result<(), StoreError> {
    for cell in &hold.cells {
        tx.run(
            "INSERT INTO cells (office, cell, counter, seat, hold, hold_until, held_by)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT DO UPDATE SET hold = excluded.hold, hold_until = excluded.hold_until,
                 held_by = excluded.held_by",
            (
                cell.office.as_str(),
                micros(cell.cell),
                &cell.counter.0,
                cell.seat,
                task_key(hold.task),
                micros(hold.until),
                hold.by,
            ),
        )?;
    }
    Ok(())
}

/// Writes a resting cell down.
pub(super) fn put_rest(tx: &Tx<'_>, rest: &Rest) -> Result<(), StoreError> {
    lay(tx, &rest.cell, "rests_until", &micros(rest.until))?;
    let cell = &rest.cell;
    tx.run(
        "UPDATE cells SET rests_by = ?5 WHERE office = ?1 AND cell = ?2 AND counter = ?3 AND seat = ?4",
        (cell.office.as_str(), micros(cell.cell), &cell.counter.0, cell.seat, rest.by),
    )?;
    Ok(())
}

fn lay(tx: &Tx<'_>, cell: &Cell, column: &str, value: &dyn ToSql) -> Result<(), StoreError> {
    tx.run(
        &format!(
            "INSERT INTO cells (office, cell, counter, seat, {column}) VALUES (?1, ?2, ?3, ?4, ?5)
             ON CONFLICT DO UPDATE SET {column} = excluded.{column}"
        ),
        (cell.office.as_str(), micros(cell.cell), &cell.counter.0, cell.seat, value),
    )?;
    Ok(())
}
