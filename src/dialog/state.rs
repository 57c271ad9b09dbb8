//! A person's saved state: a value that survives being saved and loaded
//! between any two turns, and a script that changed in the meantime.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};
use serde::Deserialize;

use super::kept::{Kept, Picked};
use super::lately::Lately;
use super::restraint::{self, Restraint};
use super::saved;
use crate::answer::time_wish::TimeWish;
use crate::domain::lang::Lang;

/// Everything that textpass remembers of a person between two messages. What
/// serde reads here is the JSON of releases up to 0.1.0; `saved` writes it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Conversation {
    /// Drawn at its start and never used again.
    #[serde(skip)]
    pub id: u128,
    /// How many turns were saved before this one.
    #[serde(skip)]
    pub turn: u64,
    /// Whether the person opted out of messages; kept beside the conversation.
    #[serde(skip)]
    pub opted_out: bool,
    /// The language, once it is known.
    pub lang: Option<Lang>,
    /// What they are doing; the last one is in hand, the others are paused.
    pub tasks: Vec<Task>,
    /// When they last wrote.
    pub last_at: Option<DateTime<Utc>>,
    /// The appointment that they were told of last, for as long as they go on about it.
    #[serde(default)]
    pub recent: Option<Picked>,
    /// What was said to them lately, which is the shell's affair.
    #[serde(skip)]
    pub lately: Lately,
    /// What keeps us from texting them without end.
    #[serde(skip)]
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
            recent: None,
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
        match bytes {
            // Releases up to 0.1.0 saved JSON.
            [b'{', ..] => serde_json::from_slice(bytes).ok(),
            _ => saved::load(bytes),
        }
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Task {
    /// The turn in which it began, times 16, plus its place in that turn.
    pub id: u64,
    /// The dialog.
    pub dialog: String,
    /// The step that was asked.
    pub step: String,
    /// Answers by step.
    #[serde(default)]
    pub answers: BTreeMap<String, Kept>,
    /// The choices of the last list that was sent.
    #[serde(default)]
    pub offered: Vec<Offered>,
    /// Steps asked before this one, oldest first.
    #[serde(default)]
    pub trail: Vec<String>,
    /// How often the last question was not understood.
    #[serde(default)]
    pub misses: u8,
    /// Until when a seat is held.
    #[serde(default)]
    pub held_until: Option<DateTime<Utc>>,
    /// Which times are wished for.
    #[serde(default)]
    pub wish: Option<TimeWish>,
    /// Which part of a longer list was sent, from 0.
    #[serde(default)]
    pub page: u16,
    /// Whether the question was which of two readings was meant.
    #[serde(default)]
    pub either: bool,
    /// The appointment that the task is about.
    #[serde(default)]
    pub picked: Option<Picked>,
    /// Words of an earlier message, for later questions that they answer.
    #[serde(default)]
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
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Offered {
    /// What to type for it.
    pub key: String,
    /// What it answers.
    pub value: Kept,
    /// The key of its label, if the script names one; else the value tells.
    #[serde(default)]
    pub label: Option<String>,
    /// Where it leads, if not where the step leads.
    #[serde(default)]
    pub go: Option<String>,
}

impl Offered {
    /// A line whose label comes from its value.
    pub(super) fn of(at: usize, value: Kept) -> Self {
        Self { key: (at + 1).to_string(), value, label: None, go: None }
    }
}
