//! Dates and times, said by the names and patterns of `locales/<lang>/dates.ftl`.
//!
//! A pattern picks what it wants of the values given here, so that a locale
//! decides on order, words and the 12 or 24-hour clock without any code:
//!
//! | key | values |
//! |---|---|
//! | `date-long`, `date-short`, `date-birth` | `$weekday`, `$weekday-short`, `$month`, `$month-short` (words), `$day`, `$month-number`, `$year` (numbers) |
//! | `time` | `$h12` (1-12), `$h24` (0-23, numbers), `$hh24` (`00`-`23`), `$mm` (`00`-`59`), `$half` (`half-am` or `half-pm`) |
//! | `moment` | `$date`, `$time` (in words), and `$h12`, `$h24` as above |
//!
//! Names are `weekday-1` (Monday) to `weekday-7`, `month-1` to `month-12`, and
//! the same with `-short`.

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

use super::say::{Say, Value};
use crate::domain::channel::Register;

/// Every key that dates, times and lists are said by.
pub fn date_keys() -> Vec<String> {
    let patterns = ["date-long", "date-short", "date-birth", "time", "half-am", "half-pm", "moment"];
    let lists = ["list-pair", "list-more", "list-last"];
    let names = |what: &'static str, count: u32| (1..=count).map(move |number| format!("{what}-{number}"));
    let weekdays = names("weekday", 7).chain(names("weekday-short", 7));
    let months = names("month", 12).chain(names("month-short", 12));
    let fixed = patterns.into_iter().chain(lists).map(str::to_owned);
    fixed.chain(weekdays).chain(months).collect()
}

/// Something that a calendar or a clock shows.
#[derive(Clone, Copy, Debug)]
pub(super) enum Dated {
    /// A day without its year: `date-long` on Telegram, `date-short` by SMS.
    Day(NaiveDate),
    /// A date of birth, with its year: `date-birth`.
    Birth(NaiveDate),
    /// A time of day to the minute: `time`.
    Time(NaiveTime),
    /// A day and a time: `moment`.
    Moment(NaiveDateTime),
}

impl Dated {
    /// The key of its pattern.
    pub(super) fn key(self, register: Register) -> &'static str {
        match (self, register) {
            (Self::Day(_), Register::Terse) => "date-short",
            (Self::Day(_), Register::Full) => "date-long",
            (Self::Birth(_), _) => "date-birth",
            (Self::Time(_), _) => "time",
            (Self::Moment(_), _) => "moment",
        }
    }

    /// The value that its pattern calls `$name`.
    pub(super) fn value(self, name: &str) -> Option<Value> {
        match self {
            Self::Day(date) | Self::Birth(date) => of_date(date, name),
            Self::Time(time) => of_time(time, name),
            Self::Moment(moment) => match name {
                "date" => Some(Value::Date(moment.date())),
                "time" => Some(Value::Time(moment.time())),
                "h12" | "h24" => of_time(moment.time(), name),
                _ => None,
            },
        }
    }

    /// It as a sentence, with everything that its pattern can want.
    pub(super) fn say(self, register: Register) -> Say {
        let names: &[&str] = match self {
            Self::Day(_) | Self::Birth(_) => {
                &["weekday", "weekday-short", "month", "month-short", "month-number", "day", "year"]
            }
            Self::Time(_) => &["h12", "h24", "hh24", "mm", "half"],
            Self::Moment(_) => &["date", "time", "h12", "h24"],
        };
        let known = names.iter().filter_map(|name| Some((*name, self.value(name)?)));
        known.fold(Say::new(self.key(register)), |say, (name, value)| say.with(name, value))
    }
}

fn of_date(date: NaiveDate, name: &str) -> Option<Value> {
    let named = |what: &str, number: u32| Value::Say(Say::new(format!("{what}-{number}")));
    let weekday = date.weekday().number_from_monday();
    Some(match name {
        "weekday" | "weekday-short" => named(name, weekday),
        "month" | "month-short" => named(name, date.month()),
        "month-number" => date.month().into(),
        "day" => date.day().into(),
        "year" => date.year().into(),
        _ => return None,
    })
}

