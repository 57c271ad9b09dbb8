//! Which messages were answered, and with what: the dedupe memory.

use chrono::{DateTime, Utc};

use crate::domain::message::Reply;
use crate::store::StoreError;
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::sqlite::outbox;
use crate::store::sqlite::tx::{Tx, micros};
use crate::store::turns::{Claim, Commit, REMEMBER, REMEMBERED, REPLIES, REPLY_KEPT};

/// Ids that are too many are forgotten at every so many turns of a person: until
/// then they do no harm, and to count them at each turn costs as much as all else.
const FORGET_EVERY: u64 = 8;

/// What a message was answered with, if it was.
pub(super) fn find(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
    now: DateTime<Utc>,
) -> Result<Option<Claim>, StoreError> {
    let row = tx.one(
        "SELECT CASE WHEN at > ?4 AND by_outbox = 0 THEN reply END FROM answered
         WHERE person = ?1 AND message_id = ?2 AND at > ?3",
        (person, id, micros(now - REMEMBER), micros(now - REPLY_KEPT)),
        |row| row.get::<_, Option<Vec<u8>>>(0),
    )?;
    let Some(sealed) = row else { return Ok(None) };
    let reply = sealed.and_then(|sealed| match tx.open(&place(person, id), &sealed) {
        Ok(reply) => Some(reply),
        Err(error) => {
            tracing::error!(%error, "a kept reply cannot be read, and is not repeated");
            None
        }
    });
    let reserved = outbox::rows::reserved_for(tx, person, id)?;
    Ok(Some(Claim::Answered { reply, reserved }))
}

/// The reply of the turn that was saved at this instant, if it had one that is kept.
pub(super) fn last(
    tx: &Tx<'_>,
    person: &IndexHash,
    saved_at: DateTime<Utc>,
) -> Result<Option<Reply>, StoreError> {
    let row: Option<(DedupeHash, Option<Vec<u8>>)> = tx.one(
        "SELECT message_id, iif(at = ?2, reply, NULL) FROM answered WHERE person = ?1
         ORDER BY seq DESC LIMIT 1",
        (person, micros(saved_at)),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let Some((id, Some(sealed))) = row else { return Ok(None) };
    tx.open(&place(person, &id), &sealed).map(Some)
}

/// Remembers the answer of this turn, and forgets those that are too many.
pub(super) fn remember(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
    commit: &Commit,
) -> Result<(), StoreError> {
    let Commit { turn, now, .. } = *commit;
    let sealed = commit.reply.as_ref().map(|reply| tx.seal(&place(person, id), reply)).transpose()?;
    // one that was remembered too long ago to count gives way
    tx.run(
        "INSERT OR REPLACE INTO answered (person, message_id, at, reply, by_outbox)
         VALUES (?1, ?2, ?3, ?4, ?5)",
        (person, id, micros(now), sealed, commit.replies_by_outbox()),
    )?;
    tx.run(
        "UPDATE answered SET reply = NULL WHERE person = ?1 AND reply IS NOT NULL AND seq <=
             (SELECT seq FROM answered WHERE person = ?1 AND reply IS NOT NULL
              ORDER BY seq DESC LIMIT 1 OFFSET ?2)",
        (person, REPLIES as i64),
    )?;
    if turn.is_multiple_of(FORGET_EVERY) {
        tx.run(
            "DELETE FROM answered WHERE person = ?1 AND seq <=
                 (SELECT seq FROM answered WHERE person = ?1 ORDER BY seq DESC LIMIT 1 OFFSET ?2)",
            (person, REMEMBERED as i64),
        )?;
    }
    Ok(())
}

/// Where a kept reply rests, sealed.
pub(in crate::store::sqlite) fn place(person: &IndexHash, id: &DedupeHash) -> Vec<u8> {
    context("answered.reply", &[person, id])
}
