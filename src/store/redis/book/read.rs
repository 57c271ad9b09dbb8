//! Reading: one appointment, and lists of open ones.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::bytes::micros;
use super::cells::{self, day};
use super::index::{Kind, Place};
use super::office::{number_at, serial};
use super::record::Found;
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::domain::office::OfficeCode;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::TakenCell;
use crate::store::redis::RedisStore;
use crate::store::redis::wave::wave;

/// A list of appointments, and the names of those that cannot be read.
pub(super) struct Listed {
    pub(super) appointments: Vec<Appointment>,
    pub(super) unreadable: Vec<String>,
}

impl Listed {
    /// Those that can be read; the log names the others.
    fn readable(self) -> Vec<Appointment> {
        for appointment in self.unreadable {
            tracing::error!(appointment, "an appointment cannot be read, and is left out of a list");
        }
        self.appointments
    }
}

impl Found {
    /// Lists are by time, then by what was booked first.
    pub(super) fn place_in_lists(&self) -> (i64, i64, ApptNumber) {
        (self.record.start, self.record.booked_at, self.number.clone())
    }
}

impl RedisStore {
    /// The record with this number.
    pub(super) async fn find(&self, number: &ApptNumber) -> Result<Option<Found>, StoreError> {
        let appts = self.at(&number.office).key("appts");
        let packed: Option<Vec<u8>> = self.ask(redis::cmd("HGET").arg(appts).arg(serial(number))).await?;
        packed.map(|packed| Found::read(number.clone(), packed)).transpose()
    }

    pub(super) async fn one(&self, number: &ApptNumber) -> Result<Option<Appointment>, StoreError> {
        match self.find(number).await? {
            Some(found) => self.marked_one(&found).await.map(Some),
            None => Ok(None),
        }
    }

    /// Those of an address that are still to come.
    pub(super) async fn open_of_address(
        &self,
        person: &Person,
        now: DateTime<Utc>,
    ) -> Result<Vec<Appointment>, StoreError> {
        let person = self.sealer.person(person);
        let entries = self.entries(Place(Kind::Address, &person)).await?;
        let mut found = self.resolve_all(&entries).await?;
        found.retain(|found| found.record.person == person && found.is_open(micros(now)));
        Ok(self.listed(found).await?.readable())
    }

    /// Those of a name and birth date that are still to come.
    pub(super) async fn open_of_name(
        &self,
        name: &Name,
        birth: &BirthDate,
        now: DateTime<Utc>,
    ) -> Result<Vec<Appointment>, StoreError> {
        let whos = self.sealer.whos(name, birth);
        let entries = wave(whos.iter().map(|who| self.entries(Place(Kind::Name, who)))).await?;
        // one that is just hashed anew may stand in two indexes
        let entries: BTreeMap<_, _> = entries.into_iter().flatten().map(|one| (one.task, one)).collect();
        let mut found = self.resolve_all(&entries.into_values().collect::<Vec<_>>()).await?;
        found.retain(|found| whos.contains(&found.record.who) && found.is_open(micros(now)));
        Ok(self.listed(found).await?.readable())
    }

    /// Those that start at an office in `[from, to)`.
    pub(super) async fn open_on_day(
        &self,
        office: &OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
    ) -> Result<Listed, StoreError> {
        let mut range = redis::cmd("ZRANGEBYSCORE");
        range.arg(self.at(office).key("day")).arg(micros(from)).arg(format!("({}", micros(to)));
        let members: Vec<Vec<u8>> = self.ask(&range).await?;
        let named = members.iter().map(|member| number_of(office, member));
        let (numbers, odd): (Vec<_>, Vec<_>) = named.partition(Result::is_ok);
        let numbers: BTreeSet<ApptNumber> = numbers.into_iter().flatten().collect();
        let (mut found, mut unreadable) = self.find_all(&numbers).await?;
        unreadable.extend(odd.iter().map(|_| format!("an entry of the day at {office}")));
        let span = micros(from)..micros(to);
        found.retain(|found| found.record.status == Status::Booked && found.office() == office);
        found.retain(|found| span.contains(&found.record.start));
        let listed = self.listed(found).await?;
        unreadable.extend(listed.unreadable);
        Ok(Listed { appointments: listed.appointments, unreadable })
    }

