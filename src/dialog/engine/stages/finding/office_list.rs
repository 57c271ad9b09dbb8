//! Which offices are offered: near the place, nearest first, a part at a time.

use crate::answer::place::PlaceAnswer;
use crate::dialog::context::offices::{around, is_called};
use crate::dialog::engine::next::Next;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::turns::{Turn, World, limits};
use crate::domain::office::{Office, OfficeCode};

/// Offices near the place, nearest first, past the first `skip`.
pub(in crate::dialog) fn find<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    skip: usize,
) -> Next<'w> {
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
pub(in crate::dialog) fn others(world: &World, turn: &mut Turn) -> Vec<Kept> {
    turn.all_shown = true;
    let Some(here) = turn.office(world) else { return Vec::new() };
    let nearest = world.offices.nearest(here.point).into_iter().map(|(office, _)| office);
    let others = nearest.filter(|office| office.code != here.code).take(limits::OFFICES);
    others.map(|office| Kept::Office(office.code.clone())).collect()
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
