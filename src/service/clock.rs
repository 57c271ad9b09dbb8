//! The time, and the lots that a decision depends on: read here, nowhere else.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use chrono::{DateTime, SubsecRound, TimeDelta, Utc};

use crate::store::turns::Draw;

/// Where the time comes from. Clones of a clock set by hand show the same time.
#[derive(Clone, Debug)]
pub enum Clock {
    /// The system's clock.
    System,
    /// A clock that only moves when it is set (microseconds since 1970).
    Manual(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at this instant until it is set.
    pub fn manual(at: DateTime<Utc>) -> Self {
        Self::Manual(Arc::new(AtomicI64::new(at.timestamp_micros())))
    }

    /// The time, in whole microseconds, as stores keep it.
    pub fn now(&self) -> DateTime<Utc> {
        match self {
            Self::System => Utc::now().trunc_subsecs(6),
            Self::Manual(at) => {
                DateTime::from_timestamp_micros(at.load(Ordering::SeqCst)).unwrap_or_default()
            }
        }
    }

    /// Moves a clock that is set by hand; the system's stays as it is.
    pub fn advance(&self, by: TimeDelta) {
        if let Self::Manual(at) = self {
            at.fetch_add(by.num_microseconds().unwrap_or_default(), Ordering::SeqCst);
        }
    }
}

/// Where lots come from.
#[derive(Debug)]
pub enum Luck {
    /// The system's randomness.
    System,
    /// A sequence that is the same in every run.
    Seeded(AtomicU64),
}

impl Luck {
    /// A sequence for tests.
    pub fn seeded(seed: u64) -> Self {
        Self::Seeded(AtomicU64::new(seed))
    }

    /// Sixty-four random bits.
    pub fn bits(&self) -> u64 {
        match self {
            Self::System => getrandom::u64().unwrap_or_else(|_| fallback()),
            Self::Seeded(state) => mix(state.fetch_add(0x9e37_79b9_7f4a_7c15, Ordering::SeqCst)),
        }
    }

    /// Names a claim, and a stranger's conversation.
    pub fn draw(&self) -> Draw {
        let mut bytes = [0; 24];
        match self {
            // one call of the system, not three
            Self::System if getrandom::fill(&mut bytes).is_ok() => {}
            _ => bytes.chunks_exact_mut(8).for_each(|part| part.copy_from_slice(&self.bits().to_be_bytes())),
        }
        let (high, low, claim) = (word(&bytes[..8]), word(&bytes[8..16]), word(&bytes[16..]));
        Draw { claim, conversation: u128::from(high) << 64 | u128::from(low) }
    }

    /// A stretch of time between two others, both included, in whole seconds.
    pub fn between(&self, shortest: TimeDelta, longest: TimeDelta) -> TimeDelta {
        let width = (longest - shortest).num_seconds().max(0).unsigned_abs() + 1;
        let drawn = i64::try_from(self.bits() % width).unwrap_or_default();
        shortest + TimeDelta::seconds(drawn)
    }
}

/// Eight bytes as a number.
fn word(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0, |word, byte| word << 8 | u64::from(*byte))
}

/// Bits that differ from call to call, for the moments in which the system
/// gives no randomness: names of claims need to differ, not to be secret.
fn fallback() -> u64 {
    static CALLS: AtomicU64 = AtomicU64::new(0);
    let nanos = Utc::now().timestamp_nanos_opt().unwrap_or_default().cast_unsigned();
    mix(nanos ^ u64::from(std::process::id()) << 40 ^ CALLS.fetch_add(1, Ordering::Relaxed))
}

/// Scatters a counter over all 64 bits (the finaliser of SplitMix64).
fn mix(mut z: u64) -> u64 {
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_set_by_hand_moves_for_all_its_clones() {
        let clock = Clock::manual(DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        let other = clock.clone();
        clock.advance(TimeDelta::minutes(10));
        assert_eq!(other.now().timestamp(), 1_800_000_600);
    }

    #[test]
    fn a_drawn_stretch_lies_between_its_bounds() {
        let luck = Luck::seeded(7);
        let (shortest, longest) = (TimeDelta::minutes(10), TimeDelta::minutes(40));
        let drawn: Vec<_> = (0..200).map(|_| luck.between(shortest, longest)).collect();
        assert!(drawn.iter().all(|d| (shortest..=longest).contains(d)));
        assert!(drawn.iter().any(|d| *d != drawn[0]));
        assert_eq!(luck.between(shortest, shortest), shortest);
    }

    #[test]
    fn no_two_draws_name_the_same_claim() {
        let luck = Luck::System;
        let mut claims: Vec<_> = (0..100).map(|_| luck.draw().claim).collect();
        claims.sort_unstable();
        claims.dedup();
        assert_eq!(claims.len(), 100);
    }
}
