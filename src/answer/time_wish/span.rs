//! So long from now: "in three days", "a week from now", `3주 뒤`.

use chrono::{Days, NaiveDate};

use crate::answer::phrases::Found;
use crate::answer::words::time_word::{Bound, TimeWord};

use super::bounds::SPOTTED_DAYS;
use super::lexeme::{Lexeme, Span};
use super::meaning::{Denied, Last, Meaning};
use super::scan::Scan;

impl Scan<'_> {
    /// A span that begins at a piece, and how many pieces it takes.
    pub(super) fn span(&self, at: usize) -> Option<(Lexeme, usize)> {
        let (until, days, next) = self.span_after_word(at).or_else(|| self.span_before_word(at))?;
        let roughly = days % 7 == 0 || days >= 28;
        Some((Lexeme::Span(Span { days, roughly, until }), next - at))
    }

    /// "A week from" before a day: how many days after it, and how many pieces that takes.
    pub(super) fn ahead(&self, at: usize) -> Option<(Lexeme, usize)> {
        let after = || self.is_word(at, TimeWord::Bound(Bound::After));
        let lead = self.is_word(at, TimeWord::In).or_else(after).unwrap_or(0);
        let (days, next, _) = self.days(at + lead)?;
        let from = self.phrase(next).filter(|found| {
            let is = |bound| found.means.contains(&&TimeWord::Bound(bound));
            is(Bound::From) || is(Bound::After)
        })?;
        let mut day = next + from.words;
        while let Some(small) = self.phrase(day).filter(|found| found.means.iter().all(|m| m.leads_to_day()))
        {
            day += small.words;
        }
        self.begins_day(day).then(|| (Lexeme::Ahead(days), next + from.words - at))
    }

    /// Whether a day is named here: a weekday, "tomorrow", a date.
    pub(super) fn begins_day(&self, at: usize) -> bool {
        let is_day = |word: &&TimeWord| {
            matches!(word, TimeWord::Weekday(_) | TimeWord::InDays(_) | TimeWord::Feast(_))
        };
        let named = |at: usize, word: fn(&&TimeWord) -> bool| {
            self.phrase(at).filter(|found| found.means.iter().any(&word)).map(|found| found.words)
        };
        let of_month = || match self.number(at) {
            Some((_, count)) => named(at + count, |word| word.is_month()).is_some(),
            None => named(at, |word| word.is_month()).is_some_and(|words| self.number(at + words).is_some()),
        };
        named(at, is_day).is_some() || of_month() || matches!(self.figures(at), Some((Lexeme::Date(_), _)))
    }

    /// "In three days", "within a week".
    fn span_after_word(&self, at: usize) -> Option<(bool, u64, usize)> {
        let lead = self.phrase(at)?;
        let is = |word: TimeWord| lead.means.contains(&&word);
        let before = is(TimeWord::Bound(Bound::Until)) || is(TimeWord::Bound(Bound::Before));
        let until = (before || is(TimeWord::Within)) && !is(TimeWord::In);
        if !until && !is(TimeWord::In) && !is(TimeWord::Bound(Bound::After)) {
            return None;
        }
        let (days, next, _) = self.days(at + lead.words)?;
        let now = self.is_word(next, TimeWord::FromNow).unwrap_or(0);
        Some((until, days, next + now))
    }

    /// "Three days from now", `3주 뒤`, `3일 안에`. A day of the month is none: `12월 3일 후`,
    /// `ngày 3 tháng sau`.
    fn span_before_word(&self, at: usize) -> Option<(bool, u64, usize)> {
        let (days, next, ordinal) = self.days(at)?;
        let behind = self.phrase(next)?;
        let is = |word: TimeWord| behind.means.contains(&&word);
        let from = is(TimeWord::Behind(Bound::From)) && !ordinal;
        let until = is(TimeWord::Behind(Bound::Until)) && !ordinal;
        let from = is(TimeWord::FromNow) || is(TimeWord::Behind(Bound::After)) || from;
        let within = is(TimeWord::BehindWithin);
        let month = (0..at).any(|before| self.is_month_before(before, at));
        ((from || until || within) && !month).then_some((within || !from, days, next + behind.words))
    }

    /// A length of time: the longest phrase here, or else the word (`3 tuần sau`,
    /// where `tuần sau` is next week), but not that of a month (`3 tháng 12`).
    fn unit(&self, at: usize) -> Option<Found<'_, TimeWord>> {
        let longest = self.phrase(at).filter(|found| is_unit(found)).cloned();
        let is_month = self.phrase(at).is_some_and(|found| {
            found.means.iter().any(|word| word.is_month() || **word == TimeWord::NextMonth)
        });
        longest.or_else(|| self.word(at).filter(|found| !is_month && is_unit(found)))
    }

    pub(super) fn is_month_before(&self, at: usize, end: usize) -> bool {
        let ends = |words: usize| at + words == end;
        let leads = |word: &&TimeWord| {
            word.is_month() || matches!(word, TimeWord::OnDay | TimeWord::ThisMonth | TimeWord::NextMonth)
        };
        self.phrase(at).is_some_and(|found| ends(found.words) && found.means.iter().any(leads))
    }

    /// A number of days, weeks or months: how many days, the piece after them, and
    /// whether it may be a day of the month as well (`3일`).
    fn days(&self, at: usize) -> Option<(u64, usize, bool)> {
        // A week alone is one week, but a day of that name is none.
        if let Some(unit) = self.phrase(at)
            && let Some(days) = unit.means.iter().find_map(|word| days_of(word)).filter(|days| *days > 1)
            && !unit.means.iter().any(|word| matches!(word, TimeWord::Weekday(_)))
        {
            return Some((days, at + unit.words, false));
        }
        let (number, count) = self.number(at)?;
        let unit = self.unit(at + count)?;
        let days = unit.means.iter().find_map(|word| days_of(word))?;
        let ordinal = unit.means.contains(&&TimeWord::Ordinal);
        let days = u64::from(number).checked_mul(days).filter(|days| (1..=400).contains(days))?;
        Some((days, at + count + unit.words, ordinal))
    }
}

fn is_unit(found: &Found<'_, TimeWord>) -> bool {
    found.means.iter().any(|word| days_of(word).is_some())
}

fn days_of(word: &TimeWord) -> Option<u64> {
    if let TimeWord::Span(days) = word { Some(u64::from(*days)) } else { None }
}

impl Meaning {
    /// The day of a feast; weeks after it nobody means just that day.
    pub(super) fn feast(&mut self, date: NaiveDate) {
        let weeks = self.ahead > 0 && self.ahead.is_multiple_of(7);
        self.week_of |= weeks;
        self.day(date);
    }

    /// That day, or the week from that day on.
    pub(super) fn span(&mut self, span: Span) {
        let until = span.until || matches!(self.expect, Some(Bound::Until | Bound::Before));
        (self.expect, self.on_day) = (None, false);
        let Some(date) = self.today.checked_add_days(Days::new(span.days)) else { return };
        if self.denied != Denied::No {
            self.lost();
            return;
        }
        if self.spotting && span.days > SPOTTED_DAYS.unsigned_abs() {
            self.last = Last::Nothing;
            return;
        }
        match (until, span.roughly) {
            (true, _) => self.wish.until = Some(date),
            (false, false) => self.day(date),
            (false, true) => {
                self.wish.from = Some(date);
                self.wish.until = date.checked_add_days(Days::new(6));
                self.last = Last::Nothing;
            }
        }
    }
}
