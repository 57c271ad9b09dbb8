//! A part of a name is kept, and the whole asked for.

use super::keep::keep;
use crate::answer::name::likeness::Likeness;
use crate::answer::name::{likeness, part};
use crate::answer::time_wish;
use crate::dialog::engine::next::Next;
use crate::dialog::engine::stages::asking::offer;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::speech::args;
use crate::dialog::turns::{Turn, World};

/// So many misses say as much as more of them.
const MOST_MISSES: u8 = 3;

/// The name that is kept where a part of it came before.
pub(in crate::dialog) fn joined(world: &World, turn: &Turn, step: &Step, kept: Kept) -> Kept {
    let (Kept::Name(name), Some(task)) = (&kept, turn.task()) else { return kept };
    let before = task.answers.get(&step.name).filter(|_| task.misses > 0);
    let (Some(Kept::Name(before)), Some(words)) = (before, turn.words(world)) else { return kept };
    part::joined(before, name, words).map_or(kept, Kept::Name)
}

/// A part of a name is kept, and the whole asked for; taken when it comes again,
/// or after words that were doubted already. So is what may be a sentence, and what may be
/// two people, whatever was said before it.
pub(in crate::dialog) fn in_part<'w>(
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
    keep(turn, turn.script(world)?, step, kept);
    turn.task_mut()?.misses = misses.saturating_add(1).min(MOST_MISSES);
    if like == Likeness::Two {
        turn.say(args::with_all(world, turn, "one-name"));
    }
    turn.say(args::with_all(world, turn, "whole-name").with("name", name.expose()));
    offer::show(world, turn, step);
    Some(Next::WrapUp)
}
