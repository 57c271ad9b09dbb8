//! Days and years in words: "fourteenth", "nineteen ninety", `mil novecientos noventa`.

use crate::domain::fault::Fault;

use super::phrases::Phrases;
use super::words_file::WordsFile;

/// The most words of a year.
const MOST_WORDS: usize = 10;
/// The years that are said in words; of two digits only those that are no day.
const YEARS: std::ops::RangeInclusive<u32> = 1900..=2199;
const SHORT_YEARS: std::ops::RangeInclusive<u32> = 32..=99;

/// What a word of a year does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Part {
    /// Is added.
    Add(u32),
    /// Tens that are added to the unit said before them: "five and eighty".
    Beside(u32),
    /// Multiplies what stands before it.
    Times(u32),
    /// Joins what stands around it.
    Join,
}

/// The numbers of a language that days and years are said by.
#[derive(Clone, Debug, Default)]
pub(super) struct SpokenNumbers {
    days: Phrases<u32>,
    /// Days with the word for one: `삼일`.
    whole_days: Phrases<u32>,
    years: Phrases<Part>,
    behind_year: Phrases<()>,
}

impl SpokenNumbers {
    /// Those of a `words.toml`; `file` is its name for faults.
    pub(super) fn of(file: &str, raw: &WordsFile) -> Result<Self, Fault> {
        let fault = |place: &str, key: &str| {
            Fault::new(file, format!("{place}.{key}"), "is no number", "write digits")
        };
        let mut all = Self::default();
        for (key, phrases) in &raw.time.numbers {
            let number = key.parse().map_err(|_| fault("time.numbers", key))?;
            all.days.add_all(phrases, &number);
        }
        for (key, phrases) in &raw.dates.spelt_days {
            let number = key.parse().map_err(|_| fault("dates.spelt-days", key))?;
            all.whole_days.add_all(phrases, &number);
        }
        for (key, phrases) in &raw.dates.spelt_years {
            let part = part(key).ok_or_else(|| fault("dates.spelt-years", key))?;
            all.years.add_all(phrases, &part);
        }
        all.behind_year.add_all(&raw.dates.year, &());
        Ok(all)
    }

    /// The number of a day with its word for one, unless a year is said in the same words.
    pub(super) fn whole_day(&self, texts: &[String]) -> Option<(u32, usize)> {
        let found = self.whole_days.at(texts, 0)?;
        let day = (**found.means.first()?, found.words);
        (!self.ends_year(&texts[found.words..])).then_some(day)
    }

    /// The number of a day, and how many words it takes.
    pub(super) fn day(&self, texts: &[String]) -> Option<(u32, usize)> {
        let found = self.days.at(texts, 0)?;
        Some((**found.means.first()?, found.words))
    }

    /// A year in words, in digits; and how many words it takes.
    pub(super) fn year(&self, texts: &[String]) -> Option<(String, usize)> {
        let mut parts = Vec::new();
        let (mut at, mut end) = (0, 0);
        while let Some((part, words)) =
            self.part(&texts[at..], parts.last()).filter(|_| parts.len() < MOST_WORDS)
        {
            parts.push(part);
            at += words;
            if part != Part::Join {
                end = at;
            }
        }
        let year = value(&parts).filter(|year| YEARS.contains(year) || SHORT_YEARS.contains(year));
        year.map(|year| (year.to_string(), end))
    }

    /// Whether words begin with a number.
    pub(super) fn begin(&self, texts: &[String]) -> bool {
        self.days.at(texts, 0).is_some()
            || self.years.at(texts, 0).is_some()
            || self.whole_days.at(texts, 0).is_some()
    }

    /// Whether words say that the number before them is a year.
    pub(super) fn ends_year(&self, texts: &[String]) -> bool {
        self.behind_year.at(texts, 0).is_some()
    }

    /// A word of a year, behind another one: ten times a unit, where it stands behind that,
    /// before it is the beginning of a number of its own (`팔십오` is no eight and fifteen).
    fn part(&self, texts: &[String], before: Option<&Part>) -> Option<(Part, usize)> {
        let year = self.years.at(texts, 0).and_then(|found| Some((**found.means.first()?, found.words)));
        let day = self.days.at(texts, 0);
        let day = day.and_then(|found| Some((Part::Add(**found.means.first()?), found.words)));
        let unit = matches!(before, Some(Part::Add(2..10)));
        let ten = matches!(year, Some((Part::Times(10) | Part::Add(10), _)));
        match (year, day) {
            (Some(year), Some(_)) if unit && ten => Some(year),
            (Some(year), Some(day)) => Some(if year.1 < day.1 { day } else { year }),
            (year, day) => year.or(day),
        }
    }
}

