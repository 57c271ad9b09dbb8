//! Days of the week, put into the wish: one or several, of any week or of one,
//! wished or not wished.

use chrono::{Datelike, Days, NaiveDate};

use crate::answer::words::time_word::Bound;

use super::day::{is_on, next_weekday, weekday_of_week};
use super::meaning::{Denied, Last, Meaning};
use super::unit::Unit;

impl Meaning {
    /// A day of the week.
    pub(super) fn weekday(&mut self, day: u8) {
        let joined = std::mem::take(&mut self.joined);
        let week = self.week_of(day);
        let date = match week {
            Some(weeks_ahead) => weekday_of_week(self.today, day, weeks_ahead),
            None => next_weekday(self.today, day).filter(|_| self.is_bounded()),
        };
        if let Some(date) = date.or(next_weekday(self.today, day)).filter(|_| self.ahead > 0) {
            self.day(date);
            return;
        }
        let Some(date) = date else {
            self.any_such_day(day, joined);
            return;
        };
        // "Monday to friday": the friday that comes after that monday.
        let first = match self.last {
            Last::Weekday(first) if self.expect == Some(Bound::Until) => Some(first),
            _ => None,
        };
        let first = first.filter(|first| self.wish.weekdays.has(*first));
        if week.is_none() {
            self.bounds.add(day);
            first.into_iter().for_each(|first| self.bounds.add(first));
        }
        first.into_iter().for_each(|first| self.wish.weekdays.remove(first));
        let first = first.and_then(|first| next_weekday(self.today, first));
        let ends = matches!(self.expect, Some(Bound::Until | Bound::Before | Bound::TooLate));
        let from = first.or(self.wish.from.filter(|_| ends));
        let later = if from.is_some_and(|from| date < from) { 7 } else { 0 };
        self.day(date.checked_add_days(Days::new(later)).unwrap_or(date));
        self.wish.from = first.or(self.wish.from);
        self.in_week = week;
    }

    /// So many days after the day that was named last: "friday week", "monday or the day
    /// after".
    pub(super) fn days_after(&mut self, last: Last, days: u64) {
        let date = match last {
            Last::Weekday(day) => next_weekday(self.today, day),
            Last::Date(date) => Some(date),
            _ => None,
        };
        match (date, last) {
            (Some(date), Last::Weekday(day)) if !self.joined => {
                self.wish.weekdays.remove(day);
                (self.ahead, self.last) = (days, Last::Nothing);
                self.day(date);
            }
            (Some(_), Last::Weekday(day)) => self.weekday(day % 7 + 1),
            (Some(date), _) => {
                if !self.joined {
                    self.wish.remove_date(date);
                }
                self.ahead = days;
                self.day(date);
            }
            (None, _) => self.lost(),
        }
    }

    /// A day of the week, whichever week: wished beside those before it, or not
    /// wished like those that it is joined with.
    fn any_such_day(&mut self, day: u8, joined: bool) {
        (self.expect, self.after_part, self.unit) = (None, false, Some(Unit::Weekday(day)));
        let before = std::mem::replace(&mut self.last, Last::Weekday(day));
        let denied = self.denied;
        match (self.is_denied(), denied) {
            // "November 27, friday" is one day.
            (false, _) if matches!(before, Last::Date(date) if is_on(date, day)) => {}
            (false, _) => {
                if let Last::Date(date) = before
                    && !joined
                {
                    self.clash = Some((day, date));
                }
                self.wish.weekdays.add(day);
                if !joined {
                    self.together = super::Weekdays::default();
                }
                self.together.add(day);
            }
            (true, Denied::Next) => self.wish.except.add(day),
            (true, _) if matches!(before, Last::Weekday(other) if self.wish.except.has(other)) => {
                self.wish.except.add(day);
            }
            (true, _) => {}
        }
    }

    /// The week of which the day is sure to be: "next friday", and the thursday of
    /// "next monday or thursday".
    fn week_of(&mut self, day: u8) -> Option<u64> {
        if std::mem::take(&mut self.next) {
            return Some(1);
        }
        let Last::Date(before) = self.last else { return None };
        let earlier = before.weekday().number_from_monday() < u32::from(day);
        let until = self.expect == Some(Bound::Until);
        self.in_week.filter(|_| earlier && (until || !self.is_bounded()))
    }

    /// Two days with a word behind them that they are the ends of a range: `周一和周五之间`.
    pub(super) fn between_days(&mut self, last: Last) {
        match (last, &self.wish.dates[..]) {
            (Last::Date(_), [from, until]) => {
                (self.wish.from, self.wish.until) = (Some(*from), Some(*until));
                self.wish.dates.clear();
            }
            (Last::Weekday(until), []) => {
                let other: Vec<u8> = self.wish.weekdays.days().filter(|day| *day != until).collect();
                let [from] = other[..] else { return };
                self.bounds = [from, until].into_iter().collect();
                let days = (7 + u64::from(until) - u64::from(from)) % 7;
                self.wish.from = next_weekday(self.today, from);
                self.wish.until = self.wish.from.and_then(|from| from.checked_add_days(Days::new(days)));
                self.wish.weekdays = super::Weekdays::default();
            }
            _ => {}
        }
    }

    /// A week and days of it are those days, if they are not over.
    pub(super) fn days_of_week(&mut self) {
        let Some(weeks_ahead) = self.week else { return };
        let dates = self.wish.weekdays.days().filter_map(|day| weekday_of_week(self.today, day, weeks_ahead));
        let dates: Vec<NaiveDate> = dates.filter(|date| *date >= self.today).collect();
        if !dates.is_empty() {
            (self.wish.from, self.wish.until) = (None, None);
            self.wish.weekdays = super::Weekdays::default();
            dates.into_iter().for_each(|date| self.wish.add_date(date));
        }
    }

    /// Whether the words before bound the day that follows, rather than name it.
    pub(super) fn is_bounded(&self) -> bool {
        !matches!(self.expect, None | Some(Bound::At))
    }
}
