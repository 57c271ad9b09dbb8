//! Luck that is the same in every run of a seed.

use std::sync::Mutex;

use chrono::TimeDelta;

/// A sequence of lots, shared by everything that happens in a simulation.
#[derive(Debug)]
pub struct Chance(Mutex<u64>);

impl Chance {
    pub fn seeded(seed: u64) -> Self {
        Self(Mutex::new(seed))
    }

    /// Sixty-four bits (SplitMix64).
    pub fn bits(&self) -> u64 {
        let mut state = self.0.lock().unwrap();
        *state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = *state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A number below another one.
    pub fn below(&self, limit: u64) -> u64 {
        self.bits() % limit.max(1)
    }

    /// Whether something happens that happens so many times of a thousand.
    pub fn happens(&self, of_a_thousand: u64) -> bool {
        self.below(1000) < of_a_thousand
    }

    /// One of several.
    pub fn one_of<'a, T>(&self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len() as u64) as usize]
    }

    /// A stretch of time, in seconds.
    pub fn seconds(&self, shortest: u64, longest: u64) -> TimeDelta {
        TimeDelta::seconds((shortest + self.below(longest - shortest + 1)) as i64)
    }
}
