//! Which language the words of a message are in.

use super::scene::Scene;
use crate::answer::{Call, inquiry};
use crate::domain::lang::Lang;
use crate::domain::office::{OfficeCode, Offices};

/// What one sign of a language (a small word of its own, a letter) counts beside the
/// spelling of a message, in hundredths of a natural logarithm.
const SIGN: i32 = 600;
/// What it counts that the app is set to a language.
const HINT: i32 = 200;
/// A language is sure from here on.
const SURE: i32 = 500;
/// The letters of an office's code, at most.
const OFFICE: usize = 5;
/// The letters of a number on a paper, written together with its figures.
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

/// The language that the words speak.
fn spoken(said: &Scene<'_>, hint: Option<Lang>) -> Option<Lang> {
    if let Some(lang) = said.language_named() {
        return Some(lang);
    }
    // Numbers and codes (`DEN-26-1001`, `0b6f7`, `A123456789`) are in no language.
    let bare = said.without_words(|word| is_code(said.lexicon.offices, bare(word)));
    let said = bare.as_ref().unwrap_or(said);
    let spelt = said.lexicon.languages.everywhere().spelt_like(said.cut()).into_iter();
    let spelt = spelt.filter(|(lang, _)| said.lexicon.langs.contains(lang));
    let mut all: Vec<Likely> = spelt.filter_map(|(lang, weight)| likely(said, lang, weight, hint)).collect();
    all.sort_by_key(|one| std::cmp::Reverse(one.weight));
    // The letters of one word that two languages have (`May`) tell them not apart.
    let shared = |best: &Likely, next: &Likely| said.cut().words().len() == 1 && best.signs == next.signs;
    let apart = |best: &Likely, next: &Likely| best.weight - next.weight >= APART && !shared(best, next);
    let sure = |best: &Likely, next: &Likely| best.weight >= SURE && apart(best, next);
    match &all[..] {
        [best, next, ..] if sure(best, next) => Some(best.lang),
        _ => by_signs(said, &all, hint),
    }
}

/// Whether a word is figures, perhaps behind a letter or three, the code of an appointment,
/// or that of an office in capitals. Arabic that is typed in Latin letters (`ma3ad`) is none.
fn is_code(offices: &Offices, word: &str) -> bool {
    let letters = word.chars().take_while(char::is_ascii_alphabetic).count();
    let figures = word[letters..].chars().all(|c| !c.is_alphabetic());
    let apart = word[letters..].starts_with('-');
    let short = letters <= if apart { OFFICE } else { LEAD };
    let numbered = short && figures && word[letters..].chars().any(char::is_numeric);
    let hex = word.len() == CODE && word.chars().all(|c| c.is_ascii_hexdigit());
    let office = || {
        let capitals = word.chars().all(|c| c.is_ascii_uppercase());
        capitals && OfficeCode::parse(word).is_some_and(|code| offices.get(&code).is_some())
    };
    numbered || (hex && word.contains(|c: char| c.is_ascii_digit())) || office()
}

fn likely(said: &Scene<'_>, lang: Lang, spelt: i32, hint: Option<Lang>) -> Option<Likely> {
    let words = said.lexicon.languages.get(lang)?;
    let signs = words.speaks(said.cut()) + MONTH * words.months_named(said.cut());
    let hinted = if hint == Some(lang) { HINT } else { 0 };
    Some(Likely { lang, signs, weight: spelt + SIGN * i32::try_from(signs).ok()? + hinted })
}

/// The language with the most signs; of several, the one to which the app is set,
/// or the only one in which the words ask for something.
fn by_signs(said: &Scene<'_>, all: &[Likely], hint: Option<Lang>) -> Option<Lang> {
    let best = all.iter().map(|one| one.signs).max()?;
    let tied: Vec<Lang> = all.iter().filter(|one| one.signs == best).map(|one| one.lang).collect();
    match tied[..] {
        [one] => Some(one),
        _ if best > 0 && hint.is_some_and(|hint| tied.contains(&hint)) => hint,
        _ => understood(said, &tied, best > 0),
    }
}

/// The only one of the languages in which the words ask for something; or, of words
/// that many have borrowed (`green card`), the language that speaks by default. A
/// form's number, which is in no language, is no sign of that one either.
fn understood(said: &Scene<'_>, among: &[Lang], borrowed: bool) -> Option<Lang> {
    let asks = |lang: &&Lang| {
        said.lexicon.languages.get(**lang).is_some_and(|words| {
            words.intent_in(said.cut()).is_some()
                || inquiry::is_about_one(said.cut(), words, said.lexicon.inquiries)
        })
    };
    let asking: Vec<Lang> = among.iter().filter(asks).copied().collect();
    match asking[..] {
        [one] => Some(one),
        _ => asking.into_iter().find(|lang| borrowed && Some(lang) == said.lexicon.langs.first()),
    }
}

/// A word without the signs around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

impl Scene<'_> {
    /// The language that the words speak: by its signs and by their spelling; where that
    /// is not sure, by signs alone. `hint` is the language to which the app is set.
    pub fn language(&self, hint: Option<Lang>) -> Option<Lang> {
        spoken(self, hint)
    }

    /// The language that the whole message names.
    pub fn language_named(&self) -> Option<Lang> {
        let called = self.calls_for(Call::Named)?;
        called.langs.iter().find(|lang| self.lexicon.langs.contains(lang)).copied()
    }
}
