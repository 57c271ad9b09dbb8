//! The agenda on SQLite: rows beside the appointments, written by the transaction that
//! books, moves or cancels.

use chrono::{DateTime, TimeDelta, Utc};

use super::row;
use crate::domain::agenda::{EntryKind, Planned};
use crate::domain::appointment::ApptNumber;
use crate::domain::channel::Channel;
use crate::store::agenda::{AGENDA_LEASE, Agenda, Entry, KeptAgenda, Rate, Replan, Settled};
use crate::store::lasting::{CLOCKS_APART, latest};
use crate::store::share::By;
use crate::store::sqlite::SqliteStore;
use crate::store::sqlite::tx::{Tx, instant, micros};
use crate::store::{Pending, StoreError};

const ODD: StoreError = StoreError::Unreadable("an entry of the agenda");
/// The fact by which times the agenda was made.
const PLANNED_BY: &str = "agenda";

impl Agenda for SqliteStore {
    fn due_entries<'a>(&'a self, limit: usize, now: DateTime<Utc>) -> Pending<'a, Vec<Entry>> {
        let holder = self.name;
        self.write(move |tx| due(tx, &holder, limit, now))
    }

    fn settle_entry<'a>(
        &'a self,
        number: &'a ApptNumber,
        planned: &'a Planned,
        settled: Settled,
    ) -> Pending<'a, ()> {
        let (number, planned) = (number.clone(), planned.clone());
        self.write(move |tx| settle(tx, &number, &planned, settled))
    }

    fn lay_entry<'a>(&'a self, number: &'a ApptNumber, planned: &'a Planned) -> Pending<'a, ()> {
        let (number, planned) = (number.clone(), planned.clone());
        self.write(move |tx| {
            tx.run(
                "INSERT OR IGNORE INTO agenda (appointment, kind, office, due, until)
                 SELECT id, ?2, ?3, ?4, ?5 FROM appointments WHERE number = ?1",
                (
                    number.to_string(),
                    planned.kind.as_str(),
                    number.office.as_str(),
                    micros(planned.due),
                    micros(planned.until),
                ),
            )
            .map(drop)
        })
    }

    fn replan<'a>(&'a self, plan: Replan<'a>, now: DateTime<Utc>) -> Pending<'a, bool> {
        let (number, version) = (plan.number.clone(), plan.version);
        let (ahead, kinds) = (plan.ahead.to_vec(), plan.kinds.to_vec());
        self.write(move |tx| {
            replan(tx, &Replan { number: &number, version, ahead: &ahead, kinds: &kinds }, now)
        })
    }

    fn agenda_of<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, KeptAgenda> {
        let number = number.clone();
        self.read(move |tx| kept(tx, &number))
    }

    fn confirm<'a>(&'a self, number: &'a ApptNumber, version: u32) -> Pending<'a, bool> {
        let number = number.clone();
        self.write(move |tx| {
            let sql = "UPDATE appointments SET confirmed = version
                 WHERE number = ?1 AND version = ?2 AND status = 'booked'";
            Ok(tx.run(sql, (number.to_string(), version))? == 1)
        })
    }

    fn overdue<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, (usize, Option<DateTime<Utc>>)> {
        self.read(move |tx| {
            let sql = "SELECT count(*), min(due) FROM agenda WHERE due <= ?1";
            let (count, oldest) = tx
                .one(sql, [micros(now)], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?)))?
                .unwrap_or_default();
            Ok((usize::try_from(count).unwrap_or_default(), oldest.map(instant).transpose()?))
        })
    }

    fn planned_by(&self) -> Pending<'_, Option<String>> {
        self.read(|tx| {
            let kept: Option<Vec<u8>> =
                tx.one("SELECT value FROM meta WHERE name = ?1", [PLANNED_BY], |row| row.get(0))?;
            kept.map(|kept| String::from_utf8(kept).map_err(|_| ODD)).transpose()
        })
    }

    fn note_planned_by<'a>(&'a self, times: &'a str) -> Pending<'a, ()> {
        let times = times.to_owned();
        self.write(move |tx| {
            let sql = "INSERT OR REPLACE INTO meta (name, value) VALUES (?1, ?2)";
            tx.run(sql, (PLANNED_BY, times.as_bytes())).map(drop)
        })
    }

    fn spend<'a>(
        &'a self,
        channel: Channel,
        units: u32,
        rate: Rate,
        now: DateTime<Utc>,
    ) -> Pending<'a, Option<DateTime<Utc>>> {
        self.write(move |tx| spend(tx, channel, units, rate, now))
    }
}

