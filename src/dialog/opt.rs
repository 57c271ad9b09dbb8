//! Stop and start words: the carrier's own, and ours in every language.

use super::heard::Heard;
use super::next::Next;
use super::turn::Turn;
use super::world::World;
use super::{args, greet};
use crate::answer::{Call, Command};
use crate::domain::person::Channel;

/// What a stop or start word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opt {
    /// The carrier has stopped our texts, and has said so.
    OutByCarrier,
    /// Our own stop word: we stop, with one last text.
    Out,
    /// Back to where they were.
    In,
    /// The carrier's word for help.
    Help,
}

/// Whether the whole message is such a word.
pub(super) fn heard(world: &World, turn: &Turn, heard: &Heard) -> Option<Opt> {
    let text = heard.text.as_str();
    let text = if turn.channel() == Channel::Telegram { text.trim_start_matches('/') } else { text };
    let word = text.trim().to_uppercase();
    let among = |words: &[String]| words.contains(&word);
    let sms = turn.channel() == Channel::Sms;
    let out = turn.conversation.opted_out;
    if among(&world.rules.stop_words) {
        // On Telegram "cancel" and "end" are words like others.
        if sms {
            return Some(Opt::OutByCarrier);
        }
        if word == "STOP" {
            return Some(Opt::Out);
        }
    }
    if among(&world.rules.start_words) && (out || word != "YES") {
        return (out || sms || word == "UNSTOP").then_some(Opt::In);
    }
    if out && world.everywhere.starts(&heard.cut, &world.words) {
        return Some(Opt::In);
    }
    if sms && among(&world.rules.help_words) {
        return Some(Opt::Help);
    }
    heard.called.as_ref().is_some_and(|called| called.call == Call::Stop).then_some(Opt::Out)
}

/// Does what the word asks for.
pub(super) fn obey<'w>(world: &'w World, turn: &mut Turn, opt: Opt, heard: &Heard) -> Next<'w> {
    match opt {
        Opt::OutByCarrier => {
            turn.conversation.opted_out = true;
            Next::Finish
        }
        Opt::Out => {
            turn.conversation.opted_out = true;
            if turn.conversation.lang.is_none() {
                turn.conversation.lang = greet::of_stop(world, turn, heard);
            }
            turn.say(args::with_all(world, turn, "stopped"));
            Next::Finish
        }
        Opt::In => {
            let was_out = std::mem::replace(&mut turn.conversation.opted_out, false);
            greet::greet(world, turn, None);
            if was_out {
                turn.say(args::with_all(world, turn, "started-again"));
            }
            Next::Again
        }
        Opt::Help => {
            greet::greet(world, turn, None);
            Next::Obey(Command::Help)
        }
    }
}

/// Somebody who opted out writes something else: they are told how to come back.
pub(super) fn still_out<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    turn.say(args::with_all(world, turn, "still-stopped"));
    Next::Finish
}
