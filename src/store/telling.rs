//! What became of the last text about an appointment: kept with the appointment, so
//! that staff see who was not told.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::Pending;
use crate::domain::appointment::{Appointment, ApptNumber, Status};
use crate::domain::person::Person;

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It is still to be sent.
    Waiting,
    /// It was handed to the channel, which took it.
    Sent,
    /// The channel refused it for good.
    Refused,
    /// The person opted out, so it was not sent.
    OptedOut,
    /// The person cannot be reached on the channel any more.
    Closed,
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Waiting => "waiting",
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::OptedOut => "opted out",
            Self::Closed => "cannot be reached",
        })
    }
}

/// The last text about an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LastText {
    /// What became of it.
    pub fate: Fate,
    /// The channel's code, if it gave one.
    pub code: Option<u32>,
    /// When; since when, if it waits.
    pub at: DateTime<Utc>,
}

/// The last text as it is kept: with what was true of the appointment then. Whoever
/// changes an appointment by a message is answered by that, and so was told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptText {
    /// The text.
    #[serde(flatten)]
    pub last: LastText,
    /// The version of the appointment.
    pub version: u32,
    /// Whether it stood.
    pub status: Status,
}

impl KeptText {
    /// The text, if the appointment has not changed since.
    pub fn about(self, version: u32, status: Status) -> Option<LastText> {
        (self.version == version && self.status == status).then_some(self.last)
    }
}

/// A store that knows what became of texts about appointments.
pub trait Telling: Send + Sync {
    /// Writes down what became of a text about an appointment, as that is by now;
    /// quietly nothing if there is none.
    fn note_text<'a>(&'a self, number: &'a ApptNumber, last: LastText) -> Pending<'a, ()>;

    /// The last texts about these appointments, in their order.
    fn last_texts<'a>(
        &'a self,
        about: &'a [Appointment],
        now: DateTime<Utc>,
    ) -> Pending<'a, Vec<Option<LastText>>>;

    /// The appointments that have not begun before `now` whose last text was not
    /// sent, by time. One that is only due later than `now` counts for nothing.
    fn untold<'a>(&'a self, now: DateTime<Utc>) -> Pending<'a, Vec<(Appointment, LastText)>>;

    /// The appointments of which texts tell that are still to be sent to a person.
    fn waiting_for<'a>(&'a self, person: &'a Person) -> Pending<'a, Vec<ApptNumber>>;
}
