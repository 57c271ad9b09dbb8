//! The files of a language to what is known of it: its words, and what its examples teach.

use std::collections::{BTreeMap, BTreeSet};

use crate::answer::learner::Learnt;
use crate::answer::roles::{Roles, Unmarked};
use crate::answer::sayings::{Misplaced, Sayings};
use crate::answer::{Languages, Words, learner, roles, sayings};
use crate::config;
use crate::config::Files;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;

/// Reads every language, with the faults of those that could not be read.
pub(super) fn read(files: &Files) -> (Languages, Vec<Fault>) {
    let (mut languages, mut faults) = (Languages::default(), Vec::new());
    for (lang, sources) in sources(files) {
        match sources.read(lang) {
            Ok(words) => languages.insert(lang, words),
            Err(found) => faults.extend(found),
        }
    }
    (languages, faults)
}

/// The languages that are compiled in, which are known to be sound: each is read when its words
/// are first asked for.
pub(super) fn built_in(files: &Files) -> Languages {
    let mut languages = Languages::default();
    for (lang, sources) in sources(files) {
        if let Some(words) = sources.words.and_then(|(path, _)| files.built_in(path)) {
            languages.insert_unread(lang, Box::new(move || read_built_in(lang, words)));
        }
    }
    languages
}

/// The words of a language that is compiled in, with what was learnt when it was.
fn read_built_in(lang: Lang, words: &str) -> Option<Words> {
    let words = Words::parse("", words).ok()?;
    let [sayings, roles] = config::learnt(lang.as_str()).unwrap_or_default().map(Learnt::open);
    let words = sayings.map(Sayings::from).into_iter().fold(words, Words::taught);
    Some(roles.map(Roles::from).into_iter().fold(words, Words::taught_roles))
}

/// The language of `locales/<lang>/…`.
pub(super) fn lang_of(path: &str) -> Option<Lang> {
    path.split('/').nth(1).and_then(Lang::parse)
}

/// The files of one language, each with its path.
#[derive(Default)]
struct Sources<'f> {
    words: Option<(&'f str, &'f str)>,
    sayings: Vec<(&'f str, &'f str)>,
    times: Option<(&'f str, &'f str)>,
}

/// The files of each language.
fn sources(files: &Files) -> BTreeMap<Lang, Sources<'_>> {
    let mut all: BTreeMap<Lang, Sources<'_>> = BTreeMap::new();
    for (path, text) in files.under("locales/") {
        let Some(lang) = lang_of(path) else { continue };
        let of = all.entry(lang).or_default();
        if path.ends_with("/words.toml") {
            of.words = Some((path, text));
        } else if path.ends_with("/times.txt") {
            of.times = Some((path, text));
        } else if path.contains("/sayings/") {
            of.sayings.push((path, text));
        }
    }
    all
}

impl<'f> Sources<'f> {
    /// Reads them; every fault is told.
    fn read(&self, lang: Lang) -> Result<Words, Vec<Fault>> {
        let mut faults = Vec::new();
        let words = self.words.and_then(|(path, text)| kept(Words::parse(path, text), &mut faults));
        let sayings = self.sayings(lang).and_then(|learnt| kept(learnt, &mut faults));
        let roles = self.roles(lang).and_then(|learnt| kept(learnt, &mut faults));
        let words = words.filter(|_| faults.is_empty()).ok_or(faults)?;
        let words = sayings.into_iter().fold(words, Words::taught);
        Ok(roles.into_iter().fold(words, Words::taught_roles))
    }

    /// What its examples teach: it was learnt when this was compiled, unless they are others now.
    fn sayings(&self, lang: Lang) -> Option<Result<Sayings, Fault>> {
        let first = self.sayings.first()?;
        let source = learner::digest(self.sayings.iter().map(|(_, text)| *text));
        let compiled = compiled(lang, |[sayings, _]| sayings, source).map(Sayings::from);
        Some(compiled.map_or_else(|| taught(first.0, &self.sayings, source), Ok))
    }

