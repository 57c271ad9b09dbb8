//! Counters of numbers, and wrong tries.

use std::collections::BTreeSet;

use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::book::APPOINTMENT_WAIT;
use crate::store::redis::RedisStore;
use crate::store::redis::book::bytes::{Reader, Writer, instant, micros};
use crate::store::transfer::record::{LastNumber, Record, TriedOn, Tries};

impl RedisStore {
    /// The last serials of an office.
    pub(in crate::store::redis) async fn pull_serials(
        &self,
        office: &OfficeCode,
    ) -> Result<Vec<LastNumber>, StoreError> {
        let years: Vec<(u8, u32)> = self.ask(redis::cmd("HGETALL").arg(self.at(office).key("seq"))).await?;
        let number = |(year, last)| LastNumber { office: office.clone(), year, last };
        Ok(years.into_iter().map(number).collect())
    }

    /// Writes the last serial of an office and a year.
    pub(in crate::store::redis) async fn put_number(&self, number: &LastNumber) -> Result<(), StoreError> {
        let mut set = redis::cmd("HSET");
        set.arg(self.at(&number.office).key("seq")).arg(number.year).arg(number.last);
        tokio::try_join!(self.remember(&number.office), self.ask::<()>(&set)).map(drop)
    }

    /// Wrong tries, as `tries.lua` keeps them.
    pub(in crate::store::redis) async fn pull_tries(&self, on: TriedOn) -> Result<Vec<Record>, StoreError> {
        let kept: Option<Vec<u8>> = self.ask(redis::cmd("GET").arg(self.tries_key(&on))).await?;
        let Some(kept) = kept else { return Ok(Vec::new()) };
        let mut reader = Reader(&kept);
        let lock = reader.micros()?;
        let mut tries = BTreeSet::new();
        while !reader.0.is_empty() {
            tries.insert((reader.array()?, instant(reader.micros()?)?));
        }
        let locked_until = (lock != 0).then(|| instant(lock)).transpose()?;
        Ok(vec![Record::Tries(Tries { on, tries, locked_until })])
    }

    /// Writes wrong tries, the oldest first.
    pub(in crate::store::redis) async fn put_tries(&self, tries: &Tries) -> Result<(), StoreError> {
        let mut packed = Writer::default().micros(tries.locked_until.map_or(0, micros));
        let mut by_time: Vec<_> = tries.tries.iter().collect();
        by_time.sort_by_key(|(_, at)| *at);
        for (message, at) in by_time {
            packed = packed.raw(message).micros(micros(*at));
        }
        let mut set = redis::cmd("SET");
        set.arg(self.tries_key(&tries.on)).arg(packed.0);
        set.arg("PX").arg(2 * APPOINTMENT_WAIT.num_milliseconds());
        self.ask(&set).await
    }

    fn tries_key(&self, on: &TriedOn) -> Vec<u8> {
        match on {
            TriedOn::Person(person) => self.keys.of(person, "t"),
            TriedOn::Number { office, number } => self.at(office).ending("t", number),
        }
    }
}
