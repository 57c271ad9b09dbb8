//! Booking what a task holds.

use chrono::Datelike;

use super::Doing;
use crate::dialog::effect::Fact;
use crate::domain::appointment::Details;
use crate::domain::inquiry::InquiryId;
use crate::domain::slot::Slot;
use crate::store::StoreError;
use crate::store::book::{Booked, Draft};

impl Doing<'_> {
    /// Books; repeated, it is answered from the row.
    pub(super) async fn book(
        &self,
        task: u64,
        slot: &Slot,
        inquiry: InquiryId,
        details: Details,
    ) -> Result<Fact, StoreError> {
        let now = self.now();
        let (Some(office), Some(wish)) = (self.office(&slot.office), self.wish(slot, &inquiry)) else {
            return Ok(Fact::Gone);
        };
        if slot.start <= now {
            return Ok(Fact::Gone);
        }
        let year = now.with_timezone(&office.zone).year().rem_euclid(100);
        let year = u8::try_from(year).unwrap_or_default();
        let draft = Draft { task: self.task(task), wish, inquiry, details, year };
        Ok(match self.store().book(&draft, now).await? {
            Booked::Done(appointment) => Fact::Booked(appointment),
            Booked::Gone => Fact::Gone,
            Booked::TooMany => Fact::TooMany,
            // One that vanishes between two reads was cancelled: the time is
            // asked for again, and then it books.
            Booked::Same(number) => match self.store().by_number(&number).await? {
                Some(appointment) => Fact::Same(Box::new(appointment)),
                None => Fact::Gone,
            },
        })
    }
}
