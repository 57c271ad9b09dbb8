//! Messages that textpass sends by itself, as sentences of the `notices` file.

use super::args::about;
use crate::dialog::scripts::Standing;
use crate::dialog::turns::World;
use crate::dialog::turns::visit::standing;
use crate::domain::appointment::{Appointment, Status};
use crate::text::Say;

/// The confirmation of an appointment, as it is sent again; of one that cannot be kept as
/// it is, whom to call.
pub fn confirmation(world: &World, appointment: &Appointment) -> Vec<Say> {
    vec![about(world, kept_or(world, appointment, "notice-confirmation"), appointment)]
}

/// The sentence, or that of a visit that cannot be made as it was booked.
fn kept_or<'k>(world: &World, appointment: &Appointment, key: &'k str) -> &'k str {
    if standing(world, appointment) == Standing::Fits { key } else { "notice-unfit" }
}

/// Staff cancelled the appointment.
pub fn cancelled_by_office(world: &World, appointment: &Appointment) -> Vec<Say> {
    vec![about(world, "notice-cancelled", appointment)]
}

/// The appointment as it is now, for whom the text did not reach that told of it first.
pub fn said_again(world: &World, appointment: &Appointment) -> Vec<Say> {
    match appointment.status {
        Status::Booked => confirmation(world, appointment),
        Status::Cancelled => vec![about(world, "notice-is-cancelled", appointment)],
    }
}

/// Another address moved or cancelled the appointment, as it is now.
pub fn changed_elsewhere(world: &World, appointment: &Appointment) -> Vec<Say> {
    let key = match appointment.status {
        Status::Booked => "notice-moved-elsewhere",
        Status::Cancelled => "notice-cancelled-elsewhere",
    };
    vec![about(world, key, appointment)]
}

/// Wrong tries from other addresses have locked those out of the appointment.
pub fn locked_elsewhere(world: &World, appointment: &Appointment) -> Vec<Say> {
    vec![about(world, "notice-locked", appointment)]
}

/// Who writes, and how to stop it: to an address that never wrote to us, before anything else.
pub fn introduction(world: &World, appointment: &Appointment) -> Say {
    about(world, "hello", appointment)
}

/// The appointment is under another address from now on: what the old address
/// is told (`new` false), and the new one.
pub fn readdressed(world: &World, appointment: &Appointment, new: bool) -> Vec<Say> {
    let here = kept_or(world, appointment, "notice-readdressed-here");
    vec![about(world, if new { here } else { "notice-readdressed-away" }, appointment)]
}
