//! Another reason to come than the one that was said before.

use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::kinds::Role;
use crate::dialog::memory::Kept;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Another reason to come than the one that was said before: it is asked which one it is.
pub(in crate::dialog) fn other_inquiry<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
    meaning: &Meaning<'w>,
) -> Option<Meaning<'w>> {
    let (world, task) = (context.world, context.task()?);
    if task.picked.is_some() {
        return None;
    }
    let known = context.turn.inquiry(world)?;
    let other = world.inquiries.get(said.inquiry_within()?)?;
    let same = other.id == known.id
        || other.parent == Some(known.id.clone())
        || known.parent == Some(other.id.clone());
    let asked = context.script()?.first_teller(Role::Inquiry).filter(|_| !same)?;
    let kept = match &meaning.means {
        Means::Answer(step, _) | Means::Times(step, _) if step.fills == Some(Role::Inquiry) => return None,
        Means::Answer(step, kept) => Some(Keep::Answer(step, kept.clone())),
        Means::Line(line) => match (&line.value, &line.go) {
            (Kept::Inquiry(_) | Kept::YesNo(_) | Kept::Choice(_), _) | (_, Some(_)) => return None,
            (value, None) => Some(Keep::Answer(context.step()?, value.clone())),
        },
        Means::Times(_, wish) => Some(Keep::Wish(Some(wish.clone()))),
        _ => return None,
    };
    let keeps = kept.into_iter().chain(meaning.keeps.iter().cloned());
    Some(Meaning::from(Means::Change(asked.name.clone())).keeping(keeps))
}
