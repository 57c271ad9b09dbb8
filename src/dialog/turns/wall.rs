//! Instants as the clock on an office's wall shows them.

use chrono::{DateTime, NaiveDateTime, Offset, TimeDelta, Utc};

use super::world::World;
use crate::domain::office::{Office, OfficeCode};
use crate::text::{Say, Value};

/// The longest stretch of time in which the clocks are changed once at most.
const ONE_CHANGE: TimeDelta = TimeDelta::days(7);

/// Instants in their order, each with the office's wall time. The zone is asked
/// at both ends of a stretch only, where it says the same at both.
pub(in crate::dialog) fn on_the_wall(
    office: &Office,
    mut starts: &[DateTime<Utc>],
) -> Vec<(DateTime<Utc>, NaiveDateTime)> {
    let mut all = Vec::with_capacity(starts.len());
    while let Some(first) = starts.first() {
        let end = *first + ONE_CHANGE;
        let count = starts.partition_point(|start| *start < end);
        let (stretch, rest) = starts.split_at(count);
        let offset = |at: DateTime<Utc>| at.with_timezone(&office.zone).offset().fix();
        let (before, after) = (offset(*first), offset(stretch[count - 1]));
        all.extend(stretch.iter().map(|start| {
            let wall = if before == after {
                start.with_timezone(&before).naive_local()
            } else {
                local(office, *start)
            };
            (*start, wall)
        }));
        starts = rest;
    }
    all
}

/// An instant as people read it: in the office's wall time; of an office that is there no
/// more, whose clock nobody knows, as the store has it.
pub(in crate::dialog) fn shown(world: &World, office: &OfficeCode, at: DateTime<Utc>) -> Value {
    match world.offices.get(office) {
        Some(office) => Value::Moment(local(office, at)),
        None => {
            let say = Say::new("moment-utc").with("time", Value::Moment(at.naive_utc()));
            say.with("zone", "UTC").into()
        }
    }
}

/// An instant in the office's wall time.
pub(in crate::dialog) fn local(office: &Office, at: DateTime<Utc>) -> NaiveDateTime {
    at.with_timezone(&office.zone).naive_local()
}
