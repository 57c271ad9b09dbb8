//! What the parts of a message about times mean together.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Timelike};

use crate::answer::words::time_word::TimeWord;

use super::lexeme::{Lexeme, next, next_day_of_month, next_weekday, time};
use super::wish::TimeWish;

/// How far ahead a day may be to be spotted in a longer text, which may speak
/// of other days: of birth, of arrival.
const SPOTTED_DAYS: i64 = 60;

/// What the words before say about the next time or day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Expect {
    Nothing,
    At,
    After,
    Before,
    /// Between: the first of two.
    Between,
    OnDay,
}

/// Reads the parts; also whether each of them was understood. In the middle of
/// a longer text (`spotting`) what is no sure sign of a time says nothing.
pub(super) fn of(lexemes: &[Lexeme], today: NaiveDate, spotting: bool) -> (TimeWish, bool) {
    let mut meaning = Meaning {
        today,
        spotting,
        wish: TimeWish::default(),
        expect: Expect::Nothing,
        understood: true,
        torn: Vec::new(),
    };
    let mut at = 0;
    while at < lexemes.len() {
        at += meaning.take(lexemes, at);
    }
    (meaning.end(), meaning.understood)
}

struct Meaning {
    today: NaiveDate,
    spotting: bool,
    wish: TimeWish,
    expect: Expect,
    understood: bool,
    /// Words with several meanings, to be told apart by the rest.
    torn: Vec<Vec<TimeWord>>,
}

impl Meaning {
    /// Takes what starts at a lexeme; how many lexemes that was.
    fn take(&mut self, lexemes: &[Lexeme], at: usize) -> usize {
        if let Some((date, count)) = self.month_date(&lexemes[at..]) {
            self.day(date);
            return count;
        }
        match &lexemes[at] {
            Lexeme::Words(means) => match means[..] {
                [word] => self.word(word),
                _ => self.several(means),
            },
            Lexeme::Clock(clock) => self.clock(*clock),
            Lexeme::ClockOr(clock, date) => match (self.expects_time(), date) {
                (false, Some(date)) if !self.spotting => self.day(*date),
                (false, _) => self.understood = false,
                (true, _) => self.clock(*clock),
            },
            Lexeme::Date(date) => self.day(*date),
            Lexeme::Number(number) => return self.number(*number, lexemes.get(at + 1)),
            Lexeme::Unknown => self.understood = false,
        }
        1
    }

    fn expects_time(&self) -> bool {
        !matches!(self.expect, Expect::Nothing | Expect::OnDay)
    }

    /// "december 3rd", "3 de diciembre", either with a year.
    fn month_date(&self, lexemes: &[Lexeme]) -> Option<(NaiveDate, usize)> {
        let telling = |l: &&(usize, &Lexeme)| !is(l.1, TimeWord::Fill) && !is(l.1, TimeWord::OnDay);
        let mut ahead: Vec<(usize, &Lexeme)> = lexemes.iter().enumerate().take(8).collect();
        ahead = ahead.iter().filter(|l| l.0 == 0 || telling(l)).copied().collect();
        let (month, day, mut last) = match ahead[..] {
            [(0, first), (_, second), ..] => {
                match (month(first), number(second), number(first), month(second)) {
                    (Some(month), Some(day), _, _) | (_, _, Some(day), Some(month)) => (month, day, 1),
                    (_, _, Some(day), None) if is(second, TimeWord::Ordinal) => {
                        (month(ahead.get(2)?.1)?, day, 2)
                    }
                    _ => return None,
                }
            }
            _ => return None,
        };
        if ahead.get(last + 1).is_some_and(|l| is(l.1, TimeWord::Ordinal)) {
            last += 1;
        }
        let year = ahead.get(last + 1).and_then(|l| number(l.1)).filter(|n| (2000..2200).contains(n));
        let date = match year {
            Some(year) => NaiveDate::from_ymd_opt(year as i32, month, day)?,
            None => next(self.today, month, day)?,
        };
        let end = ahead.get(last + usize::from(year.is_some()))?.0;
        Some((date, end + 1))
    }

    /// A bare number: an hour or a day if the words before or after say so.
    fn number(&mut self, number: u32, following: Option<&Lexeme>) -> usize {
        let ordinal = following.is_some_and(|l| is(l, TimeWord::Ordinal));
        let date = next_day_of_month(self.today, number);
        match (self.expect, date) {
            (Expect::OnDay, Some(date)) => self.day(date),
            (_, Some(date)) if ordinal && self.wish.weekday.is_some() => {
                self.wish.weekday = None;
                self.day(date);
            }
            (Expect::Nothing | Expect::OnDay, _) => self.understood = false,
            // "after 5 years" is no time of day; "friday after 5" is.
            _ if self.spotting && !self.has_day() => self.expect = Expect::Nothing,
            _ => match time(number, 0, None) {
                Some(clock) => self.clock(clock),
                None => self.understood = false,
            },
        }
        1 + usize::from(ordinal)
    }

    fn clock(&mut self, clock: NaiveTime) {
        match self.expect {
            Expect::After => self.wish.after = Some(clock),
            Expect::Before => self.wish.before = Some(clock),
            Expect::Between => self.wish.after = Some(clock),
            Expect::Nothing | Expect::At | Expect::OnDay => self.wish.at = Some(clock),
        }
        self.expect = if self.expect == Expect::Between { Expect::Before } else { Expect::Nothing };
    }

    fn has_day(&self) -> bool {
        self.wish.dates.is_some() || self.wish.weekday.is_some() || self.wish.from.is_some()
    }

