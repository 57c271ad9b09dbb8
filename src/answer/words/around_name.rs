//! What people say around a name without its being a part of it.

use crate::answer::phrases::Phrases;
use crate::answer::pieces;
use crate::answer::words_file::Around;

use super::kin::Kin;
use super::tables::bare;

/// Shorter phrases of one word (`ạ`, `bà`, `po`) could be a name without their
/// accents, or in capitals.
const SURE_LETTERS: usize = 4;
/// What follows a name is surer to be no name from so many letters on: "born" may
/// be one, in capitals.
const SURE_TAIL: usize = 5;
/// How many phrases of greeting may come before a name.
const GREETINGS: usize = 3;

/// The phrases before and after a name, each with its own spelling.
#[derive(Clone, Debug)]
pub(in crate::answer) struct AroundName {
    greetings: Phrases<()>,
    before: Phrases<String>,
    /// What is typed after a name, as words, with its spelling; the longest first. What
    /// is written in capitals (`DOB`) may be typed in any case.
    after: Vec<(Vec<String>, String)>,
    people: Phrases<()>,
    kin: Kin,
    about: Phrases<()>,
    never: Phrases<()>,
    rarely: Phrases<()>,
    endings: Phrases<()>,
    and: Phrases<()>,
    /// What is written before each part of a name in a form.
    labels: Phrases<NamePart>,
    family_first: bool,
    generations: Phrases<String>,
}

/// A part of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::answer) enum NamePart {
    /// The given name.
    Given,
    /// The father's, or a second one.
    Middle,
    /// The name of the family.
    Family,
}

impl AroundName {
    /// The phrases, ready to be taken away.
    pub(super) fn of(raw: &Around, greetings: Phrases<()>) -> Self {
        let mut before = Phrases::default();
        let leads = raw.before.iter().chain(&raw.people);
        leads.for_each(|phrase| before.add(phrase, phrase.to_lowercase()));
        let mut after: Vec<_> = raw.after.iter().map(|p| (pieces::words(p), p.clone())).collect();
        after.retain(|(words, _)| !words.is_empty());
        after.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let mut labels = Phrases::default();
        labels.add_all(&raw.given, &NamePart::Given);
        labels.add_all(&raw.middle, &NamePart::Middle);
        labels.add_all(&raw.family, &NamePart::Family);
        let mut generations = Phrases::default();
        raw.generations.iter().for_each(|(kept, typed)| generations.add_all(typed, kept));
        Self {
            greetings,
            before,
            after,
            people: bare(&raw.people),
            kin: Kin::of(raw),
            about: bare(&raw.about),
            never: bare(&raw.never),
            rarely: bare(&raw.rarely),
            endings: bare(&raw.endings),
            and: bare(&raw.and),
            labels,
            family_first: raw.family_first,
            generations,
        }
    }

    /// After how many words a greeting may end: none, one phrase of it, two.
    pub(in crate::answer) fn greeted(&self, words: &[String]) -> Vec<usize> {
        let mut ends = vec![0];
        while let Some(found) = ends.last().and_then(|at| self.greetings.at(words, *at)) {
            ends.push(found.at + found.words);
            if ends.len() > GREETINGS {
                break;
            }
        }
        ends
    }

    /// How many words lead to the name, and how they may be spelt if that matters.
    pub(in crate::answer) fn lead(&self, words: &[String]) -> Option<(usize, Vec<&str>)> {
        let kin = self.kin.lead(words);
        let found = self.before.at(words, 0).filter(|found| kin.is_none_or(|kin| kin < found.words));
        let Some(found) = found else { return kin.map(|count| (count, Vec::new())) };
        let spellings: Vec<&str> = found.means.iter().map(|spelling| spelling.as_str()).collect();
        let matters = spellings.iter().all(|spelling| is_short(spelling, SURE_LETTERS));
        Some((found.words, if matters { spellings } else { Vec::new() }))
    }

    /// How many words follow the name, and how they are spelt if that matters.
    pub(in crate::answer) fn tail(&self, words: &[String]) -> impl Iterator<Item = (usize, Option<&str>)> {
        let ends = self.after.iter().filter(move |(phrase, _)| words.ends_with(phrase));
        ends.map(|(phrase, spelling)| {
            (phrase.len(), Some(spelling.as_str()).filter(|s| is_short(s, SURE_TAIL)))
        })
    }

