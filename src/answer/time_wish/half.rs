//! Hours without "am" or "pm" beside a part of the day: "tonight at 7", "7 in the
//! evening", "friday evening from 6 to 8".

use chrono::{NaiveTime, TimeDelta, Timelike};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::lexeme::Lexeme;
use super::meaning::{Last, Meaning};

/// The hours of an evening; in those of an afternoon that are read as before noon,
/// offices are open in the morning.
const EVENING: [u32; 2] = [7, 12];
const AFTERNOON: [u32; 2] = [7, 9];
/// An hour before this one is of no evening.
const FIRST_OF_EVENING: u32 = 16;
/// The hours of a morning that are read as after noon by themselves.
const MORNING: [u32; 2] = [17, 19];

impl Meaning {
    /// An hour as the part of the day means it that was named before; one up to which
    /// a range goes that begins later is of the same half of the day.
    pub(super) fn of_this_part(&self, clock: NaiveTime, expects: Option<Bound>) -> NaiveTime {
        let start = match (self.last, expects) {
            (Last::Clock(start), Some(Bound::Until)) => Some(start),
            (Last::Clock(start), None) => Some(start).filter(|start| self.wish.after == Some(*start)),
            (_, Some(Bound::Until)) => self.wish.after,
            _ => None,
        };
        let ends = start.is_some_and(|start| start > clock);
        if ends && is_within(clock, EVENING) { later(clock) } else { self.in_part(clock) }
    }

    /// The same where the part was named after the hour.
    pub(super) fn hours_of_part(&mut self) {
        let mut all = [self.wish.at, self.wish.after, self.wish.before];
        for clock in all.iter_mut().flatten() {
            *clock = self.in_part(*clock);
        }
        [self.wish.at, self.wish.after, self.wish.before] = all;
        // Where one is of this day and the other of that ("friday morning or monday at 2"),
        // the days are left.
        let is_other = self.wish.at.is_some_and(|at| !self.is_in_part(at));
        if (is_other || self.several_hours) && self.wish.names_days() {
            self.wish.at = None;
            if is_other {
                (self.wish.morning, self.wish.afternoon, self.wish.evening) = (false, false, false);
            }
        }
        self.hours_instead_of_evening();
    }

    /// "After work, i finish at 2": an hour that is of no evening says when that is.
    fn hours_instead_of_evening(&mut self) {
        let hours = [self.wish.at, self.wish.after, self.wish.before];
        self.wish.evening &= !hours.iter().flatten().any(|clock| clock.hour() < FIRST_OF_EVENING);
    }

    /// Whether an hour is in a part of the day that is wished.
    pub(super) fn is_in_part(&self, clock: NaiveTime) -> bool {
        let parts = [(self.wish.morning, 0..13), (self.wish.afternoon, 12..24), (self.wish.evening, 16..24)];
        let mut wished = parts.iter().filter(|(wished, _)| *wished).peekable();
        wished.peek().is_none() || wished.any(|(_, hours)| hours.contains(&clock.hour()))
    }

    fn in_part(&self, clock: NaiveTime) -> NaiveTime {
        match (self.wish.morning, self.wish.afternoon, self.wish.evening) {
            (false, _, true) if is_within(clock, EVENING) => later(clock),
            (false, true, false) if is_within(clock, AFTERNOON) => later(clock),
            (true, false, false) if is_within(clock, MORNING) => {
                clock.overflowing_sub_signed(TimeDelta::hours(12)).0
            }
            _ => clock,
        }
    }

    /// Whether a bare number is an hour of the part of the day beside it: "friday
    /// evening 7", "7 tonight", "10 tomorrow morning".
    pub(super) fn is_beside_part(&self, number: u32, rest: &[Lexeme]) -> bool {
        let told: Vec<&Lexeme> =
            rest.iter().take_while(|l| **l != Lexeme::Break).filter(|l| !l.says_nothing()).take(2).collect();
        let part = match told[..] {
            _ if self.after_part => self.last_part(),
            [part, ..] if part_of(part).is_some() => part_of(part),
            [day, part] if day.is_day() => part_of(part),
            _ => None,
        };
        match part {
            Some(TimeWord::Morning) => (5..=12).contains(&number),
            Some(TimeWord::Afternoon) => number == 12 || (1..=8).contains(&number),
            Some(TimeWord::Evening) => (5..=11).contains(&number),
            _ => false,
        }
    }

    /// The one part of the day that is wished.
    fn last_part(&self) -> Option<TimeWord> {
        match (self.wish.morning, self.wish.afternoon, self.wish.evening) {
            (true, false, false) => Some(TimeWord::Morning),
            (false, true, false) => Some(TimeWord::Afternoon),
            (false, false, true) => Some(TimeWord::Evening),
            _ => None,
        }
    }
}

/// The part of the day that a phrase names, perhaps with today.
pub(super) fn part_of(lexeme: &Lexeme) -> Option<TimeWord> {
    let parts = [TimeWord::Morning, TimeWord::Afternoon, TimeWord::Evening];
    let mut named = parts.into_iter().filter(|part| lexeme.is(*part));
    let first = named.next();
    first.filter(|_| named.next().is_none() && !lexeme.is(TimeWord::Either))
}

fn is_within(clock: NaiveTime, [from, until]: [u32; 2]) -> bool {
    (from..until).contains(&clock.hour())
}

fn later(clock: NaiveTime) -> NaiveTime {
    clock.overflowing_add_signed(TimeDelta::hours(12)).0
}
