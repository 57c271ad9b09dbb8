//! Whether a visit that is booked can still be made as it is: config may have changed
//! since. What it needs of the office and the inquiry is asked here, and nowhere else.

use chrono::{DateTime, Utc};

use super::turn::Turn;
use super::world::World;
use crate::calendar;
use crate::domain::appointment::Appointment;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;

/// How a booked visit stands to the offices and inquiries of now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It can be made (`visit.fits`).
    Fits,
    /// The office is closed at that time (`visit.closed`).
    Closed,
    /// There is no such office any more (`visit.no-office`).
    NoOffice,
    /// There is no such inquiry, or no counter for it (`visit.unfit`).
    Unfit,
}

/// How an appointment stands.
pub fn standing(world: &World, one: &Appointment) -> Standing {
    judged(world, &one.slot.office, &one.inquiry, one.slot.start, Some(one.minutes))
}

impl Turn {
    /// How the opened appointment stands; nothing is known against it while there is none.
    pub(super) fn standing(&self, world: &World) -> Standing {
        let picked = self.task().and_then(|task| task.picked.as_ref());
        picked.map_or(Standing::Fits, |one| judged(world, &one.office, &one.inquiry, one.start, None))
    }

    /// Whether the opened appointment has begun.
    pub(super) fn has_begun(&self) -> bool {
        self.task().and_then(|task| task.picked.as_ref()).is_some_and(|picked| picked.start <= self.now)
    }
}

fn judged(
    world: &World,
    office: &OfficeCode,
    inquiry: &InquiryId,
    start: DateTime<Utc>,
    minutes: Option<u16>,
) -> Standing {
    let Some(inquiry) = world.inquiries.get(inquiry) else { return Standing::Unfit };
    let Some(office) = world.offices.get(office) else { return Standing::NoOffice };
    let counter = office.counter(&inquiry.counter);
    if counter.is_none_or(|counter| counter.public + counter.staff == 0) {
        return Standing::Unfit;
    }
    if calendar::is_open(office, start, minutes.unwrap_or(inquiry.minutes)) {
        Standing::Fits
    } else {
        Standing::Closed
    }
}
