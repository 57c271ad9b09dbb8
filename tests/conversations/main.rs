//! Golden transcripts: whole conversations as people have them, through the
//! real shell on a real store, with a clock that only jumps.
//!
//! A transcript is a header, then lines that are typed (`> hi`), things that
//! happen (`@ wait 11 minutes`, see [`transcript`]) and what comes back. To
//! write down what comes back now, after reading every line of the difference:
//!
//! ```sh
//! TEXTPASS_REWRITE=1 cargo test --test conversations
//! ```

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs, unreachable_pub)]

mod economy;
mod endless;
mod one_language;
mod play;
mod renamed;
mod seats;
mod sentences;
mod spelling;
mod stage;
mod town;
mod transcript;
mod vocabulary;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use transcript::Transcript;

/// The longest that a transcript may be, so that it is read by eye.
const LINES: usize = 60;

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/conversations").join(name)
}

/// The transcripts of a folder, each by its name, its file and what is written there.
fn transcripts(name: &str) -> Vec<(String, PathBuf, String)> {
    let mut paths: Vec<_> = fs::read_dir(folder(name)).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|ending| ending == "txt"));
    paths.sort();
    let named = |path: PathBuf| {
        let shown = format!("{name}/{}", path.file_stem().unwrap().to_string_lossy());
        let written = fs::read_to_string(&path).unwrap();
        (shown, path, written)
    };
    paths.into_iter().map(named).collect()
}

/// Plays every transcript of a folder; those that differ are shown, or rewritten.
fn replay(name: &str) {
    let rewrite = std::env::var_os("TEXTPASS_REWRITE").is_some();
    let mut different = Vec::new();
    for (shown, path, written) in transcripts(name) {
        let played = play::play(&Transcript::parse(&shown, &written));
        if rewrite {
            fs::write(&path, &played).unwrap();
        } else if played != written {
            different.push(format!("--- {shown}\n{}", first_difference(&written, &played)));
        }
        let lines = played.lines().count();
        assert!(rewrite || lines <= LINES, "{shown} has {lines} lines: split it");
    }
    assert!(different.is_empty(), "\n{}", different.join("\n"));
}

/// Plays the transcripts of a folder otherwise, as far as they can be; none may differ.
fn compare(name: &str, play: impl Fn(&Transcript) -> Option<String>) {
    let mut different = Vec::new();
    for (shown, _, written) in transcripts(name) {
        let played = play(&Transcript::parse(&shown, &written));
        if let Some(played) = played.filter(|played| *played != written) {
            different.push(format!("--- {shown}\n{}", first_difference(&written, &played)));
        }
    }
    assert!(different.is_empty(), "\n{}", different.join("\n"));
}

fn first_difference(written: &str, played: &str) -> String {
    let (mut old, mut new) = (written.lines(), played.lines());
    for line in 1.. {
        match (old.next(), new.next()) {
            (None, None) => break,
            (was, is) if was != is => {
                return format!(
                    "line {line}\n  written: {}\n  played:  {}",
                    was.unwrap_or("(end)"),
                    is.unwrap_or("(end)")
                );
            }
            _ => {}
        }
    }
    "line ends".to_owned()
}

/// What `talk --record` writes is a transcript: here is one (only its code and
/// times were rewritten, which come from the key and the clock of the stage).
#[test]
fn a_recorded_conversation() {
    replay("recorded");
}

/// A language, by SMS and on Telegram.
fn in_both_voices(language: &str) {
    for channel in ["sms", "telegram"] {
        replay(&format!("{language}-{channel}"));
    }
}

#[test]
fn english() {
    in_both_voices("en");
}

#[test]
fn spanish() {
    in_both_voices("es");
}

#[test]
fn chinese() {
    in_both_voices("zh");
}

#[test]
fn vietnamese() {
    in_both_voices("vi");
}

#[test]
fn korean() {
    in_both_voices("ko");
}

#[test]
fn tagalog() {
    in_both_voices("fil");
}

#[test]
fn russian() {
    in_both_voices("ru");
}

#[test]
fn arabic() {
    in_both_voices("ar");
}

#[test]
fn haitian_creole() {
    in_both_voices("ht");
}

#[test]
fn portuguese() {
    in_both_voices("pt");
}

#[test]
fn french() {
    in_both_voices("fr");
}

#[test]
fn polish() {
    in_both_voices("pl");
}

/// A booking, a move and a cancellation are shown in every language and voice;
/// in English and Spanish everything that can be shown by one and the other.
#[test]
fn what_every_folder_must_show_is_there() {
    const EVERYWHERE: &[&str] = &["whole-booking", "move-same-day", "cancel"];
    const IN_TWO: &[&str] = &["book-by-menu", "mistakes", "lost-confirmation"];
    for lang in &stage::compiled_in().rules.langs {
        let language = lang.as_str();
        for name in [format!("{language}-sms"), format!("{language}-telegram")] {
            let found: BTreeSet<_> = fs::read_dir(folder(&name))
                .unwrap()
                .map(|entry| entry.unwrap().path().file_stem().unwrap().to_string_lossy().into_owned())
                .collect();
            let wanted = IN_TWO.iter().filter(|_| matches!(language, "en" | "es")).chain(EVERYWHERE);
            for wanted in wanted {
                assert!(found.contains(*wanted), "{name} lacks {wanted}");
            }
        }
    }
}