fn of_time(time: NaiveTime, name: &str) -> Option<Value> {
    let (afternoon, h12) = time.hour12();
    Some(match name {
        "h12" => h12.into(),
        "h24" => time.hour().into(),
        "hh24" => format!("{:02}", time.hour()).into(),
        "mm" => format!("{:02}", time.minute()).into(),
        "half" => Say::new(if afternoon { "half-pm" } else { "half-am" }).into(),
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::domain::lang::Lang;
    use crate::text::alphabet::first_foreign;
    use crate::text::{Catalog, key};

    const SAID: &str = "said = { $it }\n";

    fn catalog() -> Catalog {
        let files = [
            ("en", "locales/en/dates.ftl", include_str!("../../locales/en/dates.ftl")),
            ("es", "locales/es/dates.ftl", include_str!("../../locales/es/dates.ftl")),
            ("en", "said.ftl", SAID),
            ("es", "said.ftl", SAID),
        ];
        let files =
            files.map(|(lang, file, text)| (Lang::parse(lang).unwrap(), file.to_owned(), text.to_owned()));
        Catalog::load(files.into()).unwrap()
    }

    fn said(lang: &str, register: Register, it: impl Into<Value>) -> String {
        catalog().render(Lang::parse(lang).unwrap(), register, &Say::new("said").with("it", it))
    }

    fn day(year: i32, month: u32, day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(year, month, day).unwrap()
    }

    fn hour(hour: u32, minute: u32) -> NaiveTime {
        NaiveTime::from_hms_opt(hour, minute, 0).unwrap()
    }

    #[test]
    fn a_date_is_long_on_telegram_and_short_by_sms() {
        let first = day(2026, 12, 1);
        assert_eq!(said("en", Register::Full, first), "Tuesday, December 1");
        assert_eq!(said("en", Register::Terse, first), "Tue Dec 1");
        assert_eq!(said("es", Register::Full, first), "martes 1 de diciembre");
        assert_eq!(said("es", Register::Terse, first), "mar 1 dic");
    }

    #[test]
    fn a_date_of_birth_has_its_year() {
        let born = Value::Birth(day(1990, 3, 14));
        assert_eq!(said("en", Register::Terse, born.clone()), "Mar 14, 1990");
        assert_eq!(said("es", Register::Full, born), "14 de marzo de 1990");
    }

    #[test]
    fn the_clock_has_twelve_hours_and_noon_is_pm() {
        for (time, english, spanish) in [
            (hour(0, 5), "12:05 AM", "12:05 am"),
            (hour(9, 30), "9:30 AM", "9:30 am"),
            (hour(12, 0), "12:00 PM", "12:00 pm"),
            (hour(16, 45), "4:45 PM", "4:45 pm"),
        ] {
            assert_eq!(said("en", Register::Full, time), english);
            assert_eq!(said("es", Register::Full, time), spanish);
        }
    }

    #[test]
    fn a_moment_is_a_date_and_a_time() {
        let moment = day(2026, 12, 1).and_time(hour(9, 30));
        assert_eq!(said("en", Register::Full, moment), "Tuesday, December 1 at 9:30 AM");
        assert_eq!(said("en", Register::Terse, moment), "Tue Dec 1, 9:30am");
        assert_eq!(said("es", Register::Full, moment), "martes 1 de diciembre a las 9:30 am");
        assert_eq!(said("es", Register::Terse, moment), "mar 1 dic, 9:30 am");
        let one = day(2026, 12, 1).and_time(hour(13, 15));
        assert_eq!(said("es", Register::Full, one), "martes 1 de diciembre a la 1:15 pm");
    }

    #[test]
    fn every_day_of_a_year_is_said_in_letters_of_gsm_by_sms() {
        let catalog = catalog();
        for date in day(2028, 1, 1).iter_days().take(366) {
            for value in [Value::Date(date), Value::Birth(date), Value::Moment(date.and_time(hour(13, 0)))] {
                let words =
                    catalog.render(Lang::ENGLISH, Register::Terse, &Say::new("said").with("it", value));
                assert_eq!(first_foreign(&words), None, "{words}");
                assert!(words.chars().all(|c| c != '{' && c != '$') && !words.contains("month"), "{words}");
            }
        }
    }

    #[test]
    fn both_languages_have_the_same_keys_without_their_short_forms() {
        let keys = |lang: &str| {
            let keys = catalog().keys(Lang::parse(lang).unwrap()).into_iter().map(|(_, key)| key);
            keys.filter(|key| !key::is_short(key)).collect::<Vec<_>>()
        };
        assert_eq!(keys("en"), keys("es"));
    }
}
