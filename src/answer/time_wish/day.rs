//! Days: dates in figures, and the next such day.

use chrono::{Datelike, Days, NaiveDate};

use crate::answer::words::time_word::TimeWord;

use super::lexeme::Lexeme;
use super::scan::Scan;

/// How far ahead a day may be to be meant by what could be a time as well.
const NEAR_DAYS: i64 = 92;

impl Scan<'_> {
    /// A date in figures: `12/3`, `12-3`, `3.12.2026`, `2026-12-03`.
    pub(super) fn figures(&self, at: usize) -> Option<(Lexeme, usize)> {
        let first = self.digits(at)?;
        let (sign, second) =
            ['/', '-', '.'].into_iter().find_map(|sign| Some((sign, self.after_sign(at + 1, sign)?)))?;
        match self.after_sign(at + 3, sign) {
            Some(third) => Some((Lexeme::Date(self.date_of(&[first, second, third])?), 5)),
            // `10.30` may be a time, `27.11` is none.
            None if sign == '.' && first < 24 && self.dotted_minutes(at + 1).is_some() => None,
            // `2-4 pm` and `10-12h` are hours.
            None if sign == '-' && self.is_hour(at + 3) => None,
            // "December 3-5" are days of it.
            None if sign == '-' && self.is_beside_month(at, at + 3) => None,
            None => {
                let date = self.date_of(&[first, second])?;
                let hours = sign == '-' && first < second && second < 24;
                let either = Lexeme::DateOrHours(date, [first, second]);
                Some((if hours { either } else { Lexeme::Date(date) }, 3))
            }
        }
    }

    /// The date that `5.12` is, where it is none of the quarters of an hour at which
    /// visits begin, and a day that is near.
    pub(super) fn dotted_date(&self, first: u32, second: u32) -> Option<NaiveDate> {
        let date = self.date_of(&[first, second]).filter(|_| !second.is_multiple_of(15))?;
        ((date - self.today).num_days() <= NEAR_DAYS).then_some(date)
    }

    /// Whether a month is named right before a number or right behind it.
    fn is_beside_month(&self, at: usize, next: usize) -> bool {
        let month = |at: usize| {
            let found = self.phrase(at).filter(|found| found.means.iter().any(|word| word.is_month()));
            found.map(|found| at + found.words)
        };
        // `3-5 de diciembre`.
        let small = self.phrase(next).filter(|found| found.means.iter().any(|word| word.is_small()));
        let past = small.map_or(next, |small| next + small.words);
        month(next).is_some() || month(past).is_some() || (0..at).any(|before| month(before) == Some(at))
    }

    /// Whether what stands here says that the number before is an hour.
    fn is_hour(&self, at: usize) -> bool {
        self.half_day(at).is_some()
            || self.is_word(at, TimeWord::Hour).is_some()
            || self.after_sign(at, ':').is_some()
    }

    /// The date that numbers give; if both orders do, the one that comes next.
    pub(super) fn date_of(&self, numbers: &[u32]) -> Option<NaiveDate> {
        let full = |y: u32, m, d| NaiveDate::from_ymd_opt(if y < 100 { y + 2000 } else { y } as i32, m, d);
        let dates = match *numbers {
            [a, b] => [next(self.today, a, b), next(self.today, b, a)],
            [y, m, d] if y > 31 && y < 10_000 => [full(y, m, d), None],
            [a, b, y] if y < 10_000 => [full(y, a, b), full(y, b, a)],
            _ => return None,
        };
        let ahead = |date: &NaiveDate| (*date < self.today, *date - self.today);
        dates.into_iter().flatten().min_by_key(ahead)
    }
}

/// "december 3rd", "3 de diciembre", either with a year; and how many lexemes.
pub(super) fn named(lexemes: &[Lexeme], today: NaiveDate) -> Option<(NaiveDate, usize)> {
    let telling = |l: &&(usize, &Lexeme)| l.0 == 0 || !l.1.parts_date();
    let ahead: Vec<(usize, &Lexeme)> = lexemes.iter().enumerate().take(9).collect();
    let ahead: Vec<(usize, &Lexeme)> = ahead.iter().filter(telling).copied().collect();
    let ordinal = |at: usize| ahead.get(at).is_some_and(|l| l.1.is(TimeWord::Ordinal));
    let year = |at: usize| ahead.get(at).and_then(|l| l.1.number()).filter(|n| (2000..2200).contains(n));
    let (start, mut year_said) = match year(0) {
        // `2026年12月3日`: the year first, and what says that it is one.
        Some(y) => ((1..3).find(|at| ahead.get(*at).is_some_and(|l| l.1.month().is_some()))?, Some(y)),
        None => (0, None),
    };
    let (first, second) = (ahead.get(start)?.1, ahead.get(start + 1)?.1);
    let (month, day, mut last) = match (first.month(), second.number(), first.number(), second.month()) {
        (Some(month), Some(day), _, _) | (_, _, Some(day), Some(month)) => (month, day, start + 1),
        (_, _, Some(day), None) if second.is(TimeWord::Ordinal) => {
            (ahead.get(start + 2)?.1.month()?, day, start + 2)
        }
        _ => return None,
    };
    last += usize::from(ordinal(last + 1));
    if year_said.is_none()
        && let Some(y) = year(last + 1)
    {
        (year_said, last) = (Some(y), last + 1);
    }
    let date = match year_said {
        Some(year) => NaiveDate::from_ymd_opt(year as i32, month, day)?,
        None => next(today, month, day)?,
    };
    Some((date, ahead.get(last)?.0 + 1))
}

/// The next such day, today included; a 29 February is looked for in leap years.
fn next(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    (0..8).filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day)).find(|d| *d >= today)
}

/// Whether a date is on such a day of the week.
pub(super) fn is_on(date: NaiveDate, day: u8) -> bool {
    date.weekday().number_from_monday() == u32::from(day)
}

/// The next such day of the week, today excluded.
pub(super) fn next_weekday(today: NaiveDate, weekday: u8) -> Option<NaiveDate> {
    let ahead = (7 + u64::from(weekday) - u64::from(today.weekday().number_from_monday())) % 7;
    today.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead }))
}

/// Such a day of a week, so many weeks ahead.
pub(super) fn weekday_of_week(today: NaiveDate, weekday: u8, weeks_ahead: u64) -> Option<NaiveDate> {
    let back = u64::from(today.weekday().num_days_from_monday());
    let monday = today.checked_sub_days(Days::new(back))?;
    monday.checked_add_days(Days::new(7 * weeks_ahead + u64::from(weekday.saturating_sub(1))))
}

/// The next such day of the month.
pub(super) fn next_day_of_month(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    today.iter_days().take(62).find(|date| date.day() == day)
}
