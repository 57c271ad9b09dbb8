//! What is compiled in loads, whole.

use super::*;
use crate::answer::place::{self, Gazetteer, PlaceAnswer};
use crate::answer::{Reading, Words};
use crate::domain::place::Point;

#[test]
fn the_offices_are_89_samples_that_open_and_can_be_reached() {
    let setup = setup();
    assert_eq!(setup.offices.0.len(), 89);
    for (code, office) in &setup.offices.0 {
        assert_eq!(code, &office.code);
        assert!(office.sample, "{code}");
        assert!(!office.name.contains("Field Office") && office.phone.contains("555-01"), "{code}");
        assert!((1..=7).any(|day| office.hours.0.contains_key(&day)), "{code}");
        let zip = setup.places.rows.iter().find(|row| row.zip == office.zip);
        let far = zip.map(|row| Point { lat: row.lat, lon: row.lon }.miles_to(office.point));
        assert!(far.is_none_or(|miles| miles < 30.0), "{code} is {far:?} miles from its ZIP code");
    }
}

#[test]
fn denver_has_the_defaults_and_its_closures() {
    let denver = office(&setup(), "DEN");
    assert_eq!(denver.address(), "12484 E Weaver Pl, Centennial, CO 80111");
    assert_eq!((denver.grid, denver.horizon_days), (15, 14));
    assert_eq!((denver.lead, denver.hold), (TimeDelta::hours(2), TimeDelta::minutes(10)));
    assert_eq!(denver.zone, chrono_tz::America::Denver);
    let christmas_eve = NaiveDate::from_ymd_opt(2026, 12, 24).unwrap();
    assert!(denver.closures.iter().any(|closure| closure.from == christmas_eve));
    assert!(denver.hours.on(Weekday::Sun).is_empty());
}

#[test]
fn an_office_overrides_hours_by_day_and_counters_by_kind() {
    let setup = setup();
    let helena = office(&setup, "HEL");
    assert!(helena.hours.on(Weekday::Mon).is_empty() && helena.hours.on(Weekday::Tue).len() == 1);
    assert_eq!(office(&setup, "AGA").hours.on(Weekday::Mon).len(), 2);
    let yakima = office(&setup, "YAK");
    let public: Vec<_> = yakima.counters.iter().map(|counter| counter.public).collect();
    assert_eq!(public, [2, 1], "information by default, service its own");
}

#[test]
fn the_inquiries_are_five_with_their_reasons() {
    let setup = setup();
    let top: Vec<_> = setup.inquiries.top().map(|inquiry| inquiry.id.as_str()).collect();
    assert_eq!(top, ["case", "card", "file", "info", "forms"]);
    for inquiry in setup.inquiries.top() {
        assert!(setup.inquiries.reasons(&inquiry.id).count() >= 2, "{}", inquiry.id);
    }
    let grant = inquiry(&setup, "grant").papers;
    assert_eq!(grant.values().filter(|ask| **ask == Ask::Required).count(), 1);
    assert!(inquiry(&setup, "parole").urgent && inquiry(&setup, "file-urgent").urgent);
}

#[test]
fn a_reason_takes_over_what_it_does_not_say_but_no_forms() {
    let setup = setup();
    let (case, permit) = (inquiry(&setup, "case"), inquiry(&setup, "permit"));
    assert_eq!((permit.minutes, &permit.papers, &permit.bring), (30, &case.papers, &case.bring));
    assert_eq!(case.papers.values().collect::<Vec<_>>(), [&Ask::Optional]);
    assert_eq!(permit.counter, case.counter);
    assert_eq!(permit.forms, ["I-765"]);
    assert_eq!(inquiry(&setup, "forms-paper").first.as_deref(), Some("forms-download"));
}

#[test]
fn every_inquiry_can_be_served_at_every_office() {
    let setup = setup();
    for office in setup.offices.0.values() {
        for inquiry in setup.inquiries.all() {
            let public = office.counter(&inquiry.counter).map(|counter| counter.public);
            assert!(public.is_some_and(|public| public > 0), "{} {}", office.code, inquiry.id);
        }
    }
}

#[test]
fn the_places_are_41188_and_every_alias_is_one_of_them() {
    let setup = setup();
    assert!(load_built_in(&files(None).unwrap()).unwrap().places.rows.is_empty());
    assert_eq!(setup.places.rows.len(), 41_188);
    let zips: BTreeSet<_> = setup.places.rows.iter().map(|row| row.zip).collect();
    assert_eq!(zips.len(), 41_188);
    assert_eq!(setup.places.aliases.get("NYC").map(String::as_str), Some("New York, NY"));
}

#[test]
fn what_is_written_in_the_settings_is_the_default() {
    let (written, defaults) = (setup().settings, load(&small()).unwrap().settings);
    assert_eq!(written.organisation, defaults.organisation);
    assert_eq!(written.sms.carrier_words, defaults.sms.carrier_words);
    assert_eq!((written.sms.plain.len(), written.sms.bare.len()), (5, 1));
    assert_eq!(written.rest, defaults.rest);
    assert_eq!(written.redis, defaults.redis);
    assert_eq!(written.wrong_tries_per_hour, defaults.wrong_tries_per_hour);
    assert_eq!(written.near_miles, defaults.near_miles);
    assert_eq!((written.offered_times, written.offices_offered), (5, 3));
    assert_eq!((defaults.offered_times, defaults.offices_offered), (5, 3));
    assert!(written.numbers.contains_key("hotline"));
}

#[test]
fn people_find_the_places_that_they_name() {
    let setup = setup();
    let gazetteer = Gazetteer::new(setup.places.rows, &setup.offices, &setup.places.aliases);
    let file = "locales/en/words.toml";
    let words = Words::parse(file, files(None).unwrap().get(file).unwrap()).unwrap();
    assert_eq!(gazetteer.unknown_aliases(), [""; 0]);
    for (said, expected) in [
        ("nyc", "New York, NY"),
        ("Queens", "Long Island City, NY"),
        ("d.c.", "Washington, DC"),
        ("St. Louis", "Saint Louis, MO"),
        ("philly", "Philadelphia, PA"),
        ("80111", "Englewood, CO"),
    ] {
        let Reading::Is(PlaceAnswer::Near { label, .. }) = place::read(said, &gazetteer, &words) else {
            panic!("{said} is not understood")
        };
        assert_eq!(label, expected, "{said}");
    }
}
