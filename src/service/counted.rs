//! By what turns are counted: handles that are looked up once, not at every
//! message. Made after the recorder is there, or they count nothing.

use std::fmt;
use std::time::Duration;

use metrics::{Counter, Histogram, counter, histogram};

use super::outcome::Outcome;
use crate::domain::person::Channel;

/// The handles.
pub(super) struct Counted {
    sms: Turns,
    telegram: Turns,
}

/// The handles of one channel.
struct Turns {
    /// In the order of [`Outcome::NAMES`].
    outcomes: [Counter; Outcome::NAMES.len()],
    seconds: Histogram,
}

impl Counted {
    /// A turn is over.
    pub(super) fn turn(&self, channel: Channel, outcome: &Outcome, took: Duration) {
        let turns = match channel {
            Channel::Sms => &self.sms,
            Channel::Telegram => &self.telegram,
        };
        turns.outcomes[outcome.rank()].increment(1);
        turns.seconds.record(took);
    }
}

impl Turns {
    fn of(channel: Channel) -> Self {
        let channel = channel.as_str();
        let outcome = |outcome| counter!("textpass_turns_total", "channel" => channel, "outcome" => outcome);
        Self {
            outcomes: Outcome::NAMES.map(outcome),
            seconds: histogram!("textpass_turn_seconds", "channel" => channel),
        }
    }
}

impl Default for Counted {
    fn default() -> Self {
        Self { sms: Turns::of(Channel::Sms), telegram: Turns::of(Channel::Telegram) }
    }
}

impl fmt::Debug for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Counted")
    }
}
