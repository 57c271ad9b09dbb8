//! Places.

use super::sample_places::{places, reader};
use super::words_of::{en, es};
use super::{Words, golden};
use crate::answer::Reading;
use crate::answer::place::{self, Gazetteer, PlaceAnswer};

fn read(words: &'static Words) -> impl Fn(&str) -> String {
    reader(places(), words)
}

#[test]
fn a_zip_code_says_where_somebody_is() {
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
        ],
        read(en()),
    );
}

#[test]
fn a_city_is_read_with_its_state_and_without() {
    golden(
        &[
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
            ("New York", "New York, NY"),
            ("new york city", "New York, NY"),
            ("washington dc", "Washington, DC"),
            ("DC", "Washington, DC"),
            ("D.C.", "Washington, DC"),
            ("washington d.c.", "Washington, DC"),
            ("vivo en la ciudad de denver", "Denver, CO"),
            ("salt lake city", "Salt Lake City, UT"),
            ("denver", "Denver, CO"),
            ("O'Fallon", "O Fallon, IL"),
            ("ofallon il", "O Fallon, IL"),
            ("mayaguez", "Mayagüez, PR"),
        ],
        read(en()),
    );
}

#[test]
fn a_state_is_read_by_its_name_and_its_code() {
    golden(
        &[
            ("Utah", "state UT"),
            ("the state of utah", "state UT"),
            ("UT", "state UT"),
            ("ca", "state CA"),
            ("HI", "state HI"),
            ("new york state", "state NY"),
            ("Washington", "Washington, DC or state WA"),
            ("Wyoming", "state WY"),
            ("N.Y.", "state NY"),
        ],
        read(en()),
    );
}

#[test]
fn a_place_is_known_by_what_people_call_it() {
    golden(
        &[
            ("nyc", "New York, NY"),
            ("la", "Los Angeles, CA"),
            ("LA", "Los Angeles, CA or state LA"),
            ("Queens", "Jamaica, NY"),
            ("queens ny", "Jamaica, NY"),
            ("bay area", "San Jose, CA"),
            ("i live in the bay area", "San Jose, CA"),
        ],
        read(en()),
    );
}

#[test]
fn a_place_is_read_past_a_slip_of_the_finger() {
    golden(
        &[
            ("sacremento", "Sacramento, CA"),
            ("denvr", "Denver, CO"),
            ("sacremento ca", "Sacramento, CA"),
            ("san jose californa", "San Jose, CA"),
            ("californa", "state CA"),
        ],
        read(en()),
    );
}

#[test]
fn an_office_is_read_by_its_name_and_its_code() {
    golden(
        &[
            ("DEN", "office DEN"),
            ("den", "office DEN"),
            ("denver office", "office DEN"),
            ("the field office in denver", "office DEN"),
            ("Hagatna", "office AGA"),
            ("agana office", "office AGA"),
        ],
        read(en()),
    );
}

#[test]
fn what_is_no_place_is_none() {
    golden(
        &[
            ("hi", "-"),
            ("ok", "-"),
            ("or", "-"),
            ("me", "-"),
            ("in", "-"),
            ("", "-"),
            ("???", "-"),
            ("xyzzy", "-"),
            ("i do not know where i am", "-"),
        ],
        read(en()),
    );
}

#[test]
fn a_place_is_read_in_spanish() {
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
