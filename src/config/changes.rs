//! A folder of an office that holds only what differs from what is compiled in: it says so by
//! `only_changes = true` in its `config/textpass.toml`.
//!
//! Its files take the place of those of the same path, and the others stay. Of a `words.toml`
//! that goes key by key: a key of the folder replaces the same key, and an empty list takes it
//! out; of the tables that are keyed by what the office has, all that is compiled in goes. Of
//! the languages that are compiled in, those stay that the folder's settings list.

use toml::{Table, Value};

use super::sources::Files;
use crate::domain::fault::Fault;

/// The key that says so.
pub(super) const KEY: &str = "only_changes";

/// Tables of a `words.toml` whose keys are ids of the office's config.
const OF_THE_OFFICE: [&str; 2] = ["inquiries", "papers"];
/// The count of lines is one of all files together.
const LINES: &str = "locales/lines.toml";

/// Whether the settings of a folder say that it holds only what differs.
pub(super) fn are_all(settings: &str) -> bool {
    let table = settings.parse::<Table>().ok();
    table.and_then(|table| table.get(KEY)?.as_bool()).unwrap_or_default()
}

/// What is compiled in, with what the folder has in its place; its settings list the languages.
pub(super) fn over(built_in: Files, own: &Files, settings: &str) -> Result<Files, Fault> {
    let langs = languages(settings);
    let mut all = Files::default();
    for (path, text) in built_in.into_texts() {
        let spoken = lang(&path).is_none_or(|lang| langs.is_empty() || langs.iter().any(|one| one == lang));
        if spoken && path != LINES {
            all.put(path, text);
        }
    }
    for (path, text) in own.under("") {
        let merged = match all.get(path).filter(|_| path.ends_with("/words.toml")) {
            Some(base) => merged(path, base, text)?,
            None => text.to_owned(),
        };
        all.set(path, merged);
    }
    Ok(all)
}

/// The language of `locales/LANG/…`.
fn lang(path: &str) -> Option<&str> {
    path.strip_prefix("locales/")?.split_once('/').map(|(lang, _)| lang)
}

/// The languages that the settings list; none for all.
fn languages(settings: &str) -> Vec<String> {
    let table = settings.parse::<Table>().unwrap_or_default();
    let list = table.get("languages").and_then(Value::as_array).cloned().unwrap_or_default();
    list.iter().filter_map(|lang| lang.as_str().map(str::to_owned)).collect()
}

/// The words that are compiled in, with the folder's keys in the place of theirs.
fn merged(path: &str, base: &str, own: &str) -> Result<String, Fault> {
    let read = |text: &str| {
        let wrong = |error: toml::de::Error| {
            let line =
                error.span().map_or(0, |span| text[..span.start.min(text.len())].lines().count().max(1));
            Fault::new(path, format!("line {line}"), error.message().trim(), "mend the TOML of this line")
        };
        text.parse::<Table>().map_err(wrong)
    };
    let (mut all, own) = (read(base)?, read(own)?);
    for (key, value) in own {
        match (all.get_mut(&key), value) {
            (Some(Value::Table(table)), Value::Table(changes)) if !OF_THE_OFFICE.contains(&key.as_str()) => {
                changes.into_iter().for_each(|(key, value)| put(table, key, value));
            }
            (_, value) => put(&mut all, key, value),
        }
    }
    Ok(all.to_string())
}

/// An empty list takes out what it is the list of.
fn put(table: &mut Table, key: String, value: Value) {
    match value.as_array().is_some_and(Vec::is_empty) {
        true => table.remove(&key),
        false => table.insert(key, value),
    };
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn texts(all: &[(&str, &str)]) -> Files {
        let mut files = Files::default();
        all.iter().for_each(|(path, text)| files.set(*path, *text));
        files
    }

    #[test]
    fn what_the_folder_does_not_have_stays_as_it_is_compiled_in() {
        let built_in = texts(&[
            ("config/offices.toml", "old"),
            ("config/places.csv", "places"),
            ("locales/en/book.ftl", "hello"),
            ("locales/fr/book.ftl", "bonjour"),
            ("locales/lines.toml", "counted"),
        ]);
        let own = texts(&[("config/offices.toml", "new")]);
        let all = over(built_in, &own, "languages = [\"en\"]").unwrap();
        assert_eq!(all.get("config/offices.toml"), Some("new"));
        assert_eq!(all.get("config/places.csv"), Some("places"));
        assert_eq!(all.get("locales/en/book.ftl"), Some("hello"));
        assert_eq!((all.get("locales/fr/book.ftl"), all.get("locales/lines.toml")), (None, None));
    }

    #[test]
    fn words_are_changed_key_by_key_and_those_of_the_office_as_a_whole() {
        let base =
            "topics = [\"a\"]\n[choices]\none = [\"1\"]\ntwo = [\"2\"]\n[inquiries]\ncase = [\"case\"]\n";
        let own = "topics = []\n[choices]\none = []\ntwo = [\"zwei\"]\n[inquiries]\nplate = [\"plate\"]\n";
        let words = merged("locales/en/words.toml", base, own).unwrap().parse::<Table>().unwrap();
        let expected = "[choices]\ntwo = [\"zwei\"]\n[inquiries]\nplate = [\"plate\"]\n".parse::<Table>();
        assert_eq!(words, expected.unwrap());
        let fault = merged("locales/en/words.toml", base, "[choices\n").unwrap_err();
        assert_eq!(fault.place, "line 1");
    }

    #[test]
    fn a_folder_says_that_it_holds_only_changes() {
        assert!(are_all("only_changes = true"));
        assert!(!are_all("only_changes = false") && !are_all("") && !are_all("only_changes = "));
    }
}
