//! A person's record: the conversation, its turn, and whether they opted out.

use chrono::{DateTime, Utc};

use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::seal::{IndexHash, context};
use crate::store::sqlite::tx::{Tx, instant, micros};
use crate::store::turns::Standing;

/// What a turn starts from.
pub(super) struct Record {
    pub(super) conversation_id: u128,
    pub(super) turn: u64,
    pub(super) conversation: Option<Vec<u8>>,
    pub(super) opted_out: bool,
    pub(super) saved_at: DateTime<Utc>,
}

/// The record of a person; a stranger gets one, with this conversation id.
pub(super) fn load(
    tx: &Tx<'_>,
    key: &IndexHash,
    fresh: u128,
    now: DateTime<Utc>,
) -> Result<Record, StoreError> {
    if let Some(record) = find(tx, key)? {
        return Ok(record);
    }
    tx.run(
        "INSERT INTO people (person, conversation_id, saved_at) VALUES (?1, ?2, ?3)
         ON CONFLICT DO UPDATE SET conversation_id = excluded.conversation_id",
        (key, fresh.to_be_bytes(), micros(now)),
    )?;
    find(tx, key)?.ok_or(StoreError::Unreadable("a person's record"))
}

/// The record of a person who has a conversation id. What cannot be read of it is
/// begun afresh: nobody is kept waiting by it.
fn find(tx: &Tx<'_>, key: &IndexHash) -> Result<Option<Record>, StoreError> {
    let row = tx.one(
        "SELECT conversation_id, turn, conversation, opted_out, saved_at FROM people
         WHERE person = ?1 AND typeof(conversation_id) = 'blob' AND length(conversation_id) = 16",
        [key],
        |row| {
            let sealed: Option<Vec<u8>> = row.get(2)?;
            Ok((row.get(0)?, row.get::<_, i64>(1)?, sealed, row.get(3)?, row.get::<_, i64>(4)?))
        },
    )?;
    let Some((id, turn, sealed, opted_out, saved_at)) = row else { return Ok(None) };
    let turn = turn.cast_unsigned();
    let conversation = sealed.and_then(|sealed| match tx.sealer.open(&place(key, turn), &sealed) {
        Ok(plain) => Some(plain.to_vec()),
        Err(error) => {
            tracing::error!(%error, "a conversation cannot be read, and is begun afresh");
            None
        }
    });
    let (conversation_id, saved_at) = (u128::from_be_bytes(id), instant(saved_at)?);
    Ok(Some(Record { conversation_id, turn, conversation, opted_out, saved_at }))
}

/// A person as they stand.
pub(super) fn standing(tx: &Tx<'_>, person: &Person) -> Result<Option<Standing>, StoreError> {
    Ok(find(tx, &tx.person(person))?.map(|record| Standing {
        conversation: record.conversation,
        conversation_id: record.conversation_id,
        turn: record.turn,
        opted_out: record.opted_out,
    }))
}

/// Saves a turn's conversation; `false` if the turn that was loaded is not the
/// one on record. Where the turn did not change whether the person opted out,
/// what the carrier told us in the meantime stands.
pub(super) fn save(
    tx: &Tx<'_>,
    key: &IndexHash,
    turn: u64,
    conversation: &[u8],
    opted_out: bool,
    now: DateTime<Utc>,
) -> Result<bool, StoreError> {
    let next = turn + 1;
    let sealed = tx.sealer.seal(&place(key, next), conversation)?;
    let saved = tx.run(
        "UPDATE people SET turn = ?3, conversation = ?4, saved_at = ?6,
             opted_out = iif((SELECT opted_out FROM claims WHERE person = ?1) = ?5, opted_out, ?5)
         WHERE person = ?1 AND turn = ?2",
        (key, turn.cast_signed(), next.cast_signed(), sealed, opted_out, micros(now)),
    )?;
    Ok(saved == 1)
}

/// Opts a person out or in; one who never wrote gets a record that says so.
pub(super) fn set_opted_out(tx: &Tx<'_>, person: &Person, opted_out: bool) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO people (person, saved_at, opted_out) VALUES (?1, 0, ?2)
         ON CONFLICT DO UPDATE SET opted_out = excluded.opted_out",
        (tx.person(person), opted_out),
    )?;
    Ok(())
}

/// Where a conversation rests, sealed. The turn is part of the place: an older conversation does not open as this one.
pub(in crate::store::sqlite) fn place(key: &IndexHash, turn: u64) -> Vec<u8> {
    context("people.conversation", &[key, &turn.to_be_bytes()])
}
