//! How much one address may take of an office, so that a few phones cannot take
//! all of it: constants and sums that every store goes by. The scripts of Redis
//! say the same in `redis/book/address.lua`.

use chrono::{DateTime, TimeDelta, Utc};

pub use crate::domain::a_day::{A_DAY, opens, recent};
use crate::domain::agenda::Planned;
use crate::domain::person::Person;

/// How long an address may hold seats of an office in any [`HOLDING_IN`].
pub const HOLDING: TimeDelta = TimeDelta::minutes(30);
/// In which stretch of time [`HOLDING`] counts.
pub const HOLDING_IN: TimeDelta = TimeDelta::hours(1);
/// A hold is not granted for less than this, if more was wished for.
pub const LEAST_HOLD: TimeDelta = TimeDelta::minutes(5);
/// Holds that follow one another this soon are one.
pub const SAME_HOLD: TimeDelta = TimeDelta::minutes(1);
/// Seats of an office that may rest because of one address; further ones come
/// back at once.
pub const RESTING: usize = 4;

/// On whose behalf seats change hands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct By {
    /// The address that asks; none if it is the office itself.
    pub address: Option<Person>,
    /// Until when a seat that is let go rests for everybody but this address; it
    /// is free at once if none.
    pub rests_until: Option<DateTime<Utc>>,
    /// How many changes of an appointment there may be in [`A_DAY`], with this
    /// one; none if it does not count, as the office has caused it.
    pub changes: Option<u32>,
    /// An entry that is laid in the agenda with the change itself: whoever makes it tells the
    /// person of it, and this tells them if that one dies before.
    pub owes: Option<Planned>,
}

impl By {
    /// The office itself: nothing counts, and nothing rests.
    pub fn office() -> Self {
        Self { address: None, rests_until: None, changes: None, owes: None }
    }
}

/// A stretch of time in which an address held a seat.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Since when.
    pub since: DateTime<Utc>,
    /// Until when.
    pub until: DateTime<Utc>,
}

impl Stretch {
    /// How much of it lies in the [`HOLDING_IN`] before `now`.
    fn used(&self, now: DateTime<Utc>) -> TimeDelta {
        (self.until.min(now) - self.since.max(now - HOLDING_IN)).max(TimeDelta::zero())
    }
}

/// Until when an address may hold a seat from `now` on, of what it wishes for; or
/// from when on it may. `held` is by time.
///
/// # Errors
/// From when on it may, if it may not now.
pub fn share(
    held: &[Stretch],
    until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<DateTime<Utc>, DateTime<Utc>> {
    let used = held.iter().map(|stretch| stretch.used(now)).sum::<TimeDelta>();
    let least = LEAST_HOLD.min(until - now);
    if HOLDING - used >= least {
        return Ok(until.min(now + (HOLDING - used)));
    }
    // the oldest stretches leave the hour first
    let mut over = used - (HOLDING - least);
    for stretch in held {
        let used = stretch.used(now);
        if over <= used {
            return Err(stretch.since.max(now - HOLDING_IN) + over + HOLDING_IN);
        }
        over -= used;
    }
    Err(now + HOLDING_IN)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
    }

    fn held(stretches: &[(i64, i64)]) -> Vec<Stretch> {
        stretches.iter().map(|(since, until)| Stretch { since: at(*since), until: at(*until) }).collect()
    }

    #[test]
    fn thirty_minutes_of_an_hour_and_no_more() {
        assert_eq!(share(&[], at(10), at(0)), Ok(at(10)));
        assert_eq!(share(&held(&[(0, 10), (10, 20)]), at(30), at(20)), Ok(at(30)));
        assert_eq!(share(&held(&[(0, 22)]), at(40), at(30)), Ok(at(38)), "what is left of the half-hour");
        assert_eq!(share(&held(&[(0, 27)]), at(40), at(30)), Err(at(62)), "less than five minutes are none");
        assert_eq!(share(&held(&[(0, 30)]), at(70), at(60)), Err(at(65)));
        assert_eq!(share(&held(&[(0, 30)]), at(75), at(65)), Ok(at(70)));
    }

    #[test]
    fn a_short_hold_may_be_granted_where_five_minutes_are_not_left() {
        assert_eq!(share(&held(&[(0, 27)]), at(32), at(30)), Ok(at(32)));
    }

    #[test]
    fn only_what_lies_in_the_hour_counts_and_nothing_to_come() {
        assert_eq!(share(&held(&[(0, 10), (50, 70)]), at(75), at(65)), Ok(at(75)));
        assert_eq!(share(&held(&[(0, 10)]), at(15), at(5)), Ok(at(15)), "what is left of a hold is in hand");
    }
}
