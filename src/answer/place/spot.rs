//! Finds a place inside a longer text, only when it is sure to be one.

use crate::answer::fold;
use crate::answer::pieces::{self, Kind, Piece};
use crate::answer::states;
use crate::answer::words::Words;
use crate::domain::place::State;

use super::city::{City, clear_winner};
use super::gazetteer::Gazetteer;
use super::letters::{capitals_tell, pieces_of};
use super::name_key::key_of;
use super::state_name::state_named;
use super::{PlaceAnswer, zip};

/// The most words of a city's name that are looked for.
const MOST_WORDS: usize = 5;
/// The fewest ZIP codes of a city that is named without its state.
const KNOWN_ZIPS: u32 = 5;
/// The same, where nothing else says that a place is meant.
const WELL_KNOWN_ZIPS: usize = 10;

/// Finds a place: a ZIP code, a city with its state, a city after "in" or
/// between commas, a city beside which nothing but a visit is named, an alias
/// in capitals.
pub fn spot(said: &str, places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let capitals = capitals_tell(said);
    let all = pieces_of(said);
    zip::spot(&all, places, words)
        .or_else(|| with_state(&all, capitals, places, words))
        .or_else(|| led(&all, capitals, places, words))
        .or_else(|| between_commas(said, places, words))
        .or_else(|| beside_visit(&all, places, words))
        .or_else(|| well_known(&all, capitals, places))
        .or_else(|| own_name(&all, places, words))
}

/// Whether a message names this city, in English or in the person's language.
pub fn names_city(said: &str, city: &str, words: &Words) -> bool {
    let own = |target: &&String| target.split(',').next() == Some(city);
    let found = || words.cities.inside(&pieces::words(said)).iter().any(|f| f.means.iter().any(own));
    fold::plain(said).contains(&fold::plain(city)) || found()
}

/// Words in a row, without a sign other than one comma or dot before the last.
fn run(all: &[Piece], at: usize, count: usize) -> Option<Vec<&Piece>> {
    let words: Vec<&Piece> = all.get(at..at + count)?.iter().collect();
    words.iter().all(|p| p.kind == Kind::Word).then_some(words)
}

fn key(run: &[&Piece]) -> String {
    key_of(run.iter().map(|p| p.text.as_str()))
}

/// A city and then its state: `San Jose, CA`, `san jose california`.
fn with_state(all: &[Piece], capitals: bool, places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let starts = (0..all.len()).filter(|at| all[*at].kind == Kind::Word);
    let mut found = starts.flat_map(|at| (1..=MOST_WORDS).rev().map(move |count| (at, count)));
    found.find_map(|(at, count)| {
        let name = run(all, at, count)?;
        let cities = places.cities(&key(&name));
        let after = at + count + usize::from(all.get(at + count).is_some_and(|p| p.is_sign(',')));
        let state = if cities.is_empty() { None } else { state_at(all, after, capitals, words) };
        cities.into_iter().find(|city| Some(city.state) == state).map(City::answer)
    })
}

/// The state at a piece: by its name, or by its code unless that may be a word.
fn state_at(all: &[Piece], at: usize, capitals: bool, words: &Words) -> Option<State> {
    let first = all.get(at).filter(|p| p.kind == Kind::Word)?;
    let code = states::by_code(&first.text);
    let code = code.filter(|state| !states::also_word(*state) || (capitals && first.capitals));
    code.or_else(|| {
        (1..=4).rev().find_map(|count| {
            let name: Vec<String> = run(all, at, count)?.iter().map(|p| p.text.clone()).collect();
            state_named(&name, words)
        })
    })
}

/// A place after "in" or "near".
fn led(all: &[Piece], capitals: bool, places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let texts: Vec<String> = all.iter().map(|p| p.text.clone()).collect();
    words.place_sure.inside(&texts).into_iter().find_map(|lead| {
        let at = lead.at + lead.words;
        let alone = texts.get(at).is_some_and(|text| pieces::is_alone(text));
        (1..=if alone { 2 * MOST_WORDS } else { MOST_WORDS }).rev().find_map(|count| {
            let name = run(all, at, count)?;
            let texts: Vec<String> = name.iter().map(|p| p.text.clone()).collect();
            let long = texts.iter().map(|t| t.len()).sum::<usize>() > 2 || (capitals && name[0].capitals);
            let alias = places.alias(&texts.join(" ")).filter(|_| long).filter(|_| !two_places(&texts));
            alias.cloned().or_else(|| city_or_state(&texts, places, words))
        })
    })
}

