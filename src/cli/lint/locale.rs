//! One language as it is written: what each check of its wording reads.

use std::collections::BTreeMap;

use toml::Value;

use super::scan;
use super::scan::Entry;
use super::script::Script;
use crate::config::Files;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::text::written::Written;

/// A language as it is written.
pub(super) struct Locale<'w> {
    pub(super) world: &'w World,
    pub(super) lang: Lang,
    /// Its sentences, in the order of its files.
    pub(super) written: Vec<Written>,
    /// What its `words.toml` lists, if that can be read.
    pub(super) lists: Vec<List>,
    /// The entries of all its files, by their lines alone.
    pub(super) entries: BTreeMap<String, Vec<Entry>>,
    /// The script that it is written in.
    pub(super) script: Script,
}

/// A list of phrases in `words.toml`.
pub(super) struct List {
    /// `section`, such as `answers`; empty for what stands above all sections.
    pub(super) section: String,
    /// Its key in the section; for months and weekdays also which one it is: `months 3`.
    pub(super) key: String,
    pub(super) phrases: Vec<String>,
}

impl List {
    /// Where it stands, for a fault.
    pub(super) fn place(&self) -> String {
        if self.section.is_empty() { self.key.clone() } else { format!("{}.{}", self.section, self.key) }
    }
}

impl<'w> Locale<'w> {
    pub(super) fn of(world: &'w World, files: &Files, lang: Lang) -> Self {
        let written = world.catalog.written(lang);
        let folder = format!("locales/{lang}/");
        let entries = files.under(&folder).map(|(file, text)| (file.to_owned(), scan::entries(file, text)));
        let entries = entries.collect();
        let lists = files.get(&words_file(lang)).map(lists).unwrap_or_default();
        let script = Script::of_most(written.iter().flat_map(|it| &it.texts).map(String::as_str));
        Self { world, lang, written, lists, entries, script }
    }

    /// A fault in a sentence.
    pub(super) fn fault(&self, at: &Written, fault: impl Into<String>, remedy: impl Into<String>) -> Fault {
        Fault::new(&at.file, format!("{} (line {})", at.key, at.line), fault, remedy)
    }

    /// A fault in a list of `words.toml`.
    pub(super) fn fault_in(&self, list: &List, fault: impl Into<String>, remedy: impl Into<String>) -> Fault {
        let file = words_file(self.lang);
        let whole = list.place();
        let key = whole.split(' ').next().unwrap_or_default();
        let entry =
            self.entries.get(&file).and_then(|all| all.iter().find(|it| it.key == key || it.key == whole));
        let place = entry.map_or_else(|| whole.clone(), |it| format!("{whole} (line {})", it.line));
        Fault::new(file, place, fault, remedy)
    }
}

/// What people may type in a language.
pub(super) fn words_file(lang: Lang) -> String {
    format!("locales/{lang}/words.toml")
}

/// Every list of a `words.toml`, in its order; none if it is not TOML.
fn lists(text: &str) -> Vec<List> {
    let Ok(table) = text.parse::<toml::Table>() else { return Vec::new() };
    let mut all = Vec::new();
    for (section, value) in &table {
        match value {
            Value::Table(keys) => keys.iter().for_each(|(key, value)| add(&mut all, section, key, value)),
            value => add(&mut all, "", section, value),
        }
    }
    all
}

/// A list of phrases, or a list of such lists.
fn add(all: &mut Vec<List>, section: &str, key: &str, value: &Value) {
    let Value::Array(items) = value else { return };
    let mut phrases = Vec::new();
    for (number, item) in (1..).zip(items) {
        match item {
            Value::String(phrase) => phrases.push(phrase.clone()),
            item => add(all, section, &format!("{key} {number}"), item),
        }
    }
    if !phrases.is_empty() || items.is_empty() {
        all.push(List { section: section.to_owned(), key: key.to_owned(), phrases });
    }
}
