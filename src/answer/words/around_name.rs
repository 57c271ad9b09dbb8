//! What people say around a name without its being a part of it.

use crate::answer::phrases::Phrases;
use crate::answer::pieces;
use crate::answer::words_file::Around;

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
    /// What is a part of no name.
    never: Phrases<()>,
}

impl AroundName {
    /// The phrases, ready to be taken away.
    pub(super) fn of(raw: &Around, greetings: Phrases<()>) -> Self {
        let mut before = Phrases::default();
        raw.before.iter().for_each(|phrase| before.add(phrase, phrase.to_lowercase()));
        let mut after: Vec<_> = raw.after.iter().map(|p| (pieces::words(p), p.clone())).collect();
        after.retain(|(words, _)| !words.is_empty());
        after.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        let mut never = Phrases::default();
        raw.never.iter().for_each(|phrase| never.add(phrase, ()));
        Self { greetings, before, after, never }
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

    /// How many words lead to the name, and how they are spelt if that matters.
    pub(in crate::answer) fn lead(&self, words: &[String]) -> Option<(usize, Option<&str>)> {
        let found = self.before.at(words, 0)?;
        let spelling = found.means.first().map(|s| s.as_str()).filter(|s| is_short(s, SURE_LETTERS));
        Some((found.words, spelling))
    }

    /// The same of the words that follow it.
    pub(in crate::answer) fn tail(&self, words: &[String]) -> impl Iterator<Item = (usize, Option<&str>)> {
        let ends = self.after.iter().filter(move |(phrase, _)| words.ends_with(phrase));
        ends.map(|(phrase, spelling)| {
            (phrase.len(), Some(spelling.as_str()).filter(|s| is_short(s, SURE_TAIL)))
        })
    }

    /// Whether some of the words are a part of no name.
    pub(in crate::answer) fn has_others(&self, words: &[String]) -> bool {
        !self.never.inside(words).is_empty()
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
