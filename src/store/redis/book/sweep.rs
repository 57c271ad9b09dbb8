//! Sweeping: deleting what is over, and finishing what died half-way. Every
//! office that was ever used is looked at, by its own indexes.

use std::collections::BTreeSet;

use chrono::{DateTime, TimeDelta, Utc};

use super::across::Pending;
use super::agenda;
use super::bytes::{Reader, TaskKey, micros};
use super::cells::{Cells, day};
use super::index::{ANY, Kind, Place, traced};
use super::office::{Run, number_at, script, serial, text};
use super::read::number_of;
use super::record::Found;
use super::settle::Note;
use crate::domain::appointment::{ApptNumber, Status};
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::book::{KEPT_AFTER, LONGEST_HOLD, LONGEST_REST};
use crate::store::lasting::{CLOCKS_APART, latest};
use crate::store::redis::RedisStore;
use crate::store::redis::keys::PARTITIONS;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::swept::Swept;

static TIDY: Script = script!("cells.lua", "address.lua", "seats.lua", "tidy.lua");
static STOP: Script = script!("record.lua", "stop.lua");
static FORGET: Script = script!("cells.lua", "address.lua", "seats.lua", "record.lua", "forget.lua");

/// How long a move may pend before it is stopped.
const PENDING: TimeDelta = TimeDelta::minutes(1);
/// How long an entry of an index may lead nowhere before it is taken out.
const NOWHERE: TimeDelta = TimeDelta::hours(1);
/// How much is done in one step.
const STEP: usize = 50;

impl RedisStore {
    /// Sweeps every office, and the indexes; returns how much was deleted.
    pub(super) async fn sweep_all(&self, now: DateTime<Utc>) -> Result<Swept, StoreError> {
        let mut deleted = Swept::default();
        for office in self.offices().await? {
            self.settle_all(&office, now).await?;
            self.stop_all(&office, now).await?;
            let tidied = Swept::of(Swept::CELLS, self.tidy_all(&office, now).await?);
            deleted = deleted + tidied;
            deleted = deleted + Swept::of(Swept::APPOINTMENTS, self.forget_all(&office, now).await?);
            if self.sealer.has_older_forms() {
                self.hash_anew(&office, now).await?;
            }
        }
        Ok(deleted + Swept::of(Swept::ENTRIES, self.prune_all(now).await?))
    }

    /// Settles moves that were switched but not settled.
    pub(in crate::store::redis) async fn settle_all(
        &self,
        office: &OfficeCode,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let notes: Vec<Vec<u8>> = self.ask(redis::cmd("HKEYS").arg(self.at(office).key("m"))).await?;
        for serial in notes {
            self.settled(&number_at(office, &serial)?, now).await?;
        }
        Ok(())
    }

    /// Stops moves that have pended too long, or settles those that came true.
    async fn stop_all(&self, office: &OfficeCode, now: DateTime<Utc>) -> Result<(), StoreError> {
        let pending: Vec<Vec<u8>> = self.ask(redis::cmd("HGETALL").arg(self.at(office).key("p"))).await?;
        for pair in pending.chunks_exact(2) {
            let (number, task) = mover(&pair[0])?;
            let mut reader = Reader(&pair[1]);
            let (version, stamp) = (reader.u32()?, reader.micros()?);
            // one of the future is of a clock that was ahead
            if stamp <= micros(now - PENDING) || stamp > micros(now + CLOCKS_APART) {
                self.stop(office, Pending { number: &number, task: &task, version, stamp }, now).await?;
            }
        }
        Ok(())
    }

    async fn stop(
        &self,
        office: &OfficeCode,
        pending: Pending<'_>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let at = self.at(&pending.number.office);
        let run = Run {
            script: &STOP,
            keys: ["appts", "m", "f"].map(|what| at.key(what)).to_vec(),
            args: vec![
                serial(pending.number),
                text(pending.version),
                pending.task.to_vec(),
                text(pending.stamp),
            ],
            is_change: true,
        };
        let mut answer = self.told(&run).await?;
        if answer.word == "moved" {
            let found = Found::read(pending.number.clone(), answer.next()?)?;
            return self.settle(&found, &Note::read(answer.next()?)?, now).await;
        }
        self.unpend(office, &pending).await
    }

