//! From one step to the next, past those that are answered already or do not
//! concern this person, until a question is asked.

use super::kept::{Kept, Picked};
use super::script::{Step, Target};
use super::turn::{Progress, Turn, Waiting};
use super::world::World;
use super::{accept, act, args, ask, command, find, limits, open, when};
use crate::domain::person::Channel;
use crate::domain::private::Private;

/// Goes where a script leads.
pub(super) fn go(world: &World, mut turn: Turn, target: &Target) -> Progress {
    turn.passed += 1;
    if turn.passed > limits::PASSED {
        // A circle in a script (`check` looks for them): the menu, never a hang.
        turn.conversation.tasks.clear();
        return wrap_up(world, turn);
    }
    match target {
        Target::End => end(world, turn),
        Target::Stay => stay(world, turn),
        Target::Step(name) => {
            let step = turn.task().and_then(|t| world.scripts.get(&t.dialog)).and_then(|s| s.step(name));
            match step {
                Some(step) => pass(world, turn, step),
                None => end(world, turn),
            }
        }
        other => command::lead(world, turn, other),
    }
}

/// Passes a step, or stops at it.
fn pass(world: &World, mut turn: Turn, step: &Step) -> Progress {
    if step.when.as_ref().is_some_and(|w| !when::holds(world, &turn, w)) {
        return go(world, turn, &step.next);
    }
    if step.anew
        && let Some(task) = turn.task_mut()
    {
        task.answers.remove(&step.name);
    }
    let answered = turn.task().and_then(|t| t.answers.get(&step.name)).cloned();
    if let Some(kept) = answered {
        let target = way_of(step, &kept).clone();
        return go(world, turn, &target);
    }
    if step.early
        && let Some(kept) = open::early_answer(world, &turn, step)
        && fits(world, &turn, step, &kept)
    {
        if let (Kept::Choice(_), Some(task)) = (&kept, turn.task_mut()) {
            // Words that chose what to do are used up.
            task.early = None;
        }
        return accept::accept(world, turn, step, kept, None);
    }
    if step.find.is_some() {
        if let Some(task) = turn.task_mut() {
            task.page = 0;
        }
        return find::find(world, turn, step);
    }
    speak(world, turn, step)
}

/// Whether an early answer is one that this step would offer.
fn fits(world: &World, turn: &Turn, step: &Step, kept: &Kept) -> bool {
    match (step.find, kept) {
        (Some(super::script::Find::Reasons), Kept::Inquiry(id)) => {
            let parent = world.inquiries.get(id).and_then(|i| i.parent.as_ref());
            parent.is_some() && parent == turn.inquiry(world).map(|i| &i.id)
        }
        _ => true,
    }
}

/// Where a step's answer leads: by the choice that was taken, else by its word.
pub(super) fn way_of<'s>(step: &'s Step, kept: &Kept) -> &'s Target {
    let word = kept.word();
    let chosen = word.and_then(|w| step.offer.iter().find(|c| c.word == w)).and_then(|c| c.go.as_ref());
    chosen.unwrap_or_else(|| step.next_for(word))
}

impl Step {
    /// Whether an answer is one of the script's choices that only lead elsewhere
    /// ("more offices"): nothing to show, or to keep.
    pub(super) fn leads_on(&self, kept: &Kept) -> bool {
        kept.word().is_some_and(|w| self.offer.iter().any(|c| c.word == w && c.go.is_some()))
    }
}

/// What was found is known: the step speaks. A question ends the turn; a
/// sentence in passing does not.
pub(super) fn speak(world: &World, mut turn: Turn, step: &Step) -> Progress {
    if step.ask.is_some() {
        return ask::ask_step(world, turn, &step.name, ask::How::First);
    }
    if let Some(key) = &step.say {
        let say = args::with_all(world, &turn, key);
        turn.say(say);
    }
    if let Some(task) = turn.task_mut() {
        task.answers.insert(step.name.clone(), Kept::Told);
    }
    match step.act {
        Some(act) => act::act(world, turn, step, act),
        None => go(world, turn, &step.next),
    }
}

/// The last list stands, unless another task waits. It is not sent again, but
/// for buttons: those of an older message are old.
fn stay(world: &World, mut turn: Turn) -> Progress {
    if turn.conversation.tasks.iter().rev().skip(1).any(|t| t.dialog != open::MENU) {
        return end(world, turn);
    }
    if turn.channel() == Channel::Telegram
        && let Some(step) = ask::step_in_hand(world, &turn)
    {
        ask::show_offered(world, &mut turn, step);
    }
    wrap_up(world, turn)
}

/// The task is over: back to what was paused, if anything.
fn end(world: &World, mut turn: Turn) -> Progress {
    if let Some(done) = turn.conversation.tasks.pop() {
        turn.release_of(&done);
        let language = done.dialog == open::LANGUAGE;
        if turn.conversation.tasks.is_empty() && language {
            let early = done.early.map(Private::into_inner).unwrap_or_default();
            if turn.conversation.turn == 0 || !early.is_empty() {
                let hello = args::with_all(world, &turn, "hello");
                turn.say(hello);
            }
            return open::idle(world, turn, &early);
        }
    }
    while turn.task().is_some_and(|t| t.dialog == open::MENU) {
        turn.conversation.tasks.pop();
    }
    if turn.task().is_some() { resume(world, turn) } else { wrap_up(world, turn) }
}

/// Takes a paused task up again: says so, and asks its question anew.
pub(super) fn resume(world: &World, mut turn: Turn) -> Progress {
    let say = args::with_all(world, &turn, "resume");
    turn.say(say);
    ask::again(world, turn)
}

/// Begins a dialog in place of the one that led to it.
pub(super) fn begin_with(
    world: &World,
    turn: Turn,
    dialog: &str,
    at: Option<&str>,
    picked: Option<Picked>,
    early: Option<Private<String>>,
) -> Progress {
    let mut turn = turn;
    let paused = turn.conversation.tasks.iter().position(|t| t.dialog == dialog);
    if let (Some(place), None) = (paused, at) {
        let task = turn.conversation.tasks.remove(place);
        turn.conversation.tasks.push(task);
        return resume(world, turn);
    }
    let Some(script) = world.scripts.get(dialog) else { return wrap_up(world, turn) };
    let first = at.unwrap_or(&script.first).to_owned();
    let mut task = super::state::Task::new(turn.next_task_id(), dialog, &first);
    task.picked = picked;
    task.early = early;
    turn.conversation.tasks.push(task);
    go(world, turn, &Target::Step(first))
}

/// The turn is over but for the seats that are to be given back.
pub(super) fn wrap_up(world: &World, mut turn: Turn) -> Progress {
    match turn.releases.pop() {
        Some(task) => turn.need(Waiting::Release, super::effect::Effect::Release(task)),
        None => turn.finish(world),
    }
}
