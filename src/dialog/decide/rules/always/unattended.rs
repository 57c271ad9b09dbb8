//! Messages that nobody wrote to be answered: blank ones, those of machines, our own last
//! text, a phone's reaction to one of ours. None of them is an answer, a name or a task.

use crate::answer::Reaction;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::decide::rules::tasks::reschedule;
use crate::dialog::turns::Context;
use crate::understand::Scene;

/// Nothing that can be seen, or the words of a machine.
pub(in crate::dialog) fn automatic<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    (said.is_blank() || said.is_automatic()).then(|| Means::Nothing.into())
}

/// A phone's reaction to a text of ours is as good as thanks, or as nothing.
pub(in crate::dialog) fn reaction<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let reaction = said.reaction()?;
    let conversation = &context.turn.conversation;
    // Thanks in the middle of a question leave it where it is.
    let idle = conversation.lang.is_some() && context.step().is_none_or(reschedule::may_be_left);
    let cool = reaction == Reaction::Cool || conversation.opted_out || !idle;
    Some(if cool { Means::Nothing.into() } else { Means::Thanks.into() })
}

/// What we said last; a confirmation that was pasted opens its appointment.
pub(in crate::dialog) fn echo<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let words = context.turn.words_said;
    let again = words.is_some() && words == context.turn.conversation.restraint.said;
    (again && said.pasted().is_none()).then(|| Means::Nothing.into())
}
