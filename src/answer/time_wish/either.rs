//! Several days of which each has its own hours: "wed at 9 or fri at 10".

use chrono::NaiveDate;

use crate::answer::words::time_word::TimeWord;

use super::lexeme::Lexeme;
use super::meaning::{of_hours, of_one};
use super::wish::TimeWish;

/// The most of them that are told apart.
const MOST: usize = 4;

/// Reads a part of a message.
type Reader = fn(&[Lexeme], NaiveDate, bool) -> (TimeWish, bool);

/// Reads parts that say one thing, or one of several; also whether each was understood.
pub(super) fn read(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> (TimeWish, bool) {
    one_of_several(lexemes, today, spotting)
        .map_or_else(|| of_one(lexemes, today, spotting), |wish| (wish, true))
}

/// The wish for one of several times; none if the parts go together otherwise.
fn one_of_several(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> Option<TimeWish> {
    let parts = parts(lexemes);
    if parts.len() < 2 {
        return None;
    }
    let read = |by: Reader| each(&parts, |part| by(part, today, spotting), spotting);
    // In "friday 4 or monday 10" both are hours, though one may be a day as well.
    let mut all = read(of_one).or_else(|| read(of_hours))?.into_iter();
    let first = all.next()?;
    Some(TimeWish { others: all.collect(), ..first })
}

/// The wish of each part, if each is for a day with its hours and these are not the same.
fn each(
    parts: &[&[Lexeme]],
    read: impl Fn(&[Lexeme]) -> (TimeWish, bool),
    spotting: bool,
) -> Option<Vec<TimeWish>> {
    let mut all: Vec<TimeWish> = Vec::new();
    for part in parts {
        let (wish, understood) = read(part);
        match () {
            () if spotting && wish == TimeWish::default() => {}
            () if (understood || spotting) && is_day_with_hours(&wish) => all.push(wish),
            () => return None,
        }
    }
    let same_hours = all.windows(2).all(|pair| pair[0].hours() == pair[1].hours());
    (!same_hours && all.len() <= MOST).then_some(all)
}

/// The parts between "or", commas and stops that say something.
fn parts(lexemes: &[Lexeme]) -> Vec<&[Lexeme]> {
    let cuts = |lexeme: &Lexeme| *lexeme == Lexeme::Break || lexeme.is(TimeWord::And);
    let mut parts = Vec::new();
    let mut from = 0;
    for at in (1..lexemes.len()).filter(|at| cuts(&lexemes[*at])).chain([lexemes.len()]) {
        parts.push(&lexemes[from..at]);
        from = at;
    }
    parts.retain(|part| part.iter().any(|l| !l.says_nothing() && *l != Lexeme::Break));
    parts
}

/// Whether it names days and hours, and says nothing else.
fn is_day_with_hours(wish: &TimeWish) -> bool {
    let days = TimeWish { weekdays: wish.weekdays, dates: wish.dates.clone(), ..wish.hours() };
    // "Tonight or tomorrow at 7" is seven in the evening on both.
    wish.names_days() && wish.is_of_hours() && !wish.evening && days == *wish
}
