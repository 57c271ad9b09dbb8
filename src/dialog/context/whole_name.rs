//! Whether what is taken for a name is a whole one, and which of two names counts.

use crate::answer::name::likeness::Likeness;
use crate::answer::name::{likeness, part};
use crate::answer::{Words, name};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::turns::Turn;
use crate::understand::Scene;

/// Whether it is a whole name, and no sentence.
pub(in crate::dialog) fn is_whole(kept: &Kept, words: &Words) -> bool {
    let Kept::Name(name) = kept else { return false };
    let around = name::is_around(name.expose(), words);
    !around && !part::is_part(name, words) && likeness::of(name.expose(), words) == Likeness::Name
}

/// Whether a name stands for the one that was given: there was no whole one, words lead to
/// it ("my name is"), or it is the same one, spelt otherwise or in full.
pub(in crate::dialog) fn is_meant_instead(turn: &Turn, step: &Step, kept: &Kept, said: &Scene<'_>) -> bool {
    let before = turn.task().and_then(|task| task.answers.get(&step.name));
    let (Some(given @ Kept::Name(known)), Kept::Name(name)) = (before, kept) else { return true };
    let led = || said.leads_to(name);
    !is_whole(given, said.words()) || part::shares(known, name) || led()
}
