//! Nothing that somebody said is dropped: every message of `frames/<lang>.txt`, in every frame,
//! must mean something else than without it, or keep more, or be asked about.

use std::collections::BTreeMap;
use std::thread;

use super::decided::explained;

/// Of a hundred messages in frames, so many may mean what they meant, each for a reason.
const MOST_UNCHANGED: usize = 2;

/// The messages of a language with where they are said, and its frames with what they say.
struct Frames {
    messages: Vec<(String, String)>,
    frames: Vec<(String, String)>,
    /// Messages in frames that may mean what they meant, with the reason.
    unchanged: BTreeMap<String, String>,
}

impl Frames {
    fn of(lang: &str) -> Self {
        let path = format!("{}/tests/reading/frames/{lang}.txt", env!("CARGO_MANIFEST_DIR"));
        let text = std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
        let mut section = "";
        let mut all = Self { messages: Vec::new(), frames: Vec::new(), unchanged: BTreeMap::new() };
        for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if line.starts_with('[') {
                section = line;
                continue;
            }
            let by = if section == "[unchanged]" { " => " } else { ": " };
            let (one, other) = line.split_once(by).unwrap_or_else(|| panic!("{path}: what is {line:?}?"));
            let (one, other) = (one.to_owned(), other.to_owned());
            match section {
                "[messages]" => all.messages.push((one, other)),
                "[frames]" => all.frames.push((one, other)),
                "[unchanged]" => drop(all.unchanged.insert(one, other)),
                other => panic!("{path}: there is no section {other}"),
            }
        }
        all
    }
}

/// What a message means, as far as it matters.
fn meant(lang: &str, at: &str, said: &str) -> (String, Vec<String>) {
    let explained = explained(lang, at, said);
    let mut keeps = explained.keeps;
    // Words that are kept are read by each question that comes.
    if keeps.iter().any(|kept| kept.starts_with("the words")) {
        keeps.push(said.to_owned());
    }
    (explained.means, keeps)
}

/// What is dropped in a language, of how many messages in frames.
fn dropped(lang: &str) -> (Vec<String>, usize) {
    let all = Frames::of(lang);
    let (mut dropped, mut known, mut count) = (Vec::new(), 0, 0);
    for (at, said) in &all.messages {
        let plain = meant(lang, at, said);
        for (what, frame) in &all.frames {
            // `name (name, review)`: what matters at these questions only.
            let (what, only) = what.split_once(" (").unwrap_or((what, ""));
            if !only.is_empty() && !only.trim_end_matches(')').split(", ").any(|one| one == at) {
                continue;
            }
            let framed = frame.replace("{}", said);
            count += 1;
            let same = meant(lang, at, &framed) == plain;
            match (same, all.unchanged.contains_key(&format!("{at}: {framed}"))) {
                (true, true) => known += 1,
                (true, false) => dropped.push(format!("{at}: {framed}    ({what} is dropped: {})", plain.0)),
                (false, true) => dropped.push(format!("{at}: {framed}    (is no longer unchanged)")),
                (false, false) => {}
            }
        }
    }
    if known > count * MOST_UNCHANGED / 100 {
        dropped.push(format!("{known} messages in frames mean what they meant, which is too many"));
    }
    (dropped, count)
}

/// The languages that have a file of frames.
fn langs() -> Vec<String> {
    let folder = format!("{}/tests/reading/frames", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let mut langs: Vec<String> =
        files.map(|file| file.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    langs.sort();
    langs
}

#[test]
fn nothing_said_is_dropped() {
    let faults = |lang: &String| {
        let (dropped, count) = dropped(lang);
        let faults = format!("\n{lang}: {} of {count}\n{}\n", dropped.len(), dropped.join("\n"));
        if dropped.is_empty() { String::new() } else { faults }
    };
    let langs = langs();
    let all: String = thread::scope(|scope| {
        let readers: Vec<_> = langs.iter().map(|lang| scope.spawn(|| faults(lang))).collect();
        readers.into_iter().map(|reader| reader.join().unwrap()).collect()
    });
    assert!(all.is_empty(), "{all}");
}

#[test]
fn every_language_has_frames() {
    let all: Vec<String> = super::world().languages.langs().map(|lang| lang.as_str().to_owned()).collect();
    assert_eq!(langs(), all);
}
