//! What words are about that mean nothing else where they are said: a question that has an
//! answer, a wish to cancel, something that was lost, thanks.

use super::tasks::{digression, task};
use crate::dialog::context::{early, recent, review};
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::domain::dialogs::FIND;
use crate::understand::Scene;

/// The line that says whether something can be undone later.
const LATER: &str = "question-later";

/// Whether what is still to be done could be undone: "can I cancel it later".
pub(in crate::dialog) fn later<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let listed = context.step().is_none_or(|step| step.reads(Fact::Review));
    let new = context.task().is_none_or(|task| task.picked.is_none());
    if !(listed && new && said.is_about(LATER)) {
        return None;
    }
    begun(context, task::line_called(context.world, |say| say == LATER)?)
}

/// A line of the review of which words say that it is wrong, without what it is to be.
pub(in crate::dialog) fn wrong<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    context.step().filter(|step| step.reads(Fact::Review))?;
    let wrong = said.says_wrong() || (said.negates() && said.name_introduced().is_none());
    let told = said.birth_within().is_some() || said.place_within().is_some() || said.undenied().is_some();
    if !wrong || told {
        return None;
    }
    if let Some(line) = numbered_as_wrong(context, said) {
        return Some(Means::Change(line).into());
    }
    let lines = review::labelled(context.world, context.turn);
    let called = |step: &&Step| step.label.as_ref().is_some_and(|label| said.is_about(label));
    let mut named = lines.into_iter().filter(called);
    let line = named.next().filter(|_| named.next().is_none())?;
    Some(Means::Change(line.name.clone()).into())
}

/// The line of the review that words name by its number, and of which they say before or behind
/// it that it is wrong: "line 3 is wrong".
fn numbered_as_wrong(context: &Context<'_, '_>, said: &Scene<'_>) -> Option<String> {
    let offered = &context.task()?.offered;
    let keys: Vec<&str> = offered.iter().map(|line| line.key.as_str()).collect();
    let named = |part: &Scene<'_>| offered.get(part.choice_by_key(&keys, keys.len())?)?.go.clone();
    said.gaps().into_iter().find_map(|gap| {
        let (before, behind) = (said.before(gap), said.behind(gap));
        if behind.says_wrong() { named(&before) } else { named(&behind).filter(|_| before.says_wrong()) }
    })
}

/// What was asked for was lost, or was never there, where somebody may have none.
pub(in crate::dialog) fn lost<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| step.reads(Fact::LongNumber))?;
    let may = context.turn.may_decline(context.world, step);
    (may && said.says_lost()).then(|| Meaning::answer(step, Kept::Nothing))
}

/// The text with the number and code was lost, where nothing is asked or an appointment is to
/// be opened, in words that are not all for something else.
pub(in crate::dialog) fn lost_text<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let opens = context.step().is_none_or(|step| step.reads(Fact::Opens));
    let other = said.intent().is_some() || !said.lines().is_empty();
    (opens && !other && said.is_about(FIND)).then_some(())?;
    begun(context, FIND.to_owned())
}

/// What is to be done with the appointment that was just told of, in words that name something
/// else as well.
pub(in crate::dialog) fn of_it<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    (recent::is_any(context.turn) && said.wish().is_none()).then_some(())?;
    unasked(context, said)
}

/// A line of the list in hand or of the one that led to the question, a question of another
/// dialog, or that what opens an appointment is not there any more.
pub(in crate::dialog) fn asked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    if step.reads(Fact::OwnWords) || context.turn.resumed {
        return None;
    }
    if let Some(line) = early::about(step, said) {
        return Some(Meaning::answer(step, line));
    }
    if step.reads(Fact::Opens) && said.says_lost() {
        return begun(context, FIND.to_owned());
    }
    let topics: Vec<String> = said.topics().iter().map(|topic| (*topic).to_owned()).collect();
    match digression::between(context, step, &topics) {
        Some(dialog) => begun(context, dialog),
        None => rather(context, step, said),
    }
}

/// Another line of the list that led to the question whether something is to be done: "I'd
/// rather move it".
fn rather<'w>(context: &Context<'_, 'w>, step: &Step, said: &Scene<'w>) -> Option<Meaning<'w>> {
    (step.confirms_only() && step.act.is_some() && said.yes_no().is_none()).then_some(())?;
    let mut lists = context.script()?.in_order().filter(|list| list.early && list.find.is_none());
    lists.find_map(|list| {
        let before = context.task()?.answers.get(&list.name)?;
        let kept = early::chosen(context.world, context.turn, list, said)?;
        (kept != *before).then(|| Meaning::answer(list, kept))
    })
}

/// A line of a dialog, where nothing is asked.
pub(in crate::dialog) fn unasked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begun(context, task::line_called(context.world, |say| said.is_about(say))?)
}

/// Thanks in words of somebody's own.
pub(in crate::dialog) fn thanks<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let timed =
        said.wish_within().is_some_and(|wish| !recent::is_its_time(context.world, context.turn, wish));
    (said.gives_thanks() && !said.asks() && !timed).then(|| Means::Thanks.into())
}

/// "See you on Friday", just after something was booked, is no wish for a Friday.
pub(in crate::dialog) fn goodbye<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let other = said.wish_within().is_some_and(|wish| {
        let timed = wish.is_of_hours() || wish.denies_days();
        timed && !recent::is_its_time(context.world, context.turn, wish)
    });
    let only = !other && !said.asks() && said.inquiry_within().is_none();
    (only && said.says_goodbye() && recent::is_any(context.turn)).then(|| Means::Thanks.into())
}

/// A dialog, in the middle of another one or not.
fn begun<'w>(context: &Context<'_, 'w>, dialog: String) -> Option<Meaning<'w>> {
    context.world.scripts.contains_key(&dialog).then_some(())?;
    let means = match context.step() {
        Some(_) => Means::Task(dialog),
        None => Means::Begin(dialog),
    };
    Some(means.into())
}
