//! What a message may cost by SMS: a number of segments for each class of
//! message, by how the language's letters travel.

use crate::dialog::kinds::Fact;
use crate::dialog::scripts::{Act, Find, Script, Step, Target};
use crate::domain::lang::Lang;
use crate::text::{Catalog, Register, Say};

/// What a message is; each class has its budget.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A question, or anything else that is said.
    Question,
    /// A question with lines to choose from.
    List,
    /// The first text that a stranger gets: the legal line, and the menu.
    First,
    /// The menu of languages, each in its own letters.
    Languages,
    /// Everything that was answered, before it is booked.
    Review,
    /// An appointment: booked, moved, cancelled, sent again or shown.
    Confirmation,
}

impl Class {
    /// The class of what a step asks: it follows from how its answer is read.
    pub(super) fn of(step: &Step) -> Self {
        match step.find {
            _ if step.reads(Fact::Review) => Self::Review,
            Some(Find::Languages) => Self::Languages,
            Some(_) => Self::List,
            _ if !step.offer.is_empty() => Self::List,
            _ => Self::Question,
        }
    }

    /// The class of what a step says in passing: it tells of an appointment if
    /// one was changed just before, or was looked up for it.
    pub(super) fn of_saying(script: &Script, step: &Step) -> Self {
        let changes = |act| matches!(act, Act::Book | Act::Move | Act::Cancel);
        let here = Target::Step(step.name.clone());
        let mut before = script.steps.values().filter(|before| before.next == here);
        let changed = before.any(|before| before.act.is_some_and(changes));
        if changed || step.find == Some(Find::Picked) { Self::Confirmation } else { Self::Question }
    }

    /// The most segments that a message of this class may cost.
    pub(super) fn most(self, letters: Letters) -> usize {
        match (self, letters) {
            (Self::Question, Letters::Latin) => 1,
            (Self::Question, Letters::Other) | (Self::List | Self::First, Letters::Latin) => 2,
            (Self::List | Self::First, Letters::Other) => 3,
            (Self::Languages, _) | (Self::Review | Self::Confirmation, Letters::Latin) => 2,
            (Self::Review | Self::Confirmation, Letters::Other) => 4,
        }
    }

    /// How a fault calls it.
    pub(super) fn name(self) -> &'static str {
        match self {
            Self::Question => "a question",
            Self::List => "a list",
            Self::First => "the first text",
            Self::Languages => "the menu of languages",
            Self::Review => "a review",
            Self::Confirmation => "a confirmation",
        }
    }
}

/// How a language's letters travel by SMS.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Letters {
    /// In GSM-7, once accents that it lacks are taken off.
    Latin,
    /// In UCS-2, with less than half the room.
    Other,
}

impl Letters {
    /// By the language's name for itself.
    pub(super) fn of(catalog: &Catalog, lang: Lang) -> Self {
        let name = catalog.render(lang, Register::Full, &Say::new("language-name"));
        if name.chars().any(|letter| letter.is_ascii_alphabetic()) { Self::Latin } else { Self::Other }
    }
}
