//! Opening hours and closures as they are written in `config/offices.toml`.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::section::Section;
use crate::domain::office::{Closure, Hours};

/// The days of a week, Monday first.
const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

const STRETCH: &str = "write opening and closing time such as \"08:00-15:00\", or \"closed\"";
const CLOSURE: &str = "write a date such as \"2026-12-24\", or \"2026-12-24 to 2026-12-31\"";

/// The name of a day, by its number (Monday is 1).
pub(super) fn day(number: u8) -> &'static str {
    DAYS.get(usize::from(number).wrapping_sub(1)).copied().unwrap_or_default()
}

/// The days that were written, by number (Monday is 1); a closed day has no stretches.
pub(super) fn week(section: &mut Section<'_>) -> BTreeMap<u8, Vec<Hours>> {
    (1..).zip(DAYS).filter_map(|(number, day)| Some((number, stretches(section, day)?))).collect()
}

fn stretches(section: &mut Section<'_>, day: &'static str) -> Option<Vec<Hours>> {
    let written = section.texts(day)?;
    if written.iter().all(|text| text == "closed") {
        return Some(Vec::new());
    }
    let read: Vec<_> = written.iter().map(|text| (text, stretch(text))).collect();
    for (text, _) in read.iter().filter(|(_, stretch)| stretch.is_none()) {
        section.fault(day, format!("cannot read {text:?}"), STRETCH);
    }
    let stretches = read.into_iter().map(|(_, stretch)| stretch).collect::<Option<Vec<_>>>()?;
    if stretches.windows(2).any(|two| two[1].from < two[0].to) {
        section.fault(
            day,
            "stretches overlap or are out of order",
            "write them in order, each after the other",
        );
        return None;
    }
    Some(stretches)
}

fn stretch(written: &str) -> Option<Hours> {
    let (from, to) = written.split_once('-')?;
    let time = |text: &str| NaiveTime::parse_from_str(text.trim(), "%H:%M").ok();
    let (from, to) = (time(from)?, time(to)?);
    (from < to).then_some(Hours { from, to })
}

/// The closures of one list; nothing if it was not written.
pub(super) fn closures(section: &mut Section<'_>) -> Vec<Closure> {
    section.parsed_list("closures", closure, CLOSURE).unwrap_or_default()
}

fn closure(written: &str) -> Option<Closure> {
    let (from, to) = written.split_once(" to ").unwrap_or((written, written));
    let date = |text: &str| NaiveDate::parse_from_str(text.trim(), "%Y-%m-%d").ok();
    let (from, to) = (date(from)?, date(to)?);
    (from <= to).then_some(Closure { from, to })
}
