//! Which offices are at a place, and which of them is meant by its name.

use crate::answer::place::PlaceAnswer;
use crate::dialog::memory::Kept;
use crate::dialog::turns::{Turn, World, limits};
use crate::domain::office::{Office, OfficeCode};
use crate::domain::place::Point;

/// All offices of a place, and how many of them the first list has.
pub(in crate::dialog) fn around<'w>(world: &'w World, place: &PlaceAnswer) -> (Vec<&'w Office>, usize) {
    match place {
        PlaceAnswer::Office(code) => {
            (world.offices.get(code).map_or_else(Vec::new, |o| near(world, o.point)), 1)
        }
        PlaceAnswer::State(state) => (world.offices.in_state(*state), limits::OFFICES),
        PlaceAnswer::Near { point, .. } => (near(world, *point), world.rules.offices_offered),
    }
}

/// The office of the last list that has the name of the place: "덴버" is the line
/// of Denver, as "Denver" is.
pub(in crate::dialog) fn offered_at(world: &World, turn: &Turn, place: &PlaceAnswer) -> Option<OfficeCode> {
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
pub(in crate::dialog) fn nearest_to(world: &World, place: &PlaceAnswer) -> Option<OfficeCode> {
    let (all, _) = around(world, place);
    let only = !matches!(place, PlaceAnswer::State(_)) || all.len() == 1;
    all.first().filter(|_| only).map(|office| office.code.clone())
}

/// Whether the label of a place (`Denver, CO`) begins with the office's name.
pub(in crate::dialog) fn is_called(label: &str, office: &Office) -> bool {
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
