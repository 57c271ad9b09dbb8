//! A question is asked: its words, what is offered, what can be shared.

use super::kept::Kept;
use super::label;
use super::limits::TRAIL;
use super::script::{Read, Step};
use super::state::{Offered, Task};
use super::turn::{Progress, Turn};
use super::world::World;
use super::{advance, args, open, review};
use crate::domain::inquiry::Ask;
use crate::domain::message::Share;
use crate::domain::person::Channel;
use crate::text::{Choice, Say};

/// The word of a choice that is offered only while there is more than was shown.
const MORE: &str = "more";

/// How a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum How {
    /// For the first time, or because something changed.
    First,
    /// Again, going back: an earlier answer stands as the default.
    Back,
    /// To change one line of the review.
    Change,
}

/// The step whose question was asked last.
pub(super) fn step_in_hand<'w>(world: &'w World, turn: &Turn) -> Option<&'w Step> {
    let task = turn.task()?;
    world.scripts.get(&task.dialog)?.step(&task.step)
}

/// Asks the question of a step of the task in hand.
pub(super) fn ask_step(world: &World, mut turn: Turn, name: &str, how: How) -> Progress {
    let Some(step) = turn.task().and_then(|t| world.scripts.get(&t.dialog)).and_then(|s| s.step(name)) else {
        return advance::wrap_up(world, turn);
    };
    remember(world, &mut turn, name, how);
    if let (true, Some(task)) = (how != How::First && step.read == Some(Read::Slot), turn.task_mut()) {
        // Whoever comes back to the times wants to see others.
        task.wish = None;
        task.page = 0;
    }
    if how != How::First && step.find.is_some() {
        return super::find::find(world, turn, step);
    }
    offer(world, &mut turn, step);
    put(world, turn, step, step.ask.as_deref().unwrap_or_default())
}

/// Notes which step is asked, and the one before it for *back*.
fn remember(world: &World, turn: &mut Turn, name: &str, how: How) {
    let asks = step_in_hand(world, turn).is_some_and(|before| before.ask.is_some());
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

/// Offers the script's own choices, after what was found; "0" where the person
/// may have none; yes and no.
fn offer(world: &World, turn: &mut Turn, step: &Step) {
    let review = (step.read == Some(Read::Review)).then(|| review::offered(world, turn));
    let may_decline = may_decline(world, turn, step);
    let none_label = none_label(world, turn, step);
    let more = !turn.all_shown;
    let Some(task) = turn.task_mut() else { return };
    if let Some(lines) = review {
        task.offered = lines;
        return;
    }
    if step.find.is_none() {
        task.offered.clear();
    }
    for choose in step.offer.iter().filter(|c| c.word != MORE || more) {
        let key = choose.key.clone().unwrap_or_else(|| (task.offered.len() + 1).to_string());
        task.offered.push(Offered {
            key,
            value: Kept::Choice(choose.word.clone()),
            label: Some(choose.say.clone()),
            go: None,
        });
    }
    if step.read == Some(Read::YesNo) {
        task.offered = vec![Offered::of(0, Kept::YesNo(true)), Offered::of(1, Kept::YesNo(false))];
    }
    if may_decline && !task.offered.iter().any(|o| o.key == "0") {
        let label = Some(none_label);
        task.offered.push(Offered { key: "0".to_owned(), value: Kept::Nothing, label, go: None });
    }
}

/// Whether the person may say that they have none: the script allows it, and
/// the inquiry does not insist.
pub(super) fn may_decline(world: &World, turn: &Turn, step: &Step) -> bool {
    let asks = turn.inquiry(world).map(|i| match step.read {
        Some(Read::Receipt) => i.receipt,
        Some(Read::ANumber) => i.a_number,
        _ => Ask::Optional,
    });
    step.optional && asks != Some(Ask::Required)
}

/// How "none" is called here: the question's own `.none`, or the usual words.
fn none_label(world: &World, turn: &Turn, step: &Step) -> String {
    let own = format!("{}.none", step.ask.as_deref().unwrap_or_default());
    if world.catalog.has(turn.lang(world), &own) { own } else { "have-none".to_owned() }
}

/// Puts a question with what is offered, and ends the turn.
pub(super) fn put(world: &World, mut turn: Turn, step: &Step, key: &str) -> Progress {
    if step.read == Some(Read::Review) {
        review::lines(world, &mut turn);
    }
    let say = args::with_all(world, &turn, key);
    turn.say(say);
    if let Some(now) = standing(world, &turn, step) {
        turn.say(now);
    }
    show_offered(world, &mut turn, step);
    turn.asked = true;
    advance::wrap_up(world, turn)
}

/// The earlier answer, which stands unless another is given.
fn standing(world: &World, turn: &Turn, step: &Step) -> Option<Say> {
    let kept = turn.task()?.answers.get(&step.name)?;
    if matches!(kept, Kept::Told | Kept::Credentials(_))
        || step.leads_on(kept)
        || step.read == Some(Read::Review)
    {
        return None;
    }
    Some(Say::new("now-is").with("value", label::value(world, turn, Some(step), kept)))
}

/// Adds what is offered to the reply, and what can be shared by a button.
pub(super) fn show_offered(world: &World, turn: &mut Turn, step: &Step) {
    let inline = step.read == Some(Read::Review);
    let lines: Vec<Choice> = turn.task().map_or_else(Vec::new, |task: &Task| {
        let choice = |o: &Offered| Choice {
            key: o.key.clone(),
            label: o.say(world, turn),
            inline: inline && o.key != review::BOOK,
        };
        task.offered.iter().map(choice).collect()
    });
    turn.choices = lines;
    if turn.channel() == Channel::Telegram {
        turn.share = match step.read {
            Some(Read::Place) => Some(Share::Location),
            Some(Read::Phone) => Some(Share::Contact),
            _ => None,
        };
        if let Some(share) = turn.share {
            let key = if share == Share::Location { "share-location" } else { "share-phone" };
            turn.choices.insert(0, Choice { key: "share".to_owned(), label: Say::new(key), inline: false });
        }
    }
}

/// The last question once more, with what was offered then.
pub(super) fn again(world: &World, mut turn: Turn) -> Progress {
    let Some(step) = step_in_hand(world, &turn) else { return open::idle(world, turn, "") };
    if turn.task().is_some_and(|t| t.either) {
        return which(world, turn, step);
    }
    if let Some(task) = turn.task_mut() {
        task.misses = 0;
    }
    put(world, turn, step, step.ask.as_deref().unwrap_or_default())
}

/// Which of several readings was meant?
pub(super) fn which(world: &World, mut turn: Turn, step: &Step) -> Progress {
    let key = if step.read == Some(Read::BirthDate) { "which-date" } else { "which-one" };
    let say = args::with_all(world, &turn, key);
    turn.say(say);
    show_offered(world, &mut turn, step);
    turn.share = None;
    turn.choices.retain(|c| c.key != "share");
    advance::wrap_up(world, turn)
}
