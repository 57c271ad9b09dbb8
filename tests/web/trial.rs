//! Reminders tried out as an office would, on the real binary: a visit is booked on a phone, moved,
//! and the clock moved on by the file of `TEXTPASS_TEST_CLOCK`.

use chrono::{DateTime, Datelike, Days, TimeDelta, Utc, Weekday};
use serde_json::Value;

use super::server::{Scene, TO_THE_REVIEW};
use super::servers::{Keeping, RedisServer};

const ANA: &str = "+13035550142";
const BEN: &str = "+13035550143";

/// The first day in so many days on which the office is open, as people type it.
fn day_in(days: u64) -> String {
    let from = Utc::now().date_naive() + Days::new(days);
    let closed = textpass::calendar::federal::is_holiday;
    let open =
        |day: &chrono::NaiveDate| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun) && !closed(*day);
    from.iter_days().find(open).unwrap().format("%b %-d").to_string().to_lowercase()
}

/// Books on that day.
async fn book(scene: &Scene, phone: &str, day: &str) {
    scene.text(phone, "hi").await;
    for line in &TO_THE_REVIEW[..TO_THE_REVIEW.len() - 1] {
        scene.text(phone, line).await;
    }
    for line in [day, "1"] {
        scene.text(phone, line).await;
    }
    let booked = scene.text(phone, "1").await;
    assert!(booked.contains("Booked!"), "{booked}");
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

/// The clock moves on until then; the one text that comes to a phone by itself because of it.
async fn comes_by(scene: &Scene, at: DateTime<Utc>, phone: &str) -> String {
    let before = scene.twilio.inbox(phone).len();
    scene.set_clock((at + TimeDelta::seconds(30) - Utc::now()).num_seconds());
    let mut came = scene.twilio.wait_for(phone, before + 1).await;
    assert_eq!(came.len(), before + 1, "{came:?}");
    came.pop().unwrap()
}

async fn who_moves_is_reminded_of_the_new_time_only(scene: &Scene) {
    scene.set_clock(0);
    let _server = scene.start_trying();
    let day = day_in(9);
    book(scene, ANA, &day).await;
    book(scene, BEN, &day).await;
    let all = scene.appointments();
    assert_eq!(all.len(), 2, "{all:?}");

    let before = scene.twilio.inbox(BEN).len();
    let ana = comes_by(scene, last_due(&all, "reminder-7d"), ANA).await;
    assert!(ana.starts_with("Reminder: "), "{ana}");
    let old_time = ana.lines().next().unwrap().to_owned();
    assert!(scene.twilio.wait_for(BEN, before + 1).await[before].starts_with(&old_time));
    let thanks = scene.text(BEN, "71").await;
    assert!(thanks.contains("See you"), "{thanks}");
    let times = scene.text(ANA, "72").await;
    assert!(times.contains("Pick a new time"), "{times}");
    scene.text(ANA, &day_in(14)).await;
    scene.text(ANA, "1").await;
    let moved = scene.text(ANA, "1").await;
    assert!(moved.contains("Moved"), "{moved}");

    let number = all.iter().find(|one| one["phone"] == ANA).unwrap()["number"].as_str().unwrap();
    let of_ana: Value =
        serde_json::from_str(&scene.run(&["appointments", "show", number, "--json"])).unwrap();
    let before = scene.twilio.inbox(ANA).len();
    let ben = comes_by(scene, last_due(&all, "reminder-2d"), BEN).await;
    assert!(ben.starts_with(&old_time), "{ben}");
    assert_eq!(scene.twilio.inbox(ANA).len(), before, "of the old time nothing comes");
    let ana = comes_by(scene, due(&of_ana, "reminder-2d"), ANA).await;
    assert!(ana.starts_with("Reminder: ") && !ana.starts_with(&old_time), "{ana}");
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
