//! A date of birth.

use chrono::{Datelike, NaiveDate};
use serde::{Deserialize, Serialize};

use super::private::Private;

/// The oldest age that is believed, in years.
pub const OLDEST_YEARS: i32 = 120;

/// A date of birth: not in the future, and no more than 120 years ago.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct BirthDate(Private<NaiveDate>);

impl BirthDate {
    /// Takes a date that can be somebody's birthday on the day `today`.
    pub fn new(date: NaiveDate, today: NaiveDate) -> Option<Self> {
        let believable = date <= today && today.year() - date.year() <= OLDEST_YEARS;
        believable.then(|| Self(Private::new(date)))
    }

    /// The date itself.
    pub fn expose(&self) -> NaiveDate {
        *self.0.expose()
    }
}
