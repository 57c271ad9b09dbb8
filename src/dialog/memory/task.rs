//! One thing that a person is doing, and what was offered to them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::kept::{Kept, Picked};
use crate::answer::time_wish::TimeWish;
use crate::domain::private::Private;

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
    pub early: Option<Private<String>>,
}

impl Task {
    /// A task at the start of a dialog.
    pub(in crate::dialog) fn new(id: u64, dialog: &str, step: &str) -> Self {
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
    pub(in crate::dialog) fn of(at: usize, value: Kept) -> Self {
        Self { key: (at + 1).to_string(), value, label: None, go: None }
    }
}
