//! The files that people edit, read and checked whole at the start: every fault
//! is found in one go, and names its file, its place and the remedy.
//!
//! Floor 6: only `cli` and the tests load it; the rest of the program gets the
//! finished values. [`files`] finds the texts (dialogs and locales included);
//! [`load`] makes a [`Setup`] of those under `config/`. Each part is read in two
//! stages: what was written, then what the program needs.

mod changes;
mod defaults;
mod duration;
mod embedded;
mod hours;
mod inquiries;
mod meant;
mod offices;
mod papers;
mod places;
mod redis;
mod reminders;
mod section;
mod settings;
mod sources;
#[cfg(test)]
mod tests;

pub use embedded::{files, learnt};
pub use places::Places;
pub use settings::{CarrierWords, Rest, Settings, Sms};
pub use sources::Files;

use crate::domain::fault::Fault;
use crate::domain::inquiry::Inquiries;
use crate::domain::office::Offices;
use crate::domain::paper::Papers;
use section::Faults;

/// Everything under `config/`.
#[derive(Clone, Debug)]
pub struct Setup {
    /// What the whole service goes by.
    pub settings: Settings,
    /// The offices.
    pub offices: Offices,
    /// Why people come.
    pub inquiries: Inquiries,
    /// The papers whose numbers people may be asked for.
    pub papers: Papers,
    /// ZIP codes and cities, and what else people call them.
    pub places: Places,
}

/// Reads and checks everything under `config/`; if anything is wrong, all of it
/// is told, by file.
pub fn load(files: &Files) -> Result<Setup, Vec<Fault>> {
    read(files, Places::load)
}

/// The same of what is compiled in, which is known to be sound, with the places yet to be read.
pub fn load_built_in(files: &Files) -> Result<Setup, Vec<Fault>> {
    read(files, |_, _, _| Places::default())
}

/// What reads the places: their rows, their aliases.
type ReadPlaces = fn(Option<&str>, &str, &Faults) -> Places;

fn read(files: &Files, places: ReadPlaces) -> Result<Setup, Vec<Fault>> {
    let faults = Faults::default();
    let source = |file: &str| {
        let source = files.get(file);
        if source.is_none() {
            faults.add(Fault::new(
                file,
                "",
                "missing",
                "put it back, or leave out the whole folder for the defaults",
            ));
        }
        source
    };
    let settings = settings::load(source(settings::FILE).unwrap_or_default(), files, &faults);
    let (offices, counters) =
        source(offices::FILE).map(|text| offices::load(text, &faults)).unwrap_or_default();
    // An office that asks for no paper has no such file.
    let papers = files.get(papers::FILE).map(|text| papers::load(text, &faults)).unwrap_or_default();
    let inquiries = source(inquiries::FILE)
        .map(|text| inquiries::load(text, &offices, &papers, &faults))
        .unwrap_or_default();
    let places = places(source(places::FILE), source(places::ALIASES).unwrap_or_default(), &faults);
    meant::together(&offices, &counters, &inquiries, &places.rows, &faults);
    let mut faults = faults.into_inner();
    if faults.is_empty() {
        return Ok(Setup { settings, offices, inquiries, papers, places });
    }
    faults.sort_by(|a, b| a.file.cmp(&b.file));
    Err(faults)
}
