//! What Telegram can do.

use super::TEXT_CHARS;
use crate::domain::channel::{Address, Capabilities, Channel, Price, Register};
use crate::domain::person::Person;
use crate::domain::private::Private;

/// What Telegram can do.
pub const CAPABILITIES: Capabilities = Capabilities {
    channel: Channel::TELEGRAM,
    about: "Telegram, with its buttons",
    register: Register::Full,
    price: Price::Free,
    longest: TEXT_CHARS,
    buttons: true,
    commands: true,
    carrier_words: false,
    address: Address::Chat,
    reaches_strangers: false,
    reports: false,
    answers_in_response: false,
    // Bot FAQ, "My bot is hitting limits": 30 messages a second to different chats.
    per_second: Some(30.0),
};

impl Channel {
    /// The Telegram Bot API.
    pub const TELEGRAM: Self = Self::named("telegram");
}

impl Person {
    /// A person in this private chat.
    pub fn telegram(chat: i64) -> Self {
        Self { channel: Channel::TELEGRAM, address: Private::new(chat.to_string()) }
    }
}
