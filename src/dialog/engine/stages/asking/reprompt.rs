//! An answer was not understood: a shorter question with an example, then the
//! choices, then the phone number and the menu, and so on for as long as `restraint`
//! lets it. Never the same sentence twice running.

use super::{offer, restraint};
use crate::dialog::engine::next::Next;
use crate::dialog::kinds::Fact;
use crate::dialog::scripts::Step;
use crate::dialog::speech::{args, review_lines};
use crate::dialog::turns::{Turn, World};

/// The answer was not understood.
pub(in crate::dialog) fn reprompt<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    with_example(world, turn, None)
}

/// The same, with another example than the question's own.
pub(in crate::dialog) fn with_example<'w>(
    world: &'w World,
    turn: &mut Turn,
    example: Option<&str>,
) -> Next<'w> {
    if let Some(held) = restraint::held(world, turn) {
        return held;
    }
    let Some(step) = turn.step_in_hand(world) else { return Next::Idle(String::new()) };
    let Some(task) = turn.task_mut() else { return Next::WrapUp };
    let misses = task.misses;
    task.misses = if misses >= 3 { 1 } else { misses + 1 };
    if task.either {
        let key = ["choose-a-number", "not-understood", "call-us"][usize::from(misses) % 3];
        turn.say(args::with_all(world, turn, key));
        return Next::Which(step);
    }
    match misses {
        0 | 3 => shorter(world, turn, step, example),
        1 => choices(world, turn, step),
        // The office's phone number, and the menu.
        _ => turn.say(args::with_all(world, turn, "call-us")),
    }
    offer::show(world, turn, step);
    Next::WrapUp
}

/// A shorter question, with an example.
fn shorter(world: &World, turn: &mut Turn, step: &Step, example: Option<&str>) {
    let ask = step.ask.as_deref().unwrap_or_default();
    let again = format!("{ask}.again");
    let key = if world.catalog.has(turn.lang(world), &again) { again.as_str() } else { "choose-a-number" };
    turn.say(args::with_all(world, turn, example.unwrap_or(key)));
}

/// The whole question once more, with its choices.
fn choices(world: &World, turn: &mut Turn, step: &Step) {
    turn.say(args::with_all(world, turn, "not-understood"));
    if step.reads(Fact::Review) {
        review_lines::lines(world, turn);
    }
    turn.say(args::with_all(world, turn, step.ask.as_deref().unwrap_or_default()));
}

/// Says why this is no answer, and asks again, as long as that helps.
pub(in crate::dialog) fn unreadable<'w>(world: &'w World, turn: &mut Turn, key: &str) -> Next<'w> {
    restraint::held(world, turn).unwrap_or_else(|| said_again(world, turn, key))
}

/// Says something, and asks again.
pub(in crate::dialog) fn said_again<'w>(world: &'w World, turn: &mut Turn, key: &str) -> Next<'w> {
    turn.say(args::with_all(world, turn, key));
    Next::Again
}

/// A script that wants what it did not ask: the person gets the phone number
/// and the menu, never silence.
pub(in crate::dialog) fn broken<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    turn.say(args::with_all(world, turn, "call-us"));
    turn.conversation.tasks.clear();
    Next::WrapUp
}
