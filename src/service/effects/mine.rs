//! What this address has booked.

use chrono::TimeDelta;

use super::Doing;
use crate::calendar;
use crate::dialog::turns::Fact;
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::domain::name_form;
use crate::domain::slot::Slot;
use crate::store::StoreError;

/// The longest day that a wall clock shows.
const LONGEST_DAY: TimeDelta = TimeDelta::hours(25);

impl Doing<'_> {
    /// What this address can open: what is still to come, and what was today; by time.
    pub(super) async fn own(&self) -> Result<&[Appointment], StoreError> {
        let read = async || {
            let since = self.now() - LONGEST_DAY;
            let own = self.store().of_address(&self.message.person, since).await?;
            Ok::<_, StoreError>(self.until_midnight(own))
        };
        Ok(self.own.get_or_try_init(read).await?)
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

    /// The open appointments of this address that have not begun, by time.
    async fn to_come(&self) -> Result<Vec<Appointment>, StoreError> {
        let mut own = self.own().await?.to_vec();
        own.retain(|one| one.slot.start >= self.now());
        Ok(own)
    }

    /// How many open appointments this address has; or from when on it may book again.
    pub(super) async fn open_count(&self) -> Result<Fact, StoreError> {
        let most = self.shell.world.rules.bookings_a_day;
        let from = self.store().books_from(&self.message.person, most, self.book_time());
        let (own, from) = tokio::try_join!(self.to_come(), from)?;
        Ok(from.map_or(Fact::Count(own.len()), |from| Fact::TooOften(self.by_the_clock(from))))
    }

    /// The same visit, if it is booked from this address already.
    pub(super) async fn same_visit(
        &self,
        name: &Name,
        birth: &BirthDate,
        inquiry: &InquiryId,
    ) -> Result<Fact, StoreError> {
        let mut open = self.to_come().await?;
        open.retain(|one| is_of(one, name, birth) && one.inquiry == *inquiry);
        Ok(Fact::Opened(open))
    }

    /// What the same person has at the same time, if this address booked it: of what
    /// another one booked nobody is told here. Who moves an appointment is its person.
    pub(super) async fn overlap(
        &self,
        who: Option<&(Name, BirthDate)>,
        moving: Option<&ApptNumber>,
        slot: &Slot,
        inquiry: &InquiryId,
    ) -> Result<Fact, StoreError> {
        let own = self.own().await?;
        let moved = own.iter().find(|one| Some(&one.number) == moving);
        let who = who.map(|(name, birth)| (name, birth));
        let who = who.or_else(|| moved.map(|one| (&one.details.name, &one.details.birth)));
        let (Some((name, birth)), Some(about)) = (who, self.inquiry(inquiry)) else {
            return Ok(Fact::Opened(Vec::new()));
        };
        let until = |start, minutes: u16| start + TimeDelta::minutes(minutes.into());
        let end = until(slot.start, about.minutes);
        let overlaps = |one: &&Appointment| {
            let others = Some(&one.number) != moving && is_of(one, name, birth);
            others && one.slot.start < end && until(one.slot.start, one.minutes) > slot.start
        };
        Ok(Fact::Opened(own.iter().filter(overlaps).cloned().collect()))
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

/// Whether an appointment is this person's.
fn is_of(one: &Appointment, name: &Name, birth: &BirthDate) -> bool {
    name_form::is_same(&one.details.name, name) && one.details.birth == *birth
}
