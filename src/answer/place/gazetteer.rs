//! All places that can be named.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

use crate::answer::nearly::nearly;
use crate::answer::pieces;
use crate::answer::states::{self, STATES};
use crate::domain::office::{OfficeCode, Offices};
use crate::domain::place::{Point, State, Zip};

use super::city::City;
use super::name_key::name_key;
use super::{PlaceAnswer, PlaceRow};

/// The fewest ZIP codes of a city whose misspelt name is understood.
const FUZZY_ZIPS: u32 = 4;

/// ZIP codes, cities, states, offices and aliases, indexed by their names.
#[derive(Clone, Debug, Default)]
pub struct Gazetteer {
    zips: Vec<(Zip, Point, u32)>,
    cities: Vec<City>,
    by_name: HashMap<String, Vec<u32>>,
    /// Well-known cities by the first letter of their names, for typos.
    by_letter: HashMap<char, Vec<(String, u32)>>,
    offices: Vec<(OfficeCode, Vec<String>)>,
    aliases: BTreeMap<String, PlaceAnswer>,
    unknown_aliases: Vec<String>,
}

/// The places, perhaps to be read when the first one is looked for.
pub type LazyGazetteer = LazyLock<Gazetteer, Box<dyn FnOnce() -> Gazetteer + Send>>;

impl Gazetteer {
    /// Indexes the places. An alias is a ZIP code or `City, ST`.
    pub fn new(rows: Vec<PlaceRow>, offices: &Offices, aliases: &BTreeMap<String, String>) -> Self {
        let mut all = Self::default();
        rows.into_iter().for_each(|row| all.add_row(row));
        all.zips.sort_unstable_by_key(|(zip, _, _)| *zip);
        all.sort_names();
        let code_and_name = offices.0.values().map(|o| (o.code.clone(), office_names(&o.name)));
        all.offices = code_and_name.collect();
        for (alias, target) in aliases {
            match all.target(target) {
                Some(place) => drop(all.aliases.insert(pieces::key(alias), place)),
                None => all.unknown_aliases.push(alias.clone()),
            }
        }
        all
    }

    fn add_row(&mut self, row: PlaceRow) {
        let names = self.by_name.entry(name_key(&row.city)).or_default();
        let known = names.iter().copied().find(|at| self.cities[*at as usize].state == row.state);
        let at = known.unwrap_or(self.cities.len() as u32);
        if known.is_none() {
            names.push(at);
            self.cities.push(City { name: row.city, state: row.state, zips: 0, sum: (0.0, 0.0) });
        }
        let city = &mut self.cities[at as usize];
        city.zips += 1;
        city.sum = (city.sum.0 + row.lat, city.sum.1 + row.lon);
        self.zips.push((row.zip, Point { lat: row.lat, lon: row.lon }, at));
    }

    /// Sorts the cities of each name, and notes the well-known ones.
    fn sort_names(&mut self) {
        for (name, cities) in &mut self.by_name {
            cities.sort_by_key(|at| {
                let city = &self.cities[*at as usize];
                (std::cmp::Reverse(city.zips), city.state)
            });
            let known = cities.iter().filter(|at| self.cities[**at as usize].zips >= FUZZY_ZIPS);
            if let Some(letter) = name.chars().next() {
                self.by_letter.entry(letter).or_default().extend(known.map(|at| (name.clone(), *at)));
            }
        }
    }

    /// What an alias stands for.
    pub(super) fn target(&self, target: &str) -> Option<PlaceAnswer> {
        if let Some(zip) = Zip::parse(target) {
            return self.zip(zip);
        }
        let (city, state) = target.rsplit_once(',')?;
        let state = states::by_code(state.trim())?;
        self.city_in(&name_key(city), state).map(City::answer)
    }

    /// Aliases that stand for no known place, for the check of the config.
    pub fn unknown_aliases(&self) -> &[String] {
        &self.unknown_aliases
    }

    /// The English name of a state; its code if it has none.
    pub fn state_name(state: State) -> &'static str {
        STATES.iter().find(|(code, _)| *code == state.as_str()).map_or("", |(_, name)| name)
    }

    /// All states and territories, by their English names.
    pub fn states() -> impl Iterator<Item = State> {
        STATES.iter().filter_map(|(code, _)| State::parse(code))
    }

    /// Where a ZIP code is.
    pub fn zip(&self, zip: Zip) -> Option<PlaceAnswer> {
        let at = self.zips.binary_search_by_key(&zip, |(zip, _, _)| *zip).ok()?;
        let (_, point, city) = self.zips[at];
        let city = &self.cities[city as usize];
        Some(PlaceAnswer::Near { label: city.label(), point, state: city.state })
    }

    pub(super) fn alias(&self, key: &str) -> Option<&PlaceAnswer> {
        self.aliases.get(key)
    }

    /// The cities of a name (see [`name_key`]), those with most ZIP codes first.
    pub(super) fn cities(&self, name: &str) -> Vec<&City> {
        let found = self.by_name.get(name).map_or(&[][..], Vec::as_slice);
        found.iter().map(|at| &self.cities[*at as usize]).collect()
    }

    pub(super) fn city_in(&self, name: &str, state: State) -> Option<&City> {
        self.cities(name).into_iter().find(|city| city.state == state)
    }

    /// Well-known cities of nearly this name, perhaps of one state only.
    pub(super) fn cities_like(&self, name: &str, state: Option<State>) -> Vec<&City> {
        let letters = name.chars().count();
        if !(4..=40).contains(&letters) {
            return Vec::new();
        }
        let first = name.chars().next().and_then(|letter| self.by_letter.get(&letter));
        let close = first.into_iter().flatten().filter(|(known, _)| nearly(name, known));
        let mut found: Vec<_> = close.map(|(known, at)| (known, &self.cities[*at as usize])).collect();
        found.retain(|(_, city)| state.is_none_or(|state| city.state == state));
        // One slip before two.
        let nearest = found.iter().map(|(known, _)| strsim::osa_distance(name, known)).min();
        found.retain(|(known, _)| Some(strsim::osa_distance(name, known)) == nearest);
        let mut cities: Vec<&City> = found.into_iter().map(|(_, city)| city).collect();
        cities.sort_by_key(|city| (std::cmp::Reverse(city.zips), city.state));
        cities
    }

    /// The office with this code (in lower case).
    pub(super) fn office_code(&self, code: &str) -> Option<OfficeCode> {
        let fits = |known: &OfficeCode| known.as_str().eq_ignore_ascii_case(code);
        self.offices.iter().map(|(known, _)| known).find(|known| fits(known)).cloned()
    }

    /// The offices of this name.
    pub(super) fn offices_named(&self, name: &str) -> Vec<OfficeCode> {
        self.offices
            .iter()
            .filter(|(_, known)| known.iter().any(|known| known == name))
            .map(|(code, _)| code.clone())
            .collect()
    }
}

/// The keys of an office's name: of `Hagatna (Agana)` also those of both parts.
fn office_names(name: &str) -> Vec<String> {
    let mut names = vec![name_key(name)];
    names.extend(name.split(['(', ')']).map(name_key).filter(|part| !part.is_empty()));
    names
}
