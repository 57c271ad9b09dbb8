//! Who may make a book, and what is taken for one.

use std::path::Path;
use std::process::{Command, Stdio};

use super::servers::{Cluster, Keeping, RedisServer};
use super::starting::{SERVE, failed, started, textpass};

const KEY: &str = "a2V5IG9mIHRoZSB0ZXN0cyBvbmx5LCBub25lIGVsc2U=";
const TALK: [&str; 1] = ["talk"];
/// Every command that looks into a store and may not make one.
const DESK: [&[&str]; 6] = [
    &["slots", "--office", "DEN"],
    &["appointments", "list", "--office", "DEN", "--date", "2026-12-01"],
    &["appointments", "show", "DEN-26-1001"],
    &["appointments", "cancel", "DEN-26-1001"],
    &["appointments", "resend", "DEN-26-1001"],
    &["appointments", "readdress", "DEN-26-1001", "--channel", "sms", "--to", "+13035550142"],
];

fn one_error(command: &mut Command) -> String {
    let said = failed(command.stdin(Stdio::null()));
    assert_eq!(said.lines().filter(|line| line.starts_with("error: ")).count(), 1, "{said}");
    said
}

fn names_in(folder: &Path) -> Vec<String> {
    let names = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name());
    let mut names: Vec<_> = names.map(|name| name.into_string().unwrap()).collect();
    names.sort();
    names
}

/// Makes the usual book of a folder.
fn a_book(folder: &tempfile::TempDir) {
    started(textpass(folder).args(SERVE));
}

#[test]
fn a_command_in_a_wrong_folder_makes_nothing_and_names_what_to_set() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in DESK {
        for key in [None, Some(KEY)] {
            let mut command = textpass(&folder);
            let said = one_error(command.args(arguments).envs(key.map(|key| ("TEXTPASS_KEY", key))));
            for words in ["textpass.db: there is no file", "--data", "TEXTPASS_DATA", "TEXTPASS_STORE"] {
                assert!(said.contains(words), "{arguments:?}: {said}");
            }
        }
    }
    let said = one_error(
        textpass(&folder)
            .args(["move", "--from", "sqlite:textpass.db", "--to", "file:kept"])
            .env("TEXTPASS_KEY", KEY),
    );
    assert!(said.contains("sqlite:textpass.db: there is no file"), "{said}");
    assert_eq!(names_in(folder.path()), [""; 0], "nothing is made by the way");
}

#[test]
fn a_first_start_in_a_new_folder_needs_no_setup() {
    for first in [&SERVE[..], &TALK] {
        let folder = tempfile::tempdir().unwrap();
        if first == TALK {
            assert!(textpass(&folder).args(first).stdin(Stdio::null()).output().unwrap().status.success());
        } else {
            started(textpass(&folder).args(first));
        }
        let made = names_in(&folder.path().join("textpass-data"));
        assert!(
            made.contains(&"textpass.db".to_owned()) && made.contains(&"textpass.key".to_owned()),
            "{made:?}"
        );
        started(textpass(&folder).args(SERVE));
    }
}

#[test]
fn many_first_starts_at_once_are_one_book() {
    let folder = tempfile::tempdir().unwrap();
    let talks: Vec<_> =
        (0..4).map(|_| textpass(&folder).args(TALK).stdin(Stdio::null()).spawn().unwrap()).collect();
    assert!(talks.into_iter().all(|mut talk| talk.wait().unwrap().success()));
}

