//! Rebuilds the crate when a file that is compiled into it comes or goes, and learns what its
//! examples teach.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::{env, fs, io, thread};

/// The learner, as the crate has it.
#[path = "src/answer"]
#[allow(
    dead_code,
    unused_imports,
    unreachable_pub,
    reason = "the crate uses more of it than is needed to learn"
)]
mod answer {
    pub(crate) mod fold;
    pub(crate) mod han;
    pub(crate) mod sayings;
}

fn main() -> io::Result<()> {
    for folder in ["dialogs", "locales", "config"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    learn(Path::new("locales"), Path::new(&out))
}

/// Learns each language from its examples, and writes down where to find what was learnt.
fn learn(locales: &Path, out: &Path) -> io::Result<()> {
    let mut langs: Vec<String> = Vec::new();
    for entry in fs::read_dir(locales)? {
        let entry = entry?;
        if entry.path().join("sayings").is_dir() {
            langs.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
    langs.sort_unstable();
    let folders: Vec<PathBuf> = langs.iter().map(|lang| locales.join(lang).join("sayings")).collect();
    let learnt: Vec<io::Result<Vec<u8>>> = thread::scope(|scope| {
        let all: Vec<_> = folders.iter().map(|folder| scope.spawn(|| of_language(folder))).collect();
        let died = |_| Err(io::Error::other("the learner died"));
        all.into_iter().map(|one| one.join().unwrap_or_else(died)).collect()
    });
    let mut list = String::from("[\n");
    for (lang, bytes) in langs.iter().zip(learnt) {
        let file = format!("{lang}.learnt");
        fs::write(out.join(&file), bytes?)?;
        let _ = writeln!(list, "    ({lang:?}, include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\"))),");
    }
    list.push_str("]\n");
    fs::write(out.join("learnt.rs"), list)
}

/// What the files of a folder teach, in the order of their names.
fn of_language(folder: &Path) -> io::Result<Vec<u8>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            files.insert(path.clone(), fs::read_to_string(&path)?);
        }
    }
    let mut examples = Vec::new();
    for (path, text) in &files {
        let found = answer::sayings::examples(text);
        let misplaced = |answer::sayings::Misplaced(line)| {
            io::Error::other(format!("{}: line {line}: a sentence under no [meaning]", path.display()))
        };
        examples.extend(found.map_err(misplaced)?);
    }
    let source = answer::sayings::digest(files.values().map(String::as_str));
    Ok(answer::sayings::learn(&examples, source).bytes().to_vec())
}
