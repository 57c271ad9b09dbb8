//! A line that was answered before is to be changed, by words for it that hold
//! at every question: "another office".

use super::heard::Heard;
use super::review;
use super::script::{Read, Step};
use super::turn::Turn;
use super::world::World;

/// The step that is asked again, if the whole message is words for its line
/// (`[choices]` of `words.toml`, by the key of its label).
pub(super) fn changed(world: &World, turn: &Turn, heard: &Heard) -> Option<String> {
    let labels = turn.words(world)?.lines(&heard.cut);
    let is_meant = |step: &Step| step.label.as_ref().is_some_and(|label| labels.contains(label));
    // Where own words are asked for, these are the answer.
    let own = |step: &Step| matches!(step.read, Some(Read::Words | Read::Names));
    if labels.is_empty() || turn.step_in_hand(world).is_none_or(|step| own(step) || is_meant(step)) {
        return None;
    }
    let step = review::labelled(world, turn).into_iter().find(|step| is_meant(step))?;
    Some(step.name.clone())
}
