//! How a sentence will be heard.

use crate::domain::person::Channel;

/// The manner in which sentences are said: every letter counts by SMS, and
/// accents make a text cost twice as much there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Voice {
    /// Short, in the letters of GSM-7 where the language has such a form: the
    /// `.sms` attribute of a sentence wins.
    Sms,
    /// In full, with the language's own letters.
    Telegram,
}

impl From<Channel> for Voice {
    fn from(channel: Channel) -> Self {
        match channel {
            Channel::Sms => Self::Sms,
            Channel::Telegram => Self::Telegram,
        }
    }
}
