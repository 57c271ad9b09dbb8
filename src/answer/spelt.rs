//! Accents that decide: with them `tháng sáu` is June and `tháng sau` next month,
//! without them it may be either.

use super::phrases::Phrases;
use super::pieces::Piece;

/// How a word of a message was spelt.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Spelt {
    spelling: String,
    /// Whether it stands for itself alone, and for no word that is spelt otherwise.
    sure: bool,
}

impl Spelt {
    /// The words of a message, by the phrases in which they are looked up; none where no
    /// accent tells. Where they do (`accents_tell`), whoever types one types all: each
    /// word is meant as it stands, unless there is none that is spelt so.
    pub(super) fn all<'a, T>(
        words: impl Iterator<Item = &'a Piece> + Clone,
        phrases: &Phrases<T>,
        accents_tell: bool,
    ) -> Vec<Self> {
        if !accents_tell || words.clone().all(|word| word.spelt.is_none()) {
            return Vec::new();
        }
        let sure = |word: &Piece| phrases.spells(&word.text, word.spelling());
        words.map(|word| Self { spelling: word.spelling().to_owned(), sure: sure(word) }).collect()
    }

    /// Whether words that are spelt so may be those of a phrase; of an exact one only
    /// if each has its accents.
    pub(super) fn fit(typed: &[Self], phrase: &[String], exact: bool) -> bool {
        if typed.is_empty() {
            return !exact;
        }
        let same = |(word, spelling): (&Self, &String)| word.spelling == *spelling;
        typed.iter().zip(phrase).all(|pair| same(pair) || (!exact && !pair.0.sure))
    }
}
