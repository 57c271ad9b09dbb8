//! Whether a visit that is booked can still be made as it is: config may have changed
//! since. What it needs of the office and the inquiry is asked here, and nowhere else.

use chrono::{DateTime, Utc};

use super::turn::Turn;
use super::world::World;
use crate::calendar;
use crate::dialog::scripts::Standing;
use crate::domain::appointment::Appointment;
use crate::domain::inquiry::InquiryId;
use crate::domain::office::OfficeCode;

/// How an appointment stands.
pub fn standing(world: &World, one: &Appointment) -> Standing {
    judged(world, &one.slot.office, &one.inquiry, one.slot.start, Some(one.minutes))
}

impl Turn {
    /// How the opened appointment stands; nothing is known against it while there is none.
    pub(in crate::dialog) fn standing(&self, world: &World) -> Standing {
        let picked = self.task().and_then(|task| task.picked.as_ref());
        picked.map_or(Standing::Fits, |one| judged(world, &one.office, &one.inquiry, one.start, None))
    }

    /// Whether the opened appointment has begun.
    pub(in crate::dialog) fn has_begun(&self) -> bool {
        self.task().and_then(|task| task.picked.as_ref()).is_some_and(|picked| picked.start <= self.now)
    }

    /// Whether it is too late to move or cancel the opened appointment by text: once it
    /// has begun, and before that unless it is the office that cannot keep it.
    pub(in crate::dialog) fn too_late(&self, world: &World, moving: bool) -> bool {
        let Some(picked) = self.task().and_then(|t| t.picked.as_ref()) else { return false };
        let office = world.offices.get(&picked.office).filter(|_| self.standing(world) == Standing::Fits);
        let cutoff = office.map(|office| if moving { office.move_cutoff } else { office.cancel_cutoff });
        self.has_begun() || cutoff.is_some_and(|cutoff| picked.start - self.now < cutoff)
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
