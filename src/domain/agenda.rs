//! What is to be done about an appointment by itself, and when.

use std::fmt;

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

/// How the kinds begin of what is sent once more.
const AGAIN: &str = "again-";
/// How the kinds begin of what a person has to be told by whoever changed their appointment.
const OWED: &str = "owed-";

/// What an entry of the agenda is for, such as `reminder-7d`: 1 to 32 lower-case letters,
/// digits and dashes. An appointment has at most one entry of a kind.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct EntryKind(String);

impl EntryKind {
    /// Reads a kind.
    pub fn parse(kind: &str) -> Option<Self> {
        let fits = (1..=32).contains(&kind.len())
            && kind.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
        fits.then(|| Self(kind.to_owned()))
    }

    /// The kind of a reminder so long before.
    pub(super) fn of_lead(lead: &impl fmt::Display) -> Self {
        Self(format!("reminder-{lead}"))
    }

    /// The kind under which a text of this kind, which was in this row of the outbox, is sent once
    /// more: `again-change-2f`.
    pub fn once_more(text: &str, row: u64) -> Self {
        Self(format!("{AGAIN}{text}-{row:x}"))
    }

    /// The kind under which a person is told that their appointment was `cancelled`, or
    /// `readdressed`, if whoever did it has not told them.
    pub fn owed(what: &str) -> Self {
        Self(format!("{OWED}{what}"))
    }

    /// Whether the appointment as it is then is told, and no reminder.
    pub fn is_as_it_is(&self) -> bool {
        let again = self.0.strip_prefix(AGAIN);
        self.is_owed() || again.is_some_and(|text| !text.starts_with("reminder-"))
    }

    /// Whether it is told only if nothing else was.
    pub fn is_owed(&self) -> bool {
        self.0.starts_with(OWED)
    }

    /// Whether the config says when there is such an entry.
    pub fn is_by_config(&self) -> bool {
        !self.is_owed() && !self.0.starts_with(AGAIN)
    }

    /// The name under which metrics count it.
    pub fn family(&self) -> &'static str {
        match () {
            () if self.is_owed() => "owed",
            () if self.is_as_it_is() => "again",
            () => "reminder",
        }
    }

    /// The kind itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for EntryKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for EntryKind {
    type Error = String;

    fn try_from(kind: String) -> Result<Self, String> {
        Self::parse(&kind).ok_or_else(|| format!("{kind:?} is no kind of entry"))
    }
}

impl From<EntryKind> for String {
    fn from(kind: EntryKind) -> Self {
        kind.0
    }
}

/// An entry of the agenda of an appointment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Planned {
    /// What for.
    pub kind: EntryKind,
    /// From when on it is to be done.
    pub due: DateTime<Utc>,
    /// Until when it makes sense; what is later is left out.
    pub until: DateTime<Utc>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_a_short_plain_word() {
        assert!(EntryKind::parse("reminder-7d").is_some());
        for odd in ["", "Reminder", "a b", "a:b", "reminder-that-is-far-too-long-to-be"] {
            assert!(EntryKind::parse(odd).is_none(), "{odd}");
        }
    }
}
