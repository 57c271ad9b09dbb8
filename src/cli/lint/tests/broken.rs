//! Broken locales: each file in `tests/editing/broken-locales/` changes one file
//! of a language, and its first line is the exact error.
//!
//! `@ FILE` names the file, `- ` begins a line that is there (by its beginning)
//! and goes, `+ ` a line that comes in its place, or at the end. `(line …)` in the
//! error stands for any line.

use std::fs;
use std::path::Path;

use super::Bench;
use crate::domain::lang::Lang;

#[test]
fn every_broken_locale_is_refused_with_its_own_error() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/editing/broken-locales");
    let mut files: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    assert!(files.len() >= 40, "the folder lost some of its files");
    let mut bench = Bench::new();
    let mut wrong = Vec::new();
    for path in files {
        let edit = fs::read_to_string(&path).unwrap();
        let expected = edit.lines().next().unwrap().trim_start_matches("# ").to_owned();
        let (file, text) = edited(&bench, &edit);
        let lang = Lang::parse(file.split('/').nth(1).unwrap()).unwrap();
        let told: Vec<String> =
            bench.faults(lang, &file, &text).iter().map(|it| without_line(&it.to_string())).collect();
        if !told.contains(&expected) {
            let name = path.file_name().unwrap().display();
            wrong.push(format!("{name}\n  wants {expected}\n  got   {}", told.join("\n        ")));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_languages_that_there_are_have_no_fault() {
    let mut bench = Bench::new();
    for lang in bench.world.rules.langs.clone() {
        let file = format!("locales/{lang}/book.ftl");
        let text = bench.files.get(&file).unwrap().to_owned();
        let faults: Vec<_> = bench.faults(lang, &file, &text).iter().map(ToString::to_string).collect();
        assert!(faults.is_empty(), "\n{}", faults.join("\n"));
    }
}

/// The file that an edit names, and its text after it.
fn edited(bench: &Bench, edit: &str) -> (String, String) {
    let file = edit.lines().find_map(|line| line.strip_prefix("@ ")).unwrap().to_owned();
    let text = bench.files.get(&file).unwrap_or_else(|| panic!("{file}"));
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut at = lines.len();
    for line in edit.lines() {
        if let Some(beginning) = line.strip_prefix("- ") {
            at =
                lines.iter().position(|line| line.starts_with(beginning)).unwrap_or_else(|| panic!("{line}"));
            lines.remove(at);
        } else if let Some(new) = line.strip_prefix("+ ") {
            lines.insert(at, new.to_owned());
            at += 1;
        }
    }
    (file, lines.join("\n") + "\n")
}

/// The error with `(line …)` for the number of any line.
fn without_line(told: &str) -> String {
    let Some((before, rest)) = told.split_once("(line ") else { return told.to_owned() };
    let after = rest.trim_start_matches(|c: char| c.is_ascii_digit());
    format!("{before}(line …{after}")
}
