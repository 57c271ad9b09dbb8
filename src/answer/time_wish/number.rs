//! Bare numbers: hours or days, by what stands around them.

use chrono::{Datelike, NaiveDate};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::clock::time;
use super::day::{is_on, named, next_day_of_month};
use super::lexeme::Lexeme;
use super::meaning::{Denied, Last, Meaning};
use super::too;

/// What is written before a month as well: `du mois prochain`.
const OF: TimeWord = TimeWord::Bound(Bound::From);

impl Meaning {
    /// A bare number: an hour or a day if the words before or after say so.
    pub(super) fn number(&mut self, number: u32, rest: &[Lexeme]) -> usize {
        self.number_as(number, rest, false)
    }

    /// The same of a number that may be said to be a day by its own word.
    pub(super) fn number_as(&mut self, number: u32, rest: &[Lexeme], is_day: bool) -> usize {
        let dashes = usize::from(rest.first() == Some(&Lexeme::Dash));
        let ordinals = rest.iter().skip(dashes).take_while(|l| l.is(TimeWord::Ordinal)).count();
        let ordinal = is_day || ordinals > 0;
        let of_month = self.expect != Some(Bound::At) && is_of_month(rest);
        let date = self.day_of_month(number, rest);
        // "After 5 years" is no time of day; "friday after 5" is.
        let sure = !self.spotting
            || self.ends
            || self.has_day()
            || self.wish.same_day
            || self.is_of_hours(number, rest)
            || self.is_bounded_hour(number, rest);
        let said_day = ordinal || of_month || self.is_said_day(date, rest);
        match date {
            Some(date) if said_day && (sure || of_month || (self.on_day && ordinal)) => {
                if let Last::Weekday(day) = self.last
                    && is_on(date, day)
                {
                    self.wish.weekdays.remove(day);
                }
                self.day(date);
            }
            _ if !self.spotting && self.is_beside_part(number, rest) => {
                time(number, 0, None).into_iter().for_each(|clock| self.clock(clock));
            }
            // Beside another hour it is a day, though that is no friday: "friday 14 at 8:30".
            Some(date) if self.is_date_of_weekday(number, rest) => self.day(date),
            // "Tuesday 10", which is no Tuesday, is an hour.
            _ if self.is_hour_of_weekday(number, rest) => {
                time(number, 0, None).into_iter().for_each(|clock| self.clock(clock));
            }
            _ if !sure => (self.expect, self.last) = (None, Last::Nothing),
            _ if self.expect.is_none() && !joined(number, rest) && !self.is_second_clock() => self.lost(),
            _ => match time(number, 0, None) {
                Some(clock) => self.clock(clock),
                None => self.lost(),
            },
        }
        self.on_day = false;
        if ordinals > 0 { 1 + dashes + ordinals } else { 1 }
    }

    /// `10-12`: hours beside a day or after "between", otherwise a date.
    pub(super) fn date_or_hours(&mut self, date: NaiveDate, hours: [u32; 2], following: Option<&Lexeme>) {
        let clocks = hours.map(|hour| time(hour, 0, None));
        let beside_day = self.has_day() || following.is_some_and(Lexeme::is_day);
        let said = matches!(self.expect, Some(Bound::Between | Bound::From | Bound::At));
        match clocks {
            [Some(from), Some(until)] if (beside_day || said) && from < until => {
                self.expect = None;
                self.clock(from);
                self.clock(until);
            }
            _ => self.day(date),
        }
    }

    /// Whether a bare number in a longer text is one of two hours: "between 9 and 11".
    fn is_of_hours(&self, number: u32, rest: &[Lexeme]) -> bool {
        match self.expect {
            Some(Bound::Between) => rest.iter().any(Lexeme::may_be_clock),
            Some(Bound::From) => joined(number, rest),
            Some(Bound::Until) => matches!(self.last, Last::Clock(_)),
            _ => false,
        }
    }

