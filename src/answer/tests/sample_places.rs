//! A few places to read, and what a golden shows of a reading.

use std::collections::BTreeMap;

use super::Words;
use crate::answer::Reading;
use crate::answer::place::{self, Gazetteer, PlaceAnswer, PlaceRow};
use crate::domain::office::{Office, OfficeCode, Offices, WeekHours};
use crate::domain::place::{Point, State, Zip};
use chrono::TimeDelta;

/// Cities, their states, the first of their ZIP codes and how many they have.
const CITIES: [(&str, &str, u32, u32); 27] = [
    ("San Jose", "CA", 95101, 58),
    ("San Jose", "IL", 62682, 1),
    ("Portland", "OR", 97201, 60),
    ("Portland", "ME", 4101, 9),
    ("Springfield", "IL", 62701, 35),
    ("Springfield", "MA", 1101, 19),
    ("Springfield", "MO", 65801, 16),
    ("Denver", "CO", 80201, 66),
    ("Denver", "NC", 28037, 1),
    ("Englewood", "CO", 80110, 7),
    ("Englewood", "FL", 34223, 3),
    ("New York", "NY", 10001, 146),
    ("Los Angeles", "CA", 90001, 94),
    ("Washington", "DC", 20001, 271),
    ("Washington", "MI", 48094, 2),
    ("Saint Louis", "MO", 63101, 68),
    ("Sacramento", "CA", 94203, 55),
    ("Salt Lake City", "UT", 84101, 52),
    ("Fort Worth", "TX", 76101, 60),
    ("Austin", "TX", 78701, 60),
    ("Adjuntas", "PR", 601, 1),
    ("Mayagüez", "PR", 680, 3),
    ("Wyoming", "MI", 49509, 2),
    ("Jamaica", "NY", 11405, 14),
    ("Toledo", "OH", 43601, 30),
    ("Hope", "AR", 71801, 2),
    ("O Fallon", "IL", 62269, 1),
];

fn office(code: &str, name: &str, state: &str) -> Office {
    Office {
        code: OfficeCode::parse(code).unwrap(),
        name: name.to_owned(),
        street: String::new(),
        city: name.to_owned(),
        state: State::parse(state).unwrap(),
        zip: Zip::parse("80111").unwrap(),
        zone: chrono_tz::America::Denver,
        point: Point { lat: 39.0, lon: -104.0 },
        phone: String::new(),
        hours: WeekHours::default(),
        grid: 15,
        counters: Vec::new(),
        closures: Vec::new(),
        federal_holidays: true,
        lead: TimeDelta::zero(),
        horizon_days: 14,
        cancel_cutoff: TimeDelta::zero(),
        move_cutoff: TimeDelta::zero(),
        hold: TimeDelta::minutes(10),
        sample: true,
    }
}

/// A gazetteer of these, with two offices and some aliases.
pub(super) fn places() -> Gazetteer {
    let rows = CITIES.iter().flat_map(|(city, state, first, count)| {
        (0..*count).map(move |n| PlaceRow {
            zip: Zip::parse(&format!("{:05}", first + n)).unwrap(),
            lat: 30.0 + f64::from(n),
            lon: -100.0,
            state: State::parse(state).unwrap(),
            city: (*city).to_owned(),
        })
    });
    let offices = [office("DEN", "Denver", "CO"), office("AGA", "Hagatna (Agana)", "GU")];
    let offices = Offices(offices.into_iter().map(|o| (o.code.clone(), o)).collect());
    let aliases = [
        ("nyc", "New York, NY"),
        ("LA", "Los Angeles, CA"),
        ("dc", "Washington, DC"),
        ("D.C.", "Washington, DC"),
        ("slc", "Salt Lake City, UT"),
        ("Bay Area", "San Jose, CA"),
        ("queens", "11405"),
        ("nowhere", "Nowhere, ZZ"),
    ];
    let aliases: BTreeMap<String, String> =
        aliases.into_iter().map(|(alias, target)| (alias.to_owned(), target.to_owned())).collect();
    Gazetteer::new(rows.collect(), &offices, &aliases)
}

/// A place as a golden shows it.
pub(super) fn shown(place: &PlaceAnswer) -> String {
    match place {
        PlaceAnswer::Near { label, .. } => label.clone(),
        PlaceAnswer::State(state) => format!("state {state}"),
        PlaceAnswer::Office(code) => format!("office {code}"),
    }
}

/// Reads messages as places.
pub(super) fn reader(places: Gazetteer, words: &'static Words) -> impl Fn(&str) -> String {
    move |said| match place::read(said, &places, words) {
        Reading::Is(one) => shown(&one),
        Reading::Either(all) => all.iter().map(shown).collect::<Vec<_>>().join(" or "),
        Reading::No => "-".to_owned(),
    }
}
