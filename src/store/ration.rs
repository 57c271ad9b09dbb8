//! What may be done only so often within some time: counted in the write that
//! asks, so that all processes share it.
//!
//! A ration is kept as wrong tries are (see [`super::transfer::record::Tries`]),
//! under a hash of its own, and so swept and moved with them: its time is a day
//! at most.

use chrono::TimeDelta;

use super::seal::{IndexHash, Sealer, context};
use crate::domain::appointment::ApptNumber;
use crate::domain::birth_date::BirthDate;
use crate::domain::name::Name;
use crate::domain::person::Person;

/// Confirmations that are sent again to one address in a day, whoever asks.
const CONFIRMATIONS: u32 = 3;
/// Wrong dates of birth in a day from one address that has appointments.
const DATES: u32 = 10;

/// Something that is rationed.
#[derive(Clone, Debug)]
pub enum Ration {
    /// Confirmations sent again to this address.
    Confirmation(Person),
    /// The same of somebody of whom nothing is booked: whoever asks for a lost
    /// confirmation must not learn by the time that it takes whether there is one.
    NoConfirmation(Name, BirthDate),
    /// Wrong dates of birth from this address.
    BirthDate(Person),
    /// Telling this address that its messages come too fast.
    TooFast(Person),
    /// Telling the address on file that others are locked out of this appointment.
    Locked(ApptNumber),
}

impl Ration {
    /// How often it may be done within [`Ration::within`].
    pub fn limit(&self) -> u32 {
        match self {
            Self::Confirmation(_) | Self::NoConfirmation(..) => CONFIRMATIONS,
            Self::BirthDate(_) => DATES,
            Self::TooFast(_) | Self::Locked(_) => 1,
        }
    }

    /// Within how much time.
    pub fn within(&self) -> TimeDelta {
        match self {
            Self::TooFast(_) => TimeDelta::minutes(1),
            _ => TimeDelta::days(1),
        }
    }

    /// The hash under which it is kept.
    pub(super) fn subject(&self, sealer: &Sealer) -> IndexHash {
        match self {
            Self::Confirmation(person) => sealer.index("ration of confirmations", &sealer.person(person)),
            Self::NoConfirmation(name, birth) => {
                let who = context("who", &[name.expose().as_bytes(), birth.expose().to_string().as_bytes()]);
                sealer.index("ration of no confirmations", &who)
            }
            Self::BirthDate(person) => sealer.index("ration of birth dates", &sealer.person(person)),
            Self::TooFast(person) => sealer.index("ration of too fast", &sealer.person(person)),
            Self::Locked(number) => sealer.index("ration of locks", number.to_string().as_bytes()),
        }
    }
}
