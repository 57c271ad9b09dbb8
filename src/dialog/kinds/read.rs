//! How the answer to one question is read: its kind, and the paper that it is about.

use std::ops::Deref;

use super::kind::{Fact, Kind};
use super::role::Role;
use crate::dialog::memory::Kept;
use crate::domain::paper::PaperId;
use crate::understand::Scene;

/// Between the name of a kind and the id of a paper: `paper:plate`.
const BEHIND_KIND: char = ':';

/// How an answer is read. What is so of its kind is so of it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Read {
    kind: &'static Kind,
    /// The paper whose number it is.
    pub paper: Option<PaperId>,
}

impl Read {
    /// Reads the name of one of these kinds, and the id of a paper where the kind wants one.
    pub(in crate::dialog) fn parse(written: &str, all: &[&'static Kind]) -> Option<Self> {
        let (name, paper) = match written.split_once(BEHIND_KIND) {
            Some((name, id)) => (name, Some(PaperId::parse(id)?)),
            None => (written, None),
        };
        let kind = all.iter().find(|kind| kind.name == name)?;
        (kind.is(Fact::OfPaper) == paper.is_some()).then_some(Self { kind, paper })
    }

    /// What can be written for these kinds.
    pub(in crate::dialog) fn names(all: &[&'static Kind]) -> Vec<String> {
        let name = |kind: &&Kind| match kind.is(Fact::OfPaper) {
            true => format!("{}{BEHIND_KIND}ID", kind.name),
            false => kind.name.to_owned(),
        };
        all.iter().map(name).collect()
    }

    /// Whether it is of this kind.
    pub(in crate::dialog) fn is_of(self, kind: &Kind) -> bool {
        *self.kind == *kind
    }

    /// The role that its answers can fill.
    pub(in crate::dialog) fn role(self) -> Option<Role> {
        self.paper.map(Role::Paper).or(self.kind.role)
    }

    /// Finds an answer in words that say more.
    pub(in crate::dialog) fn spot(self, said: &Scene<'_>) -> Option<Kept> {
        (self.kind.spot)(self.paper, said)
    }
}

impl Deref for Read {
    type Target = Kind;

    fn deref(&self) -> &Kind {
        self.kind
    }
}
