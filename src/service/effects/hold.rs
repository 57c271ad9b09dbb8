//! Keeping a seat for a task, and giving it back.

use chrono::TimeDelta;

use super::Doing;
use crate::dialog::turns::Fact;
use crate::domain::appointment::ApptNumber;
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::domain::office::Office;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::Held;

/// How long a seat is kept at most for an address without an appointment, while few
/// are free.
const SCARCE_HOLD: TimeDelta = TimeDelta::minutes(5);

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
        let (Some(office), Some(about)) = (self.office(&slot.office), self.inquiry(inquiry)) else {
            return Ok(Fact::Gone);
        };
        let Some(wish) = self.wish(slot, inquiry) else { return Ok(Fact::Gone) };
        if slot.start < self.now() + office.lead {
            return Ok(Fact::Gone);
        }
        let kept = self.book_time();
        let until = kept + self.may_hold(office, about).await?;
        let by = self.by(None, kept);
        let held = self.store().hold(self.task(task), &wish, moving, &by, until, kept).await?;
        Ok(match held {
            Held::Until(until) => Fact::Held(self.by_the_clock(until)),
            Held::Gone => Fact::Gone,
            Held::Enough(from) => Fact::Enough(self.by_the_clock(from)),
        })
    }

    /// For how long a seat is kept: while few are free, a stranger's for less.
    async fn may_hold(&self, office: &Office, inquiry: &Inquiry) -> Result<TimeDelta, StoreError> {
        let person = &self.message.person;
        let (own, free) = tokio::try_join!(self.own(), self.shell.free(office, inquiry, None, Some(person)))?;
        let is_short = own.is_empty() && free.are_scarce();
        Ok(if is_short { office.hold.min(SCARCE_HOLD) } else { office.hold })
    }

    /// Gives the seat of a task back.
    pub(super) async fn release(&self, task: u64) -> Result<Fact, StoreError> {
        let now = self.book_time();
        self.store().release(self.task(task), &self.by(None, now), now).await?;
        Ok(Fact::Done)
    }
}
