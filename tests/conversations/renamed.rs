//! What the steps of a dialog are called means nothing: with every one of them renamed, so
//! that their names come in another order, people read the same.

use std::collections::BTreeMap;
use std::sync::Arc;

use textpass::cli::lint;
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::turns::World;
use toml::{Table, Value};

use super::play;
use super::stage::Stage;

/// New names of steps, by dialog and old name.
type Names = BTreeMap<(String, String), String>;

/// The last name in the alphabet is the first one from then on.
fn turned_round(names: &[&String]) -> Vec<String> {
    let last = names.len();
    names.iter().enumerate().map(|(at, name)| format!("{:02}-{name}", last - at)).collect()
}

/// "eman" for "name": names that lay side by side lie apart.
fn spelt_backwards(names: &[&String]) -> Vec<String> {
    names.iter().map(|name| name.chars().rev().collect()).collect()
}

/// The world that is compiled in, with other names for all steps.
fn world(rename: fn(&[&String]) -> Vec<String>) -> Arc<World> {
    let mut files = config::files(None).unwrap();
    let dialogs: BTreeMap<String, Table> =
        files.under("dialogs/").filter(|(file, _)| file.ends_with(".toml")).map(read).collect();
    let names: Names = dialogs.iter().flat_map(|(dialog, steps)| of_dialog(dialog, steps, rename)).collect();
    for (dialog, steps) in dialogs {
        files.set(format!("dialogs/{dialog}.toml"), renamed(&dialog, steps, &names).to_string());
    }
    let world = assemble(&files).unwrap_or_else(|faults| panic!("{faults:#?}")).world;
    assert_eq!(lint::faults(&world), []);
    Arc::new(world)
}

fn read((file, text): (&str, &str)) -> (String, Table) {
    let dialog = file.trim_start_matches("dialogs/").trim_end_matches(".toml");
    (dialog.to_owned(), text.parse().unwrap())
}

fn of_dialog(dialog: &str, steps: &Table, rename: fn(&[&String]) -> Vec<String>) -> Names {
    let mut old: Vec<&String> = steps.keys().filter(|name| *name != "first").collect();
    old.sort();
    let new = rename(&old);
    old.into_iter().zip(new).map(|(old, new)| ((dialog.to_owned(), old.clone()), new)).collect()
}

/// A dialog in which every name is the new one, wherever it is written.
fn renamed(dialog: &str, steps: Table, names: &Names) -> Table {
    let renamed = steps.into_iter().map(|(name, value)| match value {
        Value::Table(step) => {
            let step = step.into_iter().map(|(key, value)| (key.clone(), of_key(dialog, &key, value, names)));
            (named(dialog, &name, names), Value::Table(step.collect()))
        }
        first => (name, named(dialog, first.as_str().unwrap(), names).into()),
    });
    renamed.collect()
}

fn of_key(dialog: &str, key: &str, value: Value, names: &Names) -> Value {
    match (key, value) {
        ("next" | "none" | "with", value) => target(dialog, value, names),
        ("on" | "by", Value::Table(all)) => {
            all.into_iter().map(|(came, to)| (came, target(dialog, to, names))).collect::<Table>().into()
        }
        ("needs", Value::Array(all)) => {
            all.into_iter().map(|one| target(dialog, one, names)).collect::<Vec<_>>().into()
        }
        ("offer", Value::Array(all)) => {
            all.into_iter().map(|one| line(dialog, one, names)).collect::<Vec<_>>().into()
        }
        ("when", Value::String(when)) => condition(dialog, &when, names).into(),
        (_, value) => value,
    }
}

fn line(dialog: &str, line: Value, names: &Names) -> Value {
    let Value::Table(line) = line else { panic!("a line is a table") };
    let keys = line.into_iter().map(|(key, value)| match &*key {
        "go" => (key, target(dialog, value, names)),
        _ => (key, value),
    });
    keys.collect::<Table>().into()
}

fn condition(dialog: &str, when: &str, names: &Names) -> String {
    match when.split_once(" has ") {
        Some((step, word)) => format!("{} has {word}", named(dialog, step, names)),
        None => when.to_owned(),
    }
}

fn target(dialog: &str, to: Value, names: &Names) -> Value {
    let to = to.as_str().unwrap().to_owned();
    let elsewhere = to.strip_prefix("dialog:").map(|to| to.split_once('/'));
    match elsewhere {
        Some(Some((other, step))) => format!("dialog:{other}/{}", named(other, step, names)).into(),
        Some(None) => to.into(),
        None if matches!(&*to, "end" | "stay" | "menu") => to.into(),
        None => named(dialog, &to, names).into(),
    }
}

fn named(dialog: &str, step: &str, names: &Names) -> String {
    let known = names.get(&(dialog.to_owned(), step.to_owned()));
    known.unwrap_or_else(|| panic!("{dialog} has no step {step}")).clone()
}

/// Plays the transcripts of some folders on dialogs of other names; all read as written.
fn reads_the_same(rename: fn(&[&String]) -> Vec<String>, folders: &[&str]) {
    let world = world(rename);
    for folder in folders {
        super::compare(folder, |transcript| {
            let own_dialogs =
                transcript.dialogs.is_some() || transcript.steps.iter().any(|it| it.starts_with("@ dialogs"));
            (!own_dialogs).then(|| play::play_on(Stage::of(Arc::clone(&world), transcript), transcript))
        });
    }
}

#[test]
fn names_of_steps_in_the_opposite_order_change_no_conversation() {
    reads_the_same(turned_round, &["en-sms", "en-telegram", "es-telegram"]);
}

#[test]
fn names_of_steps_in_any_order_change_no_conversation() {
    reads_the_same(spelt_backwards, &["en-sms", "es-sms"]);
}
