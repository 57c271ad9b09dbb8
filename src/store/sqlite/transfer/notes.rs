//! Messages to be sent.

use crate::domain::appointment::ApptNumber;
use crate::domain::message::Reply;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::sqlite::outbox::rows;
use crate::store::sqlite::tx::{Tx, instant, micros};
use crate::store::transfer::record::{Row, Unsent};

/// What is to be sent to a person. Rows that are done have said what they had to say.
pub(super) fn read(tx: &Tx<'_>, person: &IndexHash) -> Result<Option<Unsent>, StoreError> {
    let ids: Vec<i64> =
        tx.all("SELECT id FROM outbox WHERE person = ?1 AND done_at IS NULL ORDER BY id", [person], |row| {
            row.get(0)
        })?;
    let read: Vec<(Person, Row)> = ids.into_iter().map(|id| read_row(tx, id)).collect::<Result<_, _>>()?;
    let Some((person, _)) = read.first().cloned() else { return Ok(None) };
    Ok(Some(Unsent { person, notes: read.into_iter().map(|(_, row)| row).collect() }))
}

fn read_row(tx: &Tx<'_>, id: i64) -> Result<(Person, Row), StoreError> {
    type Columns = (String, Vec<u8>, Option<DedupeHash>, [i64; 4], u32, Option<i64>, [Option<String>; 2]);
    let (kind, sealed, answers, [made, due, retry_at, leased_until], attempts, first_tried, [about, stands]): Columns =
        tx.one(
            "SELECT kind, note, answers, made, due, retry_at, leased_until, attempts, first_tried, about,
                 stands FROM outbox WHERE id = ?1",
            [id],
            |row| {
                let times = [row.get(3)?, row.get(4)?, row.get(5)?, row.get(6)?];
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, times, row.get(7)?, row.get(8)?, [row.get(9)?, row.get(10)?]))
            },
        )?
        .ok_or(StoreError::Unreadable("an outbox row"))?;
    let (person, reply): (Person, Reply) = tx.open(&rows::place(id), &sealed)?;
    let some = |at: i64| (at != 0).then(|| instant(at)).transpose();
    let row = Row {
        kind: rows::kind_of(&kind)?,
        reply,
        answers,
        made: instant(made)?,
        due: instant(due)?,
        retry_at: some(retry_at)?,
        leased_until: some(leased_until)?,
        attempts,
        first_tried: first_tried.map(instant).transpose()?,
        about: about.as_deref().map(rows::number).transpose()?,
        stands: stands.as_deref().map(rows::stands_read).transpose()?,
    };
    Ok((person, row))
}

/// Writes down what is to be sent to a person.
pub(super) fn put(tx: &Tx<'_>, unsent: &Unsent) -> Result<(), StoreError> {
    unsent.notes.iter().try_for_each(|row| put_row(tx, &unsent.person, row))
}

fn put_row(tx: &Tx<'_>, person: &Person, row: &Row) -> Result<(), StoreError> {
    let id: i64 = tx.value(
        "INSERT INTO outbox (person, kind, answers, made, due, retry_at, leased_until, attempts, first_tried,
             about, stands)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11) RETURNING id",
        (
            tx.person(person),
            row.kind.as_str(),
            row.answers,
            micros(row.made),
            micros(row.due),
            row.retry_at.map_or(0, micros),
            row.leased_until.map_or(0, micros),
            row.attempts,
            row.first_tried.map(micros),
            row.about.as_ref().map(ApptNumber::to_string),
            rows::written(row.stands.as_ref())?,
        ),
    )?;
    // sealed for its own row, whose id is only known now
    let sealed = tx.seal(&rows::place(id), &(person, &row.reply))?;
    tx.run("UPDATE outbox SET note = ?2 WHERE id = ?1", (id, sealed))?;
    Ok(())
}
