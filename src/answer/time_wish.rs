//! Which times somebody would rather see: "more", "friday after 10", "dec 3".

mod lexeme;
mod meaning;
mod word;

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

use super::words::Words;

pub use word::TimeWord;

/// A wish for other times; what is not set does not matter.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct TimeWish {
    /// More times, other than those shown.
    pub more: bool,
    /// Later than those shown.
    pub later: bool,
    /// Earlier than those shown.
    pub earlier: bool,
    /// On the day of the appointment that is moved.
    pub same_day: bool,
    /// Any time is fine, the first one at best; only if nothing else is set.
    pub any: bool,
    /// On this day.
    pub dates: Option<NaiveDate>,
    /// Not before this day ("next week", "after friday").
    pub from: Option<NaiveDate>,
    /// Not after this day.
    pub until: Option<NaiveDate>,
    /// On this day of the week, 1 (Monday) to 7.
    pub weekday: Option<u8>,
    /// Before noon.
    pub morning: bool,
    /// From noon on.
    pub afternoon: bool,
    /// Not before this time of day.
    pub after: Option<NaiveTime>,
    /// Not after this time of day.
    pub before: Option<NaiveTime>,
    /// At this time of day, or near it.
    pub at: Option<NaiveTime>,
}

/// Reads a message that makes sense as a wish as a whole.
pub fn read(said: &str, words: &Words, today: NaiveDate) -> Option<TimeWish> {
    let lexemes = lexeme::lexemes(said, words, today, false);
    let (wish, all_understood) = meaning::of(&lexemes, today, false);
    (all_understood && wish != TimeWish::default()).then_some(wish)
}

/// Finds a wish in a longer text: days and times that can be nothing else.
pub fn spot(said: &str, words: &Words, today: NaiveDate) -> Option<TimeWish> {
    let lexemes = lexeme::lexemes(said, words, today, true);
    let (wish, _) = meaning::of(&lexemes, today, true);
    let wish = TimeWish { more: false, later: false, earlier: false, same_day: false, any: false, ..wish };
    (wish != TimeWish::default()).then_some(wish)
}
