//! What a message means: one table, in order.
//!
//! [`table`] lists the rows; each has a pure rule that looks at the message, at the question in
//! hand and at what is known, and says what the message means, or nothing. The first row that
//! says something counts. [`apply`] alone turns a meaning into changes of the turn.

mod another_place;
mod answer;
mod answer_and_more;
mod apply;
mod checked;
mod choices;
mod confirm;
mod cuts;
mod denied;
mod doubted;
mod draft;
mod everywhere;
mod idle;
mod later_question;
mod left_over;
mod likeness;
mod line;
mod meaning;
mod numbers;
mod other_language;
mod pick;
mod place_beside;
mod reschedule;
mod review;
mod side_question;
mod slot_value;
mod table;
mod task;
mod two_answers;
mod unattended;
mod unread;

use super::script::{Script, Step};
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use crate::understand::Scene;

pub(super) use apply::apply;
pub(super) use meaning::{Keep, Meaning, Means};
pub(super) use reschedule::moved_unasked;
pub(super) use table::{AT_A_QUESTION, AT_ONCE, EVERYWHERE, WITHOUT_A_QUESTION};

/// Where a message is said: what is known of the world, and of the conversation.
#[derive(Clone, Copy)]
pub(super) struct Context<'a, 'w> {
    /// The world.
    pub(super) world: &'w World,
    /// The turn, which no rule changes.
    pub(super) turn: &'a Turn,
}

impl<'a, 'w> Context<'a, 'w> {
    /// The step whose question is in hand.
    pub(super) fn step(&self) -> Option<&'w Step> {
        self.turn.step_in_hand(self.world)
    }

    /// The task in hand.
    pub(super) fn task(&self) -> Option<&'a Task> {
        self.turn.task()
    }

    /// Its dialog.
    pub(super) fn script(&self) -> Option<&'w Script> {
        self.turn.script(self.world)
    }
}

/// What a message means by one row.
pub(super) type Rule = for<'w> fn(&Context<'_, 'w>, &Scene<'w>) -> Option<Meaning<'w>>;

/// A row of the table.
#[derive(Debug)]
pub(super) struct Row {
    /// What it is called, here, in tests and by `textpass explain`.
    pub(super) name: &'static str,
    /// What people say that it decides: language, where it is said, and the words.
    pub(super) samples: &'static [(&'static str, &'static str, &'static str)],
    rule: Rule,
}

/// Rows that belong together.
#[derive(Debug)]
pub(super) struct Part {
    /// Where they count.
    counts: for<'w> fn(&Context<'_, 'w>, &Scene<'w>) -> bool,
    rows: &'static [Row],
}

/// What was decided.
#[derive(Debug)]
pub(super) struct Decision<'w> {
    /// The row that decided it.
    pub(super) row: &'static Row,
    /// What the message means.
    pub(super) meaning: Meaning<'w>,
    /// What is left of the message without what it says is not to be done, if it says so.
    pub(super) rest: Option<Box<Scene<'w>>>,
}

impl Part {
    /// Its rows, in order.
    pub(super) fn rows(&self) -> &'static [Row] {
        self.rows
    }

    /// Whether it has a row of this name.
    pub(super) fn has(&self, name: &str) -> bool {
        self.rows.iter().any(|row| row.name == name)
    }
}

/// What a message means by the first row of these parts that says something; none if none does.
pub(super) fn decide<'w>(
    context: &Context<'_, 'w>,
    parts: &'static [Part],
    said: &Scene<'w>,
) -> Option<Decision<'w>> {
    watched(context, parts, said, &mut |_| {})
}

/// The same for whoever wants to see which rows were tried.
pub(super) fn watched<'w>(
    context: &Context<'_, 'w>,
    parts: &'static [Part],
    said: &Scene<'w>,
    watch: &mut dyn FnMut(&'static Row),
) -> Option<Decision<'w>> {
    let mut rows = parts.iter().filter(|part| (part.counts)(context, said)).flat_map(|part| part.rows);
    let (row, meaning) = rows.find_map(|row| {
        watch(row);
        Some((row, (row.rule)(context, said)?))
    })?;
    match meaning {
        Meaning { means: Means::Rest(rest), .. } => {
            let decision = watched(context, parts, &rest, watch)?;
            Some(Decision { rest: decision.rest.or(Some(rest)), ..decision })
        }
        meaning => {
            let meaning = left_over::settled(context, said, meaning);
            Some(Decision { row, meaning, rest: None })
        }
    }
}
