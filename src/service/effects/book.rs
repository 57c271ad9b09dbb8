//! Booking what a task holds.

use chrono::Datelike;
use chrono_tz::Tz;

use super::Doing;
use crate::dialog::turns::Fact;
use crate::domain::appointment::Details;
use crate::domain::inquiry::InquiryId;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::{Booked, Draft};
use crate::store::deed::DeedKind;

impl Doing<'_> {
    /// Books; repeated, it is answered from the row.
    pub(super) async fn book(
        &mut self,
        task: u64,
        slot: &Slot,
        inquiry: InquiryId,
        details: Details,
    ) -> Result<Fact, StoreError> {
        let now = self.now();
        let wish = self.wish_or_none_left(slot, &inquiry);
        let zone = self.office(&slot.office).map_or(Tz::UTC, |office| office.zone);
        let year = u8::try_from(now.with_timezone(&zone).year().rem_euclid(100)).unwrap_or_default();
        let draft = Draft {
            task: self.task(task),
            wish,
            inquiry,
            details,
            year,
            message_id: self.message.id.clone(),
            most: self.shell.world.rules.bookings_a_day,
        };
        Ok(match self.store().book(&draft, self.book_time()).await? {
            Booked::Done(appointment) => {
                self.did(DeedKind::Booked, &appointment.number);
                Fact::Booked(appointment)
            }
            Booked::Before(deed) => {
                self.before = Some(deed);
                Fact::Gone
            }
            Booked::Gone => Fact::Gone,
            Booked::TooMany => Fact::TooMany,
            Booked::TooOften(from) => Fact::TooOften(self.by_the_clock(from)),
            // One that vanishes between two reads was cancelled: the time is
            // asked for again, and then it books.
            Booked::Same(number) => match self.store().by_number(&number).await? {
                Some(appointment) => Fact::Same(Box::new(appointment)),
                None => Fact::Gone,
            },
        })
    }
}
