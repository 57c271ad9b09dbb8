//! Stores to move out of and into, in a folder of their own.

use std::path::PathBuf;

use chrono::{DateTime, Utc};
use tempfile::TempDir;
use textpass::store::file::FileStore;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::transfer::Transfer;
use textpass::store::transfer::carry::{Trouble, carry, hand_over};
use textpass::store::transfer::sums::Sums;

use crate::given::{KEY, at};

/// A folder for the stores of one test.
pub struct Places(TempDir);

impl Places {
    pub fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub fn sqlite(&self, name: &str) -> SqliteStore {
        SqliteStore::open(&self.path(name), &key()).unwrap()
    }

    pub fn file(&self, name: &str) -> FileStore {
        FileStore::new(&self.path(name), &key()).unwrap()
    }
}

pub fn key() -> MasterKey {
    MasterKey::parse(KEY).unwrap()
}

/// When things are moved: after a day of life.
pub fn moving() -> DateTime<Utc> {
    at(24 * 60)
}

/// Where things are moved to.
pub const PLACE: &str = "elsewhere";

/// Moves, and leaves the source unmarked, so that it can be moved again.
pub async fn carried(from: &dyn Transfer, to: &dyn Transfer) -> Result<Sums, Trouble> {
    let sums = carry(from, (to, PLACE), moving(), &mut |_, _, _| {}).await?;
    hand_over(from, to, None, moving()).await.map(|()| sums)
}

/// Every record that still counts when things are moved, in JSON, sorted.
pub async fn dump(store: &dyn Transfer) -> Vec<String> {
    let (mut next, mut all) = (None, Vec::new());
    loop {
        let page = store.pull(next).await.unwrap();
        let records = page.records.into_iter().filter_map(|record| record.at(moving()));
        all.extend(records.map(|record| String::from_utf8(record.encode().unwrap()).unwrap()));
        next = page.next;
        if next.is_none() {
            all.sort();
            return all;
        }
    }
}
