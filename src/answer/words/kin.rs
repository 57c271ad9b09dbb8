//! Relatives, as they are spoken of before a name: "for my mother in law", `nanay ko`.

use crate::answer::phrases::Phrases;
use crate::answer::words_file::Around;

use super::tables::bare;

/// Relatives, and what is said around them.
#[derive(Clone, Debug)]
pub(super) struct Kin {
    kin: Phrases<()>,
    before: Phrases<()>,
    of: Phrases<()>,
    behind: Phrases<()>,
    tail: Phrases<()>,
}

impl Kin {
    pub(super) fn of(raw: &Around) -> Self {
        Self {
            kin: bare(&raw.kin),
            before: bare(&raw.kin_before),
            of: bare(&raw.kin_for),
            behind: bare(&raw.kin_behind),
            tail: bare(&raw.kin_tail),
        }
    }

    /// How many words say who somebody is: a relative, and whose.
    pub(super) fn at(&self, words: &[String]) -> Option<usize> {
        let count = |phrases: &Phrases<()>, at: usize| phrases.at(words, at).map(|found| found.words);
        let owned = |from: usize| {
            let end = from + count(&self.kin, from)?;
            Some(end + count(&self.behind, end)?)
        };
        let begun = || {
            let from = count(&self.before, 0)?;
            owned(from).or_else(|| Some(from + count(&self.kin, from)?))
        };
        begun().max(owned(0)).max(count(&self.of, 0).and_then(owned))
    }

    /// The same with what leads to the name.
    pub(super) fn lead(&self, words: &[String]) -> Option<usize> {
        let end = self.at(words)?;
        Some(end + self.tail.at(words, end).map_or(0, |found| found.words))
    }

    /// Whether somebody is spoken of so in these words.
    pub(super) fn is_inside(&self, words: &[String]) -> bool {
        (0..words.len()).any(|at| self.at(&words[at..]).is_some())
    }
}
