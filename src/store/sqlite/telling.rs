//! What became of texts about appointments, beside the rows of the appointments.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::SqliteStore;
use super::book::row;
use super::outbox::rows::kind_of;
use super::tx::{Tx, instant, micros};
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::person::Person;
use crate::store::telling::{Fate, KeptTexts, Noted, Telling, Text, Told};
use crate::store::{Pending, StoreError};

const ODD: StoreError = StoreError::Unreadable("the texts about an appointment");

impl Telling for SqliteStore {
    fn note_text<'a>(&'a self, number: &'a ApptNumber, noted: Noted) -> Pending<'a, bool> {
        let number = number.clone();
        self.write(move |tx| {
            let Some(found) = row::find(tx, &number)? else { return Ok(false) };
            let mut texts = kept(tx, &number)?;
            let is_new = texts.note(noted, (found.appointment.version, found.appointment.status));
            if is_new {
                keep(tx, &number, &texts)?;
            }
            Ok(is_new)
        })
    }

    fn texts_about<'a>(&'a self, about: &'a [Appointment], now: DateTime<Utc>) -> Pending<'a, Vec<Told>> {
        let about = about.to_vec();
        self.read(move |tx| with_texts(tx, about, now))
    }

    fn told_from<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Vec<Told>> {
        self.read(move |tx| {
            let told = with_texts(tx, row::told_of(tx, now)?, now)?;
            Ok(told.into_iter().filter(|one| !one.kept.is_empty() || one.waiting.is_some()).collect())
        })
    }

    fn texts_of<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, KeptTexts> {
        let number = number.clone();
        self.read(move |tx| kept(tx, &number))
    }

    fn waiting_for<'a>(&'a self, person: &'a Person) -> Pending<'a, Vec<u64>> {
        let person = person.clone();
        self.read(move |tx| {
            tx.all(
                "SELECT id FROM outbox
                 WHERE person = ?1 AND done_at IS NULL AND about IS NOT NULL ORDER BY id",
                [tx.person(&person)],
                |row| row.get(0).map(i64::cast_unsigned),
            )
        })
    }
}

fn with_texts(tx: &Tx<'_>, about: Vec<Appointment>, now: DateTime<Utc>) -> Result<Vec<Told>, StoreError> {
    let waiting = waiting(tx, now)?;
    let told = about.into_iter().map(|appointment| {
        let kept = kept(tx, &appointment.number)?;
        let waiting = waiting.get(&appointment.number.to_string()).copied();
        Ok(Told { appointment, kept, waiting })
    });
    told.collect()
}

/// Texts about appointments that are due, or were tried before, and wait; of each the oldest.
fn waiting(tx: &Tx<'_>, now: DateTime<Utc>) -> Result<BTreeMap<String, Text>, StoreError> {
    let rows: Vec<(String, i64, String, i64)> = tx.all(
        "SELECT about, id, kind, min(made) FROM outbox
         WHERE done_at IS NULL AND (due <= ?1 OR attempts > 0) AND about IS NOT NULL GROUP BY about",
        [micros(now)],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let text = |(about, id, kind, made): (String, i64, String, i64)| {
        let (id, kind, at) = (id.cast_unsigned(), kind_of(&kind)?, instant(made)?);
        Ok((about, Text { id, kind, fate: Fate::Waiting, code: None, at }))
    };
    rows.into_iter().map(text).collect()
}

/// What is kept of an appointment's texts.
pub(super) fn kept(tx: &Tx<'_>, number: &ApptNumber) -> Result<KeptTexts, StoreError> {
    let sql = "SELECT texts FROM appointments WHERE number = ?1";
    let written: Option<String> = tx.one(sql, [number.to_string()], |row| row.get(0))?.flatten();
    written.map_or(Ok(KeptTexts::default()), |written| serde_json::from_str(&written).map_err(|_| ODD))
}

/// Keeps it.
pub(super) fn keep(tx: &Tx<'_>, number: &ApptNumber, kept: &KeptTexts) -> Result<(), StoreError> {
    let written = serde_json::to_string(kept).map_err(|_| ODD)?;
    tx.run("UPDATE appointments SET texts = ?2 WHERE number = ?1", (number.to_string(), written)).map(drop)
}
