//! What is done once an answer is there, and where its outcome leads. A turn
//! books, moves or cancels at most once, and then only speaks.

use std::collections::BTreeMap;

use super::effect::{Effect, Fact, Shut};
use super::kept::{Kept, Picked};
use super::label;
use super::script::{Act, Read, Script, Step};
use super::state::Task;
use super::turn::{Progress, Turn, Waiting};
use super::world::World;
use super::{advance, find, miss};
use crate::domain::appointment::Details;
use crate::domain::person::Channel;
use crate::domain::phone::Phone;
use crate::domain::private::Private;
use crate::text::{Say, Value, Voice};

/// Does what a step does.
pub(super) fn act(world: &World, mut turn: Turn, step: &Step, act: Act) -> Progress {
    if act == Act::SetLanguage {
        if let Some(Kept::Lang(lang)) = turn.task().and_then(|t| t.answers.get(&step.name)).cloned() {
            turn.conversation.lang = Some(lang);
        }
        return advance::go(world, turn, &step.next);
    }
    if matches!(act, Act::Move | Act::Cancel) && find::too_late(world, &turn, act == Act::Move) {
        return find::outcome(world, turn, step, "too-late");
    }
    match effect(world, &turn, act) {
        Some(effect) => turn.need(Waiting::Act(step.name.clone()), effect),
        // The script did not ask what the act needs; `check` tells of it.
        None => miss::broken(world, turn),
    }
}

fn effect(world: &World, turn: &Turn, act: Act) -> Option<Effect> {
    let task = turn.task()?;
    match act {
        Act::Hold => Some(Effect::Hold {
            task: task.id,
            slot: turn.slot()?,
            inquiry: turn.inquiry(world)?.id.clone(),
            moving: task.picked.as_ref().map(|p| p.number.clone()),
        }),
        Act::Book => Some(Effect::Book {
            task: task.id,
            slot: turn.slot()?,
            inquiry: turn.inquiry(world)?.id.clone(),
            details: Box::new(details(world, turn, task)?),
        }),
        Act::Move => Some(Effect::Move {
            task: task.id,
            number: task.picked.as_ref()?.number.clone(),
            version: task.picked.as_ref()?.version,
            slot: turn.slot()?,
            inquiry: turn.inquiry(world)?.id.clone(),
        }),
        Act::Cancel => Some(Effect::Cancel {
            number: task.picked.as_ref()?.number.clone(),
            version: task.picked.as_ref()?.version,
        }),
        Act::SendAgain => {
            let (name, birth) = find::who(task)?;
            Some(Effect::SendAgain { name, birth })
        }
        Act::SetLanguage => None,
    }
}

/// What came of it.
pub(super) fn acted(world: &World, mut turn: Turn, name: &str, fact: Fact) -> Progress {
    if matches!(fact, Fact::Booked(_) | Fact::Gone) {
        // That the hold is over no longer matters.
        turn.says.retain(|say| say.key != "hold-over");
    }
    let script: Option<&Script> = turn.task().and_then(|t| world.scripts.get(&t.dialog));
    let Some(step) = script.and_then(|s| s.step(name)) else { return advance::wrap_up(world, turn) };
    match fact {
        Fact::Held(until) => {
            if let Some(task) = turn.task_mut() {
                task.held_until = Some(until);
            }
            advance::go(world, turn, &step.next)
        }
        Fact::Booked(appointment) => {
            if let Some(task) = turn.task_mut() {
                task.held_until = None;
                task.picked = Some(Picked::from(appointment.as_ref()));
            }
            turn.appointment = Some(*appointment);
            turn.changed = true;
            advance::go(world, turn, &step.next)
        }
        Fact::Gone => {
            forget_time(&mut turn);
            find::outcome(world, turn, step, "gone")
        }
        Fact::TooMany => find::outcome(world, turn, step, "too-many"),
        Fact::Same(appointment) => {
            if let Some(task) = turn.task_mut() {
                task.picked = Some(Picked::from(appointment.as_ref()));
            }
            turn.appointment = Some(*appointment);
            find::outcome(world, turn, step, "same")
        }
        Fact::Stale(now) => {
            if let (Some(task), Some(now)) = (turn.task_mut(), &now) {
                task.picked = Some(Picked::from(now.as_ref()));
            }
            turn.appointment = now.map(|a| *a);
            find::outcome(world, turn, step, "stale")
        }
        Fact::Shut(Shut::Locked(until)) => {
            turn.locked_until = Some(until);
            find::outcome(world, turn, step, "locked")
        }
        _ => advance::go(world, turn, &step.next),
    }
}

/// The chosen time is gone: it is asked for again.
fn forget_time(turn: &mut Turn) {
    let Some(task) = turn.task_mut() else { return };
    task.answers.retain(|_, a| !matches!(a, Kept::Slot(_)));
    task.held_until = None;
}

/// Who comes, and what they said, from the answers.
fn details(world: &World, turn: &Turn, task: &Task) -> Option<Details> {
    let (name, birth) = find::who(task)?;
    let mut details = Details {
        on_file: turn.person.clone(),
        lang: turn.lang(world),
        name,
        birth,
        phone: (turn.channel() == Channel::Sms).then(|| Phone::parse(turn.person.address.expose())).flatten(),
        receipt: None,
        a_number: None,
        answers: BTreeMap::new(),
    };
    let script = world.scripts.get(&task.dialog)?;
    for (step, kept) in &task.answers {
        match kept {
            Kept::Phone(phone) => details.phone = Some(phone.clone()),
            Kept::Receipt(receipt) => details.receipt = Some(receipt.clone()),
            Kept::ANumber(number) => details.a_number = Some(number.clone()),
            other => {
                if let Some(words) = script.step(step).and_then(|s| for_staff(world, turn, s, other)) {
                    details.answers.insert(step.clone(), Private::new(words));
                }
            }
        }
    }
    Some(details)
}

/// An answer of the office's own question, in the words that staff read.
fn for_staff(world: &World, turn: &Turn, step: &Step, kept: &Kept) -> Option<String> {
    step.label.as_ref()?;
    let own = matches!(kept, Kept::Words(_) | Kept::Choice(_) | Kept::Choices(_) | Kept::YesNo(_));
    if !own || step.read == Some(Read::Review) {
        return None;
    }
    let say = Say::new("as-it-is").with("value", label::value(world, turn, Some(step), kept));
    let words = world.catalog.render(world.default_lang(), Voice::Telegram, &say);
    Some(match kept {
        Kept::Words(own) => own.expose().clone(),
        _ => words,
    })
}

/// The label of an answer on the day's list, in the staff's language.
pub fn staff_label(world: &World, step: &str) -> String {
    let label = world.scripts.values().find_map(|s| s.steps.get(step)?.label.clone());
    let value = Value::from("");
    label.map_or_else(
        || step.to_owned(),
        |key| {
            let say = Say::new(key).with("value", value);
            world
                .catalog
                .render(world.default_lang(), Voice::Telegram, &say)
                .trim_end_matches([':', ' '])
                .to_owned()
        },
    )
}
