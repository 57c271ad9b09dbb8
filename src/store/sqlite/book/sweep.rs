//! Deleting what is over. Only cleaning: nothing here changes what is free.

use chrono::{DateTime, Utc};

use super::seat;
use crate::store::StoreError;
use crate::store::book::{APPOINTMENT_WAIT, KEPT_AFTER};
use crate::store::lasting::latest;
use crate::store::share::{A_DAY, HOLDING_IN};
use crate::store::sqlite::turns::deeds;
use crate::store::sqlite::tx::{Tx, micros};
use crate::store::swept::Swept;

/// Deletes expired holds, rested cells, old tries and old appointments, and what
/// addresses did longer ago than it counts.
pub(super) fn sweep(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<Swept, StoreError> {
    Ok(Swept::of(Swept::CELLS, cells(tx, now)?)
        + Swept::of(Swept::SHARES, shares(tx, now)?)
        + Swept::of(Swept::TRIES, tries(tx, now)?)
        + Swept::of(Swept::APPOINTMENTS, appointments(tx, now)?))
}

fn cells(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let (rest, hold) = seat::latest_ends(now);
    let ends = [micros(now), rest, hold];
    let deleted = tx.run(
        "DELETE FROM cells WHERE appointment IS NULL
             AND NOT coalesce(rests_until > ?1 AND rests_until <= ?2, 0)
             AND NOT coalesce(hold_until > ?1 AND hold_until <= ?3, 0)",
        ends,
    )?;
    let lifted = tx.run(
        "UPDATE cells SET hold = NULL, hold_until = NULL, held_by = NULL
         WHERE NOT (hold_until > ?1 AND hold_until <= ?3)
             AND (appointment IS NOT NULL OR (rests_until > ?1 AND rests_until <= ?2))",
        ends,
    )?;
    Ok(deleted + lifted)
}

fn shares(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let held = tx.run("DELETE FROM holdings WHERE until <= ?1", [micros(now - HOLDING_IN)])?;
    Ok(held + tx.run("DELETE FROM bookings WHERE at <= ?1", [micros(now - A_DAY)])?)
}

fn tries(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let tries = tx.run("DELETE FROM tries WHERE at <= ?1", [micros(now - APPOINTMENT_WAIT)])?;
    let ends = [micros(now), micros(latest(APPOINTMENT_WAIT, now))];
    Ok(tries + tx.run("DELETE FROM locks WHERE until <= ?1 OR until > ?2", ends)?)
}

fn appointments(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let before = [micros(now - KEPT_AFTER)];
    tx.run("DELETE FROM cells WHERE appointment IN (SELECT id FROM appointments WHERE start < ?1)", before)?;
    tx.run("DELETE FROM agenda WHERE appointment IN (SELECT id FROM appointments WHERE start < ?1)", before)?;
    let deleted = tx.run("DELETE FROM appointments WHERE start < ?1", before)?;
    if deleted > 0 {
        deeds::sweep(tx)?;
    }
    Ok(deleted)
}
