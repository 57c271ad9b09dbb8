//! The review: what of all that was said has a line, any of which can be changed by its
//! number, and then it is booked.

use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::{Step, Target};
use crate::dialog::turns::{Turn, World, limits};

/// The key that books.
pub(in crate::dialog) const BOOK: &str = "1";

/// "1 Book it", then the lines.
pub(in crate::dialog) fn offered(world: &World, turn: &Turn) -> Vec<Offered> {
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

/// Answered steps that have a label, in the order in which they are asked.
pub(in crate::dialog) fn labelled<'w>(world: &'w World, turn: &Turn) -> Vec<&'w Step> {
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
