//! Messages that nobody wrote to be answered: blank ones, those of machines, our own last
//! text, a phone's reaction to one of ours. None of them is an answer, a name or a task.

use super::next::Next;
use super::restraint;
use super::turn::{Hearing, Turn};
use super::world::World;
use super::{heard::Heard, open};
use crate::answer::Reaction;
use crate::domain::message::Said;

/// What follows such a message; none if it is not one.
pub(super) fn heard<'w>(
    world: &'w World,
    turn: &mut Turn,
    said: &Said,
    heard: Option<&Heard>,
) -> Option<Next<'w>> {
    let Some(heard) = heard else {
        return (*said == Said::Empty).then(|| nothing(turn));
    };
    if restraint::is_blank(&heard.said) || world.everywhere.is_automatic(&heard.said, &heard.cut) {
        return Some(nothing(turn));
    }
    if let Some(reaction) = world.everywhere.reaction(&heard.said, heard.quotes_us) {
        return Some(reacted(world, turn, reaction));
    }
    (heard.pasted.is_none() && is_echo(turn)).then(|| nothing(turn))
}

/// A reaction is as good as thanks, or as nothing.
fn reacted<'w>(world: &'w World, turn: &mut Turn, reaction: Reaction) -> Next<'w> {
    // Thanks in the middle of a question leave it where it is.
    let idle = turn.conversation.lang.is_some() && turn.step_in_hand(world).is_none_or(open::may_be_left);
    if reaction == Reaction::Cool || turn.conversation.opted_out || !idle {
        return nothing(turn);
    }
    open::thanked(world, turn)
}

/// Whether it is what we said last.
fn is_echo(turn: &Turn) -> bool {
    turn.words_said.is_some() && turn.words_said == turn.conversation.restraint.said
}

/// Nothing is said, and nothing changes.
fn nothing<'w>(turn: &mut Turn) -> Next<'w> {
    turn.hearing = Hearing::Unattended;
    Next::Finish
}
