//! Somebody guesses: they learn nothing, and are stopped.

use std::sync::{Arc, Mutex};

use textpass::domain::appointment::ApptNumber;
use textpass::service::shell::Shell;

use super::{say, shell, shell_with};

/// A number that was never given.
const NEVER: &str = "DEN-26-9876";

/// Person 1 books; number and code.
async fn booked(shell: &Arc<Shell>) -> (String, String) {
    let answers =
        ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "1", "1"];
    let mut told = String::new();
    for (turn, words) in answers.iter().enumerate() {
        told = say(shell, 1, turn, words).await;
    }
    let number = told.split_whitespace().find_map(|w| ApptNumber::parse(w.trim_end_matches(','))).unwrap();
    let code = shell.store.by_number(&number).await.unwrap().unwrap().code.expose();
    (number.to_string(), code)
}

/// What a stranger hears who tries these words, the number left out.
async fn heard(shell: &Arc<Shell>, who: usize, number: &str, tries: &[&str]) -> Vec<String> {
    let mut heard = vec![say(shell, who, 0, "my appointment").await];
    for (turn, words) in tries.iter().enumerate() {
        let words = words.replace("NUMBER", number);
        heard.push(say(shell, who, turn + 1, &words).await.replace(number, "NUMBER"));
    }
    heard
}

#[tokio::test]
async fn whoever_guesses_hears_the_same_whether_a_number_was_given_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let (number, code) = booked(&shell).await;
    let right_but_for_the_birth_date = format!("NUMBER {code} march 15 1990");
    let right_code = format!("NUMBER {code}");
    let ways: [&[&str]; 4] = [
        &["NUMBER 00000 march 14 1990", "NUMBER 00001 march 14 1990", "NUMBER 00002 march 14 1990"],
        &["NUMBER", "NUMBER march 14 1990", "march 14 1990"],
        &[&right_code, "march 15 1990", &right_but_for_the_birth_date],
        &["NUMBER 00000", "march 14 1990", "NUMBER 1 march 14 1990", "NUMBER 2 march 14 1990", "back", "0"],
    ];
    for (at, tries) in ways.into_iter().enumerate() {
        let given = heard(&shell, 100 + at, &number, tries).await;
        let never = heard(&shell, 200 + at, NEVER, tries).await;
        assert_eq!(given, never);
        assert!(given.iter().all(|said| !said.contains("Denver") && !said.contains("Nov 23")), "{given:#?}");
    }
}

#[tokio::test]
async fn whoever_asks_for_a_lost_confirmation_hears_the_same_whether_there_is_one_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    booked(&shell).await;
    let later = shell.now() + chrono::TimeDelta::days(1);
    let before = shell.store.backlog(later).await.unwrap().0;
    let mut heard = Vec::new();
    for (who, name) in [(2, "Ana Lopez"), (3, "Eva Nowak")] {
        let mut said = Vec::new();
        for (turn, words) in ["hi", "3", name, "march 14 1990"].into_iter().enumerate() {
            said.push(say(&shell, who, turn, words).await.replace(name, "NAME"));
        }
        heard.push(said);
    }
    assert_eq!(heard[0], heard[1]);
    let after = shell.store.backlog(later).await.unwrap().0;
    assert_eq!(after, before + 1, "one goes out, to the address on file");
}

#[tokio::test]
async fn ten_wrong_tries_close_an_appointment_to_other_phones_and_not_to_its_own() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let (number, code) = booked(&shell).await;
    for who in 10..15 {
        heard(&shell, who, &number, &["NUMBER 00000 march 14 1990", "NUMBER 00001 march 14 1990"]).await;
    }
    let right = format!("{number} {code} march 14 1990");
    let stranger = heard(&shell, 20, &number, &[&right]).await;
    assert!(stranger[1].contains("Too many tries"), "{stranger:?}");
    say(&shell, 1, 30, "my appointment").await;
    let own = say(&shell, 1, 31, "march 14 1990").await;
    assert!(own.contains(&number) && own.contains("Move it"), "{own}");
}

#[tokio::test]
async fn above_a_rate_strangers_are_slowed_and_nobody_else() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell_with(&folder, |manner| manner.wrong_tries_per_hour = 1);
    let (number, _) = booked(&shell).await;
    let wrong = format!("{number} 00000 march 14 1990");
    for who in [2, 3] {
        say(&shell, who, 0, "my appointment").await;
    }
    say(&shell, 1, 30, "my appointment").await;
    say(&shell, 2, 1, &wrong).await;
    let done = Mutex::new(Vec::new());
    let say_and_note = async |who, words| {
        let said = say(&shell, who, 40, words).await;
        assert!(said.contains("That doesn't match"), "{said}");
        done.lock().unwrap().push(who);
    };
    tokio::join!(say_and_note(3, &wrong), say_and_note(1, "march 15 1990"));
    assert_eq!(done.into_inner().unwrap(), [1, 3], "who has an appointment is not slowed");
}
