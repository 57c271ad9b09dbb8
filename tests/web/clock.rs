//! A clock that is wrong destroys nothing and keeps nobody waiting, on the real
//! binary: `TEXTPASS_TEST_WRONG_CLOCK` says how far it is off.

use std::time::{Duration, Instant};

use chrono::{TimeDelta, Utc};
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::store::redis::{Options, RedisStore};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::turns::{Draw, LONGEST_WAIT, Turns};

use super::server::{KEY, Scene, Server};
use super::servers::{Keeping, RedisServer};
use super::starting::{SERVE, failed, textpass};

const ANA: &str = "+13035550142";
const BEN: &str = "+13035550143";
const HOUR: i64 = 3_600;
const DAY: i64 = 24 * HOUR;
/// How long something may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// What a server says of itself: status and body.
async fn ready(server: &Server) -> (u16, String) {
    let response = reqwest::get(format!("{}/readyz", server.url)).await.unwrap();
    (response.status().as_u16(), response.text().await.unwrap())
}

async fn metrics(server: &Server) -> String {
    reqwest::get(format!("{}/metrics", server.url)).await.unwrap().text().await.unwrap()
}

/// Asks until it is so.
async fn becomes(what: &str, mut is_so: impl AsyncFnMut() -> bool) {
    let begun = Instant::now();
    while !is_so().await {
        assert!(begun.elapsed() < PATIENCE, "{what}");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

async fn ends(server: Server) {
    server.terminate();
    assert!(server.ended().await.success());
}

/// The status with which a text is answered.
async fn status(scene: &Scene, from: &str, text: &str) -> u16 {
    scene.twilio.text(from, text).await.status
}

async fn book(scene: &Scene, from: &str) {
    scene.text_to_the_review(from).await;
    assert!(scene.text(from, "1").await.contains("Booked!"));
}

/// Leaves a message in hand, as a process did that was killed while its clock was
/// `ahead` seconds ahead.
async fn leave_in_hand(store: &dyn Turns, ahead: i64, from: &str) {
    let at = Utc::now() + TimeDelta::seconds(ahead);
    let said = Said::Text(Private::new("hi".to_owned()));
    let id = format!("SM{:032x}", ahead.unsigned_abs());
    let message = Inbound { person: Person::sms(from), id, said, hint: None, at };
    let draw = Draw { claim: 7, conversation: 7 };
    store.claim(&message, draw, at + LONGEST_WAIT, at).await.unwrap();
}

#[tokio::test(flavor = "multi_thread")]
async fn sixty_days_ahead_people_are_answered_and_nothing_is_deleted_until_that_is_accepted() {
    let scene = Scene::new().await;
    let server = scene.start_ahead(0, &[]).await;
    book(&scene, ANA).await;
    scene.text_to_the_review(BEN).await;
    ends(server).await;
    let server = scene.start_ahead(60 * DAY, &[]).await;
    let (status, said) = ready(&server).await;
    assert_eq!(status, 200, "{said}");
    assert!(said.starts_with("ready\n") && said.contains("nothing is deleted"), "{said}");
    assert!(said.contains("--accept-clock") && server.log().contains("clock doubted"), "{said}");
    assert!(metrics(&server).await.contains("textpass_clock_doubted 1"));
    assert!(scene.text(BEN, "hello").await.contains("Welcome back"), "no stranger");
    ends(server).await;
    assert_eq!(scene.appointments().len(), 1);
    // it was not remembered that a clock showed that time
    let server = scene.start_ahead(0, &[]).await;
    assert_eq!(ready(&server).await, (200, "ready\n".to_owned()));
    ends(server).await;
    let server = scene.start_ahead(60 * DAY, &["--accept-clock"]).await;
    assert_eq!(ready(&server).await, (200, "ready\n".to_owned()));
    let deleted = "textpass_deleted_total{kind=\"appointments\"} 1";
    becomes("deleted and counted", async || metrics(&server).await.contains(deleted)).await;
    assert!(server.log().contains("deleted what was over kind=\"appointments\" count=1"), "{}", server.log());
    assert_eq!(scene.appointments().len(), 0);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_that_was_never_served_is_not_swept_by_a_clock_far_ahead_of_what_is_in_it() {
    let scene = Scene::new().await;
    let server = scene.start_ahead(0, &[]).await;
    book(&scene, ANA).await;
    ends(server).await;
    let file = rusqlite::Connection::open(scene.data().join("textpass.db")).unwrap();
    assert_eq!(file.execute("DELETE FROM meta WHERE name = 'seen'", []).unwrap(), 1);
    drop(file);
    let server = scene.start_ahead(60 * DAY, &[]).await;
    assert!(ready(&server).await.1.contains("clock doubted"));
    ends(server).await;
    assert_eq!(scene.appointments().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn behind_what_was_seen_nobody_is_answered_until_it_has_caught_up_or_is_accepted() {
    let scene = Scene::new().await;
    let mut server = scene.start_ahead(HOUR, &[]).await;
    scene.text(ANA, "hi").await;
    server.kill();
    let server = scene.start_ahead(0, &[]).await;
    assert_eq!(status(&scene, ANA, "1").await, 503);
    let (status_of, said) = ready(&server).await;
    assert!(status_of == 503 && said.contains("behind what was last seen"), "{said}");
    scene.set_clock(HOUR);
    assert!(scene.text(ANA, "1").await.contains("ZIP"), "where she was");
    assert_eq!(ready(&server).await.0, 200);
    ends(server).await;
    let server = scene.start_ahead(-90, &["--accept-clock"]).await;
    assert!(scene.text(ANA, "80111").await.contains("Denver"));
    ends(server).await;
    // a minute and a half is no more than a clock may be set by
    let server = scene.start_ahead(-180, &[]).await;
    assert_eq!(ready(&server).await, (200, "ready\n".to_owned()));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_was_in_hand_while_the_clock_was_an_hour_ahead_is_answered_once_it_is_right() {
    let scene = Scene::new().await;
    let mut server = scene.start_ahead(HOUR, &[]).await;
    scene.text(ANA, "hi").await;
    server.kill();
    let key = std::fs::read_to_string(scene.data().join("textpass.key")).unwrap();
    let key = MasterKey::parse(key.trim()).unwrap();
    let store = SqliteStore::open(&scene.data().join("textpass.db"), &key).unwrap();
    for (at, from) in [ANA, BEN].iter().enumerate() {
        leave_in_hand(&store, HOUR + i64::try_from(at).unwrap(), from).await;
    }
    store.close();
    let _server = scene.start_ahead(0, &["--accept-clock"]).await;
    for from in [ANA, BEN] {
        becomes("an answer", async || !scene.twilio.text(from, "?").await.body.contains("<Response/>")).await;
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_clock_that_is_set_while_it_runs_is_noticed() {
    let scene = Scene::new().await;
    let server = scene.start_ahead(0, &[]).await;
    scene.text(ANA, "hi").await;
    scene.set_clock(HOUR);
    let (status_of, said) = ready(&server).await;
    assert!(status_of == 200 && said.contains("forward by 1 h"), "{said}");
    assert!(scene.text(ANA, "1").await.contains("ZIP"));
    scene.set_clock(0);
    assert_eq!(ready(&server).await, (200, "ready\n".to_owned()), "set back to where it was");
    scene.set_clock(-HOUR);
    assert_eq!(status(&scene, ANA, "80111").await, 503);
    assert!(ready(&server).await.1.contains("behind what was last seen"));
    scene.set_clock(0);
    assert!(scene.text(ANA, "80111").await.contains("Denver"));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_redis_a_process_that_is_off_answers_and_deletes_nothing() {
    let redis = RedisServer::start(Keeping::Always);
    let (scene, other) = (Scene::on(redis.url()).await, Scene::beside(redis.url()).await);
    let right = scene.start_ahead(0, &[]).await;
    book(&scene, ANA).await;
    scene.text_to_the_review(BEN).await;
    for (seconds, side) in
        [(60 * DAY, "ahead of"), (2 * DAY, "ahead of"), (600, "ahead of"), (-600, "behind")]
    {
        let wrong = other.start_ahead(seconds, &[]).await;
        assert_eq!(status(&other, BEN, "help").await, 503, "{seconds}");
        let (status_of, said) = ready(&wrong).await;
        assert!(status_of == 503 && said.contains(side), "{seconds}: {said}");
        ends(wrong).await;
        assert_eq!(scene.appointments().len(), 1, "{seconds}");
    }
    assert!(scene.text(BEN, "1").await.contains("Booked!"), "the seat was hers all the time");
    ends(right).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn on_redis_a_clock_that_is_set_while_it_runs_is_noticed_and_corrected() {
    let redis = RedisServer::start(Keeping::Always);
    let scene = Scene::on(redis.url()).await;
    let server = scene.start_ahead(1, &[]).await;
    assert_eq!(ready(&server).await, (200, "ready\n".to_owned()), "a second is corrected");
    scene.text(ANA, "hi").await;
    for seconds in [30, -30] {
        scene.set_clock(seconds);
        assert_eq!(status(&scene, ANA, "1").await, 503, "{seconds}");
        assert_eq!(ready(&server).await.0, 503, "{seconds}");
    }
    scene.set_clock(0);
    becomes("right again", async || ready(&server).await.0 == 200).await;
    assert!(scene.text(ANA, "1").await.contains("ZIP"));
}

#[tokio::test(flavor = "multi_thread")]
async fn on_redis_who_was_in_hand_by_a_clock_that_was_ahead_is_answered() {
    let redis = RedisServer::start(Keeping::Always);
    let scene = Scene::on(redis.url()).await;
    let _server = scene.start_ahead(0, &[]).await;
    scene.text(ANA, "hi").await;
    let key = MasterKey::parse(KEY).unwrap();
    let store = RedisStore::open(&redis.url(), &key, Options::default()).await.unwrap();
    for (at, from) in [ANA, BEN].iter().enumerate() {
        leave_in_hand(&store, HOUR + i64::try_from(at).unwrap(), from).await;
        becomes("an answer", async || !scene.twilio.text(from, "?").await.body.contains("<Response/>")).await;
    }
}

#[test]
fn a_clock_for_trying_is_for_this_machine_only() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("clock");
    std::fs::write(&file, "60").unwrap();
    let mut open = textpass(&folder);
    let said = failed(open.args(["serve", "--listen", "0.0.0.0:0"]).env("TEXTPASS_TEST_WRONG_CLOCK", &file));
    assert!(said.contains("TEXTPASS_TEST_WRONG_CLOCK") && said.contains("127.0.0.1"), "{said}");
    let mut without = textpass(&folder);
    let said = failed(without.args(SERVE).env("TEXTPASS_TEST_WRONG_CLOCK", folder.path().join("none")));
    assert!(said.contains("TEXTPASS_TEST_WRONG_CLOCK") && said.contains("without a number"), "{said}");
}
