//! What people may type in one language, ready to be looked up.

pub(super) mod around_name;
mod commands;
pub(super) mod feast;
mod kin;
mod known;
mod marks;
pub(super) mod negation;
mod parse;
mod politeness;
pub(super) mod short_answer;
mod tables;
mod time_phrases;
pub(super) mod time_word;

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::{inquiry::InquiryId, paper::PaperId, place::State};

use super::about::About;
use super::call::Call;
use super::command::Command;
use super::cut::{Cut, Typed};
use super::phrases::{Found, Phrases};
use super::pieces;
use super::roles::Roles;
use super::sayings::Sayings;
use super::spoken_number::SpokenNumbers;
use super::stopping::Stopping;
use super::words_file::{Automatic, Reactions};
use crate::domain::word_hash::{WordMap, WordSet};
use around_name::AroundName;
use marks::Marks;
use negation::Negation;
use politeness::Politeness;
use short_answer::Said;
use time_word::TimeWord;

/// One language's words, from its `words.toml`.
#[derive(Clone, Debug)]
pub struct Words {
    commands: WordMap<Command>,
    intents: Phrases<String>,
    choices: BTreeMap<String, Vec<String>>,
    /// The keys of the sentences for which a whole message is said.
    lines: WordMap<Vec<String>>,
    about: About,
    greetings: WordSet,
    thanks: WordSet,
    stop: WordSet,
    stopping: Stopping,
    pub(super) reactions: Reactions,
    pub(super) automatic: Automatic,
    start: WordSet,
    none: WordSet,
    keep: WordSet,
    all: WordSet,
    alone: Phrases<()>,
    topics: Phrases<()>,
    marks: Marks,
    politeness: Politeness,
    pub(super) short_answers: WordMap<Said>,
    pub(super) yes_no: Phrases<Said>,
    pub(super) numbers: Phrases<String>,
    pub(super) joiners: Phrases<()>,
    pub(super) months: Phrases<u32>,
    pub(super) times: Phrases<TimeWord>,
    /// Names of days and months that are known with a slip of the finger.
    pub(super) day_names: Vec<(String, TimeWord)>,
    /// Whether who types an accent types all of them.
    pub(super) accents_tell: bool,
    /// Numbers in words, of days.
    pub(super) spoken_numbers: SpokenNumbers,
    /// What is written together with the word that follows.
    pub(super) prefixes: Vec<String>,
    pub(super) other_calendar: Phrases<()>,
    /// Whether six digits are year, month and day in this order.
    pub(super) year_first: bool,
    /// What stands around and between the parts of a date.
    pub(super) date_fill: Phrases<()>,
    pub(super) place_before: Phrases<()>,
    pub(super) place_sure: Phrases<()>,
    pub(super) place_after: Phrases<()>,
    pub(super) office: Phrases<()>,
    pub(super) no_place: Phrases<()>,
    pub(super) name: AroundName,
    pub(super) negation: Negation,
    /// Greetings and thanks, wherever they stand.
    pub(super) nods: Phrases<()>,
    pub(super) sayings: Option<Arc<Sayings>>,
    /// What was learnt of what days and hours are told for.
    pub(super) roles: Option<Arc<Roles>>,
    pub(super) code_before: Phrases<()>,
    /// What stands before the number of a paper.
    pub(super) papers: BTreeMap<PaperId, Phrases<()>>,
    pub(super) inquiries: Phrases<InquiryId>,
    pub(super) states: Phrases<State>,
    pub(super) cities: Phrases<String>,
}

impl Words {
    /// The command that the whole message is.
    pub fn command(&self, said: &(impl Typed + ?Sized)) -> Option<Command> {
        self.politeness.find(&said.cut(), |key, _| self.commands.get(key).copied())
    }

    /// What else is said for a line that can be chosen, as it is looked up, by the key of its
    /// sentence.
    pub fn synonyms(&self, sentence: &str) -> &[String] {
        self.choices.get(sentence).map_or(&[], Vec::as_slice)
    }

