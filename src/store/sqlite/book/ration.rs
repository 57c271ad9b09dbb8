//! What is rationed: kept as wrong tries of somebody who is never locked out.

use chrono::{DateTime, Utc};

use crate::store::StoreError;
use crate::store::ration::Ration;
use crate::store::sqlite::tx::{Tx, micros};

/// Whether it may be done, counting nothing.
pub(super) fn left(tx: &Tx<'_>, ration: &Ration, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let done: u32 = tx.value(
        "SELECT count(*) FROM tries WHERE office = '' AND subject = ?1 AND at > ?2",
        (ration.subject(tx.sealer), micros(now - ration.within())),
    )?;
    Ok(done < ration.limit())
}

/// The same, and if it may be done it is counted; what a message was granted it
/// is granted again.
pub(super) fn take(tx: &Tx<'_>, ration: &Ration, by: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let (subject, by) = (ration.subject(tx.sealer), tx.sealer.rationed_by(by));
    let granted: bool = tx.value(
        "SELECT EXISTS (SELECT 1 FROM tries WHERE office = '' AND subject = ?1 AND message = ?2 AND at > ?3)",
        (subject, by, micros(now - ration.within())),
    )?;
    if granted {
        return Ok(true);
    }
    let may = left(tx, ration, now)?;
    if may {
        tx.run(
            "INSERT OR REPLACE INTO tries (office, subject, message, at) VALUES ('', ?1, ?2, ?3)",
            (subject, by, micros(now)),
        )?;
    }
    Ok(may)
}
