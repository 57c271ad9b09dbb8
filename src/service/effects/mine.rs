//! What this address has booked.

use chrono::TimeDelta;

use super::Doing;
use crate::answer::name::same;
use crate::calendar;
use crate::dialog::effect::Fact;
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::store::StoreError;

/// The longest day that a wall clock shows.
const LONGEST_DAY: TimeDelta = TimeDelta::hours(25);

impl Doing<'_> {
    /// What this address can open: what is still to come, and what was today.
    pub(super) async fn own(&self) -> Result<Vec<Appointment>, StoreError> {
        let since = self.now() - LONGEST_DAY;
        let own = self.store().of_address(&self.message.person, since).await?;
        Ok(self.until_midnight(own))
    }

    /// What somebody of this name has, in the same way.
    pub(super) async fn own_of(
        &self,
        name: &Name,
        birth: &BirthDate,
    ) -> Result<Vec<Appointment>, StoreError> {
        let since = self.now() - LONGEST_DAY;
        let own = self.store().of_name(name, birth, since).await?;
        Ok(self.until_midnight(own))
    }

    fn until_midnight(&self, mut all: Vec<Appointment>) -> Vec<Appointment> {
        all.retain(|one| !self.is_over(one));
        all
    }

    /// Whether an appointment is of another day: one that has begun is still asked for,
    /// by whoever is late or has missed it.
    pub(super) fn is_over(&self, one: &Appointment) -> bool {
        match self.office(&one.slot.office) {
            Some(office) => calendar::day_is_over(office, one.slot.start, self.now()),
            None => one.slot.start < self.now() - LONGEST_DAY,
        }
    }

    /// How many open appointments this address has.
    pub(super) async fn open_count(&self) -> Result<Fact, StoreError> {
        let open = self.store().of_address(&self.message.person, self.now()).await?;
        Ok(Fact::Count(open.len()))
    }

    /// The same visit, if it is booked from this address already.
    pub(super) async fn same_visit(
        &self,
        name: &Name,
        birth: &BirthDate,
        inquiry: &InquiryId,
    ) -> Result<Fact, StoreError> {
        let mut open = self.store().of_address(&self.message.person, self.now()).await?;
        open.retain(|one| {
            let who = &one.details;
            same::key(&who.name) == same::key(name) && who.birth == *birth && one.inquiry == *inquiry
        });
        Ok(Fact::Opened(open))
    }

    /// An appointment that was opened before, as it is now. None once it is
    /// cancelled, or changed since (staff may have given it to another phone)
    /// where this address is not the one on file.
    pub(super) async fn fetch(&self, number: &ApptNumber, version: u32) -> Result<Fact, StoreError> {
        let found = self.store().by_number(number).await?;
        let may_see =
            |one: &Appointment| one.version == version || one.details.on_file == self.message.person;
        let open = found.into_iter().filter(|one| one.status == Status::Booked && may_see(one));
        Ok(Fact::Opened(open.collect()))
    }
}
