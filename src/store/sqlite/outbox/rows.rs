//! Rows of the outbox: written, read, deleted.

use chrono::{DateTime, Utc};

use crate::domain::appointment::ApptNumber;
use crate::domain::message::Reply;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::lasting::latest;
use crate::store::outbox::{LONGEST_PAUSE, NewNote, Note, NoteKind, Stands};
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::sqlite::tx::{Tx, instant, micros};
use crate::store::swept::Swept;

/// Writes a message to be sent; `answers` names the message of the same person
/// for whose webhook it is reserved.
pub(in crate::store::sqlite) fn post(
    tx: &Tx<'_>,
    note: &NewNote,
    answers: Option<&DedupeHash>,
    now: DateTime<Utc>,
) -> Result<u64, StoreError> {
    let id: i64 = tx.value(
        "INSERT INTO outbox (person, kind, answers, made, due, leased_until, about, stands)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8) RETURNING id",
        (
            tx.person(&note.person),
            note.kind.as_str(),
            answers,
            micros(now),
            micros(note.due),
            note.leased_until.map_or(0, micros),
            note.about.as_ref().map(ApptNumber::to_string),
            written(note.stands.as_ref())?,
        ),
    )?;
    // sealed for its own row, whose id is only known now
    let sealed = tx.seal(&place(id), &(&note.person, &note.reply))?;
    tx.run("UPDATE outbox SET note = ?2 WHERE id = ?1", (id, sealed))?;
    Ok(id.cast_unsigned())
}

/// Undone rows that were reserved for the webhook of a message.
pub(in crate::store::sqlite) fn reserved_for(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
) -> Result<Vec<u64>, StoreError> {
    tx.all(
        "SELECT id FROM outbox WHERE person = ?1 AND answers = ?2 AND done_at IS NULL ORDER BY id",
        (person, id),
        |row| row.get(0).map(i64::cast_unsigned),
    )
}

/// A row, as it was before the attempt that begins now.
pub(super) fn read(tx: &Tx<'_>, id: i64) -> Result<Note, StoreError> {
    type Columns = (String, Vec<u8>, i64, i64, u32, Option<i64>, Option<String>, Option<String>);
    let (kind, sealed, made, due, attempts, first_tried, about, stands): Columns = tx
        .one(
            "SELECT kind, note, made, due, attempts, first_tried, about, stands FROM outbox WHERE id = ?1",
            [id],
            |row| {
                let times = (row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?);
                let about = (row.get(6)?, row.get(7)?);
                Ok((row.get(0)?, row.get(1)?, times.0, times.1, times.2, times.3, about.0, about.1))
            },
        )?
        .ok_or(StoreError::Unreadable("an outbox row"))?;
    let (person, reply): (Person, Reply) = tx.open(&place(id), &sealed)?;
    Ok(Note {
        id: id.cast_unsigned(),
        person,
        kind: kind_of(&kind)?,
        reply,
        made: instant(made)?,
        due: instant(due)?,
        attempts,
        first_tried: first_tried.map(instant).transpose()?,
        about: about.as_deref().map(number).transpose()?,
        stands: stands.as_deref().map(stands_read).transpose()?,
    })
}

/// A row, if it is undone.
pub(super) fn look(tx: &Tx<'_>, id: u64) -> Result<Option<Note>, StoreError> {
    let sql = "SELECT id FROM outbox WHERE id = ?1 AND done_at IS NULL";
    let id: Option<i64> = tx.one(sql, [id.cast_signed()], |row| row.get(0))?;
    id.map(|id| read(tx, id)).transpose()
}

/// All rows that are undone and can be read.
pub(super) fn undone(tx: &Tx<'_>) -> Result<Vec<Note>, StoreError> {
    let ids: Vec<i64> =
        tx.all("SELECT id FROM outbox WHERE done_at IS NULL ORDER BY id", (), |row| row.get(0))?;
    let mut notes = Vec::with_capacity(ids.len());
    for id in ids {
        match read(tx, id) {
            Err(StoreError::Unreadable(_)) => {}
            note => notes.push(note?),
        }
    }
    Ok(notes)
}

/// How many are due and undone, and since when.
pub(super) fn backlog(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<(usize, Option<DateTime<Utc>>), StoreError> {
    let found = tx.one(
        "SELECT count(*), min(due) FROM outbox WHERE done_at IS NULL AND (due <= ?1 OR due > ?2)",
        [micros(now), micros(latest(LONGEST_PAUSE, now))],
        |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?)),
    )?;
    let (count, oldest) = found.unwrap_or_default();
    Ok((usize::try_from(count).unwrap_or_default(), oldest.map(instant).transpose()?))
}

/// Deletes rows that were done before an instant.
pub(super) fn sweep(tx: &Tx<'_>, before: DateTime<Utc>) -> Result<Swept, StoreError> {
    Ok(Swept::of(Swept::NOTES, tx.run("DELETE FROM outbox WHERE done_at < ?1", [micros(before)])?))
}

/// Reads the number of the appointment of which a row tells.
pub(in crate::store::sqlite) fn number(kept: &str) -> Result<ApptNumber, StoreError> {
    ApptNumber::parse(kept).ok_or(StoreError::Unreadable("of which appointment an outbox row tells"))
}

/// Reads a kind as it is kept.
pub(in crate::store::sqlite) fn kind_of(kept: &str) -> Result<NoteKind, StoreError> {
    NoteKind::ALL
        .into_iter()
        .find(|kind| kind.as_str() == kept)
        .ok_or(StoreError::Unreadable("the kind of an outbox row"))
}

/// What must be true for a row to be sent, as it is kept.
pub(in crate::store::sqlite) fn written(stands: Option<&Stands>) -> Result<Option<String>, StoreError> {
    stands.map(|stands| serde_json::to_string(stands).map_err(|_| ODD)).transpose()
}

/// The same, read.
pub(in crate::store::sqlite) fn stands_read(kept: &str) -> Result<Stands, StoreError> {
    serde_json::from_str(kept).map_err(|_| ODD)
}

const ODD: StoreError = StoreError::Unreadable("what must be true for an outbox row to be sent");

/// Where the words of a row rest, sealed.
pub(in crate::store::sqlite) fn place(id: i64) -> Vec<u8> {
    context("outbox.note", &[&id.to_be_bytes()])
}
