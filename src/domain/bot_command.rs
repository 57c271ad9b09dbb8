//! Commands of a chat app: `/book`, whatever language is spoken.

use serde::{Deserialize, Serialize};

/// A command of a chat app.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum BotCommand {
    /// To begin; in the middle, to see what is open.
    Start,
    /// To begin anew: whatever is open is left.
    Restart,
    /// To book.
    Book,
    /// To see, move or cancel what is booked.
    My,
    /// What can be said here.
    Help,
    /// Another language.
    Language,
    /// To the question before.
    Back,
    /// To leave the question in hand. Cancels no appointment.
    Cancel,
    /// No more messages.
    Stop,
    /// What is kept, and how long.
    Privacy,
    /// Another one; its name is the first of the words that come with it.
    Other,
}

impl BotCommand {
    /// All that are known, by their names.
    pub const KNOWN: [(&'static str, Self); 10] = [
        ("book", Self::Book),
        ("my", Self::My),
        ("language", Self::Language),
        ("back", Self::Back),
        ("cancel", Self::Cancel),
        ("restart", Self::Restart),
        ("help", Self::Help),
        ("privacy", Self::Privacy),
        ("stop", Self::Stop),
        ("start", Self::Start),
    ];

    /// The command of this name, in any case.
    pub fn named(name: &str) -> Self {
        let known = Self::KNOWN.iter().find(|(known, _)| known.eq_ignore_ascii_case(name));
        known.map_or(Self::Other, |(_, command)| *command)
    }
}
