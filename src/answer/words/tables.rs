//! Lists of phrases made into tables that are looked up.

use std::collections::BTreeMap;

use crate::answer::phrases::{Phrases, spellings};
use crate::answer::pieces::key;
use crate::domain::word_hash::{WordMap, WordSet};

/// Phrases that are looked up as whole messages.
pub(super) fn keys(phrases: &[String]) -> WordSet {
    phrases.iter().flat_map(|p| spellings(p)).map(|p| key(&p)).collect()
}

/// The names of the lists in which each phrase stands.
pub(super) fn by_phrase(table: &BTreeMap<String, Vec<String>>) -> WordMap<Vec<String>> {
    let mut all: WordMap<Vec<String>> = WordMap::default();
    for (name, phrases) in table {
        for phrase in keys(phrases) {
            all.entry(phrase).or_default().push(name.clone());
        }
    }
    all
}

/// The phrases of each list as they are looked up.
pub(super) fn looked_up(table: &BTreeMap<String, Vec<String>>) -> BTreeMap<String, Vec<String>> {
    let keys = |phrases: &Vec<String>| phrases.iter().map(|phrase| key(phrase)).collect();
    table.iter().map(|(name, phrases)| (name.clone(), keys(phrases))).collect()
}

/// Phrases that are found word by word, without a meaning of their own.
pub(super) fn bare(phrases: &[String]) -> Phrases<()> {
    let mut all = Phrases::default();
    all.add_all(phrases, &());
    all
}

/// Lists of phrases, each meaning its number, counted from one.
pub(super) fn numbered(lists: &[Vec<String>]) -> Phrases<u32> {
    let mut all = Phrases::default();
    lists.iter().zip(1..).for_each(|(phrases, number)| all.add_all(phrases, &number));
    all
}

/// A table of phrases by what they mean; the error is a key that means nothing.
pub(super) fn tagged<T: Clone + PartialEq>(
    table: &BTreeMap<String, Vec<String>>,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Phrases<T>, String> {
    let mut all = Phrases::default();
    for (name, phrases) in table {
        all.add_all(phrases, &parse(name).ok_or_else(|| name.clone())?);
    }
    Ok(all)
}
