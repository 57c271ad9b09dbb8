//! When an office is open: working days, and their stretches as instants.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, TimeDelta, Utc};

use super::{federal, wall};
use crate::domain::office::{Hours, Office};

/// Whether the office opens on this date of its wall calendar.
pub fn is_working_day(office: &Office, date: NaiveDate) -> bool {
    let closed = office.closures.iter().any(|closure| (closure.from..=closure.to).contains(&date));
    let holiday = office.federal_holidays && federal::is_holiday(date);
    !office.hours.on(date.weekday()).is_empty() && !closed && !holiday
}

/// The stretches of opening hours on a date, in wall time; none unless it is a working day.
pub(super) fn stretches(office: &Office, date: NaiveDate) -> &[Hours] {
    if is_working_day(office, date) { office.hours.on(date.weekday()) } else { &[] }
}

/// The instant at which the doors open on a date; none unless it is a working day.
pub(super) fn opening(office: &Office, date: NaiveDate) -> Option<DateTime<Utc>> {
    let first = stretches(office, date).iter().map(|hours| hours.from).min()?;
    Some(wall::edge(office.zone, date.and_time(first)))
}

/// A date of the office's wall calendar as instants: from its midnight to the next.
pub fn day(office: &Office, date: NaiveDate) -> (DateTime<Utc>, DateTime<Utc>) {
    let midnight = |date: NaiveDate| wall::edge(office.zone, date.and_time(NaiveTime::MIN));
    let next = date.checked_add_days(Days::new(1)).unwrap_or(date);
    (midnight(date), midnight(next))
}

/// Whether a visit of so many minutes lies in the opening hours, whatever the grid is.
pub fn is_open(office: &Office, start: DateTime<Utc>, minutes: u16) -> bool {
    let wall = start.with_timezone(&office.zone).naive_local();
    let ends = start + TimeDelta::minutes(minutes.into());
    let closes = |hours: &Hours| wall::edge(office.zone, wall.date().and_time(hours.to));
    stretches(office, wall.date()).iter().any(|hours| hours.from <= wall.time() && ends <= closes(hours))
}

/// Whether the day on which an instant falls is over at the office.
pub fn day_is_over(office: &Office, at: DateTime<Utc>, now: DateTime<Utc>) -> bool {
    date_at(office, at) < date_at(office, now)
}

/// The date that the office's wall calendar shows at an instant.
pub fn date_at(office: &Office, at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&office.zone).date_naive()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono_tz::America::{Denver, Phoenix};

    use super::super::sample::{date, office, utc};
    use super::*;
    use crate::domain::office::Closure;

    #[test]
    fn weekends_holidays_and_closures_are_no_working_days() {
        let mut office = office(Denver);
        office.closures.push(Closure { from: date("2026-12-01"), to: date("2026-12-02") });
        let open = |day| is_working_day(&office, date(day));
        assert!(open("2026-11-30") && open("2026-12-03"));
        assert!(!open("2026-12-01") && !open("2026-12-02"), "closed");
        assert!(!open("2026-11-28") && !open("2026-11-29"), "weekend");
        assert!(!open("2026-11-26"), "thanksgiving");
        office.federal_holidays = false;
        assert!(is_working_day(&office, date("2026-11-26")));
    }

    #[test]
    fn a_day_has_23_or_25_hours_when_the_clocks_change() {
        let hours = |zone, on| {
            let (from, to) = day(&office(zone), date(on));
            to - from
        };
        assert_eq!(hours(Denver, "2027-03-14"), TimeDelta::hours(23));
        assert_eq!(hours(Denver, "2026-11-01"), TimeDelta::hours(25));
        assert_eq!(hours(Phoenix, "2027-03-14"), TimeDelta::hours(24));
        assert_eq!(hours(Phoenix, "2026-11-01"), TimeDelta::hours(24));
    }

    #[test]
    fn a_visit_lies_in_the_opening_hours_or_does_not() {
        let mut office = office(Denver);
        let (start, minutes) = (utc("2026-12-01T15:00:00Z"), 45);
        assert!(is_open(&office, start, minutes), "8:00 on a Tuesday");
        assert!(!is_open(&office, utc("2026-12-05T15:00:00Z"), minutes), "a Saturday");
        assert!(!is_open(&office, utc("2026-12-01T14:59:00Z"), minutes), "before the doors open");
        office.grid = 60;
        assert!(is_open(&office, utc("2026-12-01T15:15:00Z"), minutes), "whatever the grid is");
        office.closures.push(Closure { from: date("2026-12-01"), to: date("2026-12-01") });
        assert!(!is_open(&office, start, minutes));
    }

    #[test]
    fn a_day_is_over_at_the_offices_own_midnight() {
        let (denver, start) = (office(Denver), utc("2026-12-01T15:00:00Z"));
        assert!(!day_is_over(&denver, start, utc("2026-12-02T06:59:59Z")));
        assert!(day_is_over(&denver, start, utc("2026-12-02T07:00:00Z")));
    }

    #[test]
    fn the_date_is_the_offices_own() {
        assert_eq!(date_at(&office(Denver), utc("2026-12-02T05:00:00Z")), date("2026-12-01"));
        assert_eq!(opening(&office(Denver), date("2026-12-01")), Some(utc("2026-12-01T15:00:00Z")));
        assert_eq!(opening(&office(Denver), date("2026-12-05")), None);
    }
}
