//! Reads a message that is a place.

use crate::answer::pieces::{self, Kind};
use crate::answer::reading::Reading;
use crate::answer::states;
use crate::answer::words::Words;
use crate::domain::place::State;

use super::city::{City, clear_winner};
use super::gazetteer::Gazetteer;
use super::letters::pieces_of;
use super::name_key::{key_of, name_key};
use super::state_name::{nearly_named, split_state, state_named};
use super::{PlaceAnswer, spot, zip};

/// The most places of one name that are offered.
const MOST_OFFERED: usize = 6;
/// The most words of a city's name.
const MOST_WORDS: usize = 7;
/// The fewest ZIP codes of a city that is meant rather than the state of its name.
const CITY_BEFORE_STATE: u32 = 10;

/// Reads a place: ZIP, city, city and state, state, office. A ZIP code that is not
/// in the table (a military one) is no place: [`super::unknown_zip`] tells.
pub fn read(said: &str, places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    let pieces = pieces_of(said);
    if let Some(by_zip) = zip::read(&pieces, places) {
        return by_zip;
    }
    let all: Vec<String> = pieces.iter().filter(|p| p.kind == Kind::Word).map(|p| p.text.clone()).collect();
    let capitals = pieces.iter().any(|p| p.capitals && p.text.len() == 2);
    if !capitals && is_none(said, &all, words) {
        return Reading::No;
    }
    let bare = without_surroundings(&all, places, words);
    if bare.is_empty() || pieces.iter().any(|p| p.kind == Kind::Number) && is_long(bare) {
        return Reading::No;
    }
    code(bare, capitals, places, words)
        .or_else(|| office(&all, words, places))
        .or_else(|| named(bare, places, words))
        .or_else(|| spot::spot(said, places, words).map_or(Reading::No, Reading::Is))
        .or_else(|| state_at_least(bare, places, words))
        .or_else(|| misspelt(bare, places))
        .or_else(|| last_words(bare, places))
}

/// Whether words name no place whatever they are like: "at home", thanks.
fn is_none(said: &str, all: &[String], words: &Words) -> bool {
    words.no_place.whole(all).is_some() || words.is_thanks(said) || words.is_greeting(said)
}

/// Whether these are more words than a place has.
fn is_long(bare: &[String]) -> bool {
    pieces::weight(bare) > 2 * MOST_WORDS
}

/// Without "I live in" before and "USA" after it.
fn without_surroundings<'a>(all: &'a [String], places: &Gazetteer, words: &Words) -> &'a [String] {
    let mut bare = all;
    // "El Paso" and "Kansas City" keep what others would lose.
    while !is_name(bare, places, words) {
        let start = words.place_before.at(bare, 0).map(|found| found.words).filter(|n| *n < bare.len());
        let ends = || (1..bare.len()).find(|at| words.place_after.whole(&bare[*at..]).is_some());
        match start {
            Some(start) => bare = &bare[start..],
            None => match ends() {
                Some(end) => bare = &bare[..end],
                None => break,
            },
        }
    }
    bare
}

/// Whether this is the whole name of a city, with its state or without, or of a
/// state, or an alias.
fn is_name(bare: &[String], places: &Gazetteer, words: &Words) -> bool {
    if bare.is_empty() || is_long(bare) {
        return false;
    }
    let known = || words.states.whole(bare).is_some() || words.cities.whole(bare).is_some();
    !places.cities(&key_of(bare)).is_empty()
        || places.alias(&bare.join(" ")).is_some()
        || known()
        || split_state(bare, words).iter().any(|(state, rest)| city_of(rest, *state, places, words).is_some())
}

/// A single word that is a code or an alias.
fn code(bare: &[String], capitals: bool, places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    let alias = places.alias(&bare.join(" ")).cloned();
    let [word] = bare else { return alias.map_or(Reading::No, Reading::Is) };
    if !capitals && words.answers_alone(word) {
        return Reading::No;
    }
    let is_word = |state| states::also_answer(state) || states::also_word(state) && words.is_small_word(word);
    let state = states::by_code(word).filter(|state| capitals || !is_word(*state));
    match (alias, state) {
        (Some(PlaceAnswer::Near { state: near, .. }), Some(state)) if near == state => {
            places.alias(word).cloned().map_or(Reading::No, Reading::Is)
        }
        (Some(alias), Some(state)) => Reading::Either(vec![alias, PlaceAnswer::State(state)]),
        (Some(alias), None) => Reading::Is(alias),
        (None, Some(state)) => Reading::Is(PlaceAnswer::State(state)),
        (None, None) => {
            places.office_code(word).map_or(Reading::No, |code| Reading::Is(PlaceAnswer::Office(code)))
        }
    }
}

/// "Denver office", "office DEN", or the name of an office that is no city.
fn office(all: &[String], words: &Words, places: &Gazetteer) -> Reading<PlaceAnswer> {
    let said = words.office.inside(all);
    let Some(found) = said.first() else { return Reading::No };
    let rest: Vec<String> = [&all[..found.at], &all[found.at + found.words..]].concat();
    let rest = without_surroundings(&rest, places, words);
    let by_code = if let [code] = rest { places.office_code(code) } else { None };
    let own = words.cities.whole(rest).and_then(|city| city.split(',').next()).map(name_key);
    let name = own.unwrap_or_else(|| key_of(rest));
    let codes = by_code.map_or_else(|| places.offices_named(&name), |code| vec![code]);
    Reading::of(codes.into_iter().map(PlaceAnswer::Office).collect())
}

