//! What addresses have taken of an office, and the bookings that count for them.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::task;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::book::bytes::{Reader, Writer, instant, micros, task_key};
use crate::store::redis::book::index::{Entry, Kind, Place};
use crate::store::redis::book::office::{script, text};
use crate::store::redis::script::{Call, Script};
use crate::store::seal::IndexHash;
use crate::store::transfer::record::{Counted, Share};

static ADDRESS: Script = script!("../address.lua", "address.lua");

impl RedisStore {
    /// What an address held of an office.
    pub(in crate::store::redis) async fn pull_share(
        &self,
        office: &OfficeCode,
        person: &IndexHash,
    ) -> Result<Option<Share>, StoreError> {
        let kept: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(self.at(office).address(person))).await?;
        let Some(kept) = kept else { return Ok(None) };
        let mut reader = Reader(&kept);
        reader.take(24)?;
        let mut held = BTreeSet::new();
        for _ in 0..reader.u8()? {
            held.insert((instant(reader.micros()?)?, instant(reader.micros()?)?));
        }
        Ok((!held.is_empty()).then(|| Share { office: office.clone(), person: *person, held }))
    }

    /// Writes down what an address held of an office.
    pub(in crate::store::redis) async fn put_share(
        &self,
        share: &Share,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let held = share.held.iter().fold(Writer::default(), |held, (since, until)| {
            held.micros(micros(*since)).micros(micros(*until))
        });
        self.add_to(&share.office, Some(share.person), ("held", held.0), now).await
    }

    /// Adds to what an address has taken of an office; nothing for nobody.
    pub(super) async fn add_to(
        &self,
        office: &OfficeCode,
        person: Option<IndexHash>,
        (what, value): (&str, Vec<u8>),
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let Some(person) = person else { return Ok(()) };
        let key = self.at(office).address(&person);
        let call = Call::new(&ADDRESS, &[key]).arg(text(micros(now))).arg(what).arg(value);
        self.run::<Vec<Vec<u8>>>(call).await.map(drop)
    }

    /// The bookings that count for an address: those that came true.
    pub(in crate::store::redis) async fn pull_counted(
        &self,
        person: &IndexHash,
    ) -> Result<Vec<Counted>, StoreError> {
        let entries = self.entries(Place(Kind::Counted, person)).await?;
        let mut counted = Vec::new();
        for Entry { task: key, office, .. } in entries {
            if let Some(found) = self.resolve(&key, &office, 0).await? {
                let at = instant(found.record.booked_at)?;
                counted.push(Counted { task: task(&key), person: *person, office, at });
            }
        }
        Ok(counted)
    }

    /// Writes a booking down that counts.
    pub(in crate::store::redis) async fn put_counted(&self, one: &Counted) -> Result<(), StoreError> {
        let (task, office) = (task_key(one.task), one.office.clone());
        let entry = Entry { task, attempt: 1, same: Default::default(), office };
        self.count_booking(&one.person, &entry, one.at).await
    }
}
