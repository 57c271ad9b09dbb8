//! Connections that read, a few at a time, on threads that may block.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::Connection;
use tokio::sync::Semaphore;

use super::connection;
use super::tx::Tx;
use super::writer::guarded;
use crate::store::StoreError;
use crate::store::seal::Sealer;

/// How many read at once; more wait their turn.
const READERS: usize = 4;

/// A small pool of reading connections.
pub(super) struct Readers {
    path: PathBuf,
    sealer: Arc<Sealer>,
    idle: Arc<Mutex<Vec<Connection>>>,
    turns: Arc<Semaphore>,
}

impl Readers {
    pub(super) fn new(path: &Path, sealer: Arc<Sealer>) -> Self {
        let turns = Arc::new(Semaphore::new(READERS));
        Self { path: path.to_owned(), sealer, idle: Arc::default(), turns }
    }

    /// Reads in one snapshot of the file.
    pub(super) async fn read<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Tx<'_>) -> Result<T, StoreError> + Send + 'static,
    {
        let gone = || StoreError::Unavailable("the store is closed".to_owned());
        let turn = self.turns.clone().acquire_owned().await.map_err(|_| gone())?;
        let (idle, sealer, path) = (self.idle.clone(), self.sealer.clone(), self.path.clone());
        let reading = tokio::task::spawn_blocking(move || {
            let _turn = turn;
            let spare = idle.lock().unwrap_or_else(PoisonError::into_inner).pop();
            let conn = spare.map_or_else(|| connection::reader(&path), Ok)?;
            let result = snapshot(&conn, &sealer, work);
            // a connection whose transaction did not end is thrown away
            if conn.is_autocommit() {
                idle.lock().unwrap_or_else(PoisonError::into_inner).push(conn);
            }
            result
        });
        reading.await.map_err(|_| gone())?
    }
}

fn snapshot<T>(
    conn: &Connection,
    sealer: &Sealer,
    work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    conn.execute_batch("BEGIN")?;
    let result = guarded(|| work(&Tx { conn, sealer }));
    conn.execute_batch("COMMIT")?;
    result
}
