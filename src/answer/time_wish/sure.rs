//! Words of times that may be names in a longer text, and where they are none.

use crate::answer::phrases::Found;
use crate::answer::pieces::Kind;
use crate::answer::words::time_word::{Bound, TimeWord};

use super::scan::Scan;

/// The most letters of what may be any other word: "sun", or `수`, which is "can" as well.
const LETTERS: usize = 3;

impl Scan<'_> {
    /// Whether a word may as well be a name: "sun", "sat".
    pub(super) fn may_be_name(&self, at: usize) -> bool {
        let piece = &self.pieces[at];
        // `8일`: the end of a number.
        let ends = at > 0 && piece.glued && self.pieces[at - 1].kind == Kind::Number;
        let alone = self.spotting && !ends && self.words.only_alone(&piece.text);
        alone && !self.is_with_a_time(at) && !self.is_one_of_two_days(at) && !self.is_bounded_feast(at)
    }

    /// Whether it is a feast, and what stands before it bounds it: "after noel".
    fn is_bounded_feast(&self, at: usize) -> bool {
        let feast =
            |found: &&Found<'_, TimeWord>| found.means.iter().any(|word| matches!(word, TimeWord::Feast(_)));
        let bounds = |word: &&TimeWord| matches!(word, TimeWord::Bound(bound) if *bound != Bound::At);
        let bounded = |from: usize| {
            self.phrase(from).is_some_and(|found| from + found.words == at && found.means.iter().any(bounds))
        };
        self.phrase(at).filter(feast).is_some() && (0..at).any(bounded)
    }

    /// Whether a day, or a part of one, that is none by itself stands beside one
    /// that is: "sat morning".
    fn is_with_a_time(&self, at: usize) -> bool {
        let is_time = |found: &&Found<'_, TimeWord>| found.means.iter().any(|word| word.is_of_a_day());
        let is_sure = |from: usize, found: &&Found<'_, TimeWord>| {
            is_time(found) && (found.words > 1 || !self.words.only_alone(&self.pieces[from].text))
        };
        let sure = |from: usize| self.phrase(from).filter(|found| is_sure(from, found));
        let before = |from: usize| sure(from).is_some_and(|found| from + found.words == at);
        let hour = || self.leads_to_hour_behind(at + 1);
        let denied = || self.phrase(at + 1).is_some_and(|found| found.means.contains(&&TimeWord::BehindNot));
        self.phrase(at).filter(is_time).is_some()
            && (sure(at + 1).is_some() || (0..at).any(before) || hour() || denied())
    }

    /// Whether it is a day of the week, and another one is named elsewhere: "segunda tenho aula,
    /// sexta pode ser".
    fn is_one_of_two_days(&self, at: usize) -> bool {
        let weekday = |at: usize| {
            self.phrase(at)?.means.iter().find_map(|word| match word {
                TimeWord::Weekday(day) => Some(*day),
                _ => None,
            })
        };
        let Some(day) = weekday(at) else { return false };
        let is_long = |at: usize| self.pieces[at].text.chars().count() > LETTERS;
        let other = |other: usize| is_long(other) && weekday(other).is_some_and(|other| other != day);
        is_long(at) && (0..self.pieces.len()).any(other)
    }
}
