//! Every instant at which an inquiry may start, before anybody has booked.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::hours::{date_at, stretches};
use super::{horizon, wall};
use crate::domain::inquiry::Inquiry;
use crate::domain::office::{Hours, Office};

const MINUTES_OF_A_DAY: u16 = 24 * 60;

/// Every instant at which the inquiry may start at this office, in order: in the
/// window of [`span`](super::span), on the grid of the wall clock, with all of
/// its cells in one stretch of opening hours. None if the office has no counter
/// for it. A wall time that the clocks skip is no start; of one that they show
/// twice, the first is.
pub fn starts(office: &Office, inquiry: &Inquiry, now: DateTime<Utc>) -> Vec<DateTime<Utc>> {
    if office.counter(&inquiry.counter).map_or(0, |counter| counter.public) == 0 {
        return Vec::new();
    }
    let (from, to) = horizon::span(office, now);
    date_at(office, from)
        .iter_days()
        .take_while(|date| *date <= date_at(office, to))
        .flat_map(|date| on_day(office, date, inquiry.minutes))
        .filter(|start| (from..to).contains(start))
        .collect()
}

/// The starts on one date of the wall calendar, whatever the time is now.
pub(super) fn on_day(office: &Office, date: NaiveDate, minutes: u16) -> BTreeSet<DateTime<Utc>> {
    stretches(office, date).iter().flat_map(|hours| in_stretch(office, date, *hours, minutes)).collect()
}

fn in_stretch(office: &Office, date: NaiveDate, hours: Hours, minutes: u16) -> Vec<DateTime<Utc>> {
    let grid = office.grid.max(1);
    let needed = TimeDelta::minutes(i64::from(minutes.max(1).next_multiple_of(grid)));
    let closes = wall::edge(office.zone, date.and_time(hours.to));
    (0..MINUTES_OF_A_DAY)
        .step_by(usize::from(grid))
        .filter_map(|minute| NaiveTime::from_num_seconds_from_midnight_opt(u32::from(minute) * 60, 0))
        .filter(|time| (hours.from..hours.to).contains(time))
        .filter_map(|time| wall::instant(office.zone, date.and_time(time)))
        .filter(|start| *start + needed <= closes)
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::Timelike;
    use chrono_tz::America::{Denver, New_York, Phoenix};
    use proptest::prelude::*;

    use super::super::sample::{date, hours, inquiry, office, utc};
    use super::*;
    use crate::domain::counter::CounterKind;

    fn shown(office: &Office, on: &str, minutes: u16) -> Vec<String> {
        on_day(office, date(on), minutes)
            .iter()
            .map(|start| start.with_timezone(&office.zone).format("%H:%M%Z").to_string())
            .collect()
    }

    #[test]
    fn a_visit_may_end_when_the_doors_close_and_not_later() {
        let mut office = office(Denver);
        office.hours = hours(&[("08:00", "09:00"), ("13:00", "13:30")]);
        assert_eq!(shown(&office, "2026-12-01", 30), ["08:00MST", "08:15MST", "08:30MST", "13:00MST"]);
        assert_eq!(shown(&office, "2026-12-01", 45), ["08:00MST", "08:15MST"]);
        assert_eq!(shown(&office, "2026-12-01", 20), shown(&office, "2026-12-01", 30), "cells are whole");
        assert!(shown(&office, "2026-12-01", 90).is_empty());
    }

    #[test]
    fn stretches_that_touch_are_still_two() {
        let mut office = office(Denver);
        office.hours = hours(&[("08:00", "08:30"), ("08:30", "09:00")]);
        assert_eq!(shown(&office, "2026-12-01", 30), ["08:00MST", "08:30MST"]);
    }

    #[test]
    fn hours_off_the_grid_start_on_the_grid() {
        let mut office = office(Denver);
        office.hours = hours(&[("08:10", "08:50")]);
        assert_eq!(shown(&office, "2026-12-01", 15), ["08:15MST", "08:30MST"]);
    }

    #[test]
    fn clocks_going_forward_skip_an_hour_of_starts() {
        for (zone, standard, summer) in [(New_York, "EST", "EDT"), (Denver, "MST", "MDT")] {
            let mut office = office(zone);
            office.hours = hours(&[("01:30", "03:30")]);
            let expected = [format!("01:30{standard}"), format!("01:45{standard}"), format!("03:00{summer}")];
            assert_eq!(shown(&office, "2027-03-14", 30), expected);
            office.hours = hours(&[("01:30", "02:30")]);
            assert_eq!(
                shown(&office, "2027-03-14", 30),
                [format!("01:30{standard}")],
                "closes at the change"
            );
        }
        let mut phoenix = office(Phoenix);
        phoenix.hours = hours(&[("01:30", "03:30")]);
        assert_eq!(shown(&phoenix, "2027-03-14", 30).len(), 7);
    }

    #[test]
    fn clocks_going_back_offer_the_first_of_two_hours() {
        for (zone, standard, summer) in [(New_York, "EST", "EDT"), (Denver, "MST", "MDT")] {
            let mut office = office(zone);
            office.grid = 30;
            office.hours = hours(&[("00:30", "02:30")]);
            let expected = [
                format!("00:30{summer}"),
                format!("01:00{summer}"),
                format!("01:30{summer}"),
                format!("02:00{standard}"),
            ];
            assert_eq!(shown(&office, "2026-11-01", 30), expected);
        }
        let mut phoenix = office(Phoenix);
        phoenix.grid = 30;
        phoenix.hours = hours(&[("00:30", "02:30")]);
        assert_eq!(shown(&phoenix, "2026-11-01", 30).len(), 4);
    }

    #[test]
    fn the_wall_hours_stay_when_the_clocks_have_changed() {
        for zone in [Denver, New_York, Phoenix] {
            for now in ["2026-10-29T12:00:00Z", "2027-03-11T12:00:00Z"] {
                for start in starts(&office(zone), &inquiry(15), utc(now)) {
                    assert!((8..15).contains(&start.with_timezone(&zone).hour()), "{zone} {start}");
                }
            }
        }
    }

    #[test]
    fn no_counter_no_start() {
        let now = utc("2026-12-01T15:00:00Z");
        let mut office = office(Denver);
        let mut other = inquiry(15);
        other.counter = CounterKind("other".to_owned());
        assert!(starts(&office, &other, now).is_empty());
        assert!(!starts(&office, &inquiry(15), now).is_empty());
        office.counters[0].public = 0;
        assert!(starts(&office, &inquiry(15), now).is_empty());
    }

    proptest! {
        #[test]
        fn starts_lie_in_the_window_and_leave_it_only_by_lead_time(
            hour in 0i64..20_000, later in 0i64..400, minutes in 1u16..120,
        ) {
            for zone in [Denver, New_York, Phoenix] {
                let (office, inquiry) = (office(zone), inquiry(minutes));
                let now = utc("2026-01-01T00:00:00Z") + TimeDelta::hours(hour);
                let (from, to) = horizon::span(&office, now);
                let first = starts(&office, &inquiry, now);
                prop_assert!(first.is_sorted());
                prop_assert!(first.iter().all(|start| from <= *start && *start < to));
                let after = now + TimeDelta::hours(later);
                let then = starts(&office, &inquiry, after);
                let still = first.iter().filter(|start| **start >= after + office.lead);
                for start in still {
                    prop_assert!(then.contains(start));
                }
            }
        }
    }
}
