//! Whoever makes a sentence too long hears of it, by its name.

use std::collections::BTreeMap;

use super::*;
use crate::cli::parts::world::assemble;
use crate::config;
use crate::config::Files;
use crate::text::Catalog;

/// Letters that are more than any sentence has to spare.
const TOO_MUCH: usize = 440;
/// Without TEXTPASS_LONG, one sentence in so many is tried.
const SAMPLE: usize = 37;

fn built_in() -> (Files, World) {
    let files = config::files(None).unwrap();
    let world = assemble(&files).unwrap().world;
    (files, world)
}

/// The sentences of one language, each file by its name.
fn texts(files: &Files, lang: Lang) -> BTreeMap<String, String> {
    let own = format!("locales/{lang}/");
    let files = files.under(&own).filter(|(path, _)| path.ends_with(".ftl"));
    files.map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
}

fn catalog(lang: Lang, texts: &BTreeMap<String, String>) -> Catalog {
    let files = texts.iter().map(|(path, text)| (lang, path.clone(), text.clone()));
    Catalog::load(files.collect()).unwrap()
}

/// The same file with one sentence of it made longer.
fn lengthened(text: &str, key: &str) -> String {
    let (message, attribute) = match key.split_once('.') {
        Some((message, attribute)) => (message, Some(attribute)),
        None => (key, None),
    };
    let more = "too long ".repeat(TOO_MUCH / 9);
    let (mut inside, mut done) = (false, false);
    let mut lines = Vec::new();
    for line in text.lines() {
        let name = line.split_once('=').map(|(name, _)| name.trim());
        if line.starts_with(|first: char| first.is_ascii_alphabetic()) {
            inside = name == Some(message);
        }
        let wanted = match attribute {
            None => line.starts_with(message) && inside,
            Some(attribute) => inside && name == Some(&format!(".{attribute}")),
        };
        match line.split_once('=').filter(|_| wanted && !done) {
            Some((before, after)) => {
                done = true;
                lines.push(format!("{before}= {more}{}", after.trim_start()));
            }
            None => lines.push(line.to_owned()),
        }
    }
    assert!(done, "{key} was not found");
    lines.join("\n") + "\n"
}

#[test]
fn every_message_of_every_language_keeps_to_its_budget() {
    let (_, world) = built_in();
    let faults = faults(&world);
    assert!(faults.is_empty(), "{}", faults.iter().map(|fault| format!("\n{fault}")).collect::<String>());
}

#[test]
fn any_sentence_that_is_too_long_is_named() {
    let all = std::env::var_os("TEXTPASS_LONG").is_some();
    let (files, mut world) = built_in();
    let langs = world.rules.langs.clone();
    for (number, lang) in langs.into_iter().enumerate() {
        let texts = texts(&files, lang);
        world.catalog = catalog(lang, &texts);
        let keys = world.catalog.keys(lang);
        let sample = |(place, _): &(usize, _)| all || (place + number) % SAMPLE == 0;
        for (_, (file, key)) in keys.into_iter().enumerate().filter(sample) {
            let mut longer = texts.clone();
            longer.insert(file.clone(), lengthened(&texts[&file], &key));
            world.catalog = catalog(lang, &longer);
            let faults = faults_in(&world, lang);
            let named = faults.iter().any(|fault| fault.file == file && fault.place == key);
            assert!(named, "nobody says that {key} in {file} is too long: {faults:#?}");
        }
    }
}

#[test]
fn a_confirmation_begins_with_what_must_not_be_cut_off() {
    let (files, mut world) = built_in();
    let texts = texts(&files, Lang::ENGLISH);
    let mut moved = texts.clone();
    let late = "booked =\n    Booked! Bring your ID, this text, and originals with certified translations of \
        everything that is not in English. Then show the guard this:\n    { $number }, code { $code }\n    \
        { $time }\n    { $office }, { $address } { $bring }\n";
    let book = moved.get_mut("locales/en/book.ftl").unwrap();
    *book = format!("{}\n{late}", book.split("\nbooked =").next().unwrap());
    world.catalog = catalog(Lang::ENGLISH, &moved);
    let faults = faults_in(&world, Lang::ENGLISH);
    let of_booked: Vec<_> = faults.iter().filter(|fault| fault.place == "booked").collect();
    assert!(!of_booked.is_empty(), "{faults:#?}");
}

#[test]
fn a_budget_goes_by_the_letters_of_the_language() {
    let (files, _) = built_in();
    for (code, letters) in [("en", class::Letters::Latin), ("vi", class::Letters::Latin)]
        .into_iter()
        .chain(["zh", "ko", "ru", "ar"].map(|code| (code, class::Letters::Other)))
    {
        let lang = Lang::parse(code).unwrap();
        assert_eq!(class::Letters::of(&catalog(lang, &texts(&files, lang)), lang), letters, "{code}");
    }
}
