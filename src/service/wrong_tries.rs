//! Wrong tries of all people together: above a rate, somebody is guessing.

use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

use chrono::{DateTime, TimeDelta, Utc};

use crate::store::lasting::CLOCKS_APART;

/// The stretch of time in which tries are counted.
const WINDOW: TimeDelta = TimeDelta::hours(1);

/// Counts wrong tries of the last hour in this process.
#[derive(Debug, Default)]
pub(super) struct WrongTries(Mutex<VecDeque<DateTime<Utc>>>);

impl WrongTries {
    /// Counts one more; whether there are now more than `limit` in an hour.
    pub(super) fn count(&self, limit: u32, now: DateTime<Utc>) -> bool {
        let mut tries = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        // one of the future was counted while the clock was ahead
        tries.retain(|at| *at > now - WINDOW && *at <= now + CLOCKS_APART);
        tries.push_back(now);
        let many = tries.len() > limit as usize;
        if many {
            tries.pop_front();
        }
        many
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn only_the_tries_of_the_last_hour_count() {
        let (tries, now) = (WrongTries::default(), DateTime::from_timestamp(1_800_000_000, 0).unwrap());
        assert!((0..3).all(|_| !tries.count(3, now)));
        assert!(tries.count(3, now + TimeDelta::minutes(59)));
        assert!(!tries.count(3, now + TimeDelta::minutes(61)));
        assert!((0..3).all(|_| !tries.count(3, now)), "one of a later time does not count");
    }
}
