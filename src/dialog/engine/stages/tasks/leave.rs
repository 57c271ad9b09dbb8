//! A task is left: it stays as it is, it is over, or it leads to another one.

use super::{open, recent};
use crate::dialog::engine::next::Next;
use crate::dialog::engine::stages::asking::offer;
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Task;
use crate::dialog::speech::greeting;
use crate::dialog::turns::{Turn, World};
use crate::domain::dialogs::{LANGUAGE, MENU};
use crate::domain::private::Private;

/// The last list stands, unless another task waits or there was none, as words
/// had chosen before it was sent. It is not sent again, but for buttons: those of
/// an older message are old.
pub(in crate::dialog) fn stay<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    let listed = turn.task().is_some_and(|task| !task.offered.is_empty());
    if !listed || !turn.is_alone() {
        return end(world, turn);
    }
    if turn.can(world).buttons
        && let Some(step) = turn.step_in_hand(world)
    {
        offer::show(world, turn, step);
    }
    Next::WrapUp
}

/// The task is over: back to what was paused, if anything.
pub(in crate::dialog) fn end<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    if let Some(done) = turn.conversation.tasks.pop() {
        turn.release_of(&done);
        recent::note(turn, &done);
        if turn.conversation.tasks.is_empty() && done.dialog == LANGUAGE {
            return spoken(world, turn, done);
        }
    }
    while turn.task().is_some_and(|t| t.dialog == MENU) {
        turn.conversation.tasks.pop();
    }
    if turn.task().is_none() {
        return Next::WrapUp;
    }
    // what was said of the appointment of the other task is said; this one has its own
    turn.appointment = None;
    Next::Resume(String::new())
}

/// The language is chosen: what was said before it is heard in it.
fn spoken<'w>(world: &'w World, turn: &mut Turn, done: Task) -> Next<'w> {
    let early = done.early.map(Private::into_inner).unwrap_or_default();
    if turn.conversation.turn == 0 || !early.is_empty() {
        greeting::hello(world, turn, &early);
    }
    Next::Idle(early)
}

/// Takes a paused task up again. The words that asked for it are heard as if they were
/// said there; if they say no more, its question is asked anew.
pub(in crate::dialog) fn resume<'w>(world: &'w World, turn: &mut Turn, text: String) -> Next<'w> {
    turn.resumed = true;
    match turn.step_in_hand(world) {
        Some(step) if !step.reads(Fact::MayBeAName) && !text.is_empty() => Next::Hear(text),
        _ => Next::Again,
    }
}

/// The task is over, and the menu follows.
pub(in crate::dialog) fn menu<'w>(turn: &mut Turn) -> Next<'w> {
    if let Some(done) = turn.conversation.tasks.pop() {
        turn.release_of(&done);
    }
    open::menu()
}

/// Another dialog takes the place of this one, with its appointment and words.
pub(in crate::dialog) fn lead<'w>(
    world: &'w World,
    turn: &mut Turn,
    dialog: &str,
    at: Option<&str>,
) -> Next<'w> {
    let left = turn.conversation.tasks.pop();
    if let Some(left) = &left {
        turn.release_of(left);
    }
    if at.is_none() && open::take_up(turn, dialog) {
        return Next::Resume(String::new());
    }
    let Some(script) = world.scripts.get(dialog) else { return Next::WrapUp };
    let first = at.unwrap_or(&script.first);
    let mut task = Task::new(turn.next_task_id(), dialog, first);
    (task.picked, task.early) = left.map_or((None, None), |t| (t.picked, t.early));
    turn.conversation.tasks.push(task);
    Next::to(first)
}
