//! Words that are heard in every language, and what else they might be: in the
//! same language, and in all others.

use std::collections::BTreeMap;

use textpass::answer::{Call, Cut};
use textpass::domain::lang::Lang;

use super::lists;
use super::walker::{langs, world};

/// Lists that only stand around an answer, say nothing by themselves, or are the
/// signs of a language: a whole message of them is no answer.
fn is_no_answer(list: &str) -> bool {
    let tables = [
        "polite",
        "marks",
        "negation",
        "alone",
        "joiners",
        "particles",
        "place",
        "name",
        "code",
        "papers",
        "stopping",
        "reactions",
        "automatic",
    ];
    tables.contains(&list.split('.').next().unwrap())
        || list.ends_with(".fill")
        || list.starts_with("time.month-parts.")
}

/// What phrases of any language say as whole messages: not those of `but`.
fn answers(but: &[&str]) -> BTreeMap<String, Vec<(Lang, String, String)>> {
    let mut all: BTreeMap<String, Vec<_>> = BTreeMap::new();
    for lang in langs() {
        for (phrase, list) in lists::all(lang) {
            if !is_no_answer(&list) && !but.contains(&list.as_str()) {
                let key = textpass::answer::pieces::key(&phrase);
                all.entry(key).or_default().push((lang, list, phrase));
            }
        }
    }
    all
}

fn collisions(call: Call, own: &str, but: &[&str]) -> Vec<String> {
    let answers = answers(but);
    let mut found = Vec::new();
    for (of, phrases) in lists::of_all(own) {
        for phrase in phrases {
            for (lang, list, other) in
                answers.get(&textpass::answer::pieces::key(&phrase)).into_iter().flatten()
            {
                found.push(format!("{phrase:?} ({own} of {of}) is {other:?} of {list} of {lang}"));
            }
        }
    }
    // And the other way round: an answer with its politeness, heard as a call.
    for (lang, list, phrase) in answers.into_values().flatten() {
        let called = world().languages.called(&Cut::of(&phrase));
        if let Some(called) = called.filter(|called| called.call == call) {
            let of = called.langs.iter().map(Lang::as_str).collect::<Vec<_>>().join(", ");
            found.push(format!("{phrase:?} ({list} of {lang}) is heard as {call:?} of {of}"));
        }
    }
    found.sort();
    found.dedup();
    found
}

#[test]
fn a_stop_word_is_nothing_else_in_any_language() {
    let found = collisions(Call::Stop, "answers.stop", &["answers.stop"]);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_word_for_another_language_is_nothing_else_in_any_language() {
    let found = collisions(Call::Language, "commands.language", &["commands.language"]);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_name_of_a_language_is_nothing_else_in_any_language() {
    let found = collisions(Call::Named, "marks.names", &[]);
    assert!(found.is_empty(), "\n{}", found.join("\n"));
}

#[test]
fn a_name_of_a_language_names_one() {
    let mut all: BTreeMap<String, Lang> = BTreeMap::new();
    for (lang, names) in lists::of_all("marks.names") {
        for name in names {
            let before = all.insert(textpass::answer::pieces::key(&name), lang);
            assert!(before.is_none_or(|before| before == lang), "{name:?} names {lang} and {before:?}");
        }
    }
}
