//! Whichever line of a language gets lost, `check` names its file and its key.

use super::super::scan::{Entry, entries};
use super::Bench;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;

/// Of the other languages, one line in so many is tried.
const ONE_IN: usize = 12;

/// All lines of one language, and some of the others; with `TEXTPASS_LONG` all of
/// them. `TEXTPASS_SEED` says which.
#[test]
fn a_line_that_is_lost_is_named_with_its_file_and_its_key() {
    let long = std::env::var_os("TEXTPASS_LONG").is_some();
    let seed = std::env::var("TEXTPASS_SEED").ok().and_then(|seed| seed.parse::<usize>().ok()).unwrap_or(1);
    let mut bench = Bench::new();
    let langs = bench.world.rules.langs.clone();
    let mut unseen = Vec::new();
    for (at, lang) in langs.iter().enumerate() {
        let all = long || at == seed % langs.len();
        for (file, text) in bench.of(*lang) {
            let entries = entries(&file, &text);
            for number in lines(&text) {
                if all || (number + seed).is_multiple_of(ONE_IN) {
                    unseen.extend(lose(&mut bench, *lang, (&file, &text, &entries), number));
                }
            }
        }
    }
    assert!(unseen.is_empty(), "TEXTPASS_SEED={seed}: nothing tells of\n{}", unseen.join("\n"));
}

/// The lines that are neither comments nor blank, counted from 1.
fn lines(text: &str) -> Vec<usize> {
    let told = |line: &str| !line.trim().is_empty() && !line.starts_with('#');
    (1..).zip(text.lines()).filter(|(_, line)| told(line)).map(|(number, _)| number).collect()
}

/// The line, if it can be lost without being named.
fn lose(
    bench: &mut Bench,
    lang: Lang,
    (file, text, entries): (&str, &str, &[Entry]),
    number: usize,
) -> Option<String> {
    let entry = within(entries, number);
    let names = |faults: &[Fault]| {
        faults.iter().any(|it| it.file == file && it.place.split(" (").next() == Some(entry.key.as_str()))
    };
    // What lines tell alone is told without reading the language again.
    let named = names(&bench.faults_of_lines(lang, file, left(file, text, entries, number))) || {
        let lost = without(text, number);
        names(&bench.faults_of_keys(lang, file, &lost)) || names(&bench.faults(lang, file, &lost))
    };
    (!named).then(|| format!("{file}:{number}: {}", text.lines().nth(number - 1).unwrap_or_default()))
}

/// The entry that a line belongs to.
fn within(entries: &[Entry], number: usize) -> &Entry {
    entries.iter().rev().find(|entry| entry.line <= number).unwrap()
}

/// A text without one of its lines.
fn without(text: &str, number: usize) -> String {
    (1..).zip(text.lines()).filter(|(n, _)| *n != number).map(|(_, line)| format!("{line}\n")).collect()
}

/// The entries of a file without one of its lines. A file of sayings has thousands of lines, so it
/// is scanned again only where an entry begins.
fn left(file: &str, text: &str, all: &[Entry], number: usize) -> Vec<Entry> {
    let at = within(all, number).line;
    if at == number {
        return entries(file, &without(text, number));
    }
    let mut left = all.to_vec();
    for entry in &mut left {
        entry.lines -= usize::from(entry.line == at);
        entry.line -= usize::from(entry.line > number);
    }
    left
}

#[test]
fn what_is_left_of_a_file_is_what_is_found_in_it() {
    let bench = Bench::new();
    let short = |(file, _): &(String, String)| !file.contains("/sayings/") && !file.ends_with("/times.txt");
    for (file, text) in bench.of(Lang::ENGLISH).into_iter().filter(short) {
        let all = entries(&file, &text);
        for number in lines(&text) {
            let found = entries(&file, &without(&text, number));
            assert_eq!(left(&file, &text, &all, number), found, "{file}:{number}");
        }
    }
}
