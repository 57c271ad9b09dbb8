//! The review was answered: it is booked, or one of its lines is changed.

use super::kept::Kept;
use super::next::{How, Next};
use super::script::{Read, Role, Step};
use super::state::Offered;
use super::subject::local;
use super::turn::Turn;
use super::world::World;
use super::{offer, pick, read, together};
use crate::answer::choice;
use crate::answer::time_wish::TimeWish;
use crate::text::Say;
use crate::understand::Scene;

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

/// Words that change a line without its number, or the one time that was asked about:
/// what can only be its answer (a date of birth, another time), or the line's name
/// ("change the date").
pub(super) fn changed<'w>(world: &'w World, turn: &Turn, step: &Step, said: &Scene<'_>) -> Option<Next<'w>> {
    if step.read == Some(Read::YesNo) {
        let times = turn.teller(world, Role::Slot)?;
        return Some(Next::Wish(times, other_time(world, turn, said)?));
    }
    if step.read != Some(Read::Review) {
        return None;
    }
    let offered = &turn.task()?.offered;
    let line_of = |role: Role| {
        let mut lines = offered.iter().filter_map(|line| turn.step_named(world, line.go.as_deref()?));
        lines.find(|line| line.fills == Some(role))
    };
    let answered = |role: Role| {
        let line = line_of(role)?;
        Some(Next::Accept(line, read::kind(world, turn, line, said).is()?))
    };
    if let Some(next) = [Role::BirthDate, Role::Receipt, Role::ANumber].into_iter().find_map(answered) {
        return Some(next);
    }
    if let Some((line, wish)) = line_of(Role::Slot).zip(other_time(world, turn, said)) {
        return Some(Next::Wish(line, wish));
    }
    let named = choice::read(said.text(), &pick::labels(world, turn), said.words()).is()?;
    offered.get(named).cloned().map(Next::Chosen)
}

/// Another time that is wished for than the one that was chosen, perhaps after the yes or
/// no that was asked for: "yes but at 3". "No tuesday" means another day where the time
/// is no Tuesday.
fn other_time(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<TimeWish> {
    let chosen = turn.task()?.chosen(world)?;
    let behind = || {
        let at = *together::cuts(said.text()).first()?;
        said.part(&said.text()[..at]).yes_no()?;
        said.part(&said.text()[at..]).any_wish().cloned()
    };
    let wish = said.any_wish().cloned().or_else(behind)?;
    Some(wish.or_instead(local(turn.office(world)?, chosen).date()))
}
