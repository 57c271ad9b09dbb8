//! What addresses held of offices, and what they booked in the last day.

use std::collections::BTreeSet;

use super::PAGE;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::seal::IndexHash;
use crate::store::sqlite::tx::{TaskKey, Tx, instant, kept_task, micros, task_key};
use crate::store::transfer::record::{Counted, Record, Share};

const ODD: StoreError = StoreError::Unreadable("what an address holds");

/// The shares after a key: 16 bytes of the address, then the office.
pub(super) fn pull(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    let (person, office) = after.split_at_checked(16).unwrap_or_default();
    let office = str::from_utf8(office).map_err(|_| StoreError::Unreadable("a cursor"))?;
    let keys: Vec<(IndexHash, String)> = tx.all(
        "SELECT DISTINCT person, office FROM holdings WHERE (person, office) > (?1, ?2)
         ORDER BY person, office LIMIT ?3",
        (person, office, PAGE as i64),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let record = |(person, office): (IndexHash, String)| {
        let key = [&person[..], office.as_bytes()].concat();
        Ok((key, Record::Share(read(tx, person, &office)?)))
    };
    keys.into_iter().map(record).collect()
}

fn read(tx: &Tx<'_>, person: IndexHash, office: &str) -> Result<Share, StoreError> {
    let rows: Vec<(i64, i64)> = tx.all(
        "SELECT since, until FROM holdings WHERE office = ?1 AND person = ?2",
        (office, person),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let held = rows.into_iter().map(|(since, until)| Ok((instant(since)?, instant(until)?)));
    let held: BTreeSet<_> = held.collect::<Result<_, StoreError>>()?;
    Ok(Share { office: OfficeCode::parse(office).ok_or(ODD)?, person, held })
}

/// Writes a share down.
pub(super) fn put(tx: &Tx<'_>, share: &Share) -> Result<(), StoreError> {
    for (since, until) in &share.held {
        tx.run(
            "INSERT INTO holdings (office, person, since, until) VALUES (?1, ?2, ?3, ?4)",
            (share.office.as_str(), share.person, micros(*since), micros(*until)),
        )?;
    }
    Ok(())
}

/// The bookings of the tasks after a task.
pub(super) fn pull_counted(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    let rows: Vec<(TaskKey, IndexHash, String, i64)> = tx.all(
        "SELECT task, person, office, at FROM bookings WHERE task > ?1 ORDER BY task LIMIT ?2",
        (after, PAGE as i64),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let record = |(key, person, office, at): (TaskKey, IndexHash, String, i64)| {
        let office = OfficeCode::parse(&office).ok_or(ODD)?;
        let counted = Counted { task: kept_task(&key), person, office, at: instant(at)? };
        Ok((key.to_vec(), Record::Counted(counted)))
    };
    rows.into_iter().map(record).collect()
}

/// Writes a booking down.
pub(super) fn put_counted(tx: &Tx<'_>, one: &Counted) -> Result<(), StoreError> {
    tx.run(
        "INSERT INTO bookings (task, person, office, at) VALUES (?1, ?2, ?3, ?4)",
        (task_key(one.task), one.person, one.office.as_str(), micros(one.at)),
    )?;
    Ok(())
}
