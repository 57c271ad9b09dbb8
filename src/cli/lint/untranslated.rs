//! Sentences that were left in English.

use std::collections::{BTreeMap, BTreeSet};

use super::locale::Locale;
use super::script::{Script, words};
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;

/// Fewer words than this may be a name or a term that stays as it is.
const TELLING: usize = 2;

/// What English says, by key.
pub(super) type English = BTreeMap<String, BTreeSet<String>>;

/// Everything that English says.
pub(super) fn english(locale: &Locale<'_>) -> English {
    let lines = |texts: &[String]| texts.iter().flat_map(|text| text.lines()).map(plain).collect();
    locale.written.iter().map(|it| (it.key.clone(), lines(&it.texts))).collect()
}

/// Lines that say the same as English does under their key, or that have no
/// letter of the language's own script.
pub(super) fn check(locale: &Locale<'_>, english: &English) -> Vec<Fault> {
    if locale.lang == Lang::ENGLISH {
        return Vec::new();
    }
    let same = |key: &str, line: &str| {
        telling(line) >= TELLING && english.get(key).is_some_and(|lines| lines.contains(&plain(line)))
    };
    let foreign = |text: &str| {
        locale.script != Script::Latin
            && telling(text) >= TELLING
            && !text.chars().filter_map(Script::of).any(|script| script == locale.script)
    };
    let mut faults = Vec::new();
    for at in &locale.written {
        if at.texts.iter().flat_map(|text| text.lines()).any(|line| same(&at.key, line)) {
            faults.push(locale.fault(at, "it says the same as English", "translate it"));
        } else if at.texts.iter().any(|text| foreign(text)) {
            faults.push(locale.fault(
                at,
                format!("it has no {} letters", locale.script.name()),
                "translate it",
            ));
        }
    }
    faults
}

/// Words that would be translated: official terms and what is typed as it
/// stands are written in capitals, or with a digit.
fn telling(line: &str) -> usize {
    words(line).filter(|word| word.chars().count() > 1 && word.chars().any(char::is_lowercase)).count()
}

/// A line as it is compared.
fn plain(line: &str) -> String {
    words(line).map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
