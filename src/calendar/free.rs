//! What is left of the times after what is taken, and the wish for one of them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::hours::date_at;
use super::{cells, starts};
use crate::domain::counter::CounterKind;
use crate::domain::inquiry::Inquiry;
use crate::domain::office::Office;
use crate::domain::slot::{SeatWish, Slot};

/// The [`starts()`] that have a free seat, given the cells taken (cell, kind,
/// counter from 0): one of the public counters is free for all the cells, and no
/// cell is taken as often as there are public counters. So with fewer counters
/// than were booked nothing is free, and nothing goes below zero.
pub fn free(
    office: &Office,
    inquiry: &Inquiry,
    taken: &BTreeSet<(DateTime<Utc>, CounterKind, u16)>,
    now: DateTime<Utc>,
) -> Vec<DateTime<Utc>> {
    let public = office.counter(&inquiry.counter).map_or(0, |counter| counter.public);
    let mut seats: BTreeMap<DateTime<Utc>, BTreeSet<u16>> = BTreeMap::new();
    for (cell, kind, seat) in taken {
        if *kind == inquiry.counter {
            seats.entry(*cell).or_default().insert(*seat);
        }
    }
    let mut all = starts(office, inquiry, now);
    all.retain(|start| has_seat(&cells(*start, inquiry.minutes, office.grid), &seats, public));
    all
}

fn has_seat(cells: &[DateTime<Utc>], seats: &BTreeMap<DateTime<Utc>, BTreeSet<u16>>, public: u16) -> bool {
    let taken: Vec<_> = cells.iter().filter_map(|cell| seats.get(cell)).collect();
    let room = taken.iter().all(|cell| cell.len() < usize::from(public));
    room && (0..public).any(|seat| taken.iter().all(|cell| !cell.contains(&seat)))
}

/// The wish for a seat at this start; none if the office has no public counter
/// for the inquiry, or its hours do not allow a visit to start then.
pub fn wish(office: &Office, inquiry: &Inquiry, start: DateTime<Utc>) -> Option<SeatWish> {
    let counter = office.counter(&inquiry.counter).filter(|counter| counter.public > 0)?;
    let date = date_at(office, start);
    if !starts::on_day(office, date, inquiry.minutes).contains(&start) {
        return None;
    }
    Some(SeatWish {
        slot: Slot { office: office.code.clone(), start },
        minutes: inquiry.minutes,
        counter: counter.kind.clone(),
        capacity: counter.public,
        cells: cells(start, inquiry.minutes, office.grid),
        agenda: Vec::new(),
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use chrono_tz::America::Denver;

    use super::super::sample::{inquiry, office, utc};
    use super::*;

    type Taken = BTreeSet<(DateTime<Utc>, CounterKind, u16)>;

    const NOW: &str = "2026-12-01T12:00:00Z";

    fn taken(seats: &[(&str, u16)]) -> Taken {
        seats.iter().map(|(at, seat)| (utc(at), CounterKind("service".to_owned()), *seat)).collect()
    }

    fn is_free(minutes: u16, taken: &Taken, start: &str) -> bool {
        free(&office(Denver), &inquiry(minutes), taken, utc(NOW)).contains(&utc(start))
    }

    // The sample office has two public counters.

    #[test]
    fn everything_is_free_when_nothing_is_taken() {
        let office = office(Denver);
        assert_eq!(
            free(&office, &inquiry(30), &Taken::new(), utc(NOW)),
            starts(&office, &inquiry(30), utc(NOW))
        );
    }

    #[test]
    fn a_start_is_free_until_its_last_counter_is_taken() {
        let one = taken(&[("2026-12-01T16:00:00Z", 0)]);
        assert!(is_free(15, &one, "2026-12-01T16:00:00Z"));
        let both = taken(&[("2026-12-01T16:00:00Z", 0), ("2026-12-01T16:00:00Z", 1)]);
        assert!(!is_free(15, &both, "2026-12-01T16:00:00Z"));
        assert!(is_free(15, &both, "2026-12-01T16:15:00Z"));
        assert!(!is_free(30, &both, "2026-12-01T15:45:00Z"), "its second cell is taken");
    }

    #[test]
    fn one_counter_must_be_free_for_all_the_cells() {
        let crossed = taken(&[("2026-12-01T16:00:00Z", 0), ("2026-12-01T16:15:00Z", 1)]);
        assert!(is_free(15, &crossed, "2026-12-01T16:00:00Z"));
        assert!(!is_free(30, &crossed, "2026-12-01T16:00:00Z"));
    }

    #[test]
    fn fewer_counters_than_seats_taken_leave_nothing_and_do_not_underflow() {
        let over =
            taken(&[("2026-12-01T16:00:00Z", 1), ("2026-12-01T16:00:00Z", 2), ("2026-12-01T16:00:00Z", 3)]);
        assert!(!is_free(15, &over, "2026-12-01T16:00:00Z"), "counter 0 is free, but two are too many");
        assert!(is_free(15, &over, "2026-12-01T16:15:00Z"));
    }

    #[test]
    fn another_kind_of_counter_takes_nothing_away() {
        let other: Taken =
            (0..9).map(|seat| (utc("2026-12-01T16:00:00Z"), CounterKind("other".to_owned()), seat)).collect();
        assert!(is_free(15, &other, "2026-12-01T16:00:00Z"));
    }

    #[test]
    fn a_wish_has_the_cells_and_the_capacity() {
        let wish = wish(&office(Denver), &inquiry(30), utc("2026-12-01T16:00:00Z")).unwrap();
        assert_eq!(wish.cells, [utc("2026-12-01T16:00:00Z"), utc("2026-12-01T16:15:00Z")]);
        assert_eq!((wish.capacity, wish.minutes), (2, 30));
    }

    #[test]
    fn there_is_no_wish_outside_hours_or_off_the_grid() {
        for at in
            ["2026-12-01T14:45:00Z", "2026-12-01T16:05:00Z", "2026-12-01T21:45:00Z", "2026-12-05T16:00:00Z"]
        {
            assert_eq!(wish(&office(Denver), &inquiry(30), utc(at)), None, "{at}");
        }
        let mut other = inquiry(30);
        other.counter = CounterKind("other".to_owned());
        assert_eq!(wish(&office(Denver), &other, utc("2026-12-01T16:00:00Z")), None);
    }
}
