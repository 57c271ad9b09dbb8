//! Which of the lines that were offered the words pick.

use chrono::{DateTime, Utc};

use crate::answer::choice;
use crate::answer::time_wish::TimeWish;
use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::decide::rules::tasks::{reschedule, task};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::dialog::turns::wall::local;
use crate::domain::dialogs::MENU;
use crate::text::Register;
use crate::understand::Scene;

/// A line of the list, unless a time is wished for that is none of it. What was offered goes
/// before tasks of the same name.
pub(in crate::dialog) fn picked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let offered = pick(context, said).or_else(|| called(context, said))?;
    let timed = matches!(offered.value, Kept::Slot(_) | Kept::OfficeAt(..));
    if !timed && task::wishes(context, said) {
        return None;
    }
    let keep = beside(context, said, &offered);
    Some(Meaning::from(Means::Line(offered)).keeping(keep))
}

/// What is said beside a line of a list of what can be done: all of it at the menu,
/// else when ("move it to friday"). The line as it is shown says nothing more.
fn beside<'w>(context: &Context<'_, 'w>, said: &Scene<'w>, line: &Offered) -> Option<Keep<'w>> {
    let listed = context.step().is_some_and(reschedule::may_be_left);
    let shown = || spoken(context, line).iter().any(|label| said.is_typed_as_shown(label));
    if !listed || !said.has_letters() || shown() {
        return None;
    }
    if context.task().is_some_and(|task| task.dialog == MENU) {
        return Some(Keep::Words(said.to_keep()));
    }
    early::move_wish(context.world, context.turn, said).map(|wish| Keep::Wish(Some(wish)))
}

