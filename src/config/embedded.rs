//! The files that people edit: compiled into the binary, or read from a folder.

use std::borrow::Cow;
use std::fs;
use std::path::Path;

use include_dir::{Dir, include_dir};

use super::sources::Files;
use super::{changes, settings};
use crate::domain::fault::Fault;

/// The folders, with what is compiled in.
static EMBEDDED: [(&str, Dir<'static>); 3] = [
    ("dialogs", include_dir!("$CARGO_MANIFEST_DIR/dialogs")),
    ("locales", include_dir!("$CARGO_MANIFEST_DIR/locales")),
    ("config", include_dir!("$CARGO_MANIFEST_DIR/config")),
];

/// What such files end in; anything else in the folders is passed over.
const ENDINGS: [&str; 3] = ["toml", "ftl", "csv"];
/// What files of examples end in, and the folder in which they are.
const EXAMPLES: (&str, &str) = ("txt", "sayings");
/// The folder of sample offices, which are no part of the config.
const SAMPLES: &str = "samples";
/// The file of marked times, in the folder of a language.
const TIMES: &str = "times.txt";

/// What was learnt of the examples that are compiled in, by language: of its sayings, and of the
/// roles of its times.
static LEARNT: &[(&str, [&[u8]; 2])] = &include!(concat!(env!("OUT_DIR"), "/learnt.rs"));

/// All files. Each of `dialogs/`, `locales/` and `config/` that exists in `dir`
/// replaces the whole of the one that is compiled in, unless the folder says that it holds
/// only what differs: see [`changes`].
pub fn files(dir: Option<&Path>) -> Result<Files, Fault> {
    let replaced = |folder: &str| dir.map(|dir| dir.join(folder)).filter(|path| path.is_dir());
    if let Some(dir) = dir
        && EMBEDDED.iter().all(|(folder, _)| replaced(folder).is_none())
    {
        let remedy = "name a folder that has dialogs/, locales/ or config/ in it";
        return Err(Fault::new(dir.display().to_string(), "", "nothing to use in this folder", remedy));
    }
    let settings = dir.and_then(|dir| fs::read_to_string(dir.join(settings::FILE)).ok());
    let only_changes = settings.as_deref().is_some_and(changes::are_all);
    let (mut files, mut own) = (Files::default(), Files::default());
    for (folder, embedded) in &EMBEDDED {
        let replaced = replaced(folder);
        if let Some(path) = &replaced {
            read(path, folder, &mut own)?;
        }
        if replaced.is_none() || only_changes {
            unpack(embedded, folder, &mut files)?;
        }
    }
    if only_changes {
        return changes::over(files, &own, settings.as_deref().unwrap_or_default());
    }
    own.into_texts().for_each(|(path, text)| files.put(path, text));
    Ok(files)
}

/// What was learnt of a language's sayings, and of the roles of its times, when this was compiled.
pub fn learnt(lang: &str) -> Option<[&'static [u8]; 2]> {
    LEARNT.iter().find(|(name, _)| *name == lang).map(|(_, learnt)| *learnt)
}

fn wanted(path: &Path) -> bool {
    let ending = path.extension().and_then(|ending| ending.to_str());
    let (examples, folder) = EXAMPLES;
    let is_example = || path.ends_with(TIMES) || path.parent().is_some_and(|parent| parent.ends_with(folder));
    ending.is_some_and(|ending| ENDINGS.contains(&ending) || (ending == examples && is_example()))
}

fn unpack(dir: &Dir<'static>, folder: &str, files: &mut Files) -> Result<(), Fault> {
    for file in dir.files().filter(|file| wanted(file.path())) {
        let path = format!("{folder}/{}", file.path().display()).replace('\\', "/");
        let text = file.contents_utf8().ok_or_else(|| not_text(&path))?;
        files.put(path, Cow::Borrowed(text));
    }
    // Folders of other offices, which `--dir` names.
    let mut inner = dir.dirs().filter(|inner| !inner.path().ends_with(SAMPLES));
    inner.try_for_each(|inner| unpack(inner, folder, files))
}

fn read(from: &Path, shown: &str, files: &mut Files) -> Result<(), Fault> {
    let unreadable = |error: std::io::Error| {
        Fault::new(shown, "", format!("cannot be read ({error})"), "check that it exists and may be read")
    };
    for entry in fs::read_dir(from).map_err(unreadable)? {
        let path = entry.map_err(unreadable)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()) else { continue };
        let inner = format!("{shown}/{name}");
        if path.is_dir() && name == SAMPLES {
            continue;
        }
        if path.is_dir() {
            read(&path, &inner, files)?;
        } else if wanted(&path) {
            let bytes = fs::read(&path).map_err(unreadable)?;
            let mut text = String::from_utf8(bytes).map_err(|_| not_text(&inner))?;
            // Some editors put the mark of byte order before the first letter.
            if text.starts_with('\u{feff}') {
                text.remove(0);
            }
            files.put(inner, Cow::Owned(text));
        }
    }
    Ok(())
}

fn not_text(path: &str) -> Fault {
    Fault::new(path, "", "not UTF-8", "save it as UTF-8")
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn the_binary_has_its_config() {
        let files = files(None).unwrap();
        assert!(files.get("config/offices.toml").is_some());
        assert!(files.under("config/").count() >= 5);
        assert!(files.under("config/").all(|(path, _)| path.starts_with("config/")));
    }

    #[test]
    fn a_folder_replaces_the_subfolders_that_it_has_and_no_others() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("locales/xx")).unwrap();
        fs::write(dir.path().join("locales/xx/book.ftl"), "hello = Hello\n").unwrap();
        fs::write(dir.path().join("locales/notes.txt"), "not a sentence").unwrap();
        let files = files(Some(dir.path())).unwrap();
        let locales: Vec<_> = files.under("locales/").collect();
        assert_eq!(locales, [("locales/xx/book.ftl", "hello = Hello\n")]);
        assert!(files.get("config/offices.toml").is_some());
    }

    #[test]
    fn a_mark_of_byte_order_is_no_part_of_a_file() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir_all(dir.path().join("locales/xx")).unwrap();
        fs::write(dir.path().join("locales/xx/book.ftl"), "\u{feff}hello = Hello\r\n").unwrap();
        let files = files(Some(dir.path())).unwrap();
        assert_eq!(files.get("locales/xx/book.ftl"), Some("hello = Hello\r\n"));
    }

    #[test]
    fn a_folder_with_nothing_to_use_is_a_fault() {
        let dir = tempfile::tempdir().unwrap();
        let fault = files(Some(dir.path())).unwrap_err();
        assert_eq!(fault.remedy, "name a folder that has dialogs/, locales/ or config/ in it");
        let missing = dir.path().join("missing");
        assert!(files(Some(&missing)).is_err());
    }

    #[test]
    fn a_file_that_is_no_utf8_is_a_fault_with_its_name() {
        let dir = tempfile::tempdir().unwrap();
        fs::create_dir(dir.path().join("dialogs")).unwrap();
        fs::write(dir.path().join("dialogs/book.toml"), b"ask = \"\xff\"").unwrap();
        let fault = files(Some(dir.path())).unwrap_err();
        assert_eq!((fault.file.as_str(), fault.remedy.as_str()), ("dialogs/book.toml", "save it as UTF-8"));
    }
}
