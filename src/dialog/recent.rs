//! The appointment that was just booked, changed or seen here. Whoever says at once what is
//! to be done with "it" has proven who they are in this conversation, and is not asked
//! again; before it changes they are asked whether they are sure, as ever.

use super::kept::Kept;
use super::next::Next;
use super::script::Find;
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use super::{early, open};

/// Remembers the appointment of a task that is over.
pub(super) fn note(turn: &mut Turn, done: &Task) {
    if done.picked.is_some() {
        turn.conversation.recent.clone_from(&done.picked);
    }
}

/// Forgets the one that was cancelled.
pub(super) fn forget(turn: &mut Turn) {
    turn.conversation.recent = None;
    turn.task_mut().into_iter().for_each(|task| task.picked = None);
}

/// Where a dialog goes on that has just begun, if its words say what is to be done with
/// that appointment and name no other.
pub(super) fn go_on<'w>(world: &'w World, turn: &mut Turn) -> Option<Next<'w>> {
    let recent = turn.conversation.recent.clone()?;
    let script = turn.script(world)?;
    let which = script.steps.values().find(|step| step.find == Some(Find::Opened))?;
    let text = turn.task()?.early.clone()?;
    let words = turn.words(world)?;
    let text = text.expose();
    // Whoever speaks of an appointment may mean another one.
    let any = words.speaks_of(text, open::BOOK) || early::opens(turn, words, text).is_some();
    if any || !early::chooses(world, turn, words, text) {
        return None;
    }
    let task = turn.task_mut()?;
    task.picked = Some(recent.clone());
    task.answers.insert(which.name.clone(), Kept::Appointment(recent));
    Some(Next::Go(which.next.clone()))
}