    /// Takes expired holds and rests off the cells.
    async fn tidy_all(&self, office: &OfficeCode, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let (at, mut tidied) = (self.at(office), 0);
        loop {
            let members = self.over(&at.key("due"), now).await?;
            if members.is_empty() {
                return Ok(tidied);
            }
            let days: BTreeSet<u32> = members.iter().flat_map(|member| days_of(member)).collect();
            let mut keys = vec![at.key("h"), at.key("due")];
            keys.extend(days.iter().map(|day| at.day(*day)));
            let keys: Vec<&[u8]> = keys.iter().map(Vec::as_slice).collect();
            let days: Vec<u8> = days.iter().copied().flat_map(u32::to_be_bytes).collect();
            let call = Call::new(&TIDY, &keys).arg(micros(now)).arg(days).arg(members);
            tidied += self.run::<usize>(call).await?;
        }
    }

    /// Some of what is over, or would end later than anything can.
    async fn over(&self, due: &[u8], now: DateTime<Utc>) -> Result<Vec<Vec<u8>>, StoreError> {
        let beyond = format!("({}", micros(latest(LONGEST_HOLD.max(LONGEST_REST), now)));
        let some = |from: &str, to: &str| {
            let mut some = redis::cmd("ZRANGEBYSCORE");
            some.arg(due).arg(from).arg(to).arg("LIMIT").arg(0).arg(STEP);
            some
        };
        let over: Vec<Vec<u8>> = self.ask(&some("-inf", &micros(now).to_string())).await?;
        if over.is_empty() { self.ask(&some(&beyond, "+inf")).await } else { Ok(over) }
    }

    /// Deletes appointments whose date is too long ago, with all that leads to them.
    async fn forget_all(&self, office: &OfficeCode, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let mut old = redis::cmd("ZRANGEBYSCORE");
        old.arg(self.at(office).key("day")).arg("-inf").arg(format!("({}", micros(now - KEPT_AFTER)));
        let members: Vec<Vec<u8>> = self.ask(&old).await?;
        let mut deleted = 0;
        for step in members.chunks(STEP) {
            let forgotten = wave(step.iter().map(async |member| {
                match self.forget(office, member, now).await {
                    // one that cannot be read must not keep all others
                    Err(StoreError::Unreadable(what)) => {
                        tracing::warn!(%office, what, "an old appointment cannot be read, and stays");
                        Ok(false)
                    }
                    forgotten => forgotten,
                }
            }))
            .await?;
            deleted += forgotten.into_iter().filter(|is_forgotten| *is_forgotten).count();
        }
        Ok(deleted)
    }

    async fn forget(
        &self,
        office: &OfficeCode,
        member: &[u8],
        now: DateTime<Utc>,
    ) -> Result<bool, StoreError> {
        let number = number_of(office, member)?;
        if number.office != *office {
            return self.forget_guest(office, member, &number).await;
        }
        let Some(found) = self.settled(&number, now).await? else {
            return self.delete(office, &number, &[]).await;
        };
        let record = &found.record;
        // it may have been moved since its start was read
        if record.start >= micros(now - KEPT_AFTER) {
            return Ok(false);
        }
        tokio::try_join!(
            self.prune(Place(Kind::Address, &record.person), &record.booked_by, ANY),
            self.prune(Place(Kind::Name, &record.who), &record.booked_by, ANY),
            self.prune(Place(Kind::Counted, &record.person), &record.booked_by, ANY),
            self.leave(&found, now),
        )?;
        self.delete(office, &number, &found.packed).await
    }

