//! Whether what was typed for a name is one: a day or a number is asked back
//! once, a reason to come each time, and so is a part of a name where the whole was asked for.

use super::aside;
use super::kept::Kept;
use super::next::Next;
use super::script::{Read, Step};
use super::turn::Turn;
use super::world::World;
use super::{accept, args, offer};
use crate::answer::name::{self, part};
use crate::answer::{Words, choice, time_wish};
use crate::understand::Scene;

/// The numbers of lists.
const NUMBERS: [&str; 10] = ["0", "1", "2", "3", "4", "5", "6", "7", "8", "9"];

/// Words that say when, or another short answer, where a name was asked for: asked back, and
/// taken when they come again, as people have such names ("Domingo"). Nobody is called by
/// what says why they come.
pub(super) fn doubted<'w>(
    world: &'w World,
    turn: &mut Turn,
    step: &'w Step,
    said: &Scene<'w>,
) -> Option<Next<'w>> {
    if !matches!(step.read, Some(Read::Name | Read::Names)) {
        return None;
    }
    if said.tells_an_inquiry() {
        return Some(Next::Unread(Box::new(said.clone())));
    }
    let whole = said.wish().is_some();
    let when = aside::said(said).filter(|_| whole);
    if when.is_none() && !is_short_answer(said) {
        return None;
    }
    let when_none = when.is_none();
    let wish = when.filter(|_| aside::times_follow(world, turn)).map(|wish| aside::on_top(world, turn, wish));
    let task = turn.task_mut()?;
    // Of these words alone nobody's whole name is made.
    let any = wish.as_ref().is_some_and(|wish| wish.any);
    let never = wish.is_none() && when_none && step.read == Some(Read::Name) && is_never_a_name(said);
    let never = never || any;
    let again = !never && task.misses > 0 && (wish.is_none() || task.wish == wish);
    if again {
        task.wish = task.wish.take().filter(|_| wish.is_none());
        return None;
    }
    if wish.is_none() {
        return Some(Next::Unread(Box::new(said.clone())));
    }
    (task.wish, task.misses) = (wish, 1);
    Some(aside::noted(world, turn))
}

/// Whether a short answer is nobody's whole name, however often it comes: one word, or words
/// for a line of a list.
fn is_never_a_name(said: &Scene<'_>) -> bool {
    said.text().split_whitespace().count() < 2 || !said.lines().is_empty()
}

/// A number, yes or no, "none", "the same", thanks, words for a line of a list.
fn is_short_answer(said: &Scene<'_>) -> bool {
    choice::numbered(said.text(), &NUMBERS, NUMBERS.len(), said.words()).is_some()
        || said.yes_no().is_some()
        || said.says_none()
        || said.says_keep()
        || said.thanks()
        || !said.lines().is_empty()
}

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
    !(around || part::is_part(name, words) || part::is_sentence(name, words))
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
/// or after words that were doubted already. So is a sentence, whatever was said before it.
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
    let sentence = part::is_sentence(name, words);
    if known || !(sentence || !doubted && part::is_part(name, words)) {
        return None;
    }
    if sentence && task.misses > 0 {
        return Some(Next::Miss);
    }
    accept::keep(turn, turn.script(world)?, step, kept);
    turn.task_mut()?.misses = 1;
    turn.say(args::with_all(world, turn, "whole-name"));
    offer::show(world, turn, step);
    Some(Next::WrapUp)
}
