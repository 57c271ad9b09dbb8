//! Times and days, put into the wish as the words around them bound them.

use chrono::{Days, NaiveDate, NaiveTime, Weekday};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::{is_on, weekday_of_week};
use super::meaning::{Denied, Last, Meaning};
use super::too::past;
use super::unit::Unit;

/// How far ahead a day may be to be spotted in a longer text, which may speak
/// of other days: of birth, of arrival.
pub(super) const SPOTTED_DAYS: i64 = 60;

impl Meaning {
    /// A time of day; a second one after it makes a range.
    pub(super) fn clock(&mut self, clock: NaiveTime) {
        let expects = self.expect.take();
        let expects = self.bound_of(expects);
        (self.on_day, self.after_part) = (false, false);
        let clock = self.of_this_part(clock, expects);
        let before = std::mem::replace(&mut self.last, Last::Clock(clock));
        let expects = if self.is_denied() {
            // "Can't before 11": from then on.
            let Some(turned) = expects.and_then(Bound::turned) else {
                self.understood = false;
                return;
            };
            Some(turned)
        } else {
            expects
        };
        let first = self.wish.at.filter(|at| before == Last::Clock(*at) && *at < clock);
        // `9시부터 11시`: from one to the other.
        let ends = self.wish.after.is_some_and(|after| before == Last::Clock(after) && after < clock);
        match expects {
            None if ends => self.wish.before = Some(clock),
            Some(Bound::After | Bound::From) => self.wish.after = Some(clock),
            Some(too @ Bound::TooEarly) => self.wish.after = Some(past(clock, too)),
            Some(too @ Bound::TooLate) => self.wish.before = Some(past(clock, too)),
            Some(Bound::Between) => {
                self.wish.after = Some(clock);
                self.expect = Some(Bound::Until);
            }
            Some(Bound::Before | Bound::Until) => {
                self.wish.before = Some(clock);
                if first.is_some() {
                    (self.wish.after, self.wish.at) = (first, None);
                }
            }
            None | Some(Bound::At) if first.is_some() => {
                (self.wish.after, self.wish.before, self.wish.at) = (first, Some(clock), None);
            }
            // "The 3rd at 2 or the 4th at 10": which hour is of which day cannot be wished.
            None | Some(Bound::At) if self.wish.at.is_some_and(|at| at != clock) => self.several_hours = true,
            None | Some(Bound::At) => self.wish.at = Some(clock),
        }
    }

    /// A day; one that is named after another is wished as well.
    pub(super) fn day(&mut self, date: NaiveDate) {
        let expects = self.expect.take();
        let ahead = Days::new(std::mem::take(&mut self.ahead));
        let joined = self.joined;
        let Some(date) = date.checked_add_days(ahead) else { return };
        (self.on_day, self.joined, self.in_week, self.after_part) = (false, false, None, false);
        if std::mem::take(&mut self.week_of) {
            self.week_with(date);
            return;
        }
        let before = std::mem::replace(&mut self.last, Last::Date(date));
        if self.is_of_another_matter(date, before, expects) {
            return;
        }
        let turned = expects.and_then(Bound::turned);
        let expects = match (self.is_denied(), turned) {
            (false, _) => expects,
            (true, Some(turned)) => Some(turned),
            (true, None) => {
                self.after_days(date);
                return;
            }
        };
        let first = self.wish.dates.iter().copied().find(|day| before == Last::Date(*day) && *day < date);
        match expects {
            Some(Bound::After | Bound::TooEarly) => self.wish.from = date.succ_opt(),
            Some(Bound::From) => self.wish.from = Some(date),
            Some(Bound::Between) => {
                self.wish.from = Some(date);
                self.expect = Some(Bound::Until);
            }
            Some(Bound::Before | Bound::TooLate) => self.wish.until = date.pred_opt(),
            Some(Bound::Until) => {
                self.wish.until = Some(date);
                if let Some(first) = first {
                    self.wish.from = Some(first);
                    self.wish.remove_date(first);
                }
            }
            None | Some(Bound::At) => {
                self.beside_weekday(date, before, joined);
                self.within_month(date);
                self.wish.add_date(date);
            }
        }
    }

    /// "Friday the 27th" is one day, or none.
    fn beside_weekday(&mut self, date: NaiveDate, before: Last, joined: bool) {
        match before {
            Last::Weekday(day) if is_on(date, day) => self.wish.weekdays.remove(day),
            Last::Weekday(day) if !joined => self.clash = Some((day, date)),
            _ => {}
        }
    }

    /// Whether a day in a longer text is no day of a visit; one that is only too far ahead
    /// is kept in mind.
    fn is_of_another_matter(&mut self, date: NaiveDate, before: Last, expects: Option<Bound>) -> bool {
        let ahead = (date - self.today).num_days();
        let beside_weekday = matches!(before, Last::Weekday(_)) && ahead > 0;
        let other = self.spotting && !(0..=SPOTTED_DAYS).contains(&ahead) && !beside_weekday;
        if other {
            self.far = Some(date).filter(|_| ahead > 0 && expects.is_none());
        }
        other
    }

