//! Whoever is texting: a channel and an address on it.

use serde::{Deserialize, Serialize};

use super::private::Private;

/// The way on which a person reaches textpass.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Channel {
    /// Text messages, through Twilio.
    Sms,
    /// The Telegram Bot API.
    Telegram,
}

impl Channel {
    /// The channel's name in config, logs and on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Sms => "sms",
            Self::Telegram => "telegram",
        }
    }

    /// Whether it tells afterwards what became of a text that it took.
    pub fn reports(self) -> bool {
        match self {
            Self::Sms => true,
            Self::Telegram => false,
        }
    }

    /// Whether somebody can be written to who never wrote first.
    pub fn reaches_strangers(self) -> bool {
        match self {
            Self::Sms => true,
            Self::Telegram => false,
        }
    }
}

/// A person, known by channel and address. The address is an E.164 phone
/// number on SMS and a decimal chat id on Telegram.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    /// The way to the person.
    pub channel: Channel,
    /// The phone number or chat id.
    pub address: Private<String>,
}

impl Person {
    /// A person who texts from this phone number.
    pub fn sms(number: impl Into<String>) -> Self {
        Self { channel: Channel::Sms, address: Private::new(number.into()) }
    }

    /// A person in this private Telegram chat.
    pub fn telegram(chat: i64) -> Self {
        Self { channel: Channel::Telegram, address: Private::new(chat.to_string()) }
    }
}
