//! Places.

use std::collections::BTreeMap;

use super::words_of::{en, es};
use super::{Words, golden};
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

fn shown(place: &PlaceAnswer) -> String {
    match place {
        PlaceAnswer::Near { label, .. } => label.clone(),
        PlaceAnswer::State(state) => format!("state {state}"),
        PlaceAnswer::Office(code) => format!("office {code}"),
    }
}

fn read(words: &'static Words) -> impl Fn(&str) -> String {
    let places = places();
    move |said| match place::read(said, &places, words) {
        Reading::Is(one) => shown(&one),
        Reading::Either(all) => all.iter().map(shown).collect::<Vec<_>>().join(" or "),
        Reading::No => "-".to_owned(),
    }
}

#[test]
fn a_place_is_read_in_every_form() {
    golden(
        &[
            ("80111", "Englewood, CO"),
            ("80111-1234", "Englewood, CO"),
            ("my zip code is 80111", "Englewood, CO"),
            ("٨٠١١١", "Englewood, CO"),
            ("00601", "Adjuntas, PR"),
            ("123 Main St, Englewood CO 80111", "Englewood, CO"),
            ("12345 Main St, Englewood CO 80111", "Englewood, CO"),
            ("96201", "-"),
            ("8011", "-"),
            ("San Jose California", "San Jose, CA"),
            ("san jose ca", "San Jose, CA"),
            ("SAN JOSE, CA", "San Jose, CA"),
            ("san jose", "San Jose, CA"),
            ("San Jose, IL", "San Jose, IL"),
            ("I live in San José", "San Jose, CA"),
            ("san jose california usa", "San Jose, CA"),
            ("St. Louis", "Saint Louis, MO"),
            ("st louis mo", "Saint Louis, MO"),
            ("ft worth", "Fort Worth, TX"),
            ("portland", "Portland, OR or Portland, ME"),
            ("portland or", "Portland, OR"),
            ("Portland ME", "Portland, ME"),
            ("Springfield", "Springfield, IL or Springfield, MA or Springfield, MO"),
            ("Utah", "state UT"),
            ("the state of utah", "state UT"),
            ("UT", "state UT"),
            ("ca", "state CA"),
            ("HI", "state HI"),
            ("hi", "-"),
            ("ok", "-"),
            ("or", "-"),
            ("me", "-"),
            ("in", "-"),
            ("New York", "New York, NY"),
            ("new york city", "New York, NY"),
            ("new york state", "state NY"),
            ("Washington", "Washington, DC or state WA"),
            ("washington dc", "Washington, DC"),
            ("Wyoming", "state WY"),
            ("nyc", "New York, NY"),
            ("DC", "Washington, DC"),
            ("D.C.", "Washington, DC"),
            ("washington d.c.", "Washington, DC"),
            ("N.Y.", "state NY"),
            ("vivo en la ciudad de denver", "Denver, CO"),
            ("salt lake city", "Salt Lake City, UT"),
            ("la", "Los Angeles, CA"),
            ("LA", "Los Angeles, CA or state LA"),
            ("Queens", "Jamaica, NY"),
            ("queens ny", "Jamaica, NY"),
            ("bay area", "San Jose, CA"),
            ("i live in the bay area", "San Jose, CA"),
            ("sacremento", "Sacramento, CA"),
            ("denvr", "Denver, CO"),
            ("sacremento ca", "Sacramento, CA"),
            ("san jose californa", "San Jose, CA"),
            ("californa", "state CA"),
            ("denver", "Denver, CO"),
            ("DEN", "office DEN"),
            ("den", "office DEN"),
            ("denver office", "office DEN"),
            ("the field office in denver", "office DEN"),
            ("Hagatna", "office AGA"),
            ("agana office", "office AGA"),
            ("O'Fallon", "O Fallon, IL"),
            ("ofallon il", "O Fallon, IL"),
            ("mayaguez", "Mayagüez, PR"),
            ("", "-"),
            ("???", "-"),
            ("xyzzy", "-"),
            ("i do not know where i am", "-"),
        ],
        read(en()),
    );
    golden(
        &[
            ("Nueva York", "New York, NY"),
            ("estado de nueva york", "state NY"),
            ("vivo en Denver", "Denver, CO"),
            ("Carolina del Norte", "state NC"),
            ("estoy en Sacramento California", "Sacramento, CA"),
            ("oficina de Denver", "office DEN"),
        ],
        read(es()),
    );
}

#[test]
fn a_place_is_spotted_only_when_it_is_sure() {
    let places = places();
    let spot = |words: &'static Words| {
        let places = &places;
        move |said: &str| place::spot(said, places, words).map_or("-".to_owned(), |p| shown(&p))
    };
    golden(
        &[
            ("citizenship, San Jose, friday morning", "San Jose, CA"),
            ("appointment in denver friday", "Denver, CO"),
            ("i need an appointment in Portland, OR please", "Portland, OR"),
            ("green card stamp san jose ca", "San Jose, CA"),
            ("citizenship in utah", "state UT"),
            ("citizenship 80111", "Englewood, CO"),
            ("i130 80111-1234 friday", "Englewood, CO"),
            ("citizenship NYC", "New York, NY"),
            ("salt lake city tomorrow", "Salt Lake City, UT"),
            ("Madison, Austin", "-"),
            ("my code is 80111", "-"),
            ("my zip code is 80111", "Englewood, CO"),
            ("i moved from utah", "-"),
            ("HI", "-"),
            ("hi", "-"),
            ("ok in me or hi", "-"),
            ("Austin Hope", "-"),
            ("Austin", "-"),
            ("my friend Washington", "-"),
            ("i live in portland", "-"),
            ("den 26 6307 13518", "-"),
            ("call 303 555 0142", "-"),
            ("i hope to come in", "-"),
            ("call me or text me", "-"),
        ],
        spot(en()),
    );
    golden(&[("cita en Denver el viernes", "Denver, CO"), ("hola de la oficina", "-")], spot(es()));
}

#[test]
fn an_unknown_zip_is_told_from_what_is_no_place() {
    for (said, unknown) in [("09012", true), ("zip 96201-0001", true), ("80111", false), ("xyzzy", false)] {
        assert_eq!(place::unknown_zip(said, &places()), unknown, "{said}");
    }
}

#[test]
fn an_alias_to_nowhere_is_known_to_the_check() {
    assert_eq!(places().unknown_aliases(), ["nowhere"]);
}

#[test]
fn a_city_lies_in_the_middle_of_its_zip_codes() {
    let Reading::Is(PlaceAnswer::Near { point, .. }) = place::read("englewood co", &places(), en()) else {
        panic!("no city");
    };
    assert!((point.lat - 33.0).abs() < 1e-9, "{point:?}");
}

#[test]
fn every_state_has_a_name() {
    assert_eq!(Gazetteer::states().count(), 56);
    assert!(Gazetteer::states().all(|state| !Gazetteer::state_name(state).is_empty()));
}
