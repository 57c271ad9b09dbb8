//! The agenda on Redis: beside the records of the office that gave the number, written by
//! the scripts that book, move and cancel.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};

use super::bytes::{Reader, Writer, instant, micros};
use super::office::{number_at, serial, text};
use super::record::Found;
use crate::domain::agenda::{EntryKind, Planned};
use crate::domain::appointment::ApptNumber;
use crate::domain::channel::Channel;
use crate::domain::office::OfficeCode;
use crate::store::agenda::{AGENDA_LEASE, Agenda, Entry, KeptAgenda, Rate, Replan, Settled};
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::share::By;
use crate::store::{Pending, StoreError};

static DUE: Script = Script::new(include_str!("due.lua"));
static SETTLE: Script = Script::new(concat!(include_str!("agenda.lua"), include_str!("settle.lua")));
static REPLAN: Script = Script::new(concat!(
    include_str!("../record.lua"),
    include_str!("agenda.lua"),
    include_str!("replan.lua")
));
static LAY: Script = Script::new(concat!(include_str!("agenda.lua"), include_str!("lay.lua")));
static CONFIRM: Script = Script::new(concat!(
    include_str!("../record.lua"),
    include_str!("agenda.lua"),
    include_str!("confirm.lua")
));
static SPEND: Script = Script::new(include_str!("spend.lua"));

const ODD: StoreError = StoreError::Unreadable("an entry of the agenda");
/// Names of keys, see `keys.rs`.
pub(super) const AGENDA: &str = "agenda";
pub(super) const NEXT: &str = "agenda:next";
const LEASE: &str = "agenda:lease";
const PLANNED_BY: &str = "planned";

impl Agenda for RedisStore {
    fn due_entries<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Entry>> {
        Box::pin(async move {
            let offices = self.offices().await?;
            let due = wave(offices.iter().map(|office| self.due_at(office, limit, now))).await?;
            Ok(due.into_iter().flatten().collect())
        })
    }

    fn settle_entry<'a>(
        &'a self,
        number: &'a ApptNumber,
        planned: &'a Planned,
        settled: Settled,
    ) -> Pending<'a, ()> {
        let again = match settled {
            Settled::Struck => Vec::new(),
            Settled::Postponed(to) => text(micros(to)),
        };
        let call = self.call(&SETTLE, &number.office, &[AGENDA, NEXT]).arg(serial(number));
        let call = call.arg(planned.kind.as_str()).arg(micros(planned.due)).arg(again);
        Box::pin(async { self.run::<i64>(call).await.map(drop) })
    }

    fn lay_entry<'a>(&'a self, number: &'a ApptNumber, planned: &'a Planned) -> Pending<'a, ()> {
        Box::pin(async move {
            let call = self.call(&LAY, &number.office, &["appts", AGENDA, NEXT]);
            let call = call.arg(serial(number)).arg(planned.kind.as_str());
            let call = call.arg(pack(std::slice::from_ref(planned))?);
            self.run::<i64>(call).await.map(drop)
        })
    }

    fn replan<'a>(&'a self, plan: Replan<'a>, now: DateTime<Utc>) -> Pending<'a, bool> {
        Box::pin(async move {
            let call = self.call(&REPLAN, &plan.number.office, &["appts", AGENDA, NEXT]);
            let call = call.arg(serial(plan.number)).arg(plan.version).arg(micros(now));
            let call = call.arg(pack(plan.ahead)?);
            self.run(plan.kinds.iter().fold(call, |call, kind| call.arg(kind.as_str()))).await
        })
    }

    fn agenda_of<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, KeptAgenda> {
        Box::pin(self.kept_agenda(number))
    }

    fn confirm<'a>(&'a self, number: &'a ApptNumber, version: u32) -> Pending<'a, bool> {
        let call = self.call(&CONFIRM, &number.office, &["appts", AGENDA, NEXT]);
        Box::pin(self.change(call.arg(serial(number)).arg(version)))
    }

    fn overdue<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, (usize, Option<DateTime<Utc>>)> {
        Box::pin(async move {
            let offices = self.offices().await?;
            let counts = wave(offices.iter().map(async |office| {
                let next = self.at(office).key(NEXT);
                let (mut count, mut first) = (redis::cmd("ZCOUNT"), redis::cmd("ZRANGE"));
                count.arg(&next).arg("-inf").arg(micros(now));
                first.arg(&next).arg(0).arg(0).arg("WITHSCORES");
                tokio::try_join!(self.ask::<usize>(&count), self.ask::<Vec<(Vec<u8>, f64)>>(&first))
            }))
            .await?;
            let oldest = counts.iter().filter(|(count, _)| *count > 0).flat_map(|(_, first)| first);
            let oldest = oldest.map(|(_, due)| *due as i64).min().map(instant).transpose()?;
            Ok((counts.iter().map(|(count, _)| count).sum(), oldest))
        })
    }

    fn planned_by(&self) -> Pending<'_, Option<String>> {
        Box::pin(async { self.ask(redis::cmd("GET").arg(self.keys.meta(PLANNED_BY))).await })
    }

    fn note_planned_by<'a>(&'a self, times: &'a str) -> Pending<'a, ()> {
        Box::pin(async move { self.ask(redis::cmd("SET").arg(self.keys.meta(PLANNED_BY)).arg(times)).await })
    }

    fn spend<'a>(
        &'a self,
        channel: Channel,
        units: u32,
        rate: Rate,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<DateTime<Utc>>> {
        let key = self.keys.meta(&format!("rate:{}", channel.as_str()));
        let call = Call::new(&SPEND, &[key]).arg(units).arg(rate.per_second).arg(rate.burst);
        let call = call.arg(micros(now));
        Box::pin(async move {
            let level: String = self.run(call).await?;
            let level: f64 = level.parse().map_err(|_| StoreError::Unreadable("a rate"))?;
            Ok(rate.wait(level).map(|wait| now + wait))
        })
    }
}

