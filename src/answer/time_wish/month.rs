//! Months: this one, the next, the end of one, or one by its name.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::named;
use super::lexeme::Lexeme;
use super::meaning::{Denied, Last, Meaning};
use super::unit::Unit;

/// How many days before its last the end of a month begins.
const END: u64 = 6;

impl Meaning {
    /// "Next month" and its like; `bound` is what the words before it say, and
    /// `named` what was named before it.
    pub(super) fn month_word(&mut self, word: TimeWord, bound: Option<Bound>, named: Last) {
        let Some(this) = self.today.with_day(1) else { return };
        let over = word == TimeWord::MonthEnd && !has_working_day(self.today);
        let ahead = u32::from(word == TimeWord::NextMonth || over);
        self.unit = Some(Unit::Month).filter(|_| word == TimeWord::ThisMonth).or(self.unit);
        let Some((first, last)) = month_from(this, ahead) else { return };
        if self.denied != Denied::No {
            // Not this month: from the next on. Another month cannot be left out.
            self.denied = Denied::Rest;
            self.wish.from = last.succ_opt().filter(|_| word == TimeWord::ThisMonth);
            self.understood &= self.wish.from.is_some();
            return;
        }
        if word == TimeWord::MonthEnd {
            let first = last.checked_sub_days(Days::new(END)).unwrap_or(first);
            self.days_from(first, last, bound);
            return;
        }
        match named {
            // "The 3rd of next month", `le 3 du mois prochain`.
            Last::Date(date) if matches!(bound, None | Some(Bound::From)) && !self.joined => {
                first.with_day(date.day()).into_iter().for_each(|meant| self.is_rather(date, meant));
            }
            _ => {
                self.days_from(first, last, bound);
                self.month = Some(first);
            }
        }
    }

    /// The day that was named last is this one: on it, or from or up to it.
    fn is_rather(&mut self, named: NaiveDate, meant: NaiveDate) {
        if self.wish.dates.contains(&named) {
            self.wish.remove_date(named);
            self.wish.add_date(meant);
        } else {
            let moved = |bound: Option<NaiveDate>| bound?.checked_add_signed(meant - named);
            (self.wish.from, self.wish.until) = (moved(self.wish.from), moved(self.wish.until));
        }
        self.last = Last::Date(meant);
    }

    /// A month by its name, if nothing is named that may be a day of it: "in december",
    /// "early december, in the morning".
    pub(super) fn month_alone(&mut self, lexemes: &[Lexeme], at: usize) -> bool {
        let Some(number) = lexemes[at].month() else { return false };
        let alone = |word: &TimeWord| !matches!(word, TimeWord::Month(_) | TimeWord::DaysOf(..));
        let rest = lexemes.iter().enumerate().filter(|(place, _)| *place != at);
        let until = self.expect == Some(Bound::Until);
        if until || lexemes[at].has(alone) || !rest.clone().all(|(_, lexeme)| is_no_day_of_month(lexeme)) {
            return false;
        }
        self.part_of_month = lexemes[at].days_of_month().or(self.part_of_month);
        if self.spotting && self.part_of_month.is_none() {
            return false;
        }
        let this = self.today.with_day(1);
        let month =
            (0..12).filter_map(|ahead| month_from(this?, ahead)).find(|(first, _)| first.month() == number);
        if let Some((first, last)) = month.filter(|_| self.is_denied()) {
            self.not_in_month(first, last);
            return true;
        }
        let bound = self.expect.take().filter(|_| self.part_of_month.is_none());
        month.into_iter().for_each(|(first, last)| self.days_from(first, last, bound));
        month.is_some()
    }

    /// Not in a month: before it, or after it if it has begun.
    pub(super) fn not_in_month(&mut self, first: NaiveDate, last: NaiveDate) {
        (self.expect, self.last) = (None, Last::Nothing);
        (self.wish.from, self.wish.until) = (None, None);
        match first > self.today {
            true => self.wish.until = first.pred_opt(),
            false => self.wish.from = last.succ_opt(),
        }
    }

