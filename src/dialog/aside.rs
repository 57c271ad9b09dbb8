//! What is said at a question and answers a later one: when, or why. It is kept
//! for that one, and the question asked once more.

use super::next::Next;
use super::script::{Find, Read, Role, Step};
use super::turn::Turn;
use super::world::World;
use super::{args, ask, early, reason, wish};
use crate::answer::Reading;
use crate::answer::time_wish::TimeWish;
use crate::understand::Scene;

/// Words that do not answer the question in hand, if they answer a later one.
pub(super) fn heard<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    said: &Scene<'_>,
) -> Option<Next<'w>> {
    let why = why(world, turn, said);
    let when = !of_birth(world, turn, step, said) && when(world, turn, said);
    (why || when).then(|| noted(world, turn))
}

/// Says that it was noted, and asks the question once more.
pub(super) fn noted<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    turn.say(args::with_all(world, turn, "noted"));
    ask::once_more(world, turn)
}

/// Keeps the wish for a time that the words have in them, for the times that are
/// still to be offered; false if there is none.
fn when(world: &World, turn: &mut Turn, scene: &Scene<'_>) -> bool {
    said(scene).is_some_and(|wish| keep_wish(world, turn, wish))
}

/// The wish for a time that words have in them, or that all of them are: "asap".
pub(super) fn said(scene: &Scene<'_>) -> Option<TimeWish> {
    let any = || scene.wish().filter(|wish| wish.any);
    scene.wish_within().or_else(any).cloned()
}

/// Keeps a wish for the times that are still to be offered; false if none are.
fn keep_wish(world: &World, turn: &mut Turn, wish: TimeWish) -> bool {
    let follow = times_follow(world, turn);
    if follow {
        wish_for(world, turn, wish);
    }
    follow
}

/// What is said of a time beside a reason to come, which may do away with the time
/// that was chosen.
pub(super) fn beside_reason(world: &World, turn: &mut Turn, said: &Scene<'_>) {
    if let Some(wish) = said.wish_within() {
        wish_for(world, turn, wish.clone());
    }
}

fn wish_for(world: &World, turn: &mut Turn, wish: TimeWish) {
    let wish = on_top(world, turn, wish);
    turn.task_mut().into_iter().for_each(|task| task.wish = Some(wish.clone()));
}

/// A wish on top of what was wished before.
pub(super) fn on_top(world: &World, turn: &Turn, wish: TimeWish) -> TimeWish {
    let before = turn.task().and_then(|task| task.wish.clone()).or_else(|| early::wish(world, turn));
    match (before, turn.office(world)) {
        (Some(before), Some(office)) => wish::merge(before, &wish, &[], office),
        _ => wish,
    }
}

/// Whether this dialog has times to offer that were not chosen yet.
pub(super) fn times_follow(world: &World, turn: &Turn) -> bool {
    let (Some(script), Some(task)) = (turn.script(world), turn.task()) else { return false };
    script.first_teller(Role::Slot).is_some() && task.chosen(world).is_none()
}

/// Keeps the inquiry that the words name, where it is still to be asked.
pub(super) fn why(world: &World, turn: &mut Turn, said: &Scene<'_>) -> bool {
    let asked_here = turn.step_in_hand(world).is_none_or(|step| step.find == Some(Find::Inquiries));
    let named = || said.inquiry_within().cloned().or_else(|| said.inquiry().clone().is());
    !asked_here && named().is_some_and(|id| reason::keep(world, turn, id))
}

/// Whether the words have a date of birth, or what may be one that is not whole
/// where one is asked.
fn of_birth(world: &World, turn: &Turn, step: &Step, said: &Scene<'_>) -> bool {
    if *said.birth() != Reading::No {
        return true;
    }
    let with = step.with.as_deref().and_then(|name| turn.step_named(world, name));
    let births = |step: &Step| matches!(step.read, Some(Read::BirthDate | Read::Credentials));
    if !births(step) && !with.is_some_and(births) {
        return false;
    }
    said.is_like_a_birth() || said.wish_within().is_some_and(|wish| !wish.dates.is_empty())
}
