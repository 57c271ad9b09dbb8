//! How long freed cells rest before anybody may take them again.

use chrono::{DateTime, TimeDelta, Utc};

use super::clock::Luck;

/// The rest of cells that are let go, so that a time cannot be passed on from hand
/// to hand. They do not rest for whoever let them go.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The shortest rest.
    pub shortest: TimeDelta,
    /// The longest rest.
    pub longest: TimeDelta,
    /// Booked cells that start sooner than this do not rest: they would be lost.
    pub not_within: TimeDelta,
}

impl Default for Rest {
    fn default() -> Self {
        Self {
            shortest: TimeDelta::minutes(1),
            longest: TimeDelta::minutes(3),
            not_within: TimeDelta::hours(1),
        }
    }
}

impl Rest {
    /// When cells that start at `start` and are freed at `now` come back; none
    /// if at once.
    pub fn return_at(&self, start: DateTime<Utc>, now: DateTime<Utc>, luck: &Luck) -> Option<DateTime<Utc>> {
        (start - now >= self.not_within).then(|| self.drawn(now, luck))
    }

    /// When what was only held and is let go at `now` comes back.
    pub fn drawn(&self, now: DateTime<Utc>, luck: &Luck) -> DateTime<Utc> {
        now + luck.between(self.shortest, self.longest)
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
        assert_eq!(rest.return_at(now + TimeDelta::minutes(59), now, &luck), None);
        let back = rest.return_at(now + TimeDelta::hours(1), now, &luck).unwrap();
        assert!((rest.shortest..=rest.longest).contains(&(back - now)));
    }
}
