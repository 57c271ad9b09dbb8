//! Rebuilds the crate when a file that is compiled into it comes or goes, and learns what its
//! examples teach. A language whose examples are the same as the last time, for the same learner,
//! is not learnt again.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::hash::{DefaultHasher, Hash, Hasher};
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
    pub(crate) mod learner;
    pub(crate) mod pieces;
    pub(crate) mod roles;
    pub(crate) mod sayings;
}

fn main() -> io::Result<()> {
    for folder in ["dialogs", "locales", "config"] {
        println!("cargo:rerun-if-changed={folder}");
    }
    let out = env::var("OUT_DIR").map_err(io::Error::other)?;
    learn(Path::new("locales"), Path::new(&out))
}

/// What is learnt of a language: of its sayings, and of the roles of its times. The files that have
/// it, packed, end in these.
const OF: [&str; 2] = ["sayings", "times"];

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
    let folders: Vec<PathBuf> = langs.iter().map(|lang| locales.join(lang)).collect();
    let learner = fs::read(env::current_exe()?)?;
    let learnt: Vec<io::Result<()>> = thread::scope(|scope| {
        let all: Vec<_> =
            folders.iter().map(|folder| scope.spawn(|| of_language(folder, out, &learner))).collect();
        let died = |_| Err(io::Error::other("the learner died"));
        all.into_iter().map(|one| one.join().unwrap_or_else(died)).collect()
    });
    let mut list = String::from("[\n");
    for (lang, done) in langs.iter().zip(learnt) {
        let _ = write!(list, "    ({lang:?}, [");
        done?;
        for of in OF {
            let file = format!("{lang}.{of}");
            let _ = write!(list, "include_bytes!(concat!(env!(\"OUT_DIR\"), \"/{file}\")), ");
        }
        list.push_str("]),\n");
    }
    list.push_str("]\n");
    fs::write(out.join("learnt.rs"), list)
}

/// Writes down what the files of a language teach, if that was not done the last time.
fn of_language(folder: &Path, out: &Path, learner: &[u8]) -> io::Result<()> {
    let times = fs::read_to_string(folder.join("times.txt"))?;
    let files = examples_of(&folder.join("sayings"))?;
    let mut hasher = DefaultHasher::new();
    (learner, &files, &times).hash(&mut hasher);
    let known = hasher.finish().to_string();
    let lang = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let note = out.join(format!("{lang}.learnt-of"));
    if fs::read_to_string(&note).is_ok_and(|last| last == known) {
        return Ok(());
    }
    // Until all is written, nothing is known.
    let _ = fs::remove_file(&note);
    let packed = [sayings(&files)?, roles(&folder.join("times.txt"), &times)?];
    for (bytes, of) in packed.iter().zip(OF) {
        fs::write(out.join(format!("{lang}.{of}")), bytes)?;
    }
    fs::write(note, known)
}

/// The files of its sayings, by path.
fn examples_of(folder: &Path) -> io::Result<BTreeMap<PathBuf, String>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.extension().is_some_and(|ending| ending == "txt") {
            files.insert(path.clone(), fs::read_to_string(&path)?);
        }
    }
    Ok(files)
}

/// What its sayings teach, in the order of the names of their files.
fn sayings(files: &BTreeMap<PathBuf, String>) -> io::Result<Vec<u8>> {
    let mut examples = Vec::new();
    for (path, text) in files {
        let found = answer::sayings::examples(text);
        let misplaced = |answer::sayings::Misplaced(line)| {
            io::Error::other(format!("{}: line {line}: a sentence under no [meaning]", path.display()))
        };
        examples.extend(found.map_err(misplaced)?);
    }
    let source = answer::learner::digest(files.values().map(String::as_str));
    Ok(answer::sayings::learn(&examples, source).bytes().to_vec())
}

/// What its marked times teach.
fn roles(path: &Path, file: &str) -> io::Result<Vec<u8>> {
    let unmarked = |answer::roles::Unmarked(line)| {
        io::Error::other(format!("{}: line {line}: marks that do not go together", path.display()))
    };
    let texts = answer::roles::marked(file).map_err(unmarked)?;
    Ok(answer::roles::learn(&texts, answer::learner::digest([file])).bytes().to_vec())
}
