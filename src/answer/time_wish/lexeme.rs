//! A message about times, cut into what each part of it is.

use chrono::{Datelike, Days, NaiveDate, NaiveTime};

use crate::answer::pieces::{self, Kind, Piece};
use crate::answer::words::Words;
use crate::answer::words::time_word::TimeWord;

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
    /// A number that may be an hour or a day.
    Number(u32),
    /// Anything else.
    Unknown,
}

/// Cuts a message.
pub(super) fn lexemes(said: &str, words: &Words, today: NaiveDate, spotting: bool) -> Vec<Lexeme> {
    let pieces = pieces::pieces(said);
    let texts: Vec<String> = pieces.iter().map(|p| p.text.clone()).collect();
    let scan = Scan { pieces: &pieces, texts: &texts, words, today, spotting };
    let mut out = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let (lexeme, count) = scan.at(at);
        out.extend(lexeme);
        at += count;
    }
    out
}

struct Scan<'a> {
    pieces: &'a [Piece],
    texts: &'a [String],
    words: &'a Words,
    today: NaiveDate,
    spotting: bool,
}

impl Scan<'_> {
    /// The lexeme at a piece, and how many pieces it takes; a sign is none.
    fn at(&self, at: usize) -> (Option<Lexeme>, usize) {
        if let Some((lexeme, count)) = self.figures(at).or_else(|| self.clock(at)) {
            return (Some(lexeme), count);
        }
        let may_be_name = self.spotting && self.words.only_alone(&self.texts[at]);
        let found = self.words.times.at(self.texts, at);
        if let Some(found) = found.filter(|found| found.words > 1 || !may_be_name) {
            return (Some(Lexeme::Words(found.means.into_iter().copied().collect())), found.words);
        }
        match self.pieces[at].kind {
            Kind::Sign => (None, 1),
            Kind::Number => (Some(self.pieces[at].number().map_or(Lexeme::Unknown, Lexeme::Number)), 1),
            Kind::Word => (Some(Lexeme::Unknown), 1),
        }
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.pieces.get(at)?.number()
    }

    /// The number after a sign, both glued to what is before them.
    fn after_sign(&self, at: usize, sign: char) -> Option<u32> {
        let fits =
            self.pieces.get(at)?.is_sign(sign) && self.pieces[at].glued && self.pieces.get(at + 1)?.glued;
        fits.then(|| self.number(at + 1)).flatten()
    }

    /// The time word at a piece, and how many pieces it takes.
    fn is_word(&self, at: usize, word: TimeWord) -> Option<usize> {
        let found = self.words.times.at(self.texts, at)?;
        found.means.contains(&&word).then_some(found.words)
    }

    /// `2:30`, `2:30 pm`, `3pm`, `14h30`, "ten o'clock".
    fn clock(&self, at: usize) -> Option<(Lexeme, usize)> {
        let (hour, mut next) = match self.number(at) {
            Some(hour) => (hour, at + 1),
            None => self.spoken_hour(at)?,
        };
        let digits = self.pieces[at].kind == Kind::Number;
        let mut minute = 0;
        let mut sure = false;
        if let Some(minutes) = self.after_sign(next, ':').filter(|_| digits) {
            (minute, next, sure) = (minutes, next + 2, true);
        } else if let Some(count) = self.is_word(next, TimeWord::Hour) {
            (next, sure) = (next + count, true);
            let glued = self.pieces.get(next).is_some_and(|p| p.glued);
            if let Some(minutes) = self.number(next).filter(|_| glued) {
                (minute, next) = (minutes, next + 1);
            }
        } else if let (Some(minutes), true) = (self.dotted_minutes(next), digits) {
            if let Some((half, count)) = self.half_day(next + 2) {
                return Some((Lexeme::Clock(time(hour, minutes, Some(half))?), next + 2 + count - at));
            }
            let date = self.date_of(&[hour, minutes]);
            return Some((Lexeme::ClockOr(time(hour, minutes, None)?, date), next + 2 - at));
        } else if let (Some((h, m)), true) = (run_together(hour, &self.pieces[at]), digits) {
            if let Some((half, count)) = self.half_day(next) {
                return Some((Lexeme::Clock(time(h, m, Some(half))?), next + count - at));
            }
            return Some((Lexeme::ClockOr(time(h, m, None)?, None), next - at));
        }
        if let Some(count) = self.is_word(next, TimeWord::Half) {
            (minute, next, sure) = (30, next + count, true);
        }
        let half = self.half_day(next);
        next += half.map_or(0, |(_, count)| count);
        if !sure && half.is_none() {
            return None;
        }
        Some((Lexeme::Clock(time(hour, minute, half.map(|(half, _)| half))?), next - at))
    }

    fn spoken_hour(&self, at: usize) -> Option<(u32, usize)> {
        let found = self.words.times.at(self.texts, at)?;
        found.means.iter().find_map(|word| match word {
            TimeWord::Number(n) => Some((*n, at + found.words)),
            _ => None,
        })
    }

    /// `.30` after an hour.
    fn dotted_minutes(&self, at: usize) -> Option<u32> {
        let minutes = self.after_sign(at, '.')?;
        let third = self.after_sign(at + 2, '.').is_some();
        (self.pieces[at + 1].text.len() == 2 && minutes < 60 && !third).then_some(minutes)
    }

    /// "am" or "pm", and how many pieces it takes (`p.m.` is three).
    fn half_day(&self, at: usize) -> Option<(TimeWord, usize)> {
        [TimeWord::Am, TimeWord::Pm].into_iter().find_map(|half| {
            let dotted = self.dotted_half(at, half);
            dotted.or_else(|| self.is_word(at, half)).map(|count| (half, count))
        })
    }

    /// `p.m`, looked up as its two letters.
    fn dotted_half(&self, at: usize, half: TimeWord) -> Option<usize> {
        let [a, dot, b] = self.pieces.get(at..at + 3)? else { return None };
        let letters = [a.text.clone(), b.text.clone()];
        let found = dot.is_sign('.').then(|| self.words.times.at(&letters, 0)).flatten()?;
        (found.words == 2 && found.means.contains(&&half)).then_some(3)
    }

    /// A date in figures: `12/3`, `12-3`, `3.12.2026`, `2026-12-03`.
    fn figures(&self, at: usize) -> Option<(Lexeme, usize)> {
        let first = self.number(at)?;
        let (sign, second) =
            ['/', '-', '.'].into_iter().find_map(|sign| Some((sign, self.after_sign(at + 1, sign)?)))?;
        match self.after_sign(at + 3, sign) {
            Some(third) => Some((Lexeme::Date(self.date_of(&[first, second, third])?), 5)),
            // `10.30` is more often a time.
            None if sign == '.' && self.dotted_minutes(at + 1).is_some() => None,
            None => Some((Lexeme::Date(self.date_of(&[first, second])?), 3)),
        }
    }

    /// The date that numbers give; if both orders do, the one that comes next.
    fn date_of(&self, numbers: &[u32]) -> Option<NaiveDate> {
        let full = |y: u32, m, d| NaiveDate::from_ymd_opt(if y < 100 { y + 2000 } else { y } as i32, m, d);
        let dates = match *numbers {
            [a, b] => [next(self.today, a, b), next(self.today, b, a)],
            [y, m, d] if y > 31 && y < 10_000 => [full(y, m, d), None],
            [a, b, y] if y < 10_000 => [full(y, a, b), full(y, b, a)],
            _ => return None,
        };
        let ahead = |date: &NaiveDate| (*date < self.today, *date - self.today);
        dates.into_iter().flatten().min_by_key(ahead)
    }
}

