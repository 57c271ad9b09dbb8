//! The review: everything that was said, a line each, any of which can be
//! changed by its number, and then it is booked.

use super::kept::Kept;
use super::script::{Step, Target};
use super::state::{Offered, Task};
use super::turn::Turn;
use super::world::World;
use super::{label, limits};
use crate::text::Say;

/// The key that books.
pub(super) const BOOK: &str = "1";

/// "1 Book it", then the lines.
pub(super) fn offered(world: &World, turn: &Turn) -> Vec<Offered> {
    let book = Offered {
        key: BOOK.to_owned(),
        value: Kept::YesNo(true),
        label: Some("book-it".to_owned()),
        go: None,
    };
    let lines = labelled(world, turn).into_iter().enumerate().map(|(at, step)| Offered {
        key: (at + 2).to_string(),
        value: Kept::Choice(step.name.clone()),
        label: step.label.clone(),
        go: Some(step.name.clone()),
    });
    std::iter::once(book).chain(lines).collect()
}

/// Says each line with its number.
pub(super) fn lines(world: &World, turn: &mut Turn) {
    let Some(task) = turn.task() else { return };
    let mut says = Vec::new();
    for offered in &task.offered {
        let (Some(go), Some(label)) = (&offered.go, &offered.label) else { continue };
        let script = world.scripts.get(&task.dialog);
        let Some(step) = script.and_then(|s| s.step(go)) else { continue };
        let kept = shown_for(task, step).unwrap_or(&Kept::Nothing);
        let value = label::value(world, turn, Some(step), kept);
        let line = Say::new(label).with("value", value);
        says.push(Say::new("review-line").with("key", &offered.key).with("line", line));
    }
    turn.says.extend(says);
}

/// The answer that a line shows: for an inquiry, its finer reason if there is one.
fn shown_for<'t>(task: &'t Task, step: &Step) -> Option<&'t Kept> {
    let own = task.answers.get(&step.name)?;
    match own {
        Kept::Inquiry(_) => {
            let finer =
                task.answers.iter().find(|(name, a)| *name != &step.name && matches!(a, Kept::Inquiry(_)));
            finer.map(|(_, a)| a).or(Some(own))
        }
        _ => Some(own),
    }
}

/// Answered steps that have a label, in the order in which they are asked.
fn labelled<'w>(world: &'w World, turn: &Turn) -> Vec<&'w Step> {
    let Some(task) = turn.task() else { return Vec::new() };
    let Some(script) = world.scripts.get(&task.dialog) else { return Vec::new() };
    let mut steps: Vec<&'w Step> = Vec::new();
    let mut name = script.first.as_str();
    for _ in 0..limits::PASSED {
        let Some(step) = script.step(name) else { break };
        let kept = task.answers.get(&step.name);
        let leads_on = kept.is_some_and(|kept| step.leads_on(kept));
        if step.label.is_some()
            && kept.is_some()
            && !leads_on
            && !steps.iter().any(|known| std::ptr::eq(*known, step))
        {
            steps.push(step);
        }
        let target = kept.map_or(&step.next, |kept| step.way_of(kept));
        match target {
            Target::Step(next) => name = next,
            _ => break,
        }
    }
    steps
}
