//! A wish for other times.

use chrono::{Datelike, NaiveDate, NaiveTime};
use serde::Serialize;

use super::listed;
use super::weekdays::Weekdays;

/// The most dates that are kept of a message.
const MOST_DATES: usize = 9;

/// A wish for other times; what is not set does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct TimeWish {
    /// More times, other than those shown.
    pub more: bool,
    /// Later than those shown.
    pub later: bool,
    /// Earlier than those shown.
    pub earlier: bool,
    /// On the day of the appointment that is moved.
    pub same_day: bool,
    /// Any time is fine, the first one at best; only if nothing else is set.
    pub any: bool,
    /// On one of these days, in order, or of these days of the week.
    #[serde(serialize_with = "listed::serialize")]
    pub dates: Vec<NaiveDate>,
    /// Not before this day ("next week", "after friday").
    pub from: Option<NaiveDate>,
    /// Not after this day.
    pub until: Option<NaiveDate>,
    /// On one of these days of the week, or on one of the dates.
    #[serde(rename = "weekday")]
    pub weekdays: Weekdays,
    /// Not on these days of the week.
    pub except: Weekdays,
    /// Before noon.
    pub morning: bool,
    /// From noon on.
    pub afternoon: bool,
    /// When most offices are closed: from five on.
    pub evening: bool,
    /// Not before this time of day.
    pub after: Option<NaiveTime>,
    /// Not after this time of day.
    pub before: Option<NaiveTime>,
    /// At this time of day, or near it.
    pub at: Option<NaiveTime>,
}

impl TimeWish {
    /// Whether it names days: dates, days of the week, or both.
    pub fn names_days(&self) -> bool {
        !self.dates.is_empty() || !self.weekdays.is_empty()
    }

    /// Whether it says anything of the day.
    pub fn is_of_days(&self) -> bool {
        let bounded = self.from.is_some() || self.until.is_some() || !self.except.is_empty();
        self.names_days() || bounded || self.same_day
    }

    /// Whether it says anything of the time of day.
    pub fn is_of_hours(&self) -> bool {
        let part = self.morning || self.afternoon || self.evening;
        part || self.after.is_some() || self.before.is_some() || self.at.is_some()
    }

    /// The one day that is wished for.
    pub fn one_date(&self) -> Option<NaiveDate> {
        match self.dates[..] {
            [date] if self.weekdays.is_empty() => Some(date),
            _ => None,
        }
    }

    /// Whether it names this day: by its date, or as a day of the week.
    pub fn has_day(&self, day: NaiveDate) -> bool {
        self.dates.contains(&day) || self.weekdays.has(day.weekday().number_from_monday() as u8)
    }

    /// The wish without a day, by its date or as a day of the week; what only the other
    /// end of a range is left of ("thursday to dec 1") is a day by itself.
    pub(super) fn besides(mut self, day: NaiveDate) -> Self {
        let weekday = day.weekday().number_from_monday() as u8;
        let named = self.dates.contains(&day) || self.weekdays.has(weekday);
        self.remove_date(day);
        self.weekdays.remove(weekday);
        if named && !self.names_days() && self.from.is_none() {
            self.dates.extend(self.until.take());
        }
        self
    }

    /// The wish of whoever says no to a time of this day: days that are not wished for
    /// are those instead of it, unless it is one of them.
    #[must_use]
    pub fn or_instead(mut self, day: NaiveDate) -> Self {
        if !self.names_days() && !self.except.has(day.weekday().number_from_monday() as u8) {
            self.weekdays = std::mem::take(&mut self.except);
        }
        self
    }

    /// Wishes for a date, beside those wished for already.
    pub(super) fn add_date(&mut self, date: NaiveDate) {
        if let Err(place) = self.dates.binary_search(&date)
            && self.dates.len() < MOST_DATES
        {
            self.dates.insert(place, date);
        }
    }

    /// Takes a date out.
    pub(super) fn remove_date(&mut self, date: NaiveDate) {
        self.dates.retain(|known| *known != date);
    }
}
