//! A dialog as a checked value: what a file under `dialogs/` can hold.
//!
//! ```toml
//! first = "place"              # where the dialog begins
//!
//! [office]                     # a step; its answer is kept under this name
//! find  = "offices-near-place" # a fact to offer or to branch on
//! ask   = "ask-office"         # the question (a sentence in locales/*)
//! read  = "choice"             # how the answer is read
//! fills = "office"             # what the answer tells the rest of the dialog
//! needs = ["place"]            # when one of these changes, this is asked again
//! none  = "no-office"          # where to go if nothing was found
//! next  = "inquiry"            # where to go then
//! ```

use std::collections::{BTreeMap, VecDeque};

use super::kept::Kept;
pub use super::kinds::{Act, Find, Read};
pub use super::role::Role;
use super::tellers::Tellers;

/// A dialog.
#[derive(Clone, Debug, PartialEq)]
pub struct Script {
    /// Its name: the file's, without `.toml`.
    pub name: String,
    /// The step at which it begins.
    pub first: String,
    /// Its steps, by name.
    pub steps: BTreeMap<String, Step>,
    /// Which of them fill which role.
    pub(super) tellers: Tellers,
    /// Their names as `first` leads to them.
    order: Vec<String>,
}

impl Script {
    /// A dialog of these steps.
    pub(super) fn new(name: &str, first: String, mut steps: BTreeMap<String, Step>) -> Self {
        let tellers = Tellers::of(&mut steps);
        let order = in_order(&first, &steps);
        Self { name: name.to_owned(), first, steps, tellers, order }
    }

    /// The steps as they follow on the first one, whatever they are called; last those to
    /// which only other dialogs lead.
    pub(super) fn in_order(&self) -> impl Iterator<Item = &Step> {
        self.order.iter().filter_map(|name| self.steps.get(name))
    }

    /// A step by its name, or by the name that it had before.
    pub fn step(&self, name: &str) -> Option<&Step> {
        self.steps.get(name).or_else(|| self.steps.values().find(|s| s.was.as_deref() == Some(name)))
    }
}

fn in_order(first: &String, steps: &BTreeMap<String, Step>) -> Vec<String> {
    let mut order: Vec<&String> = Vec::new();
    let mut todo = VecDeque::from([first]);
    while let Some(name) = todo.pop_front() {
        let Some(step) = steps.get(name).filter(|_| !order.contains(&name)) else { continue };
        order.push(name);
        todo.extend(step.targets().filter_map(Target::step));
    }
    let others = steps.keys().filter(|name| !order.contains(name));
    order.iter().copied().chain(others).cloned().collect()
}

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
    /// Whether this is so of how its answer is read.
    pub(super) fn reads(&self, fact: fn(Read) -> bool) -> bool {
        self.read.is_some_and(fact)
    }

    /// Where it can lead.
    pub(super) fn targets(&self) -> impl Iterator<Item = &Target> {
        let offered = self.offer.iter().filter_map(|c| c.go.as_ref());
        std::iter::once(&self.next).chain(self.by.values()).chain(self.on.values()).chain(offered)
    }

    /// Where an answer with this word leads.
    pub fn next_for(&self, word: Option<&str>) -> &Target {
        word.and_then(|w| self.by.get(w)).unwrap_or(&self.next)
    }

    /// Where an answer leads: by the choice that was taken, else by its word.
    pub(super) fn way_of(&self, kept: &Kept) -> &Target {
        let word = kept.word();
        let chosen = self.offer.iter().find(|c| word == Some(c.word.as_str())).and_then(|c| c.go.as_ref());
        chosen.unwrap_or_else(|| self.next_for(word))
    }

    /// Whether an answer is one of the script's choices that only lead elsewhere
    /// ("more offices"): nothing to show, or to keep.
    pub(super) fn leads_on(&self, kept: &Kept) -> bool {
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
    pub(super) fn step(&self) -> Option<&String> {
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

/// When a step is not passed over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum When {
    /// The chosen inquiry asks for its receipt number (`inquiry.receipt`).
    InquiryReceipt,
    /// The chosen inquiry asks for the A-number (`inquiry.a-number`).
    InquiryANumber,
    /// The chosen inquiry is urgent (`inquiry.urgent`).
    InquiryUrgent,
    /// There is something to try before a visit (`inquiry.first`).
    InquiryFirst,
    /// It is known at which office (`office`), here or in the task that waits.
    Office,
    /// No other task waits under this one (`alone`).
    Alone,
    /// It is the very first message of a stranger (`stranger`).
    Stranger,
    /// The opened appointment has begun (`begun`).
    Begun,
    /// The opened appointment stands so to the config of now (`visit.closed`).
    Visit(super::visit::Standing),
    /// The person is on this channel (`channel.telegram`).
    Channel(crate::domain::person::Channel),
    /// A step was answered by this word, or this is among its words (`needs has companions`).
    Has(String, String),
    /// The opposite (`not ...`).
    Not(Box<Self>),
}
