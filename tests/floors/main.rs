//! The floors of `src/lib.rs`, held by reading what each file imports; tests
//! inside `src/` may import what they like. And how long a file may be, that files of
//! a folder import each other in no circle, and how large a room of the dialog engine may be.

#![allow(clippy::unwrap_used, unreachable_pub)]

mod circles;
mod kinds;
mod rooms;
mod sources;

use std::fs;
use std::path::Path;

use sources::{after, bare, first_names, has_word, root, sources, walk};

/// Each module with its floor; a module imports from floors below its own only.
const FLOORS: &[(&str, u8)] = &[
    ("domain", 0),
    ("answer", 1),
    ("text", 1),
    ("calendar", 1),
    ("understand", 2),
    ("dialog", 3),
    ("store", 4),
    ("channel", 4),
    ("service", 5),
    ("http", 6),
    ("cli", 6),
    ("config", 6),
    ("telemetry", 6),
];

/// The one exception: parts are joined in `cli`, so it may import its siblings.
const JOINS: &str = "cli";

/// What is spoken to in some places only: a word of the code, and the beginnings
/// of the paths where it may stand.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("axum", &["http/", "cli/serve.rs"]),
    ("use hyper", &["http/server/"]),
    ("clap", &["cli/"]),
    ("indicatif", &["cli/"]),
    ("std::env", &["cli/", "config/", "telemetry"]),
    ("Utc::now", &["service/clock.rs"]),
    ("Local::now", &[]),
    ("SystemTime", &["service/clock.rs"]),
    // A stopwatch: how long something took, or how long somebody waits for it.
    ("Instant::now", &["service/", "http/server/", "channel/telegram/client.rs"]),
    ("getrandom", &["service/clock.rs", "store/seal.rs"]),
    ("rusqlite", &["store/sqlite/"]),
    // The crate, not our own folder of that name.
    ("use redis", &["store/redis/"]),
    ("redis::cmd", &["store/redis/"]),
    ("redis::Client", &["store/redis/"]),
    ("teloxide", &["channel/telegram/"]),
    ("teloxide_core", &["channel/telegram/"]),
    ("reqwest", &["channel/"]),
    // What a channel can do is asked of its capabilities, and never by its name.
    ("Channel::SMS", &["channel/", "http/sms.rs"]),
    ("Channel::TELEGRAM", &["channel/", "http/telegram.rs"]),
    ("Person::sms", &["channel/"]),
    ("Person::telegram", &["channel/"]),
];

/// Words that the pure floors (0 to 3) never use: no async, no I/O.
const NOT_PURE: &[&str] = &["async", "await", "tokio", "std::fs", "std::net", "std::thread", "std::io"];

/// Lines of a file that somebody can still read in one go; most have a third of it.
const LONGEST: usize = 300;

