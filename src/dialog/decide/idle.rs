//! What words ask for while nothing is asked.

use super::{Context, Meaning, Means, reschedule, side_question, task};
use crate::dialog::open::{self, BOOK};
use crate::dialog::{payload, recent};
use crate::understand::Scene;

/// A command of a chat app that was kept until the language was known.
pub(super) fn late<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    payload::obeyed_late(said.text()).map(|_| Means::Late.into())
}

/// Thanks ask for nothing.
pub(super) fn thanks<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let idle = context.step().is_none_or(reschedule::may_be_left);
    (idle && said.thanks()).then(|| Means::Thanks.into())
}

/// What is not to be done with the appointment that was just told of.
pub(super) fn denies<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let denies = recent::denies(context.turn, said);
    denies.then(|| begins(open::opening(context.world))).flatten()
}

/// A line that no list shows and only words choose.
pub(super) fn unlisted_line<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begins(side_question::by_words_alone(context, said))
}

/// A line of a list, by words for it: that before it mentions a dialog ("cancel the
/// appointment"), but for a message that is all words for one.
pub(super) fn line<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    if said.intent().is_some() {
        return None;
    }
    begins(task::line_named(context.world, said))
}

/// A dialog, as a whole message or somewhere in it.
pub(super) fn dialog<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let named = said.request().and_then(task::named);
    begins(named.filter(|name| context.world.scripts.contains_key(*name)).map(str::to_owned))
}

/// The number of an appointment.
pub(super) fn number<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begins(task::with_number(context.world, said))
}

/// An inquiry, or a place.
pub(super) fn visit<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begins(task::names_a_visit(said).then(|| BOOK.to_owned()))
}

/// What opens an appointment, or words for a line of what is done with it.
pub(super) fn opens<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begins(task::with_line(context.world, said))
}

/// Another time than that of the appointment that was just told of.
pub(super) fn moves<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let moves = recent::moves(context.turn, said);
    moves.then(|| begins(open::opening(context.world))).flatten()
}

/// Nothing that we know.
pub(super) fn unknown<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let greets = said.text().trim().is_empty() || said.greets();
    Some(Means::Unknown { greets }.into())
}

fn begins<'w>(dialog: Option<String>) -> Option<Meaning<'w>> {
    dialog.map(|dialog| Means::Begin(dialog).into())
}
