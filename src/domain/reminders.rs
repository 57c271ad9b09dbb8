//! When people are reminded of what they have booked.

use std::fmt;

use chrono::{NaiveTime, TimeDelta};

use super::agenda::EntryKind;

/// How long before its start an appointment is reminded of: whole minutes, at least one.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lead(TimeDelta);

impl Lead {
    /// A lead of this length; none if it is less than a minute.
    pub fn new(length: TimeDelta) -> Option<Self> {
        let minutes = length.num_minutes();
        (minutes > 0).then(|| Self(TimeDelta::minutes(minutes)))
    }

    /// How long it is.
    pub fn length(self) -> TimeDelta {
        self.0
    }

    /// The kind of entry that an appointment gets for it: `reminder-7d`.
    pub fn kind(self) -> EntryKind {
        EntryKind::of_lead(&self)
    }
}

/// As it is written in the config: in the largest unit that holds it.
impl fmt::Display for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let minutes = self.0.num_minutes();
        match minutes {
            _ if minutes % (24 * 60) == 0 => write!(f, "{}d", minutes / (24 * 60)),
            _ if minutes % 60 == 0 => write!(f, "{}h", minutes / 60),
            _ => write!(f, "{minutes}m"),
        }
    }
}

impl fmt::Debug for Lead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

/// The hours in which nobody is written to who did not write first, in the office's wall
/// time; they may go over midnight.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quiet {
    /// From when on.
    pub from: NaiveTime,
    /// Until when, not included.
    pub to: NaiveTime,
}

impl Quiet {
    /// Whether it is one of these hours.
    pub fn contains(&self, time: NaiveTime) -> bool {
        if self.from <= self.to {
            self.from <= time && time < self.to
        } else {
            time >= self.from || time < self.to
        }
    }
}

/// When people are reminded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reminders {
    /// How long before, the longest first; an inquiry may have others.
    pub before: Vec<Lead>,
    /// When nobody is; none if there are no such hours.
    pub quiet: Option<Quiet>,
}

/// A week, two days and three hours before, and nothing between nine in the evening and eight.
impl Default for Reminders {
    fn default() -> Self {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap_or_default();
        let lengths = [TimeDelta::days(7), TimeDelta::days(2), TimeDelta::hours(3)];
        Self { before: lengths.map(Lead).to_vec(), quiet: Some(Quiet { from: at(21), to: at(8) }) }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_lead_is_named_in_the_largest_unit_that_holds_it() {
        let named = |minutes| Lead::new(TimeDelta::minutes(minutes)).unwrap().kind().to_string();
        assert_eq!(
            [10_080, 2_880, 180, 90].map(named),
            ["reminder-7d", "reminder-2d", "reminder-3h", "reminder-90m"]
        );
        assert_eq!(Lead::new(TimeDelta::seconds(59)), None);
    }

    #[test]
    fn quiet_hours_go_over_midnight() {
        let at = |hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap();
        let night = Quiet { from: at(21), to: at(8) };
        assert_eq!([20, 21, 0, 7, 8].map(|hour| night.contains(at(hour))), [false, true, true, true, false]);
        let noon = Quiet { from: at(12), to: at(14) };
        assert_eq!([11, 12, 13, 14].map(|hour| noon.contains(at(hour))), [false, true, true, false]);
    }
}
