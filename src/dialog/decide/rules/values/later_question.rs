//! What is said at a question and answers a later one: when, or why. It is kept
//! for that one, and the question asked once more.

use crate::answer::Reading;
use crate::answer::time_wish::TimeWish;
use crate::dialog::context::{early, reason, wish};
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Words that do not answer the question in hand, if they answer a later one.
pub(in crate::dialog) fn when_or_why<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    let why = why(context, said);
    let when =
        if !times_follow(context) || of_birth(context, step, said) { None } else { when(context, said) };
    let keeps: Vec<Keep<'_>> = why.into_iter().chain(when).collect();
    (!keeps.is_empty()).then(|| Meaning::from(Means::Noted).keeping(keeps))
}

/// The wish for a time that the words have in them, on top of what was wished before.
fn when<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Keep<'w>> {
    let wish = wished(said)?;
    Some(Keep::Wish(Some(on_top(context, wish))))
}

/// The wish for a time that words have in them, or that all of them are: "asap".
pub(in crate::dialog) fn wished(said: &Scene<'_>) -> Option<TimeWish> {
    let any = || said.wish().filter(|wish| wish.any);
    said.wish_within().or_else(any).cloned()
}

/// A wish on top of what was wished before.
pub(in crate::dialog) fn on_top(context: &Context<'_, '_>, wish: TimeWish) -> TimeWish {
    let Context { world, turn } = *context;
    let before = context.task().and_then(|task| task.wish.clone()).or_else(|| early::wish(world, turn));
    match (before, turn.office(world)) {
        (Some(before), Some(office)) => wish::merge(before, &wish, &[], office),
        _ => wish,
    }
}

/// Whether this dialog has times to offer that were not chosen yet.
pub(in crate::dialog) fn times_follow(context: &Context<'_, '_>) -> bool {
    let (Some(script), Some(task)) = (context.script(), context.task()) else { return false };
    script.first_teller(Role::Slot).is_some() && task.chosen(context.world).is_none()
}

/// The inquiry that the words name, where it is still to be asked.
pub(in crate::dialog) fn why<'w>(context: &Context<'_, 'w>, said: &Scene<'_>) -> Option<Keep<'w>> {
    if !why_is_open(context) {
        return None;
    }
    let named = said.inquiry_within().cloned().or_else(|| said.inquiry().clone().is())?;
    Some(Keep::Inquiry(named))
}

/// Whether it is still to be asked why somebody comes, and is not what is asked now.
pub(in crate::dialog) fn why_is_open(context: &Context<'_, '_>) -> bool {
    let asked = context.step().is_none_or(|step| step.find == Some(Find::Inquiries));
    !asked && reason::is_open(context.world, context.turn)
}

/// The words beside credentials if they choose what is to be done once the appointment is
/// open: "14 March 1990, move it".
pub(in crate::dialog) fn keep_words<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Keep<'w>> {
    let chooses = early::chooses(context.world, context.turn, said);
    chooses.then(|| Keep::WordsAlone(said.to_keep()))
}

/// Whether the words have a date of birth, or what may be one that is not whole
/// where one is asked.
fn of_birth(context: &Context<'_, '_>, step: &Step, said: &Scene<'_>) -> bool {
    if *said.birth() != Reading::No {
        return true;
    }
    let with = step.with.as_deref().and_then(|name| context.turn.step_named(context.world, name));
    if !step.reads(Fact::TellsBirth) && !with.is_some_and(|with| with.reads(Fact::TellsBirth)) {
        return false;
    }
    said.is_like_a_birth() || said.wish_within().is_some_and(|wish| !wish.dates.is_empty())
}