/// Whether an alias is a state's code as well (`LA`).
fn two_places(texts: &[String]) -> bool {
    matches!(texts, [one] if states::by_code(one).is_some_and(states::also_word))
}

/// The known city or the state of a name, unless it may be both.
fn city_or_state(name: &[String], places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    if let Some(own) = words.cities.whole(name).and_then(|own| places.target(own)) {
        return Some(own);
    }
    let cities = places.cities(&key_of(name));
    let city = clear_winner(&cities).filter(|city| city.zips >= KNOWN_ZIPS);
    match (city, state_named(name, words)) {
        (Some(city), None) => Some(city.answer()),
        (Some(city), Some(state)) if city.state == state => Some(city.answer()),
        (None, Some(state)) => Some(PlaceAnswer::State(state)),
        (Some(_), Some(_)) | (None, None) => None,
    }
}

/// A part between commas that is a place and nothing else.
fn between_commas(said: &str, places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let typed = fold::typed(&said.chars().take(pieces::MOST_CHARS).collect::<String>());
    let parts: Vec<Vec<String>> =
        typed.split([',', ';']).map(pieces::words).filter(|p| !p.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    // `Madison, Austin` may be a name.
    let about_visit = parts.iter().any(|part| words.speaks_of_visit(part));
    let fits = parts.iter().filter(|part| part.len() <= MOST_WORDS && (part.len() > 1 || about_visit));
    fits.into_iter().find_map(|part| city_or_state(part, places, words))
}

/// A place before, after or between words that speak of a visit, all of them: `citizenship
/// appt denver`, `book denver citizenship`.
fn beside_visit(all: &[Piece], places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let texts: Vec<String> = all.iter().filter(|p| p.kind != Kind::Sign).map(|p| p.text.clone()).collect();
    let longest = MOST_WORDS.min(texts.len().saturating_sub(1));
    let visit = |rest: &[String]| rest.is_empty() || words.speaks_only_of_visit(rest);
    (1..=longest).rev().find_map(|count| {
        // The ends first, where a place mostly stands.
        let last = texts.len() - count;
        [last, 0].into_iter().chain(1..last).find_map(|at| {
            let (before, rest) = texts.split_at(at);
            let (name, after) = rest.split_at(count);
            city_or_state(name, places, words).filter(|_| visit(before) && visit(after))
        })
    })
}

/// A city by its name in the person's own script, where something is said of a
/// visit: nobody takes such a name for a word.
fn own_name(all: &[Piece], places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let texts: Vec<String> = all.iter().map(|p| p.text.clone()).collect();
    let found = words.cities.inside(&texts);
    let own = |at: usize, count: usize| texts[at..at + count].iter().all(|text| !text.is_ascii());
    let sure = found.into_iter().filter(|f| own(f.at, f.words) && words.speaks_of_visit(&texts));
    sure.filter_map(|f| places.target(f.means.first()?)).next()
}

/// A well-known city of two words or more, or an alias in capitals, anywhere.
fn well_known(all: &[Piece], capitals: bool, places: &Gazetteer) -> Option<PlaceAnswer> {
    let alias = all.iter().filter(|p| capitals && p.capitals).find_map(|p| {
        let sure = !two_places(std::slice::from_ref(&p.text));
        places.alias(&p.text).filter(|_| sure).cloned()
    });
    alias.or_else(|| {
        let mut runs = (0..all.len()).flat_map(|at| (2..=MOST_WORDS).rev().map(move |count| (at, count)));
        runs.find_map(|(at, count)| {
            let name = run(all, at, count)?;
            let spoken: Vec<&str> = name.iter().map(|p| p.text.as_str()).collect();
            if let Some(alias) = places.alias(&spoken.join(" ")).filter(|_| spoken.concat().len() > 3) {
                return Some(alias.clone());
            }
            let cities = places.cities(&key(&name));
            let city = clear_winner(&cities)?;
            (city.zips as usize >= WELL_KNOWN_ZIPS).then(|| city.answer())
        })
    })
}
