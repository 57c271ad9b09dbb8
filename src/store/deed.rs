//! What a message did to an appointment: remembered for as long as there is that
//! appointment, so that the same message does it once only, however late it comes
//! again. It is written with the commit of the turn, and asked by turns only that
//! are about to book, move or cancel.

use serde::{Deserialize, Serialize};

use super::StoreError;
use crate::domain::appointment::ApptNumber;

/// What a message did, and to which appointment.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deed {
    /// What it did.
    pub kind: DeedKind,
    /// To which appointment.
    pub number: ApptNumber,
}

/// What can be done to an appointment by a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum DeedKind {
    /// It was booked.
    Booked,
    /// It was moved.
    Moved,
    /// It was cancelled.
    Cancelled,
}

impl DeedKind {
    /// All kinds.
    pub const ALL: [Self; 3] = [Self::Booked, Self::Moved, Self::Cancelled];

    /// The kind's name in stores and sentences.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
        }
    }
}

impl Deed {
    /// As stores keep it: `booked DEN-26-6307`.
    pub(super) fn written(&self) -> String {
        format!("{} {}", self.kind.as_str(), self.number)
    }

    /// Reads what [`Deed::written`] wrote.
    pub(super) fn read(written: &str) -> Result<Self, StoreError> {
        let parse = || {
            let (kind, number) = written.split_once(' ')?;
            let kind = DeedKind::ALL.into_iter().find(|one| one.as_str() == kind)?;
            Some(Self { kind, number: ApptNumber::parse(number)? })
        };
        parse().ok_or(StoreError::Unreadable("what a message did"))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_deed_reads_back_as_it_was_written() {
        for kind in DeedKind::ALL {
            let deed = Deed { kind, number: ApptNumber::parse("DEN-26-6307").unwrap() };
            assert_eq!(Deed::read(&deed.written()).unwrap(), deed);
        }
        for wrong in ["", "booked", "booked DEN", "eaten DEN-26-6307"] {
            assert!(Deed::read(wrong).is_err(), "{wrong}");
        }
    }
}