    /// "Early", "the first week of" beside a month: the days of it that are wished. One
    /// that may be something else as well is that where no month is named.
    pub(super) fn of_month(
        &mut self,
        means: &[TimeWord],
        following: Option<&Lexeme>,
        rest: &[Lexeme],
    ) -> bool {
        let is_days = |word: &TimeWord| matches!(word, TimeWord::DaysOf(..));
        let Some(TimeWord::DaysOf(first, last)) = means.iter().copied().find(is_days) else { return false };
        let month = |word: &TimeWord| matches!(word, TimeWord::NextMonth | TimeWord::ThisMonth);
        if means.iter().any(month) {
            self.part_of_month = Some((first, last));
            return false;
        }
        let place = rest.iter().position(|l| following.is_some_and(|f| std::ptr::eq(f, l)));
        let dated = place.is_some_and(|place| named(&rest[place..], self.today).is_some());
        let leads = following.is_some_and(|l| l.month().is_some() || l.has(month)) && !dated;
        if leads || self.whole_month.is_some() {
            self.part_of_month = Some((first, last));
        } else if means.iter().all(is_days) {
            self.lost();
        } else {
            return false;
        }
        true
    }

    /// Then those days are wished, and not the whole month.
    pub(super) fn days_of_month_part(&mut self) {
        let (Some((first, last)), Some(part)) = (self.whole_month, self.part_of_month) else { return };
        if (self.wish.from, self.wish.until) != (Some(first.max(self.today)), Some(last)) {
            return;
        }
        let day = |number: u32| first.with_day(number.min(last.day()));
        let until = day(part.1).filter(|until| *until >= self.today);
        // Days that are over are none: the rest of the month is left.
        if until.is_some() {
            (self.wish.from, self.wish.until) = (day(part.0).map(|from| from.max(self.today)), until);
        }
    }

    /// A day is of the month that was named before it: `下个月3号`.
    pub(super) fn day_of_named_month(&self, number: u32) -> Option<NaiveDate> {
        self.month.and_then(|first| first.with_day(number))
    }

    /// Then that day is wished, and not the whole month.
    pub(super) fn within_month(&mut self, date: NaiveDate) {
        if self.month.take_if(|first| first.month() == date.month()).is_some() {
            (self.wish.from, self.wish.until) = (None, None);
        }
    }

    /// From one day to another, or as the words before bound it.
    fn days_from(&mut self, first: NaiveDate, last: NaiveDate, bound: Option<Bound>) {
        self.last = Last::Nothing;
        let month = Some((first, last)).filter(|_| first.day() == 1);
        let first = first.max(self.today);
        match bound {
            Some(Bound::After | Bound::TooEarly) => self.wish.from = last.succ_opt(),
            Some(Bound::From) => self.wish.from = Some(first),
            Some(Bound::Before | Bound::TooLate) => self.wish.until = first.pred_opt(),
            Some(Bound::Until) => self.wish.until = Some(last),
            Some(Bound::At | Bound::Between) | None => {
                (self.wish.from, self.wish.until) = (Some(first), Some(last));
                self.whole_month = month;
            }
        }
    }
}

/// Whether a part of a message cannot be a day of a month that is named beside it.
fn is_no_day_of_month(lexeme: &Lexeme) -> bool {
    match lexeme {
        Lexeme::Clock(_) | Lexeme::Dash | Lexeme::Break => true,
        Lexeme::Words(_) => lexeme.says_nothing() || (lexeme.number().is_none() && lexeme.month().is_none()),
        _ => false,
    }
}

/// The first and the last day of a month, so many after one that begins then.
fn month_from(first: NaiveDate, ahead: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = first.checked_add_months(Months::new(ahead))?;
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}

/// Whether a day after this one is left of the month on which offices are open; the end of it that is spoken
/// of is that of the next one otherwise.
fn has_working_day(today: NaiveDate) -> bool {
    let left = today.iter_days().skip(1).take_while(|day| day.month() == today.month());
    left.into_iter().any(|day| day.weekday().num_days_from_monday() < 5)
}