#[test]
fn every_module_imports_from_floors_below_only() {
    let faults: Vec<_> = modules().iter().flat_map(|(path, code)| upward(path, code)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_library_is_spoken_to_in_its_own_place_only() {
    let faults: Vec<_> = modules().iter().flat_map(|(path, code)| misplaced(path, code)).collect();
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn every_file_can_be_read_in_one_go() {
    let mut files = Vec::new();
    for folder in ["src", "tests", "benches"] {
        walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join(folder), &format!("{folder}/"), &mut files);
    }
    let code = files.iter().filter(|(shown, _)| shown.ends_with(".rs") || shown.ends_with(".lua"));
    let lines = code.map(|(shown, path)| (shown, fs::read_to_string(path).unwrap().lines().count()));
    let all: Vec<_> = lines.collect();
    assert!(all.len() > 400, "only {} files were read", all.len());
    let long = all.iter().filter(|(_, lines)| *lines > LONGEST);
    let long: Vec<_> =
        long.map(|(shown, lines)| format!("{shown} has {lines} lines; make two of it")).collect();
    assert!(long.is_empty(), "\n{}", long.join("\n"));
}

#[test]
fn every_module_has_a_floor() {
    let lib = fs::read_to_string(root().join("lib.rs")).unwrap();
    let modules = lib.lines().filter_map(|line| line.strip_prefix("pub mod ")?.strip_suffix(';'));
    let mut modules: Vec<_> = modules.collect();
    let mut known: Vec<_> = FLOORS.iter().map(|(name, _)| *name).collect();
    modules.sort_unstable();
    known.sort_unstable();
    assert_eq!(modules, known);
}

#[test]
fn an_import_from_above_or_beside_is_a_fault() {
    let bad = [
        ("domain/name.rs", "use crate::text::Say;"),
        ("answer/fold.rs", "use crate::{domain::name, calendar};"),
        ("dialog/act.rs", "let now = crate::service::clock::Clock::system();"),
        ("store/seal.rs", "use crate::{\n    domain::{name::Name, lang},\n    channel,\n};"),
        ("http/sms.rs", "use crate::cli::run;"),
        ("text/mod.rs", "use super::dialog::step;"),
        ("telemetry.rs", "use super::config;"),
    ];
    for (path, code) in bad {
        assert_eq!(upward(path, code).len(), 1, "{path}: {code}");
    }
    let good = [
        ("domain/name.rs", "use super::private::Private;"),
        ("cli/serve.rs", "use crate::{config, http, telemetry, service::shell::Shell};"),
        ("store/mod.rs", "//! Not [`crate::service`], which is above.\nuse crate::domain::lang;"),
    ];
    for (path, code) in good {
        assert!(upward(path, &bare(code)).is_empty(), "{path}: {code}");
    }
}

#[test]
fn a_clock_or_a_library_elsewhere_is_a_fault() {
    for (path, code) in [
        ("dialog/turn.rs", "let now = Utc::now();"),
        ("store/mod.rs", "use rusqlite::Connection;"),
        ("service/health.rs", "use redis::aio::ConnectionManager;"),
        ("service/turn.rs", "use axum::Router;"),
        ("answer/fold.rs", "pub async fn plain() {}"),
    ] {
        assert_eq!(misplaced(path, code).len(), 1, "{path}: {code}");
    }
    assert!(misplaced("service/clock.rs", "Utc::now()").is_empty());
    assert!(misplaced("cli/parts/store.rs", "use crate::store::redis::RedisStore;").is_empty());
    assert!(misplaced("dialog/turn.rs", "let axumite = 1;").is_empty());
}

/// Imports of a file that its floor does not allow.
fn upward(path: &str, code: &str) -> Vec<String> {
    let own = module(path);
    let Some(floor) = floor(own) else { return Vec::new() };
    let joins = |name: &str| own == JOINS && self::floor(name) == Some(floor);
    let wrong = imports(path, code)
        .into_iter()
        .filter(|name| name != own && self::floor(name).is_some_and(|other| other >= floor) && !joins(name));
    wrong.map(|name| format!("src/{path} imports `{name}`, which is not on a floor below `{own}`")).collect()
}

/// Words of a file that belong elsewhere.
fn misplaced(path: &str, code: &str) -> Vec<String> {
    let elsewhere = |(word, places): &(&str, &[&str])| {
        let wrong = has_word(code, word) && !places.iter().any(|place| path.starts_with(place));
        wrong.then(|| format!("src/{path} uses `{word}`, which belongs in {}", places.join(", ")))
    };
    let mut faults: Vec<_> = ONLY_IN.iter().filter_map(elsewhere).collect();
    if floor(module(path)).is_some_and(|floor| floor <= 2) {
        let impure = NOT_PURE.iter().filter(|word| has_word(code, word));
        faults.extend(impure.map(|word| format!("src/{path} uses `{word}`, but its floor is pure")));
    }
    faults
}

fn floor(module: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == module).map(|(_, floor)| *floor)
}

/// The module at the top of a path: `dialog/act.rs` and `telemetry.rs`.
fn module(path: &str) -> &str {
    path.split(['/', '.']).next().unwrap_or_default()
}

/// Modules of this crate that the code names, by `crate::` or through `super::`.
fn imports(path: &str, code: &str) -> Vec<String> {
    let folders = path.matches('/').count();
    // How many `super` lead from this file to the crate.
    let depth = if path.ends_with("/mod.rs") { folders } else { folders + 1 };
    let to_root = "super::".repeat(depth);
    let mut names: Vec<String> = after(code, "crate::").into_iter().flat_map(first_names).collect();
    let through = after(code, &to_root).into_iter().filter(|rest| !rest.starts_with("super::"));
    names.extend(through.flat_map(first_names).filter(|name| floor(name).is_some()));
    names
}

/// Every file of a module that has a floor.
fn modules() -> Vec<(String, String)> {
    sources().into_iter().filter(|(path, _)| floor(module(path)).is_some()).collect()
}
