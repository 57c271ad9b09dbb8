//! Days of the week, some of the seven.

use serde::Serialize;

use super::listed::Listed;

/// A set of days of the week, each 1 (Monday) to 7.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(into = "Listed<u8>")]
pub struct Weekdays(u8);

impl Weekdays {
    /// One of them; none if it is no day of the week.
    pub fn of(day: u8) -> Self {
        let mut days = Self::default();
        days.add(day);
        days
    }

    /// Adds a day.
    pub fn add(&mut self, day: u8) {
        self.0 |= Self::bit(day);
    }

    /// Takes a day out.
    pub fn remove(&mut self, day: u8) {
        self.0 &= !Self::bit(day);
    }

    /// Takes these days out.
    pub fn remove_all(&mut self, days: Self) {
        self.0 &= !days.0;
    }

    /// Adds these days.
    pub fn add_all(&mut self, days: Self) {
        self.0 |= days.0;
    }

    /// Whether a day is among them.
    pub fn has(self, day: u8) -> bool {
        self.0 & Self::bit(day) != 0
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The days, Monday first.
    pub fn days(self) -> impl Iterator<Item = u8> {
        (1..=7).filter(move |day| self.has(*day))
    }

    fn bit(day: u8) -> u8 {
        if (1..=7).contains(&day) { 1 << (day - 1) } else { 0 }
    }
}

impl FromIterator<u8> for Weekdays {
    fn from_iter<I: IntoIterator<Item = u8>>(days: I) -> Self {
        let mut all = Self::default();
        days.into_iter().for_each(|day| all.add(day));
        all
    }
}

impl From<Weekdays> for Listed<u8> {
    fn from(days: Weekdays) -> Self {
        days.days().collect::<Vec<_>>().into()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_days_of_the_week_are_in_it() {
        let mut days: Weekdays = [1, 5, 0, 8, 200].into_iter().collect();
        assert_eq!(days.days().collect::<Vec<_>>(), [1, 5]);
        days.remove(5);
        days.remove(9);
        assert_eq!(days, Weekdays::of(1));
        assert!(Weekdays::of(0).is_empty() && Weekdays::default().is_empty());
    }
}
