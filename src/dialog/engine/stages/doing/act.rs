//! What is done once the answer is there. A turn books, moves or cancels at
//! most once, and then only speaks.

use crate::dialog::engine::next::Next;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Act, Step};
use crate::dialog::speech::details::details;
use crate::dialog::turns::turn::{Turn, Waiting};
use crate::dialog::turns::{Effect, World};

/// Does what a step does.
pub(in crate::dialog) fn act<'w>(world: &'w World, turn: &mut Turn, step: &'w Step, act: Act) -> Next<'w> {
    if act == Act::SetLanguage {
        if let Some(Kept::Lang(lang)) = turn.task().and_then(|t| t.answers.get(&step.name)) {
            turn.conversation.lang = Some(*lang);
        }
        return Next::Go(step.next.clone());
    }
    if matches!(act, Act::Move | Act::Cancel) && turn.too_late(world, act == Act::Move) {
        return Next::Outcome(step, "too-late");
    }
    match effect(world, turn, act) {
        Some(effect) => Next::Want(Waiting::Act(step.name.clone()), effect),
        // The script did not ask what the act needs; `check` tells of it.
        None => Next::Broken,
    }
}

/// What to change in the store.
fn effect(world: &World, turn: &Turn, act: Act) -> Option<Effect> {
    let task = turn.task()?;
    match act {
        Act::Hold => Some(Effect::Hold {
            task: task.id,
            slot: turn.slot(world)?,
            inquiry: turn.inquiry(world)?.id.clone(),
            moving: task.picked.as_ref().map(|p| p.number.clone()),
        }),
        Act::Book => Some(Effect::Book {
            task: task.id,
            slot: turn.slot(world)?,
            inquiry: turn.inquiry(world)?.id.clone(),
            details: Box::new(details(world, turn, task)?),
        }),
        Act::Move => Some(Effect::Move {
            task: task.id,
            number: task.picked.as_ref()?.number.clone(),
            version: task.picked.as_ref()?.version,
            slot: turn.slot(world)?,
            inquiry: turn.inquiry(world)?.id.clone(),
        }),
        Act::Cancel => Some(Effect::Cancel {
            number: task.picked.as_ref()?.number.clone(),
            version: task.picked.as_ref()?.version,
        }),
        Act::SendAgain => {
            let (name, birth) = task.who(world)?;
            Some(Effect::SendAgain { name, birth })
        }
        Act::SetLanguage => None,
    }
}
