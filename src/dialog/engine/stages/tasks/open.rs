//! A task begins: the one that words ask for, or the menu; and from one task
//! to another.

use super::recent;
use crate::dialog::context::opening::opening;
use crate::dialog::decide::WITHOUT_A_QUESTION;
use crate::dialog::engine::meant::meant_at_last;
use crate::dialog::engine::next::Next;
use crate::dialog::engine::stages::asking::restraint;
use crate::dialog::memory::Task;
use crate::dialog::speech::args;
use crate::dialog::turns::{Turn, World, limits};
use crate::domain::dialogs::{BOOK, LANGUAGE, MENU, PERHAPS};
use crate::domain::private::Private;
use crate::understand::Scene;

/// To the menu; a task in hand is paused.
pub(in crate::dialog) fn menu<'w>() -> Next<'w> {
    Next::Switch(MENU.to_owned(), String::new())
}

/// Words while no task is in hand: a task that they ask for, or the menu; thanks
/// ask for nothing.
pub(in crate::dialog) fn idle<'w>(world: &'w World, turn: &mut Turn, text: String) -> Next<'w> {
    if turn.conversation.lang.is_none() {
        let held = if text.is_empty() { None } else { restraint::held(world, turn) };
        return held.unwrap_or_else(|| Next::Begin(LANGUAGE.to_owned(), Some(text)));
    }
    let Some(said) = turn.scene(world, &text) else { return Next::Begin(MENU.to_owned(), None) };
    meant_at_last(world, turn, WITHOUT_A_QUESTION, said).unwrap_or_else(|| Next::Begin(MENU.to_owned(), None))
}

/// A confirmation opens its appointment, whatever was asked, of this one or another.
pub(in crate::dialog) fn confirmation<'w>(world: &'w World, turn: &mut Turn, pasted: String) -> Next<'w> {
    let Some(dialog) = opening(world) else { return Next::Idle(pasted) };
    let tasks = std::mem::take(&mut turn.conversation.tasks);
    let (over, others): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|task| task.dialog == dialog);
    over.iter().for_each(|task| turn.release_of(task));
    turn.conversation.tasks = others;
    Next::Switch(dialog, pasted)
}

/// Words that ask for nothing that we know: the menu, as long as it helps.
pub(in crate::dialog) fn unknown<'w>(world: &'w World, turn: &mut Turn, greets: bool) -> Next<'w> {
    let held = if greets { None } else { restraint::held(world, turn) };
    held.unwrap_or_else(|| Next::Begin(MENU.to_owned(), None))
}

/// Words of which it can only be guessed what they ask for: that is asked, as long as it helps.
pub(in crate::dialog) fn perhaps<'w>(world: &'w World, turn: &mut Turn, text: String) -> Next<'w> {
    restraint::held(world, turn).unwrap_or_else(|| Next::Switch(PERHAPS.to_owned(), text))
}

/// Thanks are answered by a word, which costs less than a list; and once in a while.
pub(in crate::dialog) fn thanked<'w>(world: &World, turn: &mut Turn) -> Next<'w> {
    let now = turn.now;
    if turn.conversation.restraint.thanks(now) {
        turn.say(args::with_all(world, turn, "thanks-too"));
    }
    Next::Finish
}

/// Leaves this task paused for another; one in which there is nothing to come
/// back to (the menu, a first question, credentials that opened nothing) is left behind.
pub(in crate::dialog) fn switch<'w>(turn: &mut Turn, dialog: String, text: String) -> Next<'w> {
    if turn.task().is_some_and(|t| t.dialog == MENU || (t.dialog != BOOK && t.has_nothing())) {
        turn.conversation.tasks.pop();
    }
    if take_up(turn, &dialog) {
        return Next::Resume(text);
    }
    Next::Begin(dialog, Some(text).filter(|t| !t.is_empty()))
}

/// Takes a dialog in hand that was paused; false if it was not.
pub(in crate::dialog) fn take_up(turn: &mut Turn, dialog: &str) -> bool {
    let tasks = &mut turn.conversation.tasks;
    let Some(place) = tasks.iter().position(|t| t.dialog == dialog) else { return false };
    let task = tasks.remove(place);
    tasks.push(task);
    true
}

/// Words that ask for a task, without what they say is not to be done; none are left of
/// words that say nothing else.
fn without_denied(world: &World, turn: &Turn, text: String) -> String {
    let scene = turn.scene(world, &text);
    let left = scene.as_ref().and_then(Scene::undenied).map(str::to_owned);
    left.map_or(text, |left| if left.chars().any(char::is_alphanumeric) { left } else { String::new() })
}

/// Begins a task at its first step.
pub(in crate::dialog) fn begin<'w>(
    world: &'w World,
    turn: &mut Turn,
    dialog: &str,
    early: Option<String>,
) -> Next<'w> {
    let Some(script) = world.scripts.get(dialog) else { return Next::Finish };
    let mut task = Task::new(turn.next_task_id(), dialog, &script.first);
    task.early = early.map(|text| Private::new(without_denied(world, turn, text)));
    turn.conversation.tasks.push(task);
    if turn.conversation.tasks.len() > limits::TASKS {
        let oldest = turn.conversation.tasks.remove(0);
        turn.release_of(&oldest);
    }
    recent::go_on(world, turn).unwrap_or_else(|| Next::to(&script.first))
}
