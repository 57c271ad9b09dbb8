//! A message is heard: what it is, before any question reads it.

use super::kept::Kept;
use super::script::{Find, Read, Step};
use super::state::Task;
use super::turn::{Progress, Turn};
use super::world::World;
use super::{accept, advance, ask, carry, command, limits, miss, open, opt, read};
use crate::answer::{fold, place::PlaceAnswer};
use crate::domain::message::Said;
use crate::domain::place::Point;

/// Hears a message.
pub(super) fn hear(world: &World, mut turn: Turn, said: Said) -> Progress {
    if let Said::Blocked(blocked) = said {
        turn.conversation.opted_out = blocked;
        return turn.finish(world);
    }
    let text = match &said {
        Said::Text(words) => Some(fold::typed(words.expose())),
        _ => None,
    };
    if let Some(text) = &text
        && let Some(heard) = opt::heard(world, &turn, text)
    {
        return opt::obey(world, turn, heard);
    }
    if turn.conversation.opted_out {
        return opt::still_out(world, turn);
    }
    open::greet(world, &mut turn, text.as_deref());
    let restart = carry::over(world, &mut turn);
    if let Some(step) = restart {
        return advance::go(world, turn, &super::script::Target::Step(step));
    }
    match said {
        Said::Text(_) => words(world, turn, &text.unwrap_or_default()),
        Said::Choice { tag, key } => button(world, turn, &tag, &key),
        Said::Location(point) => location(world, turn, point),
        Said::Contact(phone) => given(world, turn, Kept::Phone(phone), Read::Phone),
        Said::Media => unreadable(world, turn, "cannot-read-media"),
        Said::Empty => unreadable(world, turn, "cannot-read-empty"),
        Said::TooLong => unreadable(world, turn, "cannot-read-long"),
        Said::Blocked(_) => turn.finish(world),
    }
}

/// Words: a command, a wish for another task, or the answer to the question.
fn words(world: &World, turn: Turn, text: &str) -> Progress {
    if text.trim().is_empty() {
        return unreadable(world, turn, "cannot-read-empty");
    }
    if text.chars().count() > limits::SAID_CHARS {
        return unreadable(world, turn, "cannot-read-long");
    }
    if let Some(command) = command::heard(world, &turn, text) {
        return command::obey(world, turn, command);
    }
    if turn.task().is_none() {
        return open::idle(world, turn, text);
    }
    if let Some(dialog) = open::other_task(world, &turn, text) {
        return open::switch(world, turn, &dialog, None, text);
    }
    if read::is_greeting(world, &turn, text) {
        return ask::again(world, turn);
    }
    read::read(world, turn, text)
}

/// A button: the line that it stands for, if its message is the last one.
fn button(world: &World, mut turn: Turn, tag: &str, key: &str) -> Progress {
    let current = turn.conversation.tag(turn.conversation.turn);
    let offered = turn.task().and_then(|t: &Task| t.offered.iter().find(|o| o.key == key)).cloned();
    match offered {
        Some(offered) if tag == current => accept::chosen(world, turn, offered),
        _ => {
            turn.say(super::args::with_all(world, &turn, "old-button"));
            ask::again(world, turn)
        }
    }
}

fn location(world: &World, turn: Turn, point: Point) -> Progress {
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
fn given(world: &World, turn: Turn, kept: Kept, read: Read) -> Progress {
    match ask::step_in_hand(world, &turn) {
        Some(step) if step.read == Some(read) || (read == Read::Place && offers_offices(step)) => {
            accept::accept(world, turn, step, kept, None)
        }
        Some(_) => miss::miss(world, turn),
        None => open::idle(world, turn, ""),
    }
}

fn unreadable(world: &World, mut turn: Turn, key: &str) -> Progress {
    let say = super::args::with_all(world, &turn, key);
    turn.say(say);
    ask::again(world, turn)
}
