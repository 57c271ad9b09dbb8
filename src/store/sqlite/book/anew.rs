//! Hashing rows anew in the newest form of names, so that an older one can go.

use super::row;
use crate::domain::appointment::{ApptNumber, Details};
use crate::domain::inquiry::InquiryId;
use crate::store::StoreError;
use crate::store::sqlite::tx::Tx;

/// Rows of one step: other writes come in between.
const STEP: i64 = 200;

/// A row of an older form: its id, number, inquiry and sealed details.
type Old = (i64, String, String, Vec<u8>);

/// Hashes some rows after the row `after` anew; returns the last of them, if there may
/// be more. One that cannot be read stays as it is.
pub(super) fn step(tx: &Tx<'_>, after: i64) -> Result<Option<i64>, StoreError> {
    let rows: Vec<Old> = tx.all(
        "SELECT id, number, inquiry, details FROM appointments WHERE id > ?1 AND form < ?2
         ORDER BY id LIMIT ?3",
        (after, tx.sealer.form(), STEP),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let last = rows.last().map(|(id, ..)| *id);
    for row in rows {
        match hash(tx, &row) {
            Err(StoreError::Unreadable(what)) => {
                tracing::warn!(appointment = row.1, what, "a row cannot be hashed anew, and stays");
            }
            done => done?,
        }
    }
    Ok(last)
}

fn hash(tx: &Tx<'_>, (id, number, inquiry, sealed): &Old) -> Result<(), StoreError> {
    const ODD: StoreError = StoreError::Unreadable("an appointment");
    let number = ApptNumber::parse(number).ok_or(ODD)?;
    let details: Details = tx.open(&row::place(&number), sealed)?;
    let (who, same, form) = row::named(tx, &details, &InquiryId::parse(inquiry).ok_or(ODD)?);
    tx.run("UPDATE appointments SET who = ?2, same = ?3, form = ?4 WHERE id = ?1", (id, who, same, form))?;
    Ok(())
}
