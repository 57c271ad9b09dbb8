//! What can be read and still cannot be meant: what only shows when several files are seen
//! together.

use std::collections::{BTreeMap, BTreeSet};

use super::offices::WrittenCounter;
use super::section::Faults;
use super::{inquiries, offices};
use crate::answer::place::PlaceRow;
use crate::domain::counter::CounterKind;
use crate::domain::fault::Fault;
use crate::domain::inquiry::{Inquiries, Inquiry};
use crate::domain::office::{Hours, Office, Offices};
use crate::domain::place::{Point, Zip};

/// How far an office may lie from the middle of its ZIP code, in miles: the widest are
/// in Alaska.
const FROM_ITS_ZIP: f64 = 100.0;

/// Whether what the files say about each other can be meant.
pub(super) fn together(
    offices: &Offices,
    counters: &[WrittenCounter],
    inquiries: &Inquiries,
    places: &[PlaceRow],
    faults: &Faults,
) {
    let note = |file: &str, place: String, fault: String, remedy: &str| {
        faults.add(Fault::new(file, place, fault, remedy));
    };
    let in_offices = |place: String, fault: String, remedy: &str| note(offices::FILE, place, fault, remedy);
    names(offices, in_offices);
    where_they_are(offices, places, in_offices);
    kinds(counters, inquiries, in_offices);
    for office in offices.0.values().filter(|office| office.counters.iter().all(|it| it.public == 0)) {
        let fault = "no counter serves those who book by text".to_owned();
        in_offices(format!("{}.counters", office.code), fault, "let one be public, or leave the office out");
    }
    visits(offices, inquiries, |place, fault, remedy| note(inquiries::FILE, place, fault, remedy));
}

/// Names by which people choose an office are one office's each.
fn names(offices: &Offices, note: impl Fn(String, String, &str)) {
    let mut known = BTreeMap::new();
    for office in offices.0.values() {
        if let Some(other) = known.insert(office.name.to_lowercase(), &office.code) {
            let fault = format!("{:?} is the name of {other} too", office.name);
            note(format!("{}.name", office.code), fault, "tell them apart: people choose by the name");
        }
    }
}

/// The state and the point of an office are those of its ZIP code, if that is known.
fn where_they_are(offices: &Offices, places: &[PlaceRow], note: impl Fn(String, String, &str)) {
    let wanted: BTreeSet<Zip> = offices.0.values().map(|office| office.zip).collect();
    let known: BTreeMap<Zip, &PlaceRow> =
        places.iter().filter(|row| wanted.contains(&row.zip)).map(|row| (row.zip, row)).collect();
    for office in offices.0.values() {
        let Some(row) = known.get(&office.zip) else { continue };
        if row.state != office.state {
            let fault = format!("{} is in {}", office.zip, row.state);
            note(format!("{}.state", office.code), fault, "correct the state or the zip");
        }
        let miles = Point { lat: row.lat, lon: row.lon }.miles_to(office.point);
        if miles > FROM_ITS_ZIP {
            let fault = format!("it is {miles:.0} miles from {}", office.zip);
            note(
                format!("{}.point", office.code),
                fault,
                "correct the point or the zip: degrees north, then east",
            );
        }
    }
}

/// A kind of counter that no inquiry needs is misspelt.
fn kinds(counters: &[WrittenCounter], inquiries: &Inquiries, note: impl Fn(String, String, &str)) {
    if inquiries.all().is_empty() {
        return;
    }
    let needed: BTreeSet<&str> = inquiries.all().iter().map(|inquiry| inquiry.counter.0.as_str()).collect();
    let list = needed.iter().copied().collect::<Vec<_>>().join(", ");
    for (place, kind) in counters.iter().filter(|(_, kind)| !needed.contains(kind.as_str())) {
        let remedy = format!("write one of those that config/inquiries.toml names ({list}), or take it out");
        note(place.clone(), format!("no inquiry needs a counter {kind:?}"), &remedy);
    }
}

/// Every visit can be booked: somewhere at a counter that serves the public, and wherever
/// there is one, on a day that is long enough.
fn visits(offices: &Offices, inquiries: &Inquiries, note: impl Fn(String, String, &str)) {
    for inquiry in inquiries.all() {
        let of_kind = || offices.0.values().filter(|office| office.counter(&inquiry.counter).is_some());
        // That no office has the kind at all is told where inquiries are read.
        if of_kind().next().is_none() {
            continue;
        }
        if !of_kind().any(|office| serves_the_public(office, &inquiry.counter)) {
            let fault =
                format!("no office has a counter {:?} that serves those who book by text", inquiry.counter.0);
            note(
                format!("{}.counter", inquiry.id),
                fault,
                "let one be public in config/offices.toml, or name another",
            );
        }
        let short = of_kind().filter(|office| serves_the_public(office, &inquiry.counter));
        let short: Vec<&Office> = short.filter(|office| !fits_a_day(office, inquiry)).collect();
        if let Some(shortest) = short.iter().min_by_key(|office| longest_stretch(office)) {
            let longest = longest_stretch(shortest);
            let others =
                if short.len() > 1 { format!(" and {} more", short.len() - 1) } else { String::new() };
            let fault =
                format!("no day at {}{others} is long enough for {} minutes", shortest.code, inquiry.minutes);
            let remedy =
                format!("write {longest} at most, open for longer, or let the counter not be public there");
            note(format!("{}.minutes", inquiry.id), fault, &remedy);
        }
    }
}

fn serves_the_public(office: &Office, kind: &CounterKind) -> bool {
    office.counter(kind).is_some_and(|counter| counter.public > 0)
}

fn fits_a_day(office: &Office, inquiry: &Inquiry) -> bool {
    i64::from(inquiry.minutes.next_multiple_of(office.grid.max(1))) <= longest_stretch(office)
}

/// The minutes of the longest stretch for which an office is open.
fn longest_stretch(office: &Office) -> i64 {
    let minutes = |hours: &Hours| (hours.to - hours.from).num_minutes();
    office.hours.0.values().flatten().map(minutes).max().unwrap_or_default()
}
