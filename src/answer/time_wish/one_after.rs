//! The one after: a week, a month or a weekday that does not do ("not this week, the one
//! after"), or a day ("the day after friday").

use chrono::Days;

use crate::answer::words::time_word::TimeWord;

use super::day::next_weekday;
use super::lexeme::Lexeme;
use super::meaning::{Denied, Last, Meaning};
use super::unit::Unit;
use super::wish::Shift;

impl Meaning {
    /// "The next one" behind what does not do; false where it says something else, as before
    /// a day (`el próximo viernes`).
    pub(super) fn one_after(&mut self, means: &[TimeWord], following: Option<&Lexeme>) -> bool {
        if !means.contains(&TimeWord::OneAfter) || following.is_some_and(Lexeme::is_day) {
            return false;
        }
        let unit = self.unit;
        match unit {
            Some(unit) if self.goes_on_from(unit) => true,
            // Nothing was named that has one after it.
            _ if means.len() == 1 => {
                self.lost();
                true
            }
            _ => false,
        }
    }

    /// Wishes for the one after it; false if it may do itself, so that nobody speaks of another.
    fn goes_on_from(&mut self, unit: Unit) -> bool {
        match unit {
            Unit::Week(weeks_ahead) => {
                self.is_wished_again();
                let (from, joined) = (self.wish.from, std::mem::take(&mut self.joined));
                let wished = joined && self.week == Some(weeks_ahead);
                self.week(weeks_ahead + 1);
                // "This week or the one after" is both.
                if wished {
                    self.wish.from = from;
                }
            }
            Unit::Month => {
                self.is_wished_again();
                self.month_word(TimeWord::NextMonth, None, Last::Nothing);
            }
            Unit::Weekday(day) if self.wish.except.has(day) => {
                self.is_wished_again();
                self.wish.except.remove(day);
                let next = next_weekday(self.today, day).and_then(|date| date.checked_add_days(Days::new(7)));
                next.into_iter().for_each(|date| self.day(date));
            }
            Unit::Weekday(_) => return false,
        }
        true
    }

    /// What is denied ends where the one after it is named.
    fn is_wished_again(&mut self) {
        (self.denied, self.expect) = (Denied::No, None);
    }

    /// "The day after" before a day, or after another one and "or"; elsewhere it is a
    /// later one.
    pub(super) fn next_day(&mut self, means: &[TimeWord], following: Option<&Lexeme>) -> bool {
        if !means.contains(&TimeWord::DayAfter) {
            return false;
        }
        let names_day = |l: &Lexeme| l.is_day() || l.is(TimeWord::Next) || l.is(TimeWord::OnDay);
        match self.last {
            Last::Weekday(_) | Last::Date(_) if self.joined => self.days_after(self.last, 1),
            _ if following.is_some_and(names_day) => self.word(TimeWord::DayAfter),
            _ if self.is_after_own_day(means) => self.wish.shift = Some(Shift::Days(1)),
            _ => return false,
        }
        true
    }

    /// Whether it is the day after the one that is spoken of, as none is named.
    fn is_after_own_day(&self, means: &[TimeWord]) -> bool {
        let free = self.denied == Denied::No && !self.is_bounded() && !self.has_day();
        means.contains(&TimeWord::Later) && free
    }
}