impl RedisStore {
    fn call(&self, script: &'static Script, office: &OfficeCode, keys: &[&str]) -> Call {
        let at = self.at(office);
        Call::new(script, &keys.iter().map(|key| at.key(key)).collect::<Vec<_>>())
    }

    async fn due_at(
        &self,
        office: &OfficeCode,
        limit: usize,
        now: DateTime<Utc>,
    ) -> Result<Vec<Entry>, StoreError> {
        let call = self.call(&DUE, office, &[LEASE, NEXT, AGENDA, "appts"]).arg(&self.leases.name()[..]);
        let call = call.arg(micros(now)).arg(micros(now + AGENDA_LEASE)).arg(limit);
        let flat: Vec<Vec<u8>> = self.run(call).await?;
        let mut due = Vec::new();
        for one in flat.chunks_exact(3) {
            let (number, agenda) = (number_at(office, &one[0]), read(&one[1]));
            let found = number.and_then(|number| Found::read(number, one[2].clone()));
            match found.and_then(|found| Ok((found, agenda?.planned))) {
                Ok(read) => due.push(read),
                Err(_) => self.strike_unreadable(office, &one[0]).await?,
            }
        }
        let (found, planned): (Vec<_>, Vec<_>) = due.into_iter().unzip();
        let mut entries = Vec::new();
        for ((found, marked), planned) in found.iter().zip(self.marked(&found).await?).zip(planned) {
            let Some(appointment) = marked else {
                self.strike_unreadable(office, &serial(&found.number)).await?;
                continue;
            };
            let due = planned.into_iter().filter(|planned| planned.due <= now);
            entries.extend(due.map(|planned| Entry { appointment: appointment.clone(), planned }));
        }
        Ok(entries)
    }

    /// What cannot be read would be due for ever.
    async fn strike_unreadable(&self, office: &OfficeCode, serial: &[u8]) -> Result<(), StoreError> {
        tracing::error!(%office, "an entry of the agenda cannot be read and is struck");
        let (at, mut agenda, mut next) = (self.at(office), redis::cmd("HDEL"), redis::cmd("ZREM"));
        agenda.arg(at.key(AGENDA)).arg(serial);
        next.arg(at.key(NEXT)).arg(serial);
        tokio::try_join!(self.ask::<()>(&agenda), self.ask::<()>(&next)).map(drop)
    }

    /// What is kept of the agenda of an appointment.
    pub(super) async fn kept_agenda(&self, number: &ApptNumber) -> Result<KeptAgenda, StoreError> {
        let key = self.at(&number.office).key(AGENDA);
        let value: Option<Vec<u8>> = self.ask(redis::cmd("HGET").arg(key).arg(serial(number))).await?;
        value.map_or(Ok(KeptAgenda::default()), |value| read(&value))
    }

    /// Puts down what is kept of the agenda of an appointment that was moved here.
    pub(super) async fn put_agenda(&self, number: &ApptNumber, kept: &KeptAgenda) -> Result<(), StoreError> {
        if kept.is_empty() {
            return Ok(());
        }
        let (at, serial) = (self.at(&number.office), serial(number));
        let value = [&kept.confirmed.to_be_bytes()[..], &pack(&kept.planned)?].concat();
        let (mut set, mut add) = (redis::cmd("HSET"), redis::cmd("ZADD"));
        set.arg(at.key(AGENDA)).arg(&serial).arg(value);
        let () = self.ask(&set).await?;
        let Some(first) = kept.planned.iter().map(|planned| planned.due).min() else { return Ok(()) };
        add.arg(at.key(NEXT)).arg(micros(first)).arg(serial);
        self.ask(&add).await
    }
}

/// Entries as `agenda.lua` lays them out.
pub(super) fn pack(planned: &[Planned]) -> Result<Vec<u8>, StoreError> {
    let packed = planned.iter().try_fold(Writer::default(), |packed, one| {
        Ok::<_, StoreError>(
            packed.short(one.kind.as_str().as_bytes())?.micros(micros(one.due)).micros(micros(one.until)),
        )
    });
    Ok(packed?.0)
}

/// What is owed to the person of an appointment, likewise; nothing if nothing is.
pub(super) fn owed(by: &By) -> Result<Vec<u8>, StoreError> {
    pack(by.owes.as_slice())
}

fn read(value: &[u8]) -> Result<KeptAgenda, StoreError> {
    let mut reader = Reader(value);
    let confirmed = reader.u32()?;
    let mut planned = BTreeSet::new();
    while !reader.0.is_empty() {
        let kind = EntryKind::parse(reader.text()?).ok_or(ODD)?;
        let (due, until) = (instant(reader.micros()?)?, instant(reader.micros()?)?);
        planned.insert(Planned { kind, due, until });
    }
    Ok(KeptAgenda { confirmed, planned: planned.into_iter().collect() })
}
