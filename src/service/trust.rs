//! How far a process believes its clock. Pure: what the clocks show is an argument.
//!
//! A store whose servers have clocks is believed, and corrects ours. One that has
//! none remembers the last time that was believed, and a clock is compared with
//! that, and with how much time went by since (which the machine counts apart).

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

/// How far the system's clock may be off from that of the store.
pub const OFF: TimeDelta = TimeDelta::seconds(2);
/// How far a clock may be behind what was last seen, and how much it may be changed
/// by while it runs.
pub const CHANGED: TimeDelta = TimeDelta::minutes(2);
/// How long nobody may have been there: more is a weekend off, or a wrong clock.
pub const GONE: TimeDelta = TimeDelta::days(1);
/// How long a clock that was doubted must have run, without being changed.
pub const PROVEN: Duration = Duration::from_secs(24 * 60 * 60);

/// How far a clock is believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trust {
    /// It was not compared with anything yet.
    Unknown,
    /// It agrees with everything that is known.
    Sure,
    /// It went forward by so much more than it should have: people are answered,
    /// but nothing is deleted.
    Doubted(TimeDelta),
    /// It is so far behind what was last seen: nobody is answered.
    Behind(TimeDelta),
    /// It is so far ahead of the store's (behind, if negative): nobody is answered.
    Off(TimeDelta),
}

impl Trust {
    /// Whether people may be answered.
    pub fn may_answer(self) -> bool {
        matches!(self, Self::Sure | Self::Doubted(_))
    }

    /// Whether what is over may be deleted.
    pub fn may_delete(self) -> bool {
        self == Self::Sure
    }

    /// The kind's name in logs.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Sure => "sure",
            Self::Doubted(_) => "doubted",
            Self::Behind(_) => "behind",
            Self::Off(_) => "off",
        }
    }
}

impl fmt::Display for Trust {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unknown => f.write_str("clock not compared yet"),
            Self::Sure => f.write_str("clock believed"),
            Self::Doubted(by) => write!(
                f,
                "clock doubted: it went forward by {}; nothing is deleted until it has run for a day, or \
                 `serve --accept-clock` is started",
                Rough(*by)
            ),
            Self::Behind(by) => write!(
                f,
                "clock {} behind what was last seen; set it right, or start `serve --accept-clock`",
                Rough(*by)
            ),
            Self::Off(by) => {
                let side = if *by > TimeDelta::zero() { "ahead of" } else { "behind" };
                write!(f, "clock {:.1} s {side} the store's", by.as_seconds_f64().abs())
            }
        }
    }
}

/// A length of time in its largest unit.
struct Rough(TimeDelta);

impl fmt::Display for Rough {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, hours, minutes) = (self.0.num_days(), self.0.num_hours(), self.0.num_minutes());
        match (days, hours) {
            (1.., _) => write!(f, "{days} d"),
            (_, 1..) => write!(f, "{hours} h"),
            _ => write!(f, "{minutes} min"),
        }
    }
}

/// What a clock shows, and how it came there.
#[derive(Clone, Copy, Debug)]
pub(super) struct Reading {
    /// The time that it shows.
    pub(super) now: DateTime<Utc>,
    /// By how much it was changed since the last reading.
    pub(super) jump: TimeDelta,
    /// How long this process has run, by what no clock changes.
    pub(super) ran: Duration,
}

/// A clock that is compared with the last time that was believed.
#[derive(Clone, Copy, Debug)]
pub(super) struct Memory {
    /// The last time that was believed.
    pub(super) seen: DateTime<Utc>,
    trust: Trust,
    /// Since it is doubted: when that began, when the clock was changed last
    /// (both by how long the process had run), and how much more than that may
    /// have gone by since it was last believed.
    began: Duration,
    changed: Duration,
    allowed: TimeDelta,
}

impl Memory {
    /// A start; `seen` is the last time that was believed, if there was one.
    pub(super) fn begin(seen: Option<DateTime<Utc>>, reading: Reading) -> Self {
        let seen = seen.unwrap_or(reading.now);
        let (began, changed) = (reading.ran, reading.ran);
        let mut this = Self { seen, trust: Trust::Sure, began, changed, allowed: GONE };
        this.judge(reading);
        this
    }

    /// What is believed now.
    pub(super) fn trust(&self) -> Trust {
        self.trust
    }

    /// An operator says that the clock is right.
    pub(super) fn accept(&mut self, now: DateTime<Utc>) {
        (self.seen, self.trust) = (now, Trust::Sure);
    }

    /// Reads the clock once more.
    pub(super) fn read(&mut self, reading: Reading) {
        let was_sure = self.trust == Trust::Sure;
        let jumped = reading.jump.abs() > CHANGED;
        if jumped {
            self.changed = reading.ran;
        }
        if was_sure {
            self.began = reading.ran;
            self.allowed = if jumped { CHANGED } else { GONE };
        }
        let was_doubted = matches!(self.trust, Trust::Doubted(_));
        self.judge(reading);
        let is_doubted = matches!(self.trust, Trust::Doubted(_));
        if was_doubted && is_doubted && reading.ran.saturating_sub(self.changed) >= PROVEN {
            self.accept(reading.now);
        }
    }

    /// Compares a reading with what is known.
    fn judge(&mut self, reading: Reading) {
        let ran = TimeDelta::from_std(reading.ran.saturating_sub(self.began)).unwrap_or(TimeDelta::MAX);
        let gone = reading.now - self.seen;
        self.trust = if gone < -CHANGED {
            Trust::Behind(-gone)
        } else if gone > ran.checked_add(&self.allowed).unwrap_or(TimeDelta::MAX) {
            Trust::Doubted(gone - ran)
        } else {
            self.seen = self.seen.max(reading.now);
            Trust::Sure
        };
    }
}

#[cfg(test)]
mod tests;
