//! Visits of one phone on one day are reminded of in one text, and each of them is looked at.

use chrono::{DateTime, TimeDelta, Utc};
use textpass::domain::appointment::Appointment;
use textpass::domain::person::Person;
use textpass::store::telling::Fate;
use textpass::text::segments;

use super::fakes::twilio::{Fault, Sent};
use super::reports::{PHONE, Scene};

/// A mother and her sons: three visits on one day.
const FAMILY: [[&str; 2]; 3] = [
    ["Ana Distinctive", "March 14 1987"],
    ["Luis Distinctive", "May 2 2009"],
    ["Mateo Distinctive", "June 3 2011"],
];

/// A phone from which so many of them have booked.
async fn booked(count: usize) -> Scene {
    let scene = Scene::new().await;
    scene.twilio.text(PHONE, "hi").await;
    for [name, birth] in FAMILY.into_iter().take(count) {
        for line in ["book", "80111", "1", "4", "1", name, birth, "last one on friday", "1", "1"] {
            scene.twilio.text(PHONE, line).await;
            if scene.twilio.last_to(PHONE).body.contains("Booked!") {
                break;
            }
        }
        assert!(scene.twilio.last_to(PHONE).body.contains("Booked!"), "{}", scene.twilio.last_to(PHONE).body);
    }
    let days: Vec<_> = visits(&scene).await.iter().map(|one| one.slot.start.date_naive()).collect();
    assert!(days.len() == count && days.iter().all(|day| *day == days[0]), "{days:?}");
    scene
}

/// What is booked, by time.
async fn visits(scene: &Scene) -> Vec<Appointment> {
    scene.shell.store.of_address(&Person::sms(PHONE), scene.clock.now()).await.unwrap()
}

/// All that came by itself until the next reminder was tried.
async fn until_reminded(scene: &Scene) {
    let (sent, asked) = (scene.twilio.sent().len(), scene.twilio.requests());
    for _ in 0..600 {
        scene.later(TimeDelta::minutes(20)).await;
        if scene.twilio.sent().len() > sent || scene.twilio.requests() > asked {
            return;
        }
    }
    panic!("nobody is reminded");
}

/// How many visits a text tells of.
fn told(text: &Sent) -> usize {
    text.body.matches("Reminder: ").count() + text.body.matches("Also: ").count()
}

/// What became of the last text of each visit.
async fn fates(scene: &Scene) -> Vec<Option<Fate>> {
    let told = scene.shell.store.told_from(DateTime::<Utc>::UNIX_EPOCH).await.unwrap();
    told.iter().map(|one| one.last().map(|text| text.fate)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn three_visits_of_a_day_come_in_one_text_of_two_segments() {
    let scene = booked(3).await;
    until_reminded(&scene).await;
    let text = scene.twilio.last_to(PHONE);
    assert_eq!(told(&text), 3, "{}", text.body);
    assert!(segments::count(&text.body).segments <= 2, "{}", text.body);
    assert_eq!(text.body.lines().count(), 3 + 4, "a line each, and the choices: {}", text.body);
    scene.twilio.report(&text, "delivered", None).await;
    assert_eq!(fates(&scene).await, [Some(Fate::Delivered); 3]);
    let sent = scene.twilio.sent().len();
    scene.later(TimeDelta::hours(6)).await;
    assert_eq!(scene.twilio.sent().len(), sent, "once");

    scene.twilio.text(PHONE, "71").await;
    let thanks = scene.twilio.last_to(PHONE).body;
    assert!(thanks.starts_with("Thank you! See you") && thanks.matches("Also: ").count() == 2, "{thanks}");
    for one in visits(&scene).await {
        let kept = scene.shell.store.agenda_of(&one.number).await.unwrap();
        assert_eq!(kept.confirmed, one.version, "each is confirmed");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn of_several_it_is_asked_which_one_is_meant() {
    for (words, ends) in
        [("73", "Cancel "), ("72", "Moving costs nothing"), ("i cant come", "What shall we do?")]
    {
        let scene = booked(2).await;
        until_reminded(&scene).await;
        let all = visits(&scene).await;
        scene.twilio.text(PHONE, words).await;
        let which = scene.twilio.last_to(PHONE).body;
        assert!(which.starts_with("Which appointment?"), "{words}: {which}");
        scene.twilio.text(PHONE, "2").await;
        let said = scene.twilio.last_to(PHONE).body;
        assert!(said.contains(ends), "{words}: {said}");
        if words == "73" {
            assert!(said.contains(&all[1].number.to_string()), "{said}");
            scene.twilio.text(PHONE, "yes").await;
            let left = visits(&scene).await;
            assert_eq!(left, [all[0].clone()]);
            // the other one is still answered by the same numbers, and nothing is asked
            scene.twilio.text(PHONE, "71").await;
            let thanks = scene.twilio.last_to(PHONE).body;
            assert!(thanks.contains("Thank you! See you") && !thanks.contains("Also: "), "{thanks}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_change_before_it_leaves_takes_out_that_visit_alone() {
    let scene = booked(3).await;
    scene.twilio.fail_next([Fault::Busy(60)]);
    until_reminded(&scene).await;
    let all = visits(&scene).await;
    scene.shell.staff_cancel(&all[1].number, None).await.unwrap();
    for _ in 0..4 {
        scene.later(TimeDelta::minutes(6)).await;
    }
    let reminders: Vec<_> =
        scene.twilio.sent().into_iter().filter(|sent| sent.body.starts_with("Reminder: ")).collect();
    let [reminder] = &reminders[..] else { panic!("{reminders:?}") };
    assert_eq!(told(reminder), 2, "{}", reminder.body);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_the_phone_did_not_take_comes_once_more_for_all() {
    let scene = booked(2).await;
    until_reminded(&scene).await;
    let first = scene.twilio.last_to(PHONE);
    scene.twilio.report(&first, "undelivered", Some(30_003)).await;
    scene.later(TimeDelta::minutes(11)).await;
    let again = scene.twilio.last_to(PHONE);
    assert_ne!(again.sid, first.sid);
    assert_eq!((told(&first), told(&again)), (2, 2), "{}", again.body);
    scene.twilio.report(&again, "delivered", None).await;
    assert_eq!(fates(&scene).await, [Some(Fate::Delivered); 2]);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_strangers_phone_hears_no_more_of_any_of_them() {
    let scene = booked(2).await;
    until_reminded(&scene).await;
    scene.twilio.text(PHONE, "wrong number").await;
    assert_eq!(scene.calls().await.len(), 2, "both are called about");
}
