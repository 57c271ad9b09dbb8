//! What surrounds an answer without changing it, and the answer without it.

use crate::answer::phrases::Phrases;
use crate::answer::pieces::{self, key};
use crate::answer::words_file::Polite;

use super::tables::bare;

/// The polite phrases of a language.
#[derive(Clone, Debug)]
pub(super) struct Politeness {
    before: Phrases<()>,
    after: Vec<Vec<String>>,
}

impl Politeness {
    /// The phrases, ready to be taken away.
    pub(super) fn of(raw: &Polite) -> Self {
        Self { before: bare(&raw.before), after: raw.after.iter().map(|p| pieces::words(p)).collect() }
    }

    /// The message's key, then shorter and shorter ones: without "please" at
    /// its end, without "I want to" at its start.
    pub(super) fn forms(&self, said: &str) -> Vec<String> {
        let whole = pieces::words(said);
        if whole.is_empty() {
            return vec![key(said)];
        }
        let mut rest = &whole[..];
        let mut forms = vec![rest.join(" ")];
        while forms.len() < 6 {
            let shorter = self.without_end(rest).or_else(|| self.without_start(rest));
            let Some(shorter) = shorter.filter(|s| !s.is_empty()) else { break };
            rest = shorter;
            forms.push(rest.join(" "));
        }
        forms
    }

    fn without_end<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        self.after.iter().filter(|p| !p.is_empty()).find_map(|p| words.strip_suffix(p.as_slice()))
    }

    fn without_start<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        self.before.at(words, 0).and_then(|found| words.get(found.words..))
    }
}
