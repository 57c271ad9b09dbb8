//! What words may mean, as far as it was learnt: offered in the words of the lines that they may
//! be meant for.

use crate::dialog::context::learnt;
use crate::dialog::engine::next::Next;
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::Step;
use crate::dialog::turns::{Turn, World};

/// Offers what the words may mean that began the dialog.
pub(in crate::dialog) fn find<'w>(world: &'w World, turn: &mut Turn, step: &'w Step) -> Next<'w> {
    let lines: Vec<Offered> = learnt::lines(world, turn).into_iter().enumerate().map(line).collect();
    if lines.is_empty() {
        return Next::Outcome(step, "none");
    }
    turn.task_mut().into_iter().for_each(|task| task.offered.clone_from(&lines));
    Next::Speak(step)
}

fn line((at, key): (usize, String)) -> Offered {
    Offered { label: Some(key.clone()), ..Offered::of(at, Kept::Choice(key)) }
}
