//! What is wished, and what would do if that cannot be had: "friday morning, if not monday".

use chrono::NaiveDate;

use crate::answer::words::time_word::{Bound, TimeWord};

use super::either;
use super::lexeme::Lexeme;
use super::wish::TimeWish;

/// The most wishes that are told apart.
const MOST: usize = 4;

/// Reads what is wished in turn, or else all parts together; also whether each was understood.
pub(super) fn read(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> (TimeWish, bool) {
    in_turn(lexemes, today, spotting)
        .map_or_else(|| either::read(lexemes, today, spotting), |wish| (wish, true))
}

/// One wish with the others that would do; none if the parts are no wishes by themselves.
fn in_turn(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> Option<TimeWish> {
    let parts = parts(lexemes);
    if parts.len() < 2 {
        return None;
    }
    let mut all: Vec<TimeWish> = Vec::new();
    for part in parts {
        let before = all.last();
        let hour = before.is_some_and(|wish| wish.at.is_some());
        let (wish, understood) = either::read(&as_hour(part, hour), today, spotting);
        match () {
            () if spotting && wish == TimeWish::default() => {}
            () if (understood || spotting) && is_of_times(&wish) => all.push(of_day(wish, before)),
            () => return None,
        }
    }
    let mut all: Vec<TimeWish> = all.iter().flat_map(TimeWish::all).map(TimeWish::alone).collect();
    if !(2..=MOST).contains(&all.len()) {
        return None;
    }
    let first = all.remove(0);
    Some(TimeWish { others: all, ..first })
}

/// The parts between the words for "or else" that say something.
fn parts(lexemes: &[Lexeme]) -> Vec<&[Lexeme]> {
    let parts = lexemes.split(|part| part.is(TimeWord::OrElse));
    parts.filter(|part| part.iter().any(|l| !l.says_nothing() && *l != Lexeme::Break)).collect()
}

/// Another hour is of the day that was named before it, and the same hour that one.
fn of_day(mut wish: TimeWish, before: Option<&TimeWish>) -> TimeWish {
    if let Some(before) = before.filter(|_| !wish.is_of_days()) {
        wish.set_days(before);
    }
    // "Tuesday at 2, if not wednesday, same time."
    if let Some(before) = before.filter(|before| wish.same_hour && before.at.is_some()) {
        wish.set_hours(before);
    }
    wish
}

/// What stands behind an hour; a bare number there is an hour as well.
pub(super) fn as_hour(rest: &[Lexeme], hour: bool) -> Vec<Lexeme> {
    let mut rest = rest.to_vec();
    let first = rest.iter().find(|l| !l.says_nothing() && **l != Lexeme::Break);
    if hour && first.is_some_and(|first| first.number().is_some()) {
        rest.insert(0, Lexeme::Words(vec![TimeWord::Bound(Bound::At)]));
    }
    rest
}

/// Whether it says when, and nothing of what was shown.
fn is_of_times(wish: &TimeWish) -> bool {
    let relative = wish.same_day || wish.other_day || wish.shift.is_some();
    let shown = wish.more || wish.later || wish.earlier || wish.any || relative;
    (wish.is_of_days() || wish.is_of_hours()) && !shown
}
