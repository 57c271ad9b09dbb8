//! Stop and start words: the carrier's own, and ours in every language.

use super::next::Next;
use super::script::Read;
use super::turn::{Hearing, Turn};
use super::world::World;
use super::{args, greet};
use crate::answer::{Call, Command, Stop};
use crate::domain::person::Channel;
use crate::understand::Scene;

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

/// Whether the message is such a word; what quotes us is none of them.
pub(super) fn heard(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Opt> {
    let word = said.text().trim().to_uppercase();
    let sms = turn.channel() == Channel::Sms;
    if sms && world.rules.stop_words.contains(&word) {
        return Some(Opt::OutByCarrier);
    }
    if said.quotes_us() {
        return None;
    }
    if starts(world, turn, said, &word) {
        return Some(Opt::In);
    }
    // Whoever wants no texts is told that, and nothing else.
    if sms && !turn.conversation.opted_out && world.rules.help_words.contains(&word) {
        return Some(Opt::Help);
    }
    stops(world, turn, said).then_some(Opt::Out)
}

/// Whether texts are wanted again. Of whoever gets them anyway only the carrier's own
/// words are heard, and "yes" is an answer.
fn starts(world: &World, turn: &Turn, said: &Scene<'_>, word: &str) -> bool {
    let carriers = &world.rules.start_words;
    if turn.conversation.opted_out {
        return said.starts(carriers);
    }
    let bare = word.trim_matches(|c: char| !c.is_alphanumeric());
    let wanted = bare == "UNSTOP" || (turn.channel() == Channel::Sms && bare != "YES");
    wanted && carriers.iter().any(|known| known == bare)
}

/// Whether the texts are to stop: a stop word of any language as the whole message, or
/// with words around it in the language that is spoken, or by default. A word that may be
/// about something else stops nothing where something is to be confirmed.
fn stops(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let called = said.calls_for(Call::Stop);
    let found = said.stops(|lang| match (called, turn.conversation.lang) {
        (Some(called), _) => called.langs.contains(&lang),
        (None, Some(own)) => lang == own || lang == world.default_lang(),
        (None, None) => true,
    });
    let is_weak = found.contains(&Stop::Weak);
    let confirms = turn
        .step_in_hand(world)
        .is_some_and(|step| step.reads(Read::is_yes_or_no) || step.read == Some(Read::Choices));
    (called.is_some() || !found.is_empty()) && !(is_weak && confirms)
}

/// Does what the word asks for.
pub(super) fn obey<'w>(world: &'w World, turn: &mut Turn, opt: Opt, said: &Scene<'_>) -> Next<'w> {
    let now = turn.now;
    match opt {
        Opt::OutByCarrier => {
            turn.conversation.opted_out = true;
            turn.conversation.restraint.stop(true, now);
            Next::Finish
        }
        Opt::Out if turn.conversation.opted_out => still_out(world, turn, false),
        Opt::Out => {
            turn.conversation.opted_out = true;
            turn.conversation.restraint.stop(false, now);
            if turn.conversation.lang.is_none() {
                turn.conversation.lang = greet::of_stop(world, turn, said);
            }
            turn.say(args::with_all(world, turn, "stopped"));
            Next::Finish
        }
        Opt::In => {
            let was_out = std::mem::replace(&mut turn.conversation.opted_out, false);
            turn.conversation.restraint.start();
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

/// Somebody who opted out writes something else: they are told how to come back, once in
/// a day; never after the carrier's word, which it answered itself. A tap has an effect.
pub(super) fn still_out<'w>(world: &'w World, turn: &mut Turn, taps: bool) -> Next<'w> {
    let now = turn.now;
    if turn.conversation.restraint.tells_of_stop(now) || taps {
        turn.say(args::with_all(world, turn, "still-stopped"));
    }
    turn.hearing = Hearing::Unattended;
    Next::Finish
}
