//! Cancelling an appointment.

use chrono::{DateTime, Utc};

use super::{row, seat};
use crate::domain::appointment::{ApptNumber, Status};
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::sqlite::tx::Tx;

/// Cancels; repeated at the same version, it is answered from the row.
pub(super) fn cancel(
    tx: &Tx<'_>,
    number: &ApptNumber,
    version: u32,
    return_at: Option<DateTime<Utc>>,
    now: DateTime<Utc>,
) -> Result<Changed, StoreError> {
    let Some(found) = row::find(tx, number)? else { return Ok(Changed::Stale(None)) };
    if found.appointment.version != version {
        return Ok(Changed::Stale(Some(Box::new(found.appointment))));
    }
    if found.appointment.status == Status::Cancelled {
        return Ok(Changed::Done(Box::new(found.appointment)));
    }
    seat::vacate(tx, found.id, return_at, now)?;
    tx.run("UPDATE appointments SET status = 'cancelled' WHERE id = ?1", [found.id])?;
    let cancelled = row::find(tx, number)?.ok_or(StoreError::Unreadable("an appointment"))?;
    Ok(Changed::Done(Box::new(cancelled.appointment)))
}
