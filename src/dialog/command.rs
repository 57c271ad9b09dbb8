//! What can be said everywhere: back, start over, help, language, repeat, menu.

use super::kept::Kept;
use super::script::Target;
use super::state::Task;
use super::turn::{Progress, Turn};
use super::world::World;
use super::{advance, args, ask, open};
use crate::answer::Command;

/// The command that the whole message is; in another language only if this
/// one does not know the word. What was offered under 0 goes before the menu.
pub(super) fn heard(world: &World, turn: &Turn, text: &str) -> Option<Command> {
    let text = text.trim();
    if turn.task().is_some_and(|t| t.offered.iter().any(|o| o.key == text)) {
        return None;
    }
    let own = turn.words(world).and_then(|w| w.command(text));
    own.or_else(|| world.words.values().find_map(|w| w.command(text)).filter(|c| *c == Command::Language))
}

/// Does it.
pub(super) fn obey(world: &World, mut turn: Turn, command: Command) -> Progress {
    match command {
        Command::Back => back(world, turn),
        Command::StartOver => start_over(world, turn),
        Command::Help => {
            let say = args::with_all(world, &turn, "help");
            turn.say(say);
            ask::again(world, turn)
        }
        Command::Language => open::switch(world, turn, open::LANGUAGE, None, ""),
        Command::Repeat => ask::again(world, turn),
        Command::Menu => {
            drop_untouched(&mut turn);
            open::switch(world, turn, open::MENU, None, "")
        }
    }
}

impl Task {
    /// Whether nothing was answered yet.
    pub(super) fn is_untouched(&self) -> bool {
        self.held_until.is_none() && self.answers.values().all(|a| matches!(a, Kept::Told))
    }
}

/// Whoever leaves a task for the menu before they answered anything has nothing
/// to come back to.
fn drop_untouched(turn: &mut Turn) {
    if turn.task().is_some_and(Task::is_untouched) {
        turn.conversation.tasks.pop();
    }
}

/// To the question before; from the first one to the menu.
fn back(world: &World, mut turn: Turn) -> Progress {
    let Some(task) = turn.task_mut() else { return open::idle(world, turn, "") };
    match task.trail.pop() {
        Some(step) => ask::ask_step(world, turn, &step, ask::How::Back),
        None => open::switch(world, turn, open::MENU, None, ""),
    }
}

/// The same dialog from its beginning, with a new task: its seat is given back.
fn start_over(world: &World, mut turn: Turn) -> Progress {
    let Some(task) = turn.conversation.tasks.pop() else { return open::idle(world, turn, "") };
    turn.release_of(&task);
    open::begin(world, turn, &task.dialog, None, None)
}

impl Turn {
    /// Gives a task's seat back before the turn ends, if it has one.
    pub(super) fn release_of(&mut self, task: &Task) {
        if task.held_until.is_some() {
            self.releases.push(task.id);
        }
    }
}

/// Where a script leads.
pub(super) fn lead(world: &World, mut turn: Turn, target: &Target) -> Progress {
    match target {
        Target::Menu => {
            if let Some(done) = turn.conversation.tasks.pop() {
                turn.release_of(&done);
            }
            open::switch(world, turn, open::MENU, None, "")
        }
        Target::Dialog(name, at) => {
            let left = turn.conversation.tasks.pop();
            let picked = left.as_ref().and_then(|t| t.picked.clone());
            if let Some(left) = &left {
                turn.release_of(left);
            }
            let early = left.and_then(|t| t.early);
            advance::begin_with(world, turn, name, at.as_deref(), picked, early)
        }
        other => advance::go(world, turn, other),
    }
}
