//! A wish for other times.

use chrono::{NaiveDate, NaiveTime};
use serde::{Deserialize, Serialize};

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
    /// Not on this day of the week, 1 (Monday) to 7.
    pub except: Option<u8>,
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
