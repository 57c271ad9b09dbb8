//! What people may type: dialogs and inquiries that the words name, and words
//! that the carrier keeps for itself.

use std::collections::BTreeSet;

use crate::answer::Words;
use crate::answer::sayings::Sayings;
use crate::dialog::speech::reminder;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::understand::{ASIDE, TIMES};

/// What `[about]` can name beside lists and dialogs.
const SAID: [&str; 5] = ["bye", "keep", "none", "thanks", "wrong"];

/// Faults in every language's `words.toml`, and in what scripts want typed.
pub(super) fn check(world: &World) -> Vec<Fault> {
    let mut faults = Vec::new();
    for lang in &world.rules.langs {
        match world.languages.get(*lang) {
            Some(words) => faults.extend(names(world, *lang, words)),
            None => faults.push(Fault::new(
                file(*lang),
                "",
                "missing",
                "write what people may type in this language, as locales/en/words.toml does",
            )),
        }
    }
    faults.extend(carrier_words(world));
    faults
}

fn file(lang: Lang) -> String {
    format!("locales/{lang}/words.toml")
}

/// Dialogs, inquiries and lines of lists that do not exist.
fn names(world: &World, lang: Lang, words: &Words) -> Vec<Fault> {
    let mut faults = Vec::new();
    for dialog in words.intent_names().into_iter().filter(|name| !world.scripts.contains_key(*name)) {
        let fault = format!("there is no dialog {dialog:?}");
        faults.push(Fault::new(file(lang), "intents", fault, "name a file of dialogs/, without .toml"));
    }
    for id in words.inquiry_ids().into_iter().filter(|id| world.inquiries.get(id).is_none()) {
        let fault = format!("there is no inquiry {id}");
        faults.push(Fault::new(file(lang), "inquiries", fault, "name an inquiry of config/inquiries.toml"));
    }
    for id in words.paper_ids().filter(|id| world.papers.get(*id).is_none()) {
        let fault = format!("there is no paper {id}");
        faults.push(Fault::new(file(lang), "papers", fault, "name a paper of config/papers.toml"));
    }
    let inquiries: Vec<String> = world.inquiries.all().iter().map(|inquiry| inquiry.label_key()).collect();
    let offered: BTreeSet<&str> = world
        .scripts
        .values()
        .flat_map(|script| script.steps.values())
        .flat_map(|step| step.offer.iter().map(|choose| &choose.say).chain(&step.label))
        .chain(&inquiries)
        .map(String::as_str)
        .chain(reminder::LINES)
        .chain([reminder::STRANGER])
        .collect();
    let topics: BTreeSet<&str> = words.topic_names().filter(|topic| !SAID.contains(topic)).collect();
    for topic in topics.into_iter().filter(|topic| !offered.contains(topic)) {
        if !world.scripts.contains_key(topic) {
            let fault = format!("no list offers {topic:?}, no line of the review and no dialog is called so");
            faults.push(Fault::new(
                file(lang),
                "about",
                fault,
                "name one of these, as locales/en/words.toml does",
            ));
        }
    }
    let taught = words.sayings().into_iter().flat_map(Sayings::meanings);
    let known = |meaning: &&str| offered.contains(meaning) || [&ASIDE[..], &TIMES].concat().contains(meaning);
    for meaning in taught.filter(|meaning| !known(meaning)) {
        if !world.scripts.contains_key(meaning) {
            let fault = format!("nothing is called {meaning:?}: no line of a list, no dialog, no inquiry");
            let remedy = format!("name one of these, or one of {}, {}", ASIDE.join(", "), TIMES.join(", "));
            faults.push(Fault::new(format!("locales/{lang}/sayings"), format!("[{meaning}]"), fault, remedy));
        }
    }
    for key in words.choice_keys().filter(|key| !offered.contains(key)) {
        let fault = format!("no list offers {key:?}, and no line of the review is called so");
        faults.push(Fault::new(
            file(lang),
            "choices",
            fault,
            "name the `say` of an `offer` or a `label` in dialogs/, or an inquiry's sentence",
        ));
    }
    faults
}

/// Choices that would have to be typed as a word by which the carrier stops
/// texts, or brings them back.
fn carrier_words(world: &World) -> Vec<Fault> {
    let rules = &world.rules;
    let taken = |key: &str| {
        let word = key.to_uppercase();
        [&rules.stop_words, &rules.start_words, &rules.help_words]
            .into_iter()
            .any(|list| list.contains(&word))
    };
    let mut faults = Vec::new();
    for script in world.scripts.values() {
        for step in script.steps.values() {
            for key in step.offer.iter().filter_map(|choice| choice.key.as_deref()).filter(|key| taken(key)) {
                let fault = format!("{key:?} has to be typed, but the carrier keeps this word for itself");
                let file = format!("dialogs/{}.toml", script.name);
                faults.push(Fault::new(file, format!("[{}]", step.name), fault, "use a number"));
            }
        }
    }
    faults
}
