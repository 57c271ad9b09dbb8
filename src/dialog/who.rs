//! Whether what is taken for a name is a whole one, and which of two names counts.

use super::kept::Kept;
use super::next::Next;
use super::script::Step;
use super::turn::Turn;
use super::world::World;
use super::{accept, args, offer};
use crate::answer::name::likeness::{self, Likeness};
use crate::answer::name::{self, part};
use crate::answer::{Words, time_wish};
use crate::understand::Scene;

/// So many misses say as much as more of them.
const MOST_MISSES: u8 = 3;

/// The name that is kept where a part of it came before.
pub(super) fn joined(world: &World, turn: &Turn, step: &Step, kept: Kept) -> Kept {
    let (Kept::Name(name), Some(task)) = (&kept, turn.task()) else { return kept };
    let before = task.answers.get(&step.name).filter(|_| task.misses > 0);
    let (Some(Kept::Name(before)), Some(words)) = (before, turn.words(world)) else { return kept };
    part::joined(before, name, words).map_or(kept, Kept::Name)
}

/// Whether it is a whole name, and no sentence.
pub(super) fn is_whole(kept: &Kept, words: &Words) -> bool {
    let Kept::Name(name) = kept else { return false };
    let around = name::is_around(name.expose(), words);
    !around && !part::is_part(name, words) && likeness::of(name.expose(), words) == Likeness::Name
}

/// Whether a name stands for the one that was given: there was no whole one, words lead to
/// it ("my name is"), or it is the same one, spelt otherwise or in full.
pub(super) fn is_meant_instead(turn: &Turn, step: &Step, kept: &Kept, said: &Scene<'_>) -> bool {
    let before = turn.task().and_then(|task| task.answers.get(&step.name));
    let (Some(given @ Kept::Name(known)), Kept::Name(name)) = (before, kept) else { return true };
    let led = || said.leads_to(name);
    !is_whole(given, said.words()) || part::shares(known, name) || led()
}

/// A part of a name is kept, and the whole asked for; taken when it comes again,
/// or after words that were doubted already. So is what may be a sentence, and what may be
/// two people, whatever was said before it.
pub(super) fn in_part<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    kept: &Kept,
) -> Option<Next<'w>> {
    let (Kept::Name(name), Some(words)) = (kept, turn.words(world)) else { return None };
    let task = turn.task()?;
    let known = matches!(task.answers.get(&step.name), Some(Kept::Name(known)) if part::is_same(known, name));
    let doubted = task.misses > 0 && time_wish::read(name.expose(), words, turn.today()).is_some();
    let like = likeness::of(name.expose(), words);
    if known || like == Likeness::Name && (doubted || !part::is_part(name, words)) {
        return None;
    }
    let misses = task.misses;
    accept::keep(turn, turn.script(world)?, step, kept);
    turn.task_mut()?.misses = misses.saturating_add(1).min(MOST_MISSES);
    if like == Likeness::Two {
        turn.say(args::with_all(world, turn, "one-name"));
    }
    turn.say(args::with_all(world, turn, "whole-name").with("name", name.expose()));
    offer::show(world, turn, step);
    Some(Next::WrapUp)
}
