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

use super::step::{Step, Target};
use super::tellers::Tellers;
use crate::dialog::kinds::Role;

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
    pub(in crate::dialog) tellers: Tellers,
    /// Their names as `first` leads to them.
    order: Vec<String>,
}

impl Script {
    /// A dialog of these steps.
    pub(in crate::dialog) fn new(name: &str, first: String, mut steps: BTreeMap<String, Step>) -> Self {
        let tellers = Tellers::of(&mut steps);
        let order = in_order(&first, &steps);
        Self { name: name.to_owned(), first, steps, tellers, order }
    }

    /// The steps as they follow on the first one, whatever they are called; last those to
    /// which only other dialogs lead.
    pub(in crate::dialog) fn in_order(&self) -> impl Iterator<Item = &Step> {
        self.order.iter().filter_map(|name| self.steps.get(name))
    }

    /// The steps that tell a role, each after those that it needs.
    pub(in crate::dialog) fn tellers(&self, role: Role) -> impl DoubleEndedIterator<Item = &Step> {
        self.teller_names(role).iter().filter_map(|name| self.steps.get(name))
    }

    /// Every role that one of its steps may fill.
    pub(in crate::dialog) fn roles(&self) -> impl Iterator<Item = Role> {
        self.tellers.roles()
    }

    /// Their names.
    pub(in crate::dialog) fn teller_names(&self, role: Role) -> &[String] {
        self.tellers.of_role(role)
    }

    /// The first step that tells a role.
    pub(in crate::dialog) fn first_teller(&self, role: Role) -> Option<&Step> {
        self.tellers(role).next()
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
