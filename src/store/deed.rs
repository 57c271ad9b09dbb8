//! What a message did to an appointment: remembered for as long as there is that
//! appointment, so that the same message does it once only, however late it comes
//! again. It is written with the commit of the turn, and asked by turns only that
//! are about to book, move or cancel. A note that was handed over is a deed as well: under
//! its name, so that it is handed over once, and under each number that it offers, so that
//! an answer finds it.

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
    /// Its person was reminded of it.
    Reminded(Reminded),
}

/// Of what a reminder told, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reminded {
    /// The version of the appointment.
    pub version: u32,
    /// When it was handed over, in seconds since 1970.
    pub at: i64,
}

impl DeedKind {
    /// What the message of a person can do.
    pub const ALL: [Self; 3] = [Self::Booked, Self::Moved, Self::Cancelled];

    /// The kind's name in stores and sentences.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Booked => "booked",
            Self::Moved => "moved",
            Self::Cancelled => "cancelled",
            Self::Reminded(_) => "reminded",
        }
    }
}

impl Deed {
    /// As stores keep it: `booked DEN-26-6307`, `reminded:2:1790000000 DEN-26-6307`.
    pub(super) fn written(&self) -> String {
        match self.kind {
            DeedKind::Reminded(Reminded { version, at }) => {
                format!("reminded:{version}:{at} {}", self.number)
            }
            kind => format!("{} {}", kind.as_str(), self.number),
        }
    }

    /// Reads what [`Deed::written`] wrote.
    pub(super) fn read(written: &str) -> Result<Self, StoreError> {
        let parse = || {
            let (kind, number) = written.split_once(' ')?;
            let kind =
                DeedKind::ALL.into_iter().find(|one| one.as_str() == kind).or_else(|| reminded(kind))?;
            Some(Self { kind, number: ApptNumber::parse(number)? })
        };
        parse().ok_or(StoreError::Unreadable("what a message did"))
    }
}

fn reminded(written: &str) -> Option<DeedKind> {
    let (version, at) = written.strip_prefix("reminded:")?.split_once(':')?;
    Some(DeedKind::Reminded(Reminded { version: version.parse().ok()?, at: at.parse().ok()? }))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_deed_reads_back_as_it_was_written() {
        let reminded = DeedKind::Reminded(Reminded { version: 2, at: 1_790_000_000 });
        for kind in DeedKind::ALL.into_iter().chain([reminded]) {
            let deed = Deed { kind, number: ApptNumber::parse("DEN-26-6307").unwrap() };
            assert_eq!(Deed::read(&deed.written()).unwrap(), deed);
        }
        for wrong in ["", "booked", "booked DEN", "eaten DEN-26-6307", "reminded:x:1 DEN-26-6307"] {
            assert!(Deed::read(wrong).is_err(), "{wrong}");
        }
    }
}
