//! The days and hours that a longer text names, each with the parts that it takes.

use std::ops::Range;

use crate::answer::pieces::Piece;
use crate::answer::words::time_word::TimeWord;

use super::lexeme::Lexeme;

/// The days and hours of a text: "the 3rd of december" and "3 in the afternoon" are one each.
pub(super) fn mentions(lexemes: &[Lexeme]) -> Vec<Range<usize>> {
    let mut all: Vec<Range<usize>> = Vec::new();
    for at in 0..lexemes.len() {
        let before = at.checked_sub(1).map(|before| &lexemes[before]);
        let led = before.is_some_and(|before| before.has(leads));
        let ordinal = lexemes[at].is(TimeWord::Ordinal) && before.is_some_and(|it| it.number().is_some());
        if !is_mention(&lexemes[at], led) && !ordinal {
            continue;
        }
        match all.last_mut() {
            Some(last) if goes_on(lexemes, last, at) => last.end = at + 1,
            _ => all.push(at..at + 1),
        }
    }
    all
}

/// Whether a day or an hour and the next one are said of one time, or of several that are joined:
/// "friday at 3", "monday, tuesday or friday".
pub(super) fn are_joined(lexemes: &[Lexeme], one: &Range<usize>, next: &Range<usize>) -> bool {
    let between = &lexemes[one.end..next.start];
    let joint = |part: &Lexeme| part.is(TimeWord::And) || part.is(TimeWord::OrElse);
    let small =
        |part: &Lexeme| *part != Lexeme::Break && (part.says_nothing() || joint(part) || part.has(leads));
    let day = |one: &Range<usize>| lexemes[one.clone()].iter().any(Lexeme::is_day);
    let days = day(one) && day(next);
    let listed = days && between == [Lexeme::Break];
    listed || between.iter().all(small) && (!days || between.is_empty() || between.iter().any(joint))
}

/// Whether a part goes on with the day or the hour before it.
fn goes_on(lexemes: &[Lexeme], last: &Range<usize>, at: usize) -> bool {
    let (part, before) = (&lexemes[at], &lexemes[last.end - 1]);
    let is_part = before.has(TimeWord::is_part_of_day);
    let follows = last.end == at && (part.is(TimeWord::Ordinal) || (is_part && !part.is_day()));
    let month = |part: &Lexeme| part.has(TimeWord::is_month);
    let day = |part: &Lexeme| part.number().is_some() || part.is(TimeWord::Ordinal);
    let dated = (month(before) && day(part)) || (day(before) && month(part));
    follows || (dated && lexemes[last.end..at].iter().all(Lexeme::parts_date))
}

/// Whether a sign asks.
pub(super) fn asks(sign: &Piece) -> bool {
    matches!(sign.text.as_str(), "?" | "؟")
}

/// What may stand before a day or an hour: "after", "on the".
fn leads(word: &TimeWord) -> bool {
    matches!(word, TimeWord::Bound(_) | TimeWord::OnDay)
}

/// Whether a part is a day or an hour; a number in words only where something leads to one.
fn is_mention(part: &Lexeme, led: bool) -> bool {
    let named = |word: &TimeWord| {
        let clock = matches!(word, TimeWord::Noon | TimeWord::OClock(..) | TimeWord::DayOfMonth(_));
        word.names_day() || word.is_part_of_day() || is_stretch(word) || *word == TimeWord::MonthEnd || clock
    };
    match part {
        Lexeme::Clock(_) | Lexeme::ClockOr(..) | Lexeme::Date(_) | Lexeme::DateOrHours(..) => true,
        Lexeme::Span(_) => true,
        Lexeme::Number(number) => *number <= 31,
        Lexeme::Words(_) => {
            let number = || part.has(|word| matches!(word, TimeWord::Number(_)));
            !part.says_nothing() && (part.has(named) || (led && number()))
        }
        _ => false,
    }
}

/// Whether days, or a part of one, are named, which can be left out.
pub(super) fn names_days(parts: &[Lexeme]) -> bool {
    let day = |part: &Lexeme| part.is_day() || part.has(|word| word.is_part_of_day() || is_stretch(word));
    let clock = |part: &Lexeme| matches!(part, Lexeme::Clock(_) | Lexeme::ClockOr(..));
    parts.iter().any(day) && !parts.iter().any(clock)
}

/// Whether it is a week, or a month by its place.
fn is_stretch(word: &TimeWord) -> bool {
    use TimeWord::{NextMonth, NextWeek, ThisMonth, ThisWeek, WeekAfterNext};
    matches!(word, ThisWeek | NextWeek | WeekAfterNext | ThisMonth | NextMonth)
}
