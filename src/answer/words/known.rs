//! What a language knows a whole message as.

use std::ops::Range;
use std::sync::Arc;

use super::Words;
use super::short_answer::Said;
use super::time_word::TimeWord;
use crate::answer::phrases::Found;
use crate::answer::pieces::{Kind, Piece};
use crate::answer::roles::Roles;
use crate::answer::sayings::Sayings;
use crate::answer::sentence::Sentences;
use crate::answer::stopping::Stop;
use crate::answer::{Cut, Typed, pieces};
use crate::domain::dialogs::BOOK;
use crate::domain::inquiry::InquiryId;
use crate::domain::paper::PaperId;

impl Words {
    /// Everything that a message may be about, for the check of the dialogs.
    pub fn topic_names(&self) -> impl Iterator<Item = &str> {
        self.about.names()
    }

    /// What a message may be about that means nothing else.
    pub fn topics(&self, said: &Cut) -> Vec<&str> {
        self.about.topics(&said.words)
    }

    /// Every inquiry that has everyday words, for the check of the config.
    pub fn inquiry_ids(&self) -> Vec<&InquiryId> {
        let mut ids: Vec<_> = self.inquiries.all().map(|(_, id)| id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Every paper that has words for it, for the check of the config.
    pub fn paper_ids(&self) -> impl Iterator<Item = PaperId> {
        self.papers.keys().copied()
    }

    /// The same words with what was learnt from examples.
    #[must_use]
    pub fn taught(self, sayings: Sayings) -> Self {
        Self { sayings: Some(Arc::new(sayings)), ..self }
    }

    /// The same words with what was learnt of what days and hours are told for.
    #[must_use]
    pub fn taught_roles(self, roles: Roles) -> Self {
        Self { roles: Some(Arc::new(roles)), ..self }
    }

    /// What was learnt of what days and hours are told for.
    pub fn roles(&self) -> Option<&Roles> {
        self.roles.as_deref()
    }

    /// What was learnt from examples.
    pub fn sayings(&self) -> Option<&Sayings> {
        self.sayings.as_deref()
    }

    /// The dialog that is asked for by the longest phrase, and how much is said of all dialogs: `main` more if the message
    /// begins or ends with this one, apart from what is polite.
    pub(in crate::answer) fn intent_inside(&self, words: &[String], main: usize) -> Option<(&str, usize)> {
        let found = self.intents.inside(words);
        let telling = found.iter().rev().map(|f| (f, &words[f.at..f.at + f.words]));
        let telling: Vec<_> = telling.filter(|(_, run)| !self.says_nothing(run)).collect();
        // Of two that say as much, one is the thing ("appointment", by which one books), and the
        // other what is to be done with it.
        let is_verb = |f: &Found<'_, String>| f.means.iter().any(|name| *name != BOOK);
        let (longest, _) = telling.iter().max_by_key(|(f, run)| (pieces::weight(run), is_verb(f)))?;
        let weight: usize = telling.iter().map(|(_, run)| pieces::weight(run)).sum();
        let bare = self.politeness.bare(words);
        let is_main = longest.at == bare.start || longest.at + longest.words == bare.end;
        let name = longest.means.first()?.as_str();
        Some((name, weight + if is_main { main } else { 0 }))
    }

    /// Where words stand that are known as a whole: of an inquiry, of a dialog.
    pub(in crate::answer) fn known_within(&self, words: &[String]) -> Vec<Range<usize>> {
        let dialogs = self.intents.inside(words).into_iter().map(|found| found.at..found.at + found.words);
        self.inquiries_within(words).into_iter().chain(dialogs).collect()
    }

    /// Where words of an inquiry stand.
    pub(in crate::answer) fn inquiries_within(&self, words: &[String]) -> Vec<Range<usize>> {
        let found = self.inquiries.inside(words).into_iter();
        found.map(|found| found.at..found.at + found.words).collect()
    }

    /// Whether the whole message is something by itself, which only looks like something
    /// else: thanks, a greeting, an answer, a request, a day.
    pub(in crate::answer) fn knows(&self, said: &(impl Typed + ?Sized)) -> bool {
        let cut = said.cut();
        self.is_thanks(&*cut)
            || self.is_greeting(&*cut)
            || self.command(&*cut).is_some()
            || self.short_answers.contains_key(&cut.key)
            || self.none_word(&*cut)
            || self.keep_word(&*cut)
            || !self.lines(&cut).is_empty()
            || self.intent(&*cut).is_some()
            || self.is_of_times(&cut.words)
    }

    /// Whether a message stops the texts in this language, with other words around it.
    pub fn stops(&self, said: &Sentences) -> Option<Stop> {
        self.stopping.read(said)
    }

    /// Whether a message of somebody who stopped the texts asks for them again, by words
    /// of this language or of the carrier (in capitals).
    pub fn brings_back(&self, said: &Sentences, carrier: &[String]) -> bool {
        self.stopping.brings_back(said, carrier)
    }

    /// What is yes, or no, as a whole message.
    pub(in crate::answer) fn short_answers(&self, yes: bool) -> impl Iterator<Item = &str> {
        let meant = if yes { Said::Yes } else { Said::No };
        self.short_answers.iter().filter(move |(_, said)| **said == meant).map(|(key, _)| key.as_str())
    }

    /// How many months a message names, which shows its language.
    pub fn months_named(&self, said: &Cut) -> u32 {
        let found = self.months.inside(&said.words);
        let named = |at: usize| said.words[at].chars().all(char::is_alphabetic);
        found.iter().filter(|found| named(found.at)).count() as u32
    }

    /// Whether a number has an ending by which it may be a day of the month: "4th".
    pub(crate) fn is_day_of_month(&self, said: &str) -> bool {
        let all = pieces::pieces(said);
        let ends = |pair: &[Piece]| {
            let ending = std::slice::from_ref(&pair[1].text);
            let ordinal = || self.times.whole(ending).is_some_and(|word| *word == TimeWord::Ordinal);
            pair[0].kind == Kind::Number && pair[1].glued && pair[1].kind == Kind::Word && ordinal()
        };
        all.windows(2).any(ends)
    }

    /// Whether every word speaks of a time: "wednesday pm".
    fn is_of_times(&self, words: &[String]) -> bool {
        let found = self.times.inside(words);
        let says = found.iter().any(|found| found.means.iter().any(|word| !word.is_small()));
        says && found.iter().map(|found| found.words).sum::<usize>() == words.len()
    }
}
