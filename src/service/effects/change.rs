//! Moving and cancelling.

use super::Doing;
use crate::dialog::speech::notice::changed_elsewhere;
use crate::dialog::turns::Fact;
use crate::domain::appointment::ApptNumber;
use crate::domain::inquiry::InquiryId;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::Changed;
use crate::store::deed::DeedKind;
use crate::store::share::By;

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
        let Some(by) = self.once(number).await? else { return Ok(Fact::Gone) };
        let (task, now) = (self.task(task), self.book_time());
        let changed = self.store().relocate(number, version, task, &wish, &by, now).await?;
        Ok(self.changed(changed, DeedKind::Moved))
    }

    /// Cancels an appointment.
    pub(super) async fn cancel(&mut self, number: &ApptNumber, version: u32) -> Result<Fact, StoreError> {
        let Some(by) = self.once(number).await? else { return Ok(Fact::Gone) };
        let changed = self.store().cancel(number, version, &by, self.book_time()).await?;
        Ok(self.changed(changed, DeedKind::Cancelled))
    }

    /// What letting go of the seat that an appointment has now comes to; none if the
    /// message has done something before, and so does nothing now.
    async fn once(&mut self, number: &ApptNumber) -> Result<Option<By>, StoreError> {
        let deed = self.store().deed(&self.message.person, &self.message.id);
        let (before, by) = tokio::try_join!(deed, self.leaving(number))?;
        self.before = before;
        Ok(self.before.is_none().then_some(by))
    }

    /// What letting go of the seat that an appointment has now comes to. Of one that
    /// the office can no longer keep, a move does not count.
    async fn leaving(&self, number: &ApptNumber) -> Result<By, StoreError> {
        let (before, now) = (self.store().by_number(number).await?, self.book_time());
        let start = before.as_ref().map_or(now, |before| before.slot.start);
        let by = self.by(Some(start), now);
        let fits = before.is_none_or(|before| self.wish(&before.slot, &before.inquiry).is_some());
        Ok(By { changes: by.changes.filter(|_| fits), ..by })
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
            Changed::TooOften(from) => Fact::TooOften(self.by_the_clock(from)),
            Changed::Stale(now) => Fact::Stale(now.filter(|one| one.details.on_file == self.message.person)),
        }
    }
}
