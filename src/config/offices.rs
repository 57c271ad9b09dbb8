//! `config/offices.toml`: what was written, and the [`Offices`] that it makes.
//!
//! `[defaults]` says what all offices have in common; the table of an office
//! says what it has of its own, and may override any of the defaults: hours as a
//! whole week, counters kind by kind. Closures of both count.

use std::collections::BTreeMap;

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::defaults::Defaults;
use super::section::{Faults, Section};
use crate::domain::counter::{Counter, CounterKind};
use crate::domain::office::{Office, OfficeCode, Offices, WeekHours};
use crate::domain::place::{Point, State, Zip};

/// The file, as operators know it.
pub(super) const FILE: &str = "config/offices.toml";

/// A counter, where it is written: `DEN.counters.service`, and its kind.
pub(super) type WrittenCounter = (String, String);

/// Reads the file, with every counter that is written in it; faults are noted.
pub(super) fn load(source: &str, faults: &Faults) -> (Offices, Vec<WrittenCounter>) {
    let Some(mut file) = Section::parse(FILE, source, faults) else { return <_>::default() };
    let defaults = file.section("defaults").map(Defaults::read).unwrap_or_default();
    let mut written = counters_of("defaults", &defaults);
    let mut offices = BTreeMap::new();
    let mut tables = 0;
    for (name, section) in file.sections() {
        tables += 1;
        let Some(code) = OfficeCode::parse(&name).filter(|code| code.as_str() == name) else {
            section.fault("", format!("{name:?} is no office code"), "write two to five capitals or digits");
            continue;
        };
        if let Some(office) = office(code.clone(), section, &defaults, &mut written) {
            offices.insert(code, office);
        }
    }
    if tables == 0 {
        file.fault("", "no office", "write a table for each office, such as [DEN]");
    }
    file.done();
    (Offices(offices), written)
}

fn counters_of(table: &str, written: &Defaults) -> Vec<WrittenCounter> {
    written.counters.keys().map(|kind| (format!("{table}.counters.{kind}"), kind.clone())).collect()
}

/// One office; none if anything that it cannot do without is missing or faulty.
fn office(
    code: OfficeCode,
    mut section: Section<'_>,
    defaults: &Defaults,
    written: &mut Vec<WrittenCounter>,
) -> Option<Office> {
    let overrides = Defaults::keys(&mut section);
    written.extend(counters_of(code.as_str(), &overrides));
    let common = overrides.clone().over(defaults);
    overrides.check_times(&section, &common);
    let own = Own::read(&mut section);
    let serves = common.serves(&section);
    let (grid, horizon_days) = (common.grid(), common.horizon_days());
    let phone = section.need("phone", common.phone, "write it here or in [defaults]");
    section.done();
    let (own, phone) = (own.filter(|_| serves)?, phone?);
    Some(Office {
        code,
        name: own.name,
        street: own.street,
        city: own.city,
        state: own.state,
        zip: own.zip,
        zone: own.zone,
        point: own.point,
        phone,
        grid,
        horizon_days,
        hours: WeekHours(common.hours.unwrap_or_default()),
        counters: common.counters.into_iter().map(counter).collect(),
        closures: common.closures,
        federal_holidays: common.federal_holidays.unwrap_or(true),
        lead: common.lead.unwrap_or(TimeDelta::hours(2)),
        cancel_cutoff: common.cancel_cutoff.unwrap_or(TimeDelta::hours(1)),
        move_cutoff: common.move_cutoff.unwrap_or(TimeDelta::hours(2)),
        hold: common.hold.unwrap_or(TimeDelta::minutes(10)),
        sample: own.sample,
    })
}

fn counter((kind, (public, staff)): (String, (u16, u16))) -> Counter {
    Counter { kind: CounterKind(kind), public, staff }
}

/// What every office has of its own.
#[derive(Debug)]
struct Own {
    name: String,
    street: String,
    city: String,
    state: State,
    zip: Zip,
    zone: Tz,
    point: Point,
    sample: bool,
}

impl Own {
    fn read(section: &mut Section<'_>) -> Option<Self> {
        let name = required(section, "name", filled, "write its name");
        let street = section.text("street").unwrap_or_default();
        let city = required(section, "city", filled, "write its city");
        let state = required(section, "state", State::parse, "write the two letters of its state");
        let zip = required(section, "zip", Zip::parse, "write the five digits of its ZIP code");
        let zone = required(section, "zone", zone, "write an IANA time zone such as \"America/Denver\"");
        let point = point(section);
        let sample = address_status(section) != "verified";
        Some(Self {
            name: name?,
            street,
            city: city?,
            state: state?,
            zip: zip?,
            zone: zone?,
            point: point?,
            sample,
        })
    }
}

fn required<T>(
    section: &mut Section<'_>,
    key: &'static str,
    parse: impl Fn(&str) -> Option<T>,
    remedy: &str,
) -> Option<T> {
    let value = section.parsed(key, parse, remedy);
    section.need(key, value, remedy)
}

fn filled(written: &str) -> Option<String> {
    (!written.is_empty()).then(|| written.to_owned())
}

fn zone(written: &str) -> Option<Tz> {
    written.parse().ok()
}

fn point(section: &mut Section<'_>) -> Option<Point> {
    const REMEDY: &str = "write degrees north and east, such as [39.61, -104.88]";
    let pair = section.pair("point", REMEDY);
    let (lat, lon) = section.need("point", pair, REMEDY)?;
    let fits = (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    if !fits {
        section.fault("point", format!("[{lat}, {lon}] is not on the earth"), REMEDY);
    }
    fits.then_some(Point { lat, lon })
}

/// How sure the address is; an office whose address nobody verified is a sample.
fn address_status(section: &mut Section<'_>) -> String {
    const KNOWN: [&str; 5] = ["verified", "sourced", "sourced-partial", "approximate", "city-only"];
    let known = |written: &str| KNOWN.contains(&written).then(|| written.to_owned());
    let remedy = format!("write one of: {}", KNOWN.join(", "));
    section.parsed("address_status", known, &remedy).unwrap_or_else(|| "verified".to_owned())
}
