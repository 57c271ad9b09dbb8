//! Wrong tries, and who must wait because of them.

use std::collections::BTreeSet;

use super::PAGE;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::sqlite::tx::{Tx, instant, micros};
use crate::store::transfer::record::{Record, TriedOn, Tries};

/// The tries after a key: 16 bytes of the subject, then its office.
pub(super) fn pull(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    let (subject, office) = after.split_at_checked(16).unwrap_or_default();
    let office = str::from_utf8(office).map_err(|_| StoreError::Unreadable("a cursor"))?;
    let subjects: Vec<(String, IndexHash)> = tx.all(
        "SELECT office, subject FROM tries WHERE (subject, office) > (?1, ?2)
         UNION SELECT office, subject FROM locks WHERE (subject, office) > (?1, ?2)
         ORDER BY subject, office LIMIT ?3",
        (subject, office, PAGE as i64),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let record = |(office, subject): (String, IndexHash)| {
        let key = [&subject[..], office.as_bytes()].concat();
        Ok((key, Record::Tries(read(tx, office, subject)?)))
    };
    subjects.into_iter().map(record).collect()
}

fn read(tx: &Tx<'_>, office: String, subject: IndexHash) -> Result<Tries, StoreError> {
    let key = (&office, subject);
    let rows: Vec<(DedupeHash, i64)> =
        tx.all("SELECT message, at FROM tries WHERE office = ?1 AND subject = ?2", key, |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let tries = rows.into_iter().map(|(message, at)| Ok((message, instant(at)?)));
    let tries: BTreeSet<_> = tries.collect::<Result<_, StoreError>>()?;
    let lock: Option<i64> =
        tx.one("SELECT until FROM locks WHERE office = ?1 AND subject = ?2", key, |row| row.get(0))?;
    let on = if office.is_empty() {
        TriedOn::Person(subject)
    } else {
        let office = OfficeCode::parse(&office).ok_or(StoreError::Unreadable("an office"))?;
        TriedOn::Number { office, number: subject }
    };
    Ok(Tries { on, tries, locked_until: lock.map(instant).transpose()? })
}

/// Writes tries down.
pub(super) fn put(tx: &Tx<'_>, tries: &Tries) -> Result<(), StoreError> {
    let (office, subject) = match &tries.on {
        TriedOn::Person(person) => ("", person),
        TriedOn::Number { office, number } => (office.as_str(), number),
    };
    for (message, at) in &tries.tries {
        tx.run(
            "INSERT INTO tries (office, subject, message, at) VALUES (?1, ?2, ?3, ?4)",
            (office, subject, message, micros(*at)),
        )?;
    }
    if let Some(until) = tries.locked_until {
        tx.run(
            "INSERT INTO locks (office, subject, until) VALUES (?1, ?2, ?3)",
            (office, subject, micros(until)),
        )?;
    }
    Ok(())
}
