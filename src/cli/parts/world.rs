//! Files to a world: config, sentences, words and dialogs, checked whole.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{LazyLock, OnceLock};

use super::languages::{self, lang_of};
use crate::answer::place::{Gazetteer, LazyGazetteer};
use crate::channel;
use crate::cli::lint;
use crate::config::{Files, Settings, Setup};
use crate::dialog::scripts::Script;
use crate::dialog::turns::world::{Rules, World};
use crate::domain::fault::Fault;
use crate::domain::office::Offices;
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
        return whole(read(&files, true));
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
    read(files, false)
}

/// Reads everything; what is built in, and so known to be sound, as far as it is needed at once.
fn read(files: &Files, built_in: bool) -> (Option<Loaded>, Vec<Fault>) {
    let mut faults = Vec::new();
    let setup = if built_in { config::load_built_in(files) } else { config::load(files) };
    let setup = kept(setup, &mut faults);
    let (catalog, unread) = catalog(files);
    faults.extend(unread);
    let languages = if built_in {
        languages::built_in(files)
    } else {
        let (languages, unread) = languages::read(files);
        faults.extend(unread);
        languages
    };
    let scripts = kept(scripts(files), &mut faults);
    let loaded =
        setup.zip(scripts).map(|(Setup { settings, offices, inquiries, papers, places }, scripts)| {
            let places =
                if built_in { unread_places(files, &offices) } else { read_places(places, &offices) };
            let (rules, own_texts, channels) = (rules(&settings), OnceLock::new(), channel::registered());
            let world = World {
                offices,
                inquiries,
                papers,
                places,
                catalog,
                languages,
                own_texts,
                scripts,
                channels,
                rules,
            };
            Loaded { world, settings }
        });
    (loaded, faults)
}

/// The places of a setup.
fn read_places(places: config::Places, offices: &Offices) -> LazyGazetteer {
    let places = Gazetteer::new(places.rows, offices, &places.aliases);
    let read = LazyGazetteer::new(Box::new(move || places));
    LazyLock::force(&read);
    read
}

/// Those that are compiled in, to be read when somebody names one.
fn unread_places(files: &Files, offices: &Offices) -> LazyGazetteer {
    let (files, offices) = (files.clone(), offices.clone());
    LazyGazetteer::new(Box::new(move || {
        let places = config::Places::of_sound(&files);
        Gazetteer::new(places.rows, &offices, &places.aliases)
    }))
}

/// What was loaded; or none, with its faults noted.
fn kept<T>(loaded: Result<T, Vec<Fault>>, faults: &mut Vec<Fault>) -> Option<T> {
    loaded.map_err(|found| faults.extend(found)).ok()
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
        reminders: settings.reminders.clone(),
    }
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
