//! `config/textpass.toml`: what was written, and the [`Settings`] that it makes.
//! Every key has a default; the file tells what it means, its unit and the default.

use std::collections::{BTreeMap, BTreeSet};

use chrono::TimeDelta;

use super::section::{Faults, Section};
use super::{changes, defaults, duration, redis, reminders, sources::Files};
use crate::domain::lang::Lang;
use crate::domain::reminders::Reminders;
use crate::store::book::LONGEST_REST;
use crate::store::redis::Options;

/// The file, as operators know it.
pub(super) const FILE: &str = "config/textpass.toml";

/// Most characters of the organisation's name, as texts have to hold it.
const LONGEST_NAME: usize = 40;
/// Most lines of a list: the digits 1 to 9, less two for "more" and the like.
const MOST_OFFERED: u8 = 7;
/// Most miles that can be called near.
const MOST_MILES: u16 = 5_000;
/// Languages that go without accents by SMS, unless others are listed.
const PLAIN: [&str; 5] = ["es", "pt", "fr", "pl", "vi"];
/// Those of them that go without any.
const BARE: [&str; 1] = ["vi"];
/// Languages that the first text by SMS names, unless others are listed.
const NAMED: [&str; 3] = ["es", "fr", "vi"];
/// Fewest texts that may be allowed: two bookings with some questions.
const FEWEST_TEXTS: u16 = 30;

/// What the whole service goes by.
#[derive(Clone, Debug)]
pub struct Settings {
    /// The name with which texts are signed.
    pub organisation: String,
    /// Whether people and operators are told that this is a demonstration on sample data.
    pub sample_notice: bool,
    /// The languages of the menu, in its order.
    pub languages: Vec<Lang>,
    /// How many times are offered in one list.
    pub offered_times: u8,
    /// How many offices are offered in one list.
    pub offices_offered: u8,
    /// An office farther away than this many miles is not near.
    pub near_miles: u16,
    /// What is special to SMS.
    pub sms: Sms,
    /// Phone numbers that sentences use by name, such as `{$hotline}`; shown as written.
    pub numbers: BTreeMap<String, String>,
    /// Wrong tries of all people together in an hour, above which tries from
    /// addresses without an appointment are slowed.
    pub wrong_tries_per_hour: u32,
    /// How many texts one address gets before it is paused.
    pub brake: Brake,
    /// How often an appointment may be moved in 24 hours.
    pub changes_a_day: u32,
    /// How many bookings an address may make in 24 hours.
    pub bookings_a_day: u32,
    /// How long cells freed by a cancellation or a move rest.
    pub rest: Rest,
    /// How Redis is used, where it is.
    pub redis: Options,
    /// When people are reminded.
    pub reminders: Reminders,
}

/// What is special to SMS.
#[derive(Clone, Debug)]
pub struct Sms {
    /// Whole messages that the carrier answers by itself.
    pub carrier_words: CarrierWords,
    /// Languages that go without the accents that GSM-7 lacks by SMS, so that a
    /// segment holds 160 characters and not 70.
    pub plain: Vec<Lang>,
    /// Those of them that go without any accent.
    pub bare: Vec<Lang>,
    /// Languages that the first text names.
    pub named: Vec<Lang>,
    /// How fast reminders may leave, in segments a second of all processes together.
    pub segments_per_second: u16,
}

/// Whole messages that the carrier answers by itself, in capitals.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CarrierWords {
    /// These opt out.
    pub stop: Vec<String>,
    /// These opt in again.
    pub start: Vec<String>,
    /// These ask for help.
    pub help: Vec<String>,
}

/// How many texts one address gets before it is paused.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Brake {
    /// In any hour.
    pub per_hour: u16,
    /// In any 24 hours.
    pub per_day: u16,
}

/// How long freed cells rest: drawn between the shortest and the longest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rest {
    /// The shortest rest.
    pub shortest: TimeDelta,
    /// The longest rest.
    pub longest: TimeDelta,
    /// Cells that start sooner than this do not rest.
    pub not_within: TimeDelta,
}

