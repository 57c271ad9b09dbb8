//! "The second friday of december": one of the weekdays of a month.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::answer::phrases::Found;
use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::is_on;
use super::lexeme::Lexeme;
use super::scan::Scan;

/// The day that the first parts name, and how many of them do. Which one of the weekdays
/// it is stands before the weekday or behind it, and the month before both or behind them.
pub(super) fn weekday(lexemes: &[Lexeme], today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let first = lexemes.first().filter(|first| !is_small(first))?;
    let (month, at) = match month(first) {
        Some(month) => (Some(month), 1),
        None => (None, 0),
    };
    let (nth, day, end) = nth_of_weekday(lexemes, at)?;
    let behind = || {
        let at = next(lexemes, end)?;
        // "Monday, december 7" says more of its day.
        let dated = lexemes.get(at + 1).is_some_and(|l| l.number().is_some());
        self::month(&lexemes[at]).filter(|_| !dated).map(|month| (month, at + 1))
    };
    let (month, end) = match month.map(|month| (month, end)).or_else(behind) {
        Some(found) => found,
        None if nth > 1 && is_plain(first) => (Month::Coming, end),
        None => return None,
    };
    date(today, month, day, nth).map(|date| (date, end))
}

/// "The first" before a weekday of no month: the next one, as without it.
pub(super) fn is_idle(lexemes: &[Lexeme]) -> bool {
    let named = || nth_of_weekday(lexemes, 0).map(|(nth, _, end)| (nth, next(lexemes, end)));
    let first = lexemes.first().is_some_and(is_plain);
    first
        && named().is_some_and(|(nth, next)| nth == 1 && next.is_none_or(|at| month(&lexemes[at]).is_none()))
}

/// Whether a part says which one, and is no weekday (`segunda`).
fn is_plain(lexeme: &Lexeme) -> bool {
    in_words(lexeme).is_some() && one_weekday(lexeme).is_none()
}

impl<'a> Scan<'a> {
    /// "The first" before a weekday, where a longer phrase takes a part of the weekday for
    /// a week: `第一个星期一`.
    pub(super) fn before_weekday(
        &self,
        first: usize,
        longest: &Found<'a, TimeWord>,
    ) -> Option<Found<'a, TimeWord>> {
        longest.means.iter().find(|word| matches!(word, TimeWord::DaysOf(..)))?;
        let shorter = (1..longest.words).filter_map(|words| {
            let texts = self.texts.get(..first + words)?;
            self.words.times.at_spelt(texts, &self.spelt, first).filter(|found| found.words == words)
        });
        let mut shorter = shorter.filter(|found| found.means.iter().any(|word| is_nth(word)));
        shorter.find(|found| {
            let next = self.words.times.at_spelt(&self.texts, &self.spelt, first + found.words);
            let beyond = |next: &Found<'a, TimeWord>| found.words + next.words > longest.words;
            next.is_some_and(|next| beyond(&next) && next.means.iter().any(|word| word.is_weekday()))
        })
    }
}

/// A month that is named.
#[derive(Clone, Copy)]
enum Month {
    Named(u32),
    /// So many months ahead.
    Ahead(u32),
    /// This one, or the next one if the day is over.
    Coming,
}

fn month(lexeme: &Lexeme) -> Option<Month> {
    match () {
        () if lexeme.is(TimeWord::NextMonth) => Some(Month::Ahead(1)),
        () if lexeme.is(TimeWord::ThisMonth) => Some(Month::Ahead(0)),
        () => lexeme.month().map(Month::Named),
    }
}

/// Which one, of which weekday, and how many parts that takes.
fn nth_of_weekday(lexemes: &[Lexeme], from: usize) -> Option<(i8, u8, usize)> {
    let at = next(lexemes, from)?;
    // Behind a month `1st` is a day of it.
    let figures = || in_figures(lexemes, at).filter(|_| from == 0);
    if let Some((nth, end)) = in_words(&lexemes[at]).map(|nth| (nth, at + 1)).or_else(figures)
        && let Some(at) = next(lexemes, end)
        && let Some(day) = one_weekday(&lexemes[at])
    {
        return Some((nth, day, at + 1));
    }
    let day = one_weekday(&lexemes[at])?;
    let at = next(lexemes, at + 1)?;
    Some((behind(&lexemes[at])?, day, at + 1))
}

