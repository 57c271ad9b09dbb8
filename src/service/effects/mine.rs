//! What this address has booked.

use super::Doing;
use crate::dialog::effect::Fact;
use crate::domain::appointment::{ApptNumber, Status};
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
            who.name.same_key() == name.same_key() && who.birth == *birth && one.inquiry == *inquiry
        });
        Ok(Fact::Opened(open))
    }

    /// An appointment that was opened before, as it is now; none once cancelled.
    pub(super) async fn fetch(&self, number: &ApptNumber) -> Result<Fact, StoreError> {
        let found = self.store().by_number(number).await?;
        Ok(Fact::Opened(found.into_iter().filter(|one| one.status == Status::Booked).collect()))
    }
}
