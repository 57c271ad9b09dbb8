//! What became of texts about appointments, beside the rows of the appointments.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::SqliteStore;
use super::book::row;
use super::tx::{Tx, instant, micros};
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::person::Person;
use crate::store::telling::{Fate, KeptText, LastText, Telling};
use crate::store::{Pending, StoreError};

const ODD: StoreError = StoreError::Unreadable("the last text about an appointment");

impl Telling for SqliteStore {
    fn note_text<'a>(&'a self, number: &'a ApptNumber, last: LastText) -> Pending<'a, ()> {
        let number = number.clone();
        self.write(move |tx| {
            let Some(found) = row::find(tx, &number)? else { return Ok(()) };
            let (version, status) = (found.appointment.version, found.appointment.status);
            keep(tx, &number, &KeptText { last, version, status })
        })
    }

    fn last_texts<'a>(
        &'a self,
        about: &'a [Appointment],
        now: DateTime<Utc>,
    ) -> Pending<'a, Vec<Option<LastText>>> {
        let about = about.to_vec();
        self.read(move |tx| {
            let waiting = waiting(tx, now)?;
            about.iter().map(|one| last_text(tx, one, &waiting)).collect()
        })
    }

    fn untold<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Vec<(Appointment, LastText)>> {
        self.read(move |tx| {
            let waiting = waiting(tx, now)?;
            let mut untold = Vec::new();
            for one in row::told_of(tx, now)? {
                let last = last_text(tx, &one, &waiting)?.filter(|last| last.fate != Fate::Sent);
                untold.extend(last.map(|last| (one, last)));
            }
            Ok(untold)
        })
    }

    fn waiting_for<'a>(&'a self, person: &'a Person) -> Pending<'a, Vec<ApptNumber>> {
        let person = person.clone();
        self.read(move |tx| {
            let numbers: Vec<String> = tx.all(
                "SELECT DISTINCT about FROM outbox
                 WHERE person = ?1 AND done_at IS NULL AND about IS NOT NULL ORDER BY about",
                [tx.person(&person)],
                |row| row.get(0),
            )?;
            numbers.iter().map(|number| ApptNumber::parse(number).ok_or(ODD)).collect()
        })
    }
}

/// Since when texts about appointments wait that are due, or were tried before.
fn waiting(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<BTreeMap<String, i64>, StoreError> {
    let rows = tx.all(
        "SELECT about, min(made) FROM outbox
         WHERE done_at IS NULL AND (due <= ?1 OR attempts > 0) AND about IS NOT NULL GROUP BY about",
        [micros(now)],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

fn last_text(
    tx: &Tx<'_>,
    about: &Appointment,
    waiting: &BTreeMap<String, i64>,
) -> Result<Option<LastText>, StoreError> {
    if let Some(since) = waiting.get(&about.number.to_string()) {
        return Ok(Some(LastText { fate: Fate::Waiting, code: None, at: instant(*since)? }));
    }
    Ok(kept(tx, &about.number)?.and_then(|kept| kept.about(about.version, about.status)))
}

/// What is kept of an appointment's last text.
pub(super) fn kept(tx: &Tx<'_>, number: &ApptNumber) -> Result<Option<KeptText>, StoreError> {
    let sql = "SELECT last_text FROM appointments WHERE number = ?1";
    let written: Option<String> = tx.one(sql, [number.to_string()], |row| row.get(0))?.flatten();
    written.map(|written| serde_json::from_str(&written).map_err(|_| ODD)).transpose()
}

/// Keeps it.
pub(super) fn keep(tx: &Tx<'_>, number: &ApptNumber, kept: &KeptText) -> Result<(), StoreError> {
    let written = serde_json::to_string(kept).map_err(|_| ODD)?;
    tx.run("UPDATE appointments SET last_text = ?2 WHERE number = ?1", (number.to_string(), written))
        .map(drop)
}
