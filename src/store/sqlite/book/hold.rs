//! Holds: a seat kept for one task, for minutes.

use chrono::{DateTime, Utc};

use super::holding::{Holder, let_go};
use super::row;
use super::seat::{self, Asker};
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::slot::SeatWish;
use crate::store::StoreError;
use crate::store::book::{Held, TaskId};
use crate::store::share::By;
use crate::store::sqlite::tx::{Tx, task_key};

/// Takes a seat for a task in place of what it and its address held; if there is
/// none, or the address has held enough, they keep what they held.
pub(super) fn hold(
    tx: &Tx<'_>,
    task: TaskId,
    wish: &SeatWish,
    moving: Option<&ApptNumber>,
    by: &By,
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Held, StoreError> {
    let person = by.address.as_ref().map(|address| tx.person(address));
    let asker = Asker { task: task_key(task), moving: moved(tx, moving)?, person };
    let Some(seat) = seat::choose(tx, wish, &asker, now)? else { return Ok(Held::Gone) };
    let holder = person.map(|person| Holder { office: &wish.slot.office, person });
    let until = match &holder {
        None => until,
        Some(holder) => match holder.share(tx, until, now)? {
            Ok(until) => until,
            Err(from) => return Ok(Held::Enough(from)),
        },
    };
    if let Some(other) =
        holder.as_ref().map(|holder| holder.other(tx, &asker.task, now)).transpose()?.flatten()
    {
        let_go(tx, &other, Some(by), now)?;
    }
    let_go(tx, &asker.task, Some(by), now)?;
    seat::lay_hold(tx, wish, seat, &asker, until)?;
    holder.map_or(Ok(()), |holder| holder.start(tx, until, now))?;
    Ok(Held::Until(until))
}

/// Gives a task's hold back.
pub(super) fn release(tx: &Tx<'_>, task: TaskId, by: &By, now: DateTime<Utc>) -> Result<(), StoreError> {
    let_go(tx, &task_key(task), Some(by), now)
}

/// The row of the appointment that is being moved, while it stands.
fn moved(tx: &Tx<'_>, moving: Option<&ApptNumber>) -> Result<Option<i64>, StoreError> {
    let Some(number) = moving else { return Ok(None) };
    Ok(row::find(tx, number)?.filter(|row| row.appointment.status == Status::Booked).map(|row| row.id))
}
