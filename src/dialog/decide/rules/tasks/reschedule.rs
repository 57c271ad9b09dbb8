//! What is said where an opened appointment can be changed and names no line: that it
//! stays as it is, or another time, to which it moves.

use crate::answer::time_wish::TimeWish;
use crate::dialog::context::{early, wish};
use crate::dialog::decide::meaning::{Keep, Meaning};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Choose, Find, Step, Target};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Whether a step lists what can be done, of which nothing has to be.
pub(in crate::dialog) fn may_be_left(step: &Step) -> bool {
    step.reads(Fact::List) && step.anew && step.find.is_none()
}

/// "Leave it", "no change", where the script says where that leads. At a list of times "no"
/// may be meant for these, and "yes" for one of them.
pub(in crate::dialog) fn left<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let task = context.task().filter(|task| task.picked.is_some())?;
    let step = context.step()?;
    if step.optional || !step.by.contains_key("none") || task.answers.contains_key(&step.name) {
        return None;
    }
    let keep = said.says_keep() && !said.thanks();
    let leave =
        if step.reads(Fact::List) { keep || said.says_none() } else { keep && said.yes_no() != Some(true) };
    // "Never mind, I'm not going" is about another line.
    let stays = || stays(said) && early::about(step, said).is_none();
    (leave || stays()).then(|| Meaning::answer(step, Kept::Nothing))
}

/// Whether words say that it stays as it is, or that it is not to be changed, and nothing of
/// another time.
fn stays(said: &Scene<'_>) -> bool {
    let nothing = || said.without_denied().is_some_and(|left| !left.says_anything());
    !said.any_wish().is_some_and(TimeWish::names_a_time) && (said.leaves_it() || nothing())
}

/// "Leave it as it is", where it is asked whether to move or end an appointment.
pub(in crate::dialog) fn not_to_be<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    context.task()?.picked.as_ref()?;
    let step = context.step().filter(|step| step.confirms_only() && step.act.is_some())?;
    (said.yes_no() != Some(true) && stays(said)).then(|| Meaning::answer(step, Kept::YesNo(false)))
}

/// A time and nothing else, or in words that ask for no other line: the appointment
/// moves there.
pub(in crate::dialog) fn moved<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    context.task()?.picked.as_ref()?;
    let step = context.step().filter(|step| may_be_left(step))?;
    let wish = whole(context, said).or_else(|| early::move_wish(context.world, context.turn, said))?;
    to(context, step, wish)
}

/// A time and nothing else, where nothing was asked: the appointment that was told of moves
/// there.
pub(in crate::dialog) fn moved_unasked<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    let mut steps = context.script()?.in_order();
    let step = steps.find(|step| step.offer.iter().any(|line| moves(context, line)))?;
    let wish = whole(context, said).or_else(|| early::move_wish(context.world, context.turn, said))?;
    to(context, step, wish)
}

/// The line that moves an appointment, with a wish for its new time.
fn to<'w>(context: &Context<'_, 'w>, step: &'w Step, wish: TimeWish) -> Option<Meaning<'w>> {
    let line = step.offer.iter().find(|line| moves(context, line))?;
    let meaning = Meaning::answer(step, Kept::Choice(line.word.clone()));
    Some(meaning.keeping([Keep::Wish(Some(wish))]))
}

/// Whether a line leads to where appointments are moved.
fn moves(context: &Context<'_, '_>, line: &Choose) -> bool {
    let Some(Target::Step(go)) = &line.go else { return false };
    let step = context.turn.step_named(context.world, go);
    step.is_some_and(|step| step.find == Some(Find::MayMove))
}

/// The wish that the whole message is; its day is meant even if the appointment is on it.
fn whole<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<TimeWish> {
    let (picked, office) = (context.task()?.picked.as_ref()?, context.turn.office(context.world)?);
    let wish = TimeWish { more: false, ..said.wish_by_length()? };
    Some(wish::instead(&wish, picked.start, office))
}
