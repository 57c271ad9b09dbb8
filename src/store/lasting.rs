//! What ends by itself: a claim, a hold, a rest, a lock, a pause.
//!
//! Each kind has a longest length. What ends later than that from now was written
//! while a clock was ahead, and is over: nobody waits for a time that never was.

use chrono::{DateTime, TimeDelta, Utc};

/// How far the clocks of two processes, or one clock before and after it was
/// set right, may be apart while both are believed.
pub const CLOCKS_APART: TimeDelta = TimeDelta::seconds(5);

/// Whether something that ends at `until` still lasts at `now`, when none of its
/// kind can last longer than `longest`.
pub fn lasts(until: DateTime<Utc>, longest: TimeDelta, now: DateTime<Utc>) -> bool {
    until > now && until <= latest(longest, now)
}

/// The latest end that anything can have that lasts no longer than `longest`.
pub fn latest(longest: TimeDelta, now: DateTime<Utc>) -> DateTime<Utc> {
    now + longest + CLOCKS_APART
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_later_than_any_could_is_over() {
        let (now, longest) = (DateTime::<Utc>::UNIX_EPOCH, TimeDelta::seconds(20));
        let ends = |seconds| lasts(now + TimeDelta::seconds(seconds), longest, now);
        assert_eq!([-1, 0, 1, 20, 25, 26, 3_620].map(ends), [false, false, true, true, true, false, false]);
    }
}
