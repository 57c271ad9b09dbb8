//! Why somebody comes, at its two levels: an inquiry, and its finer reason where
//! it has any. Either may be said where the first one is asked.

use super::accept;
use super::kept::Kept;
use super::script::{Find, Role, Script, Step};
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use crate::answer::Reading;
use crate::domain::inquiry::InquiryId;
use crate::understand::Scene;

/// An answer where inquiries are asked, as the answers to both levels: a finer
/// reason answers the first one by what it belongs to.
pub(super) fn levels(world: &World, step: &Step, kept: Kept) -> (Kept, Option<Kept>) {
    let (Some(Find::Inquiries), Kept::Inquiry(id)) = (step.find, &kept) else { return (kept, None) };
    let parent = world.inquiries.get(id).and_then(|inquiry| inquiry.parent.clone());
    match parent {
        Some(parent) => (Kept::Inquiry(parent), Some(kept)),
        None => (kept, None),
    }
}

/// Keeps the finer reason for the step that would ask it.
pub(super) fn keep_finer(turn: &mut Turn, script: &Script, finer: &Kept) {
    if let Some(step) = step_that_finds(script, Find::Reasons) {
        accept::keep(turn, script, step, finer);
    }
}

/// Whether why somebody comes is asked here, and was not answered.
pub(super) fn is_open(world: &World, turn: &Turn) -> bool {
    let step = turn.script(world).and_then(|script| step_that_finds(script, Find::Inquiries));
    step.zip(turn.task()).is_some_and(|(step, task)| !task.answers.contains_key(&step.name))
}

/// Keeps an inquiry for the step that would ask it.
pub(super) fn keep(world: &World, turn: &mut Turn, id: InquiryId) {
    let Some(script) = turn.script(world) else { return };
    let Some(step) = step_that_finds(script, Find::Inquiries) else { return };
    let misses = turn.task().map_or(0, |task| task.misses);
    let (first, finer) = levels(world, step, Kept::Inquiry(id));
    accept::keep(turn, script, step, &first);
    if let Some(finer) = finer {
        keep_finer(turn, script, &finer);
    }
    turn.task_mut().into_iter().for_each(|task| task.misses = misses);
}

/// The inquiry of the last list for whose line the whole message is said: "I never got it".
pub(super) fn said_for(world: &World, turn: &Turn, said: &Scene<'_>) -> Reading<InquiryId> {
    let lines = said.lines();
    let offered = turn.task().into_iter().flat_map(|task| &task.offered);
    let said = offered.filter_map(|offered| match &offered.value {
        Kept::Inquiry(id) => world.inquiries.get(id).filter(|one| lines.contains(&one.label_key())),
        _ => None,
    });
    Reading::of(said.map(|inquiry| inquiry.id.clone()).collect())
}

/// The answer that is shown for a step: for an inquiry, its finer reason if there
/// is one.
pub(super) fn shown_for<'t>(world: &World, task: &'t Task, step: &Step) -> Option<&'t Kept> {
    let own = task.answers.get(&step.name)?;
    let is_first = step.fills == Some(Role::Inquiry) && step.find == Some(Find::Inquiries);
    if is_first { task.told(world, Role::Inquiry).or(Some(own)) } else { Some(own) }
}

fn step_that_finds(script: &Script, find: Find) -> Option<&Step> {
    script.tellers(Role::Inquiry).find(|step| step.find == Some(find))
}
