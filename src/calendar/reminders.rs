//! When people are reminded of an appointment.

use chrono::{DateTime, Days, NaiveDate, TimeDelta, Utc};

use super::wall;
use crate::domain::agenda::Planned;
use crate::domain::office::Office;
use crate::domain::reminders::{Lead, Quiet};

/// How long after a booking or a move nobody is reminded of it, and how far apart two
/// reminders are, one of which gives way to the night.
const APART: TimeDelta = TimeDelta::hours(12);
/// How long before the night somebody is written to instead of in it.
const EVENING: TimeDelta = TimeDelta::hours(1);
/// How long before the visit there must be left after the night.
const LEFT: TimeDelta = TimeDelta::hours(2);
/// Over how long those are spread that would be due at one time.
pub const SPREAD: TimeDelta = TimeDelta::hours(1);
/// How long after it was due a reminder still makes sense.
const LATE: TimeDelta = TimeDelta::hours(16);
/// How long before the visit none makes sense any more.
pub const NO_LATER: TimeDelta = TimeDelta::hours(1);

/// The reminders of an appointment that starts at `start` and is booked or moved at `now`.
///
/// One that would come in the quiet hours comes an hour before they begin. If that is past, or
/// within twelve hours of the reminder before, it comes after them, if two hours are left, or
/// else not at all. None comes within twelve hours of `now`. Reminders of one hour are spread
/// over two: `draw` draws how much earlier than its time each is due, up to a length (or how
/// much later, after the quiet hours).
pub fn reminders(
    office: &Office,
    start: DateTime<Utc>,
    leads: &[Lead],
    quiet: Option<Quiet>,
    now: DateTime<Utc>,
    draw: impl Fn(TimeDelta) -> TimeDelta,
) -> Vec<Planned> {
    let mut planned = Vec::new();
    let mut before: Option<DateTime<Utc>> = None;
    for lead in leads {
        let Some(wanted) = start.checked_sub_signed(lead.length()) else { continue };
        let night = quiet.and_then(|quiet| night(office, quiet, wanted));
        let Some((at, due)) = spread(wanted, night, start, (before, now), &draw) else { continue };
        let until = (due + LATE).min(start - NO_LATER);
        if at - now >= APART && due < until {
            planned.push(Planned { kind: lead.kind(), due, until });
            before = Some(at);
        }
    }
    planned.sort();
    planned
}

/// The time at which a reminder comes, and from when on it is due; none if it is left out.
fn spread(
    wanted: DateTime<Utc>,
    night: Option<Night>,
    start: DateTime<Utc>,
    (before, now): (Option<DateTime<Utc>>, DateTime<Utc>),
    draw: impl Fn(TimeDelta) -> TimeDelta,
) -> Option<(DateTime<Utc>, DateTime<Utc>)> {
    let Some(night) = night else { return Some((wanted, wanted - draw(SPREAD))) };
    if !night.holds(wanted) {
        // not so much earlier that it falls into the night before
        return Some((wanted, wanted - draw(SPREAD.min(wanted - night.to))));
    }
    let evening = night.from - EVENING;
    if evening - now >= APART && before.is_none_or(|before| evening - before >= APART) {
        return Some((evening, evening - draw(SPREAD)));
    }
    (start - night.to >= LEFT).then(|| (night.to, night.to + draw(SPREAD)))
}

/// The quiet hours that hold an instant, or the last ones before it.
#[derive(Clone, Copy)]
struct Night {
    from: DateTime<Utc>,
    to: DateTime<Utc>,
}

impl Night {
    fn holds(self, at: DateTime<Utc>) -> bool {
        self.from <= at && at < self.to
    }
}

/// The night that holds an instant, or else the last one before it.
fn night(office: &Office, quiet: Quiet, at: DateTime<Utc>) -> Option<Night> {
    let today = at.with_timezone(&office.zone).date_naive();
    let over_midnight = Days::new(u64::from(quiet.from > quiet.to));
    let nights = (0..=2).filter_map(|back| {
        let evening = today.checked_sub_days(Days::new(back))?;
        let morning = evening.checked_add_days(over_midnight)?;
        let edge = |date: NaiveDate, time| wall::edge(office.zone, date.and_time(time));
        Some(Night { from: edge(evening, quiet.from), to: edge(morning, quiet.to) })
    });
    nights.into_iter().find(|night| night.from <= at)
}

