//! Whoever is texting: a channel and an address on it.

use serde::{Deserialize, Serialize};

use super::channel::{Address, Capabilities, Channel};
use super::phone::Phone;
use super::private::Private;

/// A person, known by channel and address: on some channels a phone number in E.164 form, on
/// others something else, such as the number of a chat.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Person {
    /// The medium.
    pub channel: Channel,
    /// The address on it.
    pub address: Private<String>,
}

impl Person {
    /// Whoever has this address on a channel, as somebody typed it; none if it is no address there.
    pub fn typed(can: &Capabilities, typed: &str) -> Option<Self> {
        let address = match can.address {
            Address::Phone => Phone::parse(typed)?.expose().to_owned(),
            Address::Chat => typed.trim().parse::<i64>().ok()?.to_string(),
        };
        Some(Self { channel: can.channel, address: Private::new(address) })
    }

    /// The phone that can be called at this address, if it is one: in E.164 form, with its plus.
    pub fn phone(&self) -> Option<Phone> {
        let address = self.address.expose();
        Phone::parse(address).filter(|_| address.starts_with('+'))
    }
}
