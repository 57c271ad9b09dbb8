//! Every name of a day of the week and every word for a part of the day, together
//! and with what says which week: it is that day, that part and that week.

use std::fmt::Write as _;

use chrono::{Datelike, Days};
use textpass::answer::words_file::WordsFile;

use super::{languages, shown, source, words};

/// What stands before a day, and how many weeks ahead it is then, if that is said.
type Week<'a> = (&'a str, Option<u64>);
/// The number of a weekday, and a name of it.
type Day<'a> = (u32, &'a str);
/// A part of the day as a wish shows it, and what is said for it.
type Part<'a> = (&'static str, &'a str);

#[test]
fn every_weekday_with_a_part_of_the_day_is_both_in_whichever_week() {
    let mut faults = String::new();
    for language in languages() {
        let raw: WordsFile = toml::from_str(&source(&language)).unwrap();
        let read = words(&language);
        for ((day, name), (part, said), week) in combined(&raw) {
            let wanted = wanted(day, part, week.1);
            // "Early next week" is a word for the week.
            let whole = [said, week.0].join(" ");
            let before = (!raw.time.next_week.contains(&whole)).then(|| format!("{whole} {name}"));
            for typed in before.into_iter().chain([[week.0, name, said].join(" ")]) {
                let found = shown::time(typed.trim(), &read);
                if sorted(&found) != sorted(&wanted) {
                    writeln!(faults, "{language}: {typed:?} is {found}, not {wanted}").unwrap();
                }
            }
        }
    }
    assert!(faults.is_empty(), "\n{faults}");
}

/// Every name with one word for each part, and every word for a part with one name
/// of each day; in any week, in the next and in this one.
fn combined(raw: &WordsFile) -> Vec<(Day<'_>, Part<'_>, Week<'_>)> {
    let parts = parts(raw);
    let first: Vec<(&str, &str)> =
        parts.iter().filter_map(|(part, all)| Some((*part, *all.first()?))).collect();
    let mut weeks = vec![("", None)];
    weeks.extend(raw.time.next.first().map(|next| (next.as_str(), Some(1))));
    weeks.extend(raw.time.next_week.first().map(|next| (next.as_str(), Some(1))));
    weeks.extend(raw.time.this_week.first().map(|this| (this.as_str(), Some(0))));
    let mut all = Vec::new();
    for (day, names) in (1..).zip(&raw.dates.weekdays) {
        let single = names.iter().filter(|name| is_single(raw, name));
        for (at, name) in single.enumerate() {
            // Days of this week that are over are left out, and `이번 주 금요일` is the
            // next such day, as "this friday" is.
            let over = day < shown::today().weekday().number_from_monday();
            let next = |(this, ahead): &&Week<'_>| {
                *ahead == Some(0)
                    && (over || names.iter().any(|known| format!("{this} {name}").starts_with(known)))
            };
            for week in weeks.iter().filter(|week| !next(week)) {
                let every = parts.iter().flat_map(|(part, said)| said.iter().map(|said| (*part, *said)));
                let parts = if at == 0 { every.collect() } else { first.clone() };
                all.extend(parts.into_iter().map(|part| ((day, name.as_str()), part, *week)));
            }
        }
    }
    all
}

/// The parts of a day, and what is said for each.
fn parts(raw: &WordsFile) -> Vec<(&'static str, Vec<&str>)> {
    let time = &raw.time;
    vec![
        ("", vec![""]),
        ("morning", of_any_day(raw, &time.morning)),
        ("afternoon", of_any_day(raw, &time.afternoon)),
        ("evening", of_any_day(raw, &time.evening)),
    ]
}

/// Without those that are of one day: "tonight".
fn of_any_day<'a>(raw: &WordsFile, all: &'a [String]) -> Vec<&'a str> {
    let time = &raw.time;
    let days = [&time.today, &time.tomorrow, &time.after_tomorrow];
    let of_a_day = |said: &String| days.iter().any(|day| day.contains(said)) && !time.either.contains(said);
    all.iter().filter(|said| !of_a_day(said)).map(String::as_str).collect()
}

/// Whether a name is that of one day, and of no week or month.
fn is_single(raw: &WordsFile, name: &str) -> bool {
    let key = textpass::answer::pieces::key(name);
    let has = |all: &Vec<String>| all.iter().any(|other| textpass::answer::pieces::key(other) == key);
    let days = raw.dates.weekdays.iter().filter(|names| has(names)).count();
    let weeks = has(&raw.time.next_week) || has(&raw.time.week_after_next);
    days == 1 && !weeks && !raw.dates.months.iter().any(has)
}

fn wanted(day: u32, part: &str, week: Option<u64>) -> String {
    let monday = shown::today() - Days::new(shown::today().weekday().num_days_from_monday().into());
    let date = |weeks: u64| monday + Days::new(7 * weeks + u64::from(day) - 1);
    match week {
        None => format!("{part} weekday={day}"),
        Some(weeks) => format!("{part} dates={}", date(weeks)),
    }
}

fn sorted(words: &str) -> Vec<&str> {
    let mut all: Vec<&str> = words.split_whitespace().collect();
    all.sort_unstable();
    all
}
