//! Opening appointments by what somebody knows.
//!
//! From the address on file the date of birth is enough, or number and code.
//! From any other address it takes all three, and whoever asks there learns
//! nothing about a number: one that was never given is answered like one that is.
//! After too many wrong dates of birth in a day it takes number and code at home too.

use std::time::Duration;

use super::Doing;
use crate::answer::credentials::Credentials;
use crate::dialog::speech::notice::locked_elsewhere;
use crate::dialog::turns::effect::{Fact, Shut};
use crate::domain::appointment::{Appointment, ApptCode, ApptNumber, Status};
use crate::domain::birth_date::BirthDate;
use crate::store::StoreError;
use crate::store::book::Tries;
use crate::store::ration::Ration;

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
    pub(super) async fn open(&mut self, words: &Credentials) -> Result<Fact, StoreError> {
        let (person, on, now) = (&self.message.person, words.number.as_ref(), self.now());
        let dates = Ration::BirthDate(person.clone());
        let tries = self.store().tries(person, on, now);
        let (tries, may_guess) = tokio::try_join!(tries, self.store().ration(&dates, None, now))?;
        if let Tries::Locked(until) = tries {
            self.tell_of_lock(on, tries).await?;
            return Ok(Fact::Shut(Shut::Locked(until)));
        }
        let own = self.own().await?;
        let stranger = own.is_empty();
        match self.judge(words, own, may_guess).await? {
            Verdict::Open(found) => Ok(Fact::Opened(found)),
            Verdict::Need(more) => Ok(Fact::Shut(more)),
            Verdict::Wrong => self.wrong(words, stranger).await,
        }
    }

    async fn judge(
        &self,
        words: &Credentials,
        own: &[Appointment],
        may_guess: bool,
    ) -> Result<Verdict, StoreError> {
        let births: Vec<&BirthDate> = words.birth.iter().chain(&words.births).collect();
        let knows_date = |one: &Appointment| may_guess && knows_birth(one, &births);
        let wanted = |one: &Appointment| words.number.as_ref().is_none_or(|number| one.number == *number);
        let is_own = own.iter().any(|one| words.number.is_some() && wanted(one));
        let open: Vec<_> = own
            .iter()
            .filter(|one| wanted(one) && (knows_date(one) || knows_code(one, words)))
            .cloned()
            .collect();
        Ok(match (&words.number, words.code) {
            _ if !open.is_empty() => Verdict::Open(open),
            (Some(number), Some(code)) if !is_own => self.judge_strange(number, code, &births).await?,
            (Some(_), Some(_)) => Verdict::Wrong,
            _ if own.is_empty() => Verdict::Need(Shut::NeedNumber),
            _ if !may_guess => Verdict::Need(Shut::NeedCode),
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
        let found = found.filter(|one| !self.is_over(one));
        if births.is_empty() {
            return Ok(Verdict::Need(Shut::NeedBirth));
        }
        let found = found.filter(|one| one.code == code && knows_birth(one, births));
        Ok(found.map_or(Verdict::Wrong, |one| Verdict::Open(vec![one])))
    }

    /// Counts a wrong try, and a wrong date of birth without a code as such.
    async fn wrong(&mut self, words: &Credentials, stranger: bool) -> Result<Fact, StoreError> {
        let (now, person, by) = (self.now(), &self.message.person, &self.message.id);
        let on = words.number.as_ref();
        let dates = Ration::BirthDate(person.clone());
        let by_date = Some(by.as_str()).filter(|_| words.code.is_none());
        let tried = self.store().tried(person, on, by, now);
        let (tries, _) = tokio::try_join!(tried, self.store().ration(&dates, by_date, now))?;
        metrics::counter!("textpass_wrong_tries_total").increment(1);
        if self.shell.wrong_tries.count(self.shell.manner.wrong_tries_per_hour, now) {
            tracing::error!("more wrong tries in an hour than limits.wrong_tries_per_hour allows");
            metrics::counter!("textpass_wrong_tries_over_limit_total").increment(1);
            if stranger {
                tokio::time::sleep(SLOWED).await;
            }
        }
        self.tell_of_lock(on, tries).await?;
        Ok(Fact::Shut(match tries {
            Tries::Left(left) => Shut::Wrong(left),
            Tries::Locked(until) => Shut::Locked(until),
        }))
    }

    /// Tells the address on file that other addresses are locked out, once a day. A
    /// number that was never given is looked up like any other.
    async fn tell_of_lock(&mut self, on: Option<&ApptNumber>, tries: Tries) -> Result<(), StoreError> {
        let now = self.now();
        let locked = tries.appointment_locked_until(now);
        let Some(number) = on.filter(|_| locked.is_some()) else { return Ok(()) };
        let once = Ration::Locked(number.clone());
        let first = self.store().ration(&once, Some(&self.message.id), now);
        let (first, found) = tokio::try_join!(first, self.store().by_number(number))?;
        let open = found.filter(|one| first && one.status == Status::Booked && one.slot.start > now);
        let told = open.and_then(|one| {
            let says = locked_elsewhere(&self.shell.world, &one);
            self.shell.notice(&one, &says, now)
        });
        self.notes.extend(told);
        Ok(())
    }
}

fn knows_birth(one: &Appointment, births: &[&BirthDate]) -> bool {
    births.contains(&&one.details.birth)
}

/// Number and code together; the codes are compared in constant time.
fn knows_code(one: &Appointment, words: &Credentials) -> bool {
    words.number.as_ref() == Some(&one.number) && words.code == Some(one.code)
}
