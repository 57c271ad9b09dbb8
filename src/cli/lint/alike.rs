//! The same sentences in every language, with the same values: what most
//! languages have is right.

use std::collections::{BTreeMap, BTreeSet};

use crate::dialog::speech::sentences;
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;
use crate::text::key;

/// What languages have: by key and language, the file and the values.
pub(super) struct Had {
    keys: BTreeMap<String, BTreeMap<Lang, Sentence>>,
    /// What scripts say is looked for elsewhere, with the place that says it.
    said: BTreeMap<String, String>,
    langs: Vec<Lang>,
}

struct Sentence {
    file: String,
    values: BTreeSet<String>,
}

impl Had {
    pub(super) fn of(world: &World) -> Self {
        let langs = world.rules.langs.clone();
        let mut keys = BTreeMap::<String, BTreeMap<Lang, Sentence>>::new();
        for lang in &langs {
            for (key, sentence) in sentences_of(world, *lang) {
                keys.entry(key).or_default().insert(*lang, sentence);
            }
        }
        Self { keys, said: sentences::said(world), langs }
    }

    /// The languages.
    #[cfg(test)]
    pub(super) fn langs(&self) -> impl Iterator<Item = Lang> {
        self.langs.iter().copied()
    }

    /// What most languages name in a sentence, with the first that does.
    fn usual(&self, key: &str) -> Option<(Lang, &BTreeSet<String>)> {
        let had = self.keys.get(key)?;
        let in_order = || self.langs.iter().filter_map(|lang| Some((*lang, &had.get(lang)?.values)));
        let votes = |values: &BTreeSet<String>| in_order().filter(|(_, other)| *other == values).count();
        // The last of the greatest wins, so the order is turned round.
        let all: Vec<_> = in_order().collect();
        all.into_iter().rev().max_by_key(|(_, values)| votes(values))
    }
}

/// Sentences that one language has and another lacks, or that name other values.
pub(super) fn check(world: &World) -> Vec<Fault> {
    let had = Had::of(world);
    world.rules.langs.iter().flat_map(|lang| of(world, *lang, &had)).collect()
}

/// The faults of one language.
pub(super) fn of(world: &World, lang: Lang, had: &Had) -> Vec<Fault> {
    let own: BTreeMap<String, Sentence> = sentences_of(world, lang).collect();
    let mut faults = Vec::new();
    for (key, sentence) in &own {
        let Some((model, usual)) = had.usual(key).filter(|_| !is_rare(had, key)) else {
            if !had.said.contains_key(key) {
                let fault = "most languages have no such sentence";
                faults.push(Fault::new(&sentence.file, key, fault, "take it out, or mend its name"));
            }
            continue;
        };
        faults.extend(other_values(key, sentence, (model, usual)));
    }
    let missing = had.keys.iter().filter(|(key, _)| !own.contains_key(*key) && !had.said.contains_key(*key));
    for (key, others) in missing.filter(|(key, _)| !is_rare(had, key)) {
        let first = had.langs.iter().find_map(|lang| Some((lang, others.get(lang)?)));
        let Some((other, sentence)) = first else { continue };
        let here = sentence.file.replacen(&format!("locales/{other}/"), &format!("locales/{lang}/"), 1);
        let fault = format!("the sentence is missing; {other} has it");
        faults.push(Fault::new(here, key, fault, "translate it"));
    }
    faults
}

/// Whether fewer than half of the languages have the sentence.
fn is_rare(had: &Had, key: &str) -> bool {
    had.keys.get(key).map_or(0, BTreeMap::len) * 2 < had.langs.len()
}

/// The sentences of a language, without the forms that it may have for itself.
fn sentences_of(world: &World, lang: Lang) -> impl Iterator<Item = (String, Sentence)> {
    let keys = world.catalog.keys(lang).into_iter();
    keys.filter(|(_, key)| !is_own(key)).map(move |(file, key)| {
        let values = world.catalog.variables(lang, &key);
        (key, Sentence { file, values })
    })
}

/// Forms that a language may have for itself: its short ones for SMS, what it says to who
/// writes it in its other script, and a greeting that names other languages.
fn is_own(key: &str) -> bool {
    key::is_short(key) || key.ends_with(".other-script") || key.ends_with(".named")
}

/// Values that a sentence names in one language and not in the others. Leaving
/// a value out is a translator's right only where it is not the point: so far
/// nobody needed it.
fn other_values(key: &str, sentence: &Sentence, (model, wanted): (Lang, &BTreeSet<String>)) -> Option<Fault> {
    // How a date is put together is a language's own affair.
    if sentence.file.ends_with("dates.ftl") {
        return None;
    }
    let list =
        |names: Vec<&String>| names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
    let missing: Vec<_> = wanted.difference(&sentence.values).collect();
    let extra: Vec<_> = sentence.values.difference(wanted).collect();
    let fault = match (missing.is_empty(), extra.is_empty()) {
        (true, true) => return None,
        (false, _) => format!("it does not name {}, which {model} does", list(missing)),
        (true, false) => format!("it names {}, which {model} does not", list(extra)),
    };
    Some(Fault::new(&sentence.file, key, fault, "name the same values in every language"))
}
