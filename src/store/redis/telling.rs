//! What became of texts about appointments: a hash beside the records of the office
//! that gave the number.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::RedisStore;
use super::keys::PARTITIONS;
use super::outbox::transfer as rows;
use super::wave::wave;
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::person::Person;
use crate::store::book::Book;
use crate::store::telling::{Fate, KeptText, LastText, Telling};
use crate::store::{Pending, StoreError};

const ODD: StoreError = StoreError::Unreadable("the last text about an appointment");

impl Telling for RedisStore {
    fn note_text<'a>(&'a self, number: &'a ApptNumber, last: LastText) -> Pending<'a, ()> {
        Box::pin(async move {
            let Some((version, status)) = self.version_of(number).await? else { return Ok(()) };
            self.keep_text(number, &KeptText { last, version, status }).await
        })
    }

    fn last_texts<'a>(
        &'a self,
        about: &'a [Appointment],
        now: DateTime<Utc>,
    ) -> Pending<'a, Vec<Option<LastText>>> {
        Box::pin(async move {
            let waiting = self.waiting_texts(now).await?;
            wave(about.iter().map(|one| self.last_text(one, &waiting))).await
        })
    }

    fn untold<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Vec<(Appointment, LastText)>> {
        Box::pin(async move {
            let waiting = self.waiting_texts(now).await?;
            let mut numbers: Vec<_> = waiting.keys().cloned().chain(self.unsent_texts().await?).collect();
            numbers.sort();
            numbers.dedup();
            let found = wave(numbers.iter().map(|number| self.by_number(number))).await?;
            let mut untold = Vec::new();
            for one in found.into_iter().flatten().filter(|one| one.slot.start >= now) {
                let last = self.last_text(&one, &waiting).await?.filter(|last| last.fate != Fate::Sent);
                untold.extend(last.map(|last| (one, last)));
            }
            untold.sort_by_key(|(one, _)| (one.slot.start, one.number.clone()));
            Ok(untold)
        })
    }

    fn waiting_for<'a>(&'a self, person: &'a Person) -> Pending<'a, Vec<ApptNumber>> {
        Box::pin(async move {
            let person = self.sealer.person(person);
            let rows = rows::of(self, &person, person[0]).await?;
            let mut numbers: Vec<_> = rows.into_iter().filter_map(|(_, read)| read.row.about).collect();
            numbers.sort();
            numbers.dedup();
            Ok(numbers)
        })
    }
}

impl RedisStore {
    /// Since when texts about appointments wait that are due, or were tried before.
    async fn waiting_texts(
        &self,
        now: DateTime<Utc>,
    ) -> Result<BTreeMap<ApptNumber, DateTime<Utc>>, StoreError> {
        let rows = wave(PARTITIONS.map(|partition| rows::all_in(self, partition))).await?;
        let mut waiting = BTreeMap::new();
        for row in rows.into_iter().flatten().filter(|row| row.due <= now || row.attempts > 0) {
            if let Some(number) = row.about {
                let since = waiting.entry(number).or_insert(row.made);
                *since = row.made.min(*since);
            }
        }
        Ok(waiting)
    }

    /// The appointments whose last text was noted as not sent.
    async fn unsent_texts(&self) -> Result<Vec<ApptNumber>, StoreError> {
        let mut unsent = Vec::new();
        for office in self.offices().await? {
            let kept: Vec<(Vec<u8>, Vec<u8>)> =
                self.ask(redis::cmd("HGETALL").arg(self.keys.office(&office, "told"))).await?;
            for (serial, written) in kept {
                if read(&written)?.last.fate != Fate::Sent {
                    unsent.push(self.number_of_serial(&office, &serial)?);
                }
            }
        }
        Ok(unsent)
    }

    async fn last_text(
        &self,
        about: &Appointment,
        waiting: &BTreeMap<ApptNumber, DateTime<Utc>>,
    ) -> Result<Option<LastText>, StoreError> {
        if let Some(since) = waiting.get(&about.number) {
            return Ok(Some(LastText { fate: Fate::Waiting, code: None, at: *since }));
        }
        let kept = self.kept_text(&about.number).await?;
        Ok(kept.and_then(|kept| kept.about(about.version, about.status)))
    }

    /// What is kept of an appointment's last text.
    pub(super) async fn kept_text(&self, number: &ApptNumber) -> Result<Option<KeptText>, StoreError> {
        let (key, serial) = self.told_at(number);
        let written: Option<Vec<u8>> = self.ask(redis::cmd("HGET").arg(key).arg(serial)).await?;
        written.map(|written| read(&written)).transpose()
    }

    /// Keeps it.
    pub(super) async fn keep_text(&self, number: &ApptNumber, kept: &KeptText) -> Result<(), StoreError> {
        let written = serde_json::to_vec(kept).map_err(|_| ODD)?;
        let (key, serial) = self.told_at(number);
        self.ask(redis::cmd("HSET").arg(key).arg(serial).arg(written)).await
    }

    /// Forgets it with its appointment.
    pub(super) async fn forget_text(&self, number: &ApptNumber) -> Result<(), StoreError> {
        let (key, serial) = self.told_at(number);
        self.ask(redis::cmd("HDEL").arg(key).arg(serial)).await
    }

    async fn version_of(&self, number: &ApptNumber) -> Result<Option<(u32, Status)>, StoreError> {
        Ok(self.by_number(number).await?.map(|one| (one.version, one.status)))
    }
}

fn read(written: &[u8]) -> Result<KeptText, StoreError> {
    serde_json::from_slice(written).map_err(|_| ODD)
}
