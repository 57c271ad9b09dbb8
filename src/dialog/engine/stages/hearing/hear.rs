//! A message is heard: what it means, before any question reads it.

use super::{catch_up, greet, opt};
use crate::answer::place::PlaceAnswer;
use crate::dialog::decide::{AT_A_QUESTION, AT_ONCE, EVERYWHERE};
use crate::dialog::engine::meant::{meant, meant_at_last};
use crate::dialog::engine::next::Next;
use crate::dialog::engine::stages::asking::reprompt;
use crate::dialog::engine::stages::finding::reminded;
use crate::dialog::memory::Kept;
use crate::dialog::memory::brakes::restraint;
use crate::dialog::scripts::{Find, Step};
use crate::dialog::speech::reminder::{How, first_of};
use crate::dialog::turns::World;
use crate::dialog::turns::turn::{Hearing, Turn};
use crate::domain::message::{Said, Share};
use crate::domain::place::Point;
use crate::understand::Scene;

/// Hears a message.
pub(in crate::dialog) fn hear<'w>(world: &'w World, turn: &mut Turn, said: Said) -> Next<'w> {
    let said = opt::as_opt(turn, said);
    let scene = match &said {
        Said::Blocked(blocked) => {
            turn.conversation.opted_out = *blocked;
            return unattended(turn);
        }
        Said::Empty => return unattended(turn),
        Said::Text(words) => turn.scene(world, words.expose()),
        _ => None,
    };
    if let Some(next) = unasked(world, turn, scene.as_ref(), matches!(said, Said::Choice { .. })) {
        return next;
    }
    let stranger = turn.conversation.lang.is_none();
    greet::greet(world, turn, scene.as_ref());
    if let Some(restart) = catch_up::catch_up(world, turn) {
        return Next::to(restart);
    }
    match said {
        Said::Text(_) => scene.map_or(Next::Finish, |scene| words(world, turn, scene, stranger)),
        Said::Command { command, payload } => Next::Command(command, payload.into_inner()),
        Said::Choice { tag, key } => button(world, turn, &tag, &key),
        Said::Location(point) => location(world, turn, point),
        Said::Contact(phone) => given(world, turn, Kept::Phone(phone), Share::Contact),
        Said::Media => reprompt::unreadable(world, turn, "cannot-read-media"),
        Said::TooLong => reprompt::unreadable(world, turn, "cannot-read-long"),
        Said::Empty | Said::Blocked(_) => Next::Finish,
    }
}

/// Nothing is said, and nothing changes.
fn unattended<'w>(turn: &mut Turn) -> Next<'w> {
    turn.hearing = Hearing::Unattended;
    Next::Finish
}

/// What is settled before any question: what nobody wrote to be answered, and whether
/// texts are wanted at all.
fn unasked<'w>(world: &'w World, turn: &mut Turn, said: Option<&Scene<'w>>, taps: bool) -> Option<Next<'w>> {
    let id = turn.conversation.id;
    turn.words_said = said.map(|said| restraint::fingerprint(id, said.said()));
    let next = said.and_then(|said| meant(world, turn, AT_ONCE, said));
    next.or_else(|| turn.conversation.opted_out.then(|| opt::still_out(world, turn, taps)))
}

/// Words: a command, a language, or what is said at the question.
fn words<'w>(world: &'w World, turn: &mut Turn, said: Scene<'w>, stranger: bool) -> Next<'w> {
    let Some(lexicon) = turn.lexicon(world) else { return Next::Reprompt };
    let said = said.spoken_in(lexicon);
    turn.settled = stranger && greet::is_settled(turn);
    if let Some(next) = meant(world, turn, EVERYWHERE, &said) {
        return next;
    }
    match turn.task() {
        Some(_) => at_question(world, turn, said),
        None => Next::Idle(said.into_text()),
    }
}

/// Words that asked for a task which was paused, at the question that it comes back to.
pub(in crate::dialog) fn again<'w>(world: &'w World, turn: &mut Turn, text: &str) -> Next<'w> {
    turn.scene(world, text).map_or(Next::Reprompt, |said| at_question(world, turn, said))
}

/// Words at a question: one of the lines that were offered, another line or task, or
/// the answer.
fn at_question<'w>(world: &'w World, turn: &mut Turn, said: Scene<'w>) -> Next<'w> {
    if turn.step_in_hand(world).is_none() {
        return Next::Idle(said.into_text());
    }
    meant_at_last(world, turn, AT_A_QUESTION, said).unwrap_or(Next::Reprompt)
}

/// A button: the line that it stands for, if its message is the last one.
fn button<'w>(world: &'w World, turn: &mut Turn, tag: &str, key: &str) -> Next<'w> {
    let current = turn.conversation.last_tag();
    let offered = turn.task().and_then(|t| t.offered.iter().find(|o| o.key == key)).cloned();
    if let Some(number) = key.parse().ok().filter(|number| first_of(*number).is_some()) {
        return reminded::answered(number, How::Line);
    }
    match offered {
        Some(offered) if tag == current => Next::Chosen(offered),
        _ => reprompt::said_again(world, turn, "old-button"),
    }
}

/// A location: the place at which the person is.
fn location<'w>(world: &'w World, turn: &mut Turn, point: Point) -> Next<'w> {
    let point = point.rounded();
    let state = world.offices.nearest(point).first().map(|(office, _)| office.state);
    match state {
        Some(state) => {
            let place = PlaceAnswer::Near { label: String::new(), point, state };
            given(world, turn, Kept::Place(place), Share::Location)
        }
        None => reprompt::unreadable(world, turn, "cannot-read-media"),
    }
}

/// Whether the step offers the offices of a place, so that another place is welcome.
fn offers_offices(step: &Step) -> bool {
    matches!(step.find, Some(Find::OfficesNearPlace | Find::MoreOffices))
}

/// Something shared, if it is what the question asks for.
fn given<'w>(world: &'w World, turn: &Turn, kept: Kept, share: Share) -> Next<'w> {
    let is_asked = |step: &Step| step.read.is_some_and(|kind| kind.share == Some(share));
    match turn.step_in_hand(world) {
        Some(step) if is_asked(step) || (share == Share::Location && offers_offices(step)) => {
            Next::Accept(step, kept)
        }
        Some(_) => Next::Reprompt,
        None => Next::Idle(String::new()),
    }
}
