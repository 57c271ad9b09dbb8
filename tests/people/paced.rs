//! How often somebody is answered: the same words at once count once, a burst is
//! told once a minute, and an address that gets too many texts is paused.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::outcome::Outcome;
use textpass::service::shell::Shell;
use textpass::store::turns::{Draw, INBOX};

use super::{say, shell, shell_with};

/// Up to the review.
const TO_THE_REVIEW: [&str; 9] =
    ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "1"];

/// A message that arrives so many milliseconds from now.
fn arriving(shell: &Shell, person: &Person, id: &str, words: &str, milliseconds: i64) -> Inbound {
    Inbound {
        person: person.clone(),
        id: id.to_owned(),
        said: Said::Text(Private::new(words.to_owned())),
        hint: None,
        at: shell.now() + TimeDelta::milliseconds(milliseconds),
    }
}

async fn heard(shell: &Arc<Shell>, message: Inbound) -> Option<String> {
    match shell.take(message, Duration::from_secs(3)).await {
        Outcome::Reply { reply, .. } => reply.map(|reply| reply.text.into_inner()),
        other => panic!("{other:?}"),
    }
}

async fn appointments(shell: &Arc<Shell>) -> usize {
    let (office, now) = (OfficeCode::parse("DEN").unwrap(), shell.now());
    shell.store.on_day(&office, now, now + TimeDelta::days(30)).await.unwrap().len()
}

#[tokio::test]
async fn the_same_words_within_three_seconds_count_once_and_get_the_same_answer() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let phone = Person::sms("+13035560001");
    for (turn, words) in TO_THE_REVIEW[..8].iter().enumerate() {
        say(&shell, 1, turn, words).await;
    }
    shell.clock.advance(TimeDelta::minutes(5));
    // "1" for the first time of the list, twice: the review is not answered by it
    let review = heard(&shell, arriving(&shell, &phone, "one", "1", 0)).await.unwrap();
    let again = heard(&shell, arriving(&shell, &phone, "two", "1", 900)).await.unwrap();
    assert!(review.contains("Or which line?"), "{review}");
    assert_eq!(again, review);
    assert_eq!(appointments(&shell).await, 0);
    // what comes later is an answer of its own
    let booked = heard(&shell, arriving(&shell, &phone, "three", "1", 3_100)).await.unwrap();
    assert!(booked.contains("Booked!"), "{booked}");
    let again = heard(&shell, arriving(&shell, &phone, "four", "1", 4_000)).await.unwrap();
    assert_eq!(again, booked);
    assert_eq!(appointments(&shell).await, 1);
}

#[tokio::test]
async fn other_words_within_three_seconds_count() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let phone = Person::sms("+13035560001");
    let menu = heard(&shell, arriving(&shell, &phone, "one", "hi", 0)).await.unwrap();
    let asked = heard(&shell, arriving(&shell, &phone, "two", "1", 500)).await.unwrap();
    assert_ne!(menu, asked);
    let zip = heard(&shell, arriving(&shell, &phone, "three", "80111", 900)).await.unwrap();
    assert!(zip.contains("Which office?"), "{zip}");
}

#[tokio::test]
async fn what_waited_is_compared_by_when_it_arrived() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let phone = Person::sms("+13035560001");
    say(&shell, 1, 0, "hi").await;
    shell.clock.advance(TimeDelta::minutes(5));
    // a process dies with "1" in hand; the same text a second later, and another one
    // ten seconds later, wait for it
    let dies = arriving(&shell, &phone, "one", "1", 0);
    let now = shell.now();
    shell.store.claim(&dies, Draw { claim: 7, conversation: 7 }, now, now).await.unwrap();
    let twice = arriving(&shell, &phone, "two", "1", 1_000);
    let own = arriving(&shell, &phone, "three", "1", 10_000);
    for waiting in [twice, own] {
        assert_eq!(shell.take(waiting, Duration::ZERO).await, Outcome::Later);
    }
    shell.clock.advance(TimeDelta::minutes(2));
    shell.recover().await.unwrap();
    shell.going.idle().await;
    let later = shell.now() + TimeDelta::minutes(1);
    let mut told = Vec::new();
    while let Some(note) = shell.store.take_due(1, later).await.unwrap().pop() {
        shell.store.mark(note.id, textpass::store::outbox::Sent::Done, later).await.unwrap();
        told.push(note.reply.text.into_inner());
    }
    assert_eq!(told.len(), 3, "{told:?}");
    assert_eq!(told[0], told[1], "the same text gets the same answer");
    assert_ne!(told[1], told[2], "and the later one is an answer: {told:?}");
}

