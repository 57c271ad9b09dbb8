//! What is simulated, and what comes of it.

use std::collections::BTreeMap;

use super::carrier::Weather;
use super::lies::Lie;

/// What is simulated.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub seed: u64,
    /// People who come to book.
    pub people: usize,
    /// People who have booked when it begins.
    pub crowd: usize,
    pub days: i64,
    pub processes: usize,
    /// Of a thousand calls of the store so many fail.
    pub fails: u64,
    pub weather: Weather,
    /// How often a process dies, of a thousand looks at what is due.
    pub deaths: u64,
    /// In how many towns of a thousand the machine's clock is days off for some hours.
    pub wrong_clocks: u64,
    pub lie: Option<Lie>,
    /// Whether the store is a file, which has threads of its own: then no trace is like another.
    pub on_file: bool,
}

impl Plan {
    pub fn of(seed: u64) -> Self {
        Self {
            seed,
            people: 24,
            crowd: 0,
            days: 18,
            processes: 3,
            fails: 4,
            weather: Weather::ROUGH,
            deaths: 6,
            wrong_clocks: 400,
            lie: None,
            on_file: false,
        }
    }

    /// Hundreds who have booked before, in a town in which few come to book.
    pub fn crowded(seed: u64) -> Self {
        let crowd = if super::is_long() { 3_600 } else { 1_200 };
        Self { people: 6, crowd, ..Self::of(seed) }
    }
}

/// What came of it.
#[derive(Debug)]
pub struct Came {
    pub hash: String,
    pub broken: Option<String>,
    pub reminders: u64,
    pub seen: BTreeMap<&'static str, u64>,
    pub story: String,
}
