//! Putting an appointment under another address on file.

use super::agenda;
use super::row::{self, Found};
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::share::By;
use crate::store::sqlite::tx::Tx;

/// Changes the address and raises the version; repeated with the same address,
/// it is answered from the row.
pub(super) fn readdress(
    tx: &Tx<'_>,
    number: &ApptNumber,
    version: u32,
    to: &Person,
    by: &By,
) -> Result<Changed, StoreError> {
    let Some(found) = row::find(tx, number)? else { return Ok(Changed::Stale(None)) };
    let Found { id, appointment, .. } = found;
    let is_done = appointment.version == version.saturating_add(1) && appointment.details.on_file == *to;
    if is_done {
        return Ok(Changed::Done(Box::new(appointment)));
    }
    if appointment.status != Status::Booked || appointment.version != version {
        return Ok(Changed::Stale(Some(Box::new(appointment))));
    }
    let details = appointment.details.under(to);
    tx.run(
        "UPDATE appointments SET version = version + 1, person = ?2, details = ?3 WHERE id = ?1",
        (id, tx.person(to), tx.seal(&row::place(number), &details)?),
    )?;
    agenda::owe(tx, id, number, by)?;
    let changed = row::find(tx, number)?.ok_or(StoreError::Unreadable("an appointment"))?;
    Ok(Changed::Done(Box::new(changed.appointment)))
}
