//! Answers that depend on others: when one changes, those are dropped.

use super::script::{Act, Script, Step};
use super::turn::Turn;

/// Drops the answers that depended on a step, and those that depended on them;
/// a dropped time is given back.
pub(super) fn drop_dependents(turn: &mut Turn, script: &Script, changed: &str) {
    let dependents: Vec<&Step> =
        script.steps.values().filter(|s| s.needs.iter().any(|n| n == changed)).collect();
    for step in dependents {
        let Some(task) = turn.task_mut() else { return };
        if task.answers.remove(&step.name).is_none() {
            continue;
        }
        if step.act == Some(Act::Hold) && task.held_until.take().is_some() {
            let id = task.id;
            turn.releases.push(id);
        }
        drop_dependents(turn, script, &step.name);
    }
}