/// Reads the file; faults are noted. The folders under `locales/` are the languages.
pub(super) fn load(source: &str, files: &Files, faults: &Faults) -> Settings {
    let mut file = Section::parse(FILE, source, faults).unwrap_or_else(|| Section::empty(FILE, faults));
    let organisation = file
        .parsed("organisation", organisation, "write a name of 1 to 40 characters")
        .unwrap_or_else(|| "Sample Office".to_owned());
    let limits = limits(file.section_or_empty("limits"));
    let settings = Settings {
        organisation,
        sample_notice: file.flag("sample_notice").unwrap_or(true),
        languages: languages(&mut file, files),
        offered_times: file.whole("offered_times", 1..=MOST_OFFERED).unwrap_or(5),
        offices_offered: file.whole("offices_offered", 1..=MOST_OFFERED).unwrap_or(3),
        near_miles: file.whole("near_miles", 1..=MOST_MILES).unwrap_or(150),
        sms: sms(file.section_or_empty("sms"), files),
        numbers: numbers(file.section_or_empty("numbers")),
        wrong_tries_per_hour: limits.wrong_tries_per_hour,
        brake: brake(file.section_or_empty("brake")),
        changes_a_day: limits.changes_a_day,
        bookings_a_day: limits.bookings_a_day,
        rest: rest(file.section_or_empty("rest")),
        redis: redis::load(file.section_or_empty("redis")),
        reminders: reminders::load(file.section_or_empty("reminders")),
    };
    // It was obeyed where the files were read.
    file.flag(changes::KEY);
    file.done();
    settings
}

fn organisation(written: &str) -> Option<String> {
    (1..=LONGEST_NAME).contains(&written.chars().count()).then(|| written.to_owned())
}

/// The languages that have a folder under `locales/`: English first, then by code.
fn spoken(files: &Files) -> Vec<Lang> {
    let folders = files.under("locales/").filter_map(|(path, _)| path.split('/').nth(1));
    let mut langs: Vec<_> = folders.filter_map(Lang::parse).collect::<BTreeSet<_>>().into_iter().collect();
    langs.sort_by_key(|lang| *lang != Lang::ENGLISH);
    langs
}

fn languages(file: &mut Section<'_>, files: &Files) -> Vec<Lang> {
    let langs = spoken_list(file, "languages", files).filter(|langs| !langs.is_empty());
    langs.unwrap_or_else(|| spoken(files))
}

fn spoken_list(section: &mut Section<'_>, key: &'static str, files: &Files) -> Option<Vec<Lang>> {
    let spoken = spoken(files);
    let known = |written: &str| Lang::parse(written).filter(|lang| spoken.contains(lang));
    let codes = spoken.iter().map(Lang::as_str).collect::<Vec<_>>().join(", ");
    section.parsed_list(key, known, &format!("write codes of folders under locales/: {codes}"))
}

fn sms(mut section: Section<'_>, files: &Files) -> Sms {
    let usual = |codes: &[&str]| {
        let spoken = spoken(files).into_iter();
        spoken.filter(|lang| codes.contains(&lang.as_str())).collect::<Vec<_>>()
    };
    let plain = spoken_list(&mut section, "plain", files).unwrap_or_else(|| usual(&PLAIN));
    let bare = spoken_list(&mut section, "bare", files)
        .unwrap_or_else(|| usual(&BARE).into_iter().filter(|lang| plain.contains(lang)).collect());
    for lang in bare.iter().filter(|lang| !plain.contains(lang)) {
        section.fault("bare", format!("{lang} is not in sms.plain"), "add it there, or take it out here");
    }
    let named = spoken_list(&mut section, "named", files).unwrap_or_else(|| {
        let spoken = spoken(files);
        NAMED.iter().filter_map(|code| Lang::parse(code)).filter(|lang| spoken.contains(lang)).collect()
    });
    let segments_per_second = section.whole("segments_per_second", 1..=1_000).unwrap_or(3);
    let carrier_words = carrier_words(section.section_or_empty("carrier_words"));
    section.done();
    Sms { carrier_words, plain, bare, named, segments_per_second }
}

