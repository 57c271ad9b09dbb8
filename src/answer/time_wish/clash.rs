//! A day of the week and a date beside it that are not the same day: "monday the 8th", where
//! the 8th is a tuesday. Which of them is meant must be asked.

use chrono::{Days, NaiveDate};

use super::Weekdays;
use super::day::is_on;
use super::meaning::Meaning;

/// How many days before a date, and after it, the day of the week may be that is meant.
const APART: u64 = 3;

impl Meaning {
    /// Both days are wished, if nothing says more of them: the date, and the day of the week
    /// that is nearest to it.
    pub(super) fn date_or_weekday(&mut self) {
        let Some((day, date)) = self.clash else { return };
        if self.said_near || self.wish.dates != [date] || self.wish.weekdays != Weekdays::of(day) {
            return;
        }
        let Some(near) = self.nearest(day, date) else { return };
        self.wish.weekdays = Weekdays::default();
        self.wish.add_date(near);
        self.wish.clash = true;
    }

    /// The day of the week that is nearest to a date, and not over.
    fn nearest(&self, day: u8, date: NaiveDate) -> Option<NaiveDate> {
        let first = date.checked_sub_days(Days::new(APART))?.max(self.today);
        first.iter_days().take(7).find(|one| is_on(*one, day))
    }
}
