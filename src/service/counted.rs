//! By what turns are counted: handles that are looked up once, not at every
//! message. Made after the recorder is there, or they count nothing.

use std::fmt;
use std::time::Duration;

use metrics::{Counter, Histogram, counter, histogram};

use super::outcome::Outcome;
use crate::domain::channel::{Channel, Channels};

/// The handles, by channel.
pub(super) struct Counted(Vec<(Channel, Turns)>);

/// The handles of one channel.
struct Turns {
    /// In the order of [`Outcome::NAMES`].
    outcomes: [Counter; Outcome::NAMES.len()],
    seconds: Histogram,
}

impl Counted {
    /// The handles of these channels.
    pub(super) fn of(channels: &Channels) -> Self {
        Self(channels.all().iter().map(|can| (can.channel, Turns::of(can.channel))).collect())
    }

    /// A turn is over.
    pub(super) fn turn(&self, channel: Channel, outcome: &Outcome, took: Duration) {
        let Some((_, turns)) = self.0.iter().find(|(known, _)| *known == channel) else { return };
        turns.outcomes[outcome.rank()].increment(1);
        turns.seconds.record(took);
    }
}

impl Turns {
    fn of(channel: Channel) -> Self {
        let channel = channel.to_string();
        let outcome =
            |outcome| counter!("textpass_turns_total", "channel" => channel.clone(), "outcome" => outcome);
        Self {
            outcomes: Outcome::NAMES.map(outcome),
            seconds: histogram!("textpass_turn_seconds", "channel" => channel),
        }
    }
}

impl fmt::Debug for Counted {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Counted")
    }
}
