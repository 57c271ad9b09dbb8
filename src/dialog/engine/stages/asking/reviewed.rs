//! The review was answered: it is booked, or one of its lines is changed.

use super::offer;
use crate::dialog::engine::next::{How, Next};
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::Step;
use crate::dialog::turns::{Turn, World};
use crate::text::Say;

/// A line was chosen by its number or button.
pub(in crate::dialog) fn chosen(step: &Step, offered: Offered) -> Next<'_> {
    match offered.go {
        Some(line) => Next::Ask(line, How::Change),
        None => Next::Accept(step, offered.value),
    }
}

/// Yes books; no asks which line to change.
pub(in crate::dialog) fn answered<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    kept: &Kept,
) -> Next<'w> {
    match (kept, step.act) {
        (Kept::YesNo(true), Some(act)) => Next::Act(step, act),
        (Kept::YesNo(false), _) => {
            turn.say(Say::new("review-what-to-change"));
            offer::show(world, turn, step);
            Next::WrapUp
        }
        _ => Next::Reprompt,
    }
}
