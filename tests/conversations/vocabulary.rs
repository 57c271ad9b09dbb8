//! Which words belong to a language, and which to nobody or to everybody.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde::Deserialize;
use textpass::config::Files;
use textpass::dialog::turns::World;
use textpass::domain::channel::Channel;

use super::sentences;
use super::spelling::{Script, Word, heard, words};

/// The words of all languages.
pub struct Vocabulary {
    /// Names and official terms, which may stand in any language, word by word
    /// as they are written; the longest first.
    names: Vec<Vec<Word>>,
    english: BTreeSet<String>,
    pub languages: BTreeMap<String, Language>,
}

/// `words.toml`.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
struct Written {
    official: Vec<String>,
    everybody: Vec<String>,
    places: Vec<String>,
    people: Vec<String>,
    languages: BTreeMap<String, Language>,
}

/// One language.
#[derive(Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Language {
    #[serde(default)]
    letters: String,
    /// Its words that English has too.
    #[serde(default)]
    shared: BTreeSet<String>,
    /// What somebody types in the walk, by name.
    pub typed: BTreeMap<String, String>,
    #[serde(skip)]
    own: BTreeSet<String>,
}

impl Vocabulary {
    pub fn of(world: &World, files: &Files) -> Self {
        let path = super::folder("words.toml");
        let written: Written = toml::from_str(&fs::read_to_string(path).unwrap()).unwrap();
        let mut languages = written.languages;
        let mut called = Vec::new();
        for (code, language) in &mut languages {
            let texts = sentences::of(files, code);
            called.extend(texts.iter().filter(|it| it.is_name()).map(|it| it.text.clone()));
            language.own = texts.iter().flat_map(|it| words(&it.text)).map(|word| word.small()).collect();
        }
        let terms =
            [written.official, written.everybody, written.places, written.people, called, of_offices(world)];
        let mut names: Vec<_> = terms.iter().flatten().map(|term| words(term)).collect();
        let plain: Vec<_> = names.iter().map(|name| plainly(name)).collect();
        names.extend(plain);
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.dedup();
        let mut all = Self { names, english: BTreeSet::new(), languages };
        for sentence in sentences::of(files, "en") {
            let english = all.without_names(&words(&sentence.text)).into_iter().map(|word| word.small());
            all.english.extend(english.filter(|word| word.chars().count() > 1));
        }
        all
    }

    /// The code of a language that is shipped, for as long as this lives.
    pub fn code(&self, language: &str) -> &str {
        self.languages.get_key_value(language).unwrap_or_else(|| panic!("words.toml lacks {language}")).0
    }

    /// The words of a text that are not of the language, each with what it is.
    pub fn strangers(&self, language: &str, channel: Channel, text: &str) -> Vec<String> {
        let all = self.without_names(&words(text));
        let stranger = |word: &Word| {
            let what = self.stranger(language, channel, word)?;
            Some(format!("{}: {what}", word.written))
        };
        all.iter().filter_map(stranger).collect()
    }

    /// The words of a text but for names and official terms.
    pub fn without_names(&self, mut rest: &[Word]) -> Vec<Word> {
        let mut left = Vec::new();
        while let Some((first, others)) = rest.split_first() {
            let name = self.names.iter().find(|name| rest.starts_with(name));
            rest = name.map_or(others, |name| &rest[name.len()..]);
            if name.is_none() {
                left.push(first.clone());
            }
        }
        left
    }

    fn stranger(&self, language: &str, channel: Channel, word: &Word) -> Option<&'static str> {
        let own = &self.languages[language];
        let small = word.small();
        let known = |word: &String| heard(word, channel) == heard(&small, channel);
        if word.script == Script::Digits {
            return None;
        }
        if word.script != script_of(language) {
            return Some("letters of another language");
        }
        if word.script != Script::Latin {
            return None;
        }
        if small.chars().any(|letter| !letter.is_ascii() && !own.letters.contains(letter)) {
            return Some("a letter that the language does not have");
        }
        if !own.own.iter().any(known) {
            return Some("not in its sentences");
        }
        let accented = |word: &&String| !word.is_ascii() && channel == Channel::SMS;
        let english = language != "en" && self.english.contains(&small) && !own.shared.contains(&small);
        (english && !own.own.iter().filter(accented).any(known)).then_some("an English word")
    }
}

/// The script of a language of which something is known.
fn script_of(language: &str) -> Script {
    match language {
        "zh" => Script::Han,
        "ko" => Script::Hangul,
        "ru" => Script::Cyrillic,
        "ar" => Script::Arabic,
        _ => Script::Latin,
    }
}

/// Names of offices and their streets, and the organisation's.
fn of_offices(world: &World) -> Vec<String> {
    let mut all = vec![world.rules.organisation.clone()];
    for office in world.offices.0.values() {
        all.extend([office.code.to_string(), office.name.clone(), office.address()]);
    }
    all
}

/// A name as a text without accents has it.
fn plainly(name: &[Word]) -> Vec<Word> {
    let plain = |word: &Word| Word { written: heard(&word.written, Channel::SMS), ..word.clone() };
    name.iter().map(plain).collect()
}