    /// The keys of the sentences for which the whole message is said.
    pub fn lines(&self, said: &Cut) -> &[String] {
        self.politeness.find(said, |key, _| self.lines.get(key)).map_or(&[], Vec::as_slice)
    }

    /// The sentences for which more is known to be said.
    pub fn choice_keys(&self) -> impl Iterator<Item = &str> {
        self.choices.keys().map(String::as_str)
    }

    /// The dialog that the whole message asks for.
    pub fn intent(&self, said: &(impl Typed + ?Sized)) -> Option<&str> {
        self.politeness.find(&said.cut(), |_, words| self.intents.whole(words)).map(String::as_str)
    }

    /// The dialog that is asked for somewhere in the message, by the longest
    /// phrase in it.
    pub fn intent_in(&self, said: &(impl Typed + ?Sized)) -> Option<&str> {
        self.intent_inside(&said.cut().words, 0).map(|(name, _)| name)
    }

    /// Whether some of the words ask for this dialog, by themselves or in a longer phrase.
    pub fn speaks_of(&self, said: &(impl Typed + ?Sized), dialog: &str) -> bool {
        let found = self.intents.everywhere(&said.cut().words);
        found.iter().any(|found| found.means.iter().any(|name| *name == dialog))
    }

    /// Whether the whole message names an inquiry by words that cannot be a name.
    pub(super) fn is_inquiry(&self, said: &Cut) -> bool {
        let named = |words: &[String]| self.inquiries.whole(words).filter(|_| !self.says_nothing(words));
        self.politeness.find(said, |_, words| named(words).map(drop)).is_some()
    }

    /// How much is said of an inquiry, at most.
    pub(super) fn inquiry_weight(&self, words: &[String]) -> usize {
        let found = self.inquiries.everywhere(words);
        let runs = found.iter().map(|f| &words[f.at..f.at + f.words]);
        runs.filter(|run| !self.says_nothing(run)).map(pieces::weight).max().unwrap_or_default()
    }

    /// Every dialog that an intent names, for the check of the dialogs.
    pub fn intent_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.intents.all().map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Whether the whole message is a greeting.
    pub fn is_greeting(&self, said: &(impl Typed + ?Sized)) -> bool {
        self.has(&self.greetings, said)
    }

    /// Whether the whole message is thanks, or as good as a nod.
    pub fn is_thanks(&self, said: &(impl Typed + ?Sized)) -> bool {
        self.has(&self.thanks, said)
    }

    /// What is heard of this language whatever language is spoken.
    pub(super) fn calls(&self) -> impl Iterator<Item = (&str, Call)> {
        let language = self.commands.iter().filter(|(_, command)| **command == Command::Language);
        let stop = self.stop.iter().map(|phrase| (phrase.as_str(), Call::Stop));
        let named = self.marks.names.iter().map(|phrase| (phrase.as_str(), Call::Named));
        stop.chain(language.map(|(phrase, _)| (phrase.as_str(), Call::Language))).chain(named)
    }

    /// What somebody of this language who stopped the texts says to have them again.
    pub(super) fn starts(&self) -> impl Iterator<Item = &str> {
        self.start.iter().map(String::as_str)
    }

    /// Whether a message is this phrase and nothing else but politeness.
    pub(super) fn is_all_but_polite(&self, said: &Cut, phrase: &[String]) -> bool {
        self.politeness.find(said, |_, words| (words == phrase).then_some(())).is_some()
    }

    /// Whether the whole message says that the person has none.
    pub fn none_word(&self, said: &(impl Typed + ?Sized)) -> bool {
        self.has(&self.none, said)
    }

    /// Whether the whole message says to leave it as it is.
    pub fn keep_word(&self, said: &(impl Typed + ?Sized)) -> bool {
        self.has(&self.keep, said)
    }

    /// Whether the whole message says "all of them".
    pub fn all_word(&self, said: &str) -> bool {
        self.has(&self.all, said)
    }

    /// How many signs of this language a message has: its own letters and small words, and more
    /// if all of it is a greeting or a request.
    pub fn speaks(&self, cut: &Cut) -> u32 {
        let whole =
            self.is_greeting(cut) || self.intent(cut).is_some() || self.inquiries.whole(&cut.words).is_some();
        self.marks.weight(cut) + if whole { 3 } else { 0 }
    }

