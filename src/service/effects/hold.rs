//! Keeping a seat for a task, and giving it back.

use super::Doing;
use crate::dialog::effect::Fact;
use crate::domain::appointment::ApptNumber;
use crate::domain::inquiry::InquiryId;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::Held;

impl Doing<'_> {
    /// Keeps a seat for the office's hold minutes. A time that is too near, or
    /// that the office no longer has, is gone.
    pub(super) async fn hold(
        &self,
        task: u64,
        slot: &Slot,
        inquiry: &InquiryId,
        moving: Option<&ApptNumber>,
    ) -> Result<Fact, StoreError> {
        let now = self.now();
        let (Some(office), Some(wish)) = (self.office(&slot.office), self.wish(slot, inquiry)) else {
            return Ok(Fact::Gone);
        };
        if slot.start < now + office.lead {
            return Ok(Fact::Gone);
        }
        let kept = self.book_time();
        let held = self.store().hold(self.task(task), &wish, moving, kept + office.hold, kept).await?;
        Ok(match held {
            Held::Until(until) => Fact::Held(until + (now - kept)),
            Held::Gone => Fact::Gone,
        })
    }

    /// Gives the seat of a task back.
    pub(super) async fn release(&self, task: u64) -> Result<Fact, StoreError> {
        self.store().release(self.task(task)).await?;
        Ok(Fact::Done)
    }
}
