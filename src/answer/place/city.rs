//! A city: one name in one state, with all its ZIP codes.

use crate::domain::place::{Point, State};

use super::PlaceAnswer;

/// How many times as many ZIP codes a city must have as the next of its name
/// to be the one that is meant.
const CLEARLY: u32 = 10;

/// A city.
#[derive(Clone, Debug)]
pub(super) struct City {
    /// As it is shown.
    pub(super) name: String,
    /// Its state.
    pub(super) state: State,
    /// How many ZIP codes it has.
    pub(super) zips: u32,
    /// The sums of their latitudes and longitudes.
    pub(super) sum: (f64, f64),
}

impl City {
    /// `San Jose, CA`.
    pub(super) fn label(&self) -> String {
        format!("{}, {}", self.name, self.state)
    }

    /// The mean of its ZIP codes' points.
    pub(super) fn point(&self) -> Point {
        let count = f64::from(self.zips.max(1));
        Point { lat: self.sum.0 / count, lon: self.sum.1 / count }.rounded()
    }

    /// The city as an answer.
    pub(super) fn answer(&self) -> PlaceAnswer {
        PlaceAnswer::Near { label: self.label(), point: self.point(), state: self.state }
    }
}

/// The one of several cities that is clearly meant; they are sorted, the one
/// with most ZIP codes first.
pub(super) fn clear_winner<'a>(cities: &[&'a City]) -> Option<&'a City> {
    match cities {
        [only] => Some(only),
        [first, second, ..] if first.zips >= CLEARLY * second.zips => Some(first),
        _ => None,
    }
}
