//! What an address holds of an office, has held in the last hour, and lets go of.

use chrono::{DateTime, Utc};

use super::seat;
use crate::domain::office::OfficeCode;
use crate::store::StoreError;
use crate::store::seal::IndexHash;
use crate::store::share::{By, HOLDING_IN, RESTING, SAME_HOLD, Stretch, share};
use crate::store::sqlite::tx::{TaskKey, Tx, instant, micros};

/// An address at an office.
pub(super) struct Holder<'o> {
    pub(super) office: &'o OfficeCode,
    pub(super) person: IndexHash,
}

impl Holder<'_> {
    /// Until when it may hold from now on; or from when on.
    pub(super) fn share(
        &self,
        tx: &Tx<'_>,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<Result<DateTime<Utc>, DateTime<Utc>>, StoreError> {
        Ok(share(&self.stretches(tx, now)?, until, now))
    }

    fn stretches(&self, tx: &Tx<'_>, now: DateTime<Utc>) -> Result<Vec<Stretch>, StoreError> {
        let rows: Vec<(i64, i64)> = tx.all(
            "SELECT since, until FROM holdings WHERE office = ?1 AND person = ?2 AND until > ?3 ORDER BY since",
            (self.office.as_str(), self.person, micros(now - HOLDING_IN)),
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        let stretch = |(since, until)| Ok(Stretch { since: instant(since)?, until: instant(until)? });
        rows.into_iter().map(stretch).collect()
    }

    /// Holds from now on: one stretch with what it held a moment ago.
    pub(super) fn start(
        &self,
        tx: &Tx<'_>,
        until: DateTime<Utc>,
        now: DateTime<Utc>,
    ) -> Result<(), StoreError> {
        let goes_on = tx.run(
            "UPDATE holdings SET until = ?3 WHERE office = ?1 AND person = ?2 AND since <= ?4 AND until >= ?5
                 AND since = (SELECT max(since) FROM holdings WHERE office = ?1 AND person = ?2)",
            (self.office.as_str(), self.person, micros(until), micros(now), micros(now - SAME_HOLD)),
        )?;
        if goes_on == 0 {
            tx.run(
                "INSERT OR REPLACE INTO holdings (office, person, since, until) VALUES (?1, ?2, ?3, ?4)",
                (self.office.as_str(), self.person, micros(now), micros(until)),
            )?;
        }
        Ok(())
    }

    /// Holds no more from now on.
    pub(super) fn stop(&self, tx: &Tx<'_>, now: DateTime<Utc>) -> Result<(), StoreError> {
        let key = (self.office.as_str(), self.person, micros(now));
        tx.run("DELETE FROM holdings WHERE office = ?1 AND person = ?2 AND since >= ?3", key)?;
        tx.run("UPDATE holdings SET until = ?3 WHERE office = ?1 AND person = ?2 AND until > ?3", key)?;
        Ok(())
    }

    /// The task that holds for it at this moment, if it is another one.
    pub(super) fn other(
        &self,
        tx: &Tx<'_>,
        task: &TaskKey,
        now: DateTime<Utc>,
    ) -> Result<Option<TaskKey>, StoreError> {
        tx.one(
            "SELECT hold FROM cells WHERE office = ?1 AND held_by = ?2 AND hold <> ?3 AND hold_until > ?4 LIMIT 1",
            (self.office.as_str(), self.person, task, micros(now)),
            |row| row.get(0),
        )
    }

    /// How many seats rest because of it, those that rest until this instant left out.
    fn resting(&self, tx: &Tx<'_>, but: DateTime<Utc>, now: DateTime<Utc>) -> Result<usize, StoreError> {
        tx.value(
            "SELECT count(DISTINCT rests_until) FROM cells
             WHERE office = ?1 AND rests_by = ?2 AND rests_until > ?3 AND rests_until <> ?4",
            (self.office.as_str(), self.person, micros(now), micros(but)),
        )
        .map(|count: i64| usize::try_from(count).unwrap_or_default())
    }
}

/// Until when a seat rests that is let go at an office; none if it is free at once.
pub(super) fn rest(
    tx: &Tx<'_>,
    office: &OfficeCode,
    by: &By,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let Some(until) = by.rests_until.filter(|until| *until > now) else { return Ok(None) };
    let Some(address) = &by.address else { return Ok(Some(until)) };
    let holder = Holder { office, person: tx.person(address) };
    Ok((holder.resting(tx, until, now)? < RESTING).then_some(until))
}

/// Takes a task's hold off. What was still held rests, if `by` says so.
pub(super) fn let_go(
    tx: &Tx<'_>,
    task: &TaskKey,
    by: Option<&By>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    // of a hold that is over nothing is left but its rows
    let held: Option<(String, Option<IndexHash>)> = tx.one(
        "SELECT office, held_by FROM cells WHERE hold = ?1 AND hold_until > ?2 LIMIT 1",
        (task, micros(now)),
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    if let Some((office, person)) = held {
        let office = OfficeCode::parse(&office).ok_or(StoreError::Unreadable("an office"))?;
        if let Some(person) = person {
            Holder { office: &office, person }.stop(tx, now)?;
        }
        let until = by.map(|by| rest(tx, &office, by, now)).transpose()?.flatten();
        if let Some((by, until)) = by.zip(until) {
            seat::rest_held(tx, task, until, by, now)?;
        }
    }
    seat::lift_hold(tx, task)
}
