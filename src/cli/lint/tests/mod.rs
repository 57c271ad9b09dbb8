//! The checks of the wording, tried on the languages that there are.

mod broken;
mod every_line;

use std::collections::BTreeMap;

use super::alike::Had;
use super::locale::Locale;
use super::scan::Entry;
use super::{Model, alike, of_locale};
use crate::answer::Words;
use crate::cli::parts::world::draft;
use crate::config;
use crate::config::Files;
use crate::dialog::speech::sentences;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::text::Catalog;

/// All languages as they are, to see what one changed file makes of its own.
struct Bench {
    files: Files,
    world: World,
    model: Model,
    had: Had,
}

impl Bench {
    fn new() -> Self {
        let mut files = config::files(None).unwrap();
        files.set(super::lines::FILE, super::lines::count(&files));
        let (loaded, faults) = draft(&files);
        assert_eq!(faults, []);
        let world = loaded.unwrap().world;
        let locales: Vec<_> =
            world.rules.langs.iter().map(|lang| Locale::of(&world, &files, *lang)).collect();
        let (model, faults) = Model::of(&world, &files, &locales);
        assert_eq!(faults, []);
        drop(locales);
        Self { had: Had::of(&world), model, files, world }
    }

    /// The files of a language, sentences and words.
    fn of(&self, lang: Lang) -> Vec<(String, String)> {
        let folder = format!("locales/{lang}/");
        self.files.under(&folder).map(|(file, text)| (file.to_owned(), text.to_owned())).collect()
    }

    /// Everything that `check` finds in the file's language with this text in its
    /// place. Of the other languages only one is at hand, for what is looked up
    /// in them; how many have what is known from before.
    fn faults(&mut self, lang: Lang, file: &str, text: &str) -> Vec<Fault> {
        let words = self.world.languages.get(lang).unwrap().clone();
        let mut faults = self.faults_of_keys(lang, file, text);
        faults.extend(super::typed::check(&self.world));
        let mut files = self.files.clone();
        files.set(file, text);
        faults.extend(of_locale(&Locale::of(&self.world, &files, lang), &self.model));
        self.world.languages.insert(lang, words);
        faults
    }

    /// The same as far as reading its files and looking for its keys tells it.
    fn faults_of_keys(&mut self, lang: Lang, file: &str, text: &str) -> Vec<Fault> {
        let mut files = self.files.clone();
        files.set(file, text);
        let other = self.had.langs().find(|other| *other != lang).unwrap();
        let sentences = [lang, other].into_iter().flat_map(|lang| sources(&files, lang)).collect();
        let (catalog, mut faults) = Catalog::read(sentences);
        self.world.catalog = catalog;
        if file.ends_with("/words.toml") {
            match Words::parse(file, text) {
                Ok(words) => self.world.languages.insert(lang, words),
                Err(fault) => faults.push(fault),
            }
        }
        self.world.rules.langs = vec![lang, other];
        faults.extend(sentences::check(&self.world));
        faults.extend(alike::of(&self.world, lang, &self.had));
        faults
    }

    /// The same as far as this file's entries, by their lines alone, tell it.
    fn faults_of_lines(&self, lang: Lang, file: &str, entries: Vec<Entry>) -> Vec<Fault> {
        let counted = self.model.lines.get(file).map_or(&[][..], Vec::as_slice);
        let mut faults = super::lines::in_file(file, counted, &entries);
        let (world, script) = (&self.world, super::script::Script::Other);
        let entries = BTreeMap::from([(file.to_owned(), entries)]);
        let locale = Locale { world, lang, written: Vec::new(), lists: Vec::new(), entries, script };
        faults.extend(super::sections::check(&locale, &self.model.keys));
        faults
    }
}

fn sources(files: &Files, lang: Lang) -> Vec<(Lang, String, String)> {
    let folder = format!("locales/{lang}/");
    let sentences = files.under(&folder).filter(|(file, _)| file.ends_with(".ftl"));
    sentences.map(|(file, text)| (lang, file.to_owned(), text.to_owned())).collect()
}

#[test]
fn the_lines_are_counted_as_they_are() {
    let files = config::files(None).unwrap();
    let written = files.get(super::lines::FILE).unwrap();
    let now = super::lines::count(&files);
    assert!(written == now, "run: cargo run -- check --dir . --count-lines");
}
