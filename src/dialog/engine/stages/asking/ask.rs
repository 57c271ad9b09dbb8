//! A question is asked: its words, and the answer that stands.

use super::{implicit_confirmation, offer};
use crate::dialog::engine::next::{How, Next};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::speech::{args, label, review_lines};
use crate::dialog::turns::limits::TRAIL;
use crate::dialog::turns::{Turn, World};
use crate::text::Say;

/// Asks the question of a step of the task in hand.
pub(in crate::dialog) fn ask<'w>(world: &'w World, turn: &mut Turn, name: &str, how: How) -> Next<'w> {
    let Some(step) = turn.step_named(world, name) else { return Next::WrapUp };
    turn_to(world, turn, name, how);
    if let (true, Some(task)) = (how != How::First && step.reads(Fact::Times), turn.task_mut()) {
        // Whoever comes back to the times wants to see others.
        task.wish = None;
        task.page = 0;
    }
    if how != How::First && step.find.is_some() {
        return Next::Find(step);
    }
    offer::offer(world, turn, step);
    put(world, turn, step)
}

/// Notes which step is asked, and the one before it for *back*.
pub(in crate::dialog) fn turn_to(world: &World, turn: &mut Turn, name: &str, how: How) {
    let asks = turn.step_in_hand(world).is_some_and(|before| before.ask.is_some());
    let Some(task) = turn.task_mut() else { return };
    if task.step != name && how != How::Back && asks {
        let before = std::mem::replace(&mut task.step, name.to_owned());
        task.trail.push(before);
        if task.trail.len() > TRAIL {
            task.trail.remove(0);
        }
    }
    name.clone_into(&mut task.step);
    task.misses = 0;
    task.either = false;
}

/// Puts a question with what is offered, and ends the turn.
fn put<'w>(world: &'w World, turn: &mut Turn, step: &Step) -> Next<'w> {
    let question = turn.says.len();
    if step.reads(Fact::Review) {
        review_lines::lines(world, turn);
    }
    // A weekday and a date that do not go together: times of both days are shown.
    let clash = step.reads(Fact::Times) && turn.task().and_then(|t| t.wish.as_ref()).is_some_and(|w| w.clash);
    let key = if clash { "which-date" } else { step.ask.as_deref().unwrap_or_default() };
    turn.say(args::with_all(world, turn, key));
    if let Some(now) = standing(world, turn, step) {
        turn.say(now);
    }
    offer::show(world, turn, step);
    if !step.reads(Fact::Review) {
        implicit_confirmation::say_back(world, turn, question);
    }
    turn.asked = true;
    Next::WrapUp
}

/// The earlier answer, which stands unless another is given.
fn standing(world: &World, turn: &Turn, step: &Step) -> Option<Say> {
    let kept = turn.task()?.shown_for(world, step)?;
    // None of what is found stands for none that was wished for.
    let unwished = step.find.is_some() && *kept == Kept::Nothing;
    if matches!(kept, Kept::Told | Kept::Credentials(_))
        || unwished
        || step.leads_on(kept)
        || step.reads(Fact::Review)
    {
        return None;
    }
    Some(Say::new("now-is").with("value", label::value(world, turn, Some(step), kept)))
}

/// The last question once more, with what was offered then.
pub(in crate::dialog) fn again<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    if std::mem::take(&mut turn.resumed) {
        // after an answer to something else that is said, and not before it as well
        turn.unsay("welcome-back");
        turn.say(args::with_all(world, turn, "resume"));
    }
    let either = turn.task().is_some_and(|task| task.either);
    turn.task_mut().into_iter().filter(|_| !either).for_each(|task| task.misses = 0);
    once_more(world, turn)
}

/// The same, while it is not forgotten what was not understood.
pub(in crate::dialog) fn once_more<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    let Some(step) = turn.step_in_hand(world) else { return Next::Idle(String::new()) };
    match turn.task() {
        Some(task) if task.either => Next::Which(step),
        Some(_) => put(world, turn, step),
        None => Next::WrapUp,
    }
}

/// Which of several readings was meant?
pub(in crate::dialog) fn which<'w>(world: &'w World, turn: &mut Turn, step: &Step) -> Next<'w> {
    let key = step.read.map_or("which-one", |kind| kind.which);
    let say = args::with_all(world, turn, key);
    turn.say(say);
    offer::show(world, turn, step);
    turn.share = None;
    turn.choices.retain(|c| c.key != "share");
    Next::WrapUp
}
