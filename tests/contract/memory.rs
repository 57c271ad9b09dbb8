//! The contract, held by the store in memory.

use std::sync::Arc;

use textpass::domain::name_form::{NameForms, SHIPPED};
use textpass::store::Store;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use crate::World;
use crate::given::*;

/// A store that all who open it share.
pub struct Memory(SqliteStore);

/// An empty one.
pub fn memory() -> Memory {
    Memory(SqliteStore::in_memory(&MasterKey::parse(KEY).unwrap(), SHIPPED).unwrap())
}

impl World for Memory {
    fn open_with(&self, forms: NameForms) -> Arc<dyn Store> {
        Arc::new(self.0.beside(&MasterKey::parse(KEY).unwrap(), forms).unwrap().unwrap())
    }

    fn at_rest(&self) -> Vec<u8> {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("pages");
        self.0.write_down(&file).unwrap();
        std::fs::read(file).unwrap()
    }
}

mod contract {
    crate::contract!(crate::memory::memory);
}
