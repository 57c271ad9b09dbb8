//! Which language the words of a stranger are in.

use crate::answer::{Call, inquiry};
use crate::dialog::turns::World;
use crate::domain::lang::Lang;
use crate::domain::office::OfficeCode;
use crate::understand::Scene;

/// What one sign of a language (a small word of its own, a letter) counts beside the
/// spelling of a message, in hundredths of a natural logarithm.
const SIGN: i32 = 600;
/// What it counts that the app is set to a language.
const HINT: i32 = 200;
/// A language is sure from here on.
const SURE: i32 = 500;
/// The letters of an office's code, at most.
const OFFICE: usize = 5;
/// The letters of a receipt number, written together with its figures.
const LEAD: usize = 3;
/// The signs of an appointment's code.
const CODE: usize = 5;
/// How many signs a month's name counts as.
const MONTH: u32 = 2;
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
pub(in crate::dialog) fn spoken(world: &World, said: &Scene<'_>, hint: Option<Lang>) -> Option<Lang> {
    if let Some(lang) = asked_for(world, said) {
        return Some(lang);
    }
    let bare = without_numbers(world, said);
    let said = bare.as_ref().unwrap_or(said);
    let spelt = world.everywhere.spelt_like(said.cut()).into_iter();
    let spelt = spelt.filter(|(lang, _)| world.rules.langs.contains(lang));
    let mut all: Vec<Likely> =
        spelt.filter_map(|(lang, weight)| likely(world, said, lang, weight, hint)).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.weight));
    let sure = |best: &Likely, next: &Likely| best.weight >= SURE && best.weight - next.weight >= APART;
    match &all[..] {
        [best, next, ..] if sure(best, next) => Some(best.lang),
        _ => by_signs(world, said, &all, hint),
    }
}

/// The words without numbers and codes (`DEN-26-1001`, `0b6f7`, `A123456789`), which are in
/// no language; none if there are no such.
fn without_numbers<'w>(world: &World, said: &Scene<'w>) -> Option<Scene<'w>> {
    let bare = |word: &'_ str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let all: Vec<&str> = said.text().split_whitespace().collect();
    let left: Vec<&str> = all.iter().copied().filter(|word| !is_code(world, &bare(word))).collect();
    (left.len() < all.len()).then(|| said.part(&left.join(" ")))
}

/// Whether a word is figures, perhaps behind a letter or three, the code of an appointment,
/// or that of an office in capitals. Arabic that is typed in Latin letters (`ma3ad`) is none.
fn is_code(world: &World, word: &str) -> bool {
    let letters = word.chars().take_while(char::is_ascii_alphabetic).count();
    let figures = word[letters..].chars().all(|c| !c.is_alphabetic());
    let apart = word[letters..].starts_with('-');
    let short = letters <= if apart { OFFICE } else { LEAD };
    let numbered = short && figures && word[letters..].chars().any(char::is_numeric);
    let hex = word.len() == CODE && word.chars().all(|c| c.is_ascii_hexdigit());
    let office = || {
        let capitals = word.chars().all(|c| c.is_ascii_uppercase());
        capitals && OfficeCode::parse(word).is_some_and(|code| world.offices.get(&code).is_some())
    };
    numbered || (hex && word.contains(|c: char| c.is_ascii_digit())) || office()
}

fn likely(world: &World, said: &Scene<'_>, lang: Lang, spelt: i32, hint: Option<Lang>) -> Option<Likely> {
    let words = world.words.get(&lang)?;
    let signs = words.speaks(said.text(), said.cut()) + MONTH * words.months_named(said.cut());
    let hinted = if hint == Some(lang) { HINT } else { 0 };
    Some(Likely { lang, signs, weight: spelt + SIGN * i32::try_from(signs).ok()? + hinted })
}

/// The language with the most signs; of several, the one to which the app is set,
/// or the only one in which the words ask for something.
fn by_signs(world: &World, said: &Scene<'_>, all: &[Likely], hint: Option<Lang>) -> Option<Lang> {
    let best = all.iter().map(|one| one.signs).max()?;
    let tied: Vec<Lang> = all.iter().filter(|one| one.signs == best).map(|one| one.lang).collect();
    match tied[..] {
        [one] => Some(one),
        _ if best > 0 && hint.is_some_and(|hint| tied.contains(&hint)) => hint,
        _ => understood(world, said, &tied, best > 0),
    }
}

/// The language that the whole message names.
fn asked_for(world: &World, said: &Scene<'_>) -> Option<Lang> {
    let called = said.calls_for(Call::Named)?;
    called.langs.iter().find(|lang| world.rules.langs.contains(lang)).copied()
}

/// The only one of the languages in which the words ask for something; or, of words
/// that many have borrowed (`green card`), the language that speaks by default. A
/// form's number, which is in no language, is no sign of that one either.
fn understood(world: &World, said: &Scene<'_>, among: &[Lang], borrowed: bool) -> Option<Lang> {
    let asks = |lang: &&Lang| {
        world.words.get(*lang).is_some_and(|words| {
            words.intent_in(said.cut()).is_some()
                || inquiry::is_about_one(said.text(), words, &world.inquiries)
        })
    };
    let asking: Vec<Lang> = among.iter().filter(asks).copied().collect();
    match asking[..] {
        [one] => Some(one),
        _ => asking.into_iter().find(|lang| borrowed && *lang == world.default_lang()),
    }
}
