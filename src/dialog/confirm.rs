//! Yes or no, with what was asked said again: "yes, cancel it", "no, don't move it".

use super::early;
use super::kept::Kept;
use super::next::Next;
use super::script::{Act, Read, Step};
use super::turn::Turn;
use super::world::World;
use crate::answer::{pieces, yes_no};
use crate::understand::Scene;

/// The answer to a question of yes or no in words that begin with it and then say
/// nothing but what is asked.
pub(super) fn said<'w>(world: &'w World, turn: &Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let step = turn.step_in_hand(world)?;
    if !matches!(step.read, Some(Read::YesNo | Read::Review)) || said.text().contains(['?', '？', '؟']) {
        return None;
    }
    if cancels(world, turn, step, said) {
        return Some(Next::Accept(step, Kept::YesNo(true)));
    }
    let all = pieces::words(said.text());
    let (yes, rest) = yes_no::led(&all, said.words())?;
    let rest = said.part(&rest.join(" "));
    let again = match step.read {
        Some(Read::Review) => yes && asks_again(turn, &rest),
        _ => is_asked(world, turn, &rest),
    };
    again.then_some(Next::Accept(step, Kept::YesNo(yes)))
}

/// Whether it is a sign alone (a thumb up) where yes cancels or moves: a phone's reaction
/// may come as that, and so it is asked for as a number or in words.
pub(super) fn is_too_little(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let changes =
        |step: &Step| step.read == Some(Read::YesNo) && matches!(step.act, Some(Act::Move | Act::Cancel));
    turn.step_in_hand(world).is_some_and(changes)
        && !said.text().chars().any(char::is_alphanumeric)
        && said.yes_no() == Some(true)
}

/// "Cancel it", "I give up", where nothing else is asked than whether to cancel.
fn cancels(world: &World, turn: &Turn, step: &Step, said: &Scene<'_>) -> bool {
    step.act == Some(Act::Cancel) && is_asked(world, turn, said)
}

/// Whether the whole message is yes or no, at a question of yes or no: it is an answer
/// there, whatever else its words may ask for ("confirm the booking").
pub(super) fn is_said(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let asked = turn.step_in_hand(world).and_then(|step| step.read);
    matches!(asked, Some(Read::YesNo | Read::Review)) && said.yes_no().is_some()
}

/// Whether words ask for the task in hand, and for nothing else.
fn asks_again(turn: &Turn, rest: &Scene<'_>) -> bool {
    turn.task().is_some_and(|task| rest.intent() == Some(task.dialog.as_str()))
}

/// Whether words name the choice that led to the question.
fn is_asked(world: &World, turn: &Turn, rest: &Scene<'_>) -> bool {
    let (Some(task), Some(script)) = (turn.task(), turn.script(world)) else { return false };
    let of = |step: &Step| {
        let named = || early::named(world, turn, step, rest);
        task.answers.get(&step.name).is_some_and(|chosen| named().as_ref() == Some(chosen))
    };
    rest.text().chars().any(char::is_alphabetic)
        && script.steps.values().any(|step| step.early && step.find.is_none() && of(step))
}
