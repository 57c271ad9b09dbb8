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
    let of_kind = |kinds: &[Read]| {
        let mut lines = offered.iter().filter_map(|line| turn.step_named(world, line.go.as_deref()?));
        lines.find(|line| line.read.is_some_and(|read| kinds.contains(&read)))
    };
    for kind in [Read::BirthDate, Read::Receipt, Read::ANumber] {
        let line = of_kind(&[kind]);
        if let Some((line, kept)) =
            line.and_then(|line| Some((line, read::kind(world, turn, line, words, text).is()?)))
        {
            return Some(Next::Accept(line, kept));
        }
    }
    let wish = read::wish(text, words, turn.today_at_office(world));
    if let Some((line, wish)) = of_kind(&[Read::Slot]).zip(wish) {
        return Some(Next::Wish(line, wish));
    }
    let named = choice::read(text, &pick::labels(world, turn), words).is()?;
    offered.get(named).cloned().map(Next::Chosen)
}