/// What Twilio handles unless Advanced Opt-Out says otherwise (since May 2025).
fn carrier_words(mut section: Section<'_>) -> CarrierWords {
    const STOP: [&str; 8] = ["STOP", "STOPALL", "UNSUBSCRIBE", "CANCEL", "END", "QUIT", "REVOKE", "OPTOUT"];
    let words = CarrierWords {
        stop: word_list(&mut section, "stop", &STOP),
        start: word_list(&mut section, "start", &["START", "YES", "UNSTOP"]),
        help: word_list(&mut section, "help", &["HELP", "INFO"]),
    };
    for (key, list) in [("start", &words.start), ("help", &words.help)] {
        for word in list.iter().filter(|word| words.stop.contains(word)) {
            section.fault(key, format!("{word} is a stop word too"), "let a word mean one thing");
        }
    }
    section.done();
    words
}

/// The words of a list. Its first default is one that the carrier never gives up.
fn word_list(section: &mut Section<'_>, key: &'static str, defaults: &[&str]) -> Vec<String> {
    let word = |written: &str| {
        let fits = !written.is_empty() && written.chars().all(char::is_alphanumeric);
        fits.then(|| written.to_uppercase())
    };
    let Some(words) = section.parsed_list(key, word, "write single words") else {
        return defaults.iter().map(|word| (*word).to_owned()).collect();
    };
    for first in defaults.iter().take(1).filter(|first| !words.iter().any(|word| word == *first)) {
        section.fault(key, format!("{first} is missing"), "add it: the carrier always handles it");
    }
    words
}

/// Names are variables of sentences: lower-case letters.
fn numbers(mut section: Section<'_>) -> BTreeMap<String, String> {
    let mut numbers = BTreeMap::new();
    for (name, number) in section.named_texts() {
        if !name.bytes().all(|b| b.is_ascii_lowercase()) {
            section.fault(&name, "no name that a sentence can use", "write lower-case letters only");
        } else if let Some(phone) = defaults::phone(&number) {
            numbers.insert(name, phone);
        } else {
            section.fault(
                &name,
                format!("cannot read {number:?}"),
                "write a phone number, 24 characters at most",
            );
        }
    }
    numbers
}

/// What may be done so many times.
struct Limits {
    wrong_tries_per_hour: u32,
    changes_a_day: u32,
    bookings_a_day: u32,
}

fn limits(mut section: Section<'_>) -> Limits {
    let limits = Limits {
        wrong_tries_per_hour: section.whole("wrong_tries_per_hour", 1..=1_000_000).unwrap_or(120),
        changes_a_day: section.whole("changes_a_day", 1..=20).unwrap_or(3),
        bookings_a_day: section.whole("bookings_a_day", 1..=100).unwrap_or(6),
    };
    section.done();
    limits
}

/// Fewer than a booking takes would stop people in the middle of one.
fn brake(mut section: Section<'_>) -> Brake {
    let brake = Brake {
        per_hour: section.whole("texts_per_hour", FEWEST_TEXTS..=1_000).unwrap_or(60),
        per_day: section.whole("texts_per_day", FEWEST_TEXTS..=1_000).unwrap_or(200),
    };
    section.done();
    brake
}

fn rest(mut section: Section<'_>) -> Rest {
    let mut read = |key, default| section.parsed(key, duration::parse, duration::REMEDY).unwrap_or(default);
    let rest = Rest {
        shortest: read("shortest", TimeDelta::minutes(1)),
        longest: read("longest", TimeDelta::minutes(3)),
        not_within: read("not_within", TimeDelta::hours(1)),
    };
    if rest.longest > LONGEST_REST {
        section.fault("longest", "it is too long", "write \"1h\" at most");
    }
    if rest.longest < rest.shortest {
        section.fault("longest", "it is less than the shortest", "write the same or more");
    }
    section.done();
    rest
}
