//! What was taken out of the config while somebody was in the middle of it: an office, an
//! inquiry. Their answers are asked again; nothing is offered that is not there.

use crate::answer::place::PlaceAnswer;
use crate::dialog::engine::stages::doing::depend;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::When;
use crate::dialog::turns::{Turn, World, condition};

/// Drops what is not there any more. Returns the step at which the task in hand goes on,
/// if it is about something of that kind, and whether the person is to be told.
pub(in crate::dialog) fn dropped(world: &World, turn: &mut Turn) -> Option<(String, bool)> {
    let mut restart = None;
    let in_hand = turn.conversation.tasks.len();
    let mut tasks = std::mem::take(&mut turn.conversation.tasks);
    for (at, task) in tasks.iter_mut().enumerate() {
        task.offered.retain(|offered| !is_gone(world, &offered.value));
        let Some(script) = world.scripts.get(&task.dialog) else { continue };
        let gone: Vec<String> = task
            .answers
            .iter()
            .filter(|(_, kept)| is_gone(world, kept))
            .map(|(step, _)| step.clone())
            .collect();
        for step in &gone {
            task.answers.remove(step);
            if depend::drop_in(task, script, step) {
                turn.releases.push(task.id);
            }
        }
        if !gone.is_empty() {
            // Whoever comes back to a paused task is asked from its beginning as well.
            task.step.clone_from(&script.first);
            restart = (at + 1 == in_hand).then(|| (script.first.clone(), true));
        }
    }
    turn.conversation.tasks = tasks;
    restart.or_else(|| unfit(world, turn).map(|step| (step, false)))
}

/// The step in hand, if it is for a visit that can be made, or cannot, and this one has
/// changed since.
fn unfit(world: &World, turn: &Turn) -> Option<String> {
    let step = turn.step_in_hand(world)?;
    let when = step.when.as_ref().filter(|when| matches!(when, When::Visit(_)))?;
    let script = world.scripts.get(&turn.task()?.dialog)?;
    // Its own steps say which question fits the visit now.
    (!condition::holds(world, turn, when)).then(|| script.first.clone())
}

fn is_gone(world: &World, kept: &Kept) -> bool {
    match kept {
        Kept::Office(code) | Kept::OfficeAt(code, _) | Kept::Place(PlaceAnswer::Office(code)) => {
            world.offices.get(code).is_none()
        }
        Kept::Inquiry(id) => world.inquiries.get(id).is_none(),
        _ => false,
    }
}
