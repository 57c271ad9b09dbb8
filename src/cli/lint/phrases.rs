//! Phrases of `words.toml` that mean two things, of which only one is heard.

use std::collections::{BTreeMap, BTreeSet};

use super::locale::{List, Locale};
use crate::answer::pieces;
use crate::domain::fault::Fault;

/// Sections in which a phrase has one meaning: each of its lists is another.
const ONE_MEANING: [&str; 5] = ["commands", "intents", "numbers", "states", "dates"];
/// Answers that exclude each other.
const OPPOSITE: [(&str, &str); 2] = [("yes", "no"), ("yes", "none")];
/// Sections whose phrases count as whole messages, beside the commands.
const WHOLE: [&str; 3] = ["answers", "intents", "numbers"];

/// Stop words of every language, folded, with the language that has them.
pub(super) type StopWords = BTreeMap<String, String>;

/// Every language's own stop words.
pub(super) fn stop_words(locales: &[Locale<'_>]) -> StopWords {
    let of = |locale: &Locale<'_>| {
        let stop = locale.lists.iter().filter(|list| list.section == "answers" && list.key == "stop");
        let lang = locale.lang.to_string();
        stop.flat_map(|list| list.phrases.clone())
            .map(move |it| (pieces::key(&it), lang.clone()))
            .collect::<Vec<_>>()
    };
    locales.iter().flat_map(of).collect()
}

/// Phrases with two meanings, and phrases that are heard as something else.
pub(super) fn check(locale: &Locale<'_>, stop: &StopWords) -> Vec<Fault> {
    let mut faults = twice(locale);
    faults.extend(opposite(locale));
    faults.extend(unheard(locale, stop));
    faults
}

/// Phrases in two lists of one section.
fn twice(locale: &Locale<'_>) -> Vec<Fault> {
    let mut first = BTreeMap::<(String, String), String>::new();
    let mut faults = Vec::new();
    for list in locale.lists.iter().filter(|list| ONE_MEANING.contains(&list.section.as_str())) {
        // Months and weekdays are lists of lists; what fills a date is neither.
        let group = format!(
            "{} {}",
            list.section,
            if list.section == "dates" { list.key.split(' ').next().unwrap_or_default() } else { "" }
        );
        for phrase in &list.phrases {
            let place = list.place();
            let known = first.entry((group.clone(), pieces::key(phrase))).or_insert_with(|| place.clone());
            if *known != place {
                let fault = format!("{phrase:?} is in {known} as well");
                faults.push(locale.fault_in(list, fault, "leave it in one of them"));
            }
        }
    }
    faults
}

/// Phrases that are an answer and its opposite.
fn opposite(locale: &Locale<'_>) -> Vec<Fault> {
    let of = |key: &str| locale.lists.iter().find(|list| list.section == "answers" && list.key == key);
    let mut faults = Vec::new();
    for (one, other) in OPPOSITE {
        let (Some(one), Some(other)) = (of(one), of(other)) else { continue };
        let known: BTreeSet<String> = one.phrases.iter().map(|it| pieces::key(it)).collect();
        for phrase in other.phrases.iter().filter(|it| known.contains(&pieces::key(it))) {
            let fault = format!("{phrase:?} is in {} as well", one.place());
            faults.push(locale.fault_in(other, fault, "leave it in one of them"));
        }
    }
    faults
}

/// Phrases that stop all texts in some language, and answers that are commands.
fn unheard(locale: &Locale<'_>, stop: &StopWords) -> Vec<Fault> {
    let is = |list: &List, key: &str| list.section == "answers" && list.key == key;
    let commands: BTreeMap<String, String> = locale
        .lists
        .iter()
        .filter(|list| list.section == "commands")
        .flat_map(|list| list.phrases.iter().map(|it| (pieces::key(it), list.place())))
        .collect();
    let mut faults = Vec::new();
    let whole = |list: &&List| WHOLE.contains(&list.section.as_str()) || list.section == "commands";
    for list in locale.lists.iter().filter(|list| !is(list, "stop")).filter(whole) {
        for phrase in &list.phrases {
            let key = pieces::key(phrase);
            if let Some(lang) = stop.get(&key) {
                let fault =
                    format!("{phrase:?} stops all texts, by answers.stop in locales/{lang}/words.toml");
                faults.push(locale.fault_in(list, fault, "leave it in one of them"));
            }
            // What is typed for a line goes before the menu: "0" can be both. Who stopped the
            // texts is heard to want them again, and nothing else.
            let digits = key.bytes().all(|b| b.is_ascii_digit());
            let command =
                commands.get(&key).filter(|_| !digits && !is(list, "start") && list.section != "commands");
            if let Some(command) = command {
                let fault = format!("{phrase:?} is never heard here: it is in {command} as well");
                faults.push(locale.fault_in(list, fault, "leave it in one of them"));
            }
        }
    }
    faults
}
