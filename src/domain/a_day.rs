//! What may be done so many times in a day: changes of an appointment, bookings of
//! an address.

use chrono::{DateTime, TimeDelta, Utc};

/// In which stretch of time they are counted.
pub const A_DAY: TimeDelta = TimeDelta::hours(24);
/// How far the clocks of two processes may be apart.
const CLOCKS: TimeDelta = TimeDelta::minutes(1);

/// From when on there may be one more, where `most` may be in [`A_DAY`]; none if now.
pub fn opens(done: &[DateTime<Utc>], most: u32, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let recent = recent(done, now);
    let most = usize::try_from(most).unwrap_or(usize::MAX);
    let oldest = recent.len().checked_sub(most)?;
    Some(recent.get(oldest).copied().unwrap_or(now) + A_DAY)
}

/// Those of the last [`A_DAY`], by time; what a wrong clock wrote is left out.
pub fn recent(done: &[DateTime<Utc>], now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    let counts = |at: &DateTime<Utc>| *at > now - A_DAY && *at <= now + CLOCKS;
    let mut recent: Vec<_> = done.iter().copied().filter(counts).collect();
    recent.sort_unstable();
    recent
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(minutes: i64) -> DateTime<Utc> {
        DateTime::from_timestamp(1_800_000_000, 0).unwrap() + TimeDelta::minutes(minutes)
    }

    #[test]
    fn three_in_a_day_and_then_a_day_after_the_first() {
        let done = [at(0), at(10), at(20)];
        assert_eq!(opens(&done, 3, at(30)), Some(at(24 * 60)));
        assert_eq!(opens(&done, 4, at(30)), None);
        assert_eq!(opens(&done, 3, at(24 * 60)), None);
        assert_eq!(opens(&[at(9000)], 1, at(0)), None, "a clock was wrong");
    }
}
