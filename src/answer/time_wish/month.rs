//! Months: this one, the next, the end of one, or one by its name.

use chrono::{Datelike, Days, Months, NaiveDate};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::lexeme::Lexeme;
use super::meaning::{Denied, Last, Meaning};

/// How many days before its last the end of a month begins.
const END: u64 = 6;

impl Meaning {
    /// "Next month" and its like; `bound` is what the words before it say, and
    /// `named` what was named before it.
    pub(super) fn month_word(&mut self, word: TimeWord, bound: Option<Bound>, named: Last) {
        let Some(this) = self.today.with_day(1) else { return };
        let ahead = u32::from(word == TimeWord::NextMonth);
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

    /// A month by its name, if nothing else is named: "in december".
    pub(super) fn month_alone(&mut self, lexemes: &[Lexeme], at: usize) -> bool {
        let Some(number) = lexemes[at].month() else { return false };
        let alone = lexemes[at] == Lexeme::Words(vec![TimeWord::Month(number)]);
        let rest = lexemes.iter().enumerate().filter(|(place, _)| *place != at);
        let small = |lexeme: &Lexeme| {
            lexeme.says_nothing() || lexeme.parts_date() || lexeme.is(TimeWord::Bound(Bound::At))
        };
        if self.spotting || !alone || !rest.clone().all(|(_, lexeme)| small(lexeme)) {
            return false;
        }
        let this = self.today.with_day(1);
        let first =
            (0..12).filter_map(|ahead| month_from(this?, ahead)).find(|(first, _)| first.month() == number);
        first.into_iter().for_each(|(first, last)| self.days_from(first, last, None));
        first.is_some()
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
        let first = first.max(self.today);
        match bound {
            Some(Bound::After) => self.wish.from = last.succ_opt(),
            Some(Bound::From) => self.wish.from = Some(first),
            Some(Bound::Before) => self.wish.until = first.pred_opt(),
            Some(Bound::Until) => self.wish.until = Some(last),
            Some(Bound::At | Bound::Between) | None => {
                (self.wish.from, self.wish.until) = (Some(first), Some(last));
            }
        }
    }
}

/// The first and the last day of a month, so many after one that begins then.
fn month_from(first: NaiveDate, ahead: u32) -> Option<(NaiveDate, NaiveDate)> {
    let first = first.checked_add_months(Months::new(ahead))?;
    Some((first, first.checked_add_months(Months::new(1))?.pred_opt()?))
}
