//! A person has a new phone: the old one, which somebody else may hold now,
//! learns nothing more.

use textpass::domain::appointment::ApptNumber;
use textpass::domain::person::Person;
use textpass::store::share::By;

use super::{say, shell};

#[tokio::test]
async fn a_phone_that_lost_its_appointment_cannot_look_it_up_any_more() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let answers =
        ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "1", "1"];
    let mut booked = String::new();
    for (turn, words) in answers.iter().enumerate() {
        booked = say(&shell, 1, turn, words).await;
    }
    let number = booked.split_whitespace().find_map(|w| ApptNumber::parse(w.trim_end_matches(','))).unwrap();
    for (turn, words) in ["my appointment", "march 14 1990"].iter().enumerate() {
        say(&shell, 1, 20 + turn, words).await;
    }
    let before = shell.store.by_number(&number).await.unwrap().unwrap();
    let new = Person::sms("+13035569999");
    shell.store.readdress(&number, before.version, &new, &By::office(), shell.now()).await.unwrap();
    let code = shell.store.by_number(&number).await.unwrap().unwrap().code.expose();
    for (turn, words) in ["1", "2", "4", "1", "1", "my appointment", "march 14 1990"].iter().enumerate() {
        let reply = say(&shell, 1, 30 + turn, words).await;
        assert!(!reply.contains(&code) && !reply.contains("Nov 23"), "{words}: {reply}");
    }
    let after = shell.store.by_number(&number).await.unwrap().unwrap();
    assert_eq!((after.version, after.status), (before.version + 1, before.status));
}