#[test]
fn a_lost_file_is_no_new_book() {
    for lost in ["gone", "empty"] {
        let folder = tempfile::tempdir().unwrap();
        a_book(&folder);
        let path = folder.path().join("textpass-data/textpass.db");
        for file in names_in(path.parent().unwrap()).iter().filter(|name| name.starts_with("textpass.db")) {
            std::fs::remove_file(path.with_file_name(file)).unwrap();
        }
        if lost == "empty" {
            std::fs::write(&path, "").unwrap();
        }
        let before = names_in(path.parent().unwrap());
        for arguments in [&SERVE[..], &TALK].into_iter().chain(DESK) {
            let said = one_error(textpass(&folder).args(arguments));
            let what = if lost == "empty" { "the file is empty" } else { "there is no file" };
            assert!(said.contains("textpass-data/textpass.db") && said.contains(what), "{said}");
            let is_desk = DESK.contains(&arguments);
            assert_eq!(said.contains("make a new book with textpass serve --new"), !is_desk, "{said}");
        }
        assert_eq!(names_in(path.parent().unwrap()), before);
        started(textpass(&folder).args(SERVE).arg("--new"));
        let said = one_error(textpass(&folder).args(SERVE).arg("--new"));
        assert!(said.contains("there is a book already") && said.contains("start without --new"), "{said}");
        started(textpass(&folder).args(SERVE));
    }
}

#[test]
fn a_file_that_lost_its_tables_is_no_new_book() {
    let folder = tempfile::tempdir().unwrap();
    a_book(&folder);
    let path = folder.path().join("textpass-data/textpass.db");
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("DROP TABLE numbers").unwrap();
    drop(conn);
    for arguments in [&SERVE[..], &TALK].into_iter().chain(DESK) {
        let said = one_error(textpass(&folder).args(arguments));
        assert!(said.contains("tables of the file are missing"), "{said}");
    }
    // an empty file of the right kind, as a copy without its -wal may be
    std::fs::remove_file(&path).unwrap();
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.execute_batch("PRAGMA journal_mode = wal").unwrap();
    drop(conn);
    let said = one_error(textpass(&folder).args(SERVE));
    assert!(said.contains("has no tables") && said.contains("serve --new"), "{said}");
    started(textpass(&folder).args(SERVE).arg("--new"));
}

#[test]
fn a_file_that_is_too_old_is_named_and_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    a_book(&folder);
    let path = folder.path().join("textpass-data/textpass.db");
    let conn = rusqlite::Connection::open(&path).unwrap();
    conn.pragma_update(None, "user_version", 2).unwrap();
    let said = one_error(textpass(&folder).args(SERVE));
    for words in ["textpass-data/textpass.db", "has version 2", "takes 3 to 6", "open it once with"] {
        assert!(said.contains(words), "{said}");
    }
    let version: i64 = conn.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
    assert_eq!(version, 2);
}

#[test]
fn with_a_key_of_its_own_a_file_that_is_not_there_may_be_lost() {
    let folder = tempfile::tempdir().unwrap();
    for arguments in [&SERVE[..], &TALK] {
        let said = one_error(textpass(&folder).args(arguments).env("TEXTPASS_KEY", KEY));
        assert!(said.contains("there is no file") && said.contains("serve --new"), "{said}");
    }
    assert_eq!(names_in(folder.path()), [""; 0]);
    started(textpass(&folder).args(SERVE).arg("--new").env("TEXTPASS_KEY", KEY));
    started(textpass(&folder).args(SERVE).env("TEXTPASS_KEY", KEY));
    assert!(!folder.path().join("textpass-data/textpass.key").exists());
}

fn an_empty_store_is_made_by_new_only(url: &str, erase: impl Fn(), keys: impl Fn() -> usize) {
    let folder = tempfile::tempdir().unwrap();
    let on = |arguments: &[&str]| {
        let mut command = textpass(&folder);
        command.args(arguments).env("TEXTPASS_STORE", url).env("TEXTPASS_KEY", KEY);
        command
    };
    let new = || started(on(&SERVE).arg("--new"));
    for round in ["new", "lost"] {
        for arguments in [&SERVE[..], &TALK].into_iter().chain(DESK) {
            let said = one_error(&mut on(arguments));
            assert!(
                said.contains("TEXTPASS_STORE (redis") && said.contains("there is nothing"),
                "{round}: {said}"
            );
            assert_eq!(said.contains("serve --new"), !DESK.contains(&arguments), "{said}");
        }
        assert_eq!(keys(), 0, "nothing is made by the way");
        new();
        started(&mut on(&SERVE));
        assert!(on(DESK[0]).output().unwrap().status.success());
        let said = one_error(on(&SERVE).arg("--new"));
        assert!(said.contains("there is a book already"), "{said}");
        erase();
    }
}

