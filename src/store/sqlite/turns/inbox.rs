//! Messages of a person that wait while another is in hand.

use chrono::{DateTime, Utc};

use crate::domain::message::Inbound;
use crate::store::StoreError;
use crate::store::lasting::latest;
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::sqlite::tx::{Tx, micros};
use crate::store::turns::{INBOX, LONGEST_WAIT};

/// The first message that waits.
pub(super) struct Head {
    pub(super) seq: i64,
    pub(super) id: DedupeHash,
    /// Whether somebody still stays to take it.
    pub(super) awaited: bool,
}

/// The first message that waits. One that cannot be read is dropped.
pub(super) fn head(tx: &Tx<'_>, person: &IndexHash, now: DateTime<Utc>) -> Result<Option<Head>, StoreError> {
    while let Some(head) = first(tx, person, now)? {
        let sealed: Vec<u8> = tx.value("SELECT message FROM inbox WHERE seq = ?1", [head.seq])?;
        match tx.open::<Inbound>(&place(person, &head.id), &sealed) {
            Ok(_) => return Ok(Some(head)),
            Err(error) => {
                tracing::error!(%error, "a message that waits cannot be read, and is dropped");
                tx.run("DELETE FROM inbox WHERE seq = ?1", [head.seq])?;
            }
        }
    }
    Ok(None)
}

fn first(tx: &Tx<'_>, person: &IndexHash, now: DateTime<Utc>) -> Result<Option<Head>, StoreError> {
    tx.one(
        "SELECT seq, message_id, waits_until > ?2 AND waits_until <= ?3 FROM inbox WHERE person = ?1
         ORDER BY seq LIMIT 1",
        (person, micros(now), micros(latest(LONGEST_WAIT, now))),
        |row| Ok(Head { seq: row.get(0)?, id: row.get(1)?, awaited: row.get(2)? }),
    )
}

/// Saves a message, once however often it is delivered; `false` if there are
/// [`INBOX`] already.
pub(super) fn put(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
    message: &Inbound,
    waits_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    if waits_on(tx, person, id, waits_until)? {
        return Ok(true);
    }
    let waiting: i64 = tx.value("SELECT count(*) FROM inbox WHERE person = ?1", [person])?;
    if waiting >= INBOX as i64 {
        return Ok(false);
    }
    let sealed = tx.seal(&place(person, id), message)?;
    tx.run(
        "INSERT INTO inbox (person, message_id, message, arrived, waits_until) VALUES (?1, ?2, ?3, ?4, ?5)",
        (person, id, sealed, micros(now), micros(waits_until)),
    )?;
    Ok(true)
}

/// Whether the message is in the inbox; its webhook waits on. One that asks
/// again and again while it waits writes nothing.
fn waits_on(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
    until: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let row: Option<(i64, i64)> = tx.one(
        "SELECT seq, waits_until FROM inbox WHERE person = ?1 AND message_id = ?2",
        (person, id),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if let Some((seq, _)) = row.filter(|(_, waits_until)| *waits_until < micros(until)) {
        tx.run("UPDATE inbox SET waits_until = ?2 WHERE seq = ?1", (seq, micros(until)))?;
    }
    Ok(row.is_some())
}

/// Takes a message out.
pub(super) fn take(tx: &Tx<'_>, person: &IndexHash, head: &Head) -> Result<Inbound, StoreError> {
    let sealed: Vec<u8> = tx.value("DELETE FROM inbox WHERE seq = ?1 RETURNING message", [head.seq])?;
    tx.open(&place(person, &head.id), &sealed)
}

/// Whether a message waits.
pub(super) fn any(tx: &Tx<'_>, person: &IndexHash) -> Result<bool, StoreError> {
    tx.value("SELECT EXISTS (SELECT 1 FROM inbox WHERE person = ?1)", [person])
}

/// Where a message that waits rests, sealed.
pub(in crate::store::sqlite) fn place(person: &IndexHash, id: &DedupeHash) -> Vec<u8> {
    context("inbox.message", &[person, id])
}