    fn day(&mut self, date: NaiveDate) {
        let ahead = (date - self.today).num_days();
        if self.spotting && !(0..=SPOTTED_DAYS).contains(&ahead) {
            self.expect = Expect::Nothing;
            return;
        }
        match self.expect {
            Expect::After => self.wish.from = date.succ_opt(),
            Expect::Before => self.wish.until = date.pred_opt(),
            Expect::Between => self.wish.from = Some(date),
            Expect::Nothing | Expect::At | Expect::OnDay => self.wish.dates = Some(date),
        }
        self.expect = Expect::Nothing;
    }

    fn word(&mut self, word: TimeWord) {
        let expects = std::mem::replace(&mut self.expect, Expect::Nothing);
        match word {
            TimeWord::More => self.wish.more = true,
            TimeWord::Later => self.wish.later = true,
            TimeWord::Earlier => self.wish.earlier = true,
            TimeWord::SameDay => self.wish.same_day = true,
            TimeWord::Any => self.wish.any = true,
            TimeWord::InDays(days) => {
                self.expect = expects;
                self.today.checked_add_days(Days::new(days.into())).into_iter().for_each(|d| self.day(d));
            }
            TimeWord::ThisWeek => self.week(0),
            TimeWord::NextWeek => self.week(1),
            TimeWord::Morning => self.wish.morning = true,
            TimeWord::Afternoon => self.wish.afternoon = true,
            TimeWord::Noon => {
                self.expect = expects;
                NaiveTime::from_hms_opt(12, 0, 0).into_iter().for_each(|noon| self.clock(noon));
            }
            TimeWord::After => self.expect = Expect::After,
            TimeWord::Before => self.expect = Expect::Before,
            TimeWord::At => self.expect = if expects == Expect::Nothing { Expect::At } else { expects },
            TimeWord::Between => self.expect = Expect::Between,
            TimeWord::OnDay => self.expect = Expect::OnDay,
            TimeWord::Am if !self.spotting => self.wish.morning = true,
            TimeWord::Pm if !self.spotting => self.wish.afternoon = true,
            TimeWord::Weekday(day) => self.weekday(day, expects),
            TimeWord::Number(number) => {
                self.expect = expects;
                self.number(number, None);
            }
            TimeWord::Fill => self.expect = expects,
            TimeWord::Not => {
                self.understood = false;
                self.wish = TimeWish::default();
            }
            TimeWord::Am
            | TimeWord::Pm
            | TimeWord::Hour
            | TimeWord::Half
            | TimeWord::Ordinal
            | TimeWord::Month(_) => self.understood = false,
        }
    }

    fn weekday(&mut self, day: u8, expects: Expect) {
        match expects {
            Expect::After | Expect::Before | Expect::Between => {
                self.expect = expects;
                next_weekday(self.today, day).into_iter().for_each(|date| self.day(date));
            }
            Expect::Nothing | Expect::At | Expect::OnDay => {
                self.wish.weekday = self.wish.weekday.or(Some(day));
            }
        }
    }

    /// From Monday to Sunday of a week; of this one, from today.
    fn week(&mut self, weeks_ahead: u64) {
        let back = u64::from(self.today.weekday().num_days_from_monday());
        let monday = self.today.checked_sub_days(Days::new(back));
        let monday = monday.and_then(|d| d.checked_add_days(Days::new(7 * weeks_ahead)));
        self.wish.from = monday.map(|d| d.max(self.today));
        self.wish.until = monday.and_then(|d| d.checked_add_days(Days::new(6)));
    }

    /// A word that means one thing alone and another beside a day
    /// (`mañana`: tomorrow, or in the morning).
    fn several(&mut self, means: &[TimeWord]) {
        let number = means.iter().find(|m| matches!(m, TimeWord::Number(_)));
        match (self.expects_time(), number) {
            (true, Some(number)) => self.word(*number),
            _ => self.torn.push(means.to_vec()),
        }
    }

    /// Settles what was left open.
    fn end(&mut self) -> TimeWish {
        for means in std::mem::take(&mut self.torn) {
            let dated = self.wish.dates.is_some() || self.wish.weekday.is_some();
            let part = means.iter().find(|m| matches!(m, TimeWord::Morning | TimeWord::Afternoon));
            let day = means.iter().find(|m| matches!(m, TimeWord::InDays(_)));
            let first = means.iter().find(|m| **m != TimeWord::Fill);
            let meant = if dated { part.or(day) } else { day.or(part) };
            meant.or(first).into_iter().for_each(|word| self.word(*word));
        }
        let narrowed = TimeWish { any: false, more: false, ..self.wish.clone() } != TimeWish::default();
        if narrowed {
            self.wish.any = false;
        }
        std::mem::take(&mut self.wish)
    }
}

fn is(lexeme: &Lexeme, word: TimeWord) -> bool {
    matches!(lexeme, Lexeme::Words(means) if means.contains(&word))
}

fn month(lexeme: &Lexeme) -> Option<u32> {
    let Lexeme::Words(means) = lexeme else { return None };
    means.iter().find_map(|m| if let TimeWord::Month(month) = m { Some(*month) } else { None })
}

fn number(lexeme: &Lexeme) -> Option<u32> {
    match lexeme {
        Lexeme::Number(number) => Some(*number),
        // A year looks like a time without its sign.
        Lexeme::ClockOr(clock, None) => Some(clock.hour() * 100 + clock.minute()),
        Lexeme::ClockOr(..) | Lexeme::Clock(_) | Lexeme::Date(_) | Lexeme::Unknown => None,
        Lexeme::Words(means) => {
            means.iter().find_map(|m| if let TimeWord::Number(n) = m { Some(*n) } else { None })
        }
    }
}
