//! What can be said everywhere, whatever is asked.

use super::{command, language, opt};
use crate::answer::Command;
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::decide::rules::tasks::reschedule;
use crate::dialog::turns::{Context, limits};
use crate::understand::Scene;

/// Stop and start words.
pub(in crate::dialog) fn opt<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    opt::heard(context.world, context.turn, said).map(|opt| Means::Opt(opt).into())
}

/// More than anybody types.
pub(in crate::dialog) fn too_long<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let long = said.length() > limits::SAID_CHARS;
    long.then(|| Means::CannotRead("cannot-read-long").into())
}

/// A confirmation of ours that was pasted.
pub(in crate::dialog) fn confirmation<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    Some(Means::Confirmation(said.pasted()?.to_owned()).into())
}

/// Our own text.
pub(in crate::dialog) fn own_text<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    said.is_ours().then(|| Means::Unread(None).into())
}

/// The answer of a stranger who was asked for a language, in one.
pub(in crate::dialog) fn settled<'w>(context: &Context<'_, 'w>, _: &Scene<'w>) -> Option<Meaning<'w>> {
    context.turn.settled.then(|| Means::Settled.into())
}

/// Back, help, menu.
pub(in crate::dialog) fn command<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let command = command::heard(context.world, context.turn, said)?;
    // "Never mind" where something else can be left as it is.
    let left = || reschedule::left(context, said).or_else(|| reschedule::not_to_be(context, said));
    if command == Command::Menu && said.leaves_it() && left().is_some() {
        return None;
    }
    Some(Means::Command(command).into())
}

/// A language by its name.
pub(in crate::dialog) fn language<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    language::named(context.world, context.turn, said).map(|lang| Means::Language(lang).into())
}
