//! Words that change a line of the review without its number, or the one time that was
//! asked about.

use crate::answer::time_wish::TimeWish;
use crate::dialog::context::whole_name;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::decide::rules::values::{pick, slot_value};
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::dialog::turns::wall::local;
use crate::understand::Scene;

/// What can only be the answer of a line (a date of birth, another time), or the line's name
/// ("change the date").
pub(in crate::dialog) fn changed<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let Context { world, turn } = *context;
    let step = context.step()?;
    if step.confirms_only() {
        let times = turn.teller(world, Role::Slot)?;
        return Some(Means::Times(times, other_time(context, said)?).into());
    }
    if !step.reads(Fact::Review) {
        return None;
    }
    let offered = &context.task()?.offered;
    let line_of = |role: Role| {
        let mut lines = offered.iter().filter_map(|line| turn.step_named(world, line.go.as_deref()?));
        lines.find(|line| line.fills == Some(role))
    };
    let born = || {
        let line = line_of(Role::BirthDate)?;
        Some(Meaning::answer(line, slot_value::read(context, line, said).is()?))
    };
    let number = || {
        let paper = |line: &Offered| {
            let step = turn.step_named(world, line.go.as_deref()?)?;
            let read = step.read.filter(|read| read.is(Fact::OfPaper) && step.fills == read.role())?;
            Some(Meaning::answer(step, read.spot(said)?))
        };
        offered.iter().find_map(paper)
    };
    if let Some(meaning) = born().or_else(number) {
        return Some(meaning);
    }
    if let Some((line, wish)) = line_of(Role::Slot).zip(other_time(context, said)) {
        return Some(Means::Times(line, wish).into());
    }
    let named = said.choice(&pick::labels(context)).is()?;
    offered.get(named).cloned().map(|line| Means::Line(line).into())
}

/// A line and what it is to be: "change the office to salt lake city", "4 Ana Maria Lopez".
pub(in crate::dialog) fn with_value<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    context.step().filter(|step| step.reads(Fact::Review))?;
    let (labels, offered) = (pick::labels(context), &context.task()?.offered);
    said.gaps().into_iter().find_map(|gap| {
        let line = said.before(gap).choice(&labels).is()?;
        let asked = context.turn.step_named(context.world, offered.get(line)?.go.as_deref()?)?;
        value(context, asked, &said.behind(gap))
    })
}

/// What a line is to be.
fn value<'w>(context: &Context<'_, 'w>, asked: &'w Step, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let first = said.pieces().first()?;
    // "To Ana Lopez" is no name.
    if asked.reads(Fact::Several) || (asked.reads(Fact::MayBeAName) && said.words().is_small_word(first)) {
        return None;
    }
    if asked.reads(Fact::Times) {
        return Some(Means::Times(asked, said.any_wish()?.clone()).into());
    }
    let kept = slot_value::read(context, asked, said).is()?;
    let whole = !matches!(kept, Kept::Name(_)) || whole_name::is_whole(&kept, said.words());
    whole.then(|| Meaning::answer(asked, kept))
}

/// Another time that is wished for than the one that was chosen, perhaps after the yes or
/// no that was asked for: "yes but at 3". "No tuesday" means another day where the time
/// is no Tuesday.
fn other_time(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<TimeWish> {
    let chosen = context.task()?.chosen(context.world)?;
    let behind = || {
        let gap = *said.gaps().first()?;
        said.before(gap).yes_no()?;
        said.behind(gap).any_wish().cloned()
    };
    let wish = said.any_wish().cloned().or_else(behind)?;
    Some(wish.or_instead(local(context.turn.office(context.world)?, chosen).date()))
}
