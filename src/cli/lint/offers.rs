//! The lists that people choose from, as a language says them: answers of one
//! list that start alike, and answers that are heard as something else.

use std::collections::BTreeSet;

use super::locale::Locale;
use super::phrases::StopWords;
use crate::answer::{Command, pieces};
use crate::dialog::scripts::{Find, Step};
use crate::dialog::turns::World;
use crate::domain::fault::Fault;
use crate::text::{Register, Say};

/// The dialog that the command of the same meaning opens.
const LANGUAGE: &str = "language";

/// Letters that two answers may have in common at their beginning; more is more
/// than anybody types to tell them apart.
const ALIKE: usize = 10;

/// A list of answers: the keys of their sentences, and whether an answer leads
/// to the choosing of a language.
type Answers = Vec<(String, bool)>;

/// Faults of every list in this language.
pub(super) fn check(locale: &Locale<'_>, stop: &StopWords) -> Vec<Fault> {
    let mut faults = Vec::new();
    for answers in lists(locale.world) {
        for register in [Register::Terse, Register::Full] {
            let said: Vec<(&str, String)> = answers
                .iter()
                .map(|(key, _)| {
                    (key.as_str(), locale.world.catalog.render(locale.lang, register, &Say::new(key)))
                })
                .collect();
            faults.extend(alike(locale, &said));
            for ((key, text), (_, language)) in said.iter().zip(&answers) {
                faults.extend(heard(locale, register, (key, text), (*language, stop)));
            }
        }
    }
    faults
}

/// Every list whose answers are sentences.
fn lists(world: &World) -> BTreeSet<Answers> {
    let mut lists = BTreeSet::new();
    for step in world.scripts.values().flat_map(|script| script.steps.values()) {
        let own: Answers = step
            .offer
            .iter()
            .map(|it| (it.say.clone(), it.key.is_none() && leads_to_languages(it)))
            .collect();
        let none = step.optional.then(|| (none_of(world, step), false));
        let found: Vec<Answers> = match step.find {
            Some(Find::Inquiries) => vec![world.inquiries.top().map(|it| (it.label_key(), false)).collect()],
            Some(Find::Reasons) => {
                let of = |it: &crate::domain::inquiry::Inquiry| {
                    world.inquiries.reasons(&it.id).map(|it| (it.label_key(), false)).collect()
                };
                world.inquiries.top().map(of).collect()
            }
            _ => vec![Vec::new()],
        };
        lists.extend(
            found.into_iter().map(|found| found.into_iter().chain(own.clone()).chain(none.clone()).collect()),
        );
    }
    lists
}

fn leads_to_languages(choice: &crate::dialog::scripts::Choose) -> bool {
    use crate::dialog::scripts::Target;
    matches!(&choice.go, Some(Target::Dialog(name, _)) if name == LANGUAGE)
}

/// How "none" is called at a step: by the first language that has words of its own.
fn none_of(world: &World, step: &Step) -> String {
    let own = format!("{}.none", step.ask.as_deref().unwrap_or_default());
    let has = world.rules.langs.iter().any(|lang| world.catalog.has(*lang, &own));
    if has { own } else { "have-none".to_owned() }
}

/// Answers of one list of which one is the beginning of the other, or which have
/// so much in common that nobody types enough to tell them apart.
fn alike(locale: &Locale<'_>, said: &[(&str, String)]) -> Vec<Fault> {
    let folded: Vec<String> = said.iter().map(|(_, text)| pieces::key(text)).collect();
    let mut faults = Vec::new();
    for (at, (key, text)) in said.iter().enumerate() {
        for (before, (_, other)) in said[..at].iter().enumerate() {
            let (a, b) = (&folded[before], &folded[at]);
            let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
            let shorter = a.chars().count().min(b.chars().count());
            if common >= shorter.min(ALIKE) {
                let fault = format!("{text:?} starts like {other:?} of the same list");
                faults.extend(of_key(locale, key, fault, "begin the two with different words"));
            }
        }
    }
    faults
}

/// An answer that is never heard as one, if it is typed as it stands.
fn heard(
    locale: &Locale<'_>,
    register: Register,
    (key, text): (&str, &str),
    (language, stop): (bool, &StopWords),
) -> Option<Fault> {
    let rules = &locale.world.rules;
    let typed = text.trim().to_uppercase();
    let kept = rules.stop_words.iter().chain(&rules.help_words).any(|word| *word == typed);
    if kept {
        let fault = format!("{text:?} would be typed, but the carrier keeps this word for itself");
        return of_key(locale, key, fault, "add a word to it");
    }
    let first = typed.split(|c: char| !c.is_alphanumeric()).next();
    let invites = first.filter(|first| rules.stop_words.iter().any(|word| word == first));
    if let (Register::Terse, Some(word)) = (register, invites) {
        let fault = format!("{text:?} begins with {word}: typed alone, this word stops all texts");
        return of_key(locale, key, fault, "begin with another word, at least in a form for .sms");
    }
    if let Some(lang) = stop.get(&pieces::key(text)) {
        let fault = format!("{text:?} stops all texts, by answers.stop in locales/{lang}/words.toml");
        return of_key(locale, key, fault, "say it with other words, or take it out there");
    }
    let command = locale.world.languages.get(locale.lang).and_then(|words| words.command(text))?;
    if command == Command::Language && language {
        return None;
    }
    let fault = format!("{text:?} is also a command, which is heard first");
    of_key(locale, key, fault, "say it with other words, or take it out of [commands] in words.toml")
}

/// A fault in the sentence of this key; none if the language lacks the sentence.
fn of_key(locale: &Locale<'_>, key: &str, fault: String, remedy: &str) -> Option<Fault> {
    let at = locale.written.iter().find(|it| it.key == key)?;
    Some(locale.fault(at, fault, remedy))
}
