//! Commands of a chat app: they mean the same in every language and at every step,
//! and are never an answer.

use super::language;
use crate::answer::Command;
use crate::dialog::context::opening::opening;
use crate::dialog::context::payload;
use crate::dialog::engine::next::Next;
use crate::dialog::engine::stages::tasks::open;
use crate::dialog::speech::args;
use crate::dialog::turns::{Turn, World};
use crate::domain::bot_command::BotCommand;
use crate::domain::dialogs::{BOOK, LANGUAGE, MENU};

/// Does what a command asks for. A stranger whose language nobody knows is asked for
/// that first; then what they wanted is done.
pub(in crate::dialog) fn obey<'w>(
    world: &'w World,
    turn: &mut Turn,
    command: BotCommand,
    said: &str,
) -> Next<'w> {
    if turn.conversation.lang.is_none() {
        return match turn.task() {
            Some(_) => Next::Again,
            None => Next::Idle(payload::kept(command, said)),
        };
    }
    match command {
        BotCommand::Start => start(world, turn, said),
        BotCommand::Restart => anew(turn),
        BotCommand::Book => Next::Switch(BOOK.to_owned(), payload::words(world, turn, said)),
        BotCommand::My => match opening(world) {
            Some(dialog) => Next::Switch(dialog, said.to_owned()),
            None => Next::Again,
        },
        BotCommand::Help => Next::Obey(Command::Help),
        BotCommand::Language => match payload::lang(world, said) {
            Some(lang) => language::speak(world, turn, lang),
            None => Next::Obey(Command::Language),
        },
        BotCommand::Back => Next::Obey(Command::Back),
        BotCommand::Cancel => leave(world, turn),
        BotCommand::Privacy => {
            let say = args::with_all(world, turn, "telegram-privacy");
            turn.say(say);
            Next::Again
        }
        BotCommand::Stop => Next::Again,
        BotCommand::Other => other(world, turn, said),
    }
}

/// A command that waited for the language.
pub(in crate::dialog) fn late<'w>(world: &'w World, turn: &mut Turn, text: &str) -> Next<'w> {
    match payload::obeyed_late(text) {
        Some((command, said)) => obey(world, turn, command, said),
        None => Next::Again,
    }
}

/// Tells what is open, and how to begin anew; where nothing is, the menu follows. What
/// came with a link is heard.
fn start<'w>(world: &'w World, turn: &mut Turn, said: &str) -> Next<'w> {
    let words = payload::of_link(world, turn, said);
    drop_menu(turn);
    if !words.is_empty() {
        return Next::Switch(BOOK.to_owned(), words);
    }
    if turn.task().is_none() {
        return open::menu();
    }
    // It is said once where they were.
    turn.unsay("welcome-back");
    let say = args::with_all(world, turn, "telegram-open");
    turn.say(say);
    Next::Again
}

/// Whatever is open is left, and its seats are given back.
fn anew<'w>(turn: &mut Turn) -> Next<'w> {
    for task in std::mem::take(&mut turn.conversation.tasks) {
        turn.release_of(&task);
    }
    open::menu()
}

/// The question in hand is left with its task; what was paused under it goes on.
fn leave<'w>(world: &'w World, turn: &mut Turn) -> Next<'w> {
    match turn.conversation.tasks.pop() {
        None => return open::menu(),
        Some(task) if task.dialog == MENU => {}
        Some(task) => {
            turn.release_of(&task);
            if task.dialog != LANGUAGE {
                turn.say(args::with_all(world, turn, "telegram-left"));
            }
        }
    }
    drop_menu(turn);
    if turn.task().is_some() { Next::Resume(String::new()) } else { open::menu() }
}

/// A command that is none of ours: its name may be what a language calls one ("/ayuda"),
/// and else what can be said here helps.
fn other<'w>(world: &'w World, turn: &mut Turn, said: &str) -> Next<'w> {
    let known = turn.words(world).and_then(|words| words.command(&said.replace('_', " ")));
    Next::Obey(known.unwrap_or(Command::Help))
}

/// Leaves the menu, in which there is nothing to come back to.
fn drop_menu(turn: &mut Turn) {
    while turn.task().is_some_and(|task| task.dialog == MENU) {
        turn.conversation.tasks.pop();
    }
}
