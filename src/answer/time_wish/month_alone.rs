//! A month that stands in a longer text, where times are asked for: "in january? i am away now".

use chrono::{Datelike, Months, NaiveDate};

use crate::answer::pieces::Piece;
use crate::answer::words::Words;

use super::lexeme::Lexeme;
use super::lexer;
use super::wish::TimeWish;

/// So many months ahead one is near enough to be meant.
const AHEAD: u32 = 3;

/// The wish for the month that is named, and is near; of several the one that is not this one.
pub(super) fn read(pieces: &[Piece], words: &Words, today: NaiveDate) -> Option<TimeWish> {
    let lexemes = lexer::lexemes(pieces, words, today, true, false);
    let this = today.with_day(1)?;
    let named =
        (0..lexemes.len()).filter(|at| stands_alone(&lexemes, *at)).filter_map(|at| lexemes[at].month());
    let mut ahead = named.filter_map(|number| (0..=AHEAD).find(|ahead| month(this, *ahead) == Some(number)));
    let other = ahead.find(|ahead| *ahead > 0)?;
    let first = this.checked_add_months(Months::new(other))?;
    let last = first.checked_add_months(Months::new(1))?.pred_opt()?;
    Some(TimeWish { from: Some(first), until: Some(last), ..TimeWish::default() })
}

fn month(this: NaiveDate, ahead: u32) -> Option<u32> {
    this.checked_add_months(Months::new(ahead)).map(|first| first.month())
}

/// Whether a word names a month and no day of it, and is none of those that begin a sentence
/// about something else ("may i ...").
fn stands_alone(lexemes: &[Lexeme], at: usize) -> bool {
    let (before, after) = (at.checked_sub(1).map(|at| &lexemes[at]), lexemes.get(at + 1));
    let ends = after.is_none_or(|after| *after == Lexeme::Break || !after.may_be_clock());
    let day = before.is_some_and(|before| before.number().is_some());
    let led = before.is_some_and(|before| *before != Lexeme::Break);
    let alone = after.is_none_or(|after| *after != Lexeme::Unknown);
    ends && !day && (led || alone)
}
