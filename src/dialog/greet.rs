//! The first message: which language, and a word of greeting.

use super::args;
use super::turn::Turn;
use super::world::World;
use crate::answer::inquiry;
use crate::domain::lang::Lang;

/// Settles the language, if it can, and greets a stranger.
pub(super) fn greet(world: &World, turn: &mut Turn, text: Option<&str>) {
    if turn.conversation.lang.is_none() {
        turn.conversation.lang = guess(world, turn, text);
    }
    if turn.conversation.turn == 0 && turn.conversation.lang.is_some() {
        let say = args::with_all(world, turn, "hello");
        turn.say(say);
    }
}

/// The language of the first message: by its words, else as the app is set.
fn guess(world: &World, turn: &Turn, text: Option<&str>) -> Option<Lang> {
    // A command of the app (`/start`) is in no language.
    let spoken = text.filter(|text| !text.trim_start().starts_with('/')).and_then(|text| {
        let mut scores: Vec<(u32, Lang)> =
            world.rules.langs.iter().filter_map(|l| Some((world.words.get(l)?.speaks(text), *l))).collect();
        scores.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
        match scores.as_slice() {
            [(best, lang), (second, _), ..] if best > second => Some(*lang),
            [(best, lang)] if *best > 0 => Some(*lang),
            _ => understood(world, text),
        }
    });
    spoken.or_else(|| {
        let hint = turn.hint.as_deref()?.split(['-', '_']).next()?;
        let hint = Lang::parse(if hint.eq_ignore_ascii_case("tl") { "fil" } else { hint })?;
        world.rules.langs.contains(&hint).then_some(hint)
    })
}

/// The only language in which the words ask for something.
fn understood(world: &World, text: &str) -> Option<Lang> {
    let asks = |lang: &&Lang| {
        world.words.get(*lang).is_some_and(|words| {
            words.intent_in(text).is_some() || inquiry::spot(text, words, &world.inquiries).is_some()
        })
    };
    let mut all = world.rules.langs.iter().filter(asks);
    all.next().copied().filter(|_| all.next().is_none())
}
