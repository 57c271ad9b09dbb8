//! What is said where an opened appointment can be changed and names no line: that it
//! stays as it is, or another time, to which it moves.

use super::kept::Kept;
use super::next::Next;
use super::script::{Choose, Find, Read, Step, Target};
use super::turn::Turn;
use super::world::World;
use super::{early, open, wish};
use crate::answer::time_wish::TimeWish;
use crate::understand::Scene;

/// "Leave it", "no change", where the script says where that leads. At a list of times "no"
/// may be meant for these, and "yes" for one of them.
pub(super) fn left<'w>(world: &'w World, turn: &Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let task = turn.task().filter(|task| task.picked.is_some())?;
    let step = turn.step_in_hand(world)?;
    if step.optional || !step.by.contains_key("none") || task.answers.contains_key(&step.name) {
        return None;
    }
    let keep = said.says_keep() && !said.thanks();
    let leave = match step.read {
        Some(Read::Choice) => keep || said.says_none(),
        _ => keep && said.yes_no() != Some(true),
    };
    leave.then_some(Next::Accept(step, Kept::Nothing))
}

/// A time and nothing else, or in words that ask for no other line: the appointment
/// moves there.
pub(super) fn moved<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let step = choices(world, turn)?;
    let wish = whole(world, turn, said).or_else(|| early::move_wish(world, turn, said))?;
    to(world, turn, step, wish)
}

/// A time and nothing else, where nothing was asked: the appointment that was told of moves
/// there.
pub(super) fn moved_unasked<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let mut steps = turn.script(world)?.in_order();
    let step = steps.find(|step| step.offer.iter().any(|line| moves(world, turn, line)))?;
    let wish = whole(world, turn, said)?;
    to(world, turn, step, wish)
}

/// The line that moves an appointment, with a wish for its new time.
fn to<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, wish: TimeWish) -> Option<Next<'w>> {
    let line = step.offer.iter().find(|line| moves(world, turn, line))?;
    turn.task_mut()?.wish = Some(wish);
    Some(Next::Accept(step, Kept::Choice(line.word.clone())))
}

/// The list of what can be done with an appointment that is open.
fn choices<'w>(world: &'w World, turn: &Turn) -> Option<&'w Step> {
    turn.task()?.picked.as_ref()?;
    turn.step_in_hand(world).filter(|step| open::may_be_left(step))
}

/// Whether a line leads to where appointments are moved.
fn moves(world: &World, turn: &Turn, line: &Choose) -> bool {
    let Some(Target::Step(go)) = &line.go else { return false };
    turn.step_named(world, go).is_some_and(|step| step.find == Some(Find::MayMove))
}

/// The wish that the whole message is; its day is meant even if the appointment is on it.
fn whole(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<TimeWish> {
    let (picked, office) = (turn.task()?.picked.as_ref()?, turn.office(world)?);
    let wish = TimeWish { more: false, ..said.wish()?.clone() };
    Some(wish::instead(&wish, picked.start, office))
}
