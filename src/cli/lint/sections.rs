//! Sections and keys of `words.toml` that most languages have.

use std::collections::{BTreeMap, BTreeSet};

use super::locale::{Locale, words_file};
use crate::domain::fault::Fault;

/// Sections and keys in which each language lists what it needs: particles that it glues to
/// words, names of places that are others than the English ones, several weekdays in
/// one word, its feasts, years and numbers that it says in words, whether its accents tell words apart, and
/// hours, minutes and days that it says in words or behind which it says more.
const OWN: [&str; 25] = [
    "about",
    "particles",
    "states",
    "cities",
    "dates.several",
    "dates.spelt-years",
    "dates.spelt-days",
    "dates.year",
    "name.endings",
    "name.family-first",
    "name.generations",
    "time.accents-tell",
    "time.behind",
    "time.feasts",
    "time.hours",
    "time.in-days",
    "time.lengths",
    "time.midday",
    "time.minutes",
    "time.minutes-of",
    "time.month-days",
    "time.nth",
    "time.nth-behind",
    "time.numbers",
    "time.spans",
];

/// Whether a key, or the head of a section (`[time.hours]`), is one of these.
pub(super) fn is_own(key: &str) -> bool {
    let key = key.trim_start_matches('[').trim_end_matches(']');
    let is = |own: &str| key.strip_prefix(own).is_some_and(|rest| rest.is_empty() || rest.starts_with('.'));
    OWN.into_iter().any(is)
}

/// Every key, with how many languages have it.
pub(super) type Keys = BTreeMap<String, usize>;

/// The keys of all languages.
pub(super) fn keys(locales: &[Locale<'_>]) -> Keys {
    let mut all = Keys::new();
    for key in locales.iter().flat_map(of) {
        *all.entry(key).or_default() += 1;
    }
    all
}

fn of(locale: &Locale<'_>) -> BTreeSet<String> {
    let entries = locale.entries.get(&words_file(locale.lang)).into_iter().flatten();
    entries.map(|it| it.key.clone()).filter(|key| !is_own(key)).collect()
}

/// What this language lacks.
pub(super) fn check(locale: &Locale<'_>, keys: &Keys) -> Vec<Fault> {
    let file = words_file(locale.lang);
    if !locale.entries.contains_key(&file) {
        return Vec::new();
    }
    let own = of(locale);
    let most = keys.values().copied().max().unwrap_or_default();
    let usual = keys.iter().filter(|(_, count)| **count * 2 >= most).map(|(key, _)| key);
    let missing = usual.filter(|key| !own.contains(*key));
    let fault = |key: &String| {
        let what = if key.starts_with('[') { "the section is missing" } else { "it is missing" };
        Fault::new(
            &file,
            key,
            format!("{what}; other languages have it"),
            "write it, with [] if there is nothing to list",
        )
    };
    missing.map(fault).collect()
}
