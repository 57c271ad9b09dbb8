//! Feasts by which people tell a day: "before christmas", "after tết".

use std::str::FromStr;

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// A feast whose day can be told for each year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Feast {
    /// On this day of each year: its month and its day.
    On(u32, u32),
    /// The fourth Thursday of November.
    Thanksgiving,
    /// Easter Sunday as most churches reckon it.
    Easter,
    /// Easter Sunday as the orthodox churches reckon it.
    OrthodoxEaster,
    /// New Year by the moon, as it is told in China.
    LunarNewYear,
    /// The same in Korea, where the moon may be new after midnight.
    LunarNewYearInKorea,
    /// The same in Vietnam, where it may be new before midnight.
    LunarNewYearInVietnam,
}

/// In which years New Year by the moon is known.
const LUNAR_FROM: i32 = 2026;
/// Its month and day in China, from that year on.
const LUNAR: [(u32, u32); 15] = [
    (2, 17),
    (2, 6),
    (1, 26),
    (2, 13),
    (2, 3),
    (1, 23),
    (2, 11),
    (1, 31),
    (2, 19),
    (2, 8),
    (1, 28),
    (2, 15),
    (2, 4),
    (1, 24),
    (2, 12),
];
/// The years of these in which it is a day later in Korea.
const LATER_IN_KOREA: [i32; 2] = [2027, 2028];
/// The years in which it is a day earlier in Vietnam.
const EARLIER_IN_VIETNAM: [i32; 1] = [2030];

impl Feast {
    /// Returns the next such day, today included; none where it is not known.
    pub(in crate::answer) fn next(self, today: NaiveDate) -> Option<NaiveDate> {
        (0..2).filter_map(|years| self.in_year(today.year() + years)).find(|day| *day >= today)
    }

    fn in_year(self, year: i32) -> Option<NaiveDate> {
        match self {
            Self::On(month, day) => NaiveDate::from_ymd_opt(year, month, day),
            Self::Thanksgiving => NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Thu, 4),
            Self::Easter => easter(year),
            Self::OrthodoxEaster => orthodox_easter(year),
            Self::LunarNewYear => lunar_new_year(year),
            Self::LunarNewYearInKorea => {
                let later = u64::from(LATER_IN_KOREA.contains(&year));
                lunar_new_year(year)?.checked_add_days(Days::new(later))
            }
            Self::LunarNewYearInVietnam => {
                let earlier = u64::from(EARLIER_IN_VIETNAM.contains(&year));
                lunar_new_year(year)?.checked_sub_days(Days::new(earlier))
            }
        }
    }
}

/// The Sunday after the first full moon of spring, by the anonymous Gregorian rule.
fn easter(year: i32) -> Option<NaiveDate> {
    let (golden, century, rest) = (year % 19, year / 100, year % 100);
    let skipped = century - century / 4 - (century - (century + 8) / 25 + 1) / 3;
    let moon = (19 * golden + skipped + 15) % 30;
    let sunday = (32 + 2 * (century % 4) + 2 * (rest / 4) - moon - rest % 4) % 7;
    let late = (golden + 11 * moon + 22 * sunday) / 451;
    let days = moon + sunday - 7 * late + 114;
    NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)
}

/// The same by the Julian rule, as a day of the Gregorian calendar.
fn orthodox_easter(year: i32) -> Option<NaiveDate> {
    let moon = (19 * (year % 19) + 15) % 30;
    let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7;
    let days = moon + sunday + 114;
    let julian =
        NaiveDate::from_ymd_opt(year, u32::try_from(days / 31).ok()?, u32::try_from(days % 31 + 1).ok()?)?;
    let behind = year / 100 - year / 400 - 2;
    julian.checked_add_days(Days::new(u64::try_from(behind).ok()?))
}

fn lunar_new_year(year: i32) -> Option<NaiveDate> {
    let (month, day) = LUNAR.get(usize::try_from(year - LUNAR_FROM).ok()?)?;
    NaiveDate::from_ymd_opt(year, *month, *day)
}

impl FromStr for Feast {
    type Err = ();

    /// Reads the key of a feast in `words.toml`: `easter`, or a month and a day, `12-25`.
    fn from_str(key: &str) -> Result<Self, ()> {
        Ok(match key {
            "thanksgiving" => Self::Thanksgiving,
            "easter" => Self::Easter,
            "orthodox-easter" => Self::OrthodoxEaster,
            "lunar-new-year" => Self::LunarNewYear,
            "lunar-new-year-in-korea" => Self::LunarNewYearInKorea,
            "lunar-new-year-in-vietnam" => Self::LunarNewYearInVietnam,
            day => {
                let (month, day) = day.split_once('-').ok_or(())?;
                let (month, day) = (month.parse().map_err(|_| ())?, day.parse().map_err(|_| ())?);
                // A day of each year, so none that only leap years have.
                NaiveDate::from_ymd_opt(2025, month, day).ok_or(())?;
                Self::On(month, day)
            }
        })
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn each_feast_has_its_day() {
        for (key, today, day) in [
            ("12-25", "2026-11-28", "2026-12-25"),
            ("12-25", "2026-12-25", "2026-12-25"),
            ("1-1", "2026-11-28", "2027-01-01"),
            ("thanksgiving", "2026-11-18", "2026-11-26"),
            ("thanksgiving", "2026-11-28", "2027-11-25"),
            ("easter", "2026-01-01", "2026-04-05"),
            ("easter", "2026-11-28", "2027-03-28"),
            ("easter", "2038-01-01", "2038-04-25"),
            ("orthodox-easter", "2026-01-01", "2026-04-12"),
            ("orthodox-easter", "2026-11-28", "2027-05-02"),
            ("lunar-new-year", "2026-11-28", "2027-02-06"),
            ("lunar-new-year", "2040-01-01", "2040-02-12"),
            ("lunar-new-year-in-korea", "2026-11-28", "2027-02-07"),
            ("lunar-new-year-in-vietnam", "2029-11-28", "2030-02-02"),
        ] {
            let next = key.parse::<Feast>().unwrap().next(today.parse().unwrap());
            assert_eq!(next, Some(day.parse().unwrap()), "{key} after {today}");
        }
    }

    #[test]
    fn what_is_no_feast_is_refused() {
        for key in ["", "christmas", "13-1", "2-29", "12", "12-x"] {
            assert_eq!(key.parse::<Feast>(), Err(()), "{key}");
        }
        let after_all = NaiveDate::from_ymd_opt(2041, 1, 1).unwrap();
        assert_eq!(Feast::LunarNewYear.next(after_all), None);
    }
}
