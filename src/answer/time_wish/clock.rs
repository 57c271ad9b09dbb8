//! Times of day: `2:30`, `2:30 pm`, `3pm`, `14h30`, "ten o'clock", "half past two".

use chrono::{NaiveTime, TimeDelta};

use crate::answer::pieces::{Kind, Piece};
use crate::answer::words::time_word::{Bound, TimeWord};

use super::lexeme::Lexeme;
use super::scan::Scan;

/// An hour that was read so far.
struct Hour {
    hour: u32,
    /// Minutes past it; before it, if negative.
    minutes: i64,
    /// Whether it is sure to be a time.
    sure: bool,
    /// The piece after it.
    next: usize,
}

impl Scan<'_> {
    /// The time of day at a piece, and how many pieces it takes.
    pub(super) fn clock(&self, at: usize) -> Option<(Lexeme, usize)> {
        let lead = self.half_first(at);
        let start = lead.map_or(at, |(_, next)| next);
        let half = lead.map(|(half, _)| half);
        let (lexeme, next) = self.minutes_first(start, half).or_else(|| self.hour(start, half))?;
        Some((lexeme, next - at))
    }

    /// A part of the day that is also said of an hour, and stands before one:
    /// `下午2点`. Where it ends.
    fn half_first(&self, at: usize) -> Option<(TimeWord, usize)> {
        let found = self.phrase(at)?;
        let both = |a, b| found.means.contains(&&a) && found.means.contains(&&b);
        let half = match () {
            () if both(TimeWord::Am, TimeWord::Morning) => TimeWord::Am,
            () if both(TimeWord::Pm, TimeWord::Afternoon) || both(TimeWord::Pm, TimeWord::Evening) => {
                TimeWord::Pm
            }
            () => return None,
        };
        let mut next = at + found.words;
        while let Some(count) = self.is_word(next, TimeWord::Bound(Bound::At)) {
            next += count;
        }
        Some((half, next))
    }

    /// "Half past two", and the piece after it.
    fn minutes_first(&self, at: usize, half: Option<TimeWord>) -> Option<(Lexeme, usize)> {
        let found = self.phrase(at)?;
        let minutes = found.means.iter().find_map(|word| match word {
            TimeWord::MinutesOf(minutes) => Some(i64::from(*minutes)),
            _ => None,
        })?;
        let (hour, count) = self.number(at + found.words)?;
        let mut next = at + found.words + count;
        next += self.is_word(next, TimeWord::Hour).unwrap_or(0);
        let after = self.half_day(next);
        next += after.map_or(0, |(_, count)| count);
        let base = time(hour, 0, after.map(|(half, _)| half).or(half))?;
        Some((Lexeme::Clock(shifted(base, minutes)), next))
    }

    /// An hour with what follows it, and the piece after it.
    fn hour(&self, at: usize, lead: Option<TimeWord>) -> Option<(Lexeme, usize)> {
        // `3일 오후`: what ends a day is no hour; nor is a day in figures, `5amis`.
        if self.is_word(at, TimeWord::Ordinal).is_some() || self.names_weekday(at) {
            return None;
        }
        let whole = self.o_clock(at);
        let bare = || self.number(at).map(|(hour, count)| (hour, 0, count));
        let (hour, minutes, count) = whole.or_else(bare)?;
        let next = at + count;
        let digits = self.pieces[at].kind == Kind::Number;
        if digits && let Some(unsure) = self.without_colon(at, hour, lead) {
            return Some(unsure);
        }
        let mut hour = Hour { hour, minutes, sure: lead.is_some() || whole.is_some(), next };
        if let Some(minutes) = self.after_sign(next, ':').filter(|_| digits) {
            (hour.minutes, hour.next, hour.sure) = (i64::from(minutes), next + 2, true);
        } else if let Some(count) = self.is_word(next, TimeWord::Hour) {
            (hour.next, hour.sure) = (next + count, true);
        }
        self.minutes(&mut hour);
        let half = self.half_day(hour.next);
        // `3 décembre dans l'après-midi`, `sáng 3 tháng 12` is a day, and a part of it.
        let is_day = || self.is_part_of_day(hour.next) && self.is_day_before(at);
        let of_month = lead.is_some() && self.is_of_month(at, hour.next);
        if of_month || (!hour.sure && (half.is_none() || is_day())) {
            return None;
        }
        hour.next += half.map_or(0, |(_, count)| count);
        if !(-59..60).contains(&hour.minutes) {
            return None;
        }
        let base = time(hour.hour, 0, half.map(|(half, _)| half).or(lead))?;
        Some((Lexeme::Clock(shifted(base, hour.minutes)), hour.next))
    }

    /// An hour in one word.
    fn o_clock(&self, at: usize) -> Option<(u32, i64, usize)> {
        let found = self.phrase(at)?;
        found.means.iter().find_map(|word| match word {
            TimeWord::OClock(hour, minutes) => Some((*hour, *minutes, found.words)),
            // "Noon and a half".
            TimeWord::Noon if self.spoken_minutes(at + found.words).is_some() => Some((12, 0, found.words)),
            _ => None,
        })
    }

    /// `1030`, a time only if something else says so; and `10.30`, which may be a date.
    fn without_colon(&self, at: usize, hour: u32, lead: Option<TimeWord>) -> Option<(Lexeme, usize)> {
        let dotted = self.dotted_minutes(at + 1).map(|minutes| ((hour, minutes), at + 3));
        let ((h, m), next) =
            dotted.or_else(|| run_together(hour, &self.pieces[at]).map(|run| (run, at + 1)))?;
        let half = self.half_day(next);
        match half.map(|(half, _)| half).or(lead) {
            None => {
                let clock = time(h, m, None)?;
                let date = dotted.and_then(|_| self.dotted_date(h, m));
                let sure = dotted.is_some() && date.is_none() && !self.spotting;
                Some((if sure { Lexeme::Clock(clock) } else { Lexeme::ClockOr(clock, date) }, next))
            }
            half_meant => {
                let next = next + half.map_or(0, |(_, count)| count);
                Some((Lexeme::Clock(time(h, m, half_meant)?), next))
            }
        }
    }

    /// Minutes after an hour: `h30`, "30 minutes", "and a half".
    fn minutes(&self, hour: &mut Hour) {
        let spoken = self.spoken_minutes(hour.next);
        if let Some((minutes, count)) = spoken.filter(|_| hour.minutes == 0) {
            (hour.minutes, hour.sure, hour.next) = (minutes, true, hour.next + count);
            hour.next += self.is_word(hour.next, TimeWord::Minute).unwrap_or(0);
            return;
        }
        let Some((minutes, count)) = self.number(hour.next).filter(|_| hour.sure && hour.minutes == 0) else {
            return;
        };
        let piece = &self.pieces[hour.next];
        let after = hour.next + count;
        let named = self.is_word(after, TimeWord::Minute);
        let last = self.phrase(after).is_none() && after == self.pieces.len();
        // `10 h 30 vendredi`, but not `10 h 27 novembre`.
        let before_day = || {
            let is_day = |word: &&TimeWord| word.is_of_a_day();
            minutes.is_multiple_of(5)
                && self.phrase(after).is_some_and(|found| found.means.iter().any(is_day))
        };
        let alone = piece.kind == Kind::Number && piece.text.len() == 2 && (last || before_day());
        let glued = piece.kind == Kind::Number && piece.glued && self.after_hour_word(hour.next);
        if minutes < 60 && (named.is_some() || alone || glued) {
            (hour.minutes, hour.next) = (i64::from(minutes), after + named.unwrap_or(0));
        }
    }

    /// Whether a part of the day is named here.
    fn is_part_of_day(&self, at: usize) -> bool {
        self.phrase(at).is_some_and(|found| found.means.iter().any(|word| word.is_part_of_day()))
    }

    /// Whether what stands before it says that a number is a day.
    fn is_day_before(&self, at: usize) -> bool {
        (0..at).any(|before| self.is_month_before(before, at) && !self.leads_to_hour(before))
    }

    /// Whether the name of a month stands right behind a number, or begins with it.
    fn is_of_month(&self, at: usize, next: usize) -> bool {
        let month = |at: usize| {
            let found = self.phrase(at).filter(|found| found.means.iter().any(|word| word.is_month()));
            found.map_or(0, |found| found.words)
        };
        month(next) > 0 || month(at) > next - at
    }

    /// Whether words that lead to an hour begin at a piece, with the hour behind them.
    pub(super) fn leads_to_hour_behind(&self, at: usize) -> bool {
        let words = self.is_word(at, TimeWord::Bound(Bound::At));
        words.is_some_and(|words| self.number(at + words).is_some_and(|(hour, _)| hour < 24))
    }

    fn leads_to_hour(&self, at: usize) -> bool {
        self.is_word(at, TimeWord::Bound(Bound::At)).is_some()
    }

    /// "And a half", and how many pieces it takes.
    fn spoken_minutes(&self, at: usize) -> Option<(i64, usize)> {
        let found = self.phrase(at)?;
        found.means.iter().find_map(|word| match word {
            TimeWord::Minutes(minutes) => Some((i64::from(*minutes), found.words)),
            _ => None,
        })
    }

    /// Whether the piece before is a word rather than a sign.
    fn after_hour_word(&self, at: usize) -> bool {
        at > 0 && self.pieces[at - 1].kind == Kind::Word
    }

    /// `.30` after an hour.
    pub(super) fn dotted_minutes(&self, at: usize) -> Option<u32> {
        let minutes = self.after_sign(at, '.')?;
        let third = self.after_sign(at + 2, '.').is_some();
        (self.pieces[at + 1].text.len() == 2 && minutes < 60 && !third).then_some(minutes)
    }

    /// "am" or "pm", and how many pieces it takes.
    pub(super) fn half_day(&self, at: usize) -> Option<(TimeWord, usize)> {
        let halves = [TimeWord::Am, TimeWord::Pm, TimeWord::Midday];
        halves.into_iter().find_map(|half| self.is_word(at, half).map(|count| (half, count)))
    }
}

/// `930` or `1030` as an hour and minutes; `2019` is a year.
fn run_together(number: u32, piece: &Piece) -> Option<(u32, u32)> {
    let length = matches!(piece.text.len(), 3 | 4) && !(1900..2100).contains(&number);
    let fits = length && number / 100 < 24 && number % 100 < 60;
    fits.then_some((number / 100, number % 100))
}

/// A time of day. Without "am" or "pm" it is within the hours at which offices
/// are open: 1 to 6 are after noon.
pub(super) fn time(hour: u32, minute: u32, half: Option<TimeWord>) -> Option<NaiveTime> {
    let hour = match (half, hour) {
        (Some(TimeWord::Am), 12) => 0,
        (Some(TimeWord::Pm), 1..=11) => hour + 12,
        (None | Some(TimeWord::Midday), 1..=6) => hour + 12,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

fn shifted(clock: NaiveTime, minutes: i64) -> NaiveTime {
    clock.overflowing_add_signed(TimeDelta::minutes(minutes)).0
}
