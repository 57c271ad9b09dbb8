//! The store in memory: each piece of work is done at once, where it is awaited.
//!
//! Nothing outlives it, and nothing happens beside it: no thread, no file. Who runs it on one
//! thread with a clock of their own gets the same every time.

use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;

use super::tx::Tx;
use super::writer::guarded;
use crate::store::StoreError;
use crate::store::seal::Sealer;

/// A connection that all who share the store take turns at.
#[derive(Clone)]
pub(super) struct Here {
    conn: Arc<Mutex<Connection>>,
    sealer: Arc<Sealer>,
}

impl Here {
    pub(super) fn new(conn: Connection, sealer: Arc<Sealer>) -> Self {
        Self { conn: Arc::new(Mutex::new(conn)), sealer }
    }

    /// The same, to another who seals in another way.
    pub(super) fn beside(&self, sealer: Arc<Sealer>) -> Self {
        Self { conn: Arc::clone(&self.conn), sealer }
    }

    /// Does a piece of work, as a whole or not at all.
    pub(super) fn work<T>(
        &self,
        work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let conn = self.conn.lock().unwrap_or_else(PoisonError::into_inner);
        let tx = Tx { conn: &conn, sealer: &self.sealer };
        tx.run("BEGIN IMMEDIATE", [])?;
        let done = guarded(|| work(&tx));
        let end = if done.is_ok() { "COMMIT" } else { "ROLLBACK" };
        tx.run(end, []).and(done)
    }

    /// Everything that is kept, as the pages of a file.
    ///
    /// # Errors
    /// If it cannot be written down.
    pub(super) fn pages(&self, to: &std::path::Path) -> Result<(), StoreError> {
        let conn = self.conn.lock().unwrap_or_else(PoisonError::into_inner);
        Ok(conn.execute("VACUUM INTO ?1", [to.to_string_lossy()]).map(drop)?)
    }
}
