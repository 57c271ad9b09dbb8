//! One transaction's view: the connection, the key, and how values are encoded.

use chrono::{DateTime, Utc};
use rusqlite::{Connection, OptionalExtension, Params, Row};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::TaskId;
use crate::store::seal::{IndexHash, Sealer};

/// A task's name as it is kept: conversation id and task number.
pub(super) type TaskKey = [u8; 24];

/// What a piece of work may use inside its transaction.
pub(super) struct Tx<'c> {
    pub(super) conn: &'c Connection,
    pub(super) sealer: &'c Sealer,
}

impl Tx<'_> {
    /// Runs a statement; returns the rows changed.
    pub(super) fn run(&self, sql: &str, params: impl Params) -> Result<usize, StoreError> {
        Ok(self.conn.prepare_cached(sql)?.execute(params)?)
    }

    /// Reads at most one row.
    pub(super) fn one<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnOnce(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>, StoreError> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, read).optional()?)
    }

    /// Reads one value that is always there (a count, an `EXISTS`, a `RETURNING`).
    pub(super) fn value<T: rusqlite::types::FromSql>(
        &self,
        sql: &str,
        params: impl Params,
    ) -> Result<T, StoreError> {
        Ok(self.conn.prepare_cached(sql)?.query_row(params, |row| row.get(0))?)
    }

    /// Reads every row.
    pub(super) fn all<T>(
        &self,
        sql: &str,
        params: impl Params,
        read: impl FnMut(&Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>, StoreError> {
        let mut statement = self.conn.prepare_cached(sql)?;
        let rows = statement.query_map(params, read)?.collect::<rusqlite::Result<_>>()?;
        Ok(rows)
    }

    /// The hash under which a person is known.
    pub(super) fn person(&self, person: &Person) -> IndexHash {
        self.sealer.person(person)
    }

    /// Seals a value for a place (see [`crate::store::seal::context`]).
    pub(super) fn seal(&self, place: &[u8], value: &impl Serialize) -> Result<Vec<u8>, StoreError> {
        let plain = serde_json::to_vec(value)
            .map(zeroize::Zeroizing::new)
            .map_err(|_| StoreError::Broken("a value could not be encoded".to_owned()))?;
        self.sealer.seal(place, &plain)
    }

    /// Opens a value that was sealed for a place.
    pub(super) fn open<T: DeserializeOwned>(&self, place: &[u8], sealed: &[u8]) -> Result<T, StoreError> {
        let plain = self.sealer.open(place, sealed)?;
        serde_json::from_slice(&plain).map_err(|_| StoreError::Unreadable("a sealed value of another shape"))
    }
}

/// An instant as it is kept: microseconds since 1970.
pub(super) fn micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// An instant as it was kept.
pub(super) fn instant(micros: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(micros).ok_or(StoreError::Unreadable("an instant"))
}

/// A task as it is kept.
pub(super) fn task_key(task: TaskId) -> TaskKey {
    let mut key = [0; 24];
    key[..16].copy_from_slice(&task.conversation.to_be_bytes());
    key[16..].copy_from_slice(&task.task.to_be_bytes());
    key
}

/// A task as it was kept.
pub(super) fn kept_task(key: &TaskKey) -> TaskId {
    let (mut conversation, mut task) = ([0; 16], [0; 8]);
    conversation.copy_from_slice(&key[..16]);
    task.copy_from_slice(&key[16..]);
    TaskId { conversation: u128::from_be_bytes(conversation), task: u64::from_be_bytes(task) }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Code;
        match error.sqlite_error_code() {
            Some(
                Code::DatabaseBusy
                | Code::DatabaseLocked
                | Code::DiskFull
                | Code::CannotOpen
                | Code::SystemIoFailure,
            ) => Self::Unavailable(error.to_string()),
            Some(Code::NotADatabase) => Self::Unreadable("the data file"),
            _ => Self::Broken(error.to_string()),
        }
    }
}
