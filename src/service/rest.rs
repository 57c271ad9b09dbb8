//! How long freed cells rest before anybody may take them again.

use chrono::{DateTime, TimeDelta, Utc};

use super::clock::Luck;

/// The rest of cells that a cancellation or a move frees, so that a time
/// cannot be passed on by cancelling and booking again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The shortest rest.
    pub shortest: TimeDelta,
    /// The longest rest.
    pub longest: TimeDelta,
    /// Cells that start sooner than this do not rest: they would be lost.
    pub not_within: TimeDelta,
}

impl Default for Rest {
    fn default() -> Self {
        Self {
            shortest: TimeDelta::minutes(10),
            longest: TimeDelta::minutes(40),
            not_within: TimeDelta::hours(24),
        }
    }
}

impl Rest {
    /// When cells that start at `start` and are freed at `now` come back; none
    /// if at once.
    pub fn return_at(&self, start: DateTime<Utc>, now: DateTime<Utc>, luck: &Luck) -> Option<DateTime<Utc>> {
        (start - now >= self.not_within).then(|| now + luck.between(self.shortest, self.longest))
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn a_time_that_is_near_comes_back_at_once_and_others_rest() {
        let (rest, luck) = (Rest::default(), Luck::seeded(1));
        let now = DateTime::from_timestamp(1_800_000_000, 0).unwrap();
        assert_eq!(rest.return_at(now + TimeDelta::hours(23), now, &luck), None);
        let back = rest.return_at(now + TimeDelta::hours(24), now, &luck).unwrap();
        assert!((rest.shortest..=rest.longest).contains(&(back - now)));
    }
}
