//! Cancelling an appointment.

use chrono::{DateTime, Utc};

use super::agenda;
use super::asker::Asker;
use super::bytes::micros;
use super::index::{ANY, Kind, Place};
use super::office::{Run, script, serial, text};
use super::record::Found;
use super::relocate::{ATTEMPTS, Tried};
use crate::domain::appointment::{ApptNumber, Status};
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::redis::RedisStore;
use crate::store::redis::script::Script;
use crate::store::share::By;

static CANCEL: Script = script!(
    "cells.lua",
    "address.lua",
    "seats.lua",
    "record.lua",
    "unsettled.lua",
    "agenda/agenda.lua",
    "cancel.lua"
);

impl RedisStore {
    /// Cancels; repeated at the same version, it is answered from the record.
    pub(super) async fn cancel_it(
        &self,
        number: &ApptNumber,
        version: u32,
        by: &By,
        now: DateTime<Utc>,
    ) -> Result<Changed, StoreError> {
        let asker = self.asker(by);
        for _ in 0..ATTEMPTS {
            let Some(found) = self.settled(number, now).await? else { return Ok(Changed::Stale(None)) };
            let (tried, asked) =
                tokio::try_join!(self.try_cancel(&found, version, (by, asker), now), self.asked(&found))?;
            if let Tried::Done(found) = &tried {
                self.free_elsewhere(found, asker, now).await?;
            }
            if let Some(changed) = self.changed(tried, asked).await? {
                return Ok(changed);
            }
        }
        Err(StoreError::Unavailable("an appointment that changes all the time".to_owned()))
    }

    async fn try_cancel(
        &self,
        found: &Found,
        version: u32,
        (by, asker): (&By, Asker),
        now: DateTime<Utc>,
    ) -> Result<Tried, StoreError> {
        if found.record.version != version || found.record.status == Status::Cancelled {
            let is_done = found.record.version == version;
            let found = Box::new(found.clone());
            return Ok(if is_done { Tried::Done(found) } else { Tried::Stale(Some(found)) });
        }
        let (at, number) = (self.at(&found.number.office), &found.number);
        let run = Run {
            script: &CANCEL,
            keys: vec![
                at.key("appts"),
                at.key("m"),
                at.key("due"),
                asker.key(at),
                at.key(agenda::AGENDA),
                at.key(agenda::NEXT),
            ],
            args: vec![
                serial(number),
                text(number),
                text(version),
                text(micros(now)),
                asker.return_at(),
                asker.person(),
                agenda::owed(by)?,
            ],
            is_change: true,
        };
        let mut answer = self.on_days(at, &run, found.record.cells.days()).await?;
        self.tried(number, &answer.word.clone(), answer.maybe())
    }

    /// Frees cells at another office, and takes what is cancelled for good out
    /// of the indexes; what the office cancels counts no more.
    async fn free_elsewhere(
        &self,
        found: &Found,
        asker: Asker,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let record = &found.record;
        let settle = async {
            if record.office.is_some() { self.settled(&found.number, now).await.map(drop) } else { Ok(()) }
        };
        let uncount = async {
            let counted = Place(Kind::Counted, &record.person);
            if asker.person.is_some() { Ok(()) } else { self.prune(counted, &record.booked_by, ANY).await }
        };
        tokio::try_join!(
            settle,
            uncount,
            self.prune(Place(Kind::Address, &record.person), &record.booked_by, ANY),
            self.prune(Place(Kind::Name, &record.who), &record.booked_by, ANY),
        )
        .map(drop)
    }
}
