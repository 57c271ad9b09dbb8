//! Who waits when Telegram refuses, for how long, and what is lost by it: nothing.

use chrono::TimeDelta;
use textpass::domain::appointment::ApptNumber;
use textpass::domain::message::Reply;
use textpass::domain::person::Person;
use textpass::service::staff::Refused;
use textpass::store::outbox::{NewNote, NoteKind};

use crate::fakes::telegram::Fault;
use crate::sending::{CHAT, Scene};

/// A booking in the chat, up to the review; "1" books.
async fn at_the_review(scene: &Scene) {
    for line in ["hi", "1", "80111", "1", "4", "1", "Ana Lopez", "March 14 1990", "303 555 0142", "3"] {
        scene.say(CHAT, line).await;
    }
    assert!(scene.screen().last().unwrap().contains("Is this right"), "{:?}", scene.screen());
}

/// A message of our own to a chat.
async fn post(scene: &Scene, chat: i64, kind: NoteKind, words: &str) {
    let (person, due) = (Person::telegram(chat), scene.shell.now());
    let note = NewNote {
        person,
        kind,
        reply: Reply::text(words),
        due,
        leased_until: None,
        about: None,
        stands: None,
    };
    scene.shell.store.post(vec![note], due).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn a_rate_limit_of_one_chat_holds_back_that_chat_only() {
    let scene = Scene::new().await;
    scene.bot.open_chat(CHAT + 1);
    scene.bot.set_busy(CHAT, 30);
    scene.say(CHAT, "hi").await;
    scene.say(CHAT + 1, "hi").await;
    assert_eq!((scene.bot.screen(CHAT).len(), scene.bot.screen(CHAT + 1).len()), (0, 1));
    let asked = scene.bot.requests();
    scene.say(CHAT, "1").await;
    scene.after(TimeDelta::seconds(29)).await;
    assert_eq!(scene.bot.requests(), asked, "it is left alone");
    scene.bot.set_busy(CHAT, 0);
    scene.after(TimeDelta::seconds(2)).await;
    assert_eq!(scene.bot.screen(CHAT).len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn several_chats_that_are_refused_at_once_hold_back_everybody() {
    let scene = Scene::new().await;
    for chat in 1..=3 {
        scene.bot.open_chat(CHAT + chat);
        scene.bot.set_busy(CHAT + chat, 20);
        scene.say(CHAT + chat, "hi").await;
    }
    let asked = scene.bot.requests();
    scene.say(CHAT, "hi").await;
    scene.after(TimeDelta::seconds(19)).await;
    assert_eq!(scene.bot.requests(), asked);
    scene.after(TimeDelta::seconds(2)).await;
    assert_eq!(scene.bot.screen(CHAT).len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_that_waited_because_of_us_is_never_too_old() {
    let scene = Scene::new().await;
    scene.bot.set_busy(CHAT, 620);
    scene.say(CHAT, "hi").await;
    scene.say(CHAT, "1").await;
    scene.after(TimeDelta::seconds(610)).await;
    assert_eq!(scene.screen().len(), 0);
    scene.bot.set_busy(CHAT, 0);
    // nobody looks for a while: what holds back is over, and the answers are not lost
    scene.after(TimeDelta::seconds(11)).await;
    scene.after(TimeDelta::minutes(9)).await;
    let seen = scene.screen();
    assert_eq!(seen.len(), 2, "{seen:?}");
    assert!(seen[0].contains("What can we do") && seen[1].contains("ZIP"), "{seen:?}");
    assert_eq!(scene.undone().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn another_process_knows_that_an_answer_was_held_back() {
    let scene = Scene::new().await;
    scene.bot.set_busy(CHAT, 590);
    scene.say(CHAT, "hi").await;
    scene.say(CHAT, "1").await;
    scene.bot.set_busy(CHAT, 0);
    let other = scene.another().await;
    other.after(TimeDelta::seconds(700)).await;
    assert_eq!(other.screen().len(), 2);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_api_that_does_not_answer_gets_a_text_twice_and_no_more() {
    let scene = Scene::new().await;
    scene.bot.fail_next([Fault::SentThenSilent, Fault::SentThenBroken, Fault::SentThenBroken]);
    post(&scene, CHAT, NoteKind::Change, "Booked!").await;
    for _ in 0..5 {
        scene.after(TimeDelta::minutes(2)).await;
    }
    assert_eq!((scene.screen().len(), scene.undone().await), (2, 0));
}

#[tokio::test(flavor = "multi_thread")]
async fn after_a_server_error_it_is_tried_again_within_two_seconds() {
    let scene = Scene::new().await;
    scene.bot.fail_next([Fault::Page(502)]);
    scene.say(CHAT, "hi").await;
    scene.after(TimeDelta::milliseconds(2_100)).await;
    assert_eq!(scene.screen().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_that_is_refused_for_its_shape_is_told_in_the_end_and_holds_nothing_back() {
    let scene = Scene::new().await;
    at_the_review(&scene).await;
    scene.bot.refuse_words(Some("Booked!"));
    let before = scene.screen().len();
    scene.say(CHAT, "1").await;
    assert_eq!(scene.screen().len(), before);
    scene.say(CHAT, "hi").await;
    assert_eq!(scene.screen().len(), before + 1, "what is said then is answered");
    for _ in 0..6 {
        scene.after(TimeDelta::minutes(5)).await;
    }
    assert_eq!(scene.screen().len(), before + 1);
    scene.bot.refuse_words(None);
    scene.after(TimeDelta::minutes(6)).await;
    let seen = scene.screen();
    assert!(seen[before + 1].contains("Booked!"), "{seen:?}");
    assert_eq!(scene.undone().await, 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_wrong_token_once_silences_nobody_for_minutes() {
    let scene = Scene::new().await;
    scene.bot.fail_next([Fault::Unauthorized]);
    scene.say(CHAT, "hi").await;
    scene.after(TimeDelta::milliseconds(2_100)).await;
    assert_eq!(scene.screen().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appointment_is_not_put_under_a_chat_that_never_wrote() {
    let scene = Scene::new().await;
    at_the_review(&scene).await;
    scene.say(CHAT, "1").await;
    let booked = scene.screen().pop().unwrap();
    let number = booked.split_whitespace().find_map(|word| ApptNumber::parse(word.trim_end_matches(',')));
    let number = number.unwrap();
    let before = scene.shell.store.by_number(&number).await.unwrap().unwrap();
    let to = Person::telegram(CHAT + 1);
    let refused = scene.shell.staff_readdress(&number, &to).await.unwrap_err();
    assert!(matches!(refused, Refused::NeverWrote), "{refused}");
    let after = scene.shell.store.by_number(&number).await.unwrap().unwrap();
    assert_eq!(
        (after.version, after.code.expose()),
        (before.version, before.code.expose()),
        "the code stands"
    );
    assert_eq!(scene.undone().await, 0);
    scene.bot.open_chat(CHAT + 1);
    scene.shell.staff_readdress(&number, &to).await.unwrap();
    scene.after(TimeDelta::zero()).await;
    assert_eq!(scene.bot.screen(CHAT + 1).len(), 1, "it is told its new code");
}
