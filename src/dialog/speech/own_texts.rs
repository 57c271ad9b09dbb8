//! All that we say ourselves, gathered so that it is known when it comes back.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::sentences;
use crate::answer::{credentials, pieces};
use crate::dialog::turns::World;
use crate::domain::appointment::ApptNumber;
use crate::domain::lang::Lang;
use crate::text::key;
use crate::text::written::VALUE;
use crate::understand::OwnTexts;

impl World {
    /// What we say, for the case that it comes back.
    pub(in crate::dialog) fn own_texts(&self) -> &OwnTexts {
        self.own_texts.get_or_init(|| of(self))
    }
}

/// Gathers all that the world says but the lines of its lists, which people type as they
/// are shown.
fn of(world: &World) -> OwnTexts {
    let spoken = sentences::spoken(world);
    let mut all = OwnTexts::default();
    for lang in &world.rules.langs {
        let ours = world.catalog.texts(*lang, |it| !key::is_none(it) && spoken.contains(key::message_of(it)));
        let lines = world.catalog.texts(*lang, |it| !spoken.contains(key::message_of(it)));
        let lines: HashSet<String> = lines.iter().map(|line| pieces::key(line)).collect();
        for run in ours.iter().flat_map(|text| text.split([VALUE, '\n'])) {
            // A line of a list may begin a sentence as well.
            let is_line = lines.contains(&pieces::key(run));
            if !is_line && OwnTexts::is_long(run) {
                all.add(run, example(world, *lang, run));
            }
        }
    }
    all
}

/// The number of an appointment that a sentence shows how to type.
fn example(world: &World, lang: Lang, run: &str) -> Option<ApptNumber> {
    let numbered = || credentials::read(run, world.languages.get(lang)?, NaiveDate::default())?.number;
    if run.contains(char::is_numeric) { numbered() } else { None }
}
