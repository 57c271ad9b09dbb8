//! Which sentences the engine and its scripts say: each must exist in every
//! language, and name only values that there are.

use std::collections::{BTreeMap, BTreeSet};

use super::args::KNOWN;
use super::greeting::OTHER_SCRIPT;
use crate::answer::han;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::text::{Accents, key};

/// Sentences of the engine itself, in `locales/*/engine.ftl` and `notices.ftl`.
const ENGINE: &[&str] = &[
    "language-name",
    "hello",
    "hello-others",
    "as-it-is",
    "yes",
    "no",
    "none",
    "have-none",
    "now-is",
    "your-location",
    "office-at-miles",
    "hours-of-day",
    "hours-of-days",
    "office-with-time",
    "moment-utc",
    "appointment-line",
    "share-location",
    "share-phone",
    "help",
    "thanks-too",
    "not-understood",
    "noted",
    "whole-name",
    "not-a-name",
    "one-name",
    "choose-a-number",
    "call-us",
    "which-date",
    "which-one",
    "old-button",
    "cannot-read-media",
    "cannot-read-long",
    "cut-off",
    "inbox-full",
    "went-wrong",
    "unknown-zip",
    "other-calendar",
    "wait-minutes",
    "wait-hours",
    "resume",
    "welcome-back",
    "unfinished-dropped",
    "script-changed",
    "hold-over",
    "stopped",
    "still-stopped",
    "started-again",
    "review-line",
    "review-what-to-change",
    "draft-left",
    "book-it",
    "no-time-like-that",
    "no-such-hour",
    "no-such-day",
    "bring-nothing-else",
    "bring-also",
    "notice-confirmation",
    "notice-unfit",
    "notice-cancelled",
    "notice-is-cancelled",
    "notice-readdressed-here",
    "notice-readdressed-away",
    "notice-moved-elsewhere",
    "notice-cancelled-elsewhere",
    "notice-locked",
    "done-before-booked",
    "done-before-moved",
    "done-before-cancelled",
    "too-many-texts",
    "reminder",
    "reminder-also",
    "reminder-come",
    "reminder-move",
    "reminder-cancel",
    "reminder-where",
];

/// Sentences that are said on Telegram only, in `locales/*/telegram.ftl`.
const TELEGRAM: &[&str] = &[
    "telegram-menu-book",
    "telegram-menu-my",
    "telegram-menu-language",
    "telegram-menu-back",
    "telegram-menu-cancel",
    "telegram-menu-restart",
    "telegram-menu-help",
    "telegram-menu-privacy",
    "telegram-menu-stop",
    "telegram-open",
    "telegram-left",
    "telegram-privacy",
];

/// Whether a sentence is never sent by SMS.
pub fn is_free(key: &str) -> bool {
    TELEGRAM.contains(&key)
}

/// Those of them that stand in lists, on buttons or in other sentences.
const LINES: &[&str] = &[
    "language-name",
    "as-it-is",
    "yes",
    "no",
    "none",
    "have-none",
    "your-location",
    "office-at-miles",
    "hours-of-day",
    "hours-of-days",
    "office-with-time",
    "appointment-line",
    "share-location",
    "share-phone",
    "reminder-come",
    "reminder-move",
    "reminder-cancel",
    "reminder-where",
    "wait-minutes",
    "wait-hours",
    "review-line",
    "book-it",
];

/// Values of the engine's own sentences, beside those of every dialog.
const ENGINE_VALUES: &[&str] = &["key", "line", "list", "miles", "count", "zone"];

/// Every sentence that can be said, with the place that says it.
pub fn said(world: &World) -> BTreeMap<String, String> {
    let mut keys: BTreeMap<String, String> =
        ENGINE.iter().chain(TELEGRAM).map(|key| ((*key).to_owned(), "the engine".to_owned())).collect();
    for script in world.scripts.values() {
        keys.insert(format!("task-{}", script.name), format!("dialogs/{}.toml", script.name));
        for step in script.steps.values() {
            let place = format!("dialogs/{}.toml [{}]", script.name, step.name);
            let offered = step.offer.iter().map(|c| &c.say);
            for key in step.ask.iter().chain(&step.say).chain(&step.label).chain(offered) {
                keys.insert(key.clone(), place.clone());
            }
            if let Some(ask) = &step.ask {
                let rest = step.with.is_some().then(|| format!("{ask}.rest"));
                keys.extend(rest.map(|rest| (rest, place.clone())));
                keys.insert(format!("{ask}.again"), place);
            }
        }
    }
    for inquiry in world.inquiries.all() {
        let place = format!("config/inquiries.toml {}", inquiry.id);
        keys.insert(inquiry.label_key(), place.clone());
        for bring in &inquiry.bring {
            keys.insert(format!("bring-{bring}"), place.clone());
        }
        if let Some(first) = &inquiry.first {
            keys.insert(format!("first-{first}"), place.clone());
        }
    }
    keys
}

