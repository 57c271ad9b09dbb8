//! A golden file: sections in brackets, comments, and `typed => understood`.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

/// Holds each line of a file to what is read now, or rewrites it.
pub fn hold(folder: &str, lang: &str, read: impl Fn(&str, &str) -> String) {
    let path = path(folder, lang);
    let written = fs::read_to_string(&path).unwrap();
    let (mut now, mut section, mut wrong) = (String::new(), "", String::new());
    for (number, line) in (1..).zip(written.lines()) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            section = name;
        }
        let Some((typed, understood)) = line.split_once("=>") else {
            writeln!(now, "{line}").unwrap();
            continue;
        };
        let found = read(section, typed.trim());
        if found != understood.trim() {
            writeln!(wrong, "{lang}.txt:{number} [{section}] {}=> {found}, not {}", typed, understood.trim())
                .unwrap();
        }
        writeln!(now, "{} => {found}", typed.trim()).unwrap();
    }
    if std::env::var_os("TEXTPASS_REWRITE").is_some() {
        fs::write(&path, now).unwrap();
    } else {
        assert!(wrong.is_empty(), "\n{wrong}");
    }
}

/// Where a golden file is.
fn path(folder: &str, lang: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reading").join(folder).join(format!("{lang}.txt"))
}
