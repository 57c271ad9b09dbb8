//! Everything that a step may know without asking: offices, inquiries, places,
//! sentences, words and scripts. Loaded once, shared by all turns.

use std::collections::BTreeMap;

use super::script::Script;
use crate::answer::Words;
use crate::answer::place::Gazetteer;
use crate::domain::inquiry::Inquiries;
use crate::domain::lang::Lang;
use crate::domain::office::Offices;
use crate::text::Catalog;

/// What a step knows.
#[derive(Debug)]
pub struct World {
    /// The offices.
    pub offices: Offices,
    /// The inquiries.
    pub inquiries: Inquiries,
    /// ZIP codes, cities and states.
    pub places: Gazetteer,
    /// Sentences.
    pub catalog: Catalog,
    /// What people may type, by language.
    pub words: BTreeMap<Lang, Words>,
    /// Dialogs, by name.
    pub scripts: BTreeMap<String, Script>,
    /// Numbers and lists of the config.
    pub rules: Rules,
}

/// The part of the config that a step obeys.
#[derive(Clone, Debug)]
pub struct Rules {
    /// Languages, in the order in which they are offered; the first one speaks
    /// where no other is known.
    pub langs: Vec<Lang>,
    /// Who runs the service, as its texts are signed.
    pub organisation: String,
    /// Numbers that sentences can name, such as `hotline`.
    pub numbers: BTreeMap<String, String>,
    /// Words by which the carrier stops texts (upper case).
    pub stop_words: Vec<String>,
    /// Words by which the carrier starts them again.
    pub start_words: Vec<String>,
    /// Words that the carrier answers with help.
    pub help_words: Vec<String>,
    /// Times in one list.
    pub times_offered: usize,
    /// Offices in one list.
    pub offices_offered: usize,
    /// An office farther away than this is not near, in miles.
    pub near_miles: f64,
    /// Open appointments that one address may have.
    pub open_per_address: usize,
}

impl World {
    /// The language that speaks where no other is known.
    pub fn default_lang(&self) -> Lang {
        self.rules.langs.first().copied().unwrap_or(Lang::ENGLISH)
    }
}
