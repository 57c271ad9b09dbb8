//! The kinds of things that stores hold. Values are in plain here, inside of the
//! process; hashes are the ones by which every store looks things up.

use std::collections::BTreeSet;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

pub use super::known::{Answered, Conversation, InHand, Known, Row, Saved, Unsent, Waiting};
pub use super::seats::{Booking, Cell, Counted, Hold, LastNumber, Rest, Share};
use crate::domain::office::OfficeCode;
use crate::store::book::{APPOINTMENT_WAIT, KEPT_AFTER, LONGEST_HOLD, LONGEST_REST};
use crate::store::lasting::lasts;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::share::{A_DAY, HOLDING_IN, recent};

/// One thing that a store holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Record {
    /// A person: conversation, messages, memory.
    Person(Known),
    /// An appointment and its cells.
    Appointment(Booking),
    /// A seat that a task holds.
    Hold(Hold),
    /// A cell that rests.
    Rest(Rest),
    /// The last serial given at an office in a year.
    Number(LastNumber),
    /// Wrong tries on one thing.
    Tries(Tries),
    /// What an address held of an office.
    Share(Share),
    /// A booking that counts for its address.
    Counted(Counted),
}

/// Wrong tries.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tries {
    /// On what.
    pub on: TriedOn,
    /// Each message that tried, and when.
    pub tries: BTreeSet<(DedupeHash, DateTime<Utc>)>,
    /// Until when no more are taken.
    pub locked_until: Option<DateTime<Utc>>,
}

/// What was tried on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum TriedOn {
    /// A person, by the hash under which they are known.
    Person(IndexHash),
    /// A number, whether it was ever given or not.
    Number {
        /// The office in the number.
        office: OfficeCode,
        /// The hash of the number, of the purpose [`TRIES_ON_A_NUMBER`].
        number: IndexHash,
    },
}

/// The purpose of the hash under which tries on a number are kept.
pub const TRIES_ON_A_NUMBER: &str = "tries on a number";

impl Record {
    /// The record without what is over at `now` (what a sweep would delete, and
    /// what no question would be answered from); none if nothing is left.
    pub fn at(self, now: DateTime<Utc>) -> Option<Self> {
        match self {
            Self::Person(known) => known.at(now).map(Self::Person),
            Self::Appointment(mut one) => {
                one.changes = recent(&one.changes, now);
                one.agenda.planned.retain(|planned| planned.until > now);
                (one.slot.start >= now - KEPT_AFTER).then_some(Self::Appointment(one))
            }
            Self::Hold(hold) => lasts(hold.until, LONGEST_HOLD, now).then_some(Self::Hold(hold)),
            Self::Rest(rest) => lasts(rest.until, LONGEST_REST, now).then_some(Self::Rest(rest)),
            Self::Number(number) => Some(Self::Number(number)),
            Self::Tries(tries) => tries.at(now).map(Self::Tries),
            Self::Share(mut share) => {
                share.held.retain(|(_, until)| *until > now - HOLDING_IN);
                (!share.held.is_empty()).then_some(Self::Share(share))
            }
            Self::Counted(one) => (one.at > now - A_DAY).then_some(Self::Counted(one)),
        }
    }
}

impl Tries {
    fn at(mut self, now: DateTime<Utc>) -> Option<Self> {
        self.tries.retain(|(_, at)| *at > now - APPOINTMENT_WAIT);
        self.locked_until = self.locked_until.filter(|until| lasts(*until, APPOINTMENT_WAIT, now));
        (!self.tries.is_empty() || self.locked_until.is_some()).then_some(self)
    }
}
