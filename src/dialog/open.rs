//! A task begins: the one that words ask for, or the menu; and from one task
//! to another.

use super::next::Next;
use super::script::{Read, Role, Step};
use super::state::Task;
use super::turn::Turn;
use super::world::World;
use super::{args, asked, bot_command, denied, early, limits, payload, recent, restraint};
use crate::answer::name::part::is_said;
use crate::answer::request::Request;
use crate::domain::private::Private;
use crate::understand::Scene;

/// The dialog in which a language is chosen.
pub(super) const LANGUAGE: &str = "language";
/// The dialog with the menu.
pub(super) const MENU: &str = "welcome";
/// The dialog that books; it begins where words name a place or an inquiry.
pub(super) const BOOK: &str = "book";

/// To the menu; a task in hand is paused.
pub(super) fn menu<'w>() -> Next<'w> {
    Next::Switch(MENU.to_owned(), String::new())
}

/// Words while no task is in hand: a task that they ask for, or the menu; thanks
/// ask for nothing.
pub(super) fn idle<'w>(world: &'w World, turn: &mut Turn, text: String) -> Next<'w> {
    if turn.conversation.lang.is_none() {
        let held = if text.is_empty() { None } else { restraint::held(world, turn) };
        return held.unwrap_or_else(|| Next::Begin(LANGUAGE.to_owned(), Some(text)));
    }
    if let Some((command, said)) = payload::obeyed_late(&text) {
        return bot_command::obey(world, turn, command, said);
    }
    match turn.scene(world, &text) {
        Some(said) => asked_for(world, turn, said),
        None => Next::Begin(MENU.to_owned(), None),
    }
}

/// What words ask for while no task is in hand.
fn asked_for<'w>(world: &'w World, turn: &mut Turn, said: Scene<'w>) -> Next<'w> {
    if said.thanks() {
        return thanked(world, turn);
    }
    // What is, or is not, to be done with the appointment that was just told of.
    if recent::denies(turn, &said)
        && let Some(dialog) = opening(world)
    {
        return Next::Begin(dialog, Some(said.into_text()));
    }
    match wanted(world, turn, &said) {
        Some(dialog) => Next::Begin(dialog, Some(said.into_text())),
        None if recent::moves(turn, &said)
            && let Some(dialog) = opening(world) =>
        {
            Next::Begin(dialog, Some(said.into_text()))
        }
        None => unknown(world, turn, &said),
    }
}

/// Words that ask for nothing that we know: the menu, as long as it helps.
fn unknown<'w>(world: &'w World, turn: &mut Turn, said: &Scene<'_>) -> Next<'w> {
    let greets = said.text().trim().is_empty() || said.greets();
    let held = if greets { None } else { restraint::held(world, turn) };
    held.unwrap_or_else(|| Next::Begin(MENU.to_owned(), None))
}

/// Thanks are answered by a word, which costs less than a list; and once in a while.
pub(super) fn thanked<'w>(world: &World, turn: &mut Turn) -> Next<'w> {
    let now = turn.now;
    if turn.conversation.restraint.thanks(now) {
        turn.say(args::with_all(world, turn, "thanks-too"));
    }
    Next::Finish
}

/// Whether a step lists what can be done, of which nothing has to be.
pub(super) fn may_be_left(step: &Step) -> bool {
    step.read == Some(Read::Choice) && step.anew && step.find.is_none()
}

/// Whether thanks answer what stands there.
pub(super) fn thanks(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    turn.step_in_hand(world).is_some_and(may_be_left) && said.thanks()
}

