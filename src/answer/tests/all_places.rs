//! The places that are shipped.

use std::collections::BTreeMap;

use super::golden;
use super::sample_places::reader;
use super::words_of::en;
use crate::answer::place::{self, Gazetteer, PlaceRow};
use crate::domain::office::Offices;
use crate::domain::place::{State, Zip};

fn all_places() -> Gazetteer {
    let mut table = csv::ReaderBuilder::new()
        .comment(Some(b'#'))
        .from_reader(include_bytes!("../../../config/places.csv").as_slice());
    let row = |row: csv::StringRecord| PlaceRow {
        zip: Zip::parse(&row[0]).unwrap(),
        lat: row[1].parse().unwrap(),
        lon: row[2].parse().unwrap(),
        state: State::parse(&row[3]).unwrap(),
        city: row[4].to_owned(),
    };
    let rows = table.records().map(|record| row(record.unwrap())).collect();
    let aliases: BTreeMap<String, String> =
        toml::from_str(include_str!("../../../config/aliases.toml")).unwrap();
    let places = Gazetteer::new(rows, &Offices::default(), &aliases);
    assert!(places.unknown_aliases().is_empty(), "{:?}", places.unknown_aliases());
    places
}

#[test]
fn the_cities_of_the_country_are_read() {
    golden(
        &[
            ("San Jose", "San Jose, CA"),
            ("houston tx", "Houston, TX"),
            ("st paul", "Saint Paul, MN"),
            ("newark nj", "Newark, NJ"),
            ("kansas city", "Kansas City, MO or Kansas City, KS"),
            ("washington d.c.", "Washington, DC"),
            ("el paso", "El Paso, TX"),
            ("winston-salem nc", "Winston-Salem, NC"),
            ("coeur d'alene", "Coeur d'Alene, ID"),
            ("albuquerqe", "Albuquerque, NM"),
            ("cincinatti", "Cincinnati, OH"),
            ("sacremento", "Sacramento, CA"),
            ("philly", "Philadelphia, PA"),
            ("the bronx", "Bronx, NY"),
            ("san juan pr", "San Juan, PR"),
            ("fresno cal", "Fresno, CA"),
            ("90210", "Beverly Hills, CA"),
            ("00000", "-"),
            ("i don't know", "-"),
            ("i need help", "-"),
            ("yes", "-"),
            ("no", "-"),
        ],
        reader(all_places(), en()),
    );
}

#[test]
fn no_city_of_the_country_is_spotted_where_none_is_meant() {
    let places = all_places();
    for said in [
        "hi",
        "i lost my green card and need help",
        "me llamo Jose Garcia",
        "my name is Charlotte Jackson, born in Mexico",
        "i live with my mother in law",
        "Jackson, Michael",
        "Lincoln",
        "i am in court",
        "can you tell me the status of my case",
        "i want to move my appointment",
    ] {
        assert_eq!(place::spot(said, &places, en()), None, "{said}");
    }
}
