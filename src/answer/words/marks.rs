//! The signs of a language: its own letters, and the small words that only it has.

use std::collections::HashSet;

use crate::answer::phrases::Phrases;
use crate::answer::pieces;
use crate::answer::words_file;
use crate::domain::fault::Fault;

use super::tables::{bare, keys};

/// What shows that a message is in this language.
#[derive(Clone, Debug)]
pub(super) struct Marks {
    words: Phrases<()>,
    /// Its own letters, as the first and the last of each range.
    letters: Vec<(char, char)>,
    /// How people ask for this language, as keys.
    pub(super) names: HashSet<String>,
}

impl Marks {
    /// Reads the signs; `file` is the name of their file for faults.
    pub(super) fn parse(file: &str, raw: &words_file::Marks) -> Result<Self, Fault> {
        Ok(Self { words: bare(&raw.words), letters: letters(file, &raw.letters)?, names: keys(&raw.names) })
    }

    /// How much of a message shows this language; 0 is no sign of it.
    pub(super) fn weight(&self, said: &str, words: &[String]) -> u32 {
        let typed = said.chars().take(pieces::MOST_CHARS).flat_map(char::to_lowercase);
        let letters = typed.filter(|letter| self.has_letter(*letter)).take(4).count();
        let words = self.words.inside(words).iter().map(|f| f.words).sum::<usize>().min(100);
        (2 * letters + words) as u32
    }

    /// Whether a letter is one of its own.
    pub(super) fn has_letter(&self, letter: char) -> bool {
        self.letters.iter().any(|(from, to)| (*from..=*to).contains(&letter))
    }
}

/// Single letters and ranges of letters, as they are written.
fn letters(file: &str, written: &[String]) -> Result<Vec<(char, char)>, Fault> {
    let one = |text: &String| match text.chars().collect::<Vec<_>>()[..] {
        [one] => Some((one, one)),
        [from, '-', to] if from <= to => Some((from, to)),
        _ => None,
    };
    let parse = |text| {
        one(text).ok_or_else(|| {
            let what = format!("{text:?} is no letter");
            Fault::new(file, "marks.letters", what, "write one letter, or two with `-` between them")
        })
    };
    written.iter().map(parse).collect()
}
