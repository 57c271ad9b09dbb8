//! An answer was not understood: a shorter question with an example, then the
//! choices, then the phone number and the menu. Never the same sentence twice
//! running.

use super::script::{Read, Step};
use super::turn::{Progress, Turn};
use super::world::World;
use super::{advance, args, ask, open, review};
use crate::answer::place;

/// The words are no answer; at the menu they may name a visit.
pub(super) fn unread(world: &World, turn: Turn, text: &str) -> Progress {
    let at_menu = turn.task().is_some_and(|t| t.dialog == open::MENU);
    if at_menu && open::names_a_visit(world, &turn, text) {
        return open::switch(world, turn, open::BOOK, None, text);
    }
    let place = ask::step_in_hand(world, &turn).is_some_and(|s| s.read == Some(Read::Place));
    let example = if place && place::unknown_zip(text, &world.places) { Some("unknown-zip") } else { None };
    miss_with(world, turn, example)
}

/// The answer was not understood.
pub(super) fn miss(world: &World, turn: Turn) -> Progress {
    miss_with(world, turn, None)
}

/// The same, with another example than the question's own.
fn miss_with(world: &World, mut turn: Turn, example: Option<&str>) -> Progress {
    let Some(step) = ask::step_in_hand(world, &turn) else { return open::idle(world, turn, "") };
    let misses = turn.task().map_or(0, |t| t.misses);
    if let Some(task) = turn.task_mut() {
        task.misses = if misses >= 3 { 1 } else { misses + 1 };
    }
    if turn.task().is_some_and(|t| t.either) {
        let key = ["choose-a-number", "not-understood", "call-us"][usize::from(misses) % 3];
        turn.say(args::with_all(world, &turn, key));
        return ask::which(world, turn, step);
    }
    match misses {
        0 | 3 => shorter(world, turn, step, example),
        1 => choices(world, turn, step),
        _ => phone(world, turn, step),
    }
}

/// A shorter question, with an example.
fn shorter(world: &World, mut turn: Turn, step: &Step, example: Option<&str>) -> Progress {
    let ask = step.ask.as_deref().unwrap_or_default();
    let again = format!("{ask}.again");
    let key = if world.catalog.has(turn.lang(world), &again) { again.as_str() } else { "choose-a-number" };
    turn.say(args::with_all(world, &turn, example.unwrap_or(key)));
    ask::show_offered(world, &mut turn, step);
    advance::wrap_up(world, turn)
}

/// The whole question once more, with its choices.
fn choices(world: &World, mut turn: Turn, step: &Step) -> Progress {
    turn.say(args::with_all(world, &turn, "not-understood"));
    if step.read == Some(Read::Review) {
        review::lines(world, &mut turn);
    }
    turn.say(args::with_all(world, &turn, step.ask.as_deref().unwrap_or_default()));
    ask::show_offered(world, &mut turn, step);
    advance::wrap_up(world, turn)
}

/// The office's phone number, and the menu.
fn phone(world: &World, mut turn: Turn, step: &Step) -> Progress {
    turn.say(args::with_all(world, &turn, "call-us"));
    ask::show_offered(world, &mut turn, step);
    advance::wrap_up(world, turn)
}

/// A script that wants what it did not ask: the person gets the phone number
/// and the menu, never silence.
pub(super) fn broken(world: &World, mut turn: Turn) -> Progress {
    turn.say(args::with_all(world, &turn, "call-us"));
    turn.conversation.tasks.clear();
    advance::wrap_up(world, turn)
}
