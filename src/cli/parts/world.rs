//! Files to a world: config, sentences, words and dialogs, checked whole.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use crate::answer::place::Gazetteer;
use crate::answer::roles::{Roles, Unmarked};
use crate::answer::sayings::{Misplaced, Sayings};
use crate::answer::{Everywhere, Words, roles, sayings};
use crate::cli::lint;
use crate::config::{Files, Settings, Setup};
use crate::dialog::scripts::Script;
use crate::dialog::turns::world::{Rules, World};
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::store::book::OPEN_PER_ADDRESS;
use crate::text::Catalog;
use crate::understand::OwnTexts;
use crate::{config, dialog};

/// A world, and the settings that are not part of it.
#[derive(Debug)]
pub struct Loaded {
    /// What steps know.
    pub world: World,
    /// The settings.
    pub settings: Settings,
}

/// Loads and checks everything; all faults are told at once.
pub fn load(dir: Option<&Path>) -> Result<Loaded, Vec<Fault>> {
    let files = config::files(dir).map_err(|fault| vec![fault])?;
    let loaded = assemble(&files)?;
    let faults = lint::faults(&loaded.world);
    if faults.is_empty() { Ok(loaded) } else { Err(faults) }
}

/// Loads everything, each file for itself.
pub fn assemble(files: &Files) -> Result<Loaded, Vec<Fault>> {
    match draft(files) {
        (Some(loaded), faults) if faults.is_empty() => Ok(loaded),
        (_, faults) => Err(faults),
    }
}

/// The same for whoever looks for more faults: a world of what could be read of
/// the languages, with the faults of the rest. None without config and dialogs.
pub fn draft(files: &Files) -> (Option<Loaded>, Vec<Fault>) {
    let mut faults = Vec::new();
    let setup = kept(config::load(files), &mut faults);
    let (catalog, unread) = catalog(files);
    faults.extend(unread);
    let (words, unread) = words(files);
    faults.extend(unread);
    let scripts = kept(scripts(files), &mut faults);
    let loaded = setup.zip(scripts).map(|(setup, scripts)| join(setup, catalog, words, scripts));
    (loaded, faults)
}

/// What was loaded; or none, with its faults noted.
fn kept<T>(loaded: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    loaded.map_err(|found| faults.extend(found)).ok()
}

fn join(
    setup: Setup,
    catalog: Catalog,
    words: BTreeMap<Lang, Words>,
    scripts: BTreeMap<String, Script>,
) -> Loaded {
    let Setup { settings, offices, inquiries, places, aliases } = setup;
    let places = Gazetteer::new(places, &offices, &aliases);
    let rules = rules(&settings);
    let everywhere = Everywhere::of(&words);
    let own_texts = OwnTexts::default();
    let world = World { offices, inquiries, places, catalog, words, everywhere, own_texts, scripts, rules };
    Loaded { world: world.with_own_texts(), settings }
}

fn rules(settings: &Settings) -> Rules {
    let carrier = &settings.sms.carrier_words;
    Rules {
        langs: settings.languages.clone(),
        organisation: settings.organisation.clone(),
        numbers: settings.numbers.clone(),
        plain: settings.sms.plain.clone(),
        bare: settings.sms.bare.clone(),
        named: settings.sms.named.clone(),
        stop_words: carrier.stop.clone(),
        start_words: carrier.start.clone(),
        help_words: carrier.help.clone(),
        times_offered: settings.offered_times.into(),
        offices_offered: settings.offices_offered.into(),
        near_miles: settings.near_miles.into(),
        open_per_address: OPEN_PER_ADDRESS,
        bookings_a_day: settings.bookings_a_day,
        changes_a_day: settings.changes_a_day,
    }
}

/// The language of `locales/<lang>/…`.
fn lang_of(path: &str) -> Option<Lang> {
    path.split('/').nth(1).and_then(Lang::parse)
}

