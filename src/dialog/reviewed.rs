//! The review was answered: it is booked, or one of its lines is changed.

use super::kept::Kept;
use super::next::{How, Next};
use super::offer;
use super::script::Step;
use super::state::Offered;
use super::turn::Turn;
use super::world::World;
use crate::text::Say;

/// A line was chosen by its number or button.
pub(super) fn chosen(step: &Step, offered: Offered) -> Next<'_> {
    match offered.go {
        Some(line) => Next::Ask(line, How::Change),
        None => Next::Accept(step, offered.value),
    }
}

/// Yes books; no asks which line to change.
pub(super) fn answered<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, kept: &Kept) -> Next<'w> {
    match (kept, step.act) {
        (Kept::YesNo(true), Some(act)) => Next::Act(step, act),
        (Kept::YesNo(false), _) => {
            turn.say(Say::new("review-what-to-change"));
            offer::show(world, turn, step);
            Next::WrapUp
        }
        _ => Next::Miss,
    }
}
