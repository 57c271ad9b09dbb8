//! What messages did to appointments.

use crate::store::StoreError;
use crate::store::deed::Deed;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::sqlite::tx::Tx;

/// What this message did, if it did anything.
pub(in crate::store::sqlite) fn find(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
) -> Result<Option<Deed>, StoreError> {
    let written: Option<String> =
        tx.one("SELECT deed FROM deeds WHERE person = ?1 AND message_id = ?2", (person, id), |row| {
            row.get(0)
        })?;
    written.map(|written| Deed::read(&written)).transpose()
}

/// Remembers what a message did.
pub(in crate::store::sqlite) fn keep(
    tx: &Tx<'_>,
    person: &IndexHash,
    id: &DedupeHash,
    deed: &Deed,
) -> Result<(), StoreError> {
    tx.run(
        "INSERT OR REPLACE INTO deeds (person, message_id, deed, number) VALUES (?1, ?2, ?3, ?4)",
        (person, id, deed.written(), deed.number.to_string()),
    )?;
    Ok(())
}

/// Everything that messages of a person did, by their hashes.
pub(in crate::store::sqlite) fn all(
    tx: &Tx<'_>,
    person: &IndexHash,
) -> Result<Vec<(DedupeHash, Deed)>, StoreError> {
    let rows: Vec<(DedupeHash, String)> = tx.all(
        "SELECT message_id, deed FROM deeds WHERE person = ?1 ORDER BY message_id",
        [person],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    rows.into_iter().map(|(id, written)| Ok((id, Deed::read(&written)?))).collect()
}

/// Forgets what was done to appointments that there are no more.
pub(in crate::store::sqlite) fn sweep(tx: &Tx<'_>) -> Result<usize, StoreError> {
    tx.run("DELETE FROM deeds WHERE number NOT IN (SELECT number FROM appointments)", [])
}
