//! Reminders tried out as an office would, on the real binary: a visit is booked on a phone, moved,
//! and the clock moved on by the file of `TEXTPASS_TEST_CLOCK`.

use chrono::{DateTime, Datelike, Days, NaiveDate, TimeDelta, Utc, Weekday};
use serde_json::Value;
use textpass::calendar::federal::is_holiday;

use super::server::{Scene, TO_THE_REVIEW};
use super::servers::{Keeping, RedisServer};

const ANA: &str = "+13035550142";
const BEN: &str = "+13035550143";

/// The first day in so many days on which the office is open.
fn day_in(days: u64) -> NaiveDate {
    let from = Utc::now().date_naive() + Days::new(days);
    let is_open =
        |day: &NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !is_holiday(*day);
    from.iter_days().find(is_open).unwrap()
}

/// A day as people type it.
fn typed(day: NaiveDate) -> String {
    day.format("%b %-d").to_string().to_lowercase()
}

/// Books on that day.
async fn book(scene: &Scene, phone: &str, day: NaiveDate) {
    scene.text(phone, "hi").await;
    for line in &TO_THE_REVIEW[..TO_THE_REVIEW.len() - 1] {
        scene.text(phone, line).await;
    }
    for line in [typed(day).as_str(), "1"] {
        scene.text(phone, line).await;
    }
    let booked = scene.text(phone, "1").await;
    assert!(booked.contains("Booked!"), "{booked}");
}

/// What is booked in Denver on a day.
fn on(scene: &Scene, day: NaiveDate) -> Vec<Value> {
    let list = ["appointments", "list", "--office", "DEN", "--json", "--date", &day.to_string()];
    serde_json::from_str(&scene.run(&list)).unwrap()
}

/// When an appointment is reminded of by entries of this kind, as staff are shown it.
fn due(one: &Value, kind: &str) -> DateTime<Utc> {
    let all = one["reminders"].as_array().unwrap();
    let found = all.iter().find(|entry| entry["kind"] == kind);
    found.unwrap_or_else(|| panic!("no {kind} in {all:?}"))["due"].as_str().unwrap().parse().unwrap()
}

/// The last one to be due of a kind.
fn last_due(all: &[Value], kind: &str) -> DateTime<Utc> {
    all.iter().map(|one| due(one, kind)).max().unwrap()
}

/// The clock moves on until then; the first reminder that then comes to a phone and is this one.
async fn comes_by(scene: &Scene, at: DateTime<Utc>, phone: &str, is_this: impl Fn(&str) -> bool) -> String {
    let before = scene.twilio.inbox(phone).len();
    scene.set_clock((at + TimeDelta::seconds(30) - Utc::now()).num_seconds());
    let mut count = before + 1;
    loop {
        let inbox = scene.twilio.wait_for(phone, count).await;
        count = inbox.len() + 1;
        let mut came = inbox.into_iter().skip(before);
        if let Some(text) = came.find(|text| text.starts_with("Reminder: ") && is_this(text)) {
            return text;
        }
    }
}

async fn who_moves_is_reminded_of_the_new_time_only(scene: &Scene) {
    scene.set_clock(0);
    let _server = scene.start_trying();
    let (day, later) = (day_in(9), day_in(14));
    book(scene, ANA, day).await;
    book(scene, BEN, day).await;
    let all: Vec<Value> = day.iter_days().take(8).flat_map(|day| on(scene, day)).collect();
    assert_eq!(all.len(), 2, "{all:?}");

    let before = scene.twilio.inbox(BEN).len();
    let ana = comes_by(scene, last_due(&all, "reminder-7d"), ANA, |_| true).await;
    let old_time = ana.lines().next().unwrap().to_owned();
    assert!(scene.twilio.wait_for(BEN, before + 1).await[before].starts_with(&old_time));
    let thanks = scene.text(BEN, "71").await;
    assert!(thanks.contains("See you"), "{thanks}");
    let times = scene.text(ANA, "72").await;
    assert!(times.contains("Pick a new time"), "{times}");
    scene.text(ANA, &typed(later)).await;
    scene.text(ANA, "1").await;
    let moved = scene.text(ANA, "1").await;
    assert!(moved.contains("Moved"), "{moved}");

    let number = all.iter().find(|one| one["phone"] == ANA).unwrap()["number"].as_str().unwrap();
    let of_ana: Value =
        serde_json::from_str(&scene.run(&["appointments", "show", number, "--json"])).unwrap();
    comes_by(scene, last_due(&all, "reminder-2d"), BEN, |text| text.starts_with(&old_time)).await;
    comes_by(scene, due(&of_ana, "reminder-2d"), ANA, |text| !text.starts_with(&old_time)).await;
    let of_old = scene.twilio.inbox(ANA).into_iter().filter(|text| text.starts_with(&old_time));
    assert_eq!(of_old.count(), 1, "once it was moved nothing more comes of the old time");
    let mut reminders = scene.twilio.sent().into_iter().filter(|text| text.body.starts_with("Reminder: "));
    assert!(reminders.all(|text| text.report_to.is_some()), "each asks for a report");
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_are_tried_out_on_sqlite() {
    who_moves_is_reminded_of_the_new_time_only(&Scene::new().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn reminders_are_tried_out_on_redis() {
    let server = RedisServer::start(Keeping::Always);
    who_moves_is_reminded_of_the_new_time_only(&Scene::on(server.url()).await).await;
}
