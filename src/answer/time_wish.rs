//! Which times somebody would rather see: "more", "friday after 10", "dec 3".

mod bounds;
mod clash;
mod clock;
mod day;
mod either;
mod ends;
mod half;
mod lexeme;
mod lexer;
mod listed;
mod meaning;
mod mention;
mod month;
mod month_alone;
mod nth;
mod number;
mod one_after;
mod or_else;
mod range;
mod reason;
mod scan;
mod settle;
mod shift;
mod span;
mod sure;
mod taken_back;
mod told;
mod told_for;
mod too;
mod unit;
mod way;
mod weekday;
mod weekdays;
mod wish;

use chrono::NaiveDate;

use super::cut::Typed;
use super::words::Words;

pub use super::words::feast::Feast;
pub use super::words::time_word::{Bound, TimeWord};
pub use weekdays::Weekdays;
pub use wish::{Shift, TimeWish};

/// The hours that a number alone may mean.
const OFFICE_HOURS: std::ops::Range<u32> = 7..18;

/// Reads a message that makes sense as a wish as a whole.
pub fn read(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> Option<TimeWish> {
    whole(&lexer::lexemes(&said.cut().pieces, words, today, false, false), today)
}

/// The same where an appointment moves: lengths are counted from its time ("a week later").
pub fn read_to_move(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> Option<TimeWish> {
    whole(&lexer::lexemes(&said.cut().pieces, words, today, false, true), today)
}

fn whole(lexemes: &[lexeme::Lexeme], today: NaiveDate) -> Option<TimeWish> {
    if lexemes.iter().all(lexeme::Lexeme::is_none) {
        return None;
    }
    let (wish, all_understood) = taken_back::read(lexemes, today, false);
    (all_understood && wish != TimeWish::default()).then_some(wish)
}

/// Finds a wish in a longer text: days and times that can be nothing else.
pub fn spot(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> Option<TimeWish> {
    let wish = inside(said, words, today, false);
    let wish = TimeWish { later: false, earlier: false, same_day: false, other_day: false, ..wish };
    let wish = TimeWish { same_hour: false, shift: None, ..wish };
    (wish != TimeWish::default()).then_some(wish)
}

/// The wish for a month that is named in a longer text, which is said where times are asked for.
pub fn month_within(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> Option<TimeWish> {
    month_alone::read(&said.cut().pieces, words, today)
}

/// The wish for an hour that the whole message is the number of, where times are asked for.
pub fn hour_alone(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> Option<TimeWish> {
    let lexemes = lexer::lexemes(&said.cut().pieces, words, today, false, false);
    let mut telling = lexemes.iter().filter(|lexeme| !lexeme.says_nothing() && !lexeme.is_none());
    let number = telling.next()?.number().filter(|_| telling.next().is_none())?;
    let at = clock::time(number, 0, None).filter(|_| OFFICE_HOURS.contains(&number))?;
    let unread = lexemes.contains(&lexeme::Lexeme::Unknown);
    (!unread).then(|| TimeWish { at: Some(at), ..TimeWish::default() })
}

/// What [`spot`] finds in words that move what is on this day already: "to later the same day" or
/// "later" says when, and "my friday appointment" does not.
pub fn spot_move(
    said: &(impl Typed + ?Sized),
    words: &Words,
    today: NaiveDate,
    day: NaiveDate,
) -> Option<TimeWish> {
    let wish = inside(said, words, today, true);
    let wish = if wish.is_relative() { wish } else { wish.besides(day) };
    (wish != TimeWish::default()).then_some(wish)
}

/// What a longer text says of times.
fn inside(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate, moving: bool) -> TimeWish {
    let lexemes = lexer::lexemes(&said.cut().pieces, words, today, true, moving);
    if lexemes.iter().all(lexeme::Lexeme::is_none) {
        return TimeWish::default();
    }
    let lexemes = reason::of_one_part(lexemes);
    let wish = reason::read(&lexemes, today).unwrap_or_else(|| taken_back::read(&lexemes, today, true).0);
    let of_days = wish.is_of_days();
    let (soonest, latest) = (wish.soonest && of_days, wish.latest && of_days);
    TimeWish { more: false, any: false, soonest, latest, ..wish }
}
