//! What is said at a question and answers another one for sure, whichever was asked:
//! a number that looks like no other, or what opens another appointment.

use super::kept::Kept;
use super::next::Next;
use super::script::{Read, Role, Step};
use super::turn::Turn;
use super::world::World;
use super::{accept, aside, early, read, when};
use crate::answer::a_number::ANumberReading;
use crate::understand::Scene;

/// Words that do not answer the question in hand, if they are a number for another one:
/// it is kept for that one, and this one asked once more.
pub(super) fn numbered<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &Step,
    said: &Scene<'_>,
) -> Option<Next<'w>> {
    let script = turn.script(world)?;
    let concerns = |other: &&Step| {
        other.name != step.name && other.when.as_ref().is_none_or(|when| when::holds(world, turn, when))
    };
    // A number that could be two is the first one of these.
    let numbers = [Role::ANumber, Role::Phone, Role::Receipt];
    let mut others = numbers.into_iter().flat_map(|role| script.tellers(role)).filter(concerns);
    let (other, kept) = others.find_map(|other| Some((other, number(world, turn, (step, other), said)?)))?;
    accept::keep(turn, script, other, &kept);
    Some(aside::noted(world, turn))
}

/// The number that the other step asks for.
fn number(world: &World, turn: &Turn, (step, other): (&Step, &Step), said: &Scene<'_>) -> Option<Kept> {
    match other.read? {
        Read::Receipt => read::kind(world, turn, other, said).is(),
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
pub(super) fn opened<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let step = turn.step_in_hand(world)?;
    if step.read != Some(Read::Choice) || step.find.is_some() {
        return None;
    }
    let asks = turn.script(world)?.tellers(Role::Credentials).find(|step| step.early)?;
    // Not beside what opened the other one: half of that is no half of this.
    let found = early::opens(said)?;
    early::keep_choice(world, turn, said);
    Some(Next::Accept(asks, Kept::Credentials(found)))
}
