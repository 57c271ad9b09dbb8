//! The sample office of `config/samples/town`: another office, of its own folder alone.

use std::path::Path;

use textpass::config;

/// Words of another office that the town has nothing to do with, in English and Spanish.
const OF_ANOTHER_OFFICE: &[&str] = &[
    "immigra",
    "inmigra",
    "green card",
    "tarjeta verde",
    "uscis",
    "alien",
    "extranjer",
    "asylum",
    "asilo",
    "citizenship",
    "ciudadan",
    "naturaliz",
    "deport",
    "work permit",
    "permiso de trabajo",
    "parole",
    "i-551",
    "receipt",
    "recibo",
    "a-number",
    "número a",
    "judge",
    "juez",
    "lawyer",
    "abogado",
];

/// What people are told, and what the office is: comments are for whoever writes the files.
fn told() -> Vec<(String, String)> {
    let town = Path::new(env!("CARGO_MANIFEST_DIR")).join("config/samples/town");
    let files = config::files(Some(&town)).unwrap();
    let is_told = |path: &str| {
        path.starts_with("dialogs/")
            || path.ends_with(".ftl")
            || (path.starts_with("config/") && !path.ends_with(".csv") && !path.ends_with("aliases.toml"))
    };
    let told = files.under("").filter(|(path, _)| is_told(path)).flat_map(|(path, text)| {
        let lines = text.lines().filter(|line| !line.trim_start().starts_with('#'));
        lines.map(|line| (path.to_owned(), line.to_lowercase())).collect::<Vec<_>>()
    });
    told.collect()
}

#[test]
fn the_town_tells_nobody_of_another_office() {
    let told = told();
    assert!(told.iter().any(|(path, _)| path == "locales/es/mine.ftl"), "what it does not have is built in");
    assert!(told.iter().all(|(path, _)| !path.starts_with("locales/fr/")), "it speaks two languages");
    // The name by which sentences know a number, and the line of a list, are told to nobody.
    let inner = [
        "choose-a-number",
        "$lawyers",
        "question-lawyer",
        "answer-lawyer",
        "lawyers =",
        "\"lawyer\"",
        "[lawyer]",
    ];
    let plain = |line: &str| inner.iter().fold(line.to_owned(), |line, inner| line.replace(inner, ""));
    let wrong = told.iter().filter(|(_, line)| {
        let line = plain(line);
        OF_ANOTHER_OFFICE.iter().any(|word| line.contains(word))
    });
    let wrong: Vec<String> = wrong.map(|(path, line)| format!("{path}: {line}")).collect();
    assert!(wrong.is_empty(), "\n{}", wrong.join("\n"));
}

#[test]
fn the_town_books_in_english_and_in_spanish() {
    super::replay("town");
}
