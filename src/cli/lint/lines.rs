//! Lines that a file had and has no longer.
//!
//! `locales/lines.toml` counts the lines of what nothing else misses: a short
//! form for SMS, a line of a long sentence, a city. New lines are welcome without
//! being counted; a line that gets lost in an edit is a fault.

use std::collections::BTreeMap;
use std::fmt::Write;

use super::scan::{Entry, entries};
use super::sections::is_own;
use crate::config::Files;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::text::key;

/// The file that counts them.
pub(crate) const FILE: &str = "locales/lines.toml";

const HEAD: &str = "# How many lines those entries have that nothing else would miss, by file, so that a\n\
    # line that gets lost in an edit is a fault. Not written by hand: after taking out a\n\
    # line on purpose, run `textpass check --dir DIR --count-lines`.\n";

/// By file, each counted entry with its lines.
pub(super) type Counted = BTreeMap<String, Vec<String>>;

/// What is counted now; nothing where nobody counted.
///
/// # Errors
/// If the file is not what [`count`] writes.
pub(super) fn counted(files: &Files) -> Result<Counted, Fault> {
    let Some(text) = files.get(FILE) else { return Ok(Counted::new()) };
    toml::from_str(text).map_err(|error| {
        let fault = error.message().replace('\n', " ");
        Fault::new(FILE, "", fault, "write it anew: textpass check --dir DIR --count-lines")
    })
}

/// Entries of a language that have fewer lines than were counted.
pub(super) fn check(lang: Lang, files: &BTreeMap<String, Vec<Entry>>, counted: &Counted) -> Vec<Fault> {
    let folder = format!("locales/{lang}/");
    let of_lang = counted.iter().filter(|(file, _)| file.starts_with(&folder));
    of_lang.flat_map(|(file, was)| in_file(file, was, files.get(file).map_or(&[], Vec::as_slice))).collect()
}

/// Those of one file.
pub(super) fn in_file(file: &str, was: &[String], now: &[Entry]) -> Vec<Fault> {
    let remedy = "put it back; if it is meant to go, run `textpass check --dir DIR --count-lines`";
    let mut faults = Vec::new();
    for (key, lines) in was.iter().filter_map(|it| it.rsplit_once(' ')) {
        let lines: usize = lines.parse().unwrap_or(1);
        let entry = now.iter().find(|entry| entry.key == key);
        let has = entry.map_or(0, |entry| entry.lines);
        if has < lines {
            let fault = match has {
                0 => "it is gone".to_owned(),
                has => format!("it had {lines} lines and has {has}"),
            };
            let place = entry.map_or_else(|| key.to_owned(), |entry| format!("{key} (line {})", entry.line));
            faults.push(Fault::new(file, place, fault, remedy));
        }
    }
    faults
}

/// The file anew, for the files as they are.
pub(crate) fn count(files: &Files) -> String {
    let mut text = HEAD.to_owned();
    for (file, source) in files.under("locales/").filter(|(file, _)| *file != FILE) {
        let missed: Vec<String> = entries(file, source)
            .into_iter()
            .filter(only_here)
            .map(|entry| format!("{:?}", format!("{} {}", entry.key, entry.lines)))
            .collect();
        if !missed.is_empty() {
            // Writing to a string cannot fail.
            let _ = writeln!(text, "{file:?} = [{}]", missed.join(", "));
        }
    }
    text
}

/// Whether nothing else would miss the entry, or one of its lines.
fn only_here(entry: &Entry) -> bool {
    let own_form = [".other-script", ".named"].iter().any(|form| entry.key.ends_with(form));
    entry.lines > 1 || is_own(&entry.key) || own_form || key::is_short(&entry.key)
}
