//! What a message was answered with: its kept reply and reserved rows.

use chrono::{DateTime, Utc};
use redis::Value;

use super::record::{ANSWERED, Record};
use crate::domain::message::Reply;
use crate::store::StoreError;
use crate::store::redis::packed::Packed;
use crate::store::redis::{RedisStore, outbox, wave};
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::turns::{Claim, SOON};

/// Stands in the place of the number of reserved rows where the reply left by the
/// outbox: it is kept for the same words only.
pub(super) const BY_OUTBOX: u8 = 0x80;

/// Whether a claim is told of a reply for which rows were reserved: it tells of a change.
pub(super) fn tells_of_change(told: &Value) -> bool {
    let Value::Array(told) = told else { return false };
    matches!(told.as_slice(), [Value::BulkString(slot)] if slot.first().is_some_and(|rows| (1..BY_OUTBOX).contains(rows)))
}

/// Reads a reply slot: empty, or reserved rows and a sealed reply.
pub(super) async fn read(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    slot: &[u8],
) -> Result<Claim, StoreError> {
    if slot.is_empty() {
        return Ok(Claim::Answered { reply: None, reserved: Vec::new() });
    }
    let mut packed = Packed(slot);
    let rows = packed.u8()?;
    if rows == BY_OUTBOX {
        return Ok(Claim::Answered { reply: None, reserved: Vec::new() });
    }
    let numbers = (0..rows).map(|_| packed.u64()).collect::<Result<Vec<_>, _>>()?;
    let sealed = Some(packed.0).filter(|sealed| !sealed.is_empty());
    let unreadable = |error: &StoreError| {
        tracing::error!(%error, "a kept reply cannot be read, and is not repeated");
    };
    let reply = sealed.and_then(|sealed| open(store, person, id, sealed).inspect_err(unreadable).ok());
    Ok(Claim::Answered { reply, reserved: undone(store, person[0], &numbers).await? })
}

/// The reply of the last turn of a record, if it is kept, for a message that arrived
/// soon after it.
pub(super) fn last(
    store: &RedisStore,
    person: &IndexHash,
    record: &Record<'_>,
    at: DateTime<Utc>,
) -> Result<Option<Reply>, StoreError> {
    let is_soon = at.timestamp() <= i64::from(record.saved) + SOON.num_seconds();
    let id = record.answered.last_chunk::<ANSWERED>().and_then(|last| last.first_chunk::<8>());
    let Some(id) = id.filter(|_| is_soon && !record.replies.is_empty()) else { return Ok(None) };
    let mut replies = Packed(record.replies);
    let length = replies.length()?;
    let mut slot = Packed(replies.take(length)?);
    if slot.0.is_empty() {
        return Ok(None);
    }
    let rows = slot.u8()?;
    if rows != BY_OUTBOX {
        slot.take(8 * usize::from(rows))?;
    }
    let sealed = Some(slot.0).filter(|sealed| !sealed.is_empty());
    sealed.map(|sealed| open(store, person, id, sealed)).transpose()
}

/// Seals a reply to be kept.
pub(super) fn seal(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    reply: &Reply,
) -> Result<Vec<u8>, StoreError> {
    store.seal(&place(person, id), reply)
}

/// Opens a reply that was kept.
pub(super) fn open(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    sealed: &[u8],
) -> Result<Reply, StoreError> {
    store.unseal(&place(person, id), sealed)
}

/// The ids of those rows that are still there.
async fn undone(store: &RedisStore, partition: u8, numbers: &[u64]) -> Result<Vec<u64>, StoreError> {
    let there = wave::wave(numbers.iter().map(|number| outbox::row::exists(store, partition, *number)));
    let there = there.await?;
    let undone = numbers.iter().zip(there).filter(|(_, there)| *there);
    Ok(undone.map(|(number, _)| outbox::row::id(partition, *number)).collect())
}

fn place(person: &IndexHash, id: &DedupeHash) -> Vec<u8> {
    context("answered.reply", &[person, id])
}
