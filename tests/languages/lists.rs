//! The lists of `words.toml`, as they are written.

use std::collections::BTreeMap;
use std::fs;

use textpass::domain::lang::Lang;

use super::walker::langs;

/// A phrase, and the list in which it stands (`commands.back`).
pub type Listed = (String, String);

/// Every phrase of a language.
pub fn all(lang: Lang) -> Vec<Listed> {
    let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
    let words: toml::Table = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
    let mut phrases = Vec::new();
    gather("", &toml::Value::Table(words), &mut phrases);
    phrases
}

fn gather(place: &str, value: &toml::Value, phrases: &mut Vec<Listed>) {
    match value {
        toml::Value::String(phrase) => phrases.push((phrase.clone(), place.to_owned())),
        toml::Value::Array(list) => list.iter().for_each(|one| gather(place, one, phrases)),
        toml::Value::Table(table) => {
            for (name, one) in table {
                let dot = if place.is_empty() { "" } else { "." };
                gather(&format!("{place}{dot}{name}"), one, phrases);
            }
        }
        _ => {}
    }
}

/// The phrases of one list.
pub fn of(lang: Lang, list: &str) -> Vec<String> {
    all(lang).into_iter().filter(|(_, place)| place == list).map(|(phrase, _)| phrase).collect()
}

/// One list of every language.
pub fn of_all(list: &str) -> BTreeMap<Lang, Vec<String>> {
    langs().into_iter().map(|lang| (lang, of(lang, list))).collect()
}
