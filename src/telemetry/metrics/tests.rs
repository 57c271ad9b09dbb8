//! The table is what the sources count.

#![allow(clippy::unwrap_used)]

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use super::*;

/// The sources under a folder.
fn sources(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| match path.is_dir() {
            true => sources(&path),
            false if path.extension().is_some_and(|ending| ending == "rs") => {
                vec![fs::read_to_string(path).unwrap()]
            }
            false => Vec::new(),
        })
        .collect()
}

/// What stands in the brackets that were opened just before.
fn inside(source: &str) -> &str {
    let mut open = 1;
    let end = source.find(|c| {
        open += i32::from(c == '(') - i32::from(c == ')');
        open == 0
    });
    &source[..end.unwrap_or(source.len())]
}

/// The uses of a macro: the name of the metric, and those of its labels in their order.
fn uses<'a>(source: &'a str, call: &'a str) -> impl Iterator<Item = (&'a str, Vec<&'a str>)> {
    source.match_indices(call).filter_map(move |(at, _)| {
        let inside = inside(&source[at + call.len()..]);
        let name = inside.trim_start().strip_prefix('"')?.split_once('"')?.0;
        let label = |part: &'a str| Some(part.trim_end().strip_suffix('"')?.rsplit_once('"')?.1);
        let mut parts: Vec<_> = inside.split("=>").collect();
        parts.pop();
        name.starts_with("textpass_").then(|| (name, parts.into_iter().filter_map(label).collect()))
    })
}

#[test]
fn the_table_has_what_the_sources_count_and_nothing_else() {
    let src = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut counted = BTreeSet::new();
    for source in sources(&src) {
        for kind in ["counter", "gauge", "histogram"] {
            let call = format!("{kind}!(");
            counted.extend(uses(&source, &call).map(|(name, labels)| format!("{kind} {name} {labels:?}")));
        }
    }
    let listed = METRICS.iter().map(|(name, kind, labels, _)| {
        let kind = match kind {
            Counter => "counter",
            Gauge => "gauge",
            Histogram(_) => "histogram",
        };
        let labels: Vec<_> = labels.iter().map(|(label, _)| *label).collect();
        format!("{kind} {name} {labels:?}")
    });
    assert_eq!(counted, listed.collect());
    assert!(METRICS.is_sorted_by_key(|(name, ..)| *name), "by name, each once");
}

#[test]
fn every_effect_has_its_label() {
    let source = include_str!("../../dialog/turns/effect.rs");
    let (_, names) = source.split_once("fn name(").unwrap();
    let names = names.split_once("\n    }\n").unwrap().0;
    let names: Vec<_> = names.split("=> \"").skip(1).filter_map(|part| part.split('"').next()).collect();
    assert_eq!(names, EFFECT.1);
}
