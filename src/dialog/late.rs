//! What is said at a question and answers another one for sure, whichever was asked:
//! a number that looks like no other, or what opens another appointment.

use super::kept::Kept;
use super::next::Next;
use super::script::{Read, Role, Step};
use super::turn::Turn;
use super::world::World;
use super::{accept, aside, early, read, when};
use crate::answer::a_number::{self, ANumberReading};
use crate::answer::{Words, phone};

/// Words that do not answer the question in hand, if they are a number for another one:
/// it is kept for that one, and this one asked once more.
pub(super) fn numbered<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &Step,
    words: &Words,
    text: &str,
) -> Option<Next<'w>> {
    let script = turn.script(world)?;
    let concerns = |other: &&Step| {
        other.name != step.name && other.when.as_ref().is_none_or(|when| when::holds(world, turn, when))
    };
    // A number that could be two is the first one of these.
    let numbers = [Role::ANumber, Role::Phone, Role::Receipt];
    let mut others = numbers.into_iter().flat_map(|role| script.tellers(role)).filter(concerns);
    let (other, kept) =
        others.find_map(|other| Some((other, number(world, turn, (step, other), words, text)?)))?;
    accept::keep(turn, script, other, &kept);
    Some(aside::noted(world, turn))
}

/// The number that the other step asks for.
fn number(
    world: &World,
    turn: &Turn,
    (step, other): (&Step, &Step),
    words: &Words,
    text: &str,
) -> Option<Kept> {
    match other.read? {
        Read::Receipt => read::kind(world, turn, other, words, text).is(),
        // Digits alone may be any number.
        Read::ANumber => match a_number::read(text, words) {
            ANumberReading::Is(number) => Some(Kept::ANumber(number)),
            ANumberReading::Bare(_) | ANumberReading::No => None,
        },
        // As many digits as a receipt number has without its letters.
        Read::Phone if !matches!(step.read, Some(Read::Receipt | Read::ANumber)) => {
            phone::read(text).map(Kept::Phone)
        }
        _ => None,
    }
}

/// What opens an appointment, said to the choices of one that is open already: it is
/// the one that is meant, also where one of the choices is named beside it.
pub(super) fn opened<'w>(world: &'w World, turn: &mut Turn, text: &str) -> Option<Next<'w>> {
    let step = turn.step_in_hand(world)?;
    if step.read != Some(Read::Choice) || step.find.is_some() {
        return None;
    }
    let asks = turn.script(world)?.tellers(Role::Credentials).find(|step| step.early)?;
    let words = turn.words(world)?;
    // Not beside what opened the other one: half of that is no half of this.
    let found = early::opens(turn, words, text)?;
    early::keep_choice(world, turn, words, text);
    Some(Next::Accept(asks, Kept::Credentials(found)))
}
