//! Goldens of the readers, and what holds for any text.
#![allow(clippy::unwrap_used)]

use std::fmt::Write as _;

use chrono::NaiveDate;

use super::Words;

mod all_places;
mod any_text;
mod birth_dates;
mod choices;
mod credentials;
mod inquiries;
mod numbers;
mod places;
mod sample_places;
mod short_answers;
mod spotted_places;
mod time_wishes;
mod words_of;

/// A Sunday.
fn today() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 22).unwrap()
}

/// Reads each message of a table, and shows every row that differs.
#[track_caller]
fn golden(rows: &[(&str, &str)], read: impl Fn(&str) -> String) {
    let mut wrong = String::new();
    for (said, expected) in rows {
        let found = read(said);
        if found != *expected {
            writeln!(wrong, "{said:?}: expected {expected:?}, found {found:?}").unwrap();
        }
    }
    assert!(wrong.is_empty(), "\n{wrong}");
}
