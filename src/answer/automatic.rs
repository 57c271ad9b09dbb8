//! Texts that nobody wrote: a phone that is driving, a mailbox that nobody reads, a
//! carrier that could not deliver. Heard in every language, as phones speak their own.

use super::cut::Cut;
use super::phrases::Phrases;
use super::pieces;
use super::sentence::Sentences;
use super::words_file;
use crate::domain::word_hash::WordSet;

/// What is known of such texts in all languages.
#[derive(Clone, Debug, Default)]
pub(super) struct Automatic {
    inside: Phrases<()>,
    whole: WordSet,
}

impl Automatic {
    /// Adds those of a language.
    pub(super) fn add(&mut self, raw: &words_file::Automatic) {
        self.inside.add_all(&raw.inside, &());
        self.whole.extend(raw.whole.iter().map(|phrase| pieces::key(phrase)));
    }

    /// Whether nobody wrote this text.
    pub(super) fn wrote(&self, cut: &Cut, sentences: &Sentences) -> bool {
        // Machines ask nothing.
        let asks = cut.text.contains(['?', '？', '؟']);
        let is_inside = || (0..cut.words.len()).any(|at| self.inside.at(&cut.words, at).is_some());
        (!asks && is_inside()) || self.is_whole(sentences)
    }

    /// Whether each of its sentences is one of those that machines send.
    fn is_whole(&self, said: &Sentences) -> bool {
        !said.all.is_empty() && said.all.iter().all(|words| self.whole.contains(&words.join(" ")))
    }
}