#[tokio::test]
async fn a_burst_is_told_once_a_minute_in_the_language_of_the_person() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    for person in [Person::telegram(4242), Person::sms("+13035560001")] {
        let first = arriving(&shell, &person, "first", "hola, necesito una cita", 0);
        shell.take(first, Duration::ZERO).await;
        shell.going.idle().await;
        let now = shell.now();
        let dies = arriving(&shell, &person, "dies", "1", 5_000);
        shell.store.claim(&dies, Draw { claim: 7, conversation: 7 }, now, now).await.unwrap();
        let mut told = Vec::new();
        for message in 0..200 {
            let burst = arriving(&shell, &person, &format!("burst {message}"), "hola", 6_000 + message);
            match shell.take(burst, Duration::ZERO).await {
                Outcome::Full(reply) => told.extend(reply.map(|reply| reply.text.into_inner())),
                Outcome::Later => assert!(message < INBOX as i64),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].contains("Llegaron muchos mensajes"), "{told:?}");
        let outbox = shell.store.due_for(&person, now + TimeDelta::hours(1)).await.unwrap();
        assert!(outbox.len() <= 1, "no such note stands in the way of replies");
        shell.clock.advance(TimeDelta::seconds(10));
        let next = arriving(&shell, &person, "ten seconds later", "hola", 7_000);
        assert_eq!(shell.take(next, Duration::ZERO).await, Outcome::Full(None));
        shell.clock.advance(TimeDelta::hours(1));
        shell.recover().await.unwrap();
        shell.going.idle().await;
    }
}

/// How many texts a phone gets for so many messages, one every `seconds`; and whether
/// one of them said that there will be no more for a while.
async fn texts(shell: &Arc<Shell>, from: usize, messages: usize, seconds: i64) -> (usize, bool) {
    let (phone, mut texts, mut told) = (Person::sms("+13035560001"), 0, false);
    for at in from..from + messages {
        // words that are understood, so that nothing else keeps us silent
        let words = if at % 2 == 0 { "menu" } else { "1" };
        shell.clock.advance(TimeDelta::seconds(seconds));
        let said = heard(shell, arriving(shell, &phone, &format!("text {at}"), words, 0)).await;
        texts += usize::from(said.is_some());
        told |= said.is_some_and(|said| said.contains("a lot of texts"));
    }
    (texts, told)
}

#[tokio::test]
async fn an_hour_has_sixty_texts_and_a_day_two_hundred() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    assert_eq!(texts(&shell, 0, 48, 10).await, (48, false), "a helper who books for four");
    assert_eq!(texts(&shell, 48, 100, 10).await, (12, true));
    let mut day = 60;
    for hour in 0..8 {
        shell.clock.advance(TimeDelta::minutes(70));
        let (more, _) = texts(&shell, 1000 * (hour + 1), 100, 10).await;
        assert!(more <= 60, "{more} in an hour");
        day += more;
    }
    assert_eq!(day, 200);
    shell.clock.advance(TimeDelta::hours(24));
    assert!(texts(&shell, 10_000, 10, 10).await.0 == 10, "a day later all is as before");
}

#[tokio::test]
async fn a_pause_holds_neither_a_booking_nor_a_stop() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell_with(&folder, |manner| {
        manner.brake.per_hour = 10;
    });
    let phone = Person::sms("+13035560001");
    for (turn, words) in TO_THE_REVIEW.iter().enumerate() {
        say(&shell, 1, turn, words).await;
    }
    shell.clock.advance(TimeDelta::minutes(1));
    let last = heard(&shell, arriving(&shell, &phone, "a", "what?", 0)).await.unwrap();
    assert!(last.contains("a lot of texts") && last.contains("minutes"), "{last}");
    let silent = heard(&shell, arriving(&shell, &phone, "b", "menu", 5_000)).await;
    assert_eq!(silent, None, "and so the review is still what is asked");
    let booked = heard(&shell, arriving(&shell, &phone, "c", "1", 10_000)).await.unwrap();
    assert!(booked.contains("Booked!"), "{booked}");
    let stopped = heard(&shell, arriving(&shell, &phone, "d", "stop texting me", 20_000)).await.unwrap();
    assert!(stopped.contains("no more texts"), "{stopped}");
}
