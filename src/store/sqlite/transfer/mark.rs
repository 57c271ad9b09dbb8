//! The mark of a move that has not ended, in the facts about the file.

use crate::store::StoreError;
use crate::store::sqlite::serving;
use crate::store::sqlite::tx::Tx;
use crate::store::transfer::State;

/// The name under which the mark is kept.
const MARK: &str = "half-filled by a move from";

/// Tables that hold something, each before those that it refers to.
const TABLES: [&str; 16] = [
    "people",
    "claims",
    "inbox",
    "answered",
    "deeds",
    "outbox",
    "numbers",
    "agenda",
    "agenda_leases",
    "rates",
    "cells",
    "appointments",
    "tries",
    "locks",
    "holdings",
    "bookings",
];

/// What the file has in it.
pub(super) fn state(tx: &Tx<'_>) -> Result<State, StoreError> {
    if let Some(from) = half_filled(tx)? {
        return Ok(State::HalfFilled(from));
    }
    if let Some(to) = serving::moved_to(tx)? {
        return Ok(State::Moved(to));
    }
    for table in TABLES {
        if tx.value(&format!("SELECT EXISTS (SELECT 1 FROM {table})"), [])? {
            return Ok(State::InUse);
        }
    }
    Ok(State::Empty)
}

/// Marks the file, and empties it of what the same move has left.
pub(super) fn begin(tx: &Tx<'_>, from: &str) -> Result<(), StoreError> {
    match state(tx)? {
        State::InUse | State::Moved(_) => {
            return Err(StoreError::Broken("something was written to it just now".to_owned()));
        }
        State::HalfFilled(other) if other != from => return Err(StoreError::HalfFilled(other)),
        State::HalfFilled(_) | State::Empty => {}
    }
    for table in TABLES {
        tx.run(&format!("DELETE FROM {table}"), [])?;
    }
    tx.run("INSERT INTO meta (name, value) VALUES (?1, ?2) ON CONFLICT DO NOTHING", (MARK, from.as_bytes()))?;
    Ok(())
}

/// Takes the mark off.
pub(super) fn lift(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.run("DELETE FROM meta WHERE name = ?1", [MARK])?;
    Ok(())
}

/// Refuses a file that carries the mark.
pub(in crate::store::sqlite) fn refuse_half_filled(tx: &Tx<'_>) -> Result<(), StoreError> {
    half_filled(tx)?.map_or(Ok(()), |from| Err(StoreError::HalfFilled(from)))
}

fn half_filled(tx: &Tx<'_>) -> Result<Option<String>, StoreError> {
    let from: Option<Vec<u8>> = tx.one("SELECT value FROM meta WHERE name = ?1", [MARK], |row| row.get(0))?;
    from.map(|from| String::from_utf8(from).map_err(|_| StoreError::Unreadable("its mark"))).transpose()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::seal::MasterKey;
    use crate::store::sqlite::SqliteStore;
    use crate::store::sqlite::existing::tables;

    #[test]
    fn every_table_is_emptied_but_those_about_the_file_itself() {
        let (folder, key) = (tempfile::tempdir().unwrap(), MasterKey::draw().unwrap());
        let path = folder.path().join("textpass.db");
        SqliteStore::open(&path, &key).unwrap().close();
        let file = rusqlite::Connection::open(&path).unwrap();
        let ours = TABLES.iter().chain(&["meta", "services"]).map(|name| (*name).to_owned());
        assert_eq!(tables(&file).unwrap(), ours.collect());
    }
}
