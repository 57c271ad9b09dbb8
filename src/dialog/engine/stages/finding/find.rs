//! What a step must know before it can speak: from the world at once, or as a
//! fact from the store; then it is offered.

use super::{meanings, office_list, reminded};
use crate::answer::place::PlaceAnswer;
use crate::dialog::engine::next::Next;
use crate::dialog::kinds::Role;
use crate::dialog::memory::{Kept, Offered, Task};
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::turn::{Turn, Waiting};
use crate::dialog::turns::{Effect, World, limits};
use crate::domain::place::Point;

/// Finds what a step needs.
pub(in crate::dialog) fn find<'w>(world: &'w World, turn: &mut Turn, step: &'w Step) -> Next<'w> {
    let Some(find) = step.find else { return Next::Speak(step) };
    if step.ask.is_some() {
        // What was listed before was answered; what is said in passing leaves it as it is.
        turn.task_mut().into_iter().for_each(|task| task.offered.clear());
    }
    match find {
        Find::OfficesNearPlace => office_list::find(world, turn, step, 0),
        Find::MoreOffices => office_list::find(world, turn, step, world.rules.offices_offered),
        Find::OtherOffices => Next::Found(step, office_list::others(world, turn)),
        Find::Inquiries => {
            let all = world.inquiries.top().map(|i| Kept::Inquiry(i.id.clone()));
            Next::Found(step, all.collect())
        }
        Find::Reasons => {
            let parent = turn.inquiry(world).map(|i| i.parent.as_ref().unwrap_or(&i.id));
            let of = parent.into_iter().flat_map(|p| world.inquiries.reasons(p));
            Next::Found(step, of.map(|i| Kept::Inquiry(i.id.clone())).collect())
        }
        Find::Languages => Next::Found(step, world.rules.langs.iter().map(|l| Kept::Lang(*l)).collect()),
        Find::Meanings => meanings::find(world, turn, step),
        Find::MayMove | Find::MayCancel if turn.too_late(world, find == Find::MayMove) => {
            Next::Outcome(step, "too-late")
        }
        Find::Reminded | Find::RemindedOf => reminded::find(turn, step),
        _ => match effect(world, turn, find) {
            Some(effect) => Next::Want(Waiting::Find(step.name.clone()), effect),
            None => Next::Broken,
        },
    }
}

/// What to ask of the store.
fn effect(world: &World, turn: &Turn, find: Find) -> Option<Effect> {
    let task = turn.task()?;
    let number = task.picked.as_ref().map(|p| p.number.clone());
    match find {
        Find::Times => Some(Effect::FreeTimes {
            office: task.office(world)?.clone(),
            inquiry: turn.inquiry(world)?.id.clone(),
            moving: number,
        }),
        Find::TimesElsewhere => Some(Effect::TimesElsewhere {
            near: here(world, task).or_else(|| turn.office(world).map(|o| o.point))?,
            inquiry: turn.inquiry(world)?.id.clone(),
            except: task.office(world)?.clone(),
        }),
        Find::MayBook => Some(Effect::OpenCount),
        Find::SameVisit => {
            let (name, birth) = task.who(world)?;
            Some(Effect::SameVisit { name, birth, inquiry: turn.inquiry(world)?.id.clone() })
        }
        Find::Overlap => Some(Effect::Overlap {
            who: if number.is_some() { None } else { task.who(world) },
            moving: number,
            slot: turn.slot(world)?,
            inquiry: turn.inquiry(world)?.id.clone(),
        }),
        Find::Opened => Some(Effect::Open(task.credentials(world)?.clone())),
        Find::Picked | Find::MayMove | Find::MayCancel => {
            Some(Effect::Fetch { number: number?, version: task.picked.as_ref()?.version })
        }
        _ => None,
    }
}

/// Where the person is, if they said so.
fn here(world: &World, task: &Task) -> Option<Point> {
    // A state is nowhere: what was said before it may be.
    task.all_told(world, Role::Place).find_map(|kept| match kept {
        Kept::Place(PlaceAnswer::Office(code)) => world.offices.get(code).map(|office| office.point),
        _ => kept.point(),
    })
}

/// Offers what was found; one appointment alone needs no question.
pub(in crate::dialog) fn offer<'w>(turn: &mut Turn, step: &'w Step, mut all: Vec<Kept>) -> Next<'w> {
    if all.is_empty() {
        return Next::Outcome(step, "none");
    }
    if all.len() == 1
        && step.find == Some(Find::Opened)
        && let Some(only) = all.pop()
    {
        return Next::Accept(step, only);
    }
    // Nobody can do without their own language: that list is always whole.
    let most = if step.find == Some(Find::Languages) { usize::MAX } else { limits::LIST };
    if let Some(task) = turn.task_mut() {
        task.offered =
            all.into_iter().take(most).enumerate().map(|(at, kept)| Offered::of(at, kept)).collect();
    }
    Next::Speak(step)
}
