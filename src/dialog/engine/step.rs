//! The one function of the engine, and its one loop: a stage changes the turn
//! and says what follows, until a fact is wanted or the turn is over.

use super::next::Next;
use super::stages::asking::{ask, reprompt, restraint};
use super::stages::doing::{accept, act, acted, advance};
use super::stages::finding::{find, found, wished};
use super::stages::hearing::{apply, bot_command, command, hear};
use super::stages::tasks::{leave, open};
use crate::dialog::turns::World;
use crate::dialog::turns::effect::{Effect, Fact};
use crate::dialog::turns::limits::STAGES;
use crate::dialog::turns::turn::{Input, Progress, Turn, Waiting};

/// Takes a turn one step further: script + conversation + input + now give the
/// next conversation and what is wanted next. Pure: the same values give the
/// same answer.
pub fn step(world: &World, mut turn: Turn, input: Input) -> Progress {
    let next = enter(world, &mut turn, input);
    run(world, turn, next)
}

/// Goes on with what follows, until a fact is wanted or the turn is over.
pub(in crate::dialog) fn run<'w>(world: &'w World, mut turn: Turn, mut next: Next<'w>) -> Progress {
    let mut stages = 0;
    loop {
        stages += 1;
        if stages == STAGES {
            // Stages that hand on to each other for ever: the phone number, never a hang.
            next = Next::Broken;
        }
        next = match next {
            Next::Meant(meaning, said) => apply::apply(world, &mut turn, meaning, &said),
            Next::Obey(command) => command::obey(world, &mut turn, command),
            Next::Command(command, said) => bot_command::obey(world, &mut turn, command, &said),
            Next::Hear(text) => hear::again(world, &mut turn, &text),
            Next::Chosen(offered) => accept::chosen(world, &turn, offered),
            Next::Accept(step, kept) => accept::accept(world, &mut turn, step, kept),
            Next::Wish(step, wish) => wished::wished(world, &mut turn, step, &wish),
            Next::Reprompt => reprompt::reprompt(world, &mut turn),
            Next::Broken => reprompt::broken(world, &mut turn),
            Next::Go(target) => advance::go(world, &mut turn, &target),
            Next::Find(step) => find::find(world, &mut turn, step),
            Next::Found(step, all) => find::offer(&mut turn, step, all),
            Next::Speak(step) => advance::speak(world, &mut turn, step),
            Next::Act(step, act) => act::act(world, &mut turn, step, act),
            Next::Outcome(step, came) => advance::outcome(&mut turn, step, came),
            Next::Ask(name, how) => ask::ask(world, &mut turn, &name, how),
            Next::Again => ask::again(world, &mut turn),
            Next::Which(step) => ask::which(world, &mut turn, step),
            Next::Idle(text) => open::idle(world, &mut turn, text),
            Next::Switch(dialog, text) => open::switch(&mut turn, dialog, text),
            Next::Begin(dialog, early) => open::begin(world, &mut turn, &dialog, early),
            Next::Resume(text) => leave::resume(world, &mut turn, text),
            Next::WrapUp => wrap_up(&mut turn),
            Next::Want(waiting, effect) => return turn.need(waiting, effect),
            Next::Finish => {
                restraint::over(&mut turn);
                return turn.finish(world);
            }
        };
    }
}

/// What comes in: a message is heard, a fact goes to the step that asked for it.
fn enter<'w>(world: &'w World, turn: &mut Turn, input: Input) -> Next<'w> {
    match (turn.waiting.clone(), input) {
        (Waiting::Message, Input::Said(said)) => hear::hear(world, turn, said),
        (Waiting::Find(step), Input::Fact(fact)) => found::found(world, turn, &step, fact),
        (Waiting::Act(step), Input::Fact(fact)) => acted::acted(world, turn, &step, fact),
        (Waiting::Release, Input::Fact(Fact::Done)) => Next::WrapUp,
        // A shell that answers something else has a fault; the turn ends as it stands.
        _ => Next::Finish,
    }
}

/// Seats are given back one by one, and then the turn is over.
fn wrap_up<'w>(turn: &mut Turn) -> Next<'w> {
    match turn.releases.pop() {
        Some(task) => Next::Want(Waiting::Release, Effect::Release(task)),
        None => Next::Finish,
    }
}
