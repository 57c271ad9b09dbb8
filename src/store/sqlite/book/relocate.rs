//! Moving an appointment: one swap that keeps the number.

use chrono::{DateTime, Utc};

use super::row::{self, Found};
use super::seat::{self, Asker};
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{Changed, TaskId};
use crate::store::sqlite::tx::{TaskKey, Tx, micros, task_key};

/// Swaps the seat for the one that the task holds; a refusal changes nothing.
pub(super) fn relocate(
    tx: &Tx<'_>,
    number: &ApptNumber,
    version: u32,
    task: TaskId,
    wish: &SeatWish,
    return_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Changed, StoreError> {
    let task = task_key(task);
    let Some(found) = row::find(tx, number)? else { return Ok(Changed::Stale(None)) };
    if is_done(&found, version, &task) {
        return Ok(Changed::Done(Box::new(found.appointment)));
    }
    if found.appointment.status != Status::Booked || found.appointment.version != version {
        return Ok(Changed::Stale(Some(Box::new(found.appointment))));
    }
    let asker = Asker { task, moving: Some(found.id) };
    let Some(seat) = seat::choose(tx, wish, &asker, now)? else { return Ok(Changed::Gone) };
    seat::lift_hold(tx, &task)?;
    seat::vacate(tx, found.id, return_at, now)?;
    seat::occupy(tx, wish, seat, found.id)?;
    switch(tx, found.id, wish, &task)?;
    let moved = row::find(tx, number)?.ok_or(StoreError::Unreadable("an appointment"))?;
    Ok(Changed::Done(Box::new(moved.appointment)))
}

/// Whether this very wish was carried out before, and nothing else since.
fn is_done(found: &Found, version: u32, task: &TaskKey) -> bool {
    found.moved_by.as_ref() == Some(task) && found.appointment.version == version.saturating_add(1)
}

fn switch(tx: &Tx<'_>, id: i64, wish: &SeatWish, task: &TaskKey) -> Result<(), StoreError> {
    tx.run(
        "UPDATE appointments SET version = version + 1, office = ?2, start = ?3, minutes = ?4,
             counter = ?5, moved_by = ?6 WHERE id = ?1",
        (id, wish.slot.office.as_str(), micros(wish.slot.start), wish.minutes, &wish.counter.0, task),
    )?;
    Ok(())
}
