//! Our own texts, when they come back: pasted, forwarded, echoed by a phone, or from
//! another of our kind.

use crate::answer::phrases::{Found, Phrases};
use crate::answer::pieces;
use crate::domain::appointment::ApptNumber;

/// Shorter runs of words may be somebody's own: about four words, or eight characters
/// of a language without blanks.
const LEAST: usize = 8;

/// The longer runs of words in what we say, in every language.
#[derive(Clone, Debug, Default)]
pub struct OwnTexts {
    runs: Phrases<()>,
    /// Numbers that stand in sentences as examples.
    examples: Vec<ApptNumber>,
}

impl OwnTexts {
    /// Whether a run of words is long enough to be known again.
    pub fn is_long(run: &str) -> bool {
        pieces::weight(&pieces::words(run)) >= LEAST
    }

    /// Adds a run of words that we say, with the number that it has as an example.
    pub fn add(&mut self, run: &str, example: Option<ApptNumber>) {
        self.runs.add(run, ());
        self.examples.extend(example);
    }

    /// Whether it is the number of an example.
    pub fn shows(&self, number: &ApptNumber) -> bool {
        self.examples.contains(number)
    }

    /// Whether a part of the text is ours.
    pub fn are_in(&self, said: &str) -> bool {
        !self.runs.inside(&pieces::words(said)).is_empty()
    }

    /// Whether most of the text is ours, but for the lines of lists.
    pub fn are(&self, said: &str) -> bool {
        let is_listed = |line: &&str| line.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let told: String = said.lines().filter(|line| !is_listed(line)).collect::<Vec<_>>().join("\n");
        let words = pieces::words(&told);
        let of = |found: &Found<'_, ()>| pieces::weight(&words[found.at..found.at + found.words]);
        let ours: usize = self.runs.inside(&words).iter().map(of).sum();
        ours > 0 && ours * 2 >= pieces::weight(&words)
    }
}
