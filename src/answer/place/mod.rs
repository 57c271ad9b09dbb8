//! Where somebody is: a ZIP code, a city, a state, or an office.

mod city;
mod gazetteer;
mod letters;
mod name_key;
mod read;
mod spot;
mod state_name;
mod zip;

use crate::domain::office::OfficeCode;
use crate::domain::place::{Point, State, Zip};

pub use gazetteer::{Gazetteer, LazyGazetteer};
pub use read::read;
pub use spot::{names_city, spot};
pub use zip::unknown_zip;

/// Where somebody is.
#[derive(Clone, Debug, PartialEq)]
pub enum PlaceAnswer {
    /// Near a point.
    Near {
        /// As it is shown: `San Jose, CA`.
        label: String,
        /// Where.
        point: Point,
        /// In which state.
        state: State,
    },
    /// Somewhere in a state.
    State(State),
    /// At this office.
    Office(OfficeCode),
}

/// A row of the table of places.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRow {
    /// The ZIP code.
    pub zip: Zip,
    /// Degrees north.
    pub lat: f64,
    /// Degrees east.
    pub lon: f64,
    /// The state.
    pub state: State,
    /// The city, as GeoNames spells it.
    pub city: String,
}
