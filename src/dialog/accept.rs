//! An answer is taken: it is kept, what depended on another one is dropped,
//! and the script leads on.

use super::kept::Kept;
use super::script::{Act, Find, Read, Script, Step, Target};
use super::state::Offered;
use super::turn::{Progress, Turn};
use super::world::World;
use super::{act, advance, ask, review, times};
use crate::answer::time_wish::TimeWish;
use crate::domain::private::Private;

/// A line of the last list was chosen.
pub(super) fn chosen(world: &World, turn: Turn, offered: Offered) -> Progress {
    let Some(step) = ask::step_in_hand(world, &turn) else { return advance::wrap_up(world, turn) };
    if step.read == Some(Read::Review) {
        return review::chosen(world, turn, step, &offered);
    }
    if step.read == Some(Read::Slot) && matches!(offered.value, Kept::Choice(_)) {
        let wish = TimeWish { more: true, ..TimeWish::default() };
        return times::wished(world, turn, step, &wish);
    }
    let kept = match (step.read, offered.value) {
        (Some(Read::Choices), Kept::Choice(word)) => Kept::Choices(vec![word]),
        (_, value) => value,
    };
    accept(world, turn, step, kept, None)
}

/// Takes an answer to a step. `said` are the words, if later questions may be
/// answered by them as well.
pub(super) fn accept(world: &World, mut turn: Turn, step: &Step, kept: Kept, said: Option<&str>) -> Progress {
    if step.read == Some(Read::Review) {
        return review::answered(world, turn, step, &kept);
    }
    let kept = first_level(world, &mut turn, step, kept, said);
    let Some(script) = turn.task().and_then(|t| world.scripts.get(&t.dialog)) else {
        return advance::wrap_up(world, turn);
    };
    if let Some(target) = elsewhere(&mut turn, script, step, &kept) {
        return advance::go(world, turn, &target);
    }
    if let Some(back) = way_back(world, &turn, step, &kept) {
        return ask::ask_step(world, turn, &back, ask::How::Change);
    }
    keep(&mut turn, script, step, &kept);
    instead(&mut turn, script, step, &kept);
    let declined = matches!(kept, Kept::YesNo(false) | Kept::Nothing);
    match step.act {
        Some(act) if !declined && !matches!(kept, Kept::Choice(_)) => act::act(world, turn, step, act),
        _ => {
            let target: Target = advance::way_of(step, &kept).clone();
            advance::go(world, turn, &target)
        }
    }
}

/// The step to which a choice leads back: one that was answered already is
/// asked again, and the choice itself is no answer to keep.
fn way_back(world: &World, turn: &Turn, step: &Step, kept: &Kept) -> Option<String> {
    let Kept::Choice(word) = kept else { return None };
    let go = step.offer.iter().find(|c| c.word == *word)?.go.as_ref()?;
    let Target::Step(name) = go else { return None };
    let task = turn.task()?;
    let there = world.scripts.get(&task.dialog)?.step(name)?;
    let answered = there.ask.is_some() && !there.anew && task.answers.contains_key(&there.name);
    answered.then(|| there.name.clone())
}

/// A finer reason said where the first level was asked answers both: its
/// parent here, and itself by the same words at the next step.
fn first_level(world: &World, turn: &mut Turn, step: &Step, kept: Kept, said: Option<&str>) -> Kept {
    let (Some(Find::Inquiries), Kept::Inquiry(id)) = (step.find, &kept) else { return kept };
    let Some(parent) = world.inquiries.get(id).and_then(|i| i.parent.clone()) else { return kept };
    if let (Some(task), Some(said)) = (turn.task_mut(), said) {
        task.early = Some(Private::new(said.to_owned()));
    }
    Kept::Inquiry(parent)
}

/// An office that was chosen for its time takes the place of the one that was
/// chosen before, so that the review and whatever else asks see it there.
fn instead(turn: &mut Turn, script: &Script, step: &Step, kept: &Kept) {
    let Kept::OfficeAt(code, _) = kept else { return };
    let Some(task) = turn.task_mut() else { return };
    let before =
        task.answers.iter().find(|(_, a)| matches!(a, Kept::Office(_))).map(|(name, _)| name.clone());
    let Some(before) = before else { return };
    task.answers.insert(before.clone(), Kept::Office(code.clone()));
    drop_dependents(turn, script, &before);
    if let Some(task) = turn.task_mut() {
        task.answers.remove(&step.name);
    }
}

/// Another place, said where an office was to be chosen: offices are looked for
/// there. None if the step does not depend on a place.
fn elsewhere(turn: &mut Turn, script: &Script, step: &Step, kept: &Kept) -> Option<Target> {
    if !matches!(kept, Kept::Place(_)) || step.read == Some(Read::Place) {
        return None;
    }
    let asks = |name: &&String| script.step(name).is_some_and(|s| s.read == Some(Read::Place) && !s.anew);
    let place = step.needs.iter().find(asks)?.clone();
    let task = turn.task_mut()?;
    task.answers.insert(place.clone(), kept.clone());
    task.misses = 0;
    drop_dependents(turn, script, &place);
    Some(Target::Step(place))
}

/// Keeps an answer; if it changed, drops what depended on it.
fn keep(turn: &mut Turn, script: &Script, step: &Step, kept: &Kept) {
    let Some(task) = turn.task_mut() else { return };
    let changed = task.answers.get(&step.name) != Some(kept);
    task.answers.insert(step.name.clone(), kept.clone());
    if let Kept::Appointment(picked) = kept {
        task.picked = Some(picked.clone());
    }
    task.misses = 0;
    task.either = false;
    if changed {
        drop_dependents(turn, script, &step.name);
    }
}

/// Drops the answers that depended on a step, and those that depended on them;
/// a dropped time is given back.
pub(super) fn drop_dependents(turn: &mut Turn, script: &Script, changed: &str) {
    let dependents: Vec<&Step> =
        script.steps.values().filter(|s| s.needs.iter().any(|n| n == changed)).collect();
    for step in dependents {
        let Some(task) = turn.task_mut() else { return };
        if task.answers.remove(&step.name).is_none() {
            continue;
        }
        if step.act == Some(Act::Hold) && task.held_until.take().is_some() {
            let id = task.id;
            turn.releases.push(id);
        }
        drop_dependents(turn, script, &step.name);
    }
}
