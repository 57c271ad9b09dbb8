//! The parts of a message about times.

use chrono::{NaiveDate, NaiveTime};

use crate::answer::words::time_word::{Bound, TimeWord};

use super::wish::Shift;

/// A part of a message about times.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Lexeme {
    /// A phrase with its meanings.
    Words(Vec<TimeWord>),
    /// A time of day, sure to be one.
    Clock(NaiveTime),
    /// A time of day, if something says so (`10.30`); or else this date.
    ClockOr(NaiveTime, Option<NaiveDate>),
    /// A date.
    Date(NaiveDate),
    /// This date, or from one hour to another beside a day (`10-12`).
    DateOrHours(NaiveDate, [u32; 2]),
    /// So long from now.
    Span(Span),
    /// So far from the time that is spoken of.
    Shift(Shift),
    /// So many days after the day that follows.
    Ahead(u64),
    /// A number that may be an hour or a day.
    Number(u32),
    /// A dash: perhaps a range.
    Dash,
    /// A comma or a stop.
    Break,
    /// Anything else.
    Unknown,
}

/// How long from now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Span {
    /// How many days it is.
    pub(super) days: u64,
    /// Whether it is counted in weeks or months, so that nobody means just that day.
    pub(super) roughly: bool,
    /// Whether it says up to when: "within three days".
    pub(super) until: bool,
}

impl Lexeme {
    /// Whether it may mean this.
    pub(super) fn is(&self, word: TimeWord) -> bool {
        matches!(self, Self::Words(means) if means.contains(&word))
    }

    /// Whether some of its meanings is such a one.
    pub(super) fn has(&self, such: impl Fn(&TimeWord) -> bool) -> bool {
        matches!(self, Self::Words(means) if means.iter().any(such))
    }

    /// Whether it says nothing of times, and parts nothing that does.
    pub(super) fn is_none(&self) -> bool {
        matches!(self, Self::Unknown | Self::Break | Self::Dash)
    }

    /// Whether it only parts others: a dash, a word that says nothing.
    pub(super) fn says_nothing(&self) -> bool {
        let fill = |means: &Vec<TimeWord>| means.iter().all(TimeWord::is_small);
        matches!(self, Self::Dash) || matches!(self, Self::Words(means) if fill(means))
    }

    /// Whether it may stand between the parts of a date: "3rd of December, 2026".
    pub(super) fn parts_date(&self) -> bool {
        let bounds = |word: &TimeWord| matches!(word, TimeWord::Bound(bound) if *bound != Bound::At);
        matches!(self, Self::Dash | Self::Break)
            || self.has(TimeWord::is_small)
            || (self.is(TimeWord::OnDay) && !self.has(bounds))
    }

    /// The month that it may be; none that may be the next one as well.
    pub(super) fn month(&self) -> Option<u32> {
        let Self::Words(means) = self else { return None };
        if means.contains(&TimeWord::NextMonth) {
            return None;
        }
        means.iter().find_map(|m| if let TimeWord::Month(month) = m { Some(*month) } else { None })
    }

    /// The days of a month that it names: "early".
    pub(super) fn days_of_month(&self) -> Option<(u32, u32)> {
        let Self::Words(means) = self else { return None };
        means.iter().find_map(|m| if let TimeWord::DaysOf(a, b) = m { Some((*a, *b)) } else { None })
    }

    /// The number that it may be.
    pub(super) fn number(&self) -> Option<u32> {
        match self {
            Self::Number(number) => Some(*number),
            Self::Words(means) => {
                let day = means.iter().find_map(TimeWord::day_of_month);
                day.or_else(|| {
                    means.iter().find_map(|m| if let TimeWord::Number(n) = m { Some(*n) } else { None })
                })
            }
            _ => None,
        }
    }

    /// Whether it bounds what stands before it.
    pub(super) fn is_behind(&self) -> bool {
        self.has(|word| matches!(word, TimeWord::Behind(_)))
    }

    /// Whether it is, or may be, a time of day.
    pub(super) fn may_be_clock(&self) -> bool {
        matches!(self, Self::Clock(_) | Self::ClockOr(..) | Self::Number(_)) || self.number().is_some()
    }

    /// Whether a date may begin with it.
    pub(super) fn may_be_date(&self) -> bool {
        self.is_day() || self.number().is_some() || self.is(TimeWord::OnDay)
    }

    /// Whether it may be the rest of the name of a weekday: `周一或二`.
    pub(super) fn may_be_weekday(&self) -> bool {
        matches!(self, Self::Number(_) | Self::Unknown) || self.number().is_some()
    }

    /// Whether it may stand between two days that are named in one.
    pub(super) fn joins_days(&self) -> bool {
        matches!(self, Self::Dash | Self::Break)
            || self.is(TimeWord::And)
            || self.is(TimeWord::Bound(Bound::Until))
    }

    /// Whether it names a day.
    pub(super) fn is_day(&self) -> bool {
        // What is a number as well (`dez`) may be an hour.
        let month = self.number().is_none();
        let day = |m: &TimeWord| m.names_day() && (month || !m.is_month());
        matches!(self, Self::Date(_) | Self::DateOrHours(..) | Self::Span(_)) || self.has(day)
    }
}