/// `930` or `1030` as an hour and minutes.
fn run_together(number: u32, piece: &Piece) -> Option<(u32, u32)> {
    let fits = matches!(piece.text.len(), 3 | 4) && number / 100 < 24 && number % 100 < 60;
    fits.then_some((number / 100, number % 100))
}

/// A time of day. Without "am" or "pm" it is within the hours at which offices
/// are open: 1 to 6 are after noon.
pub(super) fn time(hour: u32, minute: u32, half: Option<TimeWord>) -> Option<NaiveTime> {
    let hour = match (half, hour) {
        (Some(TimeWord::Am), 12) => 0,
        (Some(TimeWord::Pm), 1..=11) => hour + 12,
        (None, 1..=6) => hour + 12,
        _ => hour,
    };
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// The next such day, today included; a 29 February is looked for in leap years.
pub(super) fn next(today: NaiveDate, month: u32, day: u32) -> Option<NaiveDate> {
    (0..8).filter_map(|years| NaiveDate::from_ymd_opt(today.year() + years, month, day)).find(|d| *d >= today)
}

/// The next such day of the week, today excluded.
pub(super) fn next_weekday(today: NaiveDate, weekday: u8) -> Option<NaiveDate> {
    let ahead = (7 + u64::from(weekday) - u64::from(today.weekday().number_from_monday())) % 7;
    today.checked_add_days(Days::new(if ahead == 0 { 7 } else { ahead }))
}

/// The next such day of the month.
pub(super) fn next_day_of_month(today: NaiveDate, day: u32) -> Option<NaiveDate> {
    today.iter_days().take(62).find(|date| date.day() == day)
}