    /// What its marked times teach, in the same way.
    fn roles(&self, lang: Lang) -> Option<Result<Roles, Fault>> {
        let (path, text) = self.times?;
        let source = learner::digest([text]);
        let marked = || {
            let unmarked = |Unmarked(line)| {
                let remedy = "mark each day and hour: [wished], {refused}, or (told for another reason)";
                Fault::new(path, format!("line {line}"), "marks that do not go together, or none", remedy)
            };
            Ok(roles::learn(&roles::marked(text).map_err(unmarked)?, source))
        };
        Some(compiled(lang, |[_, times]| times, source).map(Roles::from).map_or_else(marked, Ok))
    }
}

/// What was learnt of just these examples when this was compiled.
fn compiled(lang: Lang, of: fn([&'static [u8]; 2]) -> &'static [u8], source: u64) -> Option<Learnt> {
    let bytes = config::learnt(lang.as_str()).map(of)?;
    Learnt::open(bytes).filter(|learnt| learnt.source() == source)
}

/// What was read, or none with its fault noted.
fn kept<T>(read: Result<T, Fault>, faults: &mut Vec<Fault>) -> Option<T> {
    read.map_err(|fault| faults.push(fault)).ok()
}

/// What files of examples teach.
fn taught(first: &str, files: &[(&str, &str)], source: u64) -> Result<Sayings, Fault> {
    let mut all = Vec::new();
    for (path, text) in files {
        let misplaced = |Misplaced(line)| {
            let remedy = "write `[meaning]` on a line above it";
            Fault::new(*path, format!("line {line}"), "a sentence under no meaning", remedy)
        };
        all.extend(sayings::examples(text).map_err(misplaced)?);
    }
    let learnt = sayings::learn(&all, source);
    let meanings: BTreeSet<&str> = all.iter().map(|example| example.meaning).collect();
    if learnt.meanings().count() < meanings.len() {
        let folder = first.rsplit_once('/').map_or(first, |(folder, _)| folder);
        let fault = format!("{} meanings, or one with a name too long", meanings.len());
        let remedy = format!("keep to {}, called as what they lead to", sayings::MOST_MEANINGS);
        return Err(Fault::new(folder, "", fault, remedy));
    }
    Ok(learnt)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use crate::answer::Cut;
    use crate::cli::lint;
    use crate::cli::parts::world::{assemble, load};

    #[test]
    fn what_is_compiled_in_is_sound() {
        let files = config::files(None).unwrap();
        let world = assemble(&files).unwrap().world;
        assert_eq!(lint::faults(&world), []);
    }

    #[test]
    fn what_is_learnt_of_all_languages_takes_two_megabytes_at_most() {
        let (languages, _) = read(&config::files(None).unwrap());
        let learnt = languages.langs().filter_map(|lang| config::learnt(lang.as_str()));
        let bytes: usize = learnt.flatten().map(<[u8]>::len).sum();
        assert!((1..=2 << 20).contains(&bytes), "{bytes} bytes");
    }

    #[test]
    fn what_is_read_when_it_is_spoken_is_what_is_read_at_once() {
        let files = config::files(None).unwrap();
        let (at_once, later) = (read(&files).0, load(None).unwrap().world.languages);
        assert!(later.langs().eq(at_once.langs()) && later.langs().count() == 12);
        let said = Cut::of("i want an appointment");
        for (lang, words) in at_once.iter() {
            let later = later.get(lang).unwrap();
            assert_eq!(later.intent_names(), words.intent_names(), "{lang}");
            assert!(
                later.choice_keys().eq(words.choice_keys()) && later.topic_names().eq(words.topic_names())
            );
            assert_eq!(later.speaks(&said), words.speaks(&said), "{lang}");
            let guess = |words: &Words| format!("{:?}", words.sayings().map(|it| it.guess("how much is it")));
            assert_eq!(guess(later), guess(words), "{lang}");
            assert!(later.roles().is_some());
        }
        assert_eq!(later.everywhere().spelt_like(&said), at_once.everywhere().spelt_like(&said));
    }
}
