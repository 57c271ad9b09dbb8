//! An answer is taken: it is kept, what depended on another one is dropped,
//! and the script leads on.

use super::depend::drop_dependents;
use super::keep::{keep, keep_finer};
use super::part_of_name;
use crate::answer::time_wish::TimeWish;
use crate::dialog::context::{learnt, reason};
use crate::dialog::engine::next::{How, Next};
use crate::dialog::engine::stages::asking::reviewed;
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::{Find, Script, Step, Target};
use crate::dialog::turns::{Turn, World};

/// A line of the last list was chosen.
pub(in crate::dialog) fn chosen<'w>(world: &'w World, turn: &Turn, offered: Offered) -> Next<'w> {
    let Some(step) = turn.step_in_hand(world) else { return Next::WrapUp };
    if step.reads(Fact::Review) {
        return reviewed::chosen(step, offered);
    }
    if step.reads(Fact::Times) && matches!(offered.value, Kept::Choice(_)) {
        return Next::Wish(step, TimeWish { more: true, ..TimeWish::default() });
    }
    let kept = match offered.value {
        Kept::Choice(word) if step.reads(Fact::Several) => Kept::Choices(vec![word]),
        value => value,
    };
    Next::Accept(step, kept)
}

/// Takes an answer to a step.
pub(in crate::dialog) fn accept<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    kept: Kept,
) -> Next<'w> {
    if step.reads(Fact::Review) {
        return reviewed::answered(world, turn, step, &kept);
    }
    if let (Some(Find::Meanings), Kept::Choice(key)) = (step.find, &kept)
        && let Some((dialog, words)) = learnt::chosen(world, turn, key)
    {
        return Next::Switch(dialog, words);
    }
    let kept = part_of_name::joined(world, turn, step, kept);
    if let Some(asked) = part_of_name::in_part(world, turn, step, &kept) {
        return asked;
    }
    let (kept, finer) = reason::levels(world, step, kept);
    let Some(script) = turn.script(world) else { return Next::WrapUp };
    if let Some(place) = elsewhere(turn, script, step, &kept) {
        return Next::to(place);
    }
    if let Some(back) = way_back(script, turn, step, &kept) {
        return Next::Ask(back, How::Change);
    }
    keep(turn, script, step, &kept);
    if let Some(finer) = finer {
        keep_finer(turn, script, &finer);
    }
    if let (Kept::Slot(_), Some(task)) = (&kept, turn.task_mut()) {
        // What was said on the way is used up.
        task.early = None;
        // The time that sentences speak of is the new one, no longer the appointment's.
        turn.appointment = None;
    }
    instead(turn, script, step, &kept);
    let declined = matches!(kept, Kept::YesNo(false) | Kept::Nothing);
    match step.act {
        Some(act) if !declined && !matches!(kept, Kept::Choice(_)) => Next::Act(step, act),
        _ => Next::Go(step.way_of(&kept).clone()),
    }
}

/// The step to which a choice leads back: one that was answered already is
/// asked again, and the choice itself is no answer to keep.
fn way_back(script: &Script, turn: &Turn, step: &Step, kept: &Kept) -> Option<String> {
    let Kept::Choice(word) = kept else { return None };
    let go = step.offer.iter().find(|c| c.word == *word)?.go.as_ref()?;
    let Target::Step(name) = go else { return None };
    let there = script.step(name)?;
    let answered = there.ask.is_some() && !there.anew && turn.task()?.answers.contains_key(&there.name);
    answered.then(|| there.name.clone())
}

/// An office that was chosen for its time takes the place of the one that was
/// chosen before, so that the review and whatever else asks see it there.
fn instead(turn: &mut Turn, script: &Script, step: &Step, kept: &Kept) {
    let Kept::OfficeAt(code, _) = kept else { return };
    let Some(task) = turn.task_mut() else { return };
    let is_listed = |step: &&Step| matches!(task.answers.get(&step.name), Some(Kept::Office(_)));
    let before = script.tellers(Role::Office).rev().find(is_listed).map(|step| step.name.clone());
    let Some(before) = before else { return };
    task.answers.insert(before.clone(), Kept::Office(code.clone()));
    drop_dependents(turn, script, &before);
    if let Some(task) = turn.task_mut() {
        task.answers.remove(&step.name);
    }
}

/// Another place, said where an office was to be chosen: offices are looked for
/// there. None if the step does not depend on a place.
fn elsewhere(turn: &mut Turn, script: &Script, step: &Step, kept: &Kept) -> Option<String> {
    if !matches!(kept, Kept::Place(_)) || step.reads(Fact::Place) {
        return None;
    }
    let asks = |name: &&String| script.step(name).is_some_and(|s| s.fills == Some(Role::Place) && !s.anew);
    let place = step.needs.iter().find(asks)?.clone();
    keep(turn, script, script.step(&place)?, kept);
    Some(place)
}
