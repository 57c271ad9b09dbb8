//! Which dialog words ask for, in the middle of another one or where none is in hand.

use super::{confirm, digression, reschedule};
use crate::answer::name::part::is_said;
use crate::answer::request::Request;
use crate::dialog::context::opening::opening;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::{Fact, opens};
use crate::dialog::scripts::Step;
use crate::dialog::turns::{Context, World};
use crate::domain::dialogs::{BOOK, asks_what_is_wanted};
use crate::understand::Scene;

/// Another task that the whole message asks for, in the middle of this one.
pub(in crate::dialog) fn another<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    if confirm::is_said(context, said) {
        return None;
    }
    other(context, said).map(|dialog| Means::Task(dialog).into())
}

/// The dialog of that task.
pub(in crate::dialog) fn other<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<String> {
    let step = context.step()?;
    if said.says_none() && context.turn.may_decline(context.world, step) {
        return None;
    }
    if let Some(asked) = digression::between(context, step, said.lines()) {
        return Some(asked);
    }
    let own_words = if step.reads(Fact::WholeName) {
        !is_said(said.cut(), said.words())
    } else {
        step.reads(Fact::OwnWords)
    };
    let wanted = if own_words { said.intent()? } else { named(said.request()?)? };
    let here = &context.task()?.dialog;
    (wanted != here && context.world.scripts.contains_key(wanted)).then(|| wanted.to_owned())
}

/// Whether the whole message asks for the dialog in hand.
pub(in crate::dialog) fn is_in_hand(context: &Context<'_, '_>, said: &Scene<'_>) -> bool {
    said.intent() == context.task().map(|task| task.dialog.as_str())
}

/// Whether the words name a day or an hour where times are asked for, or one was just
/// chosen: they are no other task then ("can you move it to friday"), unless all of them are.
pub(in crate::dialog) fn wishes<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> bool {
    let chosen = context.task().is_some_and(|task| task.chosen(context.world).is_some());
    let at_times =
        context.step().is_some_and(|step| step.reads(Fact::Times) || (step.reads(Fact::Confirms) && chosen));
    // "Are you open on saturday" asks for none.
    let asks = context.step().and_then(|step| digression::between(context, step, said.lines())).is_some();
    at_times && !asks && said.intent().is_none() && said.wish_within().is_some()
}

/// The dialog that is meant by words that answer nothing where they were said: where it is asked
/// what is wanted whatever they name; at another list, or where an appointment is to be opened,
/// a visit that they tell.
pub(in crate::dialog) fn meant<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    // Words that have just taken a task up again only ask for its question.
    if context.turn.resumed {
        return None;
    }
    let dialog = if asks_what_is_wanted(&context.task()?.dialog) {
        let visit = || names_a_visit(said).then(|| BOOK.to_owned());
        let number = with_number(context.world, said);
        number.or_else(visit).or_else(|| with_line(context.world, said))
    } else {
        (may_mean_visit(context) && tells_a_visit(said)).then(|| BOOK.to_owned())
    };
    dialog.map(|dialog| Means::Task(dialog).into())
}

/// Whether words may mean a new visit where they are said: at a list of what can be
/// done, or where an appointment is to be opened.
pub(in crate::dialog) fn may_mean_visit(context: &Context<'_, '_>) -> bool {
    let elsewhere = context.task().is_some_and(|task| task.dialog != BOOK);
    let may = |step: &Step| reschedule::may_be_left(step) || step.reads(Fact::Opens);
    elsewhere && context.step().is_some_and(may)
}

/// Whether the words tell why somebody comes, and nothing else or where.
fn tells_a_visit(said: &Scene<'_>) -> bool {
    said.tells_an_inquiry() || (said.inquiry_within().is_some() && said.place_within().is_some())
}

/// The dialog that a message asks for. One that is only mentioned in words about
/// an inquiry is not meant; to book is what these words ask for anyway.
pub(in crate::dialog) fn named(request: Request<'_>) -> Option<&str> {
    match request {
        Request::Dialog(dialog) | Request::Rather(dialog @ BOOK) => Some(dialog),
        Request::Rather(_) => None,
    }
}

/// Whether the words name an inquiry or what it is about, or a place.
pub(in crate::dialog) fn names_a_visit(said: &Scene<'_>) -> bool {
    said.is_about_an_inquiry() || said.place_within().is_some()
}

/// The dialog that is opened by the number of an appointment, if the words have one.
pub(in crate::dialog) fn with_number(world: &World, said: &Scene<'_>) -> Option<String> {
    said.credentials()?.number.as_ref()?;
    opening(world)
}

/// The dialog of which the whole message names a line by other words for it
/// ("change the time"), where words said before it choose that line; or that opens what the
/// words have the number or the date of birth of.
pub(in crate::dialog) fn with_line(world: &World, said: &Scene<'_>) -> Option<String> {
    line_named(world, said).or_else(|| opens(said).and_then(|_| opening(world)))
}

/// The same of the line alone.
pub(in crate::dialog) fn line_named(world: &World, said: &Scene<'_>) -> Option<String> {
    let said = said.lines();
    line_called(world, |say| said.iter().any(|line| line == say))
}

/// The dialog with a line that is called so, where words said before it choose that line.
pub(in crate::dialog) fn line_called(world: &World, called: impl Fn(&str) -> bool) -> Option<String> {
    let mut lines = world.scripts.values().flat_map(|script| {
        let early = script.steps.values().filter(|step| step.early && step.find.is_none());
        early.flat_map(|step| &step.offer).map(move |line| (script, line))
    });
    lines.find(|(_, line)| called(&line.say)).map(|(script, _)| script.name.clone())
}
