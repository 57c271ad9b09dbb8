//! Appointment numbers: unique for ever at an office and in a year.

use crate::domain::appointment::ApptNumber;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::sqlite::tx::Tx;

/// The first serial, so that every serial has at least four digits.
const FIRST: u32 = 1001;

/// Gives the next number out. The counter has a row of its own, which outlives
/// the appointments.
pub(super) fn next(tx: &Tx<'_>, office: &OfficeCode, year: u8) -> Result<ApptNumber, StoreError> {
    let serial = tx.value(
        "INSERT INTO numbers (office, year, last) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last",
        (office.as_str(), year, FIRST),
    )?;
    Ok(ApptNumber { office: office.clone(), year, serial })
}
