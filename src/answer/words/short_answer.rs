//! The short answers of a language: yes, no, and what is merely polite.

use crate::answer::phrases::Phrases;
use crate::answer::pieces::key;
use crate::answer::words_file::{Polite, WordsFile};
use crate::domain::fault::Fault;
use crate::domain::word_hash::WordMap;

/// What a phrase of a short answer says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Said {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Neither: "please", "thank you".
    Polite,
}

/// Yes and no by their keys; no phrase is both.
pub(super) fn whole(file: &str, raw: &WordsFile) -> Result<WordMap<Said>, Fault> {
    let yes = raw.answers.yes.iter().map(|p| (p, Said::Yes));
    let no = raw.answers.no.iter().map(|p| (p, Said::No));
    let mut all = WordMap::default();
    for (phrase, said) in yes.chain(no) {
        let before = all.insert(key(phrase), said);
        if before.is_some_and(|b| b != said) {
            let what = format!("{phrase:?} is yes as well");
            return Err(Fault::new(file, "answers.no", what, "leave it in one of them"));
        }
    }
    Ok(all)
}

/// The same, to be found word by word, with what is merely polite.
pub(super) fn phrases(raw: &WordsFile) -> Phrases<Said> {
    let mut all = Phrases::default();
    let Polite { before, after } = &raw.polite;
    for (phrases, said) in [
        (&raw.answers.yes, Said::Yes),
        (&raw.answers.no, Said::No),
        (after, Said::Polite),
        (before, Said::Polite),
    ] {
        all.add_all(phrases, &said);
    }
    all
}
