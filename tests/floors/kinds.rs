//! An answer kind is its file and a line in the list of kinds: nothing else knows which kind it
//! has before it. What the rest goes by are facts, which each kind states in its own file.

use super::sources::{has_word, sources};

/// Where the kinds are.
const KINDS: &str = "dialog/kinds/";
/// The list, and the two folders' own lists of files.
const LISTS: &[&str] = &["dialog/kinds/mod.rs", "dialog/kinds/person/mod.rs", "dialog/kinds/visit/mod.rs"];
/// What one kind may take from another: names of people are words of one's own, and the
/// credentials of a message are asked for wherever one may open an appointment.
const SHARED: &[(&str, &str)] = &[("names", "words"), ("mod", "credentials")];

#[test]
fn a_kind_is_known_by_its_own_file_and_a_line_of_the_list() {
    let all = sources();
    let kinds: Vec<&str> = all
        .iter()
        .filter(|(path, code)| path.starts_with(KINDS) && code.contains("static KIND: Kind"))
        .filter_map(|(path, _)| path.rsplit('/').next()?.strip_suffix(".rs"))
        .collect();
    assert!(kinds.len() >= 14, "only {kinds:?}");
    let list = &all.iter().find(|(path, _)| path == LISTS[0]).unwrap().1;
    for kind in &kinds {
        let lines = list.lines().filter(|line| line.contains(&format!("::{kind}::KIND")));
        assert_eq!(lines.count(), 1, "{kind} has a line in {}", LISTS[0]);
    }
    let mut faults = Vec::new();
    for (path, code) in all.iter().filter(|(path, _)| !LISTS.contains(&path.as_str())) {
        let own = path.rsplit('/').next().and_then(|name| name.strip_suffix(".rs")).unwrap_or_default();
        for kind in kinds.iter().filter(|kind| path.starts_with(KINDS) && **kind != own) {
            let named =
                ["visit", "person", "super"].iter().any(|room| has_word(code, &format!("{room}::{kind}")));
            if named && !SHARED.contains(&(own, kind)) {
                faults.push(format!("src/{path} names the kind {kind}"));
            }
        }
        let beside = path.starts_with("dialog/") && !path.starts_with(KINDS);
        if beside && code.contains("::KIND") {
            faults.push(format!("src/{path} names a kind"));
        }
        let by_name = code.contains(".name == \"") || code.contains("as_str() == \"");
        if path.starts_with("dialog/") && has_word(code, "Read") && by_name {
            faults.push(format!("src/{path} goes by the name of a kind"));
        }
    }
    assert!(faults.is_empty(), "let it ask a fact:\n{}", faults.join("\n"));
}

#[test]
fn the_newest_kind_is_nowhere_else() {
    let named = |(path, code): &(String, String)| {
        let own = path == "dialog/kinds/person/email.rs";
        (!own && !LISTS.contains(&path.as_str()) && (has_word(code, "email") || code.contains("e-mail")))
            .then(|| path.clone())
    };
    assert_eq!(sources().iter().filter_map(named).collect::<Vec<_>>(), [""; 0]);
}
