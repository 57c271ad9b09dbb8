//! What this address has booked.

use super::Doing;
use crate::answer::name::same;
use crate::dialog::effect::Fact;
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::birth_date::BirthDate;
use crate::domain::inquiry::InquiryId;
use crate::domain::name::Name;
use crate::store::StoreError;

impl Doing<'_> {
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
