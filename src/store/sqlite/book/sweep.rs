//! Deleting what is over. Only cleaning: nothing here changes what is free.

use chrono::{DateTime, Utc};

use crate::store::StoreError;
use crate::store::book::{APPOINTMENT_WAIT, KEPT_AFTER};
use crate::store::sqlite::tx::{Tx, micros};

/// Deletes expired holds, rested cells, old tries and old appointments.
pub(super) fn sweep(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let deleted = cells(tx, now)? + tries(tx, now)? + appointments(tx, now)?;
    Ok(deleted)
}

fn cells(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let now = [micros(now)];
    let deleted = tx.run(
        "DELETE FROM cells WHERE appointment IS NULL
             AND coalesce(hold_until, 0) <= ?1 AND coalesce(rests_until, 0) <= ?1",
        now,
    )?;
    let lifted = tx.run(
        "UPDATE cells SET hold = NULL, hold_until = NULL
         WHERE hold_until <= ?1 AND (appointment IS NOT NULL OR rests_until > ?1)",
        now,
    )?;
    Ok(deleted + lifted)
}

fn tries(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let tries = tx.run("DELETE FROM tries WHERE at <= ?1", [micros(now - APPOINTMENT_WAIT)])?;
    Ok(tries + tx.run("DELETE FROM locks WHERE until <= ?1", [micros(now)])?)
}

fn appointments(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let before = [micros(now - KEPT_AFTER)];
    tx.run("DELETE FROM cells WHERE appointment IN (SELECT id FROM appointments WHERE start < ?1)", before)?;
    tx.run("DELETE FROM appointments WHERE start < ?1", before)
}