fn catalog(files: &Files) -> (Catalog, Vec<Fault>) {
    let sources = files.under("locales/").filter(|(path, _)| path.ends_with(".ftl"));
    let sources = sources.filter_map(|(path, text)| Some((lang_of(path)?, path.to_owned(), text.to_owned())));
    Catalog::read(sources.collect())
}

fn words(files: &Files) -> (BTreeMap<Lang, Words>, Vec<Fault>) {
    let (mut words, mut faults) = (BTreeMap::new(), Vec::new());
    for (path, text) in files.under("locales/").filter(|(path, _)| path.ends_with("/words.toml")) {
        match (lang_of(path), Words::parse(path, text)) {
            (Some(lang), Ok(read)) => drop(words.insert(lang, read)),
            (_, Err(fault)) => faults.push(fault),
            (None, Ok(_)) => {}
        }
    }
    for (lang, mut sources) in sayings(files) {
        sources.sort_unstable();
        match (taught(lang, &sources), words.remove(&lang)) {
            (Ok(learnt), Some(of_lang)) => drop(words.insert(lang, of_lang.taught(learnt))),
            (Err(fault), _) => faults.push(fault),
            (Ok(_), None) => {}
        }
    }
    for (path, text) in files.under("locales/").filter(|(path, _)| path.ends_with("/times.txt")) {
        let Some(lang) = lang_of(path) else { continue };
        match (taught_roles(lang, path, text), words.remove(&lang)) {
            (Ok(learnt), Some(of_lang)) => drop(words.insert(lang, of_lang.taught_roles(learnt))),
            (Err(fault), _) => faults.push(fault),
            (Ok(_), None) => {}
        }
    }
    (words, faults)
}

/// What a language's marked times teach, in the same way.
fn taught_roles(lang: Lang, path: &str, text: &str) -> Result<Roles, Fault> {
    let source = sayings::digest([text]);
    let compiled = config::learnt(lang.as_str()).and_then(|[_, times]| Roles::open(times));
    if let Some(learnt) = compiled.filter(|learnt| learnt.source() == source) {
        return Ok(learnt);
    }
    let unmarked = |Unmarked(line)| {
        let remedy = "mark each day and hour with [wished], {refused} or (beside), each closed";
        Fault::new(path, format!("line {line}"), "marks that do not go together, or none", remedy)
    };
    Ok(roles::learn(&roles::marked(text).map_err(unmarked)?, source))
}

/// The files of examples, by language.
fn sayings(files: &Files) -> BTreeMap<Lang, Vec<(&str, &str)>> {
    let mut all: BTreeMap<Lang, Vec<(&str, &str)>> = BTreeMap::new();
    let found = files.under("locales/").filter(|(path, _)| path.contains("/sayings/"));
    for (path, text) in found {
        lang_of(path).into_iter().for_each(|lang| all.entry(lang).or_default().push((path, text)));
    }
    all
}

/// What a language's examples teach: it was learnt when this was compiled, unless they are
/// others now.
fn taught(lang: Lang, files: &[(&str, &str)]) -> Result<Sayings, Fault> {
    let source = sayings::digest(files.iter().map(|(_, text)| *text));
    let compiled = config::learnt(lang.as_str()).and_then(|[sayings, _]| Sayings::open(sayings));
    if let Some(learnt) = compiled.filter(|learnt| learnt.source() == source) {
        return Ok(learnt);
    }
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
        let fault = format!("{} meanings, or one with a name too long", meanings.len());
        let remedy = format!("keep to {}, called as what they lead to", sayings::MOST_MEANINGS);
        return Err(Fault::new(format!("locales/{lang}/sayings"), "", fault, remedy));
    }
    Ok(learnt)
}

fn scripts(files: &Files) -> Result<BTreeMap<String, Script>, Vec<Fault>> {
    let sources = files.under("dialogs/").filter(|(path, _)| path.ends_with(".toml"));
    dialog::scripts::load::scripts(sources.map(|(path, text)| (path.to_owned(), text.to_owned())).collect())
}
