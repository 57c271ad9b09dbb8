//! A date of birth, in any usual form.

use chrono::{Datelike, NaiveDate};

use crate::domain::birth_date::BirthDate;

use super::nearly::nearly;
use super::pieces::{self, Kind, Piece};
use super::reading::Reading;
use super::words::Words;

/// A part of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Digits as typed.
    Number(String),
    /// A month by its name.
    Month(u32),
}

/// Reads a date of birth; a date that can be read with the day or the month
/// first is either of both.
pub fn read(said: &str, words: &Words, today: NaiveDate) -> Reading<BirthDate> {
    let parts = parts(&pieces::pieces(said), words);
    let mut dates = dates(&parts, today.year());
    let long_year = parts.iter().any(|part| matches!(part, Part::Number(n) if matches!(n.len(), 4 | 8)));
    // A year of two digits that is still ahead is of the century before.
    if !long_year {
        let past =
            |date: &NaiveDate| if *date > today { date.with_year(date.year() - 100) } else { Some(*date) };
        dates = dates.iter().filter_map(past).collect();
    }
    dates.sort_unstable();
    dates.dedup();
    Reading::of(dates.into_iter().filter_map(|date| BirthDate::new(date, today)).collect())
}

/// Numbers and month names, in order; other words say nothing.
fn parts(pieces: &[Piece], words: &Words) -> Vec<Part> {
    let texts: Vec<String> = pieces.iter().map(|p| p.text.clone()).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let month = words.months.at(&texts, at);
        at += month.as_ref().map_or(1, |found| found.words);
        let piece = &pieces[at - 1];
        match month.and_then(|found| found.means.first().copied().copied()) {
            // `1月`, "tháng 1": the month's name has its number in it.
            Some(month) => out.push(Part::Month(month)),
            None if piece.kind == Kind::Number => out.push(Part::Number(piece.text.clone())),
            None if piece.kind == Kind::Word => {
                out.extend(misspelt_month(&piece.text, words).map(Part::Month))
            }
            None => {}
        }
    }
    out
}

/// A month's name with a slip of the finger, of five letters or more.
fn misspelt_month(word: &str, words: &Words) -> Option<u32> {
    let close = words.months.all().filter(|(name, _)| {
        let [name] = name else { return false };
        name.chars().count() > 4 && name.chars().next() == word.chars().next() && nearly(word, name)
    });
    let mut months: Vec<u32> = close.map(|(_, month)| *month).collect();
    months.dedup();
    if let [month] = months[..] { Some(month) } else { None }
}

/// Every date that the parts can be, possible or not for a birth.
fn dates(parts: &[Part], this_year: i32) -> Vec<NaiveDate> {
    match parts {
        [Part::Number(one)] => run_together(one, this_year),
        [Part::Number(a), Part::Number(b), Part::Number(c)] => in_figures(a, b, c, this_year),
        [Part::Month(month), Part::Number(a), Part::Number(b)]
        | [Part::Number(a), Part::Month(month), Part::Number(b)]
        | [Part::Number(a), Part::Number(b), Part::Month(month)] => with_month(*month, a, b, this_year),
        _ => Vec::new(),
    }
}

/// `19900314`, `03141990`, `031490`.
fn run_together(digits: &str, this_year: i32) -> Vec<NaiveDate> {
    let cut = |a: usize, b: usize| Some((digits.get(..a)?, digits.get(a..b)?, digits.get(b..)?));
    let (year_first, year_last) = match digits.len() {
        8 => (cut(4, 6), cut(2, 4)),
        6 => (cut(2, 4), cut(2, 4)),
        _ => return Vec::new(),
    };
    let first = year_first.and_then(|(y, m, d)| date(year(y, this_year)?, m, d));
    let last = year_last.map(|(a, b, y)| year_at_end(a, b, y, this_year)).unwrap_or_default();
    match digits.len() {
        8 => first.into_iter().filter(|d| d.year() > 1800).chain(last).collect(),
        _ if last.is_empty() => first.into_iter().collect(),
        _ => last,
    }
}

/// Three numbers.
fn in_figures(a: &str, b: &str, c: &str, this_year: i32) -> Vec<NaiveDate> {
    let leads = a.len() == 4 || (a.len() == 2 && c.len() <= 2 && a.parse().is_ok_and(|a: u32| a > 31));
    if leads {
        let dates = year(a, this_year).map(|y| [date(y, b, c), date(y, c, b)]);
        // Nobody writes year, day, month, unless nothing else makes sense.
        return dates.into_iter().flatten().flatten().take(1).collect();
    }
    year_at_end(a, b, c, this_year)
}

/// Month and day in either order, then the year.
fn year_at_end(a: &str, b: &str, y: &str, this_year: i32) -> Vec<NaiveDate> {
    let Some(y) = year(y, this_year) else { return Vec::new() };
    [date(y, a, b), date(y, b, a)].into_iter().flatten().collect()
}

/// A month's name and two numbers.
fn with_month(month: u32, a: &str, b: &str, this_year: i32) -> Vec<NaiveDate> {
    let is_year = |n: &str| n.len() == 4 || n.parse().is_ok_and(|n: u32| n > 31 || n == 0);
    let (day, y) = if is_year(a) { (b, a) } else { (a, b) };
    let day = day.parse().ok();
    let found = day.zip(year(y, this_year)).and_then(|(d, y)| NaiveDate::from_ymd_opt(y, month, d));
    found.into_iter().collect()
}

/// A year of four digits, or of two: the latest that is not in the future.
fn year(written: &str, this_year: i32) -> Option<i32> {
    let number: i32 = written.parse().ok()?;
    match written.len() {
        4 => Some(number),
        2 => {
            let century = this_year - this_year.rem_euclid(100);
            Some(if century + number <= this_year { century + number } else { century + number - 100 })
        }
        _ => None,
    }
}

fn date(year: i32, month: &str, day: &str) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(year, month.parse().ok()?, day.parse().ok()?)
}
