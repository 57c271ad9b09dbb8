//! Whether this process can take messages.

use std::fmt;
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};

use super::shell::Shell;
use crate::store::probe::Ailment;

/// How long the store may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// How far the clock may be off from the store's.
const OFF: TimeDelta = TimeDelta::seconds(2);

/// Why a process is not ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    /// It is about to end.
    Stopping,
    /// The store takes no writes.
    Store(Ailment),
    /// Its clock is this far ahead of the store's (behind, if negative).
    Clock(TimeDelta),
}

impl fmt::Display for NotReady {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stopping => f.write_str("stopping"),
            Self::Store(ailment) => write!(f, "store {ailment}"),
            Self::Clock(off) => {
                let (seconds, side) =
                    (off.as_seconds_f64(), if *off > TimeDelta::zero() { "ahead of" } else { "behind" });
                write!(f, "clock {:.1} s {side} the store's", seconds.abs())
            }
        }
    }
}

impl Shell {
    /// Whether messages can be taken now: the store takes writes, and our clock
    /// agrees with its own.
    pub async fn ready(&self) -> Result<(), NotReady> {
        if self.going.is_stopping() {
            return Err(NotReady::Stopping);
        }
        let before = self.now();
        let probed = tokio::time::timeout(PATIENCE, self.store.probe()).await;
        let clocks = probed.unwrap_or(Err(Ailment::Unreachable)).map_err(NotReady::Store)?;
        let off = clocks.iter().map(|clock| ahead(before, *clock, self.now()));
        match off.max_by_key(TimeDelta::abs).filter(|off| off.abs() > OFF) {
            Some(off) => Err(NotReady::Clock(off)),
            None => Ok(()),
        }
    }
}

/// How far our clock is ahead of one that was read between these two times of ours.
fn ahead(before: DateTime<Utc>, clock: DateTime<Utc>, after: DateTime<Utc>) -> TimeDelta {
    if clock < before { before - clock } else { (after - clock).min(TimeDelta::zero()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_is_off_by_what_the_time_of_asking_does_not_explain() {
        let at = |seconds| DateTime::<Utc>::UNIX_EPOCH + TimeDelta::seconds(seconds);
        for (clock, off) in [(10, 0), (11, 0), (12, 0), (7, 3), (15, -3)] {
            assert_eq!(ahead(at(10), at(clock), at(12)), TimeDelta::seconds(off), "{clock}");
        }
    }

    #[test]
    fn the_reason_is_said_in_words() {
        assert_eq!(NotReady::Stopping.to_string(), "stopping");
        assert_eq!(NotReady::Store(Ailment::OutOfMemory).to_string(), "store out of memory");
        let off = NotReady::Clock(TimeDelta::milliseconds(-2_540));
        assert_eq!(off.to_string(), "clock 2.5 s behind the store's");
    }
}
