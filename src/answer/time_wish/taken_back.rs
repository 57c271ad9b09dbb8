//! What is said and taken back: "thursday, no, friday". The later one counts.

use chrono::NaiveDate;

use crate::answer::words::time_word::TimeWord;

use super::lexeme::Lexeme;
use super::meaning::of_one;
use super::or_else::{self, as_hour};
use super::wish::TimeWish;

/// Reads all parts of a message; also whether each was understood. What is taken back
/// counts no more.
pub(super) fn read(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> (TimeWish, bool) {
    left(lexemes, today, spotting)
        .map_or_else(|| or_else::read(lexemes, today, spotting), |wish| (wish, true))
}

/// The wish that is left; none if nothing is taken back.
fn left(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> Option<TimeWish> {
    let at = (1..lexemes.len()).find(|at| takes_back(lexemes, *at))?;
    let (mut wish, understood) = of_one(&lexemes[..at], today, spotting);
    let (later, also) = read(&as_hour(&lexemes[at + 1..], wish.at.is_some()), today, spotting);
    let says = |wish: &TimeWish| wish.names_days() || wish.is_of_hours();
    if !says(&wish) || !says(&later) || !(spotting || understood && also) {
        return None;
    }
    if later.is_of_days() {
        wish.set_days(&later);
    }
    if later.is_of_hours() {
        wish.set_hours(&later);
    }
    Some(TimeWish { others: later.others, ..wish })
}

/// Whether a part takes back what stands before it: words for just that, or "no" between
/// commas. Words that are "not" as well deny what follows them (`周五，不是周四`), unless a
/// comma stands between.
fn takes_back(lexemes: &[Lexeme], at: usize) -> bool {
    let parted = |at: usize| lexemes.get(at) == Some(&Lexeme::Break);
    let no = lexemes[at].is(TimeWord::Not) || lexemes[at].is(TimeWord::BehindNot);
    let denies = lexemes[at].is(TimeWord::Not) && lexemes.get(at + 1).is_some_and(Lexeme::is_day);
    // "The afternoon rather, in the morning i work": it is said of what stands before it.
    let behind = lexemes[at].is(TimeWord::But) && !parted(at - 1) && parted(at + 1);
    (lexemes[at].is(TimeWord::Rather) && !denies && !behind) || (no && parted(at - 1) && parted(at + 1))
}
