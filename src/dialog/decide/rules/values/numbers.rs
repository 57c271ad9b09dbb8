//! What is said at a question and answers another one for sure, whichever was asked:
//! a number that looks like no other, or what opens another appointment.

use super::later_question;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::kinds;
use crate::dialog::kinds::{Fact, Kind, Role, opens};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::{Context, condition};
use crate::understand::Scene;

/// Words that do not answer the question in hand, if they are a number for another one:
/// it is kept for that one, and this one asked once more.
pub(in crate::dialog) fn for_another<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    Some(Meaning::from(Means::Noted).keeping([kept_for_another(context, said)?]))
}

/// The number for another question in words, whatever else they say.
pub(in crate::dialog) fn kept_for_another<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Keep<'w>> {
    let (step, script) = (context.step()?, context.script()?);
    let concerns = |other: &&Step| {
        let holds = |when| condition::holds(context.world, context.turn, when);
        other.name != step.name && other.when.as_ref().is_none_or(holds)
    };
    let sure = kinds::ALL.iter().filter(|kind| kind.is(Fact::Unmistakable));
    let fills = |other: &Step, kind: &Kind| {
        other.read.is_some_and(|read| read.is_of(kind) && other.fills == read.role())
    };
    let others = sure.flat_map(|kind| script.in_order().filter(move |other| fills(other, kind)));
    let mut others = others.filter(concerns);
    let (other, kept) = others.find_map(|other| Some((other, found(step, other, said)?)))?;
    Some(Keep::Answer(other, kept))
}

/// What the other step asks for, if the words have it for sure.
fn found(step: &Step, other: &Step, said: &Scene<'_>) -> Option<Kept> {
    let kind = other.read?;
    // As many digits as a number that was asked for may have without its letters.
    let long = step.reads(Fact::LongNumber) && kind.is(Fact::Digits) && !kind.is(Fact::LongNumber);
    if long { None } else { kind.spot(said) }
}

/// What opens an appointment, said to the choices of one that is open already: it is
/// the one that is meant, also where one of the choices is named beside it.
pub(in crate::dialog) fn opens_another<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    let step = context.step()?;
    // Where it is asked which of several is meant, another one may be.
    if !step.reads(Fact::List) || step.find.is_some_and(|find| find != Find::Opened) {
        return None;
    }
    let asks = context.script()?.tellers(Role::Credentials).find(|step| step.early)?;
    // Not beside what opened the other one: half of that is no half of this.
    let found = opens(said)?;
    let words = later_question::keep_words(context, said);
    Some(Meaning::answer(asks, Kept::Credentials(found)).keeping(words))
}
