//! The sentences of every language, parsed and checked once, then shared.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::sync::Arc;

use fluent_bundle::FluentResource;
use fluent_bundle::concurrent::FluentBundle;
use fluent_syntax::ast::Pattern;
use unic_langid::{CharacterDirection, LanguageIdentifier};

use super::cross_check::{dangling, twice};
use super::key::{short_of, split};
use super::line::Line;
use super::mentions::Mentions;
use super::source::Source;
use crate::domain::channel::Register;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::domain::word_hash::WordMap;

/// Every language's sentences. A clone shares them.
#[derive(Clone)]
pub struct Catalog {
    languages: Arc<BTreeMap<Lang, Language>>,
    wants: Arc<WordMap<Vec<String>>>,
}

/// One language's files, the bundle made of them, and what needs no bundle.
struct Language {
    sources: Vec<Source>,
    bundle: FluentBundle<Arc<FluentResource>>,
    lines: WordMap<Spoken>,
    in_gsm7: bool,
    from_the_right: bool,
}

/// A sentence in both registers; none where it takes Fluent to say it.
struct Spoken {
    terse: Option<Line>,
    full: Option<Line>,
}

impl Catalog {
    /// Takes every `.ftl` file: its language, its name for the operator, its text.
    ///
    /// # Errors
    /// All faults of all files: what is not Fluent, a key that two places of one
    /// language have, and a mention of a message, term or function that nobody has.
    pub fn load(files: Vec<(Lang, String, String)>) -> Result<Self, Vec<Fault>> {
        let (catalog, faults) = Self::read(files);
        if faults.is_empty() { Ok(catalog) } else { Err(faults) }
    }

