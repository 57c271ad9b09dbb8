//! Whether the file takes writes, and the last time that was believed. It has no
//! clock but ours.

use chrono::{DateTime, Utc};

use super::SqliteStore;
use super::tx::{Tx, instant, micros};
use crate::store::probe::{Ailment, Probe, Probing, Witness};
use crate::store::{Pending, StoreError};

/// Bytes that a probe writes: more than what a text leaves behind.
const BYTES: i64 = 32 * 1024;

impl Probe for SqliteStore {
    fn probe(&self) -> Probing<'_> {
        Box::pin(async {
            // what cannot be written to now answers at once, but for one that is locked
            let written = self.write(write).await;
            written.map(|()| Vec::new()).map_err(|_| Ailment::Disk)
        })
    }

    fn witness<'a>(&'a self) -> Pending<'a, Witness> {
        self.read(|tx| Ok(Witness::LastSeen(last_seen(tx)?)))
    }

    fn note_time<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, ()> {
        self.write(move |tx| note(tx, now))
    }
}

/// Writes as much as a text would, and takes it back: a full disk, or a file that
/// may not grow, refuses it.
fn write(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('probe', zeroblob(?1))", [BYTES])?;
    tx.run("UPDATE meta SET value = x'' WHERE name = 'probe'", [])?;
    Ok(())
}

fn note(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
    let at = micros(now).to_be_bytes();
    tx.run("INSERT OR REPLACE INTO meta (name, value) VALUES ('seen', ?1)", [at])?;
    Ok(())
}

/// The last time that was noted; of a file in which none was, that of what was
/// written last.
fn last_seen(tx: &Tx<'_>) -> Result<Option<DateTime<Utc>>, StoreError> {
    let noted: Option<[u8; 8]> =
        tx.one("SELECT value FROM meta WHERE name = 'seen'", [], |row| row.get(0))?;
    if let Some(noted) = noted {
        return instant(i64::from_be_bytes(noted)).map(Some);
    }
    let written: Option<Option<i64>> = tx.one(
        "SELECT max(at) FROM (SELECT max(saved_at) AS at FROM people UNION ALL SELECT max(at) FROM answered
             UNION ALL SELECT max(made) FROM outbox UNION ALL SELECT max(booked_at) FROM appointments)",
        [],
        |row| row.get(0),
    )?;
    written.flatten().filter(|at| *at > 0).map(instant).transpose()
}