#[test]
fn on_redis_an_empty_store_is_made_by_new_only() {
    let server = RedisServer::start(Keeping::Always);
    let keys = || server.tell(&["DBSIZE"]).trim().trim_start_matches(':').parse().unwrap();
    an_empty_store_is_made_by_new_only(&server.url(), || drop(server.tell(&["FLUSHALL"])), keys);
    // what every book begins with is gone, and the rest is there
    server.tell(&["HSET", "tp:{o:DEN}seq", "26", "1004"]);
    let folder = tempfile::tempdir().unwrap();
    let mut serve = textpass(&folder);
    serve.args(SERVE).env("TEXTPASS_STORE", server.url()).env("TEXTPASS_KEY", KEY);
    let said = one_error(&mut serve);
    assert!(said.contains("what every book begins with is gone") && said.contains("serve --new"), "{said}");
    started(serve.arg("--new"));
}

#[test]
fn on_a_cluster_an_empty_store_is_made_by_new_only() {
    let cluster = Cluster::start(Keeping::Always);
    let erase = || cluster.nodes().iter().for_each(|node| drop(node.tell(&["FLUSHALL"])));
    let keys = || {
        let sizes = cluster.nodes().iter().map(|node| node.tell(&["DBSIZE"]));
        sizes.map(|size| size.trim().trim_start_matches(':').parse::<usize>().unwrap()).sum()
    };
    an_empty_store_is_made_by_new_only(&cluster.url(), erase, keys);
}

#[test]
fn the_environment_names_what_flags_name_and_flags_win() {
    let folder = tempfile::tempdir().unwrap();
    let said = started(
        textpass(&folder)
            .arg("serve")
            .env("TEXTPASS_DATA", "elsewhere")
            .env("TEXTPASS_LISTEN", "127.0.0.1:0"),
    );
    assert!(said.contains("elsewhere/textpass.key"), "{said}");
    let show = |command: &mut Command| one_error(command.args(["appointments", "show", "DEN-26-1001"]));
    assert!(show(textpass(&folder).env("TEXTPASS_DATA", "elsewhere")).contains("there is no appointment"));
    let flag = &mut textpass(&folder);
    flag.env("TEXTPASS_DATA", "nowhere").args(["appointments", "show", "DEN-26-1001", "--data", "elsewhere"]);
    assert!(one_error(flag).contains("there is no appointment"));
    // set to nothing is not set
    let said = show(textpass(&folder).env("TEXTPASS_DATA", "").env("TEXTPASS_DIR", ""));
    assert!(said.contains("./textpass-data/textpass.db: there is no file"), "{said}");
    std::fs::create_dir(folder.path().join("own")).unwrap();
    std::fs::create_dir(folder.path().join("own/dialogs")).unwrap();
    for arguments in [&["check"][..], &SERVE, &["slots", "--office", "DEN"]] {
        let said = failed(textpass(&folder).args(arguments).env("TEXTPASS_DIR", "own"));
        assert!(said.contains("dialogs/"), "{said}");
    }
    // secrets in files: a store's URL may hold a password
    std::fs::write(folder.path().join("store"), "sqlite:elsewhere/textpass.db\n").unwrap();
    assert!(show(textpass(&folder).env("TEXTPASS_STORE_FILE", "store")).contains("there is no appointment"));
    let both = show(textpass(&folder).env("TEXTPASS_STORE_FILE", "store").env("TEXTPASS_STORE", "sqlite:x"));
    assert!(both.contains("set only one of the two"), "{both}");
}