/// The sentences that are said as texts of ours, and not as the lines of lists and
/// reviews, by their messages.
pub(in crate::dialog) fn spoken(world: &World) -> BTreeSet<String> {
    let steps = world.scripts.values().flat_map(|script| script.steps.values());
    let asked = steps.flat_map(|step| step.ask.iter().chain(&step.say)).cloned();
    let engine = ENGINE.iter().filter(|key| !LINES.contains(key)).map(|key| (*key).to_owned());
    asked.chain(engine).collect()
}

/// Sentences that a language lacks, and values that nobody passes.
pub fn check(world: &World) -> Vec<Fault> {
    let said = said(world);
    let mut faults = Vec::new();
    for lang in &world.rules.langs {
        for (key, place) in &said {
            // The review asks again with its own lines, and so has no example of its own.
            if !world.catalog.has(*lang, key) {
                let fault = format!("the sentence is missing; {place} says it");
                let remedy = format!("write `{key}` in this language");
                faults.push(Fault::new(file_of(world, *lang, key, place), key, fault, remedy));
            }
        }
        faults.extend(other_script(world, *lang));
        faults.extend(unknown_values(world, *lang));
        faults.extend(costly_names(world, *lang));
    }
    faults
}

/// Sentences that name a person in a language that GSM-7 can say, but have no form
/// for a name that it cannot.
fn costly_names(world: &World, lang: Lang) -> Vec<Fault> {
    if world.accents(lang) == Accents::Kept {
        return Vec::new();
    }
    let names = |key: &str| key == "now-is" || world.catalog.variables(lang, key).contains("name");
    let mut faults = Vec::new();
    for (file, key) in world.catalog.keys(lang).into_iter().filter(|(_, key)| !key::is_short(key)) {
        let (short, nameless) = (key::short_of(&key), format!("{key}.nameless-sms"));
        let said = if world.catalog.has(lang, &short) { &short } else { &key };
        let unnamed = world.catalog.has(lang, &nameless) && !names(&nameless);
        if names(said) && !unnamed {
            let fault = "a name in other letters would make it cost three times as much by SMS";
            let remedy = "give it a form without { $name }: .nameless-sms";
            faults.push(Fault::new(file, key, fault, remedy));
        }
    }
    faults
}

/// A language of traditional and simplified letters that does not say in which it answers.
fn other_script(world: &World, lang: Lang) -> Option<Fault> {
    let two_ways =
        world.languages.get(lang).is_some_and(|words| han::SAMPLE.chars().all(|c| words.writes(c)));
    let lacks = two_ways && !world.catalog.has(lang, OTHER_SCRIPT);
    lacks.then(|| {
        let fault = "the sentence is missing; whoever begins in traditional letters is told it";
        let remedy = "write in which letters the answers come";
        Fault::new(format!("locales/{lang}/engine.ftl"), OTHER_SCRIPT, fault, remedy)
    })
}

/// The file in which a sentence belongs: as in a language that has it, else by
/// the place that says it.
fn file_of(world: &World, lang: Lang, key: &str, place: &str) -> String {
    let message = key.split('.').next().unwrap_or(key);
    let elsewhere = world.rules.langs.iter().find_map(|other| {
        let keys = world.catalog.keys(*other);
        keys.into_iter().find(|(_, k)| k == message).map(|(file, _)| file)
    });
    let name = match elsewhere.as_deref().and_then(|file| file.rsplit('/').next()) {
        Some(name) => name.to_owned(),
        None => {
            let says = place.split('/').nth(1).and_then(|file| file.split('.').next());
            format!("{}.ftl", says.unwrap_or("engine"))
        }
    };
    format!("locales/{lang}/{name}")
}

/// Values that sentences of this language name although nobody passes them.
fn unknown_values(world: &World, lang: Lang) -> Vec<Fault> {
    let known = |name: &String| {
        KNOWN.contains(&name.as_str())
            || ENGINE_VALUES.contains(&name.as_str())
            || world.rules.numbers.contains_key(name)
    };
    let mut faults = Vec::new();
    for (file, key) in world.catalog.keys(lang) {
        // Dates have values of their own.
        if file.ends_with("dates.ftl") {
            continue;
        }
        for name in world.catalog.variables(lang, &key).into_iter().filter(|name| !known(name)) {
            let fault = format!("nobody passes ${name}");
            let remedy =
                "use a value that engine.ftl lists, or add the number to [numbers] in config/textpass.toml";
            faults.push(Fault::new(&file, &key, fault, remedy));
        }
    }
    faults
}
