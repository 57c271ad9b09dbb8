//! Words read as the value that a question asks for: by its answer kind, or, of a list, by what
//! was found for it.

use super::pick;
use crate::answer::Reading;
use crate::answer::place::PlaceAnswer;
use crate::dialog::context::{learnt, offices, reason};
use crate::dialog::kinds::{Asked, Fact};
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// The words read as the step's answer kind.
pub(in crate::dialog) fn read(context: &Context<'_, '_>, step: &Step, said: &Scene<'_>) -> Reading<Kept> {
    let Some(kind) = step.read else { return Reading::No };
    if kind.is(Fact::List) {
        return choice(context, step, said);
    }
    let task = context.task();
    let before = kind.role().zip(task).and_then(|(role, task)| task.told(context.world, role));
    let lines = || pick::lines(context);
    let again = task.is_some_and(|task| task.misses > 0);
    (kind.read)(&Asked { again, paper: kind.paper, before, lines: &lines }, said)
}

/// An inquiry by its everyday words or a form number, beside what was offered.
fn choice(context: &Context<'_, '_>, step: &Step, said: &Scene<'_>) -> Reading<Kept> {
    let Context { world, turn } = *context;
    let said_for = || reason::said_for(world, turn, said).map(Kept::Inquiry);
    let reading = match step.find {
        Some(Find::Inquiries) => learnt::inquiry_or_surely(world, said).map(Kept::Inquiry).or_else(said_for),
        Some(Find::Reasons) => {
            let parent = turn.inquiry(world).map(|i| i.id.clone());
            let own = |id: &_| world.inquiries.get(id).is_some_and(|i| i.parent == parent);
            let surely = learnt::inquiry_or_surely(world, said);
            let surely =
                if surely.clone().is().is_some_and(|id| own(&id)) { surely } else { said.inquiry().clone() };
            match surely {
                Reading::Is(id) if own(&id) => Reading::Is(Kept::Inquiry(id)),
                Reading::Either(ids) => Reading::of(ids.into_iter().filter(own).map(Kept::Inquiry).collect()),
                _ => said_for(),
            }
        }
        _ => Reading::No,
    };
    // Another office or place than those offered: by its name or code.
    match (reading, step.find) {
        (Reading::No, Some(Find::OtherOffices)) => {
            let place = said.place().clone().is();
            let office = place.and_then(|place| offices::nearest_to(world, &place));
            office.map_or(Reading::No, |code| Reading::Is(Kept::Office(code)))
        }
        (Reading::No, Some(Find::OfficesNearPlace | Find::MoreOffices)) => match said.place().clone() {
            Reading::Is(PlaceAnswer::Office(code)) => Reading::Is(Kept::Office(code)),
            Reading::Is(place) => {
                Reading::Is(offices::offered_at(world, turn, &place).map_or(Kept::Place(place), Kept::Office))
            }
            other => other.map(Kept::Place),
        },
        (reading, _) => reading,
    }
}
