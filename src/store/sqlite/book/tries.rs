//! Wrong tries: counted once a message, and who must wait because of them.

use chrono::{DateTime, TimeDelta, Utc};

use crate::domain::appointment::ApptNumber;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::{APPOINTMENT_TRIES, APPOINTMENT_WAIT, PERSON_TRIES, PERSON_WAIT, Tries};
use crate::store::lasting::{CLOCKS_APART, latest};
use crate::store::seal::IndexHash;
use crate::store::sqlite::tx::{Tx, instant, micros};
use crate::store::transfer::record::TRIES_ON_A_NUMBER;

/// What tries are counted on: a person, or an appointment.
struct Subject {
    /// The office of the number; empty if it is a person.
    office: String,
    key: IndexHash,
    limit: u32,
    /// How far back tries count, and how long reaching the limit locks.
    wait: TimeDelta,
}

/// Counts one more, once for each message, and says what is left.
pub(super) fn tried(
    tx: &Tx<'_>,
    person: &Person,
    on: Option<&ApptNumber>,
    message_id: &str,
    now: DateTime<Utc>,
) -> Result<Tries, StoreError> {
    let message = tx.sealer.dedupe(person, message_id);
    for subject in subjects(tx, person, on)? {
        if let Tries::Left(_) = subject.left(tx, now)? {
            subject.count(tx, &message, now)?;
        }
    }
    left(tx, person, on, now)
}

/// What is left: the worst of the person's and the appointment's.
pub(super) fn left(
    tx: &Tx<'_>,
    person: &Person,
    on: Option<&ApptNumber>,
    now: DateTime<Utc>,
) -> Result<Tries, StoreError> {
    let mut worst = Tries::Left(u32::MAX);
    for subject in subjects(tx, person, on)? {
        worst = worse(worst, subject.left(tx, now)?);
    }
    Ok(worst)
}

fn worse(one: Tries, two: Tries) -> Tries {
    match (one, two) {
        (Tries::Left(a), Tries::Left(b)) => Tries::Left(a.min(b)),
        (Tries::Locked(a), Tries::Locked(b)) => Tries::Locked(a.max(b)),
        (locked @ Tries::Locked(_), _) | (_, locked) => locked,
    }
}

/// The person, and the appointment unless it is their own. A number that was
/// never given counts as well: nobody learns by trying whether it exists.
fn subjects(tx: &Tx<'_>, person: &Person, on: Option<&ApptNumber>) -> Result<Vec<Subject>, StoreError> {
    let (office, key) = (String::new(), tx.person(person));
    let mut subjects = vec![Subject { office, key, limit: PERSON_TRIES, wait: PERSON_WAIT }];
    let Some((number, office)) = on.map(|on| (on.to_string(), on.office.as_str().to_owned())) else {
        return Ok(subjects);
    };
    let own: bool = tx.value(
        "SELECT EXISTS (SELECT 1 FROM appointments WHERE number = ?1 AND person = ?2)",
        (&number, tx.person(person)),
    )?;
    if !own {
        let key = tx.sealer.index(TRIES_ON_A_NUMBER, number.as_bytes());
        subjects.push(Subject { office, key, limit: APPOINTMENT_TRIES, wait: APPOINTMENT_WAIT });
    }
    Ok(subjects)
}

impl Subject {
    fn left(&self, tx: &Tx<'_>, now: DateTime<Utc>) -> Result<Tries, StoreError> {
        let locked = tx.one(
            "SELECT until FROM locks WHERE office = ?1 AND subject = ?2 AND until > ?3 AND until <= ?4",
            (&self.office, self.key, micros(now), micros(latest(self.wait, now))),
            |row| row.get(0),
        )?;
        if let Some(until) = locked {
            return Ok(Tries::Locked(instant(until)?));
        }
        // the tries before a lock are as old as the wait when it ends
        let tries: u32 = tx.value(
            "SELECT count(*) FROM tries WHERE office = ?1 AND subject = ?2 AND at > ?3 AND at <= ?4",
            (&self.office, self.key, micros(now - self.wait), micros(now + CLOCKS_APART)),
        )?;
        Ok(Tries::Left(self.limit.saturating_sub(tries)))
    }

    fn count(&self, tx: &Tx<'_>, message: &[u8], now: DateTime<Utc>) -> Result<(), StoreError> {
        tx.run(
            "INSERT INTO tries (office, subject, message, at) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING",
            (&self.office, self.key, message, micros(now)),
        )?;
        if self.left(tx, now)? == Tries::Left(0) {
            tx.run(
                "INSERT INTO locks (office, subject, until) VALUES (?1, ?2, ?3)
                 ON CONFLICT DO UPDATE SET until = excluded.until",
                (&self.office, self.key, micros(now + self.wait)),
            )?;
        }
        Ok(())
    }
}
