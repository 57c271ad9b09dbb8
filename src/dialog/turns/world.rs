//! Everything that a step may know without asking: offices, inquiries, places,
//! sentences, words and scripts. Loaded once, shared by all turns.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use crate::answer::Languages;
use crate::answer::place::LazyGazetteer;
use crate::dialog::scripts::Script;
use crate::domain::channel::{Capabilities, Channels};
use crate::domain::inquiry::Inquiries;
use crate::domain::lang::Lang;
use crate::domain::office::Offices;
use crate::domain::paper::Papers;
use crate::domain::reminders::Reminders;
use crate::text::{Accents, Catalog, Register, Say, fold};
use crate::understand::OwnTexts;

/// What a step knows.
#[derive(Debug)]
pub struct World {
    /// The offices.
    pub offices: Offices,
    /// The inquiries.
    pub inquiries: Inquiries,
    /// The papers whose numbers may be asked for.
    pub papers: Papers,
    /// ZIP codes, cities and states: read when one is looked for.
    pub places: LazyGazetteer,
    /// Sentences.
    pub catalog: Catalog,
    /// What people may type, by language.
    pub languages: Languages,
    /// What we say, for the case that it comes back: gathered when it is first asked for.
    pub own_texts: OnceLock<OwnTexts>,
    /// Dialogs, by name.
    pub scripts: BTreeMap<String, Script>,
    /// The channels, and what each of them can do.
    pub channels: Channels,
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
    /// Languages that go without the accents that GSM-7 lacks, by SMS.
    pub plain: Vec<Lang>,
    /// Those of them that go without any accent.
    pub bare: Vec<Lang>,
    /// Languages that the first text by SMS names, where each name costs letters.
    pub named: Vec<Lang>,
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
    /// Bookings that an address may make in 24 hours.
    pub bookings_a_day: u32,
    /// Times that an appointment may be moved in 24 hours.
    pub changes_a_day: u32,
    /// When people are reminded of what they have booked.
    pub reminders: Reminders,
}

/// The number that answers general questions, by its name in the config.
const HOTLINE: &str = "hotline";

impl World {
    /// The language that speaks where no other is known.
    pub fn default_lang(&self) -> Lang {
        self.rules.langs.first().copied().unwrap_or(Lang::ENGLISH)
    }

    /// The number to call where no office has one: the hotline, or else the first of the
    /// config's numbers.
    pub fn whom_to_call(&self) -> Option<&String> {
        let numbers = &self.rules.numbers;
        numbers.get(HOTLINE).or_else(|| numbers.values().next())
    }

    /// What the other languages call themselves, as far as a greeting in this one names them.
    pub fn others(&self, lang: Lang, can: &Capabilities) -> Vec<String> {
        let rules = &self.rules;
        let all = if can.is_counted() {
            rules.named.iter().filter(|named| rules.langs.contains(named)).collect()
        } else {
            rules.langs.iter().collect::<Vec<_>>()
        };
        let name = |lang: &Lang| {
            let name = self.catalog.render(*lang, Register::Full, &Say::new("language-name"));
            self.as_sent(can, *lang, name)
        };
        all.into_iter().filter(|other| **other != lang).map(name).collect()
    }

    /// What a text of the language may lose where it is counted in segments. Names of people and places
    /// lose their accents in every language that GSM-7 can say, so that
    /// "Łomża" does not make an English text cost twice as much.
    pub fn accents(&self, lang: Lang) -> Accents {
        match () {
            () if self.rules.bare.contains(&lang) => Accents::Bare,
            () if self.rules.plain.contains(&lang) || self.catalog.in_gsm7(lang) => Accents::OfGsm7,
            () => Accents::Kept,
        }
    }

    /// A text in the letters in which it is sent on a channel.
    pub fn as_sent(&self, can: &Capabilities, lang: Lang, text: String) -> String {
        if can.is_counted() { self.by_sms(lang, text) } else { text }
    }

    /// A text as it is sent, and counted, where it is counted in segments.
    pub fn by_sms(&self, lang: Lang, text: String) -> String {
        fold(text, self.accents(lang))
    }
}
