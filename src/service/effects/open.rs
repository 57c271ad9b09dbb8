//! Opening appointments by what somebody knows.
//!
//! From the address on file the date of birth is enough, or number and code.
//! From any other address it takes all three, and whoever asks there learns
//! nothing about a number: one that was never given is answered like one that is.

use std::time::Duration;

use super::Doing;
use crate::answer::credentials::Credentials;
use crate::dialog::effect::{Fact, Shut};
use crate::domain::appointment::{Appointment, ApptCode, ApptNumber, Status};
use crate::domain::birth_date::BirthDate;
use crate::store::StoreError;
use crate::store::book::Tries;

/// How much slower a wrong try becomes while too many are made overall.
const SLOWED: Duration = Duration::from_secs(2);

/// What comes of words before tries are counted.
enum Verdict {
    Open(Vec<Appointment>),
    Need(Shut),
    Wrong,
}

impl Doing<'_> {
    /// Opens what these words open, or says why nothing is.
    pub(super) async fn open(&self, words: &Credentials) -> Result<Fact, StoreError> {
        let (person, on) = (&self.message.person, words.number.as_ref());
        if let Tries::Locked(until) = self.store().tries(person, on, self.now()).await? {
            return Ok(Fact::Shut(Shut::Locked(until)));
        }
        let own = self.store().of_address(person, self.now()).await?;
        let stranger = own.is_empty();
        match self.judge(words, own).await? {
            Verdict::Open(found) => Ok(Fact::Opened(found)),
            Verdict::Need(more) => Ok(Fact::Shut(more)),
            Verdict::Wrong => self.wrong(on, stranger).await,
        }
    }

    async fn judge(&self, words: &Credentials, own: Vec<Appointment>) -> Result<Verdict, StoreError> {
        let births: Vec<&BirthDate> = words.birth.iter().chain(&words.births).collect();
        let wanted = |one: &Appointment| words.number.as_ref().is_none_or(|number| one.number == *number);
        let is_own = own.iter().any(|one| words.number.is_some() && wanted(one));
        let open: Vec<_> = own
            .iter()
            .filter(|one| wanted(one) && (knows_birth(one, &births) || knows_code(one, words)))
            .cloned()
            .collect();
        Ok(match (&words.number, words.code) {
            _ if !open.is_empty() => Verdict::Open(open),
            (Some(number), Some(code)) if !is_own => self.judge_strange(number, code, &births).await?,
            (Some(_), Some(_)) => Verdict::Wrong,
            _ if own.is_empty() => Verdict::Need(Shut::NeedNumber),
            _ if births.is_empty() => Verdict::Need(Shut::NeedBirth),
            _ => Verdict::Wrong,
        })
    }

    /// Number and code of an appointment that this address did not book.
    async fn judge_strange(
        &self,
        number: &ApptNumber,
        code: ApptCode,
        births: &[&BirthDate],
    ) -> Result<Verdict, StoreError> {
        // Looked up in any case, so that it takes as long whether it is there or not.
        let found = self.store().by_number(number).await?.filter(|one| one.status == Status::Booked);
        let found = found.filter(|one| one.slot.start > self.now());
        if births.is_empty() {
            return Ok(Verdict::Need(Shut::NeedBirth));
        }
        let found = found.filter(|one| one.code == code && knows_birth(one, births));
        Ok(found.map_or(Verdict::Wrong, |one| Verdict::Open(vec![one])))
    }

    /// Counts a wrong try.
    async fn wrong(&self, on: Option<&ApptNumber>, stranger: bool) -> Result<Fact, StoreError> {
        let now = self.now();
        let tries = self.store().tried(&self.message.person, on, &self.message.id, now).await?;
        metrics::counter!("textpass_wrong_tries_total").increment(1);
        if self.shell.wrong_tries.count(self.shell.manner.wrong_tries_per_hour, now) {
            tracing::error!("more wrong tries in an hour than limits.wrong_tries_per_hour allows");
            metrics::counter!("textpass_wrong_tries_over_limit_total").increment(1);
            if stranger {
                tokio::time::sleep(SLOWED).await;
            }
        }
        Ok(Fact::Shut(match tries {
            Tries::Left(left) => Shut::Wrong(left),
            Tries::Locked(until) => Shut::Locked(until),
        }))
    }
}

fn knows_birth(one: &Appointment, births: &[&BirthDate]) -> bool {
    births.contains(&&one.details.birth)
}

/// Number and code together; the codes are compared in constant time.
fn knows_code(one: &Appointment, words: &Credentials) -> bool {
    words.number.as_ref() == Some(&one.number) && words.code == Some(one.code)
}
