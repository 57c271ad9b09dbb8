//! What is wrong with a world, and with the languages it speaks.
//!
//! [`faults`] stand against running on it: they are looked for at every start.
//! [`wording`] is what `textpass check` tells translators beside them: sentences
//! that are there and can be said, but should not be sent.

mod alike;
mod asked;
mod direction;
mod letters;
pub(super) mod lines;
mod locale;
mod offers;
mod phrases;
mod plurals;
mod scan;
mod script;
mod sections;
mod signs;
mod taught;
#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests;
mod typed;
mod untranslated;
mod unused;

use std::collections::BTreeSet;

use locale::Locale;

use crate::config::Files;
use crate::dialog::inspect::walk;
use crate::dialog::speech::sentences;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;

/// Everything that stands against running on this world.
pub fn faults(world: &World) -> Vec<Fault> {
    let mut faults = walk::check(world);
    faults.extend(sentences::check(world));
    faults.extend(alike::check(world));
    faults.extend(typed::check(world));
    sorted(faults)
}

/// Everything else that translators should see to.
pub fn wording(world: &World, files: &Files) -> Vec<Fault> {
    let locales: Vec<_> = world.rules.langs.iter().map(|lang| Locale::of(world, files, *lang)).collect();
    let (model, faults) = Model::of(world, files, &locales);
    let taught = locales.iter().flat_map(|locale| taught::faults(files, locale.lang));
    sorted(locales.iter().flat_map(|locale| of_locale(locale, &model)).chain(faults).chain(taught).collect())
}

/// What one language's wording is compared with: all the others.
struct Model {
    known: BTreeSet<String>,
    english: untranslated::English,
    language: letters::LanguageNames,
    stop: phrases::StopWords,
    keys: sections::Keys,
    lines: lines::Counted,
}

impl Model {
    fn of(world: &World, files: &Files, locales: &[Locale<'_>]) -> (Self, Vec<Fault>) {
        let english = locales.iter().find(|locale| locale.lang == Lang::ENGLISH);
        let (lines, fault) = match lines::counted(files) {
            Ok(lines) => (lines, None),
            Err(fault) => (lines::Counted::new(), Some(fault)),
        };
        let model = Self {
            known: unused::known(world),
            english: english.map(untranslated::english).unwrap_or_default(),
            language: letters::language_names(locales),
            stop: phrases::stop_words(locales),
            keys: sections::keys(locales),
            lines,
        };
        (model, fault.into_iter().collect())
    }
}

/// The faults in the wording of one language.
fn of_locale(locale: &Locale<'_>, model: &Model) -> Vec<Fault> {
    let mut faults = lines::check(locale.lang, &locale.entries, &model.lines);
    faults.extend(sections::check(locale, &model.keys));
    faults.extend(unused::check(locale, &model.known));
    faults.extend(plurals::check(locale));
    faults.extend(signs::check(locale));
    faults.extend(letters::check(locale, &model.language));
    faults.extend(direction::check(locale));
    faults.extend(untranslated::check(locale, &model.english));
    faults.extend(asked::check(locale));
    faults.extend(offers::check(locale, &model.stop));
    faults.extend(phrases::check(locale, &model.stop));
    faults
}

fn sorted(mut faults: Vec<Fault>) -> Vec<Fault> {
    faults.sort();
    faults.dedup();
    faults
}
