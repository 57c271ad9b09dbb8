//! The cells of a slot: the smallest stretches of time that a counter can be booked for.

use chrono::{DateTime, TimeDelta, Utc};

/// The starts of the consecutive cells of `grid` minutes that a visit of
/// `minutes` takes, beginning at `start`. A cell that is needed in part is
/// needed whole: 20 minutes on a grid of 15 are two cells. A visit takes one
/// cell at least, and a grid of 0 counts as 1.
pub fn cells(start: DateTime<Utc>, minutes: u16, grid: u16) -> Vec<DateTime<Utc>> {
    let grid = grid.max(1);
    let count = minutes.max(1).div_ceil(grid);
    (0..count).map(|at| start + TimeDelta::minutes(i64::from(at) * i64::from(grid))).collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn at(time: &str) -> DateTime<Utc> {
        format!("2026-12-01T{time}:00Z").parse().unwrap()
    }

    #[test]
    fn a_visit_takes_as_many_whole_cells_as_it_needs() {
        assert_eq!(cells(at("15:00"), 15, 15), [at("15:00")]);
        assert_eq!(cells(at("15:00"), 45, 15), [at("15:00"), at("15:15"), at("15:30")]);
        assert_eq!(cells(at("15:00"), 20, 15), [at("15:00"), at("15:15")]);
        assert_eq!(cells(at("15:00"), 5, 30), [at("15:00")]);
    }

    #[test]
    fn no_minutes_are_one_cell_and_no_grid_is_a_minute() {
        assert_eq!(cells(at("15:00"), 0, 15), [at("15:00")]);
        assert_eq!(cells(at("15:00"), 2, 0), [at("15:00"), at("15:01")]);
    }
}
