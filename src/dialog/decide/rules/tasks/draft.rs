//! "Cancel it", "change the time", where a time is held that is not booked yet: what is
//! meant is this draft, and no appointment that somebody may have.

use super::task;
use crate::dialog::context::early;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::{Fact, Role};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Step, Target};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// What a few words weigh, by which a draft is given up.
const FEW: usize = 10;

/// What words for an appointment mean at the review of a draft.
pub(in crate::dialog) fn meant<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    if !context.step()?.reads(Fact::Review) || context.task()?.picked.is_some() {
        return None;
    }
    match asked_for(context, said)? {
        Find::MayMove => {
            let times = context.turn.teller(context.world, Role::Slot)?;
            Some(Means::Change(times.name.clone()).into())
        }
        // "If I book it, can I cancel it later" asks for nothing.
        Find::MayCancel if said.weight() <= FEW => Some(Means::GiveUp.into()),
        _ => None,
    }
}

/// What is to be done with an appointment, if words ask for that: by the whole message, or
/// somewhere in words that ask for the dialog which does it.
fn asked_for<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Find> {
    let here = &context.task()?.dialog;
    let lines = said.lines();
    let other = task::other(context, said);
    let scripts = context.world.scripts.values().filter(|script| script.name != *here);
    scripts.flat_map(|script| script.in_order().map(move |step| (script, step))).find_map(|(script, step)| {
        if !step.early || step.find.is_some() {
            return None;
        }
        let whole = || step.offer.iter().find(|line| lines.contains(&line.say)).map(|line| line.word.clone());
        let is_other = other.as_ref() == Some(&script.name);
        let inside = || if is_other { chosen(context, step, said) } else { None };
        let word = whole().or_else(inside)?;
        let line = step.offer.iter().find(|line| line.word == word)?;
        match line.go.as_ref()? {
            Target::Step(go) => script.step(go)?.find,
            _ => None,
        }
    })
}

/// The line of a list that words mention.
fn chosen<'w>(context: &Context<'_, 'w>, step: &Step, said: &Scene<'w>) -> Option<String> {
    match early::early_choice(context.world, context.turn, step, said)? {
        Kept::Choice(word) => Some(word),
        _ => None,
    }
}
