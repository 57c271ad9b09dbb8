//! A text that is refused leaves a trace where staff look.

use std::time::Duration;

use super::fakes::twilio::Fault;
use super::server::Scene;
use super::servers::{Keeping, RedisServer};

const PHONE: &str = "+13035550142";

async fn a_refused_text_is_seen_by_staff(scene: &Scene) {
    let server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    let number = scene.appointments()[0]["number"].as_str().unwrap().to_owned();
    assert_eq!(scene.run(&["appointments", "untold"]), "Everybody was told.\n");
    scene.twilio.fail_next([Fault::Refused(21_211)]);
    let said = scene.run(&["appointments", "resend", &number]);
    assert!(said.contains("is being told") && !said.contains("as soon as"), "it runs: {said}");
    until(|| log_lines(&server.log(), &number) == 1).await;
    let shown = scene.run(&["appointments", "show", &number]);
    assert!(shown.contains("Last text") && shown.contains("refused (21211), "), "{shown}");
    let listed = &scene.appointments()[0];
    assert_eq!(
        (&listed["last_text"]["fate"], &listed["last_text"]["code"]),
        (&"refused".into(), &21_211.into())
    );
    // the office cancels: that is refused, too
    scene.twilio.fail_next([Fault::Refused(21_211)]);
    scene.run(&["appointments", "cancel", &number]);
    until(|| log_lines(&server.log(), &number) == 2).await;
    let untold: serde_json::Value =
        serde_json::from_str(&scene.run(&["appointments", "untold", "--json"])).unwrap();
    assert_eq!((&untold[0]["number"], &untold[0]["status"]), (&number.as_str().into(), &"cancelled".into()));
    assert_eq!(untold.as_array().unwrap().len(), 1);
    let untold = scene.run(&["appointments", "untold"]);
    assert!(
        untold.contains(&number) && untold.contains("refused (21211)") && untold.contains(PHONE),
        "{untold}"
    );
    assert!(!server.log().contains(PHONE), "{}", server.log());
}

/// Warnings that name the appointment.
fn log_lines(log: &str, number: &str) -> usize {
    log.lines().filter(|line| line.contains("WARN") && line.contains(number)).count()
}

pub async fn until(mut is_so: impl FnMut() -> bool) {
    for _ in 0..600 {
        if is_so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("it never comes");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_text_is_seen_by_staff_on_a_file() {
    a_refused_text_is_seen_by_staff(&Scene::new().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_refused_text_is_seen_by_staff_on_redis() {
    let server = RedisServer::start(Keeping::Always);
    a_refused_text_is_seen_by_staff(&Scene::on(server.url()).await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_text_that_waits_or_is_not_sent_is_among_the_untold() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    let number = scene.appointments()[0]["number"].as_str().unwrap().to_owned();
    server.terminate();
    assert!(server.ended().await.success());
    let said = scene.run(&["appointments", "resend", &number]);
    assert!(said.contains("as soon as `textpass serve` runs"), "{said}");
    let untold = scene.run(&["appointments", "untold"]);
    assert!(untold.contains(&number) && untold.contains("waiting, since"), "{untold}");
    let _server = scene.start().await;
    until(|| scene.run(&["appointments", "untold"]).contains("Everybody was told")).await;
    assert!(scene.run(&["appointments", "show", &number]).contains("queued, "));
    // who opted out is written nothing, and so was not told
    assert_eq!(scene.text(PHONE, "STOP").await, "");
    assert!(scene.run(&["appointments", "cancel", &number]).contains("please call them"));
    let untold = scene.run(&["appointments", "untold"]);
    assert!(untold.contains(&number) && untold.contains("opted out, "), "{untold}");
}
