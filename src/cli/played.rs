//! The channel that a command plays.

use clap::ValueEnum;

use crate::domain::person::Channel;

/// A channel, as `--as` names it.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum Played {
    /// Text messages
    #[default]
    Sms,
    /// Telegram, with its buttons
    Telegram,
}

impl Played {
    /// The channel.
    pub(super) fn channel(self) -> Channel {
        match self {
            Self::Sms => Channel::Sms,
            Self::Telegram => Channel::Telegram,
        }
    }
}
