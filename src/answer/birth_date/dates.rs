//! The dates that numbers and months can be.

use chrono::{Datelike, NaiveDate};

use super::Part;

/// The date of a year that is said to be one, and the two other parts.
fn of_year(parts: &[Part], this_year: i32) -> Option<Vec<NaiveDate>> {
    let at = parts.iter().position(|part| matches!(part, Part::Year(_)))?;
    let mut rest = parts.to_vec();
    let Part::Year(written) = rest.remove(at) else { return None };
    let year = year(&written, this_year)?;
    let of = |month: &str, day: &str| date(year, month, day);
    let all = match &rest[..] {
        [Part::Month(month), Part::Number(day)] | [Part::Number(day), Part::Month(month)] => {
            vec![of(&month.to_string(), day)]
        }
        [Part::Number(a), Part::Number(b)] if at == 0 => vec![of(a, b)],
        [Part::Number(a), Part::Number(b)] => vec![of(a, b), of(b, a)],
        _ => return None,
    };
    Some(all.into_iter().flatten().collect())
}

/// Every date that the parts can be, possible or not for a birth; `year_first`
/// where six digits begin with the year.
pub(super) fn dates(parts: &[Part], year_first: bool, this_year: i32) -> Vec<NaiveDate> {
    if let Some(all) = of_year(parts, this_year) {
        return all;
    }
    match parts {
        [Part::Number(one)] => run_together(one, year_first, this_year),
        [Part::Number(a), Part::Number(b), Part::Number(c)] => in_figures([a, b, c], year_first, this_year),
        [Part::Month(month), Part::Number(a), Part::Number(b)]
        | [Part::Number(a), Part::Month(month), Part::Number(b)]
        | [Part::Number(a), Part::Number(b), Part::Month(month)] => with_month(*month, a, b, this_year),
        _ => Vec::new(),
    }
}

/// `19900314`, `03141990`, `031490`.
fn run_together(digits: &str, leads: bool, this_year: i32) -> Vec<NaiveDate> {
    let cut = |a: usize, b: usize| Some((digits.get(..a)?, digits.get(a..b)?, digits.get(b..)?));
    let (year_first, year_last) = match digits.len() {
        8 => (cut(4, 6), cut(2, 4)),
        6 => (cut(2, 4), cut(2, 4)),
        _ => return Vec::new(),
    };
    let first = year_first.and_then(|(y, m, d)| date(year(y, this_year)?, m, d));
    let last = year_last.map(|(a, b, y)| year_at_end(a, b, y, this_year)).unwrap_or_default();
    match digits.len() {
        8 => first.into_iter().filter(|d| d.year() > 1300).chain(last).collect(),
        6 if leads && first.is_some() => first.into_iter().collect(),
        // Where day and month are sure, nobody means the year first.
        _ if last.len() == 1 => last,
        _ => last.into_iter().chain(first).collect(),
    }
}

/// Three numbers.
fn in_figures([a, b, c]: [&str; 3], year_first: bool, this_year: i32) -> Vec<NaiveDate> {
    if year_first
        && [a, b, c].iter().all(|part| part.len() == 2)
        && let Some(date) = year(a, this_year).and_then(|y| date(y, b, c))
    {
        return vec![date];
    }
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
