//! Which offices are offered: near the place, nearest first, a part at a time.

use super::kept::Kept;
use super::limits;
use super::next::Next;
use super::script::Step;
use super::turn::Turn;
use super::world::World;
use crate::answer::place::PlaceAnswer;
use crate::domain::office::{Office, OfficeCode};
use crate::domain::place::Point;

/// Offices near the place, nearest first, past the first `skip`.
pub(super) fn find<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, skip: usize) -> Next<'w> {
    let place = turn.task().and_then(|t| t.place()).cloned();
    let (all, first_part) = place.as_ref().map_or((Vec::new(), 0), |place| around(world, place));
    if skip == 0
        && let Some(code) = named(world, turn, place.as_ref(), &all)
    {
        return Next::accept(step, Kept::Office(code));
    }
    let (from, count) = if skip == 0 { (0, first_part) } else { (first_part, limits::OFFICES) };
    turn.all_shown = from + count >= all.len();
    let codes = all.iter().skip(from).take(count).map(|o| Kept::Office(o.code.clone())).collect();
    Next::Found(step, codes)
}

/// All offices of a place, and how many of them the first list has.
fn around<'w>(world: &'w World, place: &PlaceAnswer) -> (Vec<&'w Office>, usize) {
    match place {
        PlaceAnswer::Office(code) => {
            (world.offices.get(code).map_or_else(Vec::new, |o| near(world, o.point)), 1)
        }
        PlaceAnswer::State(state) => (world.offices.in_state(*state), limits::OFFICES),
        PlaceAnswer::Near { point, .. } => (near(world, *point), world.rules.offices_offered),
    }
}

/// The office that the words name: alone, or along with other things.
fn named(world: &World, turn: &Turn, place: Option<&PlaceAnswer>, all: &[&Office]) -> Option<OfficeCode> {
    match place? {
        PlaceAnswer::Office(code) => Some(code.clone()),
        PlaceAnswer::State(_) => None,
        PlaceAnswer::Near { label, .. } => {
            let nearest = all.first()?;
            let named = turn.early_names(world, nearest) && label.starts_with(&format!("{},", nearest.name));
            named.then(|| nearest.code.clone())
        }
    }
}

/// All offices, nearest first; none if even the nearest is not near.
fn near(world: &World, point: Point) -> Vec<&Office> {
    let all = world.offices.nearest(point);
    if all.first().is_none_or(|(_, miles)| *miles > world.rules.near_miles) {
        return Vec::new();
    }
    all.into_iter().map(|(office, _)| office).collect()
}
