//! What happened since the last message: a script that changed, a hold that is
//! over, a long silence.

use super::taken_out;
use crate::dialog::memory::{Picked, Task};
use crate::dialog::scripts::Script;
use crate::dialog::speech::args;
use crate::dialog::turns::limits::{SILENCE, UNFINISHED};
use crate::dialog::turns::{Turn, World};
use crate::domain::dialogs::MENU;

/// Brings the conversation up to date. Returns the step at which the task in
/// hand must go on, if its own step is no longer there.
pub(in crate::dialog) fn catch_up(world: &World, turn: &mut Turn) -> Option<String> {
    let silence = turn.conversation.last_at.map_or(chrono::TimeDelta::zero(), |last| turn.now - last);
    let before = turn.conversation.tasks.iter().filter(|t| t.dialog != MENU).count();
    drop_old(turn, silence);
    if silence > SILENCE {
        // whoever was reminded answers when they read it
        let reminded = &turn.conversation.reminded;
        let is_of = |known: &Picked| {
            reminded.iter().any(|(_, about)| about.iter().any(|one| one.number == known.number))
        };
        turn.conversation.recent.retain(is_of);
    }
    turn.conversation.tasks.retain(|t| world.scripts.contains_key(&t.dialog));
    let dropped = turn.conversation.tasks.iter().filter(|t| t.dialog != MENU).count() < before;
    if dropped {
        turn.say(args::with_all(world, turn, "unfinished-dropped"));
    }
    let restart = changed_script(world, turn).or_else(|| taken_out(world, turn));
    hold_over(world, turn);
    let busy = turn.task().is_some_and(|t| t.dialog != MENU);
    if silence > SILENCE && busy && restart.is_none() {
        turn.say(args::with_all(world, turn, "welcome-back"));
    }
    restart
}

/// Answers of an unfinished conversation are kept for a day.
fn drop_old(turn: &mut Turn, silence: chrono::TimeDelta) {
    if silence > UNFINISHED {
        turn.conversation.tasks.clear();
    }
}

/// Carries answers over to renamed steps, in every task.
fn changed_script(world: &World, turn: &mut Turn) -> Option<String> {
    for task in &mut turn.conversation.tasks {
        if let Some(script) = world.scripts.get(&task.dialog) {
            rename(script, task);
        }
    }
    let task = turn.task()?;
    let script = world.scripts.get(&task.dialog)?;
    if script.step(&task.step).is_some_and(|s| s.ask.is_some()) {
        return None;
    }
    let first = script.first.clone();
    turn.say(args::with_all(world, turn, "script-changed"));
    Some(first)
}

/// Where the task in hand goes on if what it is about was taken out of the config.
fn taken_out(world: &World, turn: &mut Turn) -> Option<String> {
    let (restart, told) = taken_out::dropped(world, turn)?;
    if told {
        turn.say(args::with_all(world, turn, "script-changed"));
    }
    Some(restart)
}

fn rename(script: &Script, task: &mut Task) {
    for step in script.steps.values() {
        let Some(old) = &step.was else { continue };
        if let Some(answer) = task.answers.remove(old) {
            task.answers.insert(step.name.clone(), answer);
        }
        if task.step == *old {
            task.step.clone_from(&step.name);
        }
        for name in task.trail.iter_mut().filter(|n| *n == old) {
            name.clone_from(&step.name);
        }
    }
    // Answers of steps that are gone do no harm, but must not be shown.
    task.answers.retain(|name, _| script.steps.contains_key(name));
    task.trail.retain(|name| script.steps.contains_key(name));
}

/// A hold whose minutes are over: the person is told; booking still tries.
fn hold_over(world: &World, turn: &mut Turn) {
    let now = turn.now;
    let over = turn.task().is_some_and(|t| t.held_until.is_some_and(|until| until <= now));
    if !over {
        return;
    }
    if let Some(task) = turn.task_mut() {
        task.held_until = None;
    }
    if turn.task().is_some_and(|task| task.chosen(world).is_some()) {
        turn.say(args::with_all(world, turn, "hold-over"));
    }
}