    /// The same for whoever looks for more faults: what could be read, and the
    /// faults of the rest. Of two sentences with one key the first counts.
    pub fn read(files: Vec<(Lang, String, String)>) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut languages = BTreeMap::<Lang, Vec<Source>>::new();
        let mut broken = BTreeSet::new();
        for (lang, file, text) in files {
            let (source, found) = Source::parse(file, text);
            if !found.is_empty() {
                broken.insert(lang);
            }
            faults.extend(found);
            languages.entry(lang).or_default().push(source);
        }
        for (lang, sources) in &languages {
            faults.extend(twice(sources));
            // What is mentioned may stand in what could not be read.
            if !broken.contains(lang) {
                faults.extend(dangling(sources));
            }
        }
        let languages = languages.into_iter().map(|(lang, sources)| (lang, Language::new(lang, sources)));
        let unread = Self { languages: Arc::new(languages.collect()), wants: Arc::default() };
        (Self { wants: Arc::new(unread.all_wants()), ..unread }, faults)
    }

    /// The languages that have at least one file, in the order of their codes.
    pub fn langs(&self) -> Vec<Lang> {
        self.languages.keys().copied().collect()
    }

    /// Whether the language has this `message` or `message.attribute` itself.
    pub fn has(&self, lang: Lang, key: &str) -> bool {
        self.pattern(lang, key).is_some()
    }

    /// Every key of a language with the file it stands in, attributes as
    /// `message.attribute`, in the order of the files. Terms are not keys.
    pub fn keys(&self, lang: Lang) -> Vec<(String, String)> {
        let of = |source: &Source| {
            let keys = source.places().into_iter().map(|place| place.key).filter(|key| !key.starts_with('-'));
            keys.map(|key| (source.file.clone(), key)).collect::<Vec<_>>()
        };
        self.sources(lang).iter().flat_map(of).collect()
    }

    /// The files of a language.
    pub(super) fn sources(&self, lang: Lang) -> &[Source] {
        self.languages.get(&lang).map_or(&[], |language| &language.sources)
    }

    /// The names of the values that a sentence wants, in any of its variants and
    /// in the messages that it mentions, without the `$`. None if the language
    /// lacks the key.
    pub fn variables(&self, lang: Lang, key: &str) -> BTreeSet<String> {
        let mut variables = BTreeSet::new();
        let (mut todo, mut seen) = (vec![key.to_owned()], BTreeSet::new());
        while let Some(key) = todo.pop() {
            let Some(pattern) = self.pattern(lang, &key) else { continue };
            if seen.insert(key) {
                let mentions = Mentions::of(pattern);
                variables.extend(mentions.variables);
                todo.extend(mentions.messages);
            }
        }
        variables
    }

    /// The names of the values that a sentence wants in some language or register,
    /// without the `$`: worked out once, so that no turn works out the others.
    pub fn wants(&self, key: &str) -> &[String] {
        self.wants.get(key).map_or(&[], Vec::as_slice)
    }

    fn all_wants(&self) -> WordMap<Vec<String>> {
        let mut all = WordMap::<BTreeSet<String>>::default();
        for lang in self.langs() {
            for (_, key) in self.keys(lang) {
                let short = self.variables(lang, &short_of(&key));
                let long = self.variables(lang, &key);
                all.entry(key).or_default().extend(long.into_iter().chain(short));
            }
        }
        all.into_iter().map(|(key, names)| (key, names.into_iter().collect())).collect()
    }

    /// A sentence of the language that needs no Fluent.
    pub(super) fn line(&self, lang: Lang, register: Register, key: &str) -> Option<&Line> {
        let spoken = self.languages.get(&lang)?.lines.get(key)?;
        match register {
            Register::Terse => spoken.terse.as_ref(),
            Register::Full => spoken.full.as_ref(),
        }
    }

    /// Whether the language is written in letters of GSM-7, as English is: then
    /// what GSM-7 lacks in a text came with a name. A sentence in ten may quote
    /// other languages.
    pub fn in_gsm7(&self, lang: Lang) -> bool {
        self.languages.get(&lang).is_some_and(|language| language.in_gsm7)
    }

    /// Whether the language is written from right to left.
    pub fn is_from_the_right(&self, lang: Lang) -> bool {
        self.languages.get(&lang).is_some_and(|language| language.from_the_right)
    }

    /// Whether values of another direction are isolated.
    pub(super) fn isolates(&self, lang: Lang, register: Register) -> bool {
        register == Register::Full && self.is_from_the_right(lang)
    }

    /// The pattern of a `message` or `message.attribute`.
    pub(super) fn pattern(&self, lang: Lang, key: &str) -> Option<&Pattern<&str>> {
        pattern(&self.languages.get(&lang)?.bundle, key)
    }

    /// The bundle that resolves what a pattern of the language mentions.
    pub(super) fn bundle(&self, lang: Lang) -> Option<&FluentBundle<Arc<FluentResource>>> {
        self.languages.get(&lang).map(|language| &language.bundle)
    }
}

impl fmt::Debug for Catalog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Catalog").field(&self.langs()).finish()
    }
}

impl Language {
    /// The sources must have been checked: a second entry of a name is ignored.
    fn new(lang: Lang, sources: Vec<Source>) -> Self {
        let id = lang.as_str().parse::<LanguageIdentifier>().unwrap_or_default();
        let from_the_right = id.character_direction() == CharacterDirection::RTL;
        let mut bundle = FluentBundle::new_concurrent(vec![id]);
        // Isolating marks are not in GSM-7, and only a right-to-left language on
        // Telegram needs them: `isolate` puts them where they do something.
        bundle.set_use_isolating(false);
        // Fails only for a name that is taken, and nothing is in the bundle yet.
        let _ = bundle.add_builtins();
        for source in &sources {
            let _ = bundle.add_resource(Arc::clone(&source.resource));
        }
        let lines = lines(&sources, &bundle);
        let in_gsm7 = in_gsm7(&lines);
        Self { sources, bundle, lines, in_gsm7, from_the_right }
    }
}

