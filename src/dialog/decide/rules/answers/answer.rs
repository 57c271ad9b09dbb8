//! The answer to the question in hand, with what words say beside it.

use super::{place_beside, two_answers};
use crate::answer::Reading;
use crate::dialog::decide::meaning::{Keep, Meaning, Means};
use crate::dialog::decide::rules::values::{later_question, slot_value};
use crate::dialog::kinds::Fact;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::Step;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// A wish for a time, where times are offered.
pub(in crate::dialog) fn time<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| step.reads(Fact::Times))?;
    let moves = context.task().is_some_and(|task| task.picked.is_some());
    let by_length = if moves { said.wish_by_length() } else { None };
    let wish = by_length.or_else(|| said.any_wish().cloned())?;
    Some(Means::Times(step, wish).into())
}

/// "Same", "keep", where an earlier answer stands.
pub(in crate::dialog) fn as_before<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    let kept = context.task()?.answers.get(&step.name)?;
    let plain = !step.reads(Fact::Confirms);
    (plain && !step.leads_on(kept) && said.says_keep()).then(|| Meaning::answer(step, kept.clone()))
}

/// "None", where one may have none, or somebody is not known by name yet.
pub(in crate::dialog) fn none<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    let may = context.turn.may_decline(context.world, step)
        || (step.reads(Fact::NamesPeople) && step.reads(Fact::OwnWords));
    (may && said.says_none()).then(|| Meaning::answer(step, Kept::Nothing))
}

/// Nothing is booked or ended by a word that is the opposite in another language.
pub(in crate::dialog) fn opposite<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step().filter(|step| step.act.is_some())?;
    let yes = step.reads(Fact::Confirms) && said.yes_no() == Some(true);
    (yes && said.is_opposite()).then(|| Means::Unread(None).into())
}

/// The words read as the answer that is asked for, with what they say beside it.
pub(in crate::dialog) fn asked_for<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let step = context.step()?;
    // A date of birth in words stands beside a name, and is none of it.
    if step.reads(Fact::WholeName) && step.with.is_some() && said.tells_a_birth() {
        return None;
    }
    let (mut reading, mut keeps) = (slot_value::read(context, step, said), Vec::new());
    if step.reads(Fact::Place) {
        (reading, keeps) = place_beside::place(context, said, reading);
    }
    keeps.extend(beside(context, step, said, &reading));
    match reading {
        Reading::Is(kept) => Some(Meaning::answer(step, kept).keeping(keeps)),
        Reading::Either(several) => Some(Meaning::from(Means::Which(step, several)).keeping(keeps)),
        Reading::No => None,
    }
}

/// What words say beside their answer.
fn beside<'w>(
    context: &Context<'_, 'w>,
    step: &Step,
    said: &Scene<'w>,
    reading: &Reading<Kept>,
) -> Option<Keep<'w>> {
    if step.reads(Fact::Birth) && *reading != Reading::No {
        return two_answers::corrected(context, step, said, reading);
    }
    match reading {
        Reading::Is(Kept::Inquiry(_)) if step.find.is_some() => {
            let wish = said.wish_within()?.clone();
            Some(Keep::Wish(Some(later_question::on_top(context, wish))))
        }
        Reading::Is(Kept::Credentials(_)) => later_question::keep_words(context, said),
        _ => None,
    }
}
