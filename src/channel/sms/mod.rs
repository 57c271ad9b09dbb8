//! Text messages: a medium that [`twilio`](super::twilio) carries.

mod sender;

use super::twilio::BODY_CHARS;
use crate::domain::channel::{Address, Capabilities, Channel, Price, Register};
use crate::domain::person::Person;
use crate::domain::private::Private;

/// What text messages can do.
pub const CAPABILITIES: Capabilities = Capabilities {
    channel: Channel::SMS,
    about: "Text messages",
    register: Register::Terse,
    price: Price::Segments,
    longest: BODY_CHARS,
    buttons: false,
    commands: false,
    carrier_words: true,
    address: Address::Phone,
    reaches_strangers: true,
    reports: true,
    answers_in_response: true,
    per_second: None,
};

impl Channel {
    /// Text messages.
    pub const SMS: Self = Self::named("sms");
}

impl Person {
    /// A person who texts from this phone number.
    pub fn sms(number: impl Into<String>) -> Self {
        Self { channel: Channel::SMS, address: Private::new(number.into()) }
    }
}