/// "Second".
fn in_words(lexeme: &Lexeme) -> Option<i8> {
    let Lexeme::Words(means) = lexeme else { return None };
    means.iter().find_map(|m| if let TimeWord::Nth(nth) = m { Some(*nth) } else { None })
}

/// The same behind the weekday; "friday the first of december" is a date.
fn behind(lexeme: &Lexeme) -> Option<i8> {
    let Lexeme::Words(means) = lexeme else { return None };
    means.iter().find_map(|m| if let TimeWord::NthBehind(nth) = m { Some(*nth) } else { None })
}

/// `2nd`, and the part behind it.
fn in_figures(lexemes: &[Lexeme], at: usize) -> Option<(i8, usize)> {
    let Lexeme::Number(number) = lexemes[at] else { return None };
    let number = i8::try_from(number).ok().filter(|n| (1..=5).contains(n))?;
    let dash = usize::from(lexemes.get(at + 1) == Some(&Lexeme::Dash));
    let ordinal = lexemes.get(at + 1 + dash).is_some_and(|l| l.is(TimeWord::Ordinal));
    ordinal.then_some((number, at + 2 + dash))
}

fn is_nth(word: &TimeWord) -> bool {
    matches!(word, TimeWord::Nth(_) | TimeWord::NthBehind(_))
}

/// The day of the week that a part means, if it means just one.
fn one_weekday(lexeme: &Lexeme) -> Option<u8> {
    let Lexeme::Words(means) = lexeme else { return None };
    let mut days =
        means.iter().filter_map(|m| if let TimeWord::Weekday(day) = m { Some(*day) } else { None });
    days.next().filter(|_| days.next().is_none())
}

/// The next part that is no small word: "of", "in the".
fn next(lexemes: &[Lexeme], from: usize) -> Option<usize> {
    (from..lexemes.len()).find(|at| !is_small(&lexemes[*at]))
}

fn is_small(lexeme: &Lexeme) -> bool {
    let said = |word: &TimeWord| is_nth(word) || word.names_day() || matches!(word, TimeWord::NextMonth);
    let of = [TimeWord::Bound(Bound::From), TimeWord::OnDay, TimeWord::In].iter().any(|of| lexeme.is(*of));
    let fill = lexeme.has(TimeWord::is_small);
    (of || fill) && !lexeme.has(said)
}

/// Such a weekday of a month that is not over; the next year's, if this one's is.
fn date(today: NaiveDate, month: Month, day: u8, nth: i8) -> Option<NaiveDate> {
    let this = today.with_day(1)?;
    let months = |ahead: u32| this.checked_add_months(Months::new(ahead));
    match month {
        Month::Ahead(ahead) => in_month(months(ahead)?, day, nth).filter(|date| *date >= today),
        Month::Coming => {
            let mut dates = (0..2).filter_map(months).filter_map(|first| in_month(first, day, nth));
            dates.find(|date| *date >= today)
        }
        Month::Named(number) => (0..13)
            .filter_map(months)
            .filter(|first| first.month() == number)
            .filter_map(|first| in_month(first, day, nth))
            .find(|date| *date >= today),
    }
}

fn in_month(first: NaiveDate, day: u8, nth: i8) -> Option<NaiveDate> {
    let earliest = first.iter_days().find(|date| is_on(*date, day))?;
    let all = (0..5).filter_map(|weeks| earliest.checked_add_days(Days::new(7 * weeks)));
    let all: Vec<NaiveDate> = all.filter(|date| date.month() == first.month()).collect();
    match usize::try_from(nth) {
        Ok(nth) => all.get(nth.checked_sub(1)?).copied(),
        Err(_) => all.last().copied(),
    }
}
