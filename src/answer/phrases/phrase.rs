//! One phrase, as short as it can be kept.

use std::str::Split;

use crate::answer::fold;
use crate::answer::pieces::{self, Kind};

/// One of the phrases. There are tens of thousands, so each is kept short.
#[derive(Clone, Debug)]
pub(super) struct Phrase<T> {
    /// Its words, with a blank between them.
    pub(super) words: Box<str>,
    /// How many they are.
    pub(super) count: u32,
    /// Whether it is found only with its accents as they are: it begins with `=`.
    pub(super) exact: bool,
    /// Before which of the first words a particle may come, a bit for each.
    pub(super) parted: u64,
    /// Its words with their accents, where they have any.
    pub(super) spelt: Option<Box<str>>,
    pub(super) means: T,
}

impl<T> Phrase<T> {
    /// The phrase as it is written; none without words or numbers.
    pub(super) fn of(spelling: &str, means: T) -> Option<Self> {
        let (mut words, mut spelt) = (String::new(), String::new());
        let (mut count, mut parted, mut begins) = (0, 0_u64, true);
        for piece in pieces::pieces(spelling) {
            begins |= !piece.glued;
            if piece.kind != Kind::Sign {
                for (all, word) in [(&mut words, piece.text.as_str()), (&mut spelt, piece.spelling())] {
                    all.push_str(if count > 0 { " " } else { "" });
                    all.push_str(word);
                }
                let bit = 1_u64.checked_shl(count).unwrap_or_default();
                parted |= if std::mem::take(&mut begins) { bit } else { 0 };
                count += 1;
            }
        }
        if count == 0 {
            return None;
        }
        // Where nothing is parted, as in Chinese, a particle may come before any of them.
        if count > 2 && parted == 1 {
            parted = u64::MAX;
        }
        let exact = spelling.starts_with('=');
        let spelt = Some(spelt.into_boxed_str()).filter(|spelt| **spelt != *words);
        Some(Self { words: words.into_boxed_str(), count, exact, parted, spelt, means })
    }

    /// Its words with their accents.
    pub(super) fn spelt(&self) -> &str {
        self.spelt.as_deref().unwrap_or(&self.words)
    }

    /// Its words.
    pub(super) fn words(&self) -> Split<'_, char> {
        self.words.split(' ')
    }

    /// The first of them.
    pub(super) fn first(&self) -> &str {
        self.words().next().unwrap_or_default()
    }

    /// Whether words begin with those of the phrase. The first ones are most likely the same, so
    /// they are compared last.
    pub(super) fn begins(&self, words: &[String]) -> bool {
        let count = self.count as usize;
        let same = |(word, one): (&String, &str)| word == one;
        words.len() >= count && words[..count].iter().rev().zip(self.words.rsplit(' ')).all(same)
    }
}

/// What stands within a word that some write as two.
const HYPHENS: [char; 3] = ['-', '\u{2010}', '\u{2011}'];

/// A phrase as it is written, with a blank for each apostrophe, and with hyphened
/// words in one.
pub(in crate::answer) fn spellings(phrase: &str) -> Vec<String> {
    let mut all = vec![phrase.to_owned()];
    if phrase.contains(fold::is_apostrophe) {
        all.push(phrase.replace(fold::is_apostrophe, " "));
    }
    if phrase.contains(HYPHENS) {
        all.push(phrase.replace(HYPHENS, ""));
    }
    all
}
