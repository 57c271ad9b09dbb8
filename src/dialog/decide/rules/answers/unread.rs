//! Words that answer nothing that is asked.

use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::decide::rules::tasks::task;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// A greeting answers no question.
pub(in crate::dialog) fn greeting<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    said.greets().then(|| Means::Again.into())
}

/// Nothing that answers the question: why, as far as it can be told.
pub(in crate::dialog) fn no_answer<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let kind = context.step().and_then(|step| step.read);
    let why = kind.and_then(|kind| (kind.refused)(said));
    Some(Means::Unread(why).into())
}

/// What words mean that are no answer to the question in hand for sure.
pub(in crate::dialog) fn unread<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Meaning<'w> {
    let meant = task::meant(context, said);
    meant.or_else(|| no_answer(context, said)).unwrap_or_else(|| Means::Unread(None).into())
}
