//! What becomes of a message that was taken.

use crate::domain::message::Reply;
use crate::store::telling::TextName;

/// What became of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// It is answered.
    Reply {
        /// The reply; none where nothing is to be said, or where the reply
        /// goes by the outbox as every Telegram reply does.
        reply: Option<Reply>,
        /// Outbox rows that tell the same, for the case that this reply never
        /// arrives: done once it is handed over, see `Shell::handed_over`.
        reserved: Vec<Reserved>,
    },
    /// It is saved; its reply goes by the outbox.
    Later,
    /// Too many messages of this person wait: it was not saved. What to say, if they
    /// were not told just before.
    Full(Option<Reply>),
    /// The store did not answer: the message must come again.
    Unavailable,
}

/// A row of the outbox that tells the same as a reply.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reserved {
    /// The row.
    pub id: u64,
    /// The name of its text, if it is about an appointment.
    pub name: Option<TextName>,
}

impl Outcome {
    /// The names of all outcomes in logs and metrics.
    pub const NAMES: [&str; 5] = ["reply", "nothing", "later", "full", "unavailable"];

    /// Its place in [`Outcome::NAMES`].
    pub(super) fn rank(&self) -> usize {
        match self {
            Self::Reply { reply: Some(_), .. } => 0,
            Self::Reply { reply: None, .. } => 1,
            Self::Later => 2,
            Self::Full(_) => 3,
            Self::Unavailable => 4,
        }
    }

    /// The outcome's name in logs and metrics.
    pub fn as_str(&self) -> &'static str {
        Self::NAMES[self.rank()]
    }

    pub(super) fn nothing() -> Self {
        Self::Reply { reply: None, reserved: Vec::new() }
    }
}
