//! Holds: a seat kept for one task, for minutes.

use chrono::{DateTime, Utc};

use super::row;
use super::seat::{self, Asker};
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{Held, TaskId};
use crate::store::sqlite::tx::{Tx, task_key};

/// Takes a seat for a task in place of the one it held; if there is none, the
/// task keeps what it held.
pub(super) fn hold(
    tx: &Tx<'_>,
    task: TaskId,
    wish: &SeatWish,
    moving: Option<&ApptNumber>,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Held, StoreError> {
    let asker = Asker { task: task_key(task), moving: moved(tx, moving)? };
    let Some(seat) = seat::choose(tx, wish, &asker, now)? else { return Ok(Held::Gone) };
    seat::lift_hold(tx, &asker.task)?;
    seat::lay_hold(tx, wish, seat, &asker.task, until)?;
    Ok(Held::Until(until))
}

/// Gives a task's hold back.
pub(super) fn release(tx: &Tx<'_>, task: TaskId) -> Result<(), StoreError> {
    seat::lift_hold(tx, &task_key(task))
}

/// The row of the appointment that is being moved, while it stands.
fn moved(tx: &Tx<'_>, moving: Option<&ApptNumber>) -> Result<Option<i64>, StoreError> {
    let Some(number) = moving else { return Ok(None) };
    Ok(row::find(tx, number)?.filter(|row| row.appointment.status == Status::Booked).map(|row| row.id))
}
