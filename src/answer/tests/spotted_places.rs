//! Places in longer texts.

use super::sample_places::{places, shown};
use super::words_of::{en, es};
use super::{Words, golden};
use crate::answer::place;

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
