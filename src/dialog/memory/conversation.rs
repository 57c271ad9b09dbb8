//! A person's saved state: a value that survives being saved and loaded
//! between any two turns, and a script that changed in the meantime.

use chrono::{DateTime, Utc};

use super::brakes::lately::Lately;
use super::brakes::restraint;
use super::brakes::restraint::Restraint;
use super::kept::Picked;
use super::task::Task;
use crate::domain::lang::Lang;

/// Everything that textpass remembers of a person between two messages; `saved`
/// writes and reads it.
#[derive(Clone, Debug, PartialEq)]
pub struct Conversation {
    /// Drawn at its start and never used again.
    pub id: u128,
    /// How many turns were saved before this one.
    pub turn: u64,
    /// Whether the person opted out of messages; kept beside the conversation.
    pub opted_out: bool,
    /// The language, once it is known.
    pub lang: Option<Lang>,
    /// What they are doing; the last one is in hand, the others are paused.
    pub tasks: Vec<Task>,
    /// When they last wrote.
    pub last_at: Option<DateTime<Utc>>,
    /// The appointments that stand and that they were told of, for as long as they go on about
    /// them; the last one last.
    pub recent: Vec<Picked>,
    /// The reminder that was the last thing sent to them: the number of its first line, and its
    /// appointments, one at least, by time.
    pub reminded: Option<(u8, Vec<Picked>)>,
    /// What was said to them lately, which is the shell's affair.
    pub lately: Lately,
    /// What keeps us from texting them without end.
    pub restraint: Restraint,
}

impl Conversation {
    /// A stranger's conversation.
    pub fn new(id: u128) -> Self {
        Self {
            id,
            turn: 0,
            opted_out: false,
            lang: None,
            tasks: Vec::new(),
            last_at: None,
            recent: Vec::new(),
            reminded: None,
            lately: Lately::default(),
            restraint: Restraint::default(),
        }
    }

    /// Remembers what was said last, by a hash of which it cannot be read, so that it is
    /// known if it comes back.
    pub fn note_said(&mut self, text: &str) {
        self.restraint.said = Some(restraint::fingerprint(self.id, text));
    }

    /// Remembers that a reminder of these visits is handed over: what they were doing goes on, and
    /// whoever answers it is known to be at the address on file.
    pub fn remind(&mut self, first: u8, about: Vec<Picked>, text: &str) {
        self.recent.retain(|known| about.iter().all(|one| one.number != known.number));
        self.recent.extend(about.iter().cloned());
        self.reminded = Some((first, about)).filter(|(_, about)| !about.is_empty());
        // buttons of the question before it stay good
        self.restraint.unsaid += 1;
        self.note_said(text);
    }

    /// The tag of the last message that was sent.
    pub(in crate::dialog) fn last_tag(&self) -> String {
        self.tag(self.turn.saturating_sub(self.restraint.unsaid))
    }

    /// The tag of the message that was sent after turn `turn`: its buttons
    /// carry it, and a button with another tag is old.
    pub fn tag(&self, turn: u64) -> String {
        format!("{:08x}{turn:x}", (self.id >> 96) as u32)
    }
}
