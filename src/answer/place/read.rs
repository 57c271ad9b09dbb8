//! Reads a message that is a place.

use crate::answer::pieces::{self, Kind, Piece};
use crate::answer::reading::Reading;
use crate::answer::words::{Words, nearly, shouts};
use crate::domain::place::{State, Zip};

use super::city::{City, clear_winner};
use super::gazetteer::{Gazetteer, key_of, name_key};
use super::states::{self, STATES};
use super::{PlaceAnswer, spot};

/// The most places of one name that are offered.
const MOST_OFFERED: usize = 6;
/// The most words of a city's name.
const MOST_WORDS: usize = 7;
/// The fewest ZIP codes of a city that is meant rather than the state of its name.
const CITY_BEFORE_STATE: u32 = 10;

/// Reads a place: ZIP, city, city and state, state, office. An unknown ZIP code
/// is no place; [`is_unknown_zip`](super::read) messages are told apart by the caller
/// with [`Zip::parse`].
pub fn read(said: &str, places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    let pieces = pieces::pieces(said);
    if let Some(by_zip) = by_zip(&pieces, places) {
        return by_zip;
    }
    let all: Vec<String> = pieces.iter().filter(|p| p.kind == Kind::Word).map(|p| p.text.clone()).collect();
    let bare = without_surroundings(&all, words);
    if bare.is_empty() || pieces.iter().any(|p| p.kind == Kind::Number) && bare.len() > MOST_WORDS {
        return Reading::No;
    }
    let capitals = pieces.iter().any(|p| p.capitals && p.text.len() == 2);
    code(bare, capitals, places)
        .or_else(|| office(&all, words, places))
        .or_else(|| named(bare, places, words))
        .or_else(|| spot::spot(said, places, words).map_or(Reading::No, Reading::Is))
        .or_else(|| misspelt(bare, places, words))
}

/// By the last known ZIP code; a number of the right length that is none is no place.
fn by_zip(pieces: &[Piece], places: &Gazetteer) -> Option<Reading<PlaceAnswer>> {
    let five = |text: &str| matches!(text.len(), 5 | 9).then(|| Zip::parse(text)).flatten();
    let zips: Vec<Zip> =
        pieces.iter().filter(|p| p.kind == Kind::Number).filter_map(|p| five(&p.text)).collect();
    if let Some(found) = zips.iter().rev().find_map(|zip| places.zip(*zip)) {
        return Some(Reading::Is(found));
    }
    let words = pieces.iter().any(|p| p.kind == Kind::Word && p.text.len() > 3);
    (!zips.is_empty() && !words).then_some(Reading::No)
}

/// Without "I live in" before and "USA" after it.
fn without_surroundings<'a>(all: &'a [String], words: &Words) -> &'a [String] {
    let mut bare = all;
    while let Some(found) = words.place_before.at(bare, 0).filter(|found| found.words < bare.len()) {
        bare = &bare[found.words..];
    }
    loop {
        let end = (1..bare.len()).find(|at| words.place_after.whole(&bare[*at..]).is_some());
        match end {
            Some(end) => bare = &bare[..end],
            None => return bare,
        }
    }
}

/// A single word that is a code or an alias.
fn code(bare: &[String], capitals: bool, places: &Gazetteer) -> Reading<PlaceAnswer> {
    let alias = places.alias(&bare.join(" ")).cloned();
    let [word] = bare else { return alias.map_or(Reading::No, Reading::Is) };
    let state = states::by_code(word).filter(|state| capitals || !states::also_answer(*state));
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
    let rest = without_surroundings(&rest, words);
    let by_code = if let [code] = rest { places.office_code(code) } else { None };
    let name = key_of(rest.iter().map(String::as_str));
    let codes = by_code.map_or_else(|| places.offices_named(&name), |code| vec![code]);
    Reading::of(codes.into_iter().map(PlaceAnswer::Office).collect())
}

/// By the name of a city, a state, or both.
fn named(bare: &[String], places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    if bare.len() > MOST_WORDS {
        return Reading::No;
    }
    let key = key_of(bare.iter().map(String::as_str));
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

/// The state of this name: English, or of the person's language.
pub(super) fn state_named(name: &[String], words: &Words) -> Option<State> {
    let joined = name.join(" ");
    let own = words.states.whole(name).copied();
    own.or_else(|| {
        let known = STATES.iter().find(|(_, known)| name_key(known) == joined);
        known.and_then(|(code, _)| State::parse(code))
    })
}

/// The state at the end or the start of a name, and the name without it.
fn split_state<'a>(bare: &'a [String], words: &Words) -> Vec<(State, &'a [String])> {
    let mut found = Vec::new();
    for count in (1..=4).filter(|count| *count < bare.len()) {
        let (rest, end) = bare.split_at(bare.len() - count);
        let (start, after) = bare.split_at(count);
        let state = |name: &[String]| {
            let code = if let [code] = name { states::by_code(code) } else { None };
            code.or_else(|| state_named(name, words))
        };
        found.extend(state(end).map(|state| (state, rest)));
        found.extend(state(start).map(|state| (state, after)));
    }
    found
}

/// `san jose ca`, `San Jose California`; a city that the state does not have,
/// by nearly its name, or else the state.
fn city_and_state(bare: &[String], places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    let splits = split_state(bare, words);
    let key = |rest: &[String]| key_of(rest.iter().map(String::as_str));
    let exact = splits.iter().find_map(|(state, rest)| places.city_in(&key(rest), *state));
    if let Some(city) = exact {
        return Reading::Is(city.answer());
    }
    let close =
        splits.iter().find_map(|(state, rest)| match places.cities_like(&key(rest), Some(*state))[..] {
            [city] => Some(city.answer()),
            _ => None,
        });
    let alias = splits.iter().find_map(|(_, rest)| places.alias(&rest.join(" ")).cloned());
    let state = splits.iter().find(|(state, rest)| rest.len() <= 3 && !states::also_word(*state));
    close
        .or(alias)
        .or_else(|| state.map(|(state, _)| PlaceAnswer::State(*state)))
        .map_or(Reading::No, Reading::Is)
}

/// With a slip of the finger: a state or a well-known city.
fn misspelt(bare: &[String], places: &Gazetteer, words: &Words) -> Reading<PlaceAnswer> {
    if bare.len() > MOST_WORDS {
        return Reading::No;
    }
    let joined = bare.join(" ");
    let close = |name: &str| joined.len() > 4 && nearly(&joined, &name_key(name));
    if let Some((code, _)) = STATES.iter().find(|(_, name)| close(name)) {
        return State::parse(code).map_or(Reading::No, |state| Reading::Is(PlaceAnswer::State(state)));
    }
    // The state may be the part that is misspelt.
    let misspelt_state = || {
        let (last, rest) = bare.split_last().filter(|(_, rest)| !rest.is_empty())?;
        let (code, _) = STATES.iter().find(|(_, name)| last.len() > 4 && nearly(last, &name_key(name)))?;
        let rest = key_of(rest.iter().map(String::as_str));
        places.city_in(&rest, State::parse(code)?).map(City::answer)
    };
    let cities = places.cities_like(&key_of(bare.iter().map(String::as_str)), None);
    let _ = words;
    offered(&cities).or_else(|| misspelt_state().map_or(Reading::No, Reading::Is))
}

/// Whether capitals tell anything in a message.
pub(super) fn capitals_tell(said: &str) -> bool {
    !shouts(said)
}
