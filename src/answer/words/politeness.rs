//! What surrounds an answer without changing it, and the answer without it.

use std::ops::Range;
use std::sync::Arc;

use crate::answer::Cut;
use crate::answer::glue::Glue;
use crate::answer::phrases::Phrases;
use crate::answer::pieces;
use crate::answer::words_file::Polite;

use super::tables::bare;
use crate::domain::word_hash::WordMap;

/// How many forms of a message are tried.
const FORMS: usize = 6;

/// The polite phrases of a language.
#[derive(Clone, Debug)]
pub(super) struct Politeness {
    before: Phrases<()>,
    /// What is said after an answer, by its last word.
    after: WordMap<Vec<Vec<String>>>,
    glue: Option<Arc<Glue>>,
}

impl Politeness {
    /// The phrases, ready to be taken away.
    pub(super) fn of(raw: &Polite, glue: Option<&Arc<Glue>>) -> Self {
        let mut after = WordMap::<Vec<_>>::default();
        for phrase in raw.after.iter().map(|phrase| pieces::words(phrase)) {
            if let Some(last) = phrase.last() {
                after.entry(last.clone()).or_default().push(phrase);
            }
        }
        Self { before: bare(&raw.before), after, glue: glue.cloned() }
    }

    /// What is said before an answer, phrase by phrase.
    pub(super) fn before(&self) -> impl Iterator<Item = &str> {
        self.before.all().map(|(words, ())| words)
    }

    /// Where the words are that remain without what is polite.
    pub(super) fn bare(&self, words: &[String]) -> Range<usize> {
        let (mut start, mut end) = (0, words.len());
        for _ in 1..FORMS {
            let rest = &words[start..end];
            if let Some(shorter) = self.without_end(rest).filter(|s| !s.is_empty()) {
                end = start + shorter.len();
            } else if let Some(shorter) = self.without_start(rest).filter(|s| !s.is_empty()) {
                start = end - shorter.len();
            } else {
                break;
            }
        }
        start..end
    }

    /// The message's key, then shorter and shorter ones: without "please" at
    /// its end, without "I want to" at its start.
    pub(super) fn forms(&self, said: &Cut) -> Vec<String> {
        let mut forms = Vec::new();
        self.find(said, |key, _| {
            forms.push(key.to_owned());
            None::<()>
        });
        forms
    }

    /// The first thing that is found by one of these forms, by its key or its words,
    /// then by one of those without particles.
    pub(super) fn find<T>(&self, said: &Cut, mut by: impl FnMut(&str, &[String]) -> Option<T>) -> Option<T> {
        self.find_in(&said.key, &said.words, &mut by).or_else(|| {
            let calm = self.glue.as_ref()?.without_particles(&said.words)?;
            self.find_in(&calm.join(" "), &calm, &mut by)
        })
    }

    fn find_in<T>(
        &self,
        key: &str,
        words: &[String],
        by: &mut impl FnMut(&str, &[String]) -> Option<T>,
    ) -> Option<T> {
        let mut rest = words;
        let mut found = by(key, words);
        for _ in 1..FORMS {
            if found.is_some() {
                break;
            }
            let shorter = self.without_end(rest).or_else(|| self.without_start(rest));
            rest = shorter.filter(|s| !s.is_empty())?;
            found = by(&rest.join(" "), rest);
        }
        found
    }

    fn without_end<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        let mut ending = self.after.get(words.last()?).into_iter().flatten();
        ending.find_map(|phrase| words.strip_suffix(phrase.as_slice()))
    }

    fn without_start<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        self.before.at(words, 0).and_then(|found| words.get(found.words..))
    }
}
