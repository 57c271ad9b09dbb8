//! Where somebody is: a ZIP code, a city, a state, or an office.

mod city;
mod gazetteer;
mod read;
mod spot;
mod states;

use crate::answer::pieces::{self, Kind, Piece};
use serde::{Deserialize, Serialize};

use crate::domain::office::OfficeCode;
use crate::domain::place::{Point, State, Zip};

pub use gazetteer::Gazetteer;
pub use read::{read, unknown_zip};
pub use spot::spot;

/// Where somebody is.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
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

/// A message cut into pieces, with the letters of `N.Y.` as one word.
fn pieces_of(said: &str) -> Vec<Piece> {
    let mut out: Vec<Piece> = Vec::new();
    let letter = |p: &Piece| p.kind == Kind::Word && p.text.len() == 1;
    let mut all = pieces::pieces(said).into_iter().peekable();
    while let Some(mut piece) = all.next() {
        let starts = letter(&piece);
        let mut whole = false;
        while starts && all.peek().is_some_and(|p| p.is_sign('.') && p.glued) {
            all.next();
            whole = true;
            if let Some(next) = all.next_if(|p| letter(p) && p.glued) {
                piece.text.push_str(&next.text);
            } else {
                break;
            }
        }
        piece.capitals |= whole && piece.text.len() > 1;
        out.push(piece);
    }
    out
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
