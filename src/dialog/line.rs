//! A line that was answered before is to be changed, by words for it that hold
//! at every question: "another office"; or another one of a list is chosen.

use super::kept::Kept;
use super::next::Next;
use super::review;
use super::script::{Read, Step};
use super::turn::Turn;
use super::world::World;
use crate::understand::Scene;

/// The step that is asked again, if the whole message is words for its line
/// (`[choices]` of `words.toml`, by the key of its label).
pub(super) fn changed(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<String> {
    let labels = said.lines();
    let is_meant = |step: &Step| step.label.as_ref().is_some_and(|label| labels.contains(label));
    // Where own words are asked for, these are the answer.
    let own = |step: &Step| matches!(step.read, Some(Read::Words | Read::Names));
    if labels.is_empty() || turn.step_in_hand(world).is_none_or(|step| own(step) || is_meant(step)) {
        return None;
    }
    let step = review::labelled(world, turn).into_iter().find(|step| is_meant(step))?;
    Some(step.name.clone())
}

/// A line of the list in hand that is not shown, for which the whole message is words.
pub(super) fn unlisted<'w>(step: &'w Step, said: &Scene<'_>) -> Option<Next<'w>> {
    let said = said.lines();
    let line = step.offer.iter().find(|line| line.unlisted && said.contains(&line.say))?;
    Some(Next::Accept(step, Kept::Choice(line.word.clone())))
}

/// Another line of a list that began what is done now: "cancel my appointment", where a
/// time is chosen to which it moves.
pub(super) fn chosen<'w>(world: &'w World, turn: &Turn, said: &Scene<'_>) -> Option<Next<'w>> {
    let said = said.lines();
    let answers = &turn.task()?.answers;
    let mut lists = turn.script(world)?.in_order().filter(|step| step.early && step.find.is_none());
    lists.find_map(|step| {
        let line = step.offer.iter().find(|line| said.contains(&line.say))?;
        let kept = Kept::Choice(line.word.clone());
        let other = answers.get(&step.name).is_some_and(|before| *before != kept);
        other.then_some(Next::Accept(step, kept))
    })
}
