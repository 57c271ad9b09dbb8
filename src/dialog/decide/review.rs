//! Words that change a line of the review without its number, or the one time that was
//! asked about.

use super::two_answers::cuts;
use super::{Context, Meaning, Means, answer, pick};
use crate::answer::choice;
use crate::answer::time_wish::TimeWish;
use crate::dialog::script::{Read, Role};
use crate::dialog::subject::local;
use crate::understand::Scene;

/// What can only be the answer of a line (a date of birth, another time), or the line's name
/// ("change the date").
pub(super) fn changed<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let Context { world, turn } = *context;
    let step = context.step()?;
    if step.read == Some(Read::YesNo) {
        let times = turn.teller(world, Role::Slot)?;
        return Some(Means::Times(times, other_time(context, said)?).into());
    }
    if step.read != Some(Read::Review) {
        return None;
    }
    let offered = &context.task()?.offered;
    let line_of = |role: Role| {
        let mut lines = offered.iter().filter_map(|line| turn.step_named(world, line.go.as_deref()?));
        lines.find(|line| line.fills == Some(role))
    };
    let answered = |role: Role| {
        let line = line_of(role)?;
        Some(Meaning::answer(line, answer::kind(context, line, said).is()?))
    };
    if let Some(meaning) = [Role::BirthDate, Role::Receipt, Role::ANumber].into_iter().find_map(answered) {
        return Some(meaning);
    }
    if let Some((line, wish)) = line_of(Role::Slot).zip(other_time(context, said)) {
        return Some(Means::Times(line, wish).into());
    }
    let named = choice::read(said.text(), &pick::labels(context), said.words()).is()?;
    offered.get(named).cloned().map(|line| Means::Line(line).into())
}

/// Another time that is wished for than the one that was chosen, perhaps after the yes or
/// no that was asked for: "yes but at 3". "No tuesday" means another day where the time
/// is no Tuesday.
fn other_time(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<TimeWish> {
    let chosen = context.task()?.chosen(context.world)?;
    let behind = || {
        let at = *cuts(said.text()).first()?;
        said.part(&said.text()[..at]).yes_no()?;
        said.part(&said.text()[at..]).any_wish().cloned()
    };
    let wish = said.any_wish().cloned().or_else(behind)?;
    Some(wish.or_instead(local(context.turn.office(context.world)?, chosen).date()))
}
