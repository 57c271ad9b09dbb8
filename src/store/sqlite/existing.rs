//! Whether a file is a book: asked before anything is made, as a file that is empty
//! or not there may be one that was lost.

use std::collections::BTreeSet;
use std::path::Path;

use rusqlite::Connection;

use super::connection;
use crate::store::StoreError;

/// Tables that every version of the file has.
const TABLES: [&str; 11] = [
    "meta",
    "people",
    "claims",
    "inbox",
    "answered",
    "outbox",
    "numbers",
    "appointments",
    "cells",
    "tries",
    "locks",
];

const NO_FILE: &str = "there is no file";
const EMPTY: &str = "the file is empty";
const NO_TABLES: &str = "the file has no tables";
const SOME_MISSING: &str = "tables of the file are missing";

/// What the file lacks; none if it is a book.
pub(super) fn lacks(path: &Path) -> Result<Option<&'static str>, StoreError> {
    match std::fs::metadata(path) {
        Ok(file) if file.len() == 0 => return Ok(Some(EMPTY)),
        Ok(_) => {}
        Err(_) => return Ok(Some(NO_FILE)),
    }
    let tables = tables(&connection::reader(path)?)?;
    Ok(if tables.is_empty() {
        Some(NO_TABLES)
    } else {
        (!TABLES.iter().all(|table| tables.contains(*table))).then_some(SOME_MISSING)
    })
}

/// Refuses a file in which there is anything. One that has lost all its tables is
/// made ready for new ones.
pub(super) fn refuse_filled(path: &Path) -> Result<(), StoreError> {
    match lacks(path)? {
        Some(NO_FILE | EMPTY) => Ok(()),
        Some(NO_TABLES) => Ok(connection::writer(path)?.pragma_update(None, "user_version", 0)?),
        Some(what) => Err(StoreError::NoBook(what)),
        None => Err(StoreError::HasBook),
    }
}

/// The names of the tables of a file.
pub(super) fn tables(conn: &Connection) -> Result<BTreeSet<String>, StoreError> {
    let mut names =
        conn.prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT GLOB 'sqlite_*'")?;
    let names = names.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    Ok(names)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::store::seal::MasterKey;
    use crate::store::sqlite::SqliteStore;

    #[test]
    fn what_is_no_book_is_not_opened_and_what_holds_something_is_not_made_one() {
        let (folder, key) = (tempfile::tempdir().unwrap(), MasterKey::draw().unwrap());
        let path = folder.path().join("textpass.db");
        let refused = |what: &str| match SqliteStore::open_existing(&path, &key) {
            Err(StoreError::NoBook(said)) => assert_eq!(said, what),
            other => unreachable!("{other:?}"),
        };
        refused(NO_FILE);
        assert!(!path.exists());
        std::fs::write(&path, "").unwrap();
        refused(EMPTY);
        assert_eq!(std::fs::metadata(&path).unwrap().len(), 0);
        SqliteStore::make(&path, &key).unwrap().close();
        SqliteStore::open_existing(&path, &key).unwrap().close();
        assert!(matches!(SqliteStore::make(&path, &key), Err(StoreError::HasBook)));
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch("DROP TABLE numbers").unwrap();
        refused(SOME_MISSING);
        assert!(matches!(SqliteStore::make(&path, &key), Err(StoreError::NoBook(SOME_MISSING))));
        for table in &tables(&conn).unwrap() {
            conn.execute_batch(&format!("PRAGMA foreign_keys = OFF; DROP TABLE {table}")).unwrap();
        }
        drop(conn);
        refused(NO_TABLES);
        SqliteStore::make(&path, &key).unwrap().close();
        SqliteStore::open_existing(&path, &key).unwrap();
    }
}
