//! Answers that depend on others: when one changes, those are dropped.

use crate::dialog::memory::Task;
use crate::dialog::scripts::{Act, Script, Step};
use crate::dialog::turns::Turn;

/// Drops the answers that depended on a step, and those that depended on them;
/// a dropped time is given back.
pub(in crate::dialog) fn drop_dependents(turn: &mut Turn, script: &Script, changed: &str) {
    let Some(task) = turn.task_mut() else { return };
    let released = drop_in(task, script, changed).then_some(task.id);
    turn.releases.extend(released);
}

/// The same in any task; whether the time that it held is to be given back.
pub(in crate::dialog) fn drop_in(task: &mut Task, script: &Script, changed: &str) -> bool {
    let dependents: Vec<&Step> =
        script.steps.values().filter(|s| s.needs.iter().any(|n| n == changed)).collect();
    let mut released = false;
    for step in dependents {
        if task.answers.remove(&step.name).is_none() {
            continue;
        }
        released |= step.act == Some(Act::Hold) && task.held_until.take().is_some();
        released |= drop_in(task, script, &step.name);
    }
    released
}
