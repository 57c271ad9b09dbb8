//! Which times exist and which are free: hours, holidays, closures, lead time,
//! horizon and time zones. Opening hours minus the cells taken give what is free.
//!
//! Floor 1: pure; the time is an argument. Imports `domain` only; `dialog` and
//! everything above may import it.
//!
//! The words, precisely:
//!
//! - A **working day** is a date of the office's wall calendar with opening hours
//!   on its weekday, in no closure, and no federal holiday if the office keeps them.
//! - A **cell** starts on the office's grid, counted from midnight of the wall clock.
//! - A slot's cells all lie in one stretch of opening hours; the moment at which
//!   the doors close may be its end. See [`starts()`].
//! - The **window** goes from now plus the lead time to the end of the last day on
//!   offer. See [`span`].
//! - **Reminders** are planned when an appointment is booked or moved. See [`reminders()`].

mod cells;
pub mod federal;
mod free;
mod horizon;
mod hours;
mod reminders;
mod starts;
mod wall;

pub use cells::cells;
pub use free::{free, wish};
pub use horizon::{next_opening, span};
pub use hours::{date_at, day, day_is_over, is_open, is_working_day};
pub use reminders::{NO_LATER, SPREAD, quiet_until, reminders};
pub use starts::starts;

#[cfg(test)]
mod sample;