    /// A part of the day; the other part, if this one is not wished.
    pub(super) fn part(&mut self, part: TimeWord) {
        let denied = self.denied;
        if self.is_denied() && denied == Denied::Rest {
            return;
        }
        let morning = (part == TimeWord::Morning) == (denied == Denied::No);
        let (wished, last) = match part {
            // Without the evening, the whole day is left.
            TimeWord::Evening if denied != Denied::No => return,
            TimeWord::Evening => (&mut self.wish.evening, Last::Evening),
            _ if morning => (&mut self.wish.morning, Last::Morning),
            _ => (&mut self.wish.afternoon, Last::Afternoon),
        };
        *wished = true;
        (self.last, self.after_part) = (last, true);
    }

    /// A word behind what it speaks of.
    pub(super) fn behind(&mut self, bound: Bound, last: Last) {
        // Two times make a range by themselves.
        if bound == Bound::Between && last != Last::Nothing {
            self.between_days(last);
            return;
        }
        match last {
            Last::Clock(clock) => {
                self.wish.at = self.wish.at.filter(|at| *at != clock);
                self.expect = Some(bound);
                self.clock(clock);
            }
            Last::Date(date) => {
                self.wish.remove_date(date);
                self.expect = Some(bound);
                self.day(date);
            }
            Last::Weekday(day) => {
                self.wish.weekdays.remove(day);
                self.expect = Some(bound);
                self.weekday(day);
            }
            // "Morning at the earliest" is a morning.
            Last::Morning | Last::Afternoon | Last::Evening | Last::Week(_) | Last::OwnDay => {}
            Last::Nothing => self.understood = false,
        }
    }

    /// "Not" behind what is not wished.
    pub(super) fn not_that(&mut self, last: Last) {
        match last {
            // "Monday or friday doesn't work": neither of them.
            Last::Weekday(_) => {
                self.wish.weekdays.remove_all(self.together);
                self.wish.except.add_all(self.together);
            }
            Last::Morning => (self.wish.morning, self.wish.afternoon) = (false, true),
            Last::Afternoon => (self.wish.morning, self.wish.afternoon) = (true, false),
            Last::Evening => self.wish.evening = false,
            Last::Date(date) => {
                self.wish.remove_date(date);
                (self.wish.morning, self.wish.afternoon, self.wish.evening) = (false, false, false);
                self.after_days(date);
            }
            Last::Week(weeks_ahead) => self.after_week(weeks_ahead),
            Last::OwnDay => (self.wish.same_day, self.wish.other_day) = (false, true),
            Last::Clock(clock) if self.wish.before == Some(clock) => {
                (self.wish.before, self.wish.after) = (None, Some(clock));
            }
            Last::Clock(clock) if self.wish.after == Some(clock) => {
                (self.wish.after, self.wish.before) = (None, Some(clock));
            }
            Last::Clock(_) => (self.wish.at, self.understood) = (None, false),
            Last::Nothing => match self.whole_month.take() {
                Some((first, last)) => self.not_in_month(first, last),
                // "I can't friday".
                None => self.denied = Denied::Next,
            },
        }
    }

    /// From Monday to Sunday of a week; of this one, from today.
    pub(super) fn week(&mut self, weeks_ahead: u64) {
        (self.last, self.unit) = (Last::Week(weeks_ahead), Some(Unit::Week(weeks_ahead)));
        if self.is_denied() {
            self.after_week(weeks_ahead);
            return;
        }
        let monday = weekday_of_week(self.today, 1, weeks_ahead);
        self.week = Some(weeks_ahead);
        self.wish.from = monday.map(|d| d.max(self.today));
        self.wish.until = monday.and_then(|d| d.checked_add_days(Days::new(6)));
    }

    /// From Monday to Sunday of the week in which a day is: "the week of dec 7".
    fn week_with(&mut self, date: NaiveDate) {
        let monday = date.week(Weekday::Mon).first_day();
        self.wish.from = Some(monday.max(self.today));
        self.wish.until = monday.checked_add_days(Days::new(6));
        self.last = Last::Nothing;
    }

    /// Not today, not tomorrow: the days after it; another day is left out.
    fn after_days(&mut self, date: NaiveDate) {
        let near = (0..2).contains(&(date - self.today).num_days());
        match near {
            true => self.wish.from = date.succ_opt(),
            false => self.wish.deny_date(date),
        }
    }

    /// Not this week: the weeks after it; the days of another week are left out.
    fn after_week(&mut self, weeks_ahead: u64) {
        (self.week, self.wish.from, self.wish.until) = (None, None, None);
        let Some(monday) = weekday_of_week(self.today, 1, weeks_ahead) else { return };
        match weeks_ahead {
            0 => self.wish.from = monday.checked_add_days(Days::new(7)),
            _ => monday.iter_days().take(7).for_each(|date| self.wish.deny_date(date)),
        }
    }

    /// The day of an appointment: on it, or not on it.
    pub(super) fn own_day(&mut self) {
        let denied = self.is_denied();
        (self.wish.same_day, self.wish.other_day) = (!denied, denied);
        self.last = Last::OwnDay;
    }

    /// Whether what is named now is not wished; what comes after it says nothing.
    pub(super) fn is_denied(&mut self) -> bool {
        let denied = self.denied != Denied::No;
        if denied {
            self.denied = Denied::Rest;
        }
        denied
    }
}
