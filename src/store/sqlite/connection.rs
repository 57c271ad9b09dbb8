//! How every connection to the data file is set up.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, ErrorCode, OpenFlags};

use crate::store::StoreError;

/// How long a write of another process is waited for.
const BUSY: Duration = Duration::from_secs(5);
/// After what time somebody who was turned away tries again.
const AGAIN: Duration = Duration::from_millis(5);
/// Prepared statements kept by each connection.
pub(super) const STATEMENTS: usize = 128;

/// Opens the connection that writes; makes the file if there is none.
pub(super) fn writer(path: &Path) -> Result<Connection, StoreError> {
    create_private(path)?;
    let conn = open(path)?;
    // what is deleted is overwritten, and a commit is on the disk when it returns
    conn.pragma_update(None, "secure_delete", true)?;
    conn.pragma_update(None, "foreign_keys", true)?;
    write_ahead(&conn)?;
    conn.pragma_update(None, "synchronous", "full")?;
    Ok(conn)
}

/// Turns write-ahead logging on. Two who do so at once on a new file are in each
/// other's way, and SQLite tells one of them at once that it is locked, without
/// waiting: whoever waited would keep the other from ending.
fn write_ahead(conn: &Connection) -> Result<(), StoreError> {
    let mut waited = Duration::ZERO;
    loop {
        match conn.pragma_update_and_check(None, "journal_mode", "wal", |row| row.get::<_, String>(0)) {
            Err(error) if error.sqlite_error_code() == Some(ErrorCode::DatabaseBusy) && waited < BUSY => {
                std::thread::sleep(AGAIN);
                waited += AGAIN;
            }
            answer => return Ok(answer.map(drop)?),
        }
    }
}

/// Opens a connection that only reads.
pub(super) fn reader(path: &Path) -> Result<Connection, StoreError> {
    let conn = open(path)?;
    conn.pragma_update(None, "query_only", true)?;
    Ok(conn)
}

fn open(path: &Path) -> Result<Connection, StoreError> {
    // never made here: a reader must not bring a file back that was taken away
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags)?;
    conn.busy_timeout(BUSY)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS);
    Ok(conn)
}

/// Makes an empty file that nobody else may read; the `-wal` takes its mode over.
fn create_private(path: &Path) -> Result<(), StoreError> {
    let mut options = std::fs::OpenOptions::new();
    options.append(true).create(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
        .open(path)
        .map(drop)
        .map_err(|e| StoreError::Unavailable(format!("{}: cannot be opened: {e}", path.display())))
}
