//! A wish for other times.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime};
use serde::Serialize;

use super::listed;
use super::weekdays::Weekdays;

/// The most dates that are kept of a message.
const MOST_DATES: usize = 9;

/// How far from a time that is spoken of another one is wished for: before it, if negative.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Shift {
    /// So many days, at whatever hour: "the day after".
    Days(i64),
    /// So many minutes: "two hours later".
    Minutes(i64),
}

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
    /// Not on that day.
    pub other_day: bool,
    /// At the hour of the appointment that is moved.
    pub same_hour: bool,
    /// So far from the time that is spoken of.
    pub shift: Option<Shift>,
    /// Any time is fine, the first one at best; only if nothing else is set.
    pub any: bool,
    /// The first one of those that are spoken of: "the earliest".
    pub soonest: bool,
    /// The last one of a day: "the last one on friday".
    pub latest: bool,
    /// A day of the week was named with a date that is on another one, so that it must be
    /// asked on which of the dates.
    pub clash: bool,
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
    /// Not on these days.
    #[serde(serialize_with = "listed::serialize")]
    pub not_on: Vec<NaiveDate>,
    /// Before noon.
    pub morning: bool,
    /// From noon on.
    pub afternoon: bool,
    /// When most offices are closed: from five on.
    pub evening: bool,
    /// Not before this time of day.
    pub after: Option<NaiveTime>,
    /// Before this time of day.
    pub before: Option<NaiveTime>,
    /// At this time of day, or near it.
    pub at: Option<NaiveTime>,
    /// Or as each of these says, where other days have other hours.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub others: Vec<Self>,
}

impl TimeWish {
    /// Whether it names days: dates, days of the week, or both.
    pub fn names_days(&self) -> bool {
        !self.dates.is_empty() || !self.weekdays.is_empty()
    }

    /// Whether it names one day, by its date or as a day of the week.
    pub fn names_one_day(&self) -> bool {
        let weekday = self.dates.is_empty() && self.weekdays.days().count() == 1;
        self.others.is_empty() && (self.one_date().is_some() || weekday)
    }

    /// Whether it says anything of the day.
    pub fn is_of_days(&self) -> bool {
        let bounded = self.from.is_some() || self.until.is_some();
        let shifted = matches!(self.shift, Some(Shift::Days(_)));
        self.names_days() || bounded || self.same_day || shifted || self.denies_days()
    }

    /// Whether it says anything of when, and is no wish for more times or for any.
    pub fn names_a_time(&self) -> bool {
        self.is_of_days() || self.is_of_hours() || self.later || self.earlier || self.soonest || self.latest
    }

    /// Whether it says on which days not.
    pub fn denies_days(&self) -> bool {
        !self.except.is_empty() || !self.not_on.is_empty() || self.other_day
    }

    /// Whether it speaks of another time than it names: that of an appointment.
    pub fn is_relative(&self) -> bool {
        self.same_day || self.other_day || self.same_hour || self.shift.is_some()
    }

    /// It and what would do as well.
    pub fn all(&self) -> impl Iterator<Item = &Self> {
        std::iter::once(self).chain(&self.others)
    }

    /// It without what would do as well.
    pub(super) fn alone(&self) -> Self {
        Self { others: Vec::new(), ..self.clone() }
    }

    /// Whether it names the hour of this time, and its day or none.
    pub fn names(&self, wall: NaiveDateTime) -> bool {
        let named =
            |one: &Self| one.at == Some(wall.time()) && (!one.names_days() || one.has_day(wall.date()));
        self.all().any(named)
    }

    /// How many minutes a time is from the hour that is wished for on its day.
    pub fn minutes_away(&self, wall: NaiveDateTime) -> Option<usize> {
        let of_day = self.all().filter(|one| !one.names_days() || one.has_day(wall.date()));
        let away = of_day.filter_map(|one| Some((wall.time() - one.at?).num_minutes().unsigned_abs()));
        away.min().and_then(|minutes| usize::try_from(minutes).ok())
    }

    /// Takes the days of another wish.
    pub fn set_days(&mut self, of: &Self) {
        self.dates.clone_from(&of.dates);
        (self.weekdays, self.except) = (of.weekdays, of.except);
        self.not_on.clone_from(&of.not_on);
        (self.from, self.until, self.clash) = (of.from, of.until, of.clash);
        (self.same_day, self.other_day, self.shift) = (of.same_day, of.other_day, of.shift);
    }

    /// Takes the hours of another wish.
    pub fn set_hours(&mut self, of: &Self) {
        (self.morning, self.afternoon, self.evening) = (of.morning, of.afternoon, of.evening);
        (self.after, self.before, self.at) = (of.after, of.before, of.at);
        self.same_hour = of.same_hour;
    }

    /// Whether it says anything of the time of day.
    pub fn is_of_hours(&self) -> bool {
        let part = self.morning || self.afternoon || self.evening;
        part || self.same_hour || self.after.is_some() || self.before.is_some() || self.at.is_some()
    }

    /// The hours of a wish alone.
    #[must_use]
    pub fn hours(&self) -> Self {
        let mut hours = Self::default();
        hours.set_hours(self);
        hours
    }

    /// The one day that is wished for.
    pub fn one_date(&self) -> Option<NaiveDate> {
        match self.dates[..] {
            [date] if self.weekdays.is_empty() && self.others.is_empty() => Some(date),
            _ => None,
        }
    }

    /// Whether it names this day: by its date, or as a day of the week.
    pub fn has_day(&self, day: NaiveDate) -> bool {
        self.dates.contains(&day) || self.weekdays.has(day.weekday().number_from_monday() as u8)
    }

    /// Whether it names nothing but this time: its day, its hour or both.
    pub fn names_only(&self, wall: NaiveDateTime) -> bool {
        let day = !self.is_of_days() || self.has_day(wall.date());
        day && (!self.is_of_hours() || self.at == Some(wall.time()))
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

    /// Wishes for no time on a date.
    pub(super) fn deny_date(&mut self, date: NaiveDate) {
        if !self.not_on.contains(&date) && self.not_on.len() < MOST_DATES {
            self.not_on.push(date);
        }
    }

    /// Takes a date out.
    pub(super) fn remove_date(&mut self, date: NaiveDate) {
        self.dates.retain(|known| *known != date);
    }
}
