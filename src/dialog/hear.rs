//! A message is heard: what it is, before any question reads it.

use super::heard::Heard;
use super::kept::Kept;
use super::next::{How, Next};
use super::script::{Find, Read, Step};
use super::state::Offered;
use super::turn::{Hearing, Turn};
use super::world::World;
use super::{
    args, beside, bot_command, carry, command, confirm, denied, draft, greet, language, late, limits, line,
    miss, open, opened, opt, own_texts, pick, restraint, spelt, unattended,
};
use crate::answer::place::PlaceAnswer;
use crate::domain::message::Said;
use crate::domain::place::Point;
use crate::understand::Scene;

/// Hears a message.
pub(super) fn hear<'w>(world: &'w World, turn: &mut Turn, said: Said) -> Next<'w> {
    if let Said::Blocked(blocked) = said {
        turn.conversation.opted_out = blocked;
        turn.hearing = Hearing::Unattended;
        return Next::Finish;
    }
    let said = bot_command::as_opt(turn, said);
    let text = match &said {
        Said::Text(words) => Some(Heard::of(world, turn, words.expose())),
        _ => None,
    };
    if let Some(next) = unasked(world, turn, &said, text.as_ref()) {
        return next;
    }
    let stranger = turn.conversation.lang.is_none();
    greet::greet(world, turn, text.as_ref());
    if let Some(restart) = carry::over(world, turn) {
        return Next::to(restart);
    }
    match said {
        Said::Text(_) => text.map_or(Next::Finish, |heard| words(world, turn, heard, stranger)),
        Said::Command { command, payload } => bot_command::obey(world, turn, command, payload.expose()),
        Said::Choice { tag, key } => button(world, turn, &tag, &key),
        Said::Location(point) => location(world, turn, point),
        Said::Contact(phone) => given(world, turn, Kept::Phone(phone), Read::Phone),
        Said::Media => unreadable(world, turn, "cannot-read-media"),
        Said::TooLong => unreadable(world, turn, "cannot-read-long"),
        Said::Empty | Said::Blocked(_) => Next::Finish,
    }
}

/// What is settled before any question: what nobody wrote to be answered, and whether
/// texts are wanted at all.
fn unasked<'w>(world: &'w World, turn: &mut Turn, said: &Said, text: Option<&Heard>) -> Option<Next<'w>> {
    let id = turn.conversation.id;
    turn.words_said = text.map(|heard| restraint::fingerprint(id, &heard.said));
    if let Some(nothing) = unattended::heard(world, turn, said, text) {
        return Some(nothing);
    }
    if let Some((opt, heard)) = text.and_then(|heard| Some((opt::heard(world, turn, heard)?, heard))) {
        return Some(opt::obey(world, turn, opt, heard));
    }
    let taps = matches!(said, Said::Choice { .. });
    turn.conversation.opted_out.then(|| opt::still_out(world, turn, taps))
}

/// Words: a command, a language, or what is said at the question.
fn words<'w>(world: &'w World, turn: &mut Turn, heard: Heard, stranger: bool) -> Next<'w> {
    let text = &heard.text;
    if text.chars().count() > limits::SAID_CHARS {
        return unreadable(world, turn, "cannot-read-long");
    }
    if let Some(pasted) = heard.pasted {
        return own_texts::opened(world, turn, pasted);
    }
    if world.own_texts.are(&heard.said) {
        return miss::miss(world, turn);
    }
    if stranger && language::is_settled(turn) {
        return language::settled(world, turn, heard);
    }
    if let Some(command) = command::heard(world, turn, &heard) {
        return Next::Obey(command);
    }
    if let Some(lang) = language::named(world, turn, &heard) {
        return language::speak(world, turn, lang);
    }
    if turn.task().is_none() {
        return Next::Idle(heard.text);
    }
    heard.scene(world, turn).map_or(Next::Miss, |said| at_question(world, turn, said))
}

