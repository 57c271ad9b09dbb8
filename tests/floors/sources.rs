//! The code under `src/`, as far as these tests read it: words and paths.

use std::fs;
use std::path::{Path, PathBuf};

/// What follows each time that these words stand alone.
pub fn after<'c>(code: &'c str, words: &str) -> Vec<&'c str> {
    let alone = |at: usize| !code[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ':');
    code.match_indices(words).filter(|(at, _)| alone(*at)).map(|(at, _)| &code[at + words.len()..]).collect()
}

/// The names with which a path or a group of paths begins.
pub fn first_names(rest: &str) -> Vec<String> {
    let name = |text: &str| text.trim().chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect();
    let Some(group) = rest.strip_prefix('{') else { return vec![name(rest)] };
    let mut depth = 0;
    let mut names = vec![name(group)];
    for (at, c) in group.char_indices() {
        match c {
            '{' => depth += 1,
            '}' if depth == 0 => break,
            '}' => depth -= 1,
            ',' if depth == 0 => names.push(name(&group[at + 1..])),
            _ => {}
        }
    }
    names
}

/// The paths with which some code begins, each by its names: `a::{b, c::d}` are two.
pub fn paths(rest: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    read_paths(rest, &[], &mut found);
    found
}

/// Reads a path or a group of paths behind these names; returns what follows.
fn read_paths<'c>(rest: &'c str, before: &[String], found: &mut Vec<Vec<String>>) -> &'c str {
    let rest = rest.trim_start();
    if let Some(mut rest) = rest.strip_prefix('{') {
        loop {
            rest = rest.trim_start().trim_start_matches(',').trim_start();
            match rest.strip_prefix('}') {
                Some(rest) => return rest,
                None if rest.is_empty() => return rest,
                None => rest = read_paths(rest, before, found),
            }
        }
    }
    let end = rest.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(rest.len());
    let mut names = before.to_vec();
    names.extend((end > 0).then(|| rest[..end].to_owned()));
    match rest[end..].strip_prefix("::") {
        Some(rest) => read_paths(rest, &names, found),
        None => {
            found.push(names);
            rest[end..].trim_start_matches(|c| !matches!(c, ',' | '}'))
        }
    }
}

pub fn has_word(code: &str, word: &str) -> bool {
    let part = |c: char| c.is_alphanumeric() || c == '_';
    code.match_indices(word)
        .any(|(at, _)| !code[..at].ends_with(part) && !code[at + word.len()..].starts_with(part))
}

/// Code without its comments, and without the tests at its end.
pub fn bare(code: &str) -> String {
    let mut lines = Vec::new();
    for line in code.lines() {
        if line.starts_with("mod tests {") {
            break;
        }
        let comment =
            line.find("//").filter(|at| line[..*at].trim_end().is_empty() || line[..*at].ends_with(' '));
        lines.push(comment.map_or(line, |at| &line[..at]));
    }
    lines.join("\n")
}

pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

/// Every file under `src/`, but for tests: its path below `src/`, and its code.
pub fn sources() -> Vec<(String, String)> {
    let mut files = Vec::new();
    walk(&root(), "", &mut files);
    let own =
        |shown: &str| shown.ends_with(".rs") && !shown.contains("/tests/") && !shown.ends_with("/tests.rs");
    let own = files.into_iter().filter(|(shown, _)| own(shown));
    let found: Vec<_> = own.map(|(shown, path)| (shown, bare(&fs::read_to_string(path).unwrap()))).collect();
    assert!(found.len() > 100, "only {} files were read", found.len());
    found
}

/// Every file of a folder, as it is shown and where it is.
pub fn walk(folder: &Path, below: &str, found: &mut Vec<(String, PathBuf)>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let shown = format!("{below}{}", path.file_name().unwrap().to_str().unwrap());
        if path.is_dir() {
            walk(&path, &format!("{shown}/"), found);
        } else {
            found.push((shown, path));
        }
    }
}