    /// Whether a bare number in a longer text is an hour as nothing follows that it may count:
    /// "in denver, after 2".
    fn is_bounded_hour(&self, number: u32, rest: &[Lexeme]) -> bool {
        let bounded = matches!(
            self.expect,
            Some(Bound::After | Bound::Before | Bound::Until | Bound::TooEarly | Bound::TooLate)
        );
        let next = rest.iter().find(|l| **l == Lexeme::Dash || !l.says_nothing());
        let too = next.is_some_and(|next| next.has(|word| too::behind(word).is_some()));
        let ends = next.is_none_or(|next| *next == Lexeme::Break);
        (too || (bounded && ends)) && (1..24).contains(&number)
    }

    /// Whether what stands around a bare number says that it is a day.
    fn is_said_day(&self, date: Option<NaiveDate>, rest: &[Lexeme]) -> bool {
        let hours = || matches!(rest, [Lexeme::Dash, Lexeme::Clock(_), ..]);
        self.on_day
            || self.is_day_of_range(date, rest)
            || (self.is_on_weekday(date) && !self.no_dates && !hours())
            || self.is_second_day(date)
    }

    /// The day of the month that a number is: of the month of the day that it
    /// begins, ends or follows ("from the 3rd to the 5th of December", "the 28th or the
    /// 29th"), else the next.
    fn day_of_month(&self, number: u32, rest: &[Lexeme]) -> Option<NaiveDate> {
        let ends = match self.last {
            Last::Date(first) if self.expect == Some(Bound::Until) => Some(first),
            Last::Date(first) if self.joined && number > first.day() => Some(first),
            _ => self.end_of_days(rest),
        };
        let near = ends.and_then(|date| date.with_day(number));
        let named = || self.day_of_named_month(number);
        near.or_else(named).or_else(|| next_day_of_month(self.today, number))
    }

    /// The day up to which days are counted from here: "3 to 5 December", "3 or 4
    /// December".
    fn end_of_days(&self, rest: &[Lexeme]) -> Option<NaiveDate> {
        let joins =
            |l: &Lexeme| *l == Lexeme::Dash || l.is(TimeWord::Bound(Bound::Until)) || l.is(TimeWord::And);
        let joint = rest.iter().position(joins)?;
        let only_small = rest[..joint].iter().all(|l| l.parts_date() || l.is(TimeWord::Ordinal));
        only_small.then(|| named(&rest[joint + 1..], self.today)).flatten().map(|(date, _)| date)
    }

    /// Whether it begins days, or ends those that "from" began: "from December
    /// 3 to 5".
    fn is_day_of_range(&self, date: Option<NaiveDate>, rest: &[Lexeme]) -> bool {
        let ends = match self.last {
            Last::Date(first) if self.expect == Some(Bound::Until) => {
                let begins = self.wish.from == Some(first) || self.wish.dates.contains(&first);
                begins && date.is_some_and(|date| date > first)
            }
            _ => false,
        };
        ends || self.end_of_days(rest).is_some() || (self.expect != Some(Bound::At) && begins_days(rest))
    }

    /// "10:30 or 11": the second is a time like the first.
    fn is_second_clock(&self) -> bool {
        matches!(self.last, Last::Clock(_)) && !self.spotting
    }

    /// "December 3 or 4": the second is a day like the first.
    fn is_second_day(&self, date: Option<NaiveDate>) -> bool {
        let Last::Date(first) = self.last else { return false };
        self.joined
            && self.expect.is_none()
            && date.is_some_and(|date| (1..31).contains(&(date - first).num_days()))
    }

    /// Whether a bare number right behind a weekday is its hour, as no other hour is told.
    fn is_hour_of_weekday(&self, number: u32, rest: &[Lexeme]) -> bool {
        let clocks =
            rest.iter().any(|l| matches!(l, Lexeme::Clock(_) | Lexeme::ClockOr(..)) || l.has(is_part));
        let told = matches!(self.last, Last::Weekday(_)) && self.expect.is_none() && !self.joined;
        let alone = !self.spotting || is_plain_hour(number, rest);
        told && alone && self.denied == Denied::No && self.wish.at.is_none() && !clocks
    }

