//! Messages that textpass sends by itself, as sentences of the `notices` file.

use super::args::about;
use super::world::World;
use crate::domain::appointment::Appointment;
use crate::text::Say;

/// The confirmation of an appointment, as it is sent again.
pub fn confirmation(world: &World, appointment: &Appointment) -> Vec<Say> {
    vec![about(world, "notice-confirmation", appointment)]
}

/// Staff cancelled the appointment.
pub fn cancelled_by_office(world: &World, appointment: &Appointment) -> Vec<Say> {
    vec![about(world, "notice-cancelled", appointment)]
}

/// The appointment is under another address from now on: what the old address
/// is told (`new` false), and the new one.
pub fn readdressed(world: &World, appointment: &Appointment, new: bool) -> Vec<Say> {
    let key = if new { "notice-readdressed-here" } else { "notice-readdressed-away" };
    vec![about(world, key, appointment)]
}
