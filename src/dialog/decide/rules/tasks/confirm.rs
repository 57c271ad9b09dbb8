//! Yes or no, with what was asked said again: "yes, cancel it", "no, don't move it".

use crate::answer::yes_no;
use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Act, Step};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// The answer to a question of yes or no in words that begin with it and then say
/// nothing but what is asked.
pub(in crate::dialog) fn with_more<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    if !step.reads(Fact::Confirms) || said.asks() {
        return None;
    }
    if cancels(context, step, said) {
        return Some(Meaning::answer(step, Kept::YesNo(true)));
    }
    let (yes, rest) = yes_no::led(said.pieces(), said.words())?;
    let rest = said.of_words(rest);
    let again =
        if step.reads(Fact::Review) { yes && asks_again(context, &rest) } else { is_asked(context, &rest) };
    again.then(|| Meaning::answer(step, Kept::YesNo(yes)))
}

/// A sign alone (a thumb up) where yes cancels or moves: a phone's reaction may come as
/// that, and so it is asked for as a number or in words.
pub(in crate::dialog) fn sign_alone<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let changes = |step: &Step| step.confirms_only() && matches!(step.act, Some(Act::Move | Act::Cancel));
    let alone = context.step().is_some_and(changes) && !said.says_anything() && said.yes_no() == Some(true);
    alone.then(|| Means::Unread(None).into())
}

/// "Cancel it", "I give up", where nothing else is asked than whether to cancel.
fn cancels<'w>(context: &Context<'_, 'w>, step: &Step, said: &Scene<'w>) -> bool {
    step.act == Some(Act::Cancel) && is_asked(context, said)
}

/// Whether the whole message is yes or no, at a question of yes or no: it is an answer
/// there, whatever else its words may ask for ("confirm the booking").
pub(in crate::dialog) fn is_said<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> bool {
    context.step().is_some_and(|step| step.reads(Fact::Confirms)) && said.yes_no().is_some()
}

/// Whether words ask for the task in hand, and for nothing else.
fn asks_again<'w>(context: &Context<'_, 'w>, rest: &Scene<'w>) -> bool {
    context.task().is_some_and(|task| rest.intent() == Some(task.dialog.as_str()))
}

/// Whether words are the choice that led to the question, and say nothing else: "what happens
/// if I cancel" only speaks of it.
fn is_asked<'w>(context: &Context<'_, 'w>, rest: &Scene<'w>) -> bool {
    let (Some(task), Some(script)) = (context.task(), context.script()) else { return false };
    let of = |step: &Step| {
        let whole = || early::named_alone(context.world, context.turn, step, rest);
        task.answers.get(&step.name).is_some_and(|chosen| whole().as_ref() == Some(chosen))
    };
    rest.has_letters() && script.steps.values().any(|step| step.early && step.find.is_none() && of(step))
}
