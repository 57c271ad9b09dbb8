//! Wall time to instant, through both clock changes.

use chrono::{DateTime, NaiveDateTime, TimeDelta, TimeZone, Utc};
use chrono_tz::Tz;

/// Minutes to search for the edge of a stretch that the clocks skipped: more
/// than any zone ever skipped at once (a whole day, at the date line).
const LONGEST_GAP: i64 = 25 * 60;

/// The instant at which the wall clock shows `wall`: none if it never does
/// (clocks going forward skip it), the first of the two if it does so twice.
pub(super) fn instant(zone: Tz, wall: NaiveDateTime) -> Option<DateTime<Utc>> {
    zone.from_local_datetime(&wall).earliest().map(|at| at.to_utc())
}

/// The instant at which doors that open or close at `wall` do so: as
/// [`instant`], and for a time that the clocks skip, the moment of the change.
pub(super) fn edge(zone: Tz, wall: NaiveDateTime) -> DateTime<Utc> {
    let before_gap = |back: i64| {
        let earlier = wall.checked_sub_signed(TimeDelta::minutes(back))?;
        let shown = zone.from_local_datetime(&earlier).latest()?;
        Some(shown.to_utc() + TimeDelta::minutes(1))
    };
    instant(zone, wall).or_else(|| (1..=LONGEST_GAP).find_map(before_gap)).unwrap_or_else(|| wall.and_utc())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono_tz::America::{Denver, New_York, Phoenix};

    use super::*;

    fn wall(at: &str) -> NaiveDateTime {
        at.parse().unwrap()
    }

    fn utc(at: &str) -> DateTime<Utc> {
        at.parse().unwrap()
    }

    #[test]
    fn a_skipped_time_is_no_instant_but_an_edge() {
        for (zone, change) in [(New_York, "2027-03-14T07:00:00Z"), (Denver, "2027-03-14T09:00:00Z")] {
            for skipped in ["2027-03-14T02:00:00", "2027-03-14T02:30:00", "2027-03-14T02:59:00"] {
                assert_eq!(instant(zone, wall(skipped)), None);
                assert_eq!(edge(zone, wall(skipped)), utc(change), "{zone} {skipped}");
            }
            assert_eq!(instant(zone, wall("2027-03-14T03:00:00")), Some(utc(change)));
        }
        assert_eq!(instant(Phoenix, wall("2027-03-14T02:30:00")), Some(utc("2027-03-14T09:30:00Z")));
    }

    #[test]
    fn a_time_shown_twice_is_its_first_instant() {
        assert_eq!(instant(New_York, wall("2026-11-01T01:30:00")), Some(utc("2026-11-01T05:30:00Z")));
        assert_eq!(instant(Denver, wall("2026-11-01T01:30:00")), Some(utc("2026-11-01T07:30:00Z")));
        assert_eq!(edge(Denver, wall("2026-11-01T01:30:00")), utc("2026-11-01T07:30:00Z"));
        assert_eq!(instant(Phoenix, wall("2026-11-01T01:30:00")), Some(utc("2026-11-01T08:30:00Z")));
    }

    #[test]
    fn a_day_skipped_at_the_date_line_has_an_edge() {
        let skipped = wall("2011-12-30T12:00:00");
        assert_eq!(instant(chrono_tz::Pacific::Apia, skipped), None);
        assert_eq!(edge(chrono_tz::Pacific::Apia, skipped), utc("2011-12-30T10:00:00Z"));
    }
}
