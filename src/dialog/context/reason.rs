//! Why somebody comes, at its two levels: an inquiry, and its finer reason where
//! it has any. Either may be said where the first one is asked.

use crate::answer::Reading;
use crate::dialog::kinds::Role;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::{Find, Script, Step};
use crate::dialog::turns::{Turn, World};
use crate::domain::inquiry::InquiryId;
use crate::understand::Scene;

/// An answer where inquiries are asked, as the answers to both levels: a finer
/// reason answers the first one by what it belongs to.
pub(in crate::dialog) fn levels(world: &World, step: &Step, kept: Kept) -> (Kept, Option<Kept>) {
    let (Some(Find::Inquiries), Kept::Inquiry(id)) = (step.find, &kept) else { return (kept, None) };
    let parent = world.inquiries.get(id).and_then(|inquiry| inquiry.parent.clone());
    match parent {
        Some(parent) => (Kept::Inquiry(parent), Some(kept)),
        None => (kept, None),
    }
}

/// Whether why somebody comes is asked here, and was not answered.
pub(in crate::dialog) fn is_open(world: &World, turn: &Turn) -> bool {
    let step = turn.script(world).and_then(|script| step_that_finds(script, Find::Inquiries));
    step.zip(turn.task()).is_some_and(|(step, task)| !task.answers.contains_key(&step.name))
}

/// The inquiry of the last list for whose line the whole message is said: "I never got it".
pub(in crate::dialog) fn said_for(world: &World, turn: &Turn, said: &Scene<'_>) -> Reading<InquiryId> {
    let lines = said.lines();
    let offered = turn.task().into_iter().flat_map(|task| &task.offered);
    let said = offered.filter_map(|offered| match &offered.value {
        Kept::Inquiry(id) => world.inquiries.get(id).filter(|one| lines.contains(&one.label_key())),
        _ => None,
    });
    Reading::of(said.map(|inquiry| inquiry.id.clone()).collect())
}

pub(in crate::dialog) fn step_that_finds(script: &Script, find: Find) -> Option<&Step> {
    script.tellers(Role::Inquiry).find(|step| step.find == Some(find))
}
