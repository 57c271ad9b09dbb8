//! The first message: which language, and a word of greeting.

use crate::dialog::speech::greeting::hello;
use crate::dialog::turns::{Turn, World};
use crate::domain::dialogs::LANGUAGE;
use crate::domain::lang::Lang;
use crate::understand::Scene;

/// Settles the language, if it can, and greets a stranger.
pub(in crate::dialog) fn greet(world: &World, turn: &mut Turn, said: Option<&Scene<'_>>) {
    let stranger = turn.conversation.turn == 0 || is_unspoken(turn);
    if turn.conversation.lang.is_none() {
        turn.conversation.lang = guess(world, turn, said);
    }
    if stranger && turn.conversation.lang.is_some() {
        hello(world, turn, &said.map(Scene::to_keep).unwrap_or_default());
    }
}

/// Whether whatever came so far got no answer, as nobody wrote it.
fn is_unspoken(turn: &Turn) -> bool {
    let conversation = &turn.conversation;
    conversation.lang.is_none()
        && conversation.tasks.is_empty()
        && conversation.restraint.unsaid == conversation.turn
}

/// The language of the first message: by its words, else as the app is set.
fn guess(world: &World, turn: &Turn, said: Option<&Scene<'_>>) -> Option<Lang> {
    let hint = hinted(world, turn);
    // A command of the app (`/start`) is in no language.
    let words = said.filter(|said| !said.is_app_command());
    words.and_then(|said| said.language(hint)).or(hint)
}

/// The language of a stranger's only message, a stop word.
pub(in crate::dialog) fn of_stop(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Lang> {
    let all = said.called().map_or(&[][..], |called| &called.langs);
    let best = guess(world, turn, Some(said)).filter(|lang| all.is_empty() || all.contains(lang));
    best.or_else(|| world.rules.langs.iter().find(|lang| all.contains(lang)).copied())
}

/// The language to which the app is set, if it is one of ours.
fn hinted(world: &World, turn: &Turn) -> Option<Lang> {
    let hint = turn.hint.as_deref()?.split(['-', '_']).next()?;
    let hint = Lang::parse(if hint.eq_ignore_ascii_case("tl") { "fil" } else { hint })?;
    world.rules.langs.contains(&hint).then_some(hint)
}

/// Whether a stranger who is asked for a language has just said something in one.
pub(in crate::dialog) fn is_settled(turn: &Turn) -> bool {
    let asked = matches!(&turn.conversation.tasks[..], [task] if task.dialog == LANGUAGE);
    asked && turn.conversation.lang.is_some()
}
