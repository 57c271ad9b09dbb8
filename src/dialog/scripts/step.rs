//! A step of a dialog, and where it leads.

use std::collections::BTreeMap;

use super::words::{Act, Find, When};
use crate::dialog::kinds::{Fact, Read, Role};
use crate::dialog::memory::Kept;

/// A step of a dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// Its name.
    pub name: String,
    /// The question; none for a step that only says or does something.
    pub ask: Option<String>,
    /// A sentence said in passing.
    pub say: Option<String>,
    /// How the answer is read.
    pub read: Option<Read>,
    /// What its answer tells the rest of the dialog.
    pub fills: Option<Role>,
    /// What must be known before the step can speak.
    pub find: Option<Find>,
    /// What is done once the answer is there.
    pub act: Option<Act>,
    /// The script's own choices.
    pub offer: Vec<Choose>,
    /// Steps whose answers this one depends on.
    pub needs: Vec<String>,
    /// Passed over unless this holds.
    pub when: Option<When>,
    /// Whether the person may say that they have none.
    pub optional: bool,
    /// Whether words of an earlier message may answer it.
    pub early: bool,
    /// Whether it is answered by "none" until the person changes its line in the
    /// review: nobody is asked what few have to say.
    pub unasked: bool,
    /// A step whose answer may come along with this one's, or in its place: the
    /// question asks for both.
    pub with: Option<String>,
    /// Whether it is asked or said each time that it is reached, and never
    /// passed over as answered (menus, refusals, "are you sure?").
    pub anew: bool,
    /// The label of its line in the review and on the day's list.
    pub label: Option<String>,
    /// Where to go, by what came of `find` or `do`.
    pub on: BTreeMap<String, Target>,
    /// Where to go, by the answer's word.
    pub by: BTreeMap<String, Target>,
    /// Where to go else.
    pub next: Target,
    /// The name that it had before.
    pub was: Option<String>,
}

impl Step {
    /// Whether this is so of the kind of its answer.
    pub fn reads(&self, fact: Fact) -> bool {
        self.read.is_some_and(|kind| kind.is(fact))
    }

    /// Whether it is answered by yes or no, and by nothing else.
    pub fn confirms_only(&self) -> bool {
        self.reads(Fact::Confirms) && !self.reads(Fact::Review)
    }

    /// Whether it could say that it fills the role.
    pub(in crate::dialog) fn could_fill(&self, role: Role) -> bool {
        open_to(self.read, self.find) == Some(role)
    }

    /// Where it can lead.
    pub(in crate::dialog) fn targets(&self) -> impl Iterator<Item = &Target> {
        let offered = self.offer.iter().filter_map(|c| c.go.as_ref());
        std::iter::once(&self.next).chain(self.by.values()).chain(self.on.values()).chain(offered)
    }

    /// Where an answer with this word leads.
    pub fn next_for(&self, word: Option<&str>) -> &Target {
        word.and_then(|w| self.by.get(w)).unwrap_or(&self.next)
    }

    /// Where an answer leads: by the choice that was taken, else by its word.
    pub(in crate::dialog) fn way_of(&self, kept: &Kept) -> &Target {
        let word = kept.word();
        let chosen = self.offer.iter().find(|c| word == Some(c.word.as_str())).and_then(|c| c.go.as_ref());
        chosen.unwrap_or_else(|| self.next_for(word))
    }

    /// Whether an answer is one of the script's choices that only lead elsewhere
    /// ("more offices"): nothing to show, or to keep.
    pub(in crate::dialog) fn leads_on(&self, kept: &Kept) -> bool {
        kept.word().is_some_and(|w| self.offer.iter().any(|c| c.word == w && c.go.is_some()))
    }
}

/// One of a script's own choices.
#[derive(Clone, Debug, PartialEq)]
pub struct Choose {
    /// The word under which it is kept.
    pub word: String,
    /// Its label (a sentence in locales/*).
    pub say: String,
    /// What is typed for it; its place in the list by default.
    pub key: Option<String>,
    /// Where it leads.
    pub go: Option<Target>,
    /// Whether only words choose it: few ask for it, and a line costs room.
    pub unlisted: bool,
}

/// Where a step leads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// To a step of this dialog.
    Step(String),
    /// To the end: back to what was paused, if anything.
    End,
    /// Nowhere: the last list still stands, so another line of it can be chosen.
    Stay,
    /// To the menu.
    Menu,
    /// To another dialog instead of this one, at its beginning or at a step.
    Dialog(String, Option<String>),
}

impl Target {
    /// The step of this dialog to which it leads.
    pub(in crate::dialog) fn step(&self) -> Option<&String> {
        match self {
            Self::Step(name) => Some(name),
            _ => None,
        }
    }

    /// Reads `step`, `end`, `stay`, `menu`, `dialog:name` or `dialog:name/step`.
    pub fn parse(written: &str) -> Self {
        match written {
            "end" => Self::End,
            "stay" => Self::Stay,
            "menu" => Self::Menu,
            _ => match written.strip_prefix("dialog:") {
                Some(rest) => match rest.split_once('/') {
                    Some((name, step)) => Self::Dialog(name.to_owned(), Some(step.to_owned())),
                    None => Self::Dialog(rest.to_owned(), None),
                },
                None => Self::Step(written.to_owned()),
            },
        }
    }
}

/// The one role that the answers of such a step can fill.
pub(super) fn open_to(read: Option<Read>, find: Option<Find>) -> Option<Role> {
    let read = read?;
    find.and_then(Find::role).or(read.role())
}
