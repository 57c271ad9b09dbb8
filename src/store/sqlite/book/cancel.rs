//! Cancelling an appointment.

use chrono::{DateTime, Utc};

use super::{agenda, holding, row, seat};
use crate::domain::appointment::{ApptNumber, Status};
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::share::By;
use crate::store::sqlite::tx::Tx;

/// Cancels; repeated at the same version, it is answered from the row.
pub(super) fn cancel(
    tx: &Tx<'_>,
    number: &ApptNumber,
    version: u32,
    by: &By,
    now: DateTime<Utc>,
) -> Result<Changed, StoreError> {
    let Some(found) = row::find(tx, number)? else { return Ok(Changed::Stale(None)) };
    if found.appointment.version != version {
        return Ok(Changed::Stale(Some(Box::new(found.appointment))));
    }
    if found.appointment.status == Status::Cancelled {
        return Ok(Changed::Done(Box::new(found.appointment)));
    }
    let rests_until = holding::rest(tx, &found.appointment.slot.office, by, now)?;
    seat::vacate(tx, found.id, rests_until, by)?;
    if by.address.is_none() {
        tx.run(
            "DELETE FROM bookings WHERE (task, person) =
                 (SELECT booked_by, person FROM appointments WHERE id = ?1)",
            [found.id],
        )?;
    }
    agenda::forget(tx, found.id)?;
    agenda::owe(tx, found.id, number, by)?;
    tx.run("UPDATE appointments SET status = 'cancelled' WHERE id = ?1", [found.id])?;
    let cancelled = row::find(tx, number)?.ok_or(StoreError::Unreadable("an appointment"))?;
    Ok(Changed::Done(Box::new(cancelled.appointment)))
}