/// Every sentence of a language that needs no Fluent.
fn lines(sources: &[Source], bundle: &FluentBundle<Arc<FluentResource>>) -> WordMap<Spoken> {
    let find = |key: &str| pattern(bundle, key);
    let line = |key: &str| find(key).map(|pattern| Line::of(pattern, &find));
    let keys = sources.iter().flat_map(Source::places).map(|place| place.key);
    keys.filter(|key| !key.starts_with('-'))
        .map(|key| {
            let full = line(&key).flatten();
            // The short form wins where there is one, even if it takes Fluent.
            let terse = line(&short_of(&key)).unwrap_or_else(|| full.clone());
            (key, Spoken { terse, full })
        })
        .collect()
}

/// Whether nine in ten sentences take no letter that GSM-7 lacks by SMS.
fn in_gsm7(lines: &WordMap<Spoken>) -> bool {
    let spoken = || lines.values().filter_map(|spoken| spoken.terse.as_ref());
    let foreign = spoken().filter(|line| !line.in_gsm7()).count();
    foreign * 10 <= spoken().count()
}

/// The pattern of a `message` or `message.attribute`.
fn pattern<'b>(bundle: &'b FluentBundle<Arc<FluentResource>>, key: &str) -> Option<&'b Pattern<&'b str>> {
    let (message, attribute) = split(key);
    let message = bundle.get_message(message)?;
    match attribute {
        None => message.value(),
        Some(name) => message.get_attribute(name).map(|attribute| attribute.value()),
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn load(files: &[(&str, &str, &str)]) -> Result<Catalog, Vec<Fault>> {
        let file = |(lang, file, text): &(&str, &str, &str)| {
            (Lang::parse(lang).unwrap(), (*file).to_owned(), (*text).to_owned())
        };
        Catalog::load(files.iter().map(file).collect())
    }

    #[test]
    fn a_catalog_is_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>() {}
        shared::<Catalog>();
    }

    #[test]
    fn a_key_names_a_message_or_an_attribute_of_it() {
        let catalog =
            load(&[("en", "en/a.ftl", "hello = Hi\n    .again = Hi again\nonly =\n    .sms = x\n")]).unwrap();
        let has = |key| catalog.has(Lang::ENGLISH, key);
        assert!(has("hello") && has("hello.again") && has("only.sms"));
        assert!(!has("only") && !has("hello.sms") && !has("nothing") && !has("") && !has("hello.again.sms"));
        assert!(!catalog.has(Lang::parse("es").unwrap(), "hello"));
        let keys: Vec<_> =
            catalog.keys(Lang::ENGLISH).into_iter().map(|(file, key)| format!("{file} {key}")).collect();
        assert_eq!(keys, ["en/a.ftl hello", "en/a.ftl hello.again", "en/a.ftl only.sms"]);
    }

    #[test]
    fn a_language_is_in_gsm7_if_nine_in_ten_sentences_are_by_sms() {
        let ten = |odd: usize| {
            let line = |n: usize| format!("k{n} = {}\n", if n < odd { "dzień" } else { "« è »" });
            let text: String = (0..10).map(line).collect();
            load(&[("en", "en/a.ftl", &text)]).unwrap().in_gsm7(Lang::ENGLISH)
        };
        assert!(ten(0) && ten(1) && !ten(2));
        let short = load(&[("en", "en/a.ftl", "day = dzień\n    .sms = dzien\n")]).unwrap();
        assert!(short.in_gsm7(Lang::ENGLISH));
        assert!(!short.in_gsm7(Lang::parse("es").unwrap()));
    }

    #[test]
    fn the_variables_of_a_sentence_are_those_of_all_that_it_says() {
        let text = "a = { $x } { b } { NUMBER($n, minimumFractionDigits: 1) } { -t(case: \"x\") }\n    .sms = { $s }\n\
                    b = { $y ->\n    [one] { $z }\n   *[other] { a }\n }\n-t = { $case }\n";
        let catalog = load(&[("en", "en/a.ftl", text)]).unwrap();
        let variables = |key| catalog.variables(Lang::ENGLISH, key).into_iter().collect::<Vec<_>>().join(" ");
        assert_eq!(variables("a"), "n x y z");
        assert_eq!(variables("a.sms"), "s");
        assert_eq!(variables("nothing"), "");
    }
}
