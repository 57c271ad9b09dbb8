//! Moving an appointment: one swap that keeps the number.

use chrono::{DateTime, Utc};

use super::agenda;
use super::holding::{let_go, rest};
use super::row::{self, Found};
use super::seat::{self, Asker};
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{Changed, TaskId};
use crate::store::share::{By, opens, recent};
use crate::store::sqlite::tx::{TaskKey, Tx, micros, task_key};

/// Swaps the seat for the one that the task holds; a refusal changes nothing.
pub(super) fn relocate(
    tx: &Tx<'_>,
    number: &ApptNumber,
    version: u32,
    task: TaskId,
    wish: &SeatWish,
    by: &By,
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
    let mut changes = found.appointment.changes;
    if let Some(from) = by.changes.and_then(|most| opens(&changes, most, now)) {
        return Ok(Changed::TooOften(from));
    }
    let person = by.address.as_ref().map(|address| tx.person(address));
    let asker = Asker { task, moving: Some(found.id), person };
    let Some(seat) = seat::choose(tx, wish, &asker, now)? else { return Ok(Changed::Gone) };
    let_go(tx, &task, None, now)?;
    let rests_until = rest(tx, &found.appointment.slot.office, by, now)?;
    seat::vacate(tx, found.id, rests_until, by)?;
    seat::occupy(tx, wish, seat, found.id)?;
    if by.changes.is_some() {
        changes = recent(&changes, now);
        changes.push(now);
    }
    switch(tx, found.id, wish, &task, &changes)?;
    agenda::plan(tx, found.id, number.office.as_str(), &wish.agenda)?;
    let moved = row::find(tx, number)?.ok_or(StoreError::Unreadable("an appointment"))?;
    Ok(Changed::Done(Box::new(moved.appointment)))
}

/// Whether this very wish was carried out before, and nothing else since.
fn is_done(found: &Found, version: u32, task: &TaskKey) -> bool {
    found.moved_by.as_ref() == Some(task) && found.appointment.version == version.saturating_add(1)
}

fn switch(
    tx: &Tx<'_>,
    id: i64,
    wish: &SeatWish,
    task: &TaskKey,
    changes: &[DateTime<Utc>],
) -> Result<(), StoreError> {
    let slot = &wish.slot;
    tx.run(
        "UPDATE appointments SET version = version + 1, office = ?2, start = ?3, minutes = ?4,
             counter = ?5, moved_by = ?6, changes = ?7 WHERE id = ?1",
        (
            id,
            slot.office.as_str(),
            micros(slot.start),
            wish.minutes,
            &wish.counter.0,
            task,
            row::packed(changes),
        ),
    )?;
    Ok(())
}
