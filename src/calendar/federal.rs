//! United States federal holidays, by rule (5 U.S.C. 6103), never by list.
//!
//! Inauguration Day, which only concerns the Washington area, is left out.

use chrono::{Datelike, Days, NaiveDate, Weekday};

/// Holidays on a fixed date: month, day. New Year, Juneteenth, Independence,
/// Veterans, Christmas.
const FIXED: [(u32, u32); 5] = [(1, 1), (6, 19), (7, 4), (11, 11), (12, 25)];

/// Holidays on the nth weekday of a month: month, weekday, n. Martin Luther
/// King, Presidents, Labor, Columbus, Thanksgiving.
const NTH: [(u32, Weekday, u8); 5] = [
    (1, Weekday::Mon, 3),
    (2, Weekday::Mon, 3),
    (9, Weekday::Mon, 1),
    (10, Weekday::Mon, 2),
    (11, Weekday::Thu, 4),
];

/// The days of a calendar year on which federal holidays are observed, in order:
/// one that falls on a Saturday is observed on the Friday before, one on a Sunday
/// on the Monday after. So New Year of a year that begins on a Saturday is among
/// the days of the year before.
pub fn holidays(year: i32) -> Vec<NaiveDate> {
    let mut days: Vec<_> = [year, year + 1]
        .into_iter()
        .flat_map(dates)
        .filter_map(observed)
        .filter(|day| day.year() == year)
        .collect();
    days.sort_unstable();
    days
}

/// Whether an office that keeps federal holidays is closed: on the day on which
/// one is observed, and on the holiday itself (which matters to an office that
/// opens on Saturdays).
pub fn is_holiday(date: NaiveDate) -> bool {
    dates(date.year()).contains(&date) || holidays(date.year()).contains(&date)
}

/// The holidays of a year on their own dates.
fn dates(year: i32) -> Vec<NaiveDate> {
    let fixed = FIXED.iter().filter_map(|&(month, day)| NaiveDate::from_ymd_opt(year, month, day));
    let nth =
        NTH.iter().filter_map(|&(month, day, n)| NaiveDate::from_weekday_of_month_opt(year, month, day, n));
    fixed.chain(nth).chain(memorial_day(year)).collect()
}

/// The last Monday of May.
fn memorial_day(year: i32) -> Option<NaiveDate> {
    let last = NaiveDate::from_ymd_opt(year, 5, 31)?;
    last.checked_sub_days(Days::new(u64::from(last.weekday().num_days_from_monday())))
}

fn observed(date: NaiveDate) -> Option<NaiveDate> {
    match date.weekday() {
        Weekday::Sat => date.pred_opt(),
        Weekday::Sun => date.succ_opt(),
        _ => Some(date),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(year: i32) -> Vec<String> {
        holidays(year).iter().map(|day| day.format("%m-%d").to_string()).collect()
    }

    #[test]
    fn the_years_2026_and_2027_are_as_the_government_published_them() {
        let of_2026 = [
            "01-01", "01-19", "02-16", "05-25", "06-19", "07-03", "09-07", "10-12", "11-11", "11-26", "12-25",
        ];
        assert_eq!(written(2026), of_2026);
        // Independence Day is a Sunday; Juneteenth and Christmas are Saturdays,
        // and so is New Year of 2028, observed on the last day of 2027.
        let of_2027 = [
            "01-01", "01-18", "02-15", "05-31", "06-18", "07-05", "09-06", "10-11", "11-11", "11-25",
            "12-24", "12-31",
        ];
        assert_eq!(written(2027), of_2027);
    }

    #[test]
    fn a_year_that_begins_on_a_saturday_has_lost_its_new_year_to_the_year_before() {
        let of_2028 =
            ["01-17", "02-21", "05-29", "06-19", "07-04", "09-04", "10-09", "11-10", "11-23", "12-25"];
        assert_eq!(written(2028), of_2028);
    }

    #[test]
    fn a_saturday_holiday_closes_the_saturday_too() {
        let day = |d| NaiveDate::from_ymd_opt(2026, 7, d).is_some_and(is_holiday);
        assert!(day(3) && day(4));
        assert!(!day(2) && !day(5) && !day(6));
    }

    #[test]
    fn every_year_has_eleven_holidays_but_for_a_new_year_on_a_saturday() {
        for year in 2022..2200 {
            let saturday =
                |y| NaiveDate::from_ymd_opt(y, 1, 1).is_some_and(|d: NaiveDate| d.weekday() == Weekday::Sat);
            let expected = 11 - usize::from(saturday(year)) + usize::from(saturday(year + 1));
            assert_eq!(holidays(year).len(), expected, "{year}");
        }
    }
}
