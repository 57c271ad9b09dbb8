//! Wrong tries: counted once a message, and who must wait because of them.

use chrono::{DateTime, TimeDelta, Utc};

use super::bytes::{instant, micros};
use super::office::{Run, script, serial, text};
use crate::domain::appointment::ApptNumber;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::book::{APPOINTMENT_TRIES, APPOINTMENT_WAIT, PERSON_TRIES, PERSON_WAIT, Tries};
use crate::store::redis::RedisStore;
use crate::store::redis::script::Script;

static TRIES: Script = script!("record.lua", "tries.lua");

impl RedisStore {
    /// Counts one more for the person and for the number (unless it is their
    /// own), side by side; without a message, counts nothing. The worst counts.
    /// A number that was never given counts as well: nobody learns by trying
    /// whether it exists.
    pub(super) async fn count_tries(
        &self,
        person: &Person,
        on: Option<&ApptNumber>,
        message_id: Option<&str>,
        now: DateTime<Utc>,
    ) -> Result<Tries, StoreError> {
        let hash = self.sealer.person(person);
        let message = message_id.map(|id| self.sealer.dedupe(person, id).to_vec()).unwrap_or_default();
        let mut of_person = args(&message, PERSON_TRIES, PERSON_WAIT, now);
        of_person.extend([Vec::new(), Vec::new()]);
        let of_person =
            Run { script: &TRIES, keys: vec![self.keys.of(&hash, "t")], args: of_person, is_change: false };
        let Some(number) = on else { return self.tries_of(&of_person).await };
        let at = self.at(&number.office);
        let subject = self.sealer.index("tries on a number", number.to_string().as_bytes());
        let mut on_number = args(&message, APPOINTMENT_TRIES, APPOINTMENT_WAIT, now);
        on_number.extend([serial(number), hash.to_vec()]);
        let on_number = Run {
            script: &TRIES,
            keys: vec![at.ending("t", &subject), at.key("appts")],
            args: on_number,
            is_change: false,
        };
        let (one, two) = tokio::try_join!(self.tries_of(&of_person), self.tries_of(&on_number))?;
        Ok(worse(one, two))
    }

    async fn tries_of(&self, run: &Run) -> Result<Tries, StoreError> {
        let mut answer = self.told(run).await?;
        match answer.word.as_str() {
            "own" => Ok(Tries::Left(u32::MAX)),
            "left" => answer.number().map(Tries::Left),
            "locked" => Ok(Tries::Locked(instant(answer.number()?)?)),
            _ => answer.odd(),
        }
    }
}

fn args(message: &[u8], limit: u32, wait: TimeDelta, now: DateTime<Utc>) -> Vec<Vec<u8>> {
    vec![
        message.to_vec(),
        text(micros(now)),
        text(limit),
        text(wait.num_seconds() * 1_000_000),
        text(APPOINTMENT_WAIT.num_seconds() * 1_000_000),
        text(2 * APPOINTMENT_WAIT.num_milliseconds()),
    ]
}

fn worse(one: Tries, two: Tries) -> Tries {
    match (one, two) {
        (Tries::Left(a), Tries::Left(b)) => Tries::Left(a.min(b)),
        (Tries::Locked(a), Tries::Locked(b)) => Tries::Locked(a.max(b)),
        (locked @ Tries::Locked(_), _) | (_, locked) => locked,
    }
}
