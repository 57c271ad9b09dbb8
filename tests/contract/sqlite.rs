//! The contract, held by the SQLite store; and what only a file can show.

use std::path::PathBuf;
use std::sync::Arc;

use tempfile::TempDir;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::{Store, StoreError};

use crate::World;
use crate::given::KEY;

/// A data file in a folder of its own.
pub struct File(TempDir);

/// An empty data file.
pub fn file() -> File {
    File(TempDir::new().unwrap())
}

impl File {
    fn path(&self) -> PathBuf {
        self.0.path().join("textpass.db")
    }
}

impl World for File {
    fn open(&self) -> Arc<dyn Store> {
        Arc::new(SqliteStore::open(&self.path(), &MasterKey::parse(KEY).unwrap()).unwrap())
    }

    fn at_rest(&self) -> Vec<u8> {
        let files = std::fs::read_dir(self.0.path()).unwrap();
        files.flat_map(|file| std::fs::read(file.unwrap().path()).unwrap()).collect()
    }
}

mod contract {
    crate::contract!(crate::sqlite::file);
}

#[test]
fn data_sealed_by_another_key_is_refused() {
    let file = file();
    let open = |key: &MasterKey| SqliteStore::open(&file.path(), key);
    open(&MasterKey::parse(KEY).unwrap()).unwrap().close();
    let refused = open(&MasterKey::draw().unwrap());
    assert!(matches!(refused, Err(StoreError::Unreadable(_))));
    open(&MasterKey::parse(KEY).unwrap()).unwrap();
}

#[test]
fn a_file_that_is_no_data_file_is_refused() {
    let file = file();
    std::fs::write(file.path(), "a letter to grandmother, which nobody may overwrite").unwrap();
    assert!(SqliteStore::open(&file.path(), &MasterKey::parse(KEY).unwrap()).is_err());
    assert!(std::fs::read_to_string(file.path()).unwrap().contains("grandmother"));
    let nowhere = file.path().join("no-such-folder");
    let refused = SqliteStore::open(&nowhere, &MasterKey::parse(KEY).unwrap());
    assert!(matches!(refused, Err(StoreError::Unavailable(_))));
}

#[cfg(unix)]
#[test]
fn nobody_else_may_read_the_file() {
    use std::os::unix::fs::PermissionsExt;
    let file = file();
    let _store = file.open();
    for entry in std::fs::read_dir(file.0.path()).unwrap() {
        let entry = entry.unwrap();
        let mode = entry.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{:?}", entry.file_name());
    }
}