/// Until when nobody is written to at the office; none if it is none of the quiet hours.
pub fn quiet_until(office: &Office, quiet: Option<Quiet>, at: DateTime<Utc>) -> Option<DateTime<Utc>> {
    night(office, quiet?, at).filter(|night| night.holds(at)).map(|night| night.to)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono_tz::America::Denver;

    use super::super::sample::{office, utc};
    use super::*;
    use crate::domain::reminders::Reminders;

    /// The reminders by their kind, in wall time of Denver in winter, with nothing drawn.
    fn of(start: &str, now: &str) -> Vec<String> {
        drawn(start, now, |_| TimeDelta::zero())
    }

    fn drawn(start: &str, now: &str, draw: impl Fn(TimeDelta) -> TimeDelta) -> Vec<String> {
        let times = Reminders::default();
        let all = reminders(&office(Denver), utc(start), &times.before, times.quiet, utc(now), draw);
        let mut all: Vec<_> = all.into_iter().map(|one| (one.due, one.kind)).collect();
        all.sort();
        let said = |at: DateTime<Utc>| at.with_timezone(&Denver).format("%d %H:%M").to_string();
        all.into_iter().map(|(due, kind)| format!("{kind} {}", said(due))).collect()
    }

    #[test]
    fn three_reminders_come_by_day() {
        let expected = ["reminder-7d 01 13:00", "reminder-2d 06 13:00", "reminder-3h 08 10:00"];
        assert_eq!(of("2026-12-08T20:00:00Z", "2026-11-25T16:00:00Z"), expected);
    }

    #[test]
    fn nothing_comes_at_night() {
        // 9:30 on the 8th: three hours before is 6:30
        let expected = ["reminder-7d 01 09:30", "reminder-2d 06 09:30", "reminder-3h 07 20:00"];
        assert_eq!(of("2026-12-08T16:30:00Z", "2026-11-25T16:00:00Z"), expected);
        // booked in the evening before: the evening is past, and after the night an hour is left
        assert_eq!(of("2026-12-08T16:30:00Z", "2026-12-08T03:30:00Z"), [""; 0]);
        // 10:30: booked the day before at noon; the evening is too near, and two hours are left
        assert_eq!(of("2026-12-08T17:30:00Z", "2026-12-07T19:00:00Z"), ["reminder-3h 08 08:00"]);
    }

    #[test]
    fn none_comes_within_twelve_hours_of_the_booking() {
        assert_eq!(of("2026-12-08T20:00:00Z", "2026-12-06T09:00:00Z"), ["reminder-3h 08 10:00"]);
        assert_eq!(of("2026-12-08T20:00:00Z", "2026-12-08T06:00:00Z"), [""; 0]);
    }

    #[test]
    fn reminders_of_one_hour_are_spread_over_two_and_never_into_the_night() {
        let longest = |longest| longest;
        let expected = ["reminder-7d 01 12:00", "reminder-2d 06 12:00", "reminder-3h 08 09:00"];
        assert_eq!(drawn("2026-12-08T20:00:00Z", "2026-11-25T16:00:00Z", longest), expected);
        let expected = ["reminder-7d 01 08:00", "reminder-2d 06 08:00", "reminder-3h 07 19:00"];
        assert_eq!(drawn("2026-12-08T15:30:00Z", "2026-11-25T16:00:00Z", longest), expected);
    }

    #[test]
    fn nights_end_by_the_wall_clock_through_both_clock_changes() {
        // the clocks go forward on March 14, 2027 and back on November 7
        for (start, shown) in [("2027-03-16T19:00:00Z", "14 13:00"), ("2027-11-09T20:00:00Z", "07 13:00")] {
            let all = of(start, "2027-01-01T00:00:00Z");
            let two_days = all.iter().find(|one| one.starts_with("reminder-2d")).unwrap();
            assert!(two_days.ends_with(shown), "{all:?}");
        }
        let times = Reminders::default();
        let at = |at: &str| quiet_until(&office(Denver), times.quiet, utc(at));
        assert_eq!(at("2027-03-14T08:30:00Z"), Some(utc("2027-03-14T14:00:00Z")));
        assert_eq!(at("2027-03-14T14:00:00Z"), None);
        assert_eq!(at("2026-12-02T04:00:00Z"), Some(utc("2026-12-02T15:00:00Z")));
        assert_eq!(at("2026-12-02T03:59:00Z"), None);
    }
}
