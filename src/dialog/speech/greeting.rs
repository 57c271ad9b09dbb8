//! The words of greeting, and how to get to another language.

use super::args;
use crate::answer::han;
use crate::dialog::turns::{Turn, World};
use crate::domain::channel::Capabilities;
use crate::domain::lang::Lang;

/// What a language that is written in two ways says to who writes the other one.
pub(in crate::dialog) const OTHER_SCRIPT: &str = "hello.other-script";

/// How to get to another language, where there is one.
const OTHERS: &str = "hello-others";

/// The same with the names of some, in a language whose readers include all others'.
const NAMED: &str = "hello-others.named";

/// The sentences of the greeting in a language of these: who speaks only one offers no other.
pub fn greeting(world: &World, lang: Lang, can: &Capabilities) -> impl Iterator<Item = &'static str> + use<> {
    let named = world.catalog.has(lang, NAMED) && !world.others(lang, can).is_empty();
    let others = (world.rules.langs.len() > 1).then_some(if named { NAMED } else { OTHERS });
    std::iter::once("hello").chain(others)
}

/// Says how to get to another language.
pub(in crate::dialog) fn others(world: &World, turn: &mut Turn) {
    for key in greeting(world, turn.lang(world), &turn.can(world)).skip(1) {
        turn.say(args::with_all(world, turn, key));
    }
}

/// Greets a stranger whose first words are these.
pub(in crate::dialog) fn hello(world: &World, turn: &mut Turn, first: &str) {
    for key in greeting(world, turn.lang(world), &turn.can(world)) {
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