fn part(key: &str) -> Option<Part> {
    if let Some(tens) = key.strip_prefix('+') {
        return tens.parse().ok().map(Part::Beside);
    }
    match (key, key.strip_prefix('x')) {
        ("0", _) => Some(Part::Join),
        (_, Some(times)) => times.parse().ok().map(Part::Times),
        (add, None) => add.parse().ok().map(Part::Add),
    }
}

/// The number that the words of a year make together.
fn value(parts: &[Part]) -> Option<u32> {
    if let Some(year) = century_and_year(parts).or_else(|| digit_by_digit(parts)) {
        return Some(year);
    }
    // "Nineteen" alone is a day: a year is at least a word beyond those.
    let (mut total, mut group, mut unit) = (0_u32, 0_u32, 0_u32);
    for part in parts {
        match *part {
            Part::Join => {}
            // Without its accents `mươi` is ten as well: `chín mươi`.
            Part::Add(10) if (2..10).contains(&unit) => {
                group = group.checked_add(unit * 10)?;
                unit = 0;
            }
            Part::Beside(tens) if unit < 10 => {
                group = group.checked_add(unit + tens)?;
                unit = 0;
            }
            Part::Beside(_) => return None,
            // No number is said with a greater part behind a smaller one.
            Part::Add(number) if unit > 0 && number >= unit => return None,
            Part::Add(number) => {
                group = group.checked_add(unit)?;
                unit = number;
            }
            Part::Times(1000) => {
                total = total.checked_add(group.checked_add(unit)?.max(1).checked_mul(1000)?)?;
                (group, unit) = (0, 0);
            }
            Part::Times(times) => {
                group = group.checked_add(unit.max(1).checked_mul(times)?)?;
                unit = 0;
            }
        }
    }
    total.checked_add(group)?.checked_add(unit)
}

/// "Nineteen ninety", "twenty oh one".
fn century_and_year(parts: &[Part]) -> Option<u32> {
    let [Part::Add(century @ (19 | 20)), rest @ ..] = parts else { return None };
    let mut year = 0_u32;
    for part in rest {
        match part {
            Part::Add(number) => year = year.checked_add(*number)?,
            Part::Join => {}
            Part::Times(_) | Part::Beside(_) => return None,
        }
    }
    let joined = rest.contains(&Part::Join);
    let fits = (10..100).contains(&year) || (joined && (1..10).contains(&year));
    fits.then_some(century * 100 + year)
}

/// "One nine eight five", "eight five": the figures one after the other.
fn digit_by_digit(parts: &[Part]) -> Option<u32> {
    let digit = |part: &Part| match part {
        Part::Add(digit @ 1..10) => Some(*digit),
        Part::Join => Some(0),
        _ => None,
    };
    let digits: Vec<u32> = parts.iter().map(digit).collect::<Option<_>>()?;
    let year = digits.iter().fold(0, |year, digit| year * 10 + digit);
    let fits = match digits.len() {
        2 => digits[1] > 0 && SHORT_YEARS.contains(&year),
        4 => YEARS.contains(&year),
        _ => false,
    };
    fits.then_some(year)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_are_put_together_from_their_words() {
        use Part::{Add, Beside, Join, Times};
        for (parts, year) in [
            (vec![Add(19), Add(90)], Some(1990)),
            (vec![Add(19), Add(80), Add(5)], Some(1985)),
            (vec![Add(20), Join, Add(1)], Some(2001)),
            (vec![Add(2), Times(1000), Join, Add(1)], Some(2001)),
            (vec![Times(1000), Add(9), Times(100), Add(80), Add(10)], Some(1990)),
            (vec![Times(1000), Add(900), Add(90)], Some(1990)),
            (vec![Times(1000), Add(9), Times(100), Add(9), Times(10)], Some(1990)),
            (vec![Times(1000), Add(9), Times(100), Add(9), Add(10)], Some(1990)),
            (vec![Add(5), Beside(80)], Some(85)),
            (vec![Add(1000), Add(900), Add(1), Beside(30)], Some(1931)),
            (vec![Add(1), Add(9), Add(8), Add(5)], Some(1985)),
            (vec![Add(8), Add(5)], Some(85)),
            (vec![Add(14)], Some(14)),
            (vec![], Some(0)),
        ] {
            assert_eq!(value(&parts), year, "{parts:?}");
        }
    }
}