/// The line that is typed as it is shown, where lists are chosen from by numbers alone: it
/// is chosen whatever else the words may mean.
fn called(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<Offered> {
    if !context.step()?.reads(Fact::ByNumber) || !said.has_letters() {
        return None;
    }
    let is_called = |one: &&Offered| spoken(context, one).iter().any(|label| said.is_typed_as_shown(label));
    let mut called = context.task()?.offered.iter().filter(is_called);
    let only = called.next()?;
    called.next().is_none().then(|| only.clone())
}

/// The line that the words pick: by its number, its words, or a beginning.
fn pick(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<Offered> {
    let task = context.task()?;
    if task.offered.is_empty() {
        return None;
    }
    let step = context.step()?;
    if step.reads(Fact::Several) && !task.either {
        let zero = task.offered.iter().find(|o| o.key == "0" && said.is_typed("0"));
        return zero.cloned();
    }
    // Free words are only ever picked from by a number alone.
    let by_words = task.either || !(step.reads(Fact::MayBeAName) || step.reads(Fact::Confirms));
    if by_words {
        let keys: Vec<&str> = task.offered.iter().map(|o| o.key.as_str()).collect();
        let listed =
            task.offered.iter().rposition(|o| !shows_more(context, o)).map_or(keys.len(), |last| last + 1);
        // Most people type a number: then nobody needs the labels.
        let numbered = said.choice_by_key(&keys, listed);
        if !task.either && task.offered.iter().any(|line| moment(line).is_some()) {
            return timed(context, step, said, numbered);
        }
        let at = numbered.or_else(|| by_label(context, said));
        at.and_then(|at| task.offered.get(at)).cloned()
    } else {
        task.offered.iter().find(|o| said.is_key(&o.key)).cloned()
    }
}

/// When the line of a list is.
fn moment(offered: &Offered) -> Option<DateTime<Utc>> {
    match &offered.value {
        Kept::Slot(start) | Kept::OfficeAt(_, start) => Some(*start),
        Kept::Appointment(picked) => Some(picked.start),
        _ => None,
    }
}

/// The line of a list of times: by its number, or by its own day and its own hour. Whatever
/// else speaks of a time wishes for one, and is no line that has the same words or figures.
fn timed(
    context: &Context<'_, '_>,
    step: &Step,
    said: &Scene<'_>,
    numbered: Option<usize>,
) -> Option<Offered> {
    let offered = &context.task()?.offered;
    let listed = step.reads(Fact::Times);
    // "The 4th" is a day of the month before it is a line.
    let dated = |at: &usize| listed && is_date(said) && moment(&offered[*at]).is_some();
    if let Some(at) = numbered.filter(|at| !dated(at)) {
        return offered.get(at).cloned();
    }
    // Where each line has an office as well, its own words name it.
    if !listed && let Some(at) = said.choice_spelt_out(&labels(context)).is() {
        return offered.get(at).cloned();
    }
    if let Some(wish) = said.any_wish().filter(|wish| listed || wish.at.is_some()) {
        let fits = |line: &&Offered| is_named(context, wish, line);
        let mut named = offered.iter().filter(fits);
        return named.next().filter(|_| named.next().is_none()).cloned();
    }
    let labels = labels(context);
    let called = said.choice_spelt_out(&labels).is();
    let at = called.or_else(|| by_label(context, said).filter(|at| !listed || labels[*at].aside));
    at.and_then(|at| offered.get(at)).cloned()
}

/// Whether figures with an ending are a day of the month as well as a line: "the 4th".
fn is_date(said: &Scene<'_>) -> bool {
    said.has_figures() && said.is_day_of_month() && said.wish().is_some_and(|wish| wish.one_date().is_some())
}

/// Whether a wish names the day and the hour of a line.
fn is_named(context: &Context<'_, '_>, wish: &TimeWish, line: &Offered) -> bool {
    let Context { world, turn } = *context;
    let office = match &line.value {
        Kept::OfficeAt(code, _) => world.offices.get(code),
        Kept::Appointment(picked) => world.offices.get(&picked.office),
        _ => turn.office(world),
    };
    let Some((office, start)) = office.zip(moment(line)) else { return false };
    let wall = local(office, start);
    wish.at == Some(wall.time()) && wish.has_day(wall.date())
}

/// The line that is called so. Words for another line, or for a visit where one can be
/// meant, only mention it: "change my address", where an address can be shown.
fn by_label(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<usize> {
    let visit = || task::may_mean_visit(context) && said.is_an_inquiry();
    let labels = labels(context);
    let read =
        if !said.lines().is_empty() || visit() { said.choice_named(&labels) } else { said.choice(&labels) };
    read.is()
}

/// Whether a line of a list of times or offices is none of them, but shows more.
fn shows_more(context: &Context<'_, '_>, offered: &Offered) -> bool {
    let listed = |one: &Offered| matches!(one.value, Kept::Slot(_) | Kept::Office(_) | Kept::OfficeAt(..));
    let others = context.task().is_some_and(|task| task.offered.iter().any(listed));
    others && matches!(offered.value, Kept::Choice(_))
}

/// The labels of what was offered, as data for the reading of a choice.
pub(in crate::dialog) fn labels(context: &Context<'_, '_>) -> Vec<choice::Label> {
    let words = context.turn.words(context.world);
    let label = |o: &Offered| {
        let more = words.zip(o.label.as_deref()).map_or(&[][..], |(words, key)| words.synonyms(key));
        let label = choice::Label::new(&o.key, spoken(context, o)).or(more);
        choice::Label { aside: shows_more(context, o), ..label }
    };
    context.task().into_iter().flat_map(|task| &task.offered).map(label).collect()
}

/// The lines that were offered, each with its label and what it answers.
pub(in crate::dialog) fn lines(context: &Context<'_, '_>) -> Vec<(choice::Label, Kept)> {
    let values = context.task().into_iter().flat_map(|task| &task.offered).map(|line| line.value.clone());
    labels(context).into_iter().zip(values).collect()
}

/// A line as it is shown on either channel.
fn spoken(context: &Context<'_, '_>, offered: &Offered) -> [String; 2] {
    let Context { world, turn } = *context;
    let say = offered.say(world, turn);
    [Register::Terse, Register::Full].map(|register| world.catalog.render(turn.lang(world), register, &say))
}
