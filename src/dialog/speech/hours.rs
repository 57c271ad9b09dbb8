//! When an office is open, in words: "Mon-Fri 8:00am-3:30pm".

use crate::domain::office::{Hours, Office, Offices};
use crate::text::{Say, Value};

/// A stretch of the week: the first and the last of its days, Monday is 1, and when the doors are
/// open on each of them.
type Run<'o> = (u8, u8, &'o [Hours]);

/// The opening hours of a week, days with the same hours together.
pub fn hours(office: &Office) -> Value {
    let said = runs(office).into_iter().flat_map(|(from, until, hours)| {
        hours.iter().map(move |stretch| {
            let day = |day: u8| Say::new(format!("weekday-short-{day}"));
            let days = if from == until {
                Say::new("hours-of-day")
            } else {
                Say::new("hours-of-days").with("until", day(until))
            };
            let days = days.with("from", day(from));
            days.with("opens", Value::Time(stretch.from)).with("closes", Value::Time(stretch.to))
        })
    });
    Value::List(said.map(Value::from).collect())
}

/// The opening hours that most offices have.
pub fn usual_hours(offices: &Offices) -> Option<Value> {
    let like = |one: &Office| offices.0.values().filter(|other| other.hours == one.hours).count();
    // of two that are as many, the one that comes first
    let usual = offices.0.values().rev().max_by_key(|one| like(one));
    usual.map(hours)
}

fn runs(office: &Office) -> Vec<Run<'_>> {
    let mut runs: Vec<Run<'_>> = Vec::new();
    for (day, hours) in office.hours.0.iter().filter(|(_, hours)| !hours.is_empty()) {
        match runs.last_mut() {
            Some((_, until, known)) if *until + 1 == *day && *known == hours.as_slice() => *until = *day,
            _ => runs.push((*day, *day, hours)),
        }
    }
    runs
}