    /// Those of all offices that start at `from` or later.
    pub(super) async fn open_everywhere(&self, from: DateTime<Utc>) -> Result<Vec<Appointment>, StoreError> {
        let mut all = Vec::new();
        for office in self.offices().await? {
            all.extend(self.open_on_day(&office, from, DateTime::<Utc>::MAX_UTC).await?.appointments);
        }
        all.sort_by_key(|one| (one.slot.start, one.booked_at, one.number.clone()));
        Ok(all)
    }

    async fn listed(&self, mut found: Vec<Found>) -> Result<Listed, StoreError> {
        found.sort_by_key(Found::place_in_lists);
        let (mut appointments, mut unreadable) = (Vec::new(), Vec::new());
        for (found, marked) in found.iter().zip(self.marked(&found).await?) {
            match marked {
                Some(appointment) => appointments.push(appointment),
                None => unreadable.push(found.number.to_string()),
            }
        }
        Ok(Listed { appointments, unreadable })
    }

    /// The records with these numbers, and the numbers of those that cannot be read.
    async fn find_all(
        &self,
        numbers: &BTreeSet<ApptNumber>,
    ) -> Result<(Vec<Found>, Vec<String>), StoreError> {
        let found = wave(numbers.iter().map(async |number| match self.find(number).await {
            Err(StoreError::Unreadable(_)) => Ok(Err(number.to_string())),
            found => found.map(Ok),
        }));
        let (found, unreadable): (Vec<_>, Vec<_>) = found.await?.into_iter().partition(Result::is_ok);
        let found = found.into_iter().flatten().flatten().collect();
        Ok((found, unreadable.into_iter().filter_map(Result::err).collect()))
    }

    /// The cells that are taken: every day's hash, in one wave.
    pub(super) async fn taken_cells(
        &self,
        office: &OfficeCode,
        from: DateTime<Utc>,
        to: DateTime<Utc>,
        seen_by: Option<&Person>,
        now: DateTime<Utc>,
    ) -> Result<BTreeSet<TakenCell>, StoreError> {
        let seen_by = seen_by.map(|person| self.sealer.person(person));
        let second = |at: DateTime<Utc>| u32::try_from(at.timestamp().max(0)).unwrap_or(u32::MAX);
        let at = self.at(office);
        let days = wave((day(second(from))..=day(second(to))).map(async |day| {
            let flat: Vec<Vec<u8>> = self.ask(redis::cmd("HGETALL").arg(at.day(day))).await?;
            let cells =
                flat.chunks_exact(2).map(|pair| cells::taken(day, (&pair[0], &pair[1]), seen_by, now));
            cells.collect::<Result<Vec<_>, _>>()
        }))
        .await?;
        let all = days.into_iter().flatten().flatten();
        Ok(all.filter(|taken| (from..to).contains(&taken.cell)).collect())
    }

    /// The cells that the record of an appointment says it has at an office.
    pub(super) async fn own_cells(
        &self,
        office: &OfficeCode,
        number: &ApptNumber,
    ) -> Result<BTreeSet<TakenCell>, StoreError> {
        let Some(found) = self.find(number).await? else { return Ok(BTreeSet::new()) };
        let record = &found.record;
        if record.status != Status::Booked || found.office() != office {
            return Ok(BTreeSet::new());
        }
        let cell = |second| {
            let (cell, counter) = (cells::at(second)?, record.counter.clone());
            Ok(TakenCell { cell, counter, seat: record.seat, passing: false })
        };
        record.cells.seconds().map(cell).collect()
    }
}

/// The number that a member of an office's starts says: its own ("26-6307"), or
/// that of a guest ("DEN-26-6307:2").
pub(super) fn number_of(office: &OfficeCode, member: &[u8]) -> Result<ApptNumber, StoreError> {
    let Some(end) = member.iter().position(|byte| *byte == b':') else { return number_at(office, member) };
    let written = std::str::from_utf8(&member[..end]).ok();
    written.and_then(ApptNumber::parse).ok_or(StoreError::Unreadable("a number"))
}
