//! No circle of imports within a folder: of two files that import each other, neither can
//! be read, tested or changed by itself. What both need is a file below them.

use std::collections::{BTreeMap, BTreeSet};

use super::sources::{after, paths, sources};

/// The files and folders of a folder, each with those beside it that it imports.
type Beside = BTreeMap<String, BTreeSet<String>>;

#[test]
fn no_circle_of_imports_within_a_folder() {
    let found = folders(&sources()).into_iter().map(|(folder, beside)| (folder, in_circles(&beside)));
    let faults: Vec<_> = found
        .filter(|(_, names)| !names.is_empty())
        .map(|(folder, names)| format!("src/{folder}: {} import each other", names.join(", ")))
        .collect();
    assert!(
        faults.is_empty(),
        "undo the circle: what both need is a file below them:\n{}",
        faults.join("\n")
    );
}

#[test]
fn files_that_import_each_other_are_in_a_circle() {
    let circles = |files: &[(&str, &str)]| {
        let files: Vec<_> = files.iter().map(|(path, code)| (path.to_string(), code.to_string())).collect();
        folders(&files).get("dialog").map(in_circles).unwrap_or_default()
    };
    let two =
        [("dialog/act.rs", "use super::turn::Turn;"), ("dialog/turn.rs", "use crate::dialog::{act, ask};")];
    assert_eq!(circles(&two), ["act", "turn"]);
    let three = [
        ("dialog/act.rs", "let turn = super::turn::begin();"),
        (
            "dialog/turn/mod.rs",
            "use crate::{\n    answer,\n    dialog::{\n        ask::{Ask, hear},\n    },\n};",
        ),
        ("dialog/ask/hear/late.rs", "use super::super::super::act::Act;"),
        ("dialog/sample.rs", "use super::{act, ask, turn};"),
    ];
    assert_eq!(circles(&three), ["act", "ask", "turn"]);
    let through_the_folder = [
        ("dialog/mod.rs", "mod act;\npub use turn::{Kept, Turn};"),
        ("dialog/act.rs", "use super::Turn;"),
        ("dialog/turn.rs", "use super::act;"),
    ];
    assert_eq!(circles(&through_the_folder), ["act", "turn"]);
    let none = [
        ("dialog/mod.rs", "pub use turn::Turn;\nuse act::Act;"),
        ("dialog/act.rs", "use super::turn::Turn;\nuse crate::answer::turn;"),
        ("dialog/turn.rs", "use self::act::Act;\nuse super::Turn;"),
        ("dialog/turn/act.rs", "use super::super::turn;"),
    ];
    assert!(circles(&none).is_empty());
}

/// Every folder of these files (paths below `src/`, with their code).
fn folders(files: &[(String, String)]) -> BTreeMap<String, Beside> {
    let modules = modules(files);
    let handed_on = handed_on(&modules);
    let mut folders: BTreeMap<String, Beside> = BTreeMap::new();
    for (at, _) in &modules {
        for depth in 1..at.len() {
            folders.entry(at[..depth].join("/")).or_default().entry(at[depth].to_owned()).or_default();
        }
    }
    for (at, code) in &modules {
        for path in imports(at, code).map(|path| where_it_is(path, &handed_on)) {
            let shared = at.iter().zip(&path).take_while(|(own, other)| *own == *other).count();
            let Some(beside) = folders.get_mut(&at[..shared.min(at.len())].join("/")) else { continue };
            let (Some(own), Some(other)) = (at.get(shared), path.get(shared)) else { continue };
            if beside.contains_key(other) {
                beside.entry((*own).to_owned()).or_default().insert(other.clone());
            }
        }
    }
    folders
}

/// Each file as the module that it is, with its code.
pub fn modules(files: &[(String, String)]) -> Vec<(Vec<&str>, &str)> {
    files.iter().map(|(path, code)| (module(path), code.as_str())).collect()
}

/// The module that a file is: `dialog/act.rs` and `dialog/act/mod.rs`.
fn module(path: &str) -> Vec<&str> {
    let path = path.strip_suffix(".rs").unwrap_or(path);
    path.strip_suffix("/mod").unwrap_or(path).split('/').collect()
}

/// Everything that a module names by `crate::` or `super::`, from the crate on.
pub fn imports<'c>(at: &'c [&'c str], code: &'c str) -> impl Iterator<Item = Vec<String>> + 'c {
    let above = after(code, "super::").into_iter().flat_map(paths).map(|path| up(at, 1, &path));
    after(code, "crate::").into_iter().flat_map(paths).chain(above)
}

/// A path as it is from so many modules above this one, and more for each `super` in it.
fn up(at: &[&str], above: usize, path: &[String]) -> Vec<String> {
    let more = path.iter().take_while(|name| *name == "super").count();
    let from = &at[..at.len().saturating_sub(above + more)];
    from.iter().map(|name| (*name).to_owned()).chain(path[more..].iter().cloned()).collect()
}

/// What a folder hands on of what is in it (`pub use turn::Turn;`), and where that is.
pub fn handed_on(modules: &[(Vec<&str>, &str)]) -> BTreeMap<Vec<String>, Vec<String>> {
    let mut found = BTreeMap::new();
    for (at, code) in modules {
        let lines = code.split_inclusive(';').map(str::trim_start).filter(|line| line.starts_with("pub"));
        for path in lines.filter_map(|line| line.split_once(" use ")).flat_map(|(_, path)| paths(path)) {
            let place = match path.first().map(String::as_str) {
                Some("crate") => path[1..].to_vec(),
                Some("self") => up(at, 0, &path[1..]),
                _ => up(at, 0, &path),
            };
            let name = up(at, 0, path.last().map(std::slice::from_ref).unwrap_or_default());
            // One that is called as its file is found by way of the file.
            if !place.starts_with(&name) {
                found.insert(name, place);
            }
        }
    }
    found
}

/// A path, through the folders that hand on what it names.
pub fn where_it_is(path: Vec<String>, handed_on: &BTreeMap<Vec<String>, Vec<String>>) -> Vec<String> {
    let through = (1..=path.len()).find_map(|count| Some((count, handed_on.get(&path[..count])?)));
    match through {
        Some((count, place)) => where_it_is([place, &path[count..]].concat(), handed_on),
        None => path,
    }
}

/// Those that come back to themselves by what they import.
fn in_circles(beside: &Beside) -> Vec<String> {
    let comes_back = |name: &String| {
        let mut next: Vec<&String> = beside[name].iter().collect();
        let mut seen = BTreeSet::new();
        while let Some(other) = next.pop() {
            if seen.insert(other) {
                next.extend(&beside[other]);
            }
        }
        seen.contains(name)
    };
    beside.keys().filter(|name| comes_back(name)).cloned().collect()
}
