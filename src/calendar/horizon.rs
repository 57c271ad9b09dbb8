//! The window in which times are offered, and when new ones appear.
//!
//! A working day *releases* times when its doors open: from then on, times are
//! offered up to and including `horizon_days` days later. Days on which the
//! office is closed release nothing. So the last day on offer is that of the
//! latest working day whose opening hour has come, plus `horizon_days`; it never
//! goes back, and a time leaves the window only by coming too close (lead time).

use chrono::{DateTime, Days, NaiveDate, Utc};

use super::hours::{date_at, day, is_working_day, opening};
use crate::domain::office::Office;

/// Days to look ahead for the next release: more than the longest closure that
/// is worth waiting for.
const LOOK_AHEAD: u64 = 400;

/// The window `[from, to)` in which visits may start: from `now` plus the lead
/// time, to the end of the last day on offer. Empty (`from == to`) when nothing
/// is on offer. All cells of a visit that starts in it lie in it.
pub fn span(office: &Office, now: DateTime<Utc>) -> (DateTime<Utc>, DateTime<Utc>) {
    let from = now.checked_add_signed(office.lead).unwrap_or(now);
    let to = last_day(office, now).map_or(from, |date| day(office, date).1);
    (from, to.max(from))
}

/// The next instant at which new times appear: the opening of a working day that
/// brings at least one more working day into the window. None if that is more
/// than a year away.
pub fn next_opening(office: &Office, now: DateTime<Utc>) -> Option<DateTime<Utc>> {
    let today = date_at(office, now);
    let mut known = last_day(office, now);
    for date in days_from(today, LOOK_AHEAD) {
        let Some(opens) = opening(office, date).filter(|opens| *opens > now) else { continue };
        let last = plus(date, office.horizon_days);
        let first_new = known.and_then(|day| day.succ_opt()).map_or(date, |day| day.max(date));
        if first_new.iter_days().take_while(|day| *day <= last).any(|day| is_working_day(office, day)) {
            return Some(opens);
        }
        known = Some(last);
    }
    None
}

/// The last day on offer; none if no working day has opened for so long that
/// whatever it released is over.
fn last_day(office: &Office, now: DateTime<Utc>) -> Option<NaiveDate> {
    let today = date_at(office, now);
    today
        .iter_days()
        .rev()
        .take(usize::from(office.horizon_days) + 1)
        .find(|date| opening(office, *date).is_some_and(|opens| opens <= now))
        .map(|released| plus(released, office.horizon_days))
}

fn plus(date: NaiveDate, days: u16) -> NaiveDate {
    date.checked_add_days(Days::new(u64::from(days))).unwrap_or(date)
}

fn days_from(date: NaiveDate, days: u64) -> impl Iterator<Item = NaiveDate> {
    (0..days).map_while(move |ahead| date.checked_add_days(Days::new(ahead)))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono::TimeDelta;
    use chrono_tz::America::Denver;
    use proptest::prelude::*;

    use super::super::sample::{date, office, utc};
    use super::*;
    use crate::domain::office::Closure;

    // Denver in December is seven hours behind UTC: doors open at 15:00Z.

    fn last(now: &str) -> String {
        last_day(&office(Denver), utc(now)).unwrap().to_string()
    }

    #[test]
    fn the_last_day_advances_when_the_doors_open() {
        assert_eq!(last("2026-12-01T14:59:59Z"), "2026-12-14");
        assert_eq!(last("2026-12-01T15:00:00Z"), "2026-12-15");
    }

    #[test]
    fn a_weekend_releases_nothing_and_monday_releases_three_days() {
        for now in ["2026-12-04T15:00:00Z", "2026-12-05T18:00:00Z", "2026-12-07T14:59:59Z"] {
            assert_eq!(last(now), "2026-12-18", "{now}");
        }
        assert_eq!(last("2026-12-07T15:00:00Z"), "2026-12-21");
    }

    #[test]
    fn the_window_goes_from_the_lead_time_to_midnight_after_the_last_day() {
        let (from, to) = span(&office(Denver), utc("2026-12-01T16:00:00Z"));
        assert_eq!((from, to), (utc("2026-12-01T18:00:00Z"), utc("2026-12-16T07:00:00Z")));
    }

    #[test]
    fn a_long_closure_empties_the_window_until_the_doors_open_again() {
        let mut office = office(Denver);
        office.closures.push(Closure { from: date("2026-12-01"), to: date("2027-01-15") });
        let now = utc("2026-12-20T18:00:00Z");
        let (from, to) = span(&office, now);
        assert_eq!(from, to);
        // 15 January is a Friday, the 18th Martin Luther King's day.
        assert_eq!(next_opening(&office, now), Some(utc("2027-01-19T15:00:00Z")));
    }

    #[test]
    fn new_times_appear_at_the_next_opening_that_brings_any() {
        let next = |now| next_opening(&office(Denver), utc(now)).unwrap();
        assert_eq!(next("2026-12-01T14:00:00Z"), utc("2026-12-01T15:00:00Z"));
        assert_eq!(next("2026-12-01T15:00:00Z"), utc("2026-12-02T15:00:00Z"));
        assert_eq!(next("2026-12-04T15:00:00Z"), utc("2026-12-07T15:00:00Z"), "over a weekend");
        // Friday 11 December would bring Christmas, on which nobody works.
        assert_eq!(next("2026-12-10T15:00:00Z"), utc("2026-12-14T15:00:00Z"));
    }

    #[test]
    fn an_office_that_never_opens_offers_nothing() {
        let mut office = office(Denver);
        office.hours.0.clear();
        let now = utc("2026-12-01T15:00:00Z");
        assert_eq!(next_opening(&office, now), None);
        assert_eq!(span(&office, now), (now + office.lead, now + office.lead));
    }

    proptest! {
        #[test]
        fn the_window_never_goes_back(hour in 0i64..20_000, later in 0i64..2_000) {
            let office = office(Denver);
            let now = utc("2026-01-01T00:30:00Z") + TimeDelta::hours(hour);
            let (from, to) = span(&office, now);
            let (later_from, later_to) = span(&office, now + TimeDelta::hours(later));
            prop_assert!(from <= later_from && to <= later_to);
        }

        #[test]
        fn the_window_stands_still_until_the_next_opening(hour in 0i64..20_000) {
            let office = office(Denver);
            let now = utc("2026-01-01T00:30:00Z") + TimeDelta::hours(hour);
            let next = next_opening(&office, now).unwrap();
            prop_assert!(next > now);
            prop_assert!(span(&office, next).1 > span(&office, now).1);
            let working = |until: DateTime<Utc>| {
                let mut days = date_at(&office, now).iter_days().take_while(|d| day(&office, *d).1 <= until);
                days.by_ref().filter(|d| is_working_day(&office, *d)).count()
            };
            let just_before = next - TimeDelta::seconds(1);
            prop_assert_eq!(working(span(&office, just_before).1), working(span(&office, now).1));
        }
    }
}
