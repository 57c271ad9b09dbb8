//! "Cancel it", "change the time", where a time is held that is not booked yet: what is
//! meant is this draft, and no appointment that somebody may have.

use super::next::{How, Next};
use super::script::{Find, Read, Role, Step, Target};
use super::turn::Turn;
use super::world::World;
use super::{args, early, leave, open};
use crate::understand::Scene;

/// What words for an appointment mean at the review of a draft.
pub(super) fn meant<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let step = turn.step_in_hand(world)?;
    let task = turn.task()?;
    if step.read != Some(Read::Review) || task.picked.is_some() {
        return None;
    }
    match asked_for(world, turn, said)? {
        Find::MayMove => {
            let times = turn.teller(world, Role::Slot)?;
            Some(Next::Ask(times.name.clone(), How::Change))
        }
        Find::MayCancel => Some(drop(world, turn)),
        _ => None,
    }
}

/// The draft is left: its time is given back, and nothing is booked.
fn drop<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    let say = args::with_all(world, turn, "draft-left");
    turn.say(say);
    leave::end(world, turn)
}

/// What is to be done with an appointment, if words ask for that: by the whole message, or
/// somewhere in words that ask for the dialog which does it.
fn asked_for(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Find> {
    let here = &turn.task()?.dialog;
    let lines = said.lines();
    let other = open::other_task(world, turn, said);
    let scripts = world.scripts.values().filter(|script| script.name != *here);
    scripts.flat_map(|script| script.in_order().map(move |step| (script, step))).find_map(|(script, step)| {
        if !step.early || step.find.is_some() {
            return None;
        }
        let whole = || step.offer.iter().find(|line| lines.contains(&line.say)).map(|line| line.word.clone());
        let inside = || chosen(world, turn, step, said).filter(|_| other.as_ref() == Some(&script.name));
        let word = whole().or_else(inside)?;
        let line = step.offer.iter().find(|line| line.word == word)?;
        match line.go.as_ref()? {
            Target::Step(go) => script.step(go)?.find,
            _ => None,
        }
    })
}

/// The line of a list that words mention.
fn chosen(world: &World, turn: &Turn, step: &Step, said: &Scene<'_>) -> Option<String> {
    match early::early_choice(world, turn, step, said)? {
        super::kept::Kept::Choice(word) => Some(word),
        _ => None,
    }
}
