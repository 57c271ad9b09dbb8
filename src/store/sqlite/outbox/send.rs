//! Taking messages to send, in order for each person, and recording what
//! became of them.

use chrono::{DateTime, Utc};

use super::rows;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::lasting::latest;
use crate::store::outbox::{LONGEST_PAUSE, Note, SEND_LEASE, Sent};
use crate::store::sqlite::tx::{Tx, micros};

/// A row that may be taken at `?1`: due, not waiting to be tried again, and
/// with no older one of the same person that is due. An older one that waits to
/// be tried again is still due, and keeps its place. What would wait beyond `?2`
/// waits no more. Reminders and all else do not wait for one another.
const READY: &str = "done_at IS NULL AND (due <= ?1 OR due > ?2) AND (retry_at <= ?1 OR retry_at > ?2)
    AND NOT EXISTS (SELECT 1 FROM outbox AS older
        WHERE older.person = outbox.person AND older.id < outbox.id
          AND (older.kind = 'reminder') = (outbox.kind = 'reminder')
          AND older.done_at IS NULL AND (older.due <= ?1 OR older.due > ?2))";
/// A row that nobody is sending at `?1`; no lease of a send goes beyond `?3`.
const UNLEASED: &str = "(leased_until <= ?1 OR leased_until > ?3)";

/// Takes messages that are due and that nobody else is sending.
pub(super) fn take_due(tx: &Tx<'_>, limit: usize, now: DateTime<Utc>) -> Result<Vec<Note>, StoreError> {
    let (waits, leased) = latest_ends(now);
    let ids: Vec<i64> = tx.all(
        &format!("SELECT id FROM outbox WHERE {READY} AND {UNLEASED} ORDER BY due, id LIMIT ?4"),
        (micros(now), waits, leased, limit as i64),
        |row| row.get(0),
    )?;
    ids.into_iter().filter_map(|id| begin(tx, id, now).transpose()).collect()
}

/// Takes one message that was born leased to us. Once somebody has begun to
/// send it, the lease is theirs.
pub(super) fn take(tx: &Tx<'_>, id: u64, now: DateTime<Utc>) -> Result<Option<Note>, StoreError> {
    let (waits, leased) = latest_ends(now);
    let ready: Option<i64> = tx.one(
        &format!("SELECT id FROM outbox WHERE id = ?4 AND {READY} AND (attempts = 0 OR {UNLEASED})"),
        (micros(now), waits, leased, id.cast_signed()),
        |row| row.get(0),
    )?;
    ready.map_or(Ok(None), |id| begin(tx, id, now))
}

/// What is due and undone to one person, oldest first.
pub(super) fn due_for(tx: &Tx<'_>, person: &Person, now: DateTime<Utc>) -> Result<Vec<u64>, StoreError> {
    tx.all(
        "SELECT id FROM outbox WHERE person = ?1 AND done_at IS NULL AND (due <= ?2 OR due > ?3) ORDER BY id",
        (tx.person(person), micros(now), latest_ends(now).0),
        |row| row.get(0).map(i64::cast_unsigned),
    )
}

/// The latest that a row can wait for, and that a send can be leased until.
fn latest_ends(now: DateTime<Utc>) -> (i64, i64) {
    (micros(latest(LONGEST_PAUSE, now)), micros(latest(SEND_LEASE, now)))
}

/// Begins a send; none if the row cannot be read. One such row must not keep
/// all others from being sent, so it is ended.
fn begin(tx: &Tx<'_>, id: i64, now: DateTime<Utc>) -> Result<Option<Note>, StoreError> {
    let note = match rows::read(tx, id) {
        Err(StoreError::Unreadable(what)) => {
            tracing::error!(row = id, what, "an outbox row cannot be read and is dropped");
            return mark(tx, id.cast_unsigned(), Sent::Done, now).map(|()| None);
        }
        note => note?,
    };
    tx.run(
        "UPDATE outbox SET attempts = attempts + 1, leased_until = ?2,
             first_tried = coalesce(first_tried, ?3) WHERE id = ?1",
        (id, micros(now + SEND_LEASE), micros(now)),
    )?;
    Ok(Some(note))
}

/// Records what became of a send; a row that is done stays done.
pub(super) fn mark(tx: &Tx<'_>, id: u64, sent: Sent, now: DateTime<Utc>) -> Result<(), StoreError> {
    let id = id.cast_signed();
    match sent {
        Sent::Done => tx.run(
            "UPDATE outbox SET done_at = ?2, note = NULL WHERE id = ?1 AND done_at IS NULL",
            (id, micros(now)),
        ),
        Sent::Again(at) => tx.run(
            "UPDATE outbox SET retry_at = ?2, leased_until = 0 WHERE id = ?1 AND done_at IS NULL",
            (id, micros(at)),
        ),
        Sent::Unsent(at) => tx.run(
            "UPDATE outbox SET retry_at = ?2, leased_until = 0, first_tried = NULL
             WHERE id = ?1 AND done_at IS NULL",
            (id, micros(at)),
        ),
        Sent::Held(at) => tx.run(
            "UPDATE outbox SET retry_at = ?2, leased_until = 0, first_tried = NULL, made = max(made, ?2)
             WHERE id = ?1 AND done_at IS NULL",
            (id, micros(at)),
        ),
        Sent::Postponed(at) => tx.run(
            "UPDATE outbox SET due = ?2, retry_at = 0, leased_until = 0, first_tried = NULL
             WHERE id = ?1 AND done_at IS NULL",
            (id, micros(at)),
        ),
    }?;
    Ok(())
}

/// Ends every message to a person.
pub(super) fn end_all(tx: &Tx<'_>, person: &Person, now: DateTime<Utc>) -> Result<usize, StoreError> {
    tx.run(
        "UPDATE outbox SET done_at = ?2, note = NULL WHERE person = ?1 AND done_at IS NULL",
        (tx.person(person), micros(now)),
    )
}
