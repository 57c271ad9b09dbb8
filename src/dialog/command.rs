//! What can be said everywhere: back, start over, help, language, repeat, menu.

use super::next::{How, Next};
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use super::{args, language, leave, open};
use crate::answer::Command;
use crate::understand::Scene;

/// The command that the whole message is; in another language only if this
/// one does not know the word. What was offered under 0 goes before the menu.
pub(super) fn heard(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Command> {
    let text = said.text().trim();
    if turn.task().is_some_and(|t| t.offered.iter().any(|o| o.key == text)) {
        return None;
    }
    let own = said.words().command(said.cut());
    own.or_else(|| language::asked(world, turn, said).then_some(Command::Language))
}

/// Does it.
pub(super) fn obey<'w>(world: &'w World, turn: &mut Turn, command: Command) -> Next<'w> {
    match command {
        Command::Back => back(world, turn),
        Command::StartOver => start_over(turn),
        Command::Help => {
            let say = args::with_all(world, turn, "help");
            turn.say(say);
            Next::Again
        }
        Command::Language if turn.task().is_some_and(|t| t.dialog == open::LANGUAGE) => Next::Again,
        Command::Language => Next::Switch(open::LANGUAGE.to_owned(), String::new()),
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
    let waits = !leave::is_alone(turn);
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
