//! A stop word with words around it: whether the texts are to stop.

use super::phrases::{Found, Phrases};
use super::pieces;
use super::sentence::Sentences;
use super::words_file::WordsFile;
use crate::domain::word_hash::WordSet;

/// Words between what stops and what is to stop, at most: "stop sending me all these messages".
const BETWEEN: usize = 5;
/// The same where the things may stand first.
const BEFORE: usize = 3;
/// Longer sentences, in words, tell of something else.
const LONGEST: usize = 14;

/// One language's words for it.
#[derive(Clone, Debug)]
pub(super) struct Stopping {
    alone: WordSet,
    weak: WordSet,
    own: Phrases<Part>,
    back: Phrases<Part>,
    verbs: Phrases<()>,
    things: Phrases<()>,
    never: Phrases<()>,
    either_order: bool,
}

/// What a phrase is in a sentence of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    Says,
    Beside,
}

/// How sure it is that the texts are to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stop {
    /// Wherever it is said.
    Sure,
    /// Unless something else may be meant, where something is to be confirmed.
    Weak,
}

impl Stopping {
    /// Gathers the words of a file.
    pub(super) fn of(raw: &WordsFile) -> Self {
        let keys = |all: &[String]| all.iter().map(|phrase| pieces::key(phrase)).collect::<WordSet>();
        let bare = |all: &[String]| {
            let mut phrases = Phrases::default();
            phrases.add_all(all, &());
            phrases
        };
        let with = |says: &[String]| {
            let mut phrases = Phrases::default();
            phrases.add_all(says, &Part::Says);
            phrases.add_all(&raw.stopping.beside, &Part::Beside);
            phrases.add_all(&raw.answers.greetings, &Part::Beside);
            phrases
        };
        Self {
            alone: keys(&raw.stopping.alone),
            weak: keys(&raw.stopping.weak),
            own: with(&raw.answers.stop),
            back: with(&raw.answers.start),
            verbs: bare(&raw.stopping.verbs),
            things: bare(&raw.stopping.things),
            never: bare(&raw.stopping.never),
            either_order: raw.stopping.either_order,
        }
    }

    /// Whether a message stops the texts: by a sentence that says nothing else, or one
    /// that says what is to stop.
    pub(super) fn read(&self, said: &Sentences) -> Option<Stop> {
        if self.weak.contains(&said.key) {
            return Some(Stop::Weak);
        }
        let stops = self.alone.contains(&said.key) || said.all.iter().any(|words| self.stops(words));
        stops.then_some(Stop::Sure)
    }

    /// Whether a message asks for texts again, by a sentence that says nothing else, in
    /// this language's words or the carrier's (in capitals).
    pub(super) fn brings_back(&self, said: &Sentences, carrier: &[String]) -> bool {
        said.all.iter().any(|words| self.asks_again(words, carrier))
    }

    fn asks_again(&self, words: &[String], carrier: &[String]) -> bool {
        let (mut at, mut says) = (0, false);
        while at < words.len() {
            let is_carriers = carrier.contains(&words[at].to_uppercase());
            let Some(found) = self.back.at(words, at) else {
                if !is_carriers {
                    return false;
                }
                (at, says) = (at + 1, true);
                continue;
            };
            says |= is_carriers || found.means.contains(&&Part::Says);
            at += found.words;
        }
        says
    }

    fn stops(&self, words: &[String]) -> bool {
        words.len() <= LONGEST
            && (self.is_own(words) || self.names_thing(words))
            && self.never.everywhere(words).is_empty()
    }

    /// Whether a sentence is nothing but stop words and what may stand beside them.
    fn is_own(&self, words: &[String]) -> bool {
        let parts = self.own.inside(words);
        let covered: usize = parts.iter().map(|part| part.words).sum();
        let is_stop = |part: &Found<'_, Part>| part.means.contains(&&Part::Says);
        let weak =
            |part: &Found<'_, Part>| self.weak.contains(&words[part.at..part.at + part.words].join(" "));
        covered == words.len() && parts.iter().any(|part| is_stop(part) && !weak(part))
    }

    /// Whether what stops stands with what is to stop.
    fn names_thing(&self, words: &[String]) -> bool {
        let verbs = self.verbs.everywhere(words);
        if verbs.is_empty() {
            return false;
        }
        let things = self.things.everywhere(words);
        let with = |verb: Found<'_, ()>| {
            let end = verb.at + verb.words;
            things.iter().any(|thing| {
                let after = thing.at >= end && thing.at - end <= BETWEEN;
                let ends = thing.at + thing.words;
                after || (self.either_order && ends <= verb.at && verb.at - ends <= BEFORE)
            })
        };
        verbs.into_iter().any(with)
    }
}