/// Writes the entries of an appointment anew; whoever said that they come said so of what
/// was before.
pub(super) fn plan(tx: &Tx<'_>, id: i64, office: &str, planned: &[Planned]) -> Result<(), StoreError> {
    forget(tx, id)?;
    tx.run("UPDATE appointments SET confirmed = 0 WHERE id = ?1 AND confirmed > 0", [id])?;
    planned.iter().try_for_each(|one| insert(tx, id, office, one))
}

/// Takes all entries of an appointment out.
pub(super) fn forget(tx: &Tx<'_>, id: i64) -> Result<(), StoreError> {
    tx.run("DELETE FROM agenda WHERE appointment = ?1", [id]).map(drop)
}

/// Lays what is owed to the person of an appointment.
pub(super) fn owe(tx: &Tx<'_>, id: i64, number: &ApptNumber, by: &By) -> Result<(), StoreError> {
    by.owes.iter().try_for_each(|one| insert(tx, id, number.office.as_str(), one))
}

fn insert(tx: &Tx<'_>, id: i64, office: &str, one: &Planned) -> Result<(), StoreError> {
    tx.run(
        "INSERT OR REPLACE INTO agenda (appointment, kind, office, due, until) VALUES (?1, ?2, ?3, ?4, ?5)",
        (id, one.kind.as_str(), office, micros(one.due), micros(one.until)),
    )
    .map(drop)
}

