//! What is simulated, and what comes of it.

use std::collections::BTreeMap;

use super::carrier::Weather;
use super::lies::Lie;

/// What is simulated.
#[derive(Clone, Copy, Debug)]
pub struct Plan {
    pub seed: u64,
    pub people: usize,
    pub days: i64,
    pub processes: usize,
    /// Of a thousand calls of the store so many fail.
    pub fails: u64,
    pub weather: Weather,
    /// How often a process dies, of a thousand looks at what is due.
    pub deaths: u64,
    pub lie: Option<Lie>,
    /// Whether the store is a file, which has threads of its own: then no trace is like another.
    pub on_file: bool,
}

impl Plan {
    pub fn of(seed: u64) -> Self {
        Self {
            seed,
            people: 24,
            days: 18,
            processes: 3,
            fails: 4,
            weather: Weather::ROUGH,
            deaths: 6,
            lie: None,
            on_file: false,
        }
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
