//! The words by which a language says that something is not to be done.

use std::collections::BTreeSet;

use crate::answer::phrases::Phrases;
use crate::answer::words_file;

/// What turns a verb into its opposite in one language.
#[derive(Clone, Debug, Default)]
pub(in crate::answer) struct Negation {
    pub(in crate::answer) before: Phrases<()>,
    /// The first words of these, as they are written.
    pub(in crate::answer) spellings: BTreeSet<String>,
    pub(in crate::answer) behind: Phrases<()>,
    pub(in crate::answer) last: Phrases<()>,
    pub(in crate::answer) verbs: Phrases<()>,
    pub(in crate::answer) cannot: Phrases<()>,
    pub(in crate::answer) but: Phrases<()>,
}

impl Negation {
    /// The phrases of a `words.toml`, ready to be looked up.
    pub(in crate::answer) fn of(raw: &words_file::Negation) -> Self {
        let table = |phrases: &[String]| {
            let mut all = Phrases::default();
            all.add_all(phrases, &());
            all
        };
        let first = |phrase: &String| phrase.split_whitespace().next().map(str::to_lowercase);
        Self {
            spellings: raw.before.iter().filter_map(first).collect(),
            before: table(&raw.before),
            behind: table(&raw.behind),
            last: table(&raw.last),
            verbs: table(&raw.verbs),
            cannot: table(&raw.cannot),
            but: table(&raw.but),
        }
    }
}
