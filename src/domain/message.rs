//! Messages in and out, as every channel understands them.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::bot_command::BotCommand;
use super::person::Person;
use super::phone::Phone;
use super::place::Point;
use super::private::Private;

/// What a person sent.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Said {
    /// Words.
    Text(Private<String>),
    /// A command of the app, which is no words, and what was written behind it.
    Command {
        /// Which one.
        command: BotCommand,
        /// What was written behind it; empty for nothing.
        payload: Private<String>,
    },
    /// A button: the tag of the message on which it stood, and the choice's key.
    Choice {
        /// The tag of the message (see [`Reply::tag`]).
        tag: String,
        /// The key of the choice, as it would have been typed.
        key: String,
    },
    /// A shared location.
    Location(Point),
    /// The person's own phone number, shared from their phone book card.
    Contact(Phone),
    /// A picture, a voice message, a sticker or another thing that cannot be read.
    Media,
    /// Nothing at all.
    Empty,
    /// More than anybody types: the words were longer than the channel allows.
    TooLong,
    /// The person blocked the bot (`true`) or came back (`false`); needs no answer.
    Blocked(bool),
}

/// One message in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Inbound {
    /// Who sent it.
    pub person: Person,
    /// The channel's own id of it (MessageSid, update_id): the same for every
    /// delivery of the same message.
    pub id: String,
    /// What was said.
    pub said: Said,
    /// The language that the person's app is set to, if the channel tells: a hint only.
    pub hint: Option<String>,
    /// When it arrived here.
    pub at: DateTime<Utc>,
}

/// A choice that can be tapped.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Button {
    /// What it says.
    pub label: Private<String>,
    /// The key that typing would take.
    pub key: String,
}

/// A rendered message to a person.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reply {
    /// The words.
    pub text: Private<String>,
    /// Choices to tap, on channels that have buttons.
    pub buttons: Vec<Button>,
    /// Names the conversation and turn to which the buttons belong; a button
    /// that comes back with another tag is old.
    pub tag: String,
    /// Whether the person may be asked to share something by a button.
    pub share: Option<Share>,
}

/// What a person can be asked to share by tapping, on channels that can.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Share {
    /// Where they are.
    Location,
    /// Their phone number.
    Contact,
}

impl Reply {
    /// Words without buttons.
    pub fn text(words: impl Into<String>) -> Self {
        Self { text: Private::new(words.into()), buttons: Vec::new(), tag: String::new(), share: None }
    }
}
