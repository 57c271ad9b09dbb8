//! Whether this process can take messages.

use std::fmt;

use chrono::TimeDelta;

use super::shell::Shell;
use super::trust::{OFF, Trust};
use crate::store::probe::Ailment;

/// Why a process is not ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotReady {
    /// It is about to end.
    Stopping,
    /// The store takes no writes.
    Store(Ailment),
    /// Its clock is this far ahead of the store's (behind, if negative).
    Clock(TimeDelta),
    /// Its clock is not believed.
    Untrusted(Trust),
}

impl fmt::Display for NotReady {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Stopping => f.write_str("stopping"),
            Self::Store(ailment) => write!(f, "store {ailment}"),
            Self::Clock(off) => Trust::Off(*off).fmt(f),
            Self::Untrusted(trust) => trust.fmt(f),
        }
    }
}

impl Shell {
    /// Whether messages can be taken now: the store takes writes, and our clock
    /// agrees with what it knows of the time.
    pub async fn ready(&self) -> Result<(), NotReady> {
        if self.going.is_stopping() {
            return Err(NotReady::Stopping);
        }
        let off = self.compare().await.map_err(NotReady::Store)?;
        if off.abs() > OFF {
            return Err(NotReady::Clock(off));
        }
        let trust = self.trust();
        if trust.may_answer() { Ok(()) } else { Err(NotReady::Untrusted(trust)) }
    }

    /// What an operator should know of a process that is ready.
    pub fn remarks(&self) -> Vec<String> {
        let trust = self.trust();
        if trust == Trust::Sure { Vec::new() } else { vec![trust.to_string()] }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reason_is_said_in_words() {
        assert_eq!(NotReady::Stopping.to_string(), "stopping");
        assert_eq!(NotReady::Store(Ailment::OutOfMemory).to_string(), "store out of memory");
        let off = NotReady::Clock(TimeDelta::milliseconds(-2_540));
        assert_eq!(off.to_string(), "clock 2.5 s behind the store's");
    }
}