fn due(tx: &Tx<'_>, holder: &[u8; 16], limit: usize, now: DateTime<Utc>) -> Result<Vec<Entry>, StoreError> {
    let offices: Vec<String> =
        tx.all("SELECT DISTINCT office FROM agenda WHERE due <= ?1", [micros(now)], |row| row.get(0))?;
    let mut entries = Vec::new();
    for office in offices {
        if !lease(tx, &office, holder, now)? {
            continue;
        }
        let rows: Vec<(i64, String, i64, i64)> = tx.all(
            "SELECT appointment, kind, due, until FROM agenda WHERE office = ?1 AND due <= ?2
             ORDER BY due, appointment LIMIT ?3",
            (office, micros(now), i64::try_from(limit).unwrap_or(i64::MAX)),
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?;
        for (id, kind, due, until) in rows {
            entries.extend(readable(tx, id, &kind, due, until)?);
        }
    }
    Ok(entries)
}

/// An entry with its appointment; one that cannot be read is struck.
fn readable(tx: &Tx<'_>, id: i64, kind: &str, due: i64, until: i64) -> Result<Option<Entry>, StoreError> {
    let read = || {
        let number: String = tx.value("SELECT number FROM appointments WHERE id = ?1", [id])?;
        let number = ApptNumber::parse(&number).ok_or(ODD)?;
        let found = row::find(tx, &number)?.ok_or(ODD)?;
        Ok(Entry { appointment: found.appointment, planned: planned(kind, due, until)? })
    };
    match read() {
        Err(StoreError::Unreadable(what)) => {
            tracing::error!(row = id, what, "an entry of the agenda cannot be read and is struck");
            tx.run("DELETE FROM agenda WHERE appointment = ?1 AND kind = ?2", (id, kind)).map(|_| None)
        }
        entry => entry.map(Some),
    }
}

fn planned(kind: &str, due: i64, until: i64) -> Result<Planned, StoreError> {
    Ok(Planned { kind: EntryKind::parse(kind).ok_or(ODD)?, due: instant(due)?, until: instant(until)? })
}

/// Takes the agenda of an office for a while, unless another process has it.
fn lease(tx: &Tx<'_>, office: &str, holder: &[u8; 16], now: DateTime<Utc>) -> Result<bool, StoreError> {
    let taken = tx.run(
        "INSERT INTO agenda_leases (office, holder, until) VALUES (?1, ?2, ?3)
         ON CONFLICT (office) DO UPDATE SET holder = excluded.holder, until = excluded.until
             WHERE holder = excluded.holder OR until <= ?4 OR until > ?5",
        (office, holder, micros(now + AGENDA_LEASE), micros(now), micros(latest(AGENDA_LEASE, now))),
    )?;
    Ok(taken == 1)
}

fn settle(tx: &Tx<'_>, number: &ApptNumber, planned: &Planned, settled: Settled) -> Result<(), StoreError> {
    const WHICH: &str = "kind = ?2 AND due = ?3
        AND appointment = (SELECT id FROM appointments WHERE number = ?1)";
    let (number, kind, due) = (number.to_string(), planned.kind.as_str(), micros(planned.due));
    match settled {
        Settled::Struck => tx.run(&format!("DELETE FROM agenda WHERE {WHICH}"), (number, kind, due)),
        Settled::Postponed(to) => {
            tx.run(&format!("UPDATE agenda SET due = ?4 WHERE {WHICH}"), (number, kind, due, micros(to)))
        }
    }
    .map(drop)
}

fn replan(tx: &Tx<'_>, plan: &Replan<'_>, now: DateTime<Utc>) -> Result<bool, StoreError> {
    let id: Option<i64> = tx.one(
        "SELECT id FROM appointments WHERE number = ?1 AND version = ?2 AND status = 'booked'",
        (plan.number.to_string(), plan.version),
        |row| row.get(0),
    )?;
    let Some(id) = id else { return Ok(false) };
    for one in kept(tx, plan.number)?.planned {
        if one.due > now || !plan.kinds.contains(&one.kind) {
            settle(tx, plan.number, &one, Settled::Struck)?;
        }
    }
    let office = plan.number.office.as_str();
    plan.ahead.iter().try_for_each(|one| insert(tx, id, office, one))?;
    Ok(true)
}

/// What is kept of the agenda of an appointment.
pub(in crate::store::sqlite) fn kept(tx: &Tx<'_>, number: &ApptNumber) -> Result<KeptAgenda, StoreError> {
    let found: Option<(i64, u32)> =
        tx.one("SELECT id, confirmed FROM appointments WHERE number = ?1", [number.to_string()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let Some((id, confirmed)) = found else { return Ok(KeptAgenda::default()) };
    let rows: Vec<(String, i64, i64)> =
        tx.all("SELECT kind, due, until FROM agenda WHERE appointment = ?1 ORDER BY kind", [id], |row| {
            Ok((row.get(0)?, row.get(1)?, row.get(2)?))
        })?;
    let planned = rows.iter().map(|(kind, due, until)| planned(kind, *due, *until));
    Ok(KeptAgenda { confirmed, planned: planned.collect::<Result<_, _>>()? })
}

/// Puts down what is kept of the agenda of an appointment that was moved here.
pub(in crate::store::sqlite) fn put(
    tx: &Tx<'_>,
    id: i64,
    number: &ApptNumber,
    kept: &KeptAgenda,
) -> Result<(), StoreError> {
    tx.run("UPDATE appointments SET confirmed = ?2 WHERE id = ?1", (id, kept.confirmed))?;
    kept.planned.iter().try_for_each(|one| insert(tx, id, number.office.as_str(), one))
}

fn spend(
    tx: &Tx<'_>,
    channel: Channel,
    units: u32,
    rate: Rate,
    now: DateTime<Utc>,
) -> Result<Option<DateTime<Utc>>, StoreError> {
    let kept: Option<(f64, i64)> =
        tx.one("SELECT level, at FROM rates WHERE channel = ?1", [channel.as_str()], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let level = match kept {
        // one of the future is of a clock that was ahead
        Some((level, at)) if instant(at)? <= now + CLOCKS_APART => {
            let since = (now - instant(at)?).max(TimeDelta::zero()).as_seconds_f64();
            (level + since * rate.per_second).min(rate.burst)
        }
        _ => rate.burst,
    };
    if let Some(wait) = rate.wait(level) {
        return Ok(Some(now + wait));
    }
    tx.run(
        "INSERT OR REPLACE INTO rates (channel, level, at) VALUES (?1, ?2, ?3)",
        (channel.as_str(), level - f64::from(units), micros(now)),
    )?;
    Ok(None)
}
