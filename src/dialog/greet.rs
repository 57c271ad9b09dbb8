//! The first message: which language, and a word of greeting.

use super::args;
use super::spoken::spoken;
use super::turn::Turn;
use super::world::World;
use crate::answer::han;
use crate::domain::lang::Lang;
use crate::domain::person::Channel;
use crate::understand::Scene;

/// What a language that is written in two ways says to who writes the other one.
pub(super) const OTHER_SCRIPT: &str = "hello.other-script";

/// How to get to another language, where there is one.
const OTHERS: &str = "hello-others";
/// The same with the names of some, in a language whose readers include all others'.
const NAMED: &str = "hello-others.named";

/// The sentences of the greeting in a language of these: who speaks only one offers no other.
pub fn greeting(world: &World, lang: Lang, channel: Channel) -> impl Iterator<Item = &'static str> {
    let named = world.catalog.has(lang, NAMED) && !world.others(lang, channel).is_empty();
    let others = (world.rules.langs.len() > 1).then_some(if named { NAMED } else { OTHERS });
    std::iter::once("hello").chain(others)
}

/// Says how to get to another language.
pub(super) fn others(world: &World, turn: &mut Turn) {
    for key in greeting(world, turn.lang(world), turn.channel()).skip(1) {
        turn.say(args::with_all(world, turn, key));
    }
}

/// Settles the language, if it can, and greets a stranger.
pub(super) fn greet(world: &World, turn: &mut Turn, said: Option<&Scene<'_>>) {
    let stranger = turn.conversation.turn == 0 || is_unspoken(turn);
    if turn.conversation.lang.is_none() {
        turn.conversation.lang = guess(world, turn, said);
    }
    if stranger && turn.conversation.lang.is_some() {
        hello(world, turn, said.map_or("", Scene::text));
    }
}

/// Whether whatever came so far got no answer, as nobody wrote it.
fn is_unspoken(turn: &Turn) -> bool {
    let conversation = &turn.conversation;
    conversation.lang.is_none()
        && conversation.tasks.is_empty()
        && conversation.restraint.unsaid == conversation.turn
}

/// Greets a stranger whose first words are these.
pub(super) fn hello(world: &World, turn: &mut Turn, first: &str) {
    for key in greeting(world, turn.lang(world), turn.channel()) {
        turn.say(args::with_all(world, turn, key));
    }
    let hint = turn.hint.as_deref().unwrap_or_default();
    let otherwise = han::is_traditional(first) || hint.split(['-', '_']).skip(1).any(is_traditional);
    if otherwise && world.catalog.has(turn.lang(world), OTHER_SCRIPT) {
        turn.say(args::with_all(world, turn, OTHER_SCRIPT));
    }
}

/// Whether a part of a language tag says that Han is written in its traditional
/// form: the script, or a region that writes so.
fn is_traditional(subtag: &str) -> bool {
    ["hant", "tw", "hk", "mo"].iter().any(|known| subtag.eq_ignore_ascii_case(known))
}

/// The language of the first message: by its words, else as the app is set.
fn guess(world: &World, turn: &Turn, said: Option<&Scene<'_>>) -> Option<Lang> {
    let hint = hinted(world, turn);
    // A command of the app (`/start`) is in no language.
    let words = said.filter(|said| !said.text().trim_start().starts_with('/'));
    words.and_then(|said| spoken(world, said, hint)).or(hint)
}

/// The language of a stranger's only message, a stop word.
pub(super) fn of_stop(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Lang> {
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