/// The task that the words ask for.
fn wanted(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<String> {
    let named =
        said.request().and_then(named).filter(|name| world.scripts.contains_key(*name)).map(str::to_owned);
    let visit = || names_a_visit(said).then(|| BOOK.to_owned());
    let unlisted = asked::by_words_alone(world, turn, said);
    // A whole message for a line is that before it mentions a dialog: "cancel the appointment".
    let whole = said.intent().is_some();
    let line = || line_named(world, said).filter(|_| !whole);
    unlisted
        .or_else(line)
        .or(named)
        .or_else(|| with_number(world, said))
        .or_else(visit)
        .or_else(|| with_line(world, said))
}

/// The dialog that is opened by the number of an appointment, if the words have one.
pub(super) fn with_number(world: &World, said: &Scene<'_>) -> Option<String> {
    said.credentials()?.number.as_ref()?;
    opening(world)
}

/// The dialog of which the whole message names a line by other words for it
/// ("change the time"), where words said before it choose that line.
pub(super) fn with_line(world: &World, said: &Scene<'_>) -> Option<String> {
    line_named(world, said).or_else(|| with_credentials(world, said))
}

/// The same of the line alone.
fn line_named(world: &World, said: &Scene<'_>) -> Option<String> {
    let said = said.lines();
    let mut lines = world.scripts.values().flat_map(|script| {
        let early = script.steps.values().filter(|step| step.early && step.find.is_none());
        early.flat_map(|step| &step.offer).map(move |line| (script, line))
    });
    lines.find(|(_, line)| said.contains(&line.say)).map(|(script, _)| script.name.clone())
}

/// The dialog that opens what the words have the number or the date of birth of.
fn with_credentials(world: &World, said: &Scene<'_>) -> Option<String> {
    early::opens(said)?;
    opening(world)
}

/// The dialog that opens appointments, by what an earlier message may have said.
pub(super) fn opening(world: &World) -> Option<String> {
    let asks = |step: &Step| step.early && step.fills == Some(Role::Credentials);
    let script = world.scripts.values().find(|script| script.steps.values().any(asks))?;
    Some(script.name.clone())
}

/// The dialog that a message asks for. One that is only mentioned in words about
/// an inquiry is not meant; to book is what these words ask for anyway.
fn named(request: Request<'_>) -> Option<&str> {
    match request {
        Request::Dialog(dialog) | Request::Rather(dialog @ BOOK) => Some(dialog),
        Request::Rather(_) => None,
    }
}

/// Whether the words name an inquiry or what it is about, or a place.
pub(super) fn names_a_visit(said: &Scene<'_>) -> bool {
    said.is_about_an_inquiry() || said.place_within().is_some()
}

/// The dialog that is meant by words that answer nothing where they were said: at the
/// menu whatever they name; at another list, or where an appointment is to be opened,
/// a visit that they tell.
pub(super) fn meant(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<String> {
    if turn.task()?.dialog == MENU {
        let visit = || names_a_visit(said).then(|| BOOK.to_owned());
        let number = with_number(world, said);
        return number.or_else(visit).or_else(|| with_line(world, said));
    }
    let visit = may_mean_visit(world, turn) && tells_a_visit(said);
    visit.then(|| BOOK.to_owned())
}

/// Whether words may mean a new visit where they are said: at a list of what can be
/// done, or where an appointment is to be opened.
pub(super) fn may_mean_visit(world: &World, turn: &Turn) -> bool {
    let elsewhere = turn.task().is_some_and(|task| task.dialog != BOOK);
    let may = |step: &Step| may_be_left(step) || step.read == Some(Read::Credentials);
    elsewhere && turn.step_in_hand(world).is_some_and(may)
}

/// Whether the words tell why somebody comes, and nothing else or where.
fn tells_a_visit(said: &Scene<'_>) -> bool {
    said.tells_an_inquiry() || (said.inquiry_within().is_some() && said.place_within().is_some())
}

/// Another task that the whole message asks for, in the middle of this one.
pub(super) fn other_task(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<String> {
    let step = turn.step_in_hand(world)?;
    if let Some(asked) = asked::between(world, turn, step, said.lines()) {
        return Some(asked);
    }
    let own_words = match step.read {
        Some(Read::Name) => !is_said(said.cut(), said.words()),
        read => matches!(read, Some(Read::Names | Read::Words)),
    };
    let wanted = if own_words { said.intent()? } else { named(said.request()?)? };
    let here = &turn.task()?.dialog;
    (wanted != here && world.scripts.contains_key(wanted)).then(|| wanted.to_owned())
}

/// Whether the words name a day or an hour where times are asked for, or one was just
/// chosen: they are no other task then ("can you move it to friday"), unless all of them are.
pub(super) fn wishes(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let chosen = turn.task().is_some_and(|task| task.chosen(world).is_some());
    let at_times = turn.step_in_hand(world).is_some_and(|step| match step.read {
        Some(Read::Slot) => true,
        Some(Read::Review | Read::YesNo) => chosen,
        _ => false,
    });
    at_times && said.intent().is_none() && said.wish_within().is_some()
}

/// Leaves this task paused for another; one in which there is nothing to come
/// back to (the menu, a first question, credentials that opened nothing) is left behind.
pub(super) fn switch<'w>(turn: &mut Turn, dialog: String, text: String) -> Next<'w> {
    if turn.task().is_some_and(|t| t.dialog == MENU || (t.dialog != BOOK && t.has_nothing())) {
        turn.conversation.tasks.pop();
    }
    if take_up(turn, &dialog) {
        return Next::Resume(text);
    }
    Next::Begin(dialog, Some(text).filter(|t| !t.is_empty()))
}

/// Takes a dialog in hand that was paused; false if it was not.
pub(super) fn take_up(turn: &mut Turn, dialog: &str) -> bool {
    let tasks = &mut turn.conversation.tasks;
    let Some(place) = tasks.iter().position(|t| t.dialog == dialog) else { return false };
    let task = tasks.remove(place);
    tasks.push(task);
    true
}

/// Begins a task at its first step.
pub(super) fn begin<'w>(world: &'w World, turn: &mut Turn, dialog: &str, early: Option<String>) -> Next<'w> {
    let Some(script) = world.scripts.get(dialog) else { return Next::Finish };
    let mut task = Task::new(turn.next_task_id(), dialog, &script.first);
    task.early = early.map(|text| Private::new(denied::without(world, turn, text)));
    turn.conversation.tasks.push(task);
    if turn.conversation.tasks.len() > limits::TASKS {
        let oldest = turn.conversation.tasks.remove(0);
        turn.release_of(&oldest);
    }
    recent::go_on(world, turn).unwrap_or_else(|| Next::to(&script.first))
}
