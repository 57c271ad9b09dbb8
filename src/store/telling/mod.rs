//! What became of the texts about an appointment: kept with it, so that staff see who was
//! not reached, and whom to call.

mod kept;
mod text;

use chrono::{DateTime, Utc};

pub use self::kept::{Asked, Call, KeptText, KeptTexts, Noted, Why};
pub use self::text::{Fate, MOST, Text, TextName, UNCONFIRMED, is_worth_another};
use super::Pending;
use crate::domain::appointment::{Appointment, ApptNumber};
use crate::domain::person::Person;

/// An appointment with what is kept of its texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Told {
    /// The appointment.
    pub appointment: Appointment,
    /// Its texts.
    pub kept: KeptTexts,
    /// A text that is due or was tried before, and waits.
    pub waiting: Option<Text>,
}

impl Told {
    /// The last text of the appointment as it is now.
    pub fn last(&self) -> Option<Text> {
        self.waiting.or_else(|| self.kept.last(self.appointment.version, self.appointment.status))
    }

    /// Why its person is to be called, if they are.
    pub fn call(&self, now: DateTime<Utc>) -> Option<Call> {
        self.kept.call(self.appointment.version, self.appointment.status, now)
    }
}

/// A store that knows what became of texts about appointments.
pub trait Telling: Send + Sync {
    /// Notes something about the texts of an appointment, as that is by now; `false` if there is
    /// no such appointment, or nothing new in it.
    fn note_text<'a>(&'a self, number: &'a ApptNumber, noted: Noted) -> Pending<'a, bool>;

    /// What is kept of the texts about these appointments, in their order.
    fn texts_about<'a>(&'a self, about: &'a [Appointment], now: DateTime<Utc>) -> Pending<'a, Vec<Told>>;

    /// The appointments that have not begun before `now` of which something is kept, or a text
    /// waits, by time. A text that is only due later than `now` counts for nothing.
    fn told_from<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Vec<Told>>;

    /// What is kept of the texts about an appointment.
    fn texts_of<'a>(&'a self, number: &'a ApptNumber) -> Pending<'a, KeptTexts>;

    /// The rows of texts about appointments that are still to be sent to a person.
    fn waiting_for<'a>(&'a self, person: &'a Person) -> Pending<'a, Vec<u64>>;
}
