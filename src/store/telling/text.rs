//! A text about an appointment, what became of it, and its name.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use serde::{Deserialize, Serialize};

use crate::domain::appointment::ApptNumber;
use crate::store::outbox::{Note, NoteKind};

/// After how long a text that was sent, and of which nothing more was heard, is unconfirmed.
pub const UNCONFIRMED: TimeDelta = TimeDelta::days(1);

/// The most appointments of which one text tells.
pub const MOST: usize = 5;
/// What stands between their numbers in its name.
const BETWEEN: &str = "_";

/// What became of a text. It moves forward only: from waiting to queued, to sent, to an end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It is still to be sent.
    Waiting,
    /// The provider took it.
    Queued,
    /// It was handed to the carrier, or to the channel where there is none.
    Sent,
    /// It is on the phone.
    Delivered,
    /// The carrier could not deliver it.
    Undelivered,
    /// The provider could not send it.
    Failed,
    /// The provider refused it for good.
    Refused,
    /// The person opted out, so it was not sent.
    OptedOut,
    /// The person cannot be reached on the channel any more.
    Closed,
    /// What it says became untrue before it was sent.
    Withdrawn,
    /// It would have come too late, so it was not sent.
    Late,
    /// Nobody knows whether it went out, and it cannot be looked up.
    Unsure,
    /// Staff took it out.
    Dropped,
}

impl Fate {
    /// All of them.
    pub const ALL: [Self; 13] = [
        Self::Waiting,
        Self::Queued,
        Self::Sent,
        Self::Delivered,
        Self::Undelivered,
        Self::Failed,
        Self::Refused,
        Self::OptedOut,
        Self::Closed,
        Self::Withdrawn,
        Self::Late,
        Self::Unsure,
        Self::Dropped,
    ];

    /// Its name in stores, metrics and options.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Waiting => "waiting",
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::Delivered => "delivered",
            Self::Undelivered => "undelivered",
            Self::Failed => "failed",
            Self::Refused => "refused",
            Self::OptedOut => "opted-out",
            Self::Closed => "closed",
            Self::Withdrawn => "withdrawn",
            Self::Late => "late",
            Self::Unsure => "unsure",
            Self::Dropped => "dropped",
        }
    }

    /// Whether it may come after that one.
    pub fn follows(self, before: Self) -> bool {
        self.rank() > before.rank()
    }

    /// Whether it waits no more.
    pub fn is_over(self) -> bool {
        self != Self::Waiting
    }

    fn rank(self) -> u8 {
        match self {
            Self::Waiting => 0,
            Self::Queued => 1,
            Self::Sent => 2,
            _ => 3,
        }
    }

    /// Whether, for all that is known, the person has it.
    pub fn is_told(self) -> bool {
        matches!(self, Self::Queued | Self::Sent | Self::Delivered)
    }

    /// Whether the person should have had it, and has not.
    pub fn is_missed(self) -> bool {
        matches!(
            self,
            Self::Undelivered | Self::Failed | Self::Refused | Self::OptedOut | Self::Closed | Self::Unsure
        )
    }
}

impl fmt::Display for Fate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::OptedOut => "opted out",
            Self::Closed => "cannot be reached",
            other => other.as_str(),
        })
    }
}

/// A text about an appointment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    /// Its row in the outbox; 0 if it had none.
    #[serde(default)]
    pub id: u64,
    /// Why it was sent.
    #[serde(default = "notice")]
    pub kind: NoteKind,
    /// What became of it.
    pub fate: Fate,
    /// The channel's code, if it gave one.
    pub code: Option<u32>,
    /// When; since when, if it waits.
    pub at: DateTime<Utc>,
}

/// Of what kind texts were of which no kind was kept.
fn notice() -> NoteKind {
    NoteKind::Notice
}

impl Text {
    /// Whether it was sent by a channel that reports, and nothing was heard for a day.
    pub fn is_unconfirmed(&self, now: DateTime<Utc>) -> bool {
        matches!(self.fate, Fate::Queued | Fate::Sent) && now - self.at >= UNCONFIRMED
    }
}

/// The name of a text, by which a channel reports what became of it: `DEN-26-6307.reminder.2f`;
/// of one that tells of several, `DEN-26-6307_DEN-26-6308.reminder.2f`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TextName {
    /// The appointments of which it tells: one at least.
    pub numbers: Vec<ApptNumber>,
    /// Why it was sent.
    pub kind: NoteKind,
    /// Its row in the outbox.
    pub id: u64,
}

impl TextName {
    /// The name of a message, if it is a text about an appointment.
    pub fn of(note: &Note) -> Option<Self> {
        let numbers: Vec<_> = note.tells_of().map(|(number, _)| number.clone()).collect();
        (!numbers.is_empty()).then_some(Self { numbers, kind: note.kind, id: note.id })
    }

    /// Reads a name.
    pub fn parse(name: &str) -> Option<Self> {
        let mut parts = name.split('.');
        let (numbers, kind, id) = (parts.next()?, parts.next()?, parts.next()?);
        let kind = NoteKind::ALL.into_iter().find(|known| known.as_str() == kind)?;
        let plain = parts.next().is_none() && id.bytes().all(|b| b.is_ascii_hexdigit());
        let id = u64::from_str_radix(id, 16).ok().filter(|_| plain)?;
        let numbers = numbers.split(BETWEEN).map(ApptNumber::parse).collect::<Option<Vec<_>>>()?;
        (numbers.len() <= MOST).then_some(Self { numbers, kind, id })
    }
}

impl fmt::Display for TextName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (at, number) in self.numbers.iter().enumerate() {
            write!(f, "{}{number}", if at == 0 { "" } else { BETWEEN })?;
        }
        write!(f, ".{}.{:x}", self.kind.as_str(), self.id)
    }
}

/// Whether a text that failed so is worth another try: the phone was off, the carrier did not
/// know why ([Twilio's codes](https://www.twilio.com/docs/api/errors)).
pub fn is_worth_another(code: Option<u32>) -> bool {
    matches!(code, Some(30_003 | 30_008))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_read_as_it_is_written_and_nothing_else_is() {
        for written in ["DEN-26-6307.reminder.2f", "DEN-26-6307_SLC-26-0012.reminder.2f"] {
            let numbers = written.split('.').next().unwrap().split('_').map(ApptNumber::parse);
            let numbers = numbers.collect::<Option<_>>().unwrap();
            let name = TextName { numbers, kind: NoteKind::Reminder, id: 47 };
            assert_eq!(name.to_string(), written);
            assert_eq!(TextName::parse(written), Some(name));
        }
        for odd in [
            "",
            "DEN-26-6307",
            "DEN-26-6307.reminder",
            "DEN-26-6307.x.2f",
            "DEN-26-6307.reminder.+2",
            "DEN-26-6307.reminder.2f.1",
            "DEN-26-6307_.reminder.2f",
            "D-26-1_D-26-2_D-26-3_D-26-4_D-26-5_D-26-6.reminder.2f",
        ] {
            assert_eq!(TextName::parse(odd), None, "{odd}");
        }
    }
}
