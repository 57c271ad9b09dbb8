//! Files to a world: config, sentences, words and dialogs, checked whole.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::OnceLock;

use super::languages;
use crate::answer::Languages;
use crate::answer::place::Gazetteer;
use crate::cli::lint;
use crate::config::{Files, Settings, Setup};
use crate::dialog::scripts::Script;
use crate::dialog::turns::world::{Rules, World};
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::store::book::OPEN_PER_ADDRESS;
use crate::text::Catalog;
use crate::{config, dialog};

/// A world, and the settings that are not part of it.
#[derive(Debug)]
pub struct Loaded {
    /// What steps know.
    pub world: World,
    /// The settings.
    pub settings: Settings,
}

/// Loads and checks everything; all faults are told at once. What is compiled in is known to be
/// sound.
pub fn load(dir: Option<&Path>) -> Result<Loaded, Vec<Fault>> {
    let files = config::files(dir).map_err(|fault| vec![fault])?;
    if dir.is_none() {
        return whole(read(&files, || (languages::built_in(&files), Vec::new())));
    }
    let loaded = assemble(&files)?;
    let faults = lint::faults(&loaded.world);
    if faults.is_empty() { Ok(loaded) } else { Err(faults) }
}

/// Loads everything, each file for itself.
pub fn assemble(files: &Files) -> Result<Loaded, Vec<Fault>> {
    whole(draft(files))
}

/// What was loaded, if all of it was.
fn whole(loaded: (Option<Loaded>, Vec<Fault>)) -> Result<Loaded, Vec<Fault>> {
    match loaded {
        (Some(loaded), faults) if faults.is_empty() => Ok(loaded),
        (_, faults) => Err(faults),
    }
}

/// The same for whoever looks for more faults: a world of what could be read of
/// the languages, with the faults of the rest. None without config and dialogs.
pub fn draft(files: &Files) -> (Option<Loaded>, Vec<Fault>) {
    read(files, || languages::read(files))
}

/// Reads everything, the languages in this way.
fn read(files: &Files, languages: impl FnOnce() -> (Languages, Vec<Fault>)) -> (Option<Loaded>, Vec<Fault>) {
    let mut faults = Vec::new();
    let setup = kept(config::load(files), &mut faults);
    let (catalog, unread) = catalog(files);
    faults.extend(unread);
    let (languages, unread) = languages();
    faults.extend(unread);
    let scripts = kept(scripts(files), &mut faults);
    let loaded = setup.zip(scripts).map(|(setup, scripts)| join(setup, catalog, languages, scripts));
    (loaded, faults)
}

/// What was loaded; or none, with its faults noted.
fn kept<T>(loaded: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    loaded.map_err(|found| faults.extend(found)).ok()
}

fn join(setup: Setup, catalog: Catalog, languages: Languages, scripts: BTreeMap<String, Script>) -> Loaded {
    let Setup { settings, offices, inquiries, places, aliases } = setup;
    let places = Gazetteer::new(places, &offices, &aliases);
    let rules = rules(&settings);
    let own_texts = OnceLock::new();
    let world = World { offices, inquiries, places, catalog, languages, own_texts, scripts, rules };
    Loaded { world, settings }
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
pub(super) fn lang_of(path: &str) -> Option<Lang> {
    path.split('/').nth(1).and_then(Lang::parse)
}

fn catalog(files: &Files) -> (Catalog, Vec<Fault>) {
    let sources = files.under("locales/").filter(|(path, _)| path.ends_with(".ftl"));
    let sources = sources.filter_map(|(path, text)| Some((lang_of(path)?, path.to_owned(), text.to_owned())));
    Catalog::read(sources.collect())
}

fn scripts(files: &Files) -> Result<BTreeMap<String, Script>, Vec<Fault>> {
    let sources = files.under("dialogs/").filter(|(path, _)| path.ends_with(".toml"));
    dialog::scripts::load::scripts(sources.map(|(path, text)| (path.to_owned(), text.to_owned())).collect())
}