/// By the name of a city, a state, or both.
fn named(bare: &[String], places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    if is_long(bare) {
        return Reading::No;
    }
    if let Some(own) = words.cities.whole(bare).and_then(|own| places.target(own)) {
        return Reading::Is(own);
    }
    let key = key_of(bare);
    let cities = places.cities(&key);
    match state_named(bare, words) {
        Some(state) => city_or_state(&cities, state),
        None if !cities.is_empty() => offered(&cities),
        None => city_and_state(bare, places, words).or_else(|| {
            Reading::of(places.offices_named(&key).into_iter().map(PlaceAnswer::Office).collect())
        }),
    }
}

/// A name of a state that is the name of cities as well.
fn city_or_state(cities: &[&City], state: State) -> Reading<PlaceAnswer> {
    let city = clear_winner(cities).filter(|city| city.zips >= CITY_BEFORE_STATE);
    match city {
        Some(city) if city.state == state => Reading::Is(city.answer()),
        Some(city) => Reading::Either(vec![city.answer(), PlaceAnswer::State(state)]),
        None => Reading::Is(PlaceAnswer::State(state)),
    }
}

/// The one that is clearly meant, or the largest few.
fn offered(cities: &[&City]) -> Reading<PlaceAnswer> {
    match clear_winner(cities) {
        Some(city) => Reading::Is(city.answer()),
        None => Reading::of(cities.iter().take(MOST_OFFERED).map(|city| city.answer()).collect()),
    }
}

/// `san jose ca`, `San Jose California`, `San Diego en Californie`.
fn city_and_state(bare: &[String], places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    let splits = split_state(bare, words);
    let city = |rest: &[String], state| city_of(rest, state, places, words);
    let found = splits.iter().find_map(|(state, rest)| city(rest, *state));
    let found = found.or_else(|| {
        splits.iter().find_map(|(state, rest)| {
            let ends = (1..rest.len()).find(|at| words.place_before.whole(&rest[*at..]).is_some());
            city(&rest[..ends?], *state)
        })
    });
    found.map_or(Reading::No, Reading::Is)
}

/// The city of this name in a state: English, or of the person's language.
fn city_of(name: &[String], state: State, places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let english = places.city_in(&key_of(name), state).map(City::answer);
    english.or_else(|| {
        let own = places.target(words.cities.whole(name)?)?;
        matches!(own, PlaceAnswer::Near { state: near, .. } if near == state).then_some(own)
    })
}

/// A city that the state does not have: by nearly its name, by an alias, or else the state.
fn state_at_least(bare: &[String], places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    if is_long(bare) {
        return Reading::No;
    }
    // "il faut" is nothing of Illinois.
    let small = |state: State| words.is_small_word(&state.as_str().to_lowercase());
    let mut splits = split_state(bare, words);
    splits.retain(|(state, rest)| rest.len() + 1 < bare.len() || !small(*state));
    let close =
        splits.iter().find_map(|(state, rest)| match places.cities_like(&key_of(*rest), Some(*state))[..] {
            [city] => Some(city.answer()),
            _ => None,
        });
    let alias = || splits.iter().find_map(|(_, rest)| places.alias(&rest.join(" ")).cloned());
    let state = || splits.iter().find(|(state, rest)| rest.len() <= 3 && !states::also_word(*state));
    let found = close.or_else(alias).or_else(|| state().map(|(state, _)| PlaceAnswer::State(*state)));
    found.map_or(Reading::No, Reading::Is)
}

/// A known city at the end, after words that say nothing: "ciudad de Denver".
fn last_words(bare: &[String], places: &Gazetteer) -> Reading<PlaceAnswer> {
    let starts = 1..bare.len().min(MOST_WORDS + 1);
    let found = starts.into_iter().find_map(|at| {
        let cities = places.cities(&key_of(&bare[at..]));
        clear_winner(&cities).filter(|city| city.zips >= CITY_BEFORE_STATE).map(City::answer)
    });
    found.filter(|_| !is_long(bare)).map_or(Reading::No, Reading::Is)
}

/// With a slip of the finger: a state or a well-known city.
fn misspelt(bare: &[String], places: &Gazetteer) -> Reading<PlaceAnswer> {
    if is_long(bare) {
        return Reading::No;
    }
    let joined = bare.join(" ");
    if let Some(state) = nearly_named(&joined) {
        return Reading::Is(PlaceAnswer::State(state));
    }
    // The state may be the part that is misspelt.
    let misspelt_state = || {
        let (last, rest) = bare.split_last().filter(|(_, rest)| !rest.is_empty())?;
        places.city_in(&key_of(rest), nearly_named(last)?).map(City::answer)
    };
    let cities = places.cities_like(&key_of(bare), None);
    offered(&cities).or_else(|| misspelt_state().map_or(Reading::No, Reading::Is))
}
