//! Which language the words of a stranger are in.

use super::heard::Heard;
use super::world::World;
use crate::answer::{Call, inquiry};
use crate::domain::lang::Lang;

/// What one sign of a language (a small word of its own, a letter) counts beside the
/// spelling of a message, in hundredths of a natural logarithm.
const SIGN: i32 = 600;
/// What it counts that the app is set to a language.
const HINT: i32 = 200;
/// A language is sure from here on.
const SURE: i32 = 500;
/// And if no other one comes as close as this.
const APART: i32 = 200;

/// A language, and what speaks for it.
struct Likely {
    lang: Lang,
    signs: u32,
    weight: i32,
}

/// The language that the words speak: by its signs and by their spelling; where that
/// is not sure, by signs alone. `hint` is the language to which the app is set.
pub(super) fn spoken(world: &World, heard: &Heard, hint: Option<Lang>) -> Option<Lang> {
    if let Some(lang) = asked_for(world, heard) {
        return Some(lang);
    }
    let spelt = world.everywhere.spelt_like(&heard.cut).into_iter();
    let spelt = spelt.filter(|(lang, _)| world.rules.langs.contains(lang));
    let mut all: Vec<Likely> =
        spelt.filter_map(|(lang, weight)| likely(world, heard, lang, weight, hint)).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.weight));
    let sure = |best: &Likely, next: &Likely| best.weight >= SURE && best.weight - next.weight >= APART;
    match &all[..] {
        [best, next, ..] if sure(best, next) => Some(best.lang),
        _ => by_signs(world, heard, &all, hint),
    }
}

fn likely(world: &World, heard: &Heard, lang: Lang, spelt: i32, hint: Option<Lang>) -> Option<Likely> {
    let signs = world.words.get(&lang)?.speaks(&heard.text, &heard.cut);
    let hinted = if hint == Some(lang) { HINT } else { 0 };
    Some(Likely { lang, signs, weight: spelt + SIGN * i32::try_from(signs).ok()? + hinted })
}

/// The language with the most signs; of several, the one to which the app is set,
/// or the only one in which the words ask for something.
fn by_signs(world: &World, heard: &Heard, all: &[Likely], hint: Option<Lang>) -> Option<Lang> {
    let best = all.iter().map(|one| one.signs).max()?;
    let tied: Vec<Lang> = all.iter().filter(|one| one.signs == best).map(|one| one.lang).collect();
    match tied[..] {
        [one] => Some(one),
        _ if best > 0 && hint.is_some_and(|hint| tied.contains(&hint)) => hint,
        _ => understood(world, heard, &tied, best > 0),
    }
}

/// The language that the whole message names.
fn asked_for(world: &World, heard: &Heard) -> Option<Lang> {
    let called = heard.called.as_ref().filter(|called| called.call == Call::Named)?;
    called.langs.iter().find(|lang| world.rules.langs.contains(lang)).copied()
}

/// The only one of the languages in which the words ask for something; or, of words
/// that many have borrowed (`green card`), the language that speaks by default. A
/// form's number, which is in no language, is no sign of that one either.
fn understood(world: &World, heard: &Heard, among: &[Lang], borrowed: bool) -> Option<Lang> {
    let asks = |lang: &&Lang| {
        world.words.get(*lang).is_some_and(|words| {
            words.intent_in(&heard.cut).is_some()
                || inquiry::is_about_one(&heard.text, words, &world.inquiries)
        })
    };
    let asking: Vec<Lang> = among.iter().filter(asks).copied().collect();
    match asking[..] {
        [one] => Some(one),
        _ => asking.into_iter().find(|lang| borrowed && *lang == world.default_lang()),
    }
}
