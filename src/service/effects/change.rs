//! Moving and cancelling.

use chrono::{DateTime, Utc};

use super::Doing;
use crate::dialog::changed_elsewhere;
use crate::dialog::effect::Fact;
use crate::domain::appointment::ApptNumber;
use crate::domain::inquiry::InquiryId;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::deed::DeedKind;

impl Doing<'_> {
    /// Swaps an appointment's seat for the one that the task holds.
    pub(super) async fn relocate(
        &mut self,
        task: u64,
        number: &ApptNumber,
        version: u32,
        slot: &Slot,
        inquiry: &InquiryId,
    ) -> Result<Fact, StoreError> {
        let wish = self.wish_or_none_left(slot, inquiry);
        let Some(return_at) = self.once(number).await? else { return Ok(Fact::Gone) };
        let (task, now) = (self.task(task), self.book_time());
        let changed = self.store().relocate(number, version, task, &wish, return_at, now).await?;
        Ok(self.changed(changed, DeedKind::Moved))
    }

    /// Cancels an appointment.
    pub(super) async fn cancel(&mut self, number: &ApptNumber, version: u32) -> Result<Fact, StoreError> {
        let Some(return_at) = self.once(number).await? else { return Ok(Fact::Gone) };
        let changed = self.store().cancel(number, version, return_at, self.book_time()).await?;
        Ok(self.changed(changed, DeedKind::Cancelled))
    }

    /// When the cells that an appointment has now come back; none if the message
    /// has done something before, and so does nothing now.
    async fn once(&mut self, number: &ApptNumber) -> Result<Option<Option<DateTime<Utc>>>, StoreError> {
        let deed = self.store().deed(&self.message.person, &self.message.id);
        let (before, return_at) = tokio::try_join!(deed, self.return_at(number))?;
        self.before = before;
        Ok(self.before.is_none().then_some(return_at))
    }

    /// When the cells that an appointment has now come back.
    async fn return_at(&self, number: &ApptNumber) -> Result<Option<DateTime<Utc>>, StoreError> {
        let Some(before) = self.store().by_number(number).await? else { return Ok(None) };
        Ok(self.shell.manner.rest.return_at(before.slot.start, self.book_time(), &self.shell.luck))
    }

    /// What is true now is told to the address on file only: whoever opened the
    /// appointment from elsewhere must open it again. The address on file is told
    /// what another one changed.
    fn changed(&mut self, changed: Changed, kind: DeedKind) -> Fact {
        match changed {
            Changed::Done(appointment) => {
                self.did(kind, &appointment.number);
                if appointment.details.on_file != self.message.person {
                    let says = changed_elsewhere(&self.shell.world, &appointment);
                    self.notes.extend(self.shell.notice(&appointment, &says, self.now()));
                }
                Fact::Booked(appointment)
            }
            Changed::Gone => Fact::Gone,
            Changed::Stale(now) => Fact::Stale(now.filter(|one| one.details.on_file == self.message.person)),
        }
    }
}
