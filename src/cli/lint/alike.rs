//! The same sentences in every language, with the same values.

use std::collections::BTreeMap;

use crate::dialog::sentences;
use crate::dialog::world::World;
use crate::domain::fault::Fault;
use crate::domain::lang::Lang;

/// Sentences that one language has and another lacks, or that name other values.
pub(super) fn check(world: &World) -> Vec<Fault> {
    let all: Vec<(Lang, BTreeMap<String, String>)> =
        world.rules.langs.iter().map(|lang| (*lang, keys(world, *lang))).collect();
    let Some(((first, model), others)) = all.split_first() else { return Vec::new() };
    // What scripts say is looked for elsewhere, with the place that says it.
    let said = sentences::said(world);
    let mut faults = Vec::new();
    for (lang, keys) in others {
        for (key, file) in keys.iter().filter(|(key, _)| !is_own(key)) {
            match model.get(key) {
                Some(_) => faults.extend(other_values(world, (*first, *lang), key, file)),
                None => {
                    let fault = format!("{first} has no such sentence");
                    faults.push(Fault::new(file, key, fault, "take it out, or mend its name"));
                }
            }
        }
        let missing = |key: &String| !is_own(key) && !keys.contains_key(key) && !said.contains_key(key);
        for (key, file) in model.iter().filter(|(key, _)| missing(key)) {
            let here = file.replacen(&format!("locales/{first}/"), &format!("locales/{lang}/"), 1);
            let fault = format!("the sentence is missing; {first} has it");
            faults.push(Fault::new(here, key, fault, "translate it"));
        }
    }
    faults
}

/// Keys of a language, with their files.
fn keys(world: &World, lang: Lang) -> BTreeMap<String, String> {
    world.catalog.keys(lang).into_iter().map(|(file, key)| (key, file)).collect()
}

/// Forms that a language may have for itself: its short ones for SMS, and what it
/// says to who writes it in its other script.
fn is_own(key: &str) -> bool {
    key.ends_with(".sms") || key.ends_with("-sms") || key.ends_with(".other-script")
}

/// Values that a sentence names in one language and not in the other. Leaving
/// a value out is a translator's right only where it is not the point: so far
/// nobody needed it.
fn other_values(world: &World, (model, lang): (Lang, Lang), key: &str, file: &str) -> Option<Fault> {
    // How a date is put together is a language's own affair.
    if file.ends_with("dates.ftl") {
        return None;
    }
    let (wanted, named) = (world.catalog.variables(model, key), world.catalog.variables(lang, key));
    let list =
        |names: Vec<&String>| names.iter().map(|name| format!("${name}")).collect::<Vec<_>>().join(", ");
    let missing: Vec<_> = wanted.difference(&named).collect();
    let extra: Vec<_> = named.difference(&wanted).collect();
    let fault = match (missing.is_empty(), extra.is_empty()) {
        (true, true) => return None,
        (false, _) => format!("it does not name {}, which {model} does", list(missing)),
        (true, false) => format!("it names {}, which {model} does not", list(extra)),
    };
    Some(Fault::new(file, key, fault, "name the same values in every language"))
}
