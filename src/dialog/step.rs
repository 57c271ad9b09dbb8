//! The one function of the engine. It only dispatches: a message is heard, a
//! fact goes to the step that asked for it.

use super::effect::Fact;
use super::turn::{Input, Progress, Turn, Waiting};
use super::world::World;
use super::{act, advance, find, hear};

/// Takes a turn one step further: script + conversation + input + now give the
/// next conversation and what is wanted next. Pure: the same values give the
/// same answer.
pub fn step(world: &World, turn: Turn, input: Input) -> Progress {
    match (turn.waiting.clone(), input) {
        (Waiting::Message, Input::Said(said)) => hear::hear(world, turn, said),
        (Waiting::Find(step), Input::Fact(fact)) => find::found(world, turn, &step, fact),
        (Waiting::Act(step), Input::Fact(fact)) => act::acted(world, turn, &step, fact),
        (Waiting::Release, Input::Fact(Fact::Done)) => advance::wrap_up(world, turn),
        // A shell that answers something else has a fault; the turn ends as it stands.
        _ => turn.finish(world),
    }
}
