//! The signs of a language: its own letters, and the small words that only it has.

use crate::answer::cut::Cut;
use crate::answer::phrases::Phrases;
use crate::answer::pieces::{self, Kind, Piece};
use crate::answer::states;
use crate::answer::words_file;
use crate::domain::fault::Fault;

use super::tables::{bare, keys};
use crate::domain::word_hash::WordSet;

/// What shows that a message is in this language.
#[derive(Clone, Debug)]
pub(super) struct Marks {
    words: Phrases<()>,
    /// Its own letters, as the first and the last of each range.
    letters: Vec<(char, char)>,
    /// How people ask for this language, as keys.
    pub(super) names: WordSet,
}

impl Marks {
    /// Reads the signs; `file` is the name of their file for faults.
    pub(super) fn parse(file: &str, raw: &words_file::Marks) -> Result<Self, Fault> {
        Ok(Self { words: bare(&raw.words), letters: letters(file, &raw.letters)?, names: keys(&raw.names) })
    }

    /// How many words show it. The code of a state in capitals is none of them, nor
    /// is one at the end that would be the only one: `Wilmington, DE`, `portland me`.
    fn words_in(&self, said: &Cut) -> usize {
        let pieces: Vec<&Piece> = said.pieces.iter().filter(|p| p.kind != Kind::Sign).collect();
        let capitals_tell = pieces.iter().any(|p| p.kind == Kind::Word && !p.capitals);
        let texts: Vec<String> = pieces.iter().map(|p| calm(&p.text)).collect();
        let mut found = self.words.inside(&texts);
        found.retain(|f| !(f.words == 1 && capitals_tell && pieces[f.at].capitals && is_code(&texts[f.at])));
        found.retain(|f| !(f.words == 1 && is_of_a_number(&pieces, f.at)));
        match &found[..] {
            [one] if one.words == 1 && one.at > 0 && one.at + 1 == texts.len() && is_code(&texts[one.at]) => {
                0
            }
            all => all.iter().map(|f| f.words).sum(),
        }
    }

    /// Its small words.
    pub(super) fn words(&self) -> impl Iterator<Item = &str> {
        self.words.all().map(|(words, ())| words)
    }

    /// Whether it is one of its small words.
    pub(super) fn has_word(&self, word: &[String]) -> bool {
        self.words.whole(word).is_some()
    }

    /// How much of a message shows this language; 0 is no sign of it.
    pub(super) fn weight(&self, said: &Cut) -> u32 {
        let lower = said.text.chars().take(pieces::MOST_CHARS).flat_map(char::to_lowercase);
        let letters = lower.filter(|letter| self.has_letter(*letter)).take(4).count();
        (2 * letters + self.words_in(said).min(100)) as u32
    }

    /// Whether a letter is one of its own.
    pub(super) fn has_letter(&self, letter: char) -> bool {
        self.letters.iter().any(|(from, to)| (*from..=*to).contains(&letter))
    }
}

/// A word without what is drawn out in it: `hiiii`, `holaaa`.
fn calm(word: &str) -> String {
    if !word.as_bytes().windows(2).any(|two| two[0] == two[1]) && word.is_ascii() {
        return word.to_owned();
    }
    let letters: Vec<char> = word.chars().collect();
    let drawn_out = letters.windows(3).any(|three| three[0] == three[1] && three[1] == three[2]);
    if !drawn_out {
        return word.to_owned();
    }
    letters
        .chunk_by(|one, next| one == next)
        .flat_map(|same| &same[..if same.len() > 2 { 1 } else { same.len() }])
        .collect()
}

/// Whether a word belongs to a number: `I-485`, `15go`.
fn is_of_a_number(pieces: &[&Piece], at: usize) -> bool {
    let number = |piece: &&Piece| piece.kind == Kind::Number;
    let of_next = pieces[at].text.len() == 1 && pieces.get(at + 1).is_some_and(number);
    of_next || pieces[at].glued && at > 0 && number(&pieces[at - 1])
}

/// Whether a word is written as the code of a state is.
fn is_code(word: &str) -> bool {
    word.len() == 2 && states::by_code(word).is_some()
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
