//! What people type in each language, and what is understood: a golden file for
//! each language, and every entry of its `words.toml`.
//!
//! A golden has a heading for each kind of answer (`[yes or no]`), and a line
//! for each message, `typed => understood`; `\u{200f}` stands for a character
//! that cannot be seen. To write down what is understood now, after reading
//! every line of the difference:
//!
//! ```sh
//! TEXTPASS_REWRITE=1 cargo test --test understood
//! ```

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

mod any_text;
mod days;
mod entries;
mod months;
mod shown;
mod times;

use std::fs;
use std::path::{Path, PathBuf};

use textpass::answer::Words;

/// Every language that has a folder.
fn languages() -> Vec<String> {
    let folders = fs::read_dir(root().join("locales")).unwrap().map(|entry| entry.unwrap().path());
    let mut all: Vec<String> = folders
        .filter(|path| path.join("words.toml").exists())
        .map(|path| path.file_name().unwrap().to_string_lossy().into_owned())
        .collect();
    all.sort();
    all
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn source(language: &str) -> String {
    fs::read_to_string(root().join(format!("locales/{language}/words.toml"))).unwrap()
}

fn words(language: &str) -> Words {
    Words::parse(&format!("locales/{language}/words.toml"), &source(language)).unwrap()
}

#[test]
fn what_people_type_is_understood_in_every_language() {
    let rewrite = std::env::var_os("TEXTPASS_REWRITE").is_some();
    let mut different = String::new();
    for language in languages() {
        let path = root().join(format!("tests/understood/{language}.txt"));
        let written = fs::read_to_string(&path).unwrap_or_else(|_| panic!("{} is missing", path.display()));
        let read = reread(&written, &words(&language), &path);
        if rewrite {
            fs::write(&path, &read).unwrap();
        } else {
            different.push_str(&differences(&language, &written, &read));
        }
    }
    assert!(different.is_empty(), "\n{different}");
}

/// The golden with what is understood now.
fn reread(written: &str, words: &Words, path: &Path) -> String {
    let mut heading = String::new();
    let mut out = String::new();
    for line in written.lines() {
        if let Some(kind) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            heading = kind.to_owned();
        }
        let line = match line.split_once("=>") {
            Some((said, _)) => {
                let said = said.trim();
                let understood = shown::understood(&heading, &visible(said), words)
                    .unwrap_or_else(|| panic!("{}: no kind of answer: [{heading}]", path.display()));
                format!("{said} => {understood}")
            }
            None => line.to_owned(),
        };
        out.push_str(&line);
        out.push('\n');
    }
    out
}

/// With each `\u{200f}` as the character itself.
fn visible(said: &str) -> String {
    let mut out = String::new();
    let mut rest = said;
    while let Some((before, after)) = rest.split_once("\\u{") {
        let (code, after) = after.split_once('}').unwrap();
        out.push_str(before);
        out.push(u32::from_str_radix(code, 16).ok().and_then(char::from_u32).unwrap());
        rest = after;
    }
    out + rest
}

fn differences(language: &str, written: &str, read: &str) -> String {
    let lines = written.lines().zip(read.lines()).filter(|(was, is)| was != is);
    lines.map(|(was, is)| format!("{language}: written: {was}\n{language}: read:    {is}\n")).collect()
}

/// Nobody can say that a language was forgotten: each has lines of every kind.
#[test]
fn every_golden_has_every_kind_of_answer() {
    let mut missing = String::new();
    for language in languages() {
        let written =
            fs::read_to_string(root().join(format!("tests/understood/{language}.txt"))).unwrap_or_default();
        for kind in shown::KINDS {
            if !written.contains(&format!("[{kind}]\n")) {
                missing.push_str(&format!("tests/understood/{language}.txt has no [{kind}]\n"));
            }
        }
        let lines = written.lines().filter(|line| line.contains("=>")).count();
        if lines < 60 {
            missing.push_str(&format!("tests/understood/{language}.txt has {lines} lines, fewer than 60\n"));
        }
    }
    assert!(missing.is_empty(), "\n{missing}");
}
