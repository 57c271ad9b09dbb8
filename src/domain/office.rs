//! A place with hours and counters.

use std::collections::BTreeMap;
use std::fmt;

use chrono::{NaiveDate, NaiveTime, TimeDelta, Weekday};
use chrono_tz::Tz;
use serde::{Deserialize, Serialize};

use super::counter::{Counter, CounterKind};
use super::place::{Point, State, Zip};

/// An office's code: two to five capital letters or digits, starting with a letter (`DEN`).
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct OfficeCode(String);

impl OfficeCode {
    /// Reads a code, in any case.
    pub fn parse(code: &str) -> Option<Self> {
        let fits = (2..=5).contains(&code.len())
            && code.bytes().all(|b| b.is_ascii_alphanumeric())
            && code.as_bytes()[0].is_ascii_alphabetic();
        fits.then(|| Self(code.to_ascii_uppercase()))
    }

    /// The code itself.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for OfficeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for OfficeCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl TryFrom<String> for OfficeCode {
    type Error = String;

    fn try_from(code: String) -> Result<Self, String> {
        Self::parse(&code).ok_or_else(|| format!("{code:?} is no office code: two to five letters or digits"))
    }
}

impl From<OfficeCode> for String {
    fn from(code: OfficeCode) -> Self {
        code.0
    }
}

/// Opening hours on one day, in wall time: from, to (`to` is when the doors close).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hours {
    /// When the doors open.
    pub from: NaiveTime,
    /// When they close; an appointment must be over by then.
    pub to: NaiveTime,
}

/// Opening hours of a week; a day may have several stretches (lunch), or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WeekHours(pub BTreeMap<u8, Vec<Hours>>);

impl WeekHours {
    /// The stretches of a weekday, in order; none when the office is closed.
    pub fn on(&self, day: Weekday) -> &[Hours] {
        self.0.get(&(day.number_from_monday() as u8)).map_or(&[], Vec::as_slice)
    }
}

/// Days on which the office is closed, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Closure {
    /// The first day.
    pub from: NaiveDate,
    /// The last day.
    pub to: NaiveDate,
}

/// A place with a code, an address, a time zone, hours and counters.
#[derive(Clone, Debug)]
pub struct Office {
    /// The code, which also starts every appointment number (`DEN-26-6307`).
    pub code: OfficeCode,
    /// The name, without "Field Office".
    pub name: String,
    /// The address as it is written on the door; empty if unknown.
    pub street: String,
    /// The city.
    pub city: String,
    /// The state.
    pub state: State,
    /// The ZIP code.
    pub zip: Zip,
    /// The time zone of its wall clocks.
    pub zone: Tz,
    /// Where it is.
    pub point: Point,
    /// Where people call; shown as written.
    pub phone: String,
    /// Opening hours.
    pub hours: WeekHours,
    /// Minutes of a cell.
    pub grid: u16,
    /// The desks.
    pub counters: Vec<Counter>,
    /// Days closed beside the holidays.
    pub closures: Vec<Closure>,
    /// Whether it closes on US federal holidays.
    pub federal_holidays: bool,
    /// How long before its start a slot can still be booked.
    pub lead: TimeDelta,
    /// How many days ahead slots are offered.
    pub horizon_days: u16,
    /// How long before its start an appointment can still be cancelled by text.
    pub cancel_cutoff: TimeDelta,
    /// How long before its start an appointment can still be moved by text.
    pub move_cutoff: TimeDelta,
    /// How long a hold lasts.
    pub hold: TimeDelta,
    /// Whether this is sample data, whose address nobody has verified.
    pub sample: bool,
}

impl Office {
    /// The address in one line, as it is written on the door.
    pub fn address(&self) -> String {
        let tail = format!("{}, {} {}", self.city, self.state, self.zip);
        if self.street.is_empty() { tail } else { format!("{}, {tail}", self.street) }
    }

    /// The desks of one kind.
    pub fn counter(&self, kind: &CounterKind) -> Option<&Counter> {
        self.counters.iter().find(|c| &c.kind == kind)
    }
}

/// All offices, by code.
#[derive(Clone, Debug, Default)]
pub struct Offices(pub BTreeMap<OfficeCode, Office>);

impl Offices {
    /// The office with this code.
    pub fn get(&self, code: &OfficeCode) -> Option<&Office> {
        self.0.get(code)
    }

    /// Every office, nearest first, with its distance in miles.
    pub fn nearest(&self, point: Point) -> Vec<(&Office, f64)> {
        let mut all: Vec<_> = self.0.values().map(|o| (o, point.miles_to(o.point))).collect();
        all.sort_by(|a, b| a.1.total_cmp(&b.1).then_with(|| a.0.code.cmp(&b.0.code)));
        all
    }

    /// The offices of one state, by name.
    pub fn in_state(&self, state: State) -> Vec<&Office> {
        let mut all: Vec<_> = self.0.values().filter(|o| o.state == state).collect();
        all.sort_by(|a, b| a.name.cmp(&b.name));
        all
    }
}
