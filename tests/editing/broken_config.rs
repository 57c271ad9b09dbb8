//! Broken config: each file in `broken-config/` changes one file of `config/`, and its
//! first line is the exact error.
//!
//! `@ FILE` names the file, `- ` begins a line that is there (by its beginning) and goes,
//! `+ ` a line that comes in its place.

use std::fs;
use std::path::Path;

use textpass::config::{self, Files};

/// The files after an edit.
fn edited(edit: &str) -> Files {
    let mut files = config::files(None).unwrap();
    let file = edit.lines().find_map(|line| line.strip_prefix("@ ")).unwrap();
    let mut lines: Vec<String> = files.get(file).unwrap().lines().map(str::to_owned).collect();
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
    files.set(file, lines.join("\n") + "\n");
    files
}

#[test]
fn config_that_cannot_be_meant_is_refused_with_its_own_error() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/editing/broken-config");
    let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 10, "the folder lost some of its files");
    let mut wrong = Vec::new();
    for path in paths {
        let edit = fs::read_to_string(&path).unwrap();
        let expected = edit.lines().next().unwrap().trim_start_matches("# ").to_owned();
        let told = config::load(&edited(&edit)).err().unwrap_or_default();
        let told: Vec<String> = told.iter().map(ToString::to_string).collect();
        if !told.contains(&expected) {
            wrong.push(format!(
                "{}\n  wants {expected}\n  got   {}",
                path.display(),
                told.join("\n        ")
            ));
        }
    }
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}
