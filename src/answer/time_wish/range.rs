//! Days from one to another beside days that are not among them: "monday to
//! wednesday or friday".

use chrono::{Datelike, NaiveDate};

use super::day::is_on;
use super::meaning::Meaning;

/// The most days of a range that are wished one by one.
const MOST_DAYS: usize = 7;

impl Meaning {
    /// A range narrows the days that are named in it ("fridays in december"); with
    /// one that is not in it, each of its days is wished as well.
    pub(super) fn days_beside_range(&mut self) {
        let (Some(from), Some(until)) = (self.wish.from, self.wish.until) else { return };
        let range: Vec<NaiveDate> =
            from.iter_days().take_while(|day| *day <= until).take(MOST_DAYS + 1).collect();
        if !(1..=MOST_DAYS).contains(&range.len()) || !self.names_beside(&range) {
            return;
        }
        (self.wish.from, self.wish.until) = (None, None);
        let bounded_by = |day: NaiveDate| self.bounds.has(weekday_of(day));
        let of_any_week = !self.wish.weekdays.is_empty() && bounded_by(from) && bounded_by(until);
        for day in range {
            match of_any_week {
                true => self.wish.weekdays.add(weekday_of(day)),
                false => self.wish.add_date(day),
            }
        }
    }

    /// Whether a day is named that is not in the range.
    fn names_beside(&self, range: &[NaiveDate]) -> bool {
        let no_such_day = |weekday: u8| !range.iter().any(|day| is_on(*day, weekday));
        self.wish.weekdays.days().any(no_such_day) || self.wish.dates.iter().any(|day| !range.contains(day))
    }
}

fn weekday_of(day: NaiveDate) -> u8 {
    day.weekday().number_from_monday() as u8
}
