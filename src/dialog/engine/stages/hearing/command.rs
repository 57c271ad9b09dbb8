//! What can be said everywhere: back, start over, help, language, repeat, menu.

use crate::answer::Command;
use crate::dialog::engine::next::{How, Next};
use crate::dialog::engine::stages::tasks::{leave, open};
use crate::dialog::memory::Task;
use crate::dialog::speech::args;
use crate::dialog::turns::{Turn, World};
use crate::domain::dialogs::LANGUAGE;

/// Does it.
pub(in crate::dialog) fn obey<'w>(world: &'w World, turn: &mut Turn, command: Command) -> Next<'w> {
    match command {
        Command::Back => back(world, turn),
        Command::StartOver => start_over(turn),
        Command::Help => {
            let say = args::with_all(world, turn, "help");
            turn.say(say);
            Next::Again
        }
        // Two services would ask each other so for ever.
        Command::Language if turn.task().is_some_and(|t| t.dialog == LANGUAGE) => Next::Reprompt,
        Command::Language => Next::Switch(LANGUAGE.to_owned(), String::new()),
        Command::Repeat => Next::Again,
        Command::Menu => {
            drop_untouched(turn);
            open::menu()
        }
    }
}

/// Whoever leaves a task for the menu before they answered anything has nothing
/// to come back to.
fn drop_untouched(turn: &mut Turn) {
    if turn.task().is_some_and(Task::is_untouched) {
        turn.conversation.tasks.pop();
    }
}

/// To the question before; from the first one to the task that waits under this one, or
/// else to the menu.
fn back<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    let waits = !turn.is_alone();
    let Some(task) = turn.task_mut() else { return Next::Idle(String::new()) };
    match task.trail.pop() {
        Some(step) => Next::Ask(step, How::Back),
        None if waits => leave::end(world, turn),
        None => open::menu(),
    }
}

/// The same dialog from its beginning, with a new task: its seat is given back.
fn start_over<'w>(turn: &mut Turn) -> Next<'w> {
    let Some(task) = turn.conversation.tasks.pop() else { return Next::Idle(String::new()) };
    turn.release_of(&task);
    Next::Begin(task.dialog, None)
}
