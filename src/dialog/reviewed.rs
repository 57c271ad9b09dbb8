//! The review was answered: it is booked, or one of its lines is changed.

use super::kept::Kept;
use super::next::{How, Next};
use super::script::{Read, Step};
use super::state::Offered;
use super::turn::Turn;
use super::world::World;
use super::{offer, pick, read};
use crate::answer::{Words, choice};
use crate::text::Say;

/// A line was chosen by its number or button.
pub(super) fn chosen(step: &Step, offered: Offered) -> Next<'_> {
    match offered.go {
        Some(line) => Next::Ask(line, How::Change),
        None => Next::Accept(step, offered.value),
    }
}

/// Yes books; no asks which line to change.
pub(super) fn answered<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, kept: &Kept) -> Next<'w> {
    match (kept, step.act) {
        (Kept::YesNo(true), Some(act)) => Next::Act(step, act),
        (Kept::YesNo(false), _) => {
            turn.say(Say::new("review-what-to-change"));
            offer::show(world, turn, step);
            Next::WrapUp
        }
        _ => Next::Miss,
    }
}

/// Words that change a line without its number: what can only be its answer
/// (a date of birth, another time), or the line's name ("change the date").
pub(super) fn changed<'w>(
    world: &'w World,
    turn: &Turn,
    step: &Step,
    words: &Words,
    text: &str,
) -> Option<Next<'w>> {
    if step.read != Some(Read::Review) {
        return None;
    }
    let offered = &turn.task()?.offered;
    let line_of = |kind: Read| {
        let mut lines = offered.iter().filter_map(|line| turn.step_named(world, line.go.as_deref()?));
        lines.find(|line| line.read == Some(kind))
    };
    let answered = |kind: Read| {
        let line = line_of(kind)?;
        Some(Next::Accept(line, read::kind(world, turn, line, words, text).is()?))
    };
    if let Some(next) = [Read::BirthDate, Read::Receipt, Read::ANumber].into_iter().find_map(answered) {
        return Some(next);
    }
    let wish = read::wish(text, words, turn.today_at_office(world));
    if let Some((line, wish)) = line_of(Read::Slot).zip(wish) {
        return Some(Next::Wish(line, wish));
    }
    let named = choice::read(text, &pick::labels(world, turn), words).is()?;
    offered.get(named).cloned().map(Next::Chosen)
}
