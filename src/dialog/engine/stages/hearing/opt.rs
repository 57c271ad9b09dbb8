//! Stop and start words: the carrier's own, and ours in every language.

use super::greet;
use crate::answer::Command;
use crate::dialog::decide::Opt;
use crate::dialog::engine::next::Next;
use crate::dialog::speech::args;
use crate::dialog::turns::World;
use crate::dialog::turns::turn::{Hearing, Turn};
use crate::domain::bot_command::BotCommand;
use crate::domain::message::Said;
use crate::domain::private::Private;
use crate::understand::Scene;

/// The carrier's words for the commands that stop texts and bring them back.
pub(in crate::dialog) fn as_opt(turn: &Turn, said: Said) -> Said {
    let word = match &said {
        Said::Command { command: BotCommand::Stop, .. } => "STOP",
        Said::Command { command: BotCommand::Start, .. } if turn.conversation.opted_out => "START",
        _ => return said,
    };
    Said::Text(Private::new(word.to_owned()))
}

/// Does what the word asks for.
pub(in crate::dialog) fn obey<'w>(world: &'w World, turn: &mut Turn, opt: Opt, said: &Scene<'_>) -> Next<'w> {
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
pub(in crate::dialog) fn still_out<'w>(world: &'w World, turn: &mut Turn, taps: bool) -> Next<'w> {
    let now = turn.now;
    if turn.conversation.restraint.tells_of_stop(now) || taps {
        turn.say(args::with_all(world, turn, "still-stopped"));
    }
    turn.hearing = Hearing::Unattended;
    Next::Finish
}
