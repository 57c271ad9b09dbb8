//! From one step to the next, past those that are answered already or do not
//! concern this person, until a question is asked.

use crate::answer::Cut;
use crate::dialog::context::{early, offices};
use crate::dialog::engine::next::{How, Next};
use crate::dialog::engine::stages::tasks::leave;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Step, Target};
use crate::dialog::speech::args;
use crate::dialog::speech::reminder::also;
use crate::dialog::turns::{Turn, World, condition, limits};

/// Goes where a script leads.
pub(in crate::dialog) fn go<'w>(world: &'w World, turn: &mut Turn, target: &Target) -> Next<'w> {
    turn.passed += 1;
    if turn.passed > limits::PASSED {
        // A circle in a script (`check` looks for them): the menu, never a hang.
        turn.conversation.tasks.clear();
        return Next::WrapUp;
    }
    match target {
        Target::End => leave::end(world, turn),
        Target::Stay => leave::stay(world, turn),
        Target::Menu => leave::menu(turn),
        Target::Dialog(name, at) => leave::lead(world, turn, name, at.as_deref()),
        Target::Step(name) => match turn.step_named(world, name) {
            Some(step) => pass(world, turn, step),
            None => leave::end(world, turn),
        },
    }
}

/// Passes a step, or stops at it.
fn pass<'w>(world: &'w World, turn: &mut Turn, step: &'w Step) -> Next<'w> {
    if step.when.as_ref().is_some_and(|w| !condition::holds(world, turn, w)) {
        return Next::Go(step.next.clone());
    }
    if let (true, Some(task)) = (step.anew, turn.task_mut()) {
        task.answers.remove(&step.name);
    }
    if let Some(kept) = turn.task().and_then(|t| t.answers.get(&step.name)) {
        return Next::Go(step.way_of(kept).clone());
    }
    if let Some(kept) = early(world, turn, step) {
        return Next::Accept(step, kept);
    }
    if let (true, Some(task)) = (step.unasked && !wished(world, turn, step), turn.task_mut()) {
        task.answers.insert(step.name.clone(), Kept::Nothing);
        return Next::Go(step.way_of(&Kept::Nothing).clone());
    }
    if step.find.is_none() {
        return Next::Speak(step);
    }
    if let Some(task) = turn.task_mut() {
        task.page = 0;
    }
    Next::Find(step)
}

/// The early answer, if the step takes one and would offer it.
fn early(world: &World, turn: &mut Turn, step: &Step) -> Option<Kept> {
    if !step.early {
        return None;
    }
    let kept = early::answer(world, turn, step).filter(|kept| fits(world, turn, step, kept))?;
    if matches!(kept, Kept::Choice(_)) {
        // Words that chose what to do are used up, but for the time that they wish for.
        let text = turn.task_mut()?.early.take()?;
        let said = turn.scene(world, text.expose());
        turn.office_named = said.as_ref().and_then(|said| offices::nearest_to(world, said.place_within()?));
        turn.task_mut()?.wish = said.and_then(|said| early::move_wish(world, turn, &said));
    }
    Some(kept)
}

/// Whether the words of an earlier message are words for the line of a step.
fn wished(world: &World, turn: &Turn, step: &Step) -> bool {
    let early = turn.task().and_then(|task| task.early.as_ref());
    let Some((early, words)) = early.zip(turn.words(world)) else { return false };
    let said = words.lines(&Cut::of(early.expose()));
    step.label.as_ref().is_some_and(|label| said.contains(label))
}

/// Whether an early answer is one that this step would offer.
fn fits(world: &World, turn: &Turn, step: &Step, kept: &Kept) -> bool {
    match (step.find, kept) {
        (Some(Find::Reasons), Kept::Inquiry(id)) => {
            let parent = world.inquiries.get(id).and_then(|i| i.parent.as_ref());
            parent.is_some() && parent == turn.inquiry(world).map(|i| &i.id)
        }
        _ => true,
    }
}

/// What was found is known: the step speaks. A question ends the turn; a
/// sentence in passing does not.
pub(in crate::dialog) fn speak<'w>(world: &'w World, turn: &mut Turn, step: &'w Step) -> Next<'w> {
    if step.ask.is_some() {
        return Next::Ask(step.name.clone(), How::First);
    }
    if let Some(key) = &step.say {
        let say = args::as_the_office_says_it(world, turn, key);
        turn.say(say);
    }
    for other in std::mem::take(&mut turn.others) {
        turn.say(also(world, &other));
    }
    if let Some(task) = turn.task_mut() {
        task.answers.insert(step.name.clone(), Kept::Told);
    }
    match step.act {
        Some(act) => Next::Act(step, act),
        None => Next::Go(step.next.clone()),
    }
}

/// Goes where the script leads for this outcome.
pub(in crate::dialog) fn outcome<'w>(turn: &mut Turn, step: &'w Step, came: &str) -> Next<'w> {
    if let Some(task) = turn.task_mut() {
        match step.find {
            // Nothing to ask here, which is as good as an answer.
            Some(Find::Reasons | Find::SameVisit | Find::Overlap) if came == "none" => {
                task.answers.insert(step.name.clone(), Kept::Told);
            }
            // What opened nothing is forgotten, but for the half that is to be completed.
            Some(Find::Opened) if !came.starts_with("need") => {
                task.answers.retain(|_, a| !matches!(a, Kept::Credentials(_)));
                task.early = None;
            }
            _ => {}
        }
    }
    Next::Go(step.on.get(came).unwrap_or(&step.next).clone())
}
