//! What is said at a question and answers another one for sure, whichever was asked:
//! a number that looks like no other, or what opens another appointment.

use super::{later_question, slot_value};
use crate::answer::a_number::ANumberReading;
use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Read, Role, Step};
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
    // A number that could be two is the first one of these.
    let numbers = [Role::ANumber, Role::Phone, Role::Receipt];
    let mut others = numbers.into_iter().flat_map(|role| script.tellers(role)).filter(concerns);
    let (other, kept) = others.find_map(|other| Some((other, number(context, (step, other), said)?)))?;
    Some(Keep::Answer(other, kept))
}

/// The number that the other step asks for.
fn number<'w>(context: &Context<'_, 'w>, (step, other): (&Step, &Step), said: &Scene<'w>) -> Option<Kept> {
    match other.read? {
        Read::Receipt => slot_value::read(context, other, said).is(),
        // Digits alone may be any number.
        Read::ANumber => match said.a_number() {
            ANumberReading::Is(number) => Some(Kept::ANumber(number)),
            ANumberReading::Bare(_) | ANumberReading::No => None,
        },
        // As many digits as a receipt number has without its letters.
        Read::Phone if !matches!(step.read, Some(Read::Receipt | Read::ANumber)) => {
            said.phone().map(Kept::Phone)
        }
        _ => None,
    }
}

/// What opens an appointment, said to the choices of one that is open already: it is
/// the one that is meant, also where one of the choices is named beside it.
pub(in crate::dialog) fn opens_another<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    let step = context.step()?;
    // Where it is asked which of several is meant, another one may be.
    if step.read != Some(Read::Choice) || step.find.is_some_and(|find| find != Find::Opened) {
        return None;
    }
    let asks = context.script()?.tellers(Role::Credentials).find(|step| step.early)?;
    // Not beside what opened the other one: half of that is no half of this.
    let found = early::opens(said)?;
    let words = later_question::keep_words(context, said);
    Some(Meaning::answer(asks, Kept::Credentials(found)).keeping(words))
}
