//! Until the end of its day an appointment that has begun is there: for whoever is late,
//! has missed it, or has lost the confirmation.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use textpass::domain::appointment::ApptNumber;
use textpass::service::clock::Clock;
use textpass::service::shell::Shell;
use textpass::service::wording::with_numbers;
use textpass::text::{Register, Say};

use super::{manner, say};

/// A shell whose clock can be set, and an appointment on Monday at nine.
async fn booked(folder: &tempfile::TempDir) -> (Arc<Shell>, Clock, ApptNumber) {
    let clock = Clock::manual("2026-11-21T18:00:00Z".parse().unwrap());
    let loaded = super::assemble(&super::files()).unwrap();
    let key = super::MasterKey::draw().unwrap();
    let store = super::SqliteStore::open(&folder.path().join("textpass.db"), &key).unwrap();
    let manner = manner(&loaded.settings);
    let shell = Shell::new(Arc::new(loaded.world), Arc::new(store), super::Senders::default(), manner);
    let shell = Arc::new(shell.with_clock(clock.clone(), super::Luck::seeded(7)));
    let answers =
        ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "1", "1"];
    let mut told = String::new();
    for (turn, words) in answers.iter().enumerate() {
        told = say(&shell, 1, turn, words).await;
    }
    let number = told.split_whitespace().find_map(|w| ApptNumber::parse(w.trim_end_matches(','))).unwrap();
    (shell, clock, number)
}

/// Sets the clock to this moment.
fn set(clock: &Clock, shell: &Shell, to: &str) {
    let to: DateTime<Utc> = to.parse().unwrap();
    clock.advance(to - shell.now());
}

async fn all(shell: &Arc<Shell>, who: usize, from: usize, lines: &[&str]) -> String {
    let mut said = String::new();
    for (turn, words) in lines.iter().enumerate() {
        said = say(shell, who, from + turn, words).await;
    }
    said
}

#[tokio::test]
async fn an_appointment_that_has_begun_is_there_until_midnight() {
    let folder = tempfile::tempdir().unwrap();
    let (shell, clock, number) = booked(&folder).await;
    let code = shell.store.by_number(&number).await.unwrap().unwrap().code.expose();
    // 9:05 of that Monday, and the last minute of the day, in Denver.
    for (turn, at) in [(100, "2026-11-23T16:05:00Z"), (200, "2026-11-24T06:59:00Z")] {
        set(&clock, &shell, at);
        let mine = all(&shell, 1, turn, &["my appointment", "march 14 1990"]).await;
        assert!(mine.contains(&format!("{number}: Mon Nov 23, 9:00am, Denver")), "{mine}");
        let late = all(&shell, 1, turn + 10, &["3"]).await;
        assert!(late.contains("has begun") && late.contains("800-555-0100"), "{late}");
        let cancelled = all(&shell, 1, turn + 20, &["my appointment", "march 14 1990", "4"]).await;
        assert!(cancelled.contains("has begun") && cancelled.contains("800-555-0100"), "{cancelled}");
        let other = format!("{number} {code} march 14 1990");
        let elsewhere = all(&shell, turn, turn, &["my appointment", &other]).await;
        assert!(elsewhere.contains(&number.to_string()) && elsewhere.contains("9:00am"), "{elsewhere}");
        let before = shell.store.backlog(shell.now()).await.unwrap().0;
        all(&shell, turn + 1, turn, &["hi", "3", "Ana Lopez", "march 14 1990"]).await;
        assert_eq!(shell.store.backlog(shell.now()).await.unwrap().0, before + 1, "sent again");
    }
    set(&clock, &shell, "2026-11-24T07:00:00Z");
    let gone = all(&shell, 1, 300, &["my appointment", "march 14 1990"]).await;
    assert!(gone.contains("no appointment for this phone"), "{gone}");
}

#[tokio::test]
async fn one_that_has_begun_does_not_count_to_the_limit() {
    let folder = tempfile::tempdir().unwrap();
    let (shell, clock, number) = booked(&folder).await;
    set(&clock, &shell, "2026-11-23T16:05:00Z");
    let again = all(
        &shell,
        1,
        100,
        &["0", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "1", "1"],
    )
    .await;
    assert!(again.contains("Booked!") && !again.contains(&number.to_string()), "{again}");
}

#[tokio::test]
async fn late_and_missed_get_an_answer_in_every_language() {
    let folder = tempfile::tempdir().unwrap();
    let shell = super::shell(&folder);
    let files = super::files();
    let mut who = 1_000;
    for lang in shell.world.rules.langs.clone() {
        let by_sms = |say: &Say| {
            let said = shell.world.catalog.render(lang, Register::Terse, say);
            shell.world.by_sms(lang, said)
        };
        let name = by_sms(&Say::new("language-name"));
        let words: toml::Table = files.get(&format!("locales/{lang}/words.toml")).unwrap().parse().unwrap();
        for (key, answer) in [("question-late", "answer-late-first"), ("question-missed", "answer-missed")] {
            let answer = by_sms(&with_numbers(&shell.world, Say::new(answer)));
            for said in words["choices"][key].as_array().unwrap().iter().step_by(5) {
                who += 1;
                let said = said.as_str().unwrap();
                let heard = all(&shell, who, 0, &[&name, said]).await;
                assert!(heard.contains(&answer), "{lang} {said:?}: {heard}");
            }
        }
    }
}
