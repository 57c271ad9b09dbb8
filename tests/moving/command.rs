//! The command itself, as an operator runs it.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::transfer::Transfer;

use crate::given::KEY;
use crate::places::Places;
use crate::servers::{Keeping, RedisServer};

/// What to type for a booking in Denver.
const TO_A_BOOKING: &str = "hi\n1\n80111\n1\n4\n1\nAna Distinctive\nMarch 14 1987\n3\n1\n1\n1\n1\n";

fn textpass(places: &Places) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_textpass"));
    let ours = |name: &str| name.starts_with("TEXTPASS_") || name == "RUST_LOG";
    for (name, _) in std::env::vars().filter(|(name, _)| ours(name)) {
        command.env_remove(name);
    }
    command.current_dir(places.path(""));
    command
}

fn moves(places: &Places, from: &str, to: &str) -> Command {
    let mut command = textpass(places);
    command.args(["move", "--from", from, "--to", to]);
    command
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn done(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    said(&output)
}

fn refused(command: &mut Command) -> String {
    let output = command.output().unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", said(&output));
    let error = String::from_utf8(output.stderr).unwrap();
    assert_eq!(error.lines().filter(|line| line.starts_with("error: ")).count(), 1, "{error}");
    error
}

fn types(command: &mut Command, words: &str) -> String {
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(words.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", said(&output));
    String::from_utf8(output.stdout).unwrap()
}

/// A data folder in which somebody booked by `talk`, with the key beside it.
fn booked(places: &Places) {
    let heard = types(textpass(places).args(["talk", "--data", "old"]), TO_A_BOOKING);
    assert!(heard.contains("DEN-"), "{heard}");
}

#[test]
fn a_data_folder_is_moved_into_a_file_and_into_another_folder() {
    let places = Places::new();
    booked(&places);
    let heard = done(&mut moves(&places, "sqlite:old/textpass.db", "file:kept"));
    for words in [
        "appointments               1",
        "counts and checksums",
        "set TEXTPASS_KEY to it",
        "checking the copy",
    ] {
        assert!(heard.contains(words), "{words}: {heard}");
    }
    let error = refused(&mut moves(&places, "file:kept", "sqlite:new/textpass.db"));
    assert!(error.contains("there is no key") && !places.path("new").exists(), "{error}");
    let key = std::fs::read_to_string(places.path("old/textpass.key")).unwrap();
    done(moves(&places, "file:kept", "sqlite:new/textpass.db").env("TEXTPASS_KEY", key.trim()));
    assert!(!places.path("new/textpass.key").exists(), "the key is in the environment");
    // straight from folder to folder, the key goes along
    let heard = done(&mut moves(&places, "sqlite:old/textpass.db", "sqlite:third/textpass.db"));
    assert!(heard.contains("put a copy of the key into third"), "{heard}");
    assert_eq!(std::fs::read_to_string(places.path("third/textpass.key")).unwrap().trim(), key.trim());
    // nothing starts on what was moved, until the operator wants it
    let unmark =
        || textpass(&places).args(["move", "--unmark", "--from", "sqlite:old/textpass.db"]).output().unwrap();
    let heard = said(&unmark());
    assert!(heard.contains("can be used again") && heard.contains("third/textpass.db"), "{heard}");
    let shows = |data: &str| {
        let words = "my appointments\nMarch 14 1987\n";
        types(textpass(&places).args(["talk", "--data", data]).env("TEXTPASS_KEY", key.trim()), words)
    };
    let (old, new, third) = (shows("old"), shows("new"), shows("third"));
    assert!(old.contains("DEN-"), "{old}");
    assert_eq!((&old, &old), (&new, &third));
}

#[test]
fn a_data_folder_is_moved_into_redis_and_back() {
    let (places, server) = (Places::new(), RedisServer::start(Keeping::Always));
    booked(&places);
    let key = std::fs::read_to_string(places.path("old/textpass.key")).unwrap();
    let to = format!("redis://:@127.0.0.1:{}", server.port());
    let heard = done(moves(&places, "sqlite:old/textpass.db", &to).arg("--dry-run"));
    assert!(heard.contains("nothing was written"), "{heard}");
    assert_eq!(server.tell(&["DBSIZE"]).trim(), ":0", "not even the check of the key");
    let heard = done(&mut moves(&places, "sqlite:old/textpass.db", &to));
    assert!(heard.contains(&format!("to redis://127.0.0.1:{}", server.port())), "{heard}");
    let words = "my appointments\nMarch 14 1987\n";
    let on = |store: &str| {
        let mut talk = textpass(&places);
        talk.args(["talk"]).env("TEXTPASS_STORE", store).env("TEXTPASS_KEY", key.trim());
        types(&mut talk, words)
    };
    let error = refused(textpass(&places).args(["talk", "--data", "old"]));
    assert!(error.contains("everything in it was moved to redis://"), "{error}");
    done(textpass(&places).args(["move", "--unmark", "--from", "sqlite:old/textpass.db"]));
    let (old, new) = (on("sqlite:old/textpass.db"), on(&server.url()));
    assert!(old.contains("DEN-"), "{old}");
    assert_eq!(old, new);
    done(moves(&places, &server.url(), "sqlite:back/textpass.db").env("TEXTPASS_KEY", key.trim()));
    let error = refused(&mut moves(&places, "sqlite:old/textpass.db", &server.url()));
    assert!(error.contains("it was moved to sqlite:back/textpass.db itself"), "{error}");
    // what would be lost with the server is not moved there
    let (forgetful, kept) = (RedisServer::start(Keeping::Nothing), "sqlite:old/textpass.db");
    let error = refused(&mut moves(&places, kept, &forgetful.url()));
    assert!(error.contains("appendonly"), "{error}");
}

#[test]
fn a_dry_run_writes_nothing() {
    let places = Places::new();
    booked(&places);
    for to in ["file:kept", "sqlite:new/textpass.db"] {
        let heard = done(moves(&places, "sqlite:old/textpass.db", to).arg("--dry-run"));
        assert!(heard.contains("appointments               1"), "{heard}");
        assert!(heard.contains("nothing was written"), "{heard}");
    }
    let names = std::fs::read_dir(places.path("")).unwrap();
    let names: Vec<_> = names.map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["old"]);
    // and it says what the move itself would say
    std::fs::write(places.path("taken"), "x").unwrap();
    let error = refused(moves(&places, "sqlite:old/textpass.db", "file:taken").arg("--dry-run"));
    assert!(error.contains("file:taken: it is not empty"), "{error}");
}

#[tokio::test]
async fn a_half_filled_store_starts_nothing() {
    let places = Places::new();
    std::fs::create_dir(places.path("half")).unwrap();
    let key = MasterKey::parse(KEY).unwrap();
    let store = SqliteStore::open_for_move(&places.path("half/textpass.db"), &key).unwrap();
    store.begin("file").await.unwrap();
    store.close();
    for arguments in [
        &["serve", "--listen", "127.0.0.1:0"][..],
        &["talk"],
        &["slots", "--office", "DEN"],
        &["appointments", "show", "DEN-26-1001"],
    ] {
        let error =
            refused(textpass(&places).args(arguments).args(["--data", "half"]).env("TEXTPASS_KEY", KEY));
        assert!(
            error.contains("half-filled by a move from file; run the same textpass move again"),
            "{error}"
        );
    }
    let from = |from: &str, to: &str| refused(moves(&places, from, to).env("TEXTPASS_KEY", KEY));
    let error = from("sqlite:half/textpass.db", "file:kept");
    assert!(error.contains("half-filled") && !places.path("kept").exists(), "{error}");
    drop(SqliteStore::open(&places.path("empty.db"), &key).unwrap());
    let error = from("sqlite:empty.db", "sqlite:half/textpass.db");
    assert!(error.contains("from file; run that move again"), "{error}");
}

#[test]
fn what_cannot_be_moved_is_told_with_its_remedy() {
    let places = Places::new();
    booked(&places);
    for (from, to, words) in [
        ("sqlite:old/textpass.db", "old.db", "--to is no store; write sqlite:PATH"),
        ("sqlite:", "file:kept", "--from names no file"),
        ("sqlite:old/textpass.db", "sqlite:old/textpass.db", "the same"),
        ("sqlite:nowhere.db", "file:kept", "there is no file"),
        ("file:nowhere", "file:kept", "there is no file"),
        ("sqlite:old/textpass.db", "file:no/such/folder", "no/such/folder"),
        ("sqlite:old/textpass.db", "redis://:s3cret@127.0.0.1:1", "redis://127.0.0.1:1: "),
        ("sqlite:old/textpass.db", "redis://:s3cret@nowhere:x", "--to: "),
    ] {
        let error = refused(moves(&places, from, to).env("TEXTPASS_KEY_FILE", "old/textpass.key"));
        assert!(error.contains(words) && !error.contains("s3cret"), "{error}");
    }
    let key = MasterKey::draw().unwrap();
    let error =
        refused(moves(&places, "sqlite:old/textpass.db", "file:kept").env("TEXTPASS_KEY", &*key.expose()));
    assert!(error.contains("TEXTPASS_KEY"), "{error}");
    // Nothing is made that the same command, put right, would find in its way.
    let no_source = &mut moves(&places, "file:old/textpass.key", "sqlite:never/textpass.db");
    let error = refused(no_source.env("TEXTPASS_KEY", &*key.expose()));
    assert!(error.contains("is no file of textpass move") && !places.path("never").exists(), "{error}");
    std::fs::create_dir(places.path("other")).unwrap();
    write_key(&places.path("other/textpass.key"), &key);
    let error = refused(&mut moves(&places, "sqlite:old/textpass.db", "sqlite:other/textpass.db"));
    assert!(error.contains("is another key than the source's"), "{error}");
    assert!(!places.path("other/textpass.db").exists() && !places.path("kept").exists());
}

fn write_key(path: &Path, key: &MasterKey) {
    std::fs::write(path, key.expose().as_bytes()).unwrap();
}
