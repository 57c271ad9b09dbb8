//! What parts of a message about times that say one thing mean together.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::day::named;
use super::lexeme::Lexeme;
use super::nth;
use super::unit::Unit;
use super::weekdays::Weekdays;
use super::wish::TimeWish;

/// What a word behind it speaks of: the last thing that was named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Last {
    Nothing,
    Clock(NaiveTime),
    Date(NaiveDate),
    Weekday(u8),
    /// A week, so many weeks ahead.
    Week(u64),
    /// The day of an appointment.
    OwnDay,
    Morning,
    Afternoon,
    Evening,
}

/// How far "not" reaches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Denied {
    /// Nothing is denied.
    No,
    /// The next thing that is named.
    Next,
    /// What goes with it says nothing, up to a comma or a stop.
    Rest,
}

/// Reads parts that say one thing; also whether each of them was understood. In the middle of
/// a longer text (`spotting`) what is no sure sign of a time says nothing.
pub(super) fn of_one(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> (TimeWish, bool) {
    read_by(Meaning::new(today, spotting), lexemes)
}

/// The same where bare numbers are hours.
pub(super) fn of_hours(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> (TimeWish, bool) {
    read_by(Meaning { no_dates: true, ..Meaning::new(today, spotting) }, lexemes)
}

fn read_by(mut meaning: Meaning, lexemes: &[Lexeme]) -> (TimeWish, bool) {
    let mut at = 0;
    while at < lexemes.len() {
        at += meaning.take(lexemes, at);
    }
    (meaning.end(), meaning.understood)
}

pub(super) struct Meaning {
    pub(super) today: NaiveDate,
    pub(super) spotting: bool,
    pub(super) wish: TimeWish,
    /// What the words before say about the next time or day.
    pub(super) expect: Option<Bound>,
    /// Whether a day of the month was announced.
    pub(super) on_day: bool,
    /// Whether a weekday of next week was announced.
    pub(super) next: bool,
    pub(super) last: Last,
    pub(super) denied: Denied,
    /// Whether something ends at the hour that is named next.
    pub(super) ends: bool,
    /// What was named last, wished or not, of which there is one after it.
    pub(super) unit: Option<Unit>,
    /// How many weeks ahead the week is that was named.
    pub(super) week: Option<u64>,
    /// The first day of the month that was named.
    pub(super) month: Option<NaiveDate>,
    /// The first and the last day of the month that is wished as a whole.
    pub(super) whole_month: Option<(NaiveDate, NaiveDate)>,
    /// Which of its days are wished: "early", "the first week of".
    pub(super) part_of_month: Option<(u32, u32)>,
    /// How many days after the next day that is named it is: "a week from".
    pub(super) ahead: u64,
    /// Whether hours were named that do not go together.
    pub(super) several_hours: bool,
    /// Whether the week is meant of the day that is named next.
    pub(super) week_of: bool,
    /// Whether a part of the day was named last, perhaps with its day: "tonight".
    pub(super) after_part: bool,
    /// How many weeks ahead the day is that was named last, if that was said.
    pub(super) in_week: Option<u64>,
    /// Whether a day was named by how near it is ("tomorrow"), beside which another is one more.
    pub(super) said_near: bool,
    /// A day in a longer text that is too far ahead to be wished for, unless its hour is told.
    pub(super) far: Option<NaiveDate>,
    /// Whether bare numbers are hours rather than days, as others beside them are.
    pub(super) no_dates: bool,
    /// A day of the week with a date beside it that is on another one.
    pub(super) clash: Option<(u8, NaiveDate)>,
    /// The days of the week from which or up to which days are wished.
    pub(super) bounds: Weekdays,
    /// Whether "and" or "or" was said since the last day.
    pub(super) joined: bool,
    /// The days of the week that are joined with the one that was named last.
    pub(super) together: Weekdays,
    pub(super) understood: bool,
    /// Whether too early or too late was said, of no time that was named.
    pub(super) too: Option<Bound>,
    /// Words with several meanings, to be told apart by the rest.
    pub(super) torn: Vec<Vec<TimeWord>>,
}

impl Meaning {
    fn new(today: NaiveDate, spotting: bool) -> Self {
        Self {
            today,
            spotting,
            wish: TimeWish::default(),
            expect: None,
            on_day: false,
            next: false,
            last: Last::Nothing,
            denied: Denied::No,
            ends: false,
            unit: None,
            week: None,
            month: None,
            whole_month: None,
            part_of_month: None,
            ahead: 0,
            several_hours: false,
            week_of: false,
            after_part: false,
            in_week: None,
            said_near: false,
            far: None,
            no_dates: false,
            clash: None,
            bounds: Weekdays::default(),
            joined: false,
            together: Weekdays::default(),
            understood: true,
            too: None,
            torn: Vec::new(),
        }
    }

    /// Takes what starts at a lexeme; how many lexemes that was.
    fn take(&mut self, lexemes: &[Lexeme], at: usize) -> usize {
        if nth::is_idle(&lexemes[at..]) {
            return 1;
        }
        let dated = || named(&lexemes[at..], self.today);
        if let Some((date, count)) = nth::weekday(&lexemes[at..], self.today).or_else(dated) {
            self.day(date);
            return count;
        }
        if self.month_alone(lexemes, at) {
            return 1;
        }
        let rest = &lexemes[at + 1..];
        let following = rest.iter().take_while(|l| **l != Lexeme::Break).find(|l| !l.says_nothing());
        match &lexemes[at] {
            Lexeme::Words(means) => return self.several(means, following, rest),
            Lexeme::Clock(clock) => self.clock(*clock),
            Lexeme::ClockOr(clock, date) => {
                let sure = self.expect.is_some() || following.is_some_and(Lexeme::is_behind);
                match date {
                    Some(date) if self.expect != Some(Bound::At) => self.day(*date),
                    _ if !sure => self.lost(),
                    _ => self.clock(*clock),
                }
            }
            Lexeme::Date(date) => self.day(*date),
            Lexeme::DateOrHours(date, hours) => self.date_or_hours(*date, *hours, following),
            Lexeme::Span(span) => self.span(*span),
            Lexeme::Shift(shift) => self.shift(*shift),
            Lexeme::Ahead(days) => self.ahead = *days,
            Lexeme::Number(number) => return self.number(*number, rest),
            Lexeme::Dash if !self.on_day && self.joins(following, rest, true) && self.expect.is_none() => {
                self.expect = Some(Bound::Until);
            }
            Lexeme::Dash => {}
            Lexeme::Break => self.denied = Denied::No,
            Lexeme::Unknown => self.lost(),
        }
        1
    }

    /// Something that is no part of a wish. What was said before it does not
    /// speak of what comes after; whether "not" does, nobody knows.
    pub(super) fn lost(&mut self) {
        (self.understood, self.last, self.expect) = (false, Last::Nothing, None);
        (self.on_day, self.next, self.joined, self.in_week) = (false, false, false, None);
        (self.ahead, self.week_of, self.after_part, self.ends) = (0, false, false, false);
        if self.denied == Denied::Next {
            self.denied = Denied::Rest;
        }
    }

    /// Whether what was named last and what follows may be the ends of a range.
    pub(super) fn joins(&self, following: Option<&Lexeme>, rest: &[Lexeme], dash: bool) -> bool {
        let start = rest.iter().position(|l| !l.says_nothing()).unwrap_or(rest.len());
        let date = || named(&rest[start..], self.today).is_some();
        match self.last {
            Last::Clock(_) => following.is_some_and(Lexeme::may_be_clock),
            // "From December 3 to 5".
            Last::Date(first) if self.wish.from == Some(first) => following.is_some_and(Lexeme::may_be_date),
            // "December 3-5".
            Last::Date(first) if dash && following.and_then(Lexeme::number) > Some(first.day()) => true,
            Last::Date(_) | Last::Weekday(_) => following.is_some_and(Lexeme::is_day) || date(),
            _ => false,
        }
    }

    pub(super) fn has_day(&self) -> bool {
        self.wish.names_days() || self.wish.from.is_some()
    }

    /// A phrase of one meaning.
    pub(super) fn word(&mut self, word: TimeWord) {
        if word.is_small() {
            return;
        }
        let (expects, last) = (self.expect.take(), std::mem::replace(&mut self.last, Last::Nothing));
        (self.on_day, self.after_part) = (false, self.after_part && word == TimeWord::Bound(Bound::At));
        let next = std::mem::take(&mut self.next);
        match word {
            TimeWord::InDays(days) => {
                (self.expect, self.last, self.said_near) = (expects, last, true);
                self.today.checked_add_days(Days::new(days.into())).into_iter().for_each(|d| self.day(d));
            }
            TimeWord::Feast(feast) => {
                (self.expect, self.last) = (expects, last);
                feast.next(self.today).into_iter().for_each(|date| self.feast(date));
            }
            TimeWord::Noon => {
                (self.expect, self.last) = (expects, last);
                NaiveTime::from_hms_opt(12, 0, 0).into_iter().for_each(|noon| self.clock(noon));
            }
            TimeWord::Weekday(day) => {
                (self.expect, self.last, self.next) = (expects, last, next);
                self.weekday(day);
            }
            TimeWord::Bound(bound) => {
                let held = expects.filter(|_| bound == Bound::At || self.ends);
                (self.expect, self.last) = (held.or(Some(bound)), last);
            }
            TimeWord::OnDay => (self.expect, self.last, self.on_day) = (expects, last, true),
            TimeWord::Next => (self.expect, self.last, self.next) = (expects, last, true),
            TimeWord::Behind(bound) => self.behind(bound, last),
            TimeWord::BehindNot => self.not_that(last),
            TimeWord::BehindDays(days) => self.days_after(last, days.into()),
            TimeWord::WeekOf => self.week_of = true,
            TimeWord::DayAfter => (self.expect, self.last, self.ahead) = (expects, last, 1),
            TimeWord::Morning | TimeWord::Afternoon | TimeWord::Evening => self.part(word),
            TimeWord::ThisMonth | TimeWord::NextMonth | TimeWord::MonthEnd => {
                self.month_word(word, expects, last)
            }
            TimeWord::Am if !self.spotting => self.part(TimeWord::Morning),
            TimeWord::Pm if !self.spotting => self.part(TimeWord::Afternoon),
            TimeWord::Not => self.denied = Denied::Next,
            TimeWord::ThisWeek => self.week(0),
            TimeWord::NextWeek => self.week(1),
            TimeWord::WeekAfterNext => self.week(2),
            TimeWord::Any => self.wish.any = true,
            TimeWord::Soonest => (self.wish.any, self.wish.soonest) = (true, true),
            TimeWord::SameDay => self.own_day(),
            _ if self.denied != Denied::No => self.lost(),
            TimeWord::SameHour => self.wish.same_hour = true,
            TimeWord::More => self.wish.more = true,
            TimeWord::Latest => self.wish.latest = true,
            TimeWord::Later => self.wish.later = true,
            TimeWord::Earlier => self.wish.earlier = true,
            TimeWord::Nth(_) | TimeWord::NthBehind(_) => self.lost(),
            _ => self.understood = false,
        }
    }
}
