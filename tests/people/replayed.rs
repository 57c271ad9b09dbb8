//! A genuine message that comes again when it is long forgotten: what it did it
//! does not do once more, and says what it was.

use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use textpass::domain::appointment::{ApptNumber, Status};
use textpass::domain::message::{Inbound, Said};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::outcome::Outcome;
use textpass::service::shell::Shell;

use super::shell;

/// Somebody's phone.
struct Phone {
    shell: Arc<Shell>,
    person: Person,
    sent: usize,
}

impl Phone {
    /// Says something; the reply.
    async fn says(&mut self, words: &str) -> String {
        self.sent += 1;
        let id = format!("SM{}", self.sent);
        self.brings(&id, words).await
    }

    /// A message with this id comes (again), two minutes after the one before.
    async fn brings(&self, id: &str, words: &str) -> String {
        self.shell.clock.advance(TimeDelta::minutes(2));
        let said = Said::Text(Private::new(words.to_owned()));
        let (person, at) = (self.person.clone(), self.shell.now());
        let inbound = Inbound { person, id: id.to_owned(), said, hint: None, at };
        match self.shell.take(inbound, Duration::from_secs(3)).await {
            Outcome::Reply { reply: Some(reply), .. } => reply.text.into_inner(),
            other => panic!("{words}: {other:?}"),
        }
    }

    /// Up to the review of a booking; another name each time.
    async fn fills_in(&mut self, greeting: &str, who: &str) {
        for words in [greeting, "1", "80111", "1", "information", "citizenship", who, "march 14 1990", "1"] {
            let reply = self.says(words).await;
            assert!(!reply.is_empty());
        }
    }

    async fn booked(&self) -> Vec<(ApptNumber, u32)> {
        let (office, now) = (OfficeCode::parse("DEN").unwrap(), self.shell.now());
        let open = self.shell.store.on_day(&office, now, now + TimeDelta::days(40)).await.unwrap();
        open.into_iter()
            .filter(|one| one.status == Status::Booked)
            .map(|one| (one.number, one.version))
            .collect()
    }
}

fn phone(folder: &tempfile::TempDir) -> Phone {
    Phone { shell: shell(folder), person: Person::sms("+13035560001"), sent: 0 }
}

/// Time and texts that make the store forget a message.
async fn forgotten(phone: &mut Phone, by_texts: bool) {
    if by_texts {
        for text in 0..60 {
            phone.says(if text % 2 == 0 { "5" } else { "0" }).await;
        }
    } else {
        phone.shell.clock.advance(TimeDelta::hours(49));
        phone.shell.sweep().await.unwrap();
    }
}

#[tokio::test]
async fn a_message_that_booked_books_nothing_more() {
    for by_texts in [false, true] {
        let folder = tempfile::tempdir().unwrap();
        let mut phone = phone(&folder);
        phone.fills_in("hi", "Ana Lopez").await;
        let told = phone.says("1").await;
        assert!(told.contains("Booked!"), "{told}");
        let (captured, before) = (format!("SM{}", phone.sent), phone.booked().await);
        forgotten(&mut phone, by_texts).await;
        phone.fills_in(if by_texts { "0" } else { "hi" }, "Ben Lopez").await;
        let open = phone.booked().await;
        let told = phone.brings(&captured, "1").await;
        assert!(told.contains("booked") && told.contains(&before[0].0.to_string()), "{told}");
        assert!(!told.contains("code"), "{told}");
        assert_eq!(phone.booked().await, open, "nothing was booked");
        let told = phone.says("1").await;
        assert!(told.contains("Booked!"), "the review is still what is asked: {told}");
    }
}

#[tokio::test]
async fn a_message_that_moved_moves_nothing_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut phone = phone(&folder);
    phone.fills_in("hi", "Ana Lopez").await;
    phone.says("1").await;
    for words in ["my appointment", "march 14 1990", "3", "1"] {
        phone.says(words).await;
    }
    let told = phone.says("1").await;
    assert!(told.contains("Moved!"), "{told}");
    let captured = format!("SM{}", phone.sent);
    forgotten(&mut phone, true).await;
    for words in ["my appointment", "march 14 1990", "3", "1"] {
        phone.says(words).await;
    }
    let before = phone.booked().await;
    let told = phone.brings(&captured, "1").await;
    assert!(told.contains("moved") && told.contains(&before[0].0.to_string()), "{told}");
    assert_eq!(phone.booked().await, before);
}

#[tokio::test]
async fn a_message_that_cancelled_cancels_nothing_more() {
    let folder = tempfile::tempdir().unwrap();
    let mut phone = phone(&folder);
    for (greeting, who) in [("hi", "Ana Lopez"), ("0", "Ben Lopez")] {
        phone.fills_in(greeting, who).await;
        phone.says("1").await;
    }
    let all = phone.booked().await;
    for words in ["my appointment", "march 14 1990", "1", "4"] {
        phone.says(words).await;
    }
    let told = phone.says("1").await;
    assert!(told.contains("Cancelled"), "{told}");
    let captured = format!("SM{}", phone.sent);
    let before = phone.booked().await;
    let gone = all.into_iter().find(|one| !before.contains(one)).unwrap().0;
    forgotten(&mut phone, true).await;
    for words in ["my appointment", "march 14 1990", "4"] {
        phone.says(words).await;
    }
    let told = phone.brings(&captured, "1").await;
    assert!(told.contains("cancelled") && told.contains(&gone.to_string()), "{told}");
    assert_eq!(phone.booked().await, before);
}
