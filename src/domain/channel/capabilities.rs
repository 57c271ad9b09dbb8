//! What a channel can do: the one table that dialogs, texts, the service and commands ask.

use super::name::Channel;

/// What one channel can do. Nothing outside of its own folder asks for its name.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Capabilities {
    /// Its name.
    pub channel: Channel,
    /// What it is, for whoever reads a command's help.
    pub about: &'static str,
    /// How sentences are said.
    pub register: Register,
    /// What a text costs.
    pub price: Price,
    /// The longest text, in UTF-16 units.
    pub longest: usize,
    /// Whether choices are buttons, and something can be shared by one; else they are lines.
    pub buttons: bool,
    /// Whether a word behind a slash is a command of the app.
    pub commands: bool,
    /// Whether STOP, START and HELP in capitals are the carrier's own words.
    pub carrier_words: bool,
    /// What an address is.
    pub address: Address,
    /// Whether somebody can be written to who never wrote first.
    pub reaches_strangers: bool,
    /// Whether it tells afterwards what became of a text that it took.
    pub reports: bool,
    /// Whether a reply may leave in the response to the webhook that brought the message.
    pub answers_in_response: bool,
    /// How many texts a second it takes that leave by themselves; none where the config says so.
    pub per_second: Option<f64>,
}

/// The manner in which sentences are said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Register {
    /// Short, where every letter counts: the `.sms` attribute of a sentence wins.
    Terse,
    /// In full, with the language's own letters.
    Full,
}

/// What a text costs, and how it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Price {
    /// So much for each segment: accents may make it cost twice as much.
    Segments,
    /// Nothing.
    Free,
}

/// What an address on a channel is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Address {
    /// A phone number that can be called, as E.164.
    Phone,
    /// The whole number of a chat.
    Chat,
}

impl Capabilities {
    /// The least that a channel can do: plain text, for a while, to whom wrote first.
    pub const fn least(channel: Channel) -> Self {
        Self {
            channel,
            about: "",
            register: Register::Full,
            price: Price::Free,
            longest: 1_000,
            buttons: false,
            commands: false,
            carrier_words: false,
            address: Address::Chat,
            reaches_strangers: false,
            reports: false,
            answers_in_response: false,
            per_second: Some(1.0),
        }
    }

    /// Whether a text is counted in segments.
    pub fn is_counted(&self) -> bool {
        self.price == Price::Segments
    }

    /// How an address is written, for whoever typed something else.
    pub fn sample_address(&self) -> &'static str {
        match self.address {
            Address::Phone => "+15005550006",
            Address::Chat => "5550006",
        }
    }
}

/// Stands where there is none at all.
const NONE: Capabilities = Capabilities::least(Channel::named("none"));

/// The channels that this program speaks.
#[derive(Clone, Debug)]
pub struct Channels {
    all: Vec<Capabilities>,
}

impl Channels {
    /// These channels, in the order in which they are named.
    pub fn new(all: impl IntoIterator<Item = Capabilities>) -> Self {
        Self { all: all.into_iter().collect() }
    }

    /// What a channel can do. Of one that was taken out of the program after people had written
    /// by it that is the least: nothing can be sent there, and what is shown fits any.
    pub fn of(&self, channel: Channel) -> Capabilities {
        let known = self.all.iter().find(|can| can.channel == channel);
        known.copied().unwrap_or(Capabilities::least(channel))
    }

    /// The channel of this name, if there is one.
    pub fn named(&self, name: &str) -> Option<&Capabilities> {
        self.all.iter().find(|can| can.channel.as_str() == name)
    }

    /// All of them.
    pub fn all(&self) -> &[Capabilities] {
        &self.all
    }

    /// The first of them.
    pub fn first(&self) -> &Capabilities {
        self.all.first().unwrap_or(&NONE)
    }

    /// The first of those whose texts are counted in segments, by which budgets are made.
    pub fn counted(&self) -> Option<&Capabilities> {
        self.all.iter().find(|can| can.is_counted())
    }
}
