//! Putting an appointment under another address on file.

use chrono::{DateTime, Utc};

use super::agenda;
use super::index::{Entry, Kind, Place};
use super::office::{Run, script, serial, text};
use super::record::Found;
use super::relocate::Tried;
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::redis::RedisStore;
use crate::store::redis::script::Script;
use crate::store::share::By;

static READDRESS: Script = script!("record.lua", "agenda/agenda.lua", "readdress.lua");

impl RedisStore {
    /// Changes the address and raises the version; repeated with the same
    /// address, it is answered from the record. The index of the new address is
    /// written first.
    pub(super) async fn put_under(
        &self,
        number: &ApptNumber,
        version: u32,
        to: &Person,
        by: &By,
        now: DateTime<Utc>,
    ) -> Result<Changed, StoreError> {
        let Some(found) = self.find(number).await? else { return Ok(Changed::Stale(None)) };
        let tried = self.try_readdress(found, version, to, by, now).await?;
        let changed = match tried {
            Tried::Done(found) => Changed::Done(Box::new(self.marked_one(&found).await?)),
            Tried::Stale(Some(found)) => Changed::Stale(Some(Box::new(self.marked_one(&found).await?))),
            _ => Changed::Stale(None),
        };
        Ok(changed)
    }

    async fn try_readdress(
        &self,
        found: Found,
        version: u32,
        to: &Person,
        by: &By,
        now: DateTime<Utc>,
    ) -> Result<Tried, StoreError> {
        let (person, record, new) = (self.sealer.person(to), &found.record, version.saturating_add(1));
        if record.version == new && record.person == person {
            return Ok(Tried::Done(Box::new(found)));
        }
        if record.status != Status::Booked || record.version != version {
            return Ok(Tried::Stale(Some(Box::new(found))));
        }
        // entries carry the version, so that a late deletion spares a later one
        let attempt = |version| u16::try_from(version).unwrap_or(u16::MAX);
        let entry = Entry::of(record, &record.same(&self.sealer), &found.number.office, attempt(new));
        self.enter(Place(Kind::Address, &person), &entry, now).await?;
        let sealed = self.sealed(&record.booked_by, &self.details(record)?.under(to))?;
        let at = self.at(&found.number.office);
        let run = Run {
            script: &READDRESS,
            keys: vec![at.key("appts"), at.key(agenda::AGENDA), at.key(agenda::NEXT)],
            args: vec![serial(&found.number), text(version), person.to_vec(), sealed, agenda::owed(by)?],
            is_change: true,
        };
        let mut answer = self.told(&run).await?;
        let tried = self.tried(&found.number, &answer.word.clone(), answer.maybe())?;
        if matches!(tried, Tried::Done(_)) && record.person != person {
            self.prune(Place(Kind::Address, &record.person), &record.booked_by, attempt(version)).await?;
        }
        Ok(tried)
    }
}
