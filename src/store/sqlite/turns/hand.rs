//! The message in hand: who steps it, and until when.

use chrono::{DateTime, Utc};

use crate::domain::message::Inbound;
use crate::store::StoreError;
use crate::store::lasting::latest;
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::sqlite::tx::{Tx, micros};
use crate::store::turns::LEASE;

/// A message in hand.
pub(super) struct Hand {
    pub(super) claim: u64,
    pub(super) id: DedupeHash,
    pub(super) live: bool,
}

/// The message of a person that is in hand.
pub(super) fn find(tx: &Tx<'_>, person: &IndexHash, now: DateTime<Utc>) -> Result<Option<Hand>, StoreError> {
    tx.one(
        "SELECT claim, message_id, lease_until > ?2 AND lease_until <= ?3 FROM claims WHERE person = ?1",
        (person, micros(now), micros(latest(LEASE, now))),
        |row| Ok(Hand { claim: row.get::<_, i64>(0)?.cast_unsigned(), id: row.get(1)?, live: row.get(2)? }),
    )
}

/// The same; one that died and whose message cannot be read is dropped, as it
/// could never be stepped.
pub(super) fn find_readable(
    tx: &Tx<'_>,
    person: &IndexHash,
    now: DateTime<Utc>,
) -> Result<Option<Hand>, StoreError> {
    let hand = match find(tx, person, now)? {
        Some(hand) if !hand.live => hand,
        other => return Ok(other),
    };
    let sealed: Vec<u8> = tx.value("SELECT message FROM claims WHERE person = ?1", [person])?;
    match tx.open::<Inbound>(&place(person, &hand.id), &sealed) {
        Ok(_) => Ok(Some(hand)),
        Err(error) => {
            tracing::error!(%error, "a message in hand cannot be read, and is dropped");
            put_away(tx, person).map(|()| None)
        }
    }
}

/// Takes a message in hand for the first time.
pub(super) fn take(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
    message: &Inbound,
    claim: u64,
    opted_out: bool,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let sealed = tx.seal(&place(person, id), message)?;
    tx.run(
        "INSERT INTO claims (person, claim, message_id, message, since, lease_until, deaths, opted_out)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0, ?7)",
        (person, claim.cast_signed(), id, sealed, micros(now), micros(now + LEASE), opted_out),
    )?;
    Ok(())
}

/// Takes a dead claim over: its message, and how many claims of it died.
pub(super) fn take_over(
    tx: &Tx<'_>,
    person: &IndexHash,
    claim: u64,
    opted_out: bool,
    now: DateTime<Utc>,
) -> Result<(Inbound, u8), StoreError> {
    let (id, sealed, deaths) = tx
        .one(
            "UPDATE claims SET claim = ?2, lease_until = ?3, deaths = min(deaths + 1, 255),
                 opted_out = ?4
             WHERE person = ?1 RETURNING message_id, message, deaths",
            (person, claim.cast_signed(), micros(now + LEASE), opted_out),
            |row| Ok((row.get::<_, DedupeHash>(0)?, row.get::<_, Vec<u8>>(1)?, row.get(2)?)),
        )?
        .ok_or(StoreError::Unreadable("a claim"))?;
    Ok((tx.open(&place(person, &id), &sealed)?, deaths))
}

/// Ends a claim at once. The take-over will count a death that was none, so it
/// is taken off here (to -1 at the first claim).
pub(super) fn give_back(tx: &Tx<'_>, person: &IndexHash, claim: u64) -> Result<(), StoreError> {
    tx.run(
        "UPDATE claims SET lease_until = 0, deaths = deaths - 1
         WHERE person = ?1 AND claim = ?2 AND lease_until > 0",
        (person, claim.cast_signed()),
    )?;
    Ok(())
}

/// Puts the message out of hand.
pub(super) fn put_away(tx: &Tx<'_>, person: &IndexHash) -> Result<(), StoreError> {
    tx.run("DELETE FROM claims WHERE person = ?1", [person])?;
    Ok(())
}

/// Where the message in hand rests, sealed.
pub(in crate::store::sqlite) fn place(person: &IndexHash, id: &DedupeHash) -> Vec<u8> {
    context("claims.message", &[person, id])
}
