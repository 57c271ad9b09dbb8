//! What was not understood gets an answer only as long as that helps.

use chrono::{DateTime, Utc};

use crate::dialog::engine::next::Next;
use crate::dialog::memory::brakes::restraint::{Fingerprint, Leave, Restraint, fingerprint};
use crate::dialog::speech::args;
use crate::dialog::turns::World;
use crate::dialog::turns::limits::UNFINISHED;
use crate::dialog::turns::turn::{Hearing, Turn};

/// The message was not understood. What follows instead of an answer, if it gets none.
pub(in crate::dialog) fn held<'w>(world: &'w World, turn: &mut Turn) -> Option<Next<'w>> {
    turn.hearing = Hearing::Missed;
    counted(world, turn, Restraint::miss)
}

/// The same of a message of which it was only learnt what it means.
pub(in crate::dialog) fn held_guess<'w>(world: &'w World, turn: &mut Turn) -> Option<Next<'w>> {
    turn.hearing = Hearing::Guessed;
    counted(world, turn, Restraint::guess)
}

fn counted<'w>(
    world: &'w World,
    turn: &mut Turn,
    count: fn(&mut Restraint, Option<Fingerprint>, DateTime<Utc>) -> Leave,
) -> Option<Next<'w>> {
    if turn.conversation.last_at.is_some_and(|last| turn.now - last > UNFINISHED) {
        turn.conversation.restraint.missed.clear();
    }
    let asked = turn.task().map_or("", |task| task.step.as_str());
    // The same words at another question may be a slip.
    let asked = fingerprint(turn.conversation.id, asked);
    let (words, now) = (turn.words_said.map(|words| words ^ asked), turn.now);
    let leave = count(&mut turn.conversation.restraint, words, now);
    match leave {
        Leave::Say => return None,
        Leave::SayNothing => turn.says.clear(),
        Leave::TellWhomToCall => {
            turn.says.clear();
            turn.say(args::with_all(world, turn, "call-us"));
        }
    }
    turn.choices.clear();
    turn.share = None;
    Some(Next::WrapUp)
}

/// A turn is over: what it says, and what it understood, is remembered.
pub(in crate::dialog) fn over(turn: &mut Turn) {
    let says = !turn.says.is_empty() || !turn.choices.is_empty();
    let restraint = &mut turn.conversation.restraint;
    if turn.hearing == Hearing::Understood {
        restraint.understood();
    }
    restraint.unsaid = if says { 0 } else { restraint.unsaid.saturating_add(1) };
}