    /// A start that a guest left behind goes when its record is gone, or elsewhere.
    async fn forget_guest(
        &self,
        office: &OfficeCode,
        member: &[u8],
        number: &ApptNumber,
    ) -> Result<bool, StoreError> {
        let is_here = self
            .find(number)
            .await?
            .is_some_and(|found| found.record.status == Status::Booked && found.office() == office);
        if !is_here {
            let () = self.ask(redis::cmd("ZREM").arg(self.at(office).key("day")).arg(member)).await?;
        }
        Ok(false)
    }

    async fn delete(
        &self,
        office: &OfficeCode,
        number: &ApptNumber,
        packed: &[u8],
    ) -> Result<bool, StoreError> {
        let at = self.at(office);
        let run = Run {
            script: &FORGET,
            keys: ["appts", "m", "day", "f", "tasks", agenda::AGENDA, agenda::NEXT]
                .map(|what| at.key(what))
                .to_vec(),
            args: vec![serial(number), text(number), packed.to_vec()],
            is_change: false,
        };
        let is_gone = self.on_days(at, &run, Default::default()).await?.word == "done";
        if is_gone {
            self.forget_texts(number).await?;
        }
        Ok(is_gone)
    }

    /// Takes entries out of the indexes that were written for a booking which
    /// never came.
    async fn prune_all(&self, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let mut pruned = 0;
        for partition in PARTITIONS {
            pruned += self.prune_partition(partition, now).await?;
        }
        Ok(pruned)
    }

    /// Does it for one partition, some at a time: an hour may leave many.
    async fn prune_partition(&self, partition: u8, now: DateTime<Utc>) -> Result<usize, StoreError> {
        let mut old = redis::cmd("ZRANGEBYSCORE");
        old.arg(self.keys.partition(partition, "w")).arg("-inf").arg(micros(now - NOWHERE));
        old.arg("LIMIT").arg(0).arg(STEP);
        let mut pruned = 0;
        loop {
            let traces: Vec<Vec<u8>> = self.ask(&old).await?;
            let done = wave(traces.iter().map(|name| self.prune_trace(name))).await?;
            pruned += done.into_iter().filter(|is_pruned| *is_pruned).count();
            if traces.len() < STEP {
                return Ok(pruned);
            }
        }
    }

    async fn prune_trace(&self, name: &[u8]) -> Result<bool, StoreError> {
        let Some((kind, hash, task)) = traced(name) else {
            return Err(StoreError::Unreadable("an entry of an index"));
        };
        let traces = self.keys.partition(hash[0], "w");
        if let Some(entry) = self.entry(Place(kind, &hash), &task).await? {
            let found = self.resolve(&task, &entry.office, entry.attempt).await?;
            // an appointment may be under another address or form of its name by now
            let leads_here = |found: &Found| match kind {
                Kind::Name => found.record.who == hash,
                Kind::Address | Kind::Counted => found.record.person == hash,
            };
            if !found.as_ref().is_some_and(leads_here) {
                self.prune(Place(kind, &hash), &task, entry.attempt).await?;
                return Ok(true);
            }
        }
        let () = self.ask(redis::cmd("ZREM").arg(&traces).arg(name)).await?;
        Ok(false)
    }
}

/// Whose move pends: the number, and the task after it.
fn mover(field: &[u8]) -> Result<(ApptNumber, TaskKey), StoreError> {
    const ODD: StoreError = StoreError::Unreadable("a pending move");
    let (number, task) = field.split_last_chunk::<24>().ok_or(ODD)?;
    let number = std::str::from_utf8(number).ok().and_then(ApptNumber::parse).ok_or(ODD)?;
    Ok((number, *task))
}

/// The days of the cells of something due: "h" task cells, or "r" cell kind.
fn days_of(member: &[u8]) -> BTreeSet<u32> {
    match member.split_first() {
        Some((b'h', rest)) => Cells(rest.get(24..).unwrap_or_default().to_vec()).days(),
        Some((_, rest)) => Cells(rest.get(..4).unwrap_or_default().to_vec()).seconds().map(day).collect(),
        None => BTreeSet::new(),
    }
}