    /// Every word of the phrases that show how this language is spelt.
    pub(super) fn phrases(&self) -> impl Iterator<Item = &str> {
        let phrases = self.intents.all().map(|(words, _)| words);
        let phrases = phrases.chain(self.inquiries.all().map(|(words, _)| words));
        let phrases = phrases.chain(self.yes_no.all().map(|(words, _)| words));
        let phrases = phrases.chain(self.times.all().map(|(words, _)| words));
        let phrases = phrases.chain(self.marks.words()).chain(self.politeness.before());
        let whole = self.commands.keys().chain(&self.greetings).chain(&self.none).chain(&self.keep);
        phrases.chain(whole.map(String::as_str)).flat_map(|phrase| phrase.split(' '))
    }

    /// Whether a letter is one of this language's own.
    pub fn writes(&self, letter: char) -> bool {
        self.marks.has_letter(letter)
    }

    /// Whether a word is yes or no.
    pub(super) fn answers_alone(&self, word: &str) -> bool {
        matches!(self.short_answers.get(word), Some(Said::Yes | Said::No))
    }

    /// Whether a word joins two things: "and".
    pub fn joins(&self, word: &str) -> bool {
        self.joiners.has(&pieces::words(word))
    }

    /// Whether a word is one of the small ones of this language, or leads to a place.
    pub fn is_small_word(&self, word: &String) -> bool {
        let word = std::slice::from_ref(word);
        self.marks.has_word(word) || self.place_before.whole(word).is_some()
    }

    /// Whether a word says something only as a whole message.
    pub(super) fn only_alone(&self, word: &String) -> bool {
        self.says_nothing(std::slice::from_ref(word))
    }

    /// The same of several words, or of the characters of one.
    pub(super) fn says_nothing(&self, run: &[String]) -> bool {
        self.alone.whole(run).is_some()
    }

    /// Whether some words name what a visit is about, but no inquiry for sure.
    pub(super) fn only_a_topic(&self, run: &[String]) -> bool {
        self.topics.whole(run).is_some()
    }

    /// The key of the choice that the words are as a whole: a number as it is
    /// written, or with something written onto it, unless that is the name of a
    /// day ("the sunday" is no "one").
    pub(super) fn number_word(&self, words: &[String]) -> Option<&str> {
        let found = self.numbers.whole(words)?;
        let is_day = |found: &Found<'_, TimeWord>| {
            found.words == words.len() && found.means.iter().any(|word| matches!(word, TimeWord::Weekday(_)))
        };
        let day = || self.times.at(words, 0).as_ref().is_some_and(is_day);
        (self.numbers.has(words) || !day()).then_some(found.as_str())
    }

    /// Whether some of the words speak of an inquiry, a dialog or a time.
    pub(super) fn speaks_of_visit(&self, words: &[String]) -> bool {
        !self.inquiries.inside(words).is_empty()
            || !self.intents.inside(words).is_empty()
            || self.times.inside(words).iter().any(|f| !f.means.iter().any(|word| word.is_small()))
    }

    /// Whether every one of the words speaks of an inquiry or a dialog.
    pub(super) fn speaks_only_of_visit(&self, words: &[String]) -> bool {
        let mut left = vec![true; words.len()];
        let mut spoken = |at: usize, count: usize| left[at..at + count].fill(false);
        self.inquiries.inside(words).iter().for_each(|f| spoken(f.at, f.words));
        self.intents.inside(words).iter().for_each(|f| spoken(f.at, f.words));
        !left.contains(&true)
    }

    /// Whether a set has the message, as it is or without its politeness.
    fn has(&self, set: &WordSet, said: &(impl Typed + ?Sized)) -> bool {
        self.politeness.find(&said.cut(), |key, _| set.contains(key).then_some(())).is_some()
    }

    /// The message's key, then shorter and shorter ones without its politeness.
    pub(super) fn forms(&self, said: &(impl Typed + ?Sized)) -> Vec<String> {
        self.politeness.forms(&said.cut())
    }
}
