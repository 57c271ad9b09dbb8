//! Who serves this file, and whether it was left for another store.

use chrono::{DateTime, TimeDelta, Utc};

use super::SqliteStore;
use super::tx::{Tx, micros};
use crate::store::serving::{LEASE, Service, Serving};
use crate::store::{Pending, StoreError};

/// The fact that a service that reaches people has run on this file.
const REACHED: &str = "reached people";
/// The fact that everything was moved to another store: its place.
const MOVED: &str = "moved to";

impl Serving for SqliteStore {
    fn serves<'a>(&'a self, service: Service, lasts: TimeDelta, now: DateTime<Utc>) -> Pending<'a, ()> {
        self.write(move |tx| serves(tx, service, lasts, now))
    }

    fn served<'a>(&'a self, service: Service) -> Pending<'a, ()> {
        self.write(move |tx| {
            tx.run("DELETE FROM services WHERE name = ?1", [service.name.to_be_bytes()]).map(drop)
        })
    }

    fn is_served<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, bool> {
        self.read(move |tx| is_served(tx, now))
    }

    fn reached_people<'a>(&'a self) -> Pending<'a, bool> {
        self.read(|tx| tx.value("SELECT EXISTS (SELECT 1 FROM meta WHERE name = ?1)", [REACHED]))
    }
}

fn serves(tx: &Tx<'_>, service: Service, lasts: TimeDelta, now: DateTime<Utc>) -> Result<(), StoreError> {
    refuse_moved(tx)?;
    tx.run("DELETE FROM services WHERE until <= ?1 OR until > ?2", live(now))?;
    tx.run(
        "INSERT INTO services (name, until) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET until = excluded.until",
        (service.name.to_be_bytes(), micros(now + lasts)),
    )?;
    if service.reaches_people {
        note(tx, REACHED, b"")?;
    }
    Ok(())
}

fn is_served(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<bool, StoreError> {
    tx.value("SELECT EXISTS (SELECT 1 FROM services WHERE until > ?1 AND until <= ?2)", live(now))
}

/// Between which instants a lease ends that counts.
fn live(now: DateTime<Utc>) -> [i64; 2] {
    [micros(now), micros(now + LEASE)]
}

/// Marks the file as left for another store, unless somebody serves it.
pub(super) fn leave(tx: &Tx<'_>, to: &str, now: DateTime<Utc>) -> Result<bool, StoreError> {
    if is_served(tx, now)? {
        return Ok(false);
    }
    note(tx, MOVED, to.as_bytes())?;
    Ok(true)
}

/// Takes that mark off.
pub(super) fn come_back(tx: &Tx<'_>) -> Result<(), StoreError> {
    tx.run("DELETE FROM meta WHERE name = ?1", [MOVED]).map(drop)
}

/// Where everything was moved to, if it was.
pub(super) fn moved_to(tx: &Tx<'_>) -> Result<Option<String>, StoreError> {
    let place: Option<Vec<u8>> =
        tx.one("SELECT value FROM meta WHERE name = ?1", [MOVED], |row| row.get(0))?;
    place.map(|place| String::from_utf8(place).map_err(|_| StoreError::Unreadable("its mark"))).transpose()
}

/// Refuses a file that was left for another store.
pub(super) fn refuse_moved(tx: &Tx<'_>) -> Result<(), StoreError> {
    moved_to(tx)?.map_or(Ok(()), |place| Err(StoreError::Moved(place)))
}

fn note(tx: &Tx<'_>, name: &str, value: &[u8]) -> Result<(), StoreError> {
    let sql = "INSERT INTO meta (name, value) VALUES (?1, ?2)
        ON CONFLICT (name) DO UPDATE SET value = excluded.value";
    tx.run(sql, (name, value)).map(drop)
}