    /// Whether a bare number right behind a weekday is its day, as its hour is told behind it.
    fn is_date_of_weekday(&self, number: u32, rest: &[Lexeme]) -> bool {
        let told = matches!(self.last, Last::Weekday(_)) && self.expect.is_none() && !self.joined;
        let told_next: Vec<&Lexeme> = rest.iter().filter(|l| !l.says_nothing()).take(2).collect();
        let at = |l: &Lexeme| l.is(TimeWord::Bound(Bound::At));
        let ends = |l: &Lexeme| l.is(TimeWord::Bound(Bound::Until));
        let clock = match told_next[..] {
            [Lexeme::Clock(_) | Lexeme::ClockOr(..), ..] => true,
            [lead, Lexeme::Clock(_)] => at(lead),
            [lead, hour] => at(lead) && !ends(lead) && hour.may_be_clock(),
            _ => false,
        };
        told && clock && !joined(number, rest) && self.denied == Denied::No && self.wish.at.is_none()
    }

    /// Whether a day is on the weekday that was just named: "friday 27", and not "friday
    /// after 2".
    fn is_on_weekday(&self, date: Option<NaiveDate>) -> bool {
        let Last::Weekday(day) = self.last else { return false };
        self.expect.is_none() && date.is_some_and(|date| is_on(date, day))
    }
}

/// Whether a bare number is a day because another one follows that is said to be one: `27或28号`.
fn begins_days(rest: &[Lexeme]) -> bool {
    let joins = |l: &Lexeme| {
        *l == Lexeme::Dash || [TimeWord::And, TimeWord::Bound(Bound::Until)].iter().any(|word| l.is(*word))
    };
    let small = rest.iter().take_while(|l| l.says_nothing() || joins(l)).count();
    let day = rest.get(small).is_some_and(|l| l.number().is_some());
    let ordinal = rest.get(small + 1).is_some_and(|l| l.is(TimeWord::Ordinal));
    rest[..small].iter().any(joins) && day && ordinal
}

/// Whether a bare number is a day because its month follows: "3 of next month".
fn is_of_month(rest: &[Lexeme]) -> bool {
    let telling = rest.iter().find(|l| !(l.parts_date() || l.is(TimeWord::Ordinal) || l.is(OF)));
    telling.is_some_and(|l| l.is(TimeWord::NextMonth) || l.is(TimeWord::ThisMonth))
}

/// Whether a bare number is an hour because of what follows it: "10 to 12",
/// "10 onwards"; not by a time that comes before it ("the 14th at 8:30").
fn joined(number: u32, rest: &[Lexeme]) -> bool {
    let telling: Vec<&Lexeme> = rest
        .iter()
        .filter(|l| matches!(l, Lexeme::Dash) || l.is(TimeWord::Bound(Bound::At)) || !l.says_nothing())
        .take(2)
        .collect();
    // "1 or 2 o'clock".
    let or = rest.iter().take_while(|l| l.says_nothing()).any(|l| l.is(TimeWord::And));
    match telling[..] {
        [first, ..] if first.is_behind() => true,
        [Lexeme::Clock(clock), ..] if or => time(number, 0, None).is_some_and(|from| from < *clock),
        [joint, second] => {
            let joins = [Bound::Until, Bound::Before].map(TimeWord::Bound);
            let joins = matches!(joint, Lexeme::Dash) || joins.iter().any(|word| joint.is(*word));
            let ends = match second {
                Lexeme::Clock(clock) => time(number, 0, None).is_some_and(|from| from < *clock),
                _ => second.may_be_clock(),
            };
            joins && ends
        }
        _ => false,
    }
}

/// Whether a number behind a weekday is hardly anything but an hour in a longer text: "houston
/// monday 9, green card"; "monday 2 people" counts what follows.
fn is_plain_hour(number: u32, rest: &[Lexeme]) -> bool {
    let ends = rest.first().is_none_or(|next| *next == Lexeme::Break || next.says_nothing());
    (8..=11).contains(&number) || ((7..18).contains(&number) && ends)
}

fn is_part(word: &TimeWord) -> bool {
    word.is_part_of_day()
}
