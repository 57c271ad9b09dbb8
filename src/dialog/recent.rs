//! The appointment that was just booked, changed or seen here. Whoever says at once what is
//! to be done with "it" has proven who they are in this conversation, and is not asked
//! again; before it changes they are asked whether they are sure, as ever.

use super::decide::{Context, apply, moved_unasked};
use super::kept::Kept;
use super::next::Next;
use super::script::Role;
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use super::{early, open};
use crate::understand::Scene;

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
    let which = script.first_teller(Role::Appointment)?;
    let said = turn.scene(world, turn.task()?.early.as_ref()?.expose())?;
    // Whoever speaks of an appointment may mean another one.
    let any = said.words().speaks_of(said.cut(), open::BOOK) || early::opens(&said).is_some();
    let chooses = early::chooses(world, turn, &said);
    // "Do not cancel it" asks for nothing, and is about that one.
    let nothing = said.text().is_empty();
    let wishes = wishes(&said);
    if any || !(chooses || nothing || wishes) {
        return None;
    }
    let task = turn.task_mut()?;
    task.picked = Some(recent.clone());
    task.answers.insert(which.name.clone(), Kept::Appointment(recent));
    let moved = if wishes { moved_unasked(&Context { world, turn }, &said) } else { None };
    Some(match moved {
        Some(meaning) => apply(world, turn, meaning, &said),
        None => Next::Go(which.next.clone()),
    })
}

/// Whether words say that something is not to be done, where an appointment was told of.
pub(super) fn denies(turn: &Turn, said: &Scene<'_>) -> bool {
    turn.conversation.recent.is_some() && said.undenied().is_some()
}

/// Words that ask for nothing else, but wish for another time than that of the appointment.
pub(super) fn moves(turn: &Turn, said: &Scene<'_>) -> bool {
    turn.conversation.recent.is_some() && wishes(said)
}

/// Whether all the words are a wish for a time.
fn wishes(said: &Scene<'_>) -> bool {
    said.wish().is_some_and(|wish| !wish.more)
}
