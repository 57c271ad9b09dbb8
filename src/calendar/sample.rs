//! An office and an inquiry to test with.
#![allow(clippy::unwrap_used)]

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};
use chrono_tz::Tz;

use crate::domain::counter::{Counter, CounterKind};
use crate::domain::inquiry::{Inquiry, InquiryId};
use crate::domain::office::{Hours, Office, OfficeCode, WeekHours};
use crate::domain::place::{Point, State, Zip};

pub(super) fn utc(at: &str) -> DateTime<Utc> {
    at.parse().unwrap()
}

pub(super) fn date(on: &str) -> NaiveDate {
    on.parse().unwrap()
}

/// The same stretches on each of the seven days.
pub(super) fn hours(stretches: &[(&str, &str)]) -> WeekHours {
    week(1..=7, stretches)
}

fn week(days: impl Iterator<Item = u8>, stretches: &[(&str, &str)]) -> WeekHours {
    let time = |written: &str| NaiveTime::parse_from_str(written, "%H:%M").unwrap();
    let day: Vec<_> = stretches.iter().map(|(from, to)| Hours { from: time(from), to: time(to) }).collect();
    WeekHours(days.map(|n| (n, day.clone())).collect())
}

/// Open Monday to Friday from 8 to 15, two public counters, grid 15, lead 2 h, horizon 14 days.
pub(super) fn office(zone: Tz) -> Office {
    Office {
        code: OfficeCode::parse("DEN").unwrap(),
        name: "Denver".to_owned(),
        street: "1 Sample St".to_owned(),
        city: "Denver".to_owned(),
        state: State::parse("CO").unwrap(),
        zip: Zip::parse("80111").unwrap(),
        zone,
        point: Point { lat: 39.6, lon: -104.9 },
        phone: "800-555-0100".to_owned(),
        hours: week(1..=5, &[("08:00", "15:00")]),
        grid: 15,
        counters: vec![Counter { kind: CounterKind("service".to_owned()), public: 2, staff: 1 }],
        closures: Vec::new(),
        federal_holidays: true,
        lead: TimeDelta::hours(2),
        horizon_days: 14,
        cancel_cutoff: TimeDelta::hours(2),
        move_cutoff: TimeDelta::hours(2),
        hold: TimeDelta::minutes(10),
        sample: true,
    }
}

/// Served at the counter `service`, with nothing asked.
pub(super) fn inquiry(minutes: u16) -> Inquiry {
    Inquiry {
        id: InquiryId::parse("info").unwrap(),
        parent: None,
        minutes,
        counter: CounterKind("service".to_owned()),
        papers: BTreeMap::new(),
        bring: Vec::new(),
        first: None,
        urgent: false,
        forms: Vec::new(),
        reminders: None,
    }
}