    /// Whether some of the words are a part of no name, or of few.
    pub(in crate::answer) fn has_others(&self, words: &[String]) -> bool {
        let phrases = [&self.never, &self.rarely, &self.people];
        phrases.iter().any(|phrases| !phrases.inside(words).is_empty()) || self.kin.is_inside(words)
    }

    /// Whether the words say who somebody is, without a name.
    pub(in crate::answer) fn says_whom(&self, words: &[String]) -> bool {
        let mut rest = words;
        while !rest.is_empty() {
            let person = self.people.at(rest, 0).map(|found| found.words).max(self.kin.at(rest));
            match person.max(self.beside(rest)) {
                Some(count) => rest = &rest[count..],
                None => return false,
            }
        }
        !self.people.inside(words).is_empty() || self.kin.is_inside(words)
    }

    /// How many words a phrase takes, from this one on, that no name has in it.
    pub(in crate::answer) fn never_at(&self, words: &[String], at: usize) -> Option<usize> {
        let count = |phrases: &Phrases<()>| phrases.at(words, at).map(|found| found.words);
        count(&self.never).max(count(&self.people)).max(words.get(at..).and_then(|rest| self.kin.at(rest)))
    }

    /// The same of what few names have in them.
    pub(in crate::answer) fn rarely_at(&self, words: &[String], at: usize) -> Option<usize> {
        self.rarely.at(words, at).map(|found| found.words)
    }

    /// Whether a word, cut, ends as the last one of a sentence does; and is longer than that.
    pub(in crate::answer) fn ends_sentence(&self, word: &[String]) -> bool {
        (1..word.len()).any(|at| self.endings.whole(&word[at..]).is_some())
    }

    /// How many words stand between two people from this one on.
    pub(in crate::answer) fn and_at(&self, words: &[String], at: usize) -> Option<usize> {
        self.and.at(words, at).map(|found| found.words)
    }

    /// Whether words begin with what says more of somebody who was named.
    pub(in crate::answer) fn tells_more(&self, words: &[String]) -> bool {
        self.about.at(words, 0).is_some()
    }

    /// The label of a part of a name with which words begin, unless they lead to all of it.
    pub(in crate::answer) fn label(&self, words: &[String]) -> Option<(NamePart, usize)> {
        let found = self.labels.at(words, 0)?;
        let whole = self.before.at(words, 0).is_some_and(|lead| lead.words > found.words);
        Some((**found.means.first()?, found.words)).filter(|_| !whole)
    }

    /// Whether the name of the family comes first.
    pub(in crate::answer) fn family_first(&self) -> bool {
        self.family_first
    }

    /// How a generation (`3rd`) is kept at the end of a name.
    pub(in crate::answer) fn generation(&self, typed: &str) -> Option<&str> {
        self.generations.whole(&pieces::words(typed)).map(String::as_str)
    }

    /// Whether these words begin with a phrase that follows a name, and none that leads to one
    /// takes as many of them.
    pub(in crate::answer) fn follows(&self, words: &[String]) -> bool {
        let leads = self.before.at(words, 0).map_or(0, |found| found.words);
        self.after.iter().any(|(phrase, _)| phrase.len() > leads && words.starts_with(phrase))
    }

    /// How many words a phrase takes with which these begin, of those before a
    /// name or after it.
    pub(in crate::answer) fn beside(&self, words: &[String]) -> Option<usize> {
        let after = self.after.iter().find(|(phrase, _)| words.starts_with(phrase));
        self.before.at(words, 0).map(|found| found.words).max(after.map(|(phrase, _)| phrase.len()))
    }
}

/// Whether a phrase has to be typed just as it is spelt.
fn is_short(spelling: &str, sure: usize) -> bool {
    if spelling.chars().all(|c| !c.is_lowercase()) && spelling.chars().any(char::is_uppercase) {
        return false;
    }
    let words = pieces::words(spelling);
    matches!(&words[..], [one] if one.chars().count() < sure && !pieces::is_alone(one))
}
