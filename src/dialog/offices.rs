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
    let place = turn.task().and_then(|task| task.place(world)).cloned();
    let (all, first_part) = place.as_ref().map_or((Vec::new(), 0), |place| around(world, place));
    // Whoever comes back to the offices wants to see others.
    let answered = turn.task().is_some_and(|task| task.answers.contains_key(&step.name));
    if skip == 0
        && !answered
        && let Some(code) = named(world, turn, place.as_ref(), &all)
    {
        return Next::Accept(step, Kept::Office(code));
    }
    let (from, count) = if skip == 0 { (0, first_part) } else { (first_part, limits::OFFICES) };
    turn.all_shown = from + count >= all.len();
    let codes = all.iter().skip(from).take(count).map(|o| Kept::Office(o.code.clone())).collect();
    Next::Found(step, codes)
}

/// The offices nearest to the one that the task is about, without it.
pub(super) fn others(world: &World, turn: &mut Turn) -> Vec<Kept> {
    turn.all_shown = true;
    let Some(here) = turn.office(world) else { return Vec::new() };
    let nearest = world.offices.nearest(here.point).into_iter().map(|(office, _)| office);
    let others = nearest.filter(|office| office.code != here.code).take(limits::OFFICES);
    others.map(|office| Kept::Office(office.code.clone())).collect()
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
            let named = turn.early_names(world, nearest) && is_called(label, nearest);
            named.then(|| nearest.code.clone())
        }
    }
}

/// The office of the last list that has the name of the place: "덴버" is the line
/// of Denver, as "Denver" is.
pub(super) fn offered_at(world: &World, turn: &Turn, place: &PlaceAnswer) -> Option<OfficeCode> {
    let PlaceAnswer::Near { label, .. } = place else { return None };
    let codes = turn.task()?.offered.iter().filter_map(|offered| match &offered.value {
        Kept::Office(code) => Some(code),
        _ => None,
    });
    let mut offices = codes.filter_map(|code| world.offices.get(code));
    offices.find(|office| is_called(label, office)).map(|office| office.code.clone())
}

/// The office that a place stands for where offices are chosen without one: its
/// nearest, or the only one of a state.
pub(super) fn nearest_to(world: &World, place: &PlaceAnswer) -> Option<OfficeCode> {
    let (all, _) = around(world, place);
    let only = !matches!(place, PlaceAnswer::State(_)) || all.len() == 1;
    all.first().filter(|_| only).map(|office| office.code.clone())
}

/// Whether the label of a place (`Denver, CO`) begins with the office's name.
fn is_called(label: &str, office: &Office) -> bool {
    label.strip_prefix(&*office.name).is_some_and(|rest| rest.starts_with(','))
}

/// All offices, nearest first; none if even the nearest is not near.
fn near(world: &World, point: Point) -> Vec<&Office> {
    let all = world.offices.nearest(point);
    if all.first().is_none_or(|(_, miles)| *miles > world.rules.near_miles) {
        return Vec::new();
    }
    all.into_iter().map(|(office, _)| office).collect()
}
