//! An answer is kept; if it changed, what depended on it is dropped.

use super::depend::drop_dependents;
use crate::dialog::context::reason::{levels, step_that_finds};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Script, Step};
use crate::dialog::turns::{Turn, World};
use crate::domain::inquiry::InquiryId;

/// Keeps an answer; if it changed, drops what depended on it.
pub(in crate::dialog) fn keep(turn: &mut Turn, script: &Script, step: &Step, kept: &Kept) {
    let Some(task) = turn.task_mut() else { return };
    let changed = task.answers.get(&step.name) != Some(kept);
    task.answers.insert(step.name.clone(), kept.clone());
    if let Kept::Appointment(picked) = kept {
        task.picked = Some(picked.clone());
    }
    task.misses = 0;
    task.either = false;
    if changed {
        drop_dependents(turn, script, &step.name);
    }
}

/// Keeps the finer reason for the step that would ask it.
pub(in crate::dialog) fn keep_finer(turn: &mut Turn, script: &Script, finer: &Kept) {
    if let Some(step) = step_that_finds(script, Find::Reasons) {
        keep(turn, script, step, finer);
    }
}

/// Keeps an inquiry for the step that would ask it.
pub(in crate::dialog) fn keep_inquiry(world: &World, turn: &mut Turn, id: InquiryId) {
    let Some(script) = turn.script(world) else { return };
    let Some(step) = step_that_finds(script, Find::Inquiries) else { return };
    let misses = turn.task().map_or(0, |task| task.misses);
    let (first, finer) = levels(world, step, Kept::Inquiry(id));
    keep(turn, script, step, &first);
    if let Some(finer) = finer {
        keep_finer(turn, script, &finer);
    }
    turn.task_mut().into_iter().for_each(|task| task.misses = misses);
}
