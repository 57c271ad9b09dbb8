//! A person's saved state: a value that survives being saved and loaded
//! between any two turns, and a script that changed in the meantime.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::kept::{Kept, Picked};
use super::lately::Lately;
use super::restraint::{self, Restraint};
use super::saved;
use crate::answer::time_wish::TimeWish;
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
            lately: Lately::default(),
            restraint: Restraint::default(),
        }
    }

    /// Encodes it for a store, in few bytes.
    pub fn save(&self) -> Vec<u8> {
        saved::save(self)
    }

    /// Reads what [`Conversation::save`] wrote, of this release or one before.
    /// What cannot be read starts afresh rather than failing.
    pub fn load(bytes: Option<&[u8]>, id: u128, turn: u64, opted_out: bool) -> Self {
        let conversation = bytes.and_then(Self::read).unwrap_or_else(|| Self::new(id));
        Self { id, turn, opted_out, ..conversation }
    }

    /// Reads what [`Conversation::save`] wrote, without what the store keeps beside
    /// it; none if that cannot be read.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        saved::load(bytes)
    }

    /// Remembers what was said last, by a hash of which it cannot be read, so that it is
    /// known if it comes back.
    pub fn note_said(&mut self, text: &str) {
        self.restraint.said = Some(restraint::fingerprint(self.id, text));
    }

    /// The tag of the last message that was sent.
    pub(super) fn last_tag(&self) -> String {
        self.tag(self.turn.saturating_sub(self.restraint.unsaid))
    }

    /// The tag of the message that was sent after turn `turn`: its buttons
    /// carry it, and a button with another tag is old.
    pub fn tag(&self, turn: u64) -> String {
        format!("{:08x}{turn:x}", (self.id >> 96) as u32)
    }
}

/// One thing that a person is doing: a dialog, and how far it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct Task {
    /// The turn in which it began, times 16, plus its place in that turn.
    pub id: u64,
    /// The dialog.
    pub dialog: String,
    /// The step that was asked.
    pub step: String,
    /// Answers by step.
    pub answers: BTreeMap<String, Kept>,
    /// The choices of the last list that was sent.
    pub offered: Vec<Offered>,
    /// Steps asked before this one, oldest first.
    pub trail: Vec<String>,
    /// How often the last question was not understood.
    pub misses: u8,
    /// Until when a seat is held.
    pub held_until: Option<DateTime<Utc>>,
    /// Which times are wished for.
    pub wish: Option<TimeWish>,
    /// Which part of a longer list was sent, from 0.
    pub page: u16,
    /// Whether the question was which of two readings was meant.
    pub either: bool,
    /// The appointment that the task is about.
    pub picked: Option<Picked>,
    /// Words of an earlier message, for later questions that they answer.
    pub early: Option<crate::domain::private::Private<String>>,
}

impl Task {
    /// A task at the start of a dialog.
    pub(super) fn new(id: u64, dialog: &str, step: &str) -> Self {
        Self {
            id,
            dialog: dialog.to_owned(),
            step: step.to_owned(),
            answers: BTreeMap::new(),
            offered: Vec::new(),
            trail: Vec::new(),
            misses: 0,
            held_until: None,
            wish: None,
            page: 0,
            either: false,
            picked: None,
            early: None,
        }
    }
}

/// One line of a list that was sent.
#[derive(Clone, Debug, PartialEq)]
pub struct Offered {
    /// What to type for it.
    pub key: String,
    /// What it answers.
    pub value: Kept,
    /// The key of its label, if the script names one; else the value tells.
    pub label: Option<String>,
    /// Where it leads, if not where the step leads.
    pub go: Option<String>,
}

impl Offered {
    /// A line whose label comes from its value.
    pub(super) fn of(at: usize, value: Kept) -> Self {
        Self { key: (at + 1).to_string(), value, label: None, go: None }
    }
}
