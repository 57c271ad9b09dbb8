//! What the address on file is told of what other addresses do.

use std::sync::Arc;

use textpass::domain::appointment::ApptNumber;
use textpass::domain::person::Person;
use textpass::service::shell::Shell;

use super::{say, shell};

/// The phone of person 1, who books.
fn owner() -> Person {
    Person::sms("+13035560001")
}

/// Person 1 books; the number.
async fn booked(shell: &Arc<Shell>) -> ApptNumber {
    let answers =
        ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "1", "1"];
    let mut told = String::new();
    for (turn, words) in answers.iter().enumerate() {
        told = say(shell, 1, turn, words).await;
    }
    told.split_whitespace().find_map(|word| ApptNumber::parse(word.trim_end_matches(','))).unwrap()
}

/// What was sent by itself to person 1, apart from the replies of their own turns.
async fn told(shell: &Arc<Shell>) -> Vec<String> {
    let later = shell.now() + chrono::TimeDelta::minutes(1);
    let mut told = Vec::new();
    while let Some(note) = shell.store.take_due(1, later).await.unwrap().pop() {
        shell.store.mark(note.id, textpass::store::outbox::Sent::Done, later).await.unwrap();
        if note.person == owner() && note.kind == textpass::store::outbox::NoteKind::Notice {
            told.push(note.reply.text.into_inner());
        }
    }
    told
}

/// Another phone opens the appointment by all that it takes, and says these words.
async fn from_elsewhere(shell: &Arc<Shell>, number: &ApptNumber, words: &[&str]) -> String {
    let code = shell.store.by_number(number).await.unwrap().unwrap().code.expose();
    say(shell, 2, 0, "my appointment").await;
    let mut heard = say(shell, 2, 1, &format!("{number} {code} march 14 1990")).await;
    for (turn, words) in words.iter().enumerate() {
        heard = say(shell, 2, 2 + turn, words).await;
    }
    heard
}

#[tokio::test]
async fn the_address_on_file_is_told_what_another_one_moved() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let number = booked(&shell).await;
    assert!(told(&shell).await.is_empty());
    let moved = from_elsewhere(&shell, &number, &["3", "1", "1"]).await;
    assert!(moved.contains("Moved!"), "{moved}");
    let code = shell.store.by_number(&number).await.unwrap().unwrap().code.expose();
    let told = told(&shell).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("moved from another phone") && told[0].contains(&code), "{told:?}");
}

#[tokio::test]
async fn the_address_on_file_is_told_what_another_one_cancelled() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let number = booked(&shell).await;
    let cancelled = from_elsewhere(&shell, &number, &["4", "1"]).await;
    assert!(cancelled.contains("Cancelled"), "{cancelled}");
    let told = told(&shell).await;
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].contains("cancelled from another phone"), "{told:?}");
}

#[tokio::test]
async fn what_the_address_on_file_changes_itself_is_not_told_twice() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    booked(&shell).await;
    for (turn, words) in ["my appointment", "march 14 1990", "4", "1"].iter().enumerate() {
        say(&shell, 1, 20 + turn, words).await;
    }
    assert!(told(&shell).await.is_empty());
}

#[tokio::test]
async fn the_address_on_file_is_told_of_a_lock_once_a_day() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let number = booked(&shell).await;
    let wrong = format!("{number} 00000 march 14 1990");
    let mut all = Vec::new();
    for day in 0..3 {
        for who in 0..30 {
            let who = 100 * (day + 1) + who;
            say(&shell, who, 0, "my appointment").await;
            say(&shell, who, 1, &wrong).await;
        }
        let told = told(&shell).await;
        assert!(told.iter().all(|told| told.contains("a wrong code")), "{told:?}");
        all.push(told.len());
        shell.clock.advance(chrono::TimeDelta::hours(12));
    }
    assert_eq!(all, [1, 0, 1], "half a day lies between them");
}

#[tokio::test]
async fn thirty_strangers_bring_three_texts_a_day_to_one_phone() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    booked(&shell).await;
    let mut heard = Vec::new();
    for (day, texts) in [(0, 3), (1, 3)] {
        for stranger in 0..30 {
            let who = 1000 + 100 * day + stranger;
            let mut last = String::new();
            for (turn, words) in ["hi", "3", "Ana Lopez", "march 14 1990"].into_iter().enumerate() {
                last = say(&shell, who, turn, words).await;
            }
            heard.push(last);
        }
        let told = told(&shell).await;
        assert_eq!(told.len(), texts, "day {day}");
        shell.clock.advance(chrono::TimeDelta::hours(24));
    }
    assert!(heard.iter().all(|said| *said == heard[0]), "who asks hears the same each time");
}

#[tokio::test]
async fn after_ten_wrong_dates_in_a_day_it_takes_number_and_code() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let number = booked(&shell).await;
    let mut turn = 20;
    let mut say_next = async |words: &str| {
        turn += 1;
        say(&shell, 1, turn, words).await
    };
    let mut wrong = 0;
    // five an hour, as ever
    for hour in 0..4 {
        for day in 1..=5 {
            say_next("my appointment").await;
            let said = say_next(&format!("april {day} 19{}", 60 + hour)).await;
            wrong += usize::from(said.contains("doesn't match") || said.contains("Too many tries"));
            say_next("0").await;
        }
        shell.clock.advance(chrono::TimeDelta::minutes(61));
    }
    assert_eq!(wrong, 10);
    say_next("my appointment").await;
    let said = say_next("march 14 1990").await;
    assert!(said.contains("number and code"), "the right date is no longer enough: {said}");
    let code = shell.store.by_number(&number).await.unwrap().unwrap().code.expose();
    let said = say_next(&format!("{number} {code}")).await;
    assert!(said.contains("Move it"), "{said}");
    shell.clock.advance(chrono::TimeDelta::hours(24));
    say_next("my appointment").await;
    let said = say_next("march 14 1990").await;
    assert!(said.contains("Move it"), "a day later it is: {said}");
}
