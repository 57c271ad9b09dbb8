//! A line that was answered before is to be changed, by words for it that hold
//! at every question: "another office"; or another one of a list is chosen.

use super::task;
use crate::dialog::context::review;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// The step that is asked again, if the whole message is words for its line
/// (`[choices]` of `words.toml`, by the key of its label).
pub(in crate::dialog) fn changed<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let labels = said.lines();
    let is_meant = |step: &Step| step.label.as_ref().is_some_and(|label| labels.contains(label));
    // Where own words are asked for, these are the answer.
    let own = |step: &Step| step.reads(Fact::OwnWords);
    if labels.is_empty() || context.step().is_none_or(|step| own(step) || is_meant(step)) {
        return None;
    }
    let step = review::labelled(context.world, context.turn).into_iter().find(|step| is_meant(step))?;
    Some(Means::Change(step.name.clone()).into())
}

/// A line of the list in hand that is not shown, for which the whole message is words.
pub(in crate::dialog) fn unlisted<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let (step, said) = (context.step()?, said.lines());
    let line = step.offer.iter().find(|line| line.unlisted && said.contains(&line.say))?;
    Some(Meaning::answer(step, Kept::Choice(line.word.clone())))
}

/// Whoever asks for what they are in the middle of wants to see it again, or another line of
/// the list that began it: "cancel my appointment", where a time is chosen to which it moves.
pub(in crate::dialog) fn asked_for_again<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    task::is_in_hand(context, said).then(|| another(context, said).unwrap_or_else(|| Means::Again.into()))
}

fn another<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let said = said.lines();
    let answers = &context.task()?.answers;
    let mut lists = context.script()?.in_order().filter(|step| step.early && step.find.is_none());
    lists.find_map(|step| {
        let line = step.offer.iter().find(|line| said.contains(&line.say))?;
        let kept = Kept::Choice(line.word.clone());
        let other = answers.get(&step.name).is_some_and(|before| *before != kept);
        other.then(|| Meaning::answer(step, kept))
    })
}
