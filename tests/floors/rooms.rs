//! The rooms of the dialog engine stay small enough to be read at once: a dozen files, and
//! each of them imports at most three of those beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::circles::{handed_on, imports, modules, where_it_is};
use super::sources::sources;

/// Whose folders are rooms.
const OF: &str = "dialog";
/// The most files and folders of a room.
const MOST: usize = 12;
/// The most of them that one file imports.
const BESIDE: usize = 3;

#[test]
fn a_file_imports_three_of_those_beside_it_at_most() {
    let faults = crowded(&sources());
    assert!(faults.is_empty(), "move what they need into a file below them:\n{}", faults.join("\n"));
}

#[test]
fn a_room_has_a_dozen_files_at_most() {
    let mut rooms: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (path, _) in sources().into_iter().filter(|(path, _)| path.starts_with(OF)) {
        let mut folder = path.as_str();
        while let Some((above, name)) = folder.rsplit_once('/') {
            if name != "mod.rs" {
                rooms.entry(above.to_owned()).or_default().insert(name.to_owned());
            }
            folder = above;
        }
    }
    assert!(rooms.len() > MOST, "only {} rooms were read", rooms.len());
    let large = rooms.iter().filter(|(_, files)| files.len() > MOST);
    let large: Vec<_> = large.map(|(room, files)| format!("src/{room} has {} files", files.len())).collect();
    assert!(large.is_empty(), "make two rooms of it:\n{}", large.join("\n"));
}

#[test]
fn what_a_file_imports_of_its_room_is_counted() {
    let faults = |code: &str| {
        let files = ["a", "b", "c", "d"].map(|name| (format!("dialog/room/{name}.rs"), String::new()));
        let own = [("dialog/room/mod.rs".to_owned(), "pub use d::D;".to_owned())];
        let file = [("dialog/room/file.rs".to_owned(), code.to_owned())];
        crowded(&files.into_iter().chain(own).chain(file).collect::<Vec<_>>()).len()
    };
    assert_eq!(faults("use super::{a, b, c, D};"), 1);
    assert_eq!(faults("use super::a::A;\nuse crate::dialog::room::{b, c};\nlet d = super::d::D;"), 1);
    assert_eq!(faults("use super::{a, b, D};\nuse crate::dialog::turns::{x, y, z};"), 0);
}

/// The files of these that import too much of what is beside them.
fn crowded(files: &[(String, String)]) -> Vec<String> {
    let modules = modules(files);
    let handed_on = handed_on(&modules);
    let known: BTreeSet<&[&str]> = modules.iter().map(|(at, _)| &at[..]).collect();
    let is_file = |path: &str| path.starts_with(OF) && !path.ends_with("/mod.rs");
    let own = files.iter().zip(&modules).filter(|((path, _), _)| is_file(path));
    let count = |at: &[&str], code: &str| {
        let room = &at[..at.len() - 1];
        let mut beside = BTreeSet::new();
        for path in imports(at, code).map(|path| where_it_is(path, &handed_on)) {
            let inside = path.len() > room.len() && room.iter().zip(&path).all(|(own, other)| own == other);
            let other: Vec<&str> = path.iter().take(at.len()).map(String::as_str).collect();
            if inside && other != at && known.contains(&other[..]) {
                beside.insert(other.join("/"));
            }
        }
        beside
    };
    let counted = own.map(|((path, _), (at, code))| (path, count(at, code)));
    let crowded = counted.filter(|(_, beside)| beside.len() > BESIDE);
    crowded.map(|(path, beside)| format!("src/{path} imports {beside:?}")).collect()
}