/// Words that asked for a task which was paused, at the question that it comes back to.
pub(super) fn again<'w>(world: &'w World, turn: &mut Turn, text: &str) -> Next<'w> {
    turn.scene(world, text).map_or(Next::Miss, |said| at_question(world, turn, said))
}

/// Words at a question: one of the lines that were offered, another line or task, or
/// the answer.
fn at_question<'w>(world: &'w World, turn: &mut Turn, said: Scene<'w>) -> Next<'w> {
    let said = match denied::heard(world, turn, said) {
        Ok(said) => said,
        Err(next) => return *next,
    };
    if confirm::is_too_little(world, turn, &said) {
        return Next::Miss;
    }
    if let Some(opened) = late::opened(world, turn, &said).or_else(|| confirm::said(world, turn, &said)) {
        return opened;
    }
    if let Some(left) = opened::left(world, turn, &said) {
        return left;
    }
    // What was offered goes before tasks of the same name.
    let offered = pick::pick(world, turn, &said).or_else(|| spelt::line(world, turn, said.text()));
    if !matches!(offered, Some(Offered { value: Kept::Slot(_) | Kept::OfficeAt(..), .. }))
        && open::wishes(world, turn, &said)
    {
        return Next::Read(Box::new(said));
    }
    if let Some(offered) = offered {
        beside::line(world, turn, &said);
        return Next::Chosen(offered);
    }
    if let Some(line) = line::changed(world, turn, &said) {
        return Next::Ask(line, How::Change);
    }
    if let Some(next) = draft::meant(world, turn, &said) {
        return next;
    }
    if !confirm::is_said(world, turn, &said)
        && let Some(dialog) = open::other_task(world, turn, &said)
    {
        return Next::Switch(dialog, said.into_text());
    }
    if open::thanks(world, turn, &said) {
        return open::thanked(world, turn);
    }
    // A question is not answered by a greeting.
    if said.greets() {
        return Next::Again;
    }
    Next::Read(Box::new(said))
}

/// A button: the line that it stands for, if its message is the last one.
fn button<'w>(world: &'w World, turn: &mut Turn, tag: &str, key: &str) -> Next<'w> {
    let current = turn.conversation.last_tag();
    let offered = turn.task().and_then(|t| t.offered.iter().find(|o| o.key == key)).cloned();
    match offered {
        Some(offered) if tag == current => Next::Chosen(offered),
        _ => said_again(world, turn, "old-button"),
    }
}

/// A location: the place at which the person is.
fn location<'w>(world: &'w World, turn: &mut Turn, point: Point) -> Next<'w> {
    let point = point.rounded();
    let state = world.offices.nearest(point).first().map(|(office, _)| office.state);
    match state {
        Some(state) => {
            let place = PlaceAnswer::Near { label: String::new(), point, state };
            given(world, turn, Kept::Place(place), Read::Place)
        }
        None => unreadable(world, turn, "cannot-read-media"),
    }
}

/// Whether the step offers the offices of a place, so that another place is welcome.
fn offers_offices(step: &Step) -> bool {
    matches!(step.find, Some(Find::OfficesNearPlace | Find::MoreOffices))
}

/// Something shared, if it is what the question asks for.
fn given<'w>(world: &'w World, turn: &Turn, kept: Kept, read: Read) -> Next<'w> {
    match turn.step_in_hand(world) {
        Some(step) if step.read == Some(read) || (read == Read::Place && offers_offices(step)) => {
            Next::Accept(step, kept)
        }
        Some(_) => Next::Miss,
        None => Next::Idle(String::new()),
    }
}

/// Says why this is no answer, and asks again, as long as that helps.
fn unreadable<'w>(world: &'w World, turn: &mut Turn, key: &str) -> Next<'w> {
    restraint::held(world, turn).unwrap_or_else(|| said_again(world, turn, key))
}

/// Says something, and asks again.
fn said_again<'w>(world: &'w World, turn: &mut Turn, key: &str) -> Next<'w> {
    let say = args::with_all(world, turn, key);
    turn.say(say);
    Next::Again
}
