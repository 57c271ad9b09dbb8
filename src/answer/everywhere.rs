//! What is heard whatever language is spoken: that the texts shall stop, that
//! another language is wanted, and a language by its name, as whole messages only;
//! and which language a message is spelt like.

use std::collections::HashSet;

use crate::domain::lang::Lang;

use super::automatic::Automatic;
use super::call::Call;
use super::cut::Cut;
use super::phrases::{Found, Phrases};
use super::reaction::{Reaction, Reactions};
use super::sentence::Sentences;
use super::spelling::Spelling;
use super::words::Words;

/// Longer messages, in words, are none of these.
const MOST_WORDS: usize = 24;

/// A call, and the languages in which the words say so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Called {
    /// What is wanted.
    pub call: Call,
    /// The languages, by code.
    pub langs: Vec<Lang>,
    /// How many words say so.
    pub words: usize,
}

/// The words of a language.
type WordsOf<'w> = dyn Fn(Lang) -> Option<&'w Words> + 'w;

/// The words of all languages for it.
#[derive(Clone, Debug, Default)]
pub struct Everywhere {
    phrases: Phrases<(Lang, Call)>,
    starts: Phrases<(Lang, Call)>,
    automatic: Automatic,
    reactions: Reactions,
    spelling: Spelling,
    /// Yes in one language and no in another, as keys.
    opposites: HashSet<String>,
}

impl Everywhere {
    /// Gathers them.
    pub fn of(words: &[(Lang, &Words)]) -> Self {
        let (mut phrases, mut starts) = (Phrases::default(), Phrases::default());
        let (mut automatic, mut reactions) = (Automatic::default(), Reactions::default());
        for (lang, words) in words {
            automatic.add(&words.automatic);
            reactions.add(&words.reactions);
            words.calls().for_each(|(phrase, call)| phrases.add(phrase, (*lang, call)));
            words.starts().for_each(|phrase| starts.add(phrase, (*lang, Call::Start)));
        }
        let spelling = Spelling::of(words);
        Self { phrases, starts, automatic, reactions, spelling, opposites: opposites(words) }
    }

    /// How much the spelling of a message speaks for each language, in hundredths of
    /// a natural logarithm; all have 0 if it is in other letters than the Latin ones.
    pub fn spelt_like(&self, said: &Cut) -> Vec<(Lang, i32)> {
        self.spelling.weigh(said)
    }

    /// Whether the whole message is yes in one language and no in another (`no`, which is
    /// yes in Polish).
    pub fn is_opposite(&self, said: &Cut) -> bool {
        self.opposites.contains(&said.key)
    }

    /// What the whole message is, with what its own language finds polite
    /// around it. To stop goes before everything else.
    pub(super) fn find(&self, said: &Cut, words: &WordsOf<'_>) -> Option<Called> {
        among(&self.phrases, said, words)
    }

    /// Whether a text was written by a machine, as the phones and carriers of any
    /// language word it.
    pub fn is_automatic(&self, cut: &Cut, sentences: &Sentences) -> bool {
        self.automatic.wrote(cut, sentences)
    }

    /// The reaction to a text of ours that a phone tells of; `quotes` is whether that text
    /// is in it.
    pub fn reaction(&self, said: &Cut, quotes: bool) -> Option<Reaction> {
        self.reactions.read(said, quotes)
    }

    /// Whether the whole message asks for texts again, in any language.
    pub(super) fn starts(&self, said: &Cut, words: &WordsOf<'_>) -> bool {
        among(&self.starts, said, words).is_some()
    }
}

/// What is yes in one language and no in another.
fn opposites(words: &[(Lang, &Words)]) -> HashSet<String> {
    let all = |yes: bool| words.iter().flat_map(move |(_, words)| words.short_answers(yes));
    let no: HashSet<&str> = all(false).collect();
    all(true).filter(|key| no.contains(key)).map(str::to_owned).collect()
}

/// What the whole message is of these phrases.
fn among(phrases: &Phrases<(Lang, Call)>, said: &Cut, words: &WordsOf<'_>) -> Option<Called> {
    if said.words.len() > MOST_WORDS {
        return None;
    }
    let found = (0..said.words.len()).filter_map(|at| phrases.at(&said.words, at));
    found.flat_map(|found| whole(said, words, &found)).min_by_key(|called| called.call)
}

/// What a phrase in a message calls for, if it is the whole message.
fn whole(said: &Cut, words: &WordsOf<'_>, found: &Found<'_, (Lang, Call)>) -> Vec<Called> {
    let phrase = &said.words[found.at..found.at + found.words];
    // A single word of a longer message says less: nobody stops by it (`bueno,
    // para...`), and politeness can only follow a language (Tagalog `ok lang` is yes).
    let sure = |call: Call| match call {
        _ if phrase.len() > 1 || said.words.len() == 1 => true,
        Call::Stop | Call::Start => false,
        Call::Language | Call::Named => found.at == 0,
    };
    let all = |lang: Lang| words(lang).is_some_and(|words| words.is_all_but_polite(said, phrase));
    let of = |call: Call| {
        let means = found.means.iter().filter(|means| means.1 == call && sure(call) && all(means.0));
        let langs: Vec<Lang> = means.map(|means| means.0).collect();
        (!langs.is_empty()).then_some(Called { call, langs, words: phrase.len() })
    };
    [Call::Stop, Call::Language, Call::Named, Call::Start].into_iter().filter_map(of).collect()
}
