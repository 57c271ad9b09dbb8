//! What surrounds an answer without changing it, and the answer without it.

use crate::answer::Cut;
use crate::answer::phrases::Phrases;
use crate::answer::pieces;
use crate::answer::words_file::Polite;

use super::tables::bare;

/// How many forms of a message are tried.
const FORMS: usize = 6;

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
        let mut forms = Vec::new();
        self.find(&Cut::of(said), |form| {
            forms.push(form.to_owned());
            None::<()>
        });
        forms
    }

    /// The first thing that is found by one of these forms.
    pub(super) fn find<T>(&self, said: &Cut, mut by: impl FnMut(&str) -> Option<T>) -> Option<T> {
        let mut rest = &said.words[..];
        let mut found = by(&said.key);
        for _ in 1..FORMS {
            if found.is_some() {
                break;
            }
            let shorter = self.without_end(rest).or_else(|| self.without_start(rest));
            rest = shorter.filter(|s| !s.is_empty())?;
            found = by(&rest.join(" "));
        }
        found
    }

    fn without_end<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        self.after.iter().filter(|p| !p.is_empty()).find_map(|p| words.strip_suffix(p.as_slice()))
    }

    fn without_start<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        self.before.at(words, 0).and_then(|found| words.get(found.words..))
    }
}
