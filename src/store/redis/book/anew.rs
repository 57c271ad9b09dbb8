//! Hashing names anew in the newest form, so that an older one can go.

use chrono::{DateTime, Utc};

use super::index::{ANY, Entry, Kind, Place};
use super::office::{number_at, script};
use super::record::{Found, Record};
use crate::domain::appointment::Status;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;

static ANEW: Script = script!("anew.lua");

/// Appointments that are looked at in one step.
const STEP: usize = 50;

/// What a step of a scan answers: where to go on, or 0, and numbers and records.
type Step = (u64, Vec<Vec<u8>>);

impl RedisStore {
    /// Hashes the appointments of an office anew that are hashed in an older form. All of
    /// them are read each time, which only happens while an older form is known.
    pub(super) async fn hash_anew(&self, office: &OfficeCode, now: DateTime<Utc>) -> Result<(), StoreError> {
        let (appts, mut cursor) = (self.at(office).key("appts"), 0);
        loop {
            let mut scan = redis::cmd("HSCAN");
            scan.arg(&appts).arg(cursor).arg("COUNT").arg(STEP);
            let (next, flat): Step = self.ask(&scan).await?;
            wave(flat.chunks_exact(2).map(|pair| self.hash_pair(office, pair, now))).await?;
            if next == 0 {
                return Ok(());
            }
            cursor = next;
        }
    }

    /// One that cannot be read must not keep all others.
    async fn hash_pair(
        &self,
        office: &OfficeCode,
        pair: &[Vec<u8>],
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let hashed = async {
            let found = Found::read(number_at(office, &pair[0])?, pair[1].clone())?;
            if found.record.form < self.sealer.form() {
                self.hash(&found, &pair[0], now).await
            } else {
                Ok(())
            }
        };
        match hashed.await {
            Err(StoreError::Unreadable(what)) => {
                let appointment = String::from_utf8_lossy(&pair[0]);
                tracing::warn!(%office, %appointment, what, "a name cannot be hashed anew, and stays");
                Ok(())
            }
            hashed => hashed,
        }
    }

    /// First the entries by which it will be found, then the record; last the entry by
    /// which it was found goes. Whatever dies in between, it is found, and done again.
    async fn hash(&self, found: &Found, serial: &[u8], now: DateTime<Utc>) -> Result<(), StoreError> {
        let (old, details) = (&found.record, self.details(&found.record)?);
        let who = self.sealer.who(&details.name, &details.birth);
        let new = Record { who, form: self.sealer.form(), ..old.clone() };
        let is_led_to = old.status == Status::Booked && new.who != old.who;
        if is_led_to {
            self.lead_to_both(old, &new, now).await?;
        }
        let appts = self.at(&found.number.office).key("appts");
        let call = Call::new(&ANEW, &[appts]).arg(serial).arg(&found.packed).arg(new.pack()?);
        let is_done = self.change::<usize>(call).await? == 1;
        if is_led_to && is_done {
            self.prune(Place(Kind::Name, &old.who), &old.booked_by, ANY).await?;
        }
        Ok(())
    }

    /// Enters it as it will be, and again as it is: of that entry a trace is left, by which
    /// a sweep finds it if nobody takes it out.
    async fn lead_to_both(&self, old: &Record, new: &Record, now: DateTime<Utc>) -> Result<(), StoreError> {
        let (name, address) = (Place(Kind::Name, &old.who), Place(Kind::Address, &old.person));
        let (of_name, of_address) =
            tokio::try_join!(self.entry(name, &old.booked_by), self.entry(address, &old.booked_by))?;
        let again = |entry: Option<Entry>, place, record| async move {
            let Some(entry) = entry else { return Ok(()) };
            let entry = Entry::of(record, &record.same(&self.sealer), &entry.office, entry.attempt);
            self.enter(place, &entry, now).await.map(drop)
        };
        tokio::try_join!(
            again(of_name.clone(), Place(Kind::Name, &new.who), new),
            again(of_name, name, old),
            again(of_address, address, new),
        )
        .map(drop)
    }
}
