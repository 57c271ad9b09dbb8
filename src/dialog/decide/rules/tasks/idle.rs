//! What words ask for while nothing is asked.

use super::{digression, reschedule, task};
use crate::answer::Reading;
use crate::answer::time_wish::TimeWish;
use crate::dialog::context::opening::opening;
use crate::dialog::context::{learnt, payload, recent};
use crate::dialog::decide::meaning::{Meaning, Means};
use crate::dialog::turns::{Context, Turn};
use crate::domain::dialogs::{BOOK, asks_what_is_wanted};
use crate::understand::Scene;

/// A command of a chat app that was kept until the language was known.
pub(in crate::dialog) fn late<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    payload::obeyed_late(&said.to_keep()).map(|_| Means::Late.into())
}

/// Thanks ask for nothing.
pub(in crate::dialog) fn thanks<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let idle = context.step().is_none_or(reschedule::may_be_left);
    (idle && said.thanks()).then(|| Means::Thanks.into())
}

/// What is not to be done with the appointment that was just told of.
pub(in crate::dialog) fn denies<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let denies = denied(context.turn, said);
    denies.then(|| begins(opening(context.world))).flatten()
}

/// A line that no list shows and only words choose.
pub(in crate::dialog) fn unlisted_line<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    begins(digression::by_words_alone(context, said))
}

/// A line of a list, by words for it: that before it mentions a dialog ("cancel the
/// appointment"), but for a message that is all words for one.
pub(in crate::dialog) fn line<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    if said.intent().is_some() {
        return None;
    }
    begins(task::line_named(context.world, said))
}

/// Why, and where and when, somebody wants to come: that books, though a part of the words asks how
/// a case stands.
pub(in crate::dialog) fn visit_and_when<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    let asks = said.request().and_then(task::named).filter(|dialog| *dialog != BOOK)?;
    let theirs = opening(context.world).is_some_and(|opening| opening == asks);
    let wish = said.wish_within().filter(|_| !theirs && said.undenied().is_none())?;
    let told = said.place_within().is_some() || wish.is_of_hours();
    let books = told && wish.is_of_days() && matches!(said.inquiry(), Reading::Is(_));
    books.then(|| Means::Begin(BOOK.to_owned()).into())
}

/// A dialog, as a whole message or somewhere in it.
pub(in crate::dialog) fn dialog<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let named = said.request().and_then(task::named);
    begins(named.filter(|name| context.world.scripts.contains_key(*name)).map(str::to_owned))
}

/// The number of an appointment.
pub(in crate::dialog) fn number<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begins(task::with_number(context.world, said))
}

/// An inquiry, or a place.
pub(in crate::dialog) fn visit<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begins(task::names_a_visit(said).then(|| BOOK.to_owned()))
}

/// What opens an appointment, or words for a line of what is done with it.
pub(in crate::dialog) fn opens<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    begins(task::with_line(context.world, said))
}

/// Another time than that of the appointment that was just told of.
pub(in crate::dialog) fn moves<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let moves = moved(context.turn, said);
    moves.then(|| begins(opening(context.world))).flatten()
}

/// The same in words that say more.
pub(in crate::dialog) fn moves_within<'w>(
    context: &Context<'_, 'w>,
    said: &Scene<'w>,
) -> Option<Meaning<'w>> {
    let moves = recent::moves_within(context.world, context.turn, said);
    moves.then(|| begins(opening(context.world))).flatten()
}

/// A day or an hour at which somebody wants to come, where no appointment was told of and the words
/// are not surely for one that they have: to book.
pub(in crate::dialog) fn when<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let wished = said.wish_within().is_some_and(TimeWish::names_a_time) && said.undenied().is_none();
    let new = !recent::is_any(context.turn) && !said.tells_a_birth();
    // Words that are all a time say when, whatever they are like.
    let learnt = said.learnt().filter(|_| said.wish().is_none());
    let learnt = learnt.and_then(|meaning| learnt::dialog(context.world, meaning));
    let theirs = learnt.is_some_and(|dialog| Some(dialog) == opening(context.world));
    (wished && new && !theirs).then(|| Means::Begin(BOOK.to_owned()).into())
}

/// The same where it is asked what is wanted.
pub(in crate::dialog) fn when_asked<'w>(context: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    context.task().filter(|task| asks_what_is_wanted(&task.dialog) && !context.turn.resumed)?;
    when(context, said).map(|_| Means::Task(BOOK.to_owned()).into())
}

/// Nothing that we know.
pub(in crate::dialog) fn unknown<'w>(_: &Context<'_, 'w>, said: &Scene<'w>) -> Option<Meaning<'w>> {
    let greets = said.is_blank() || said.greets();
    Some(Means::Unknown { greets }.into())
}

fn begins<'w>(dialog: Option<String>) -> Option<Meaning<'w>> {
    dialog.map(|dialog| Means::Begin(dialog).into())
}

/// Whether words say that something is not to be done, where an appointment was told of.
fn denied(turn: &Turn, said: &Scene<'_>) -> bool {
    !turn.conversation.recent.is_empty() && said.undenied().is_some()
}

/// Words that ask for nothing else, but wish for another time than that of the appointment.
fn moved(turn: &Turn, said: &Scene<'_>) -> bool {
    !turn.conversation.recent.is_empty() && wishes(said)
}

/// Whether all the words are a wish for a time.
pub(in crate::dialog) fn wishes(said: &Scene<'_>) -> bool {
    said.wish().is_some_and(|wish| !wish.more)
}
