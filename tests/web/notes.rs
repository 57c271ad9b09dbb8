//! The staff's hand on texts, by the command line, while the service runs.

use super::server::Scene;
use super::servers::{Keeping, RedisServer};
use super::untold::until;

const PHONE: &str = "+13035550142";

fn json(scene: &Scene, arguments: &[&str]) -> serde_json::Value {
    serde_json::from_str(&scene.run(&[arguments, &["--json"]].concat())).unwrap()
}

async fn staff_see_what_became_of_each_text(scene: &Scene) {
    let server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    let number = scene.appointments()[0]["number"].as_str().unwrap().to_owned();
    let booked = scene.twilio.last_to(PHONE);
    assert_eq!(scene.twilio.report(&booked, "delivered", None).await.status, 204);
    let all = json(scene, &["notes", "list"]);
    assert_eq!(all.as_array().unwrap().len(), 1, "{all}");
    assert_eq!((&all[0]["fate"], &all[0]["kind"]), (&"delivered".into(), &"change".into()));
    let id = all[0]["id"].to_string();
    let shown = scene.run(&["notes", "show", &id]);
    assert!(shown.contains("delivered, ") && shown.contains(&number), "{shown}");
    assert_eq!(scene.run(&["notes", "calls"]), "Nobody has to be called.\n");
    // a text is lost
    scene.run(&["appointments", "resend", &number]);
    scene.twilio.wait_for(PHONE, scene.twilio.inbox(PHONE).len() + 1).await;
    scene.twilio.report(&scene.twilio.last_to(PHONE), "undelivered", Some(30_005)).await;
    let calls = json(scene, &["notes", "calls", "--office", "DEN"]);
    assert_eq!((&calls[0]["number"], &calls[0]["why"]), (&number.as_str().into(), &"not reached".into()));
    assert_eq!(json(scene, &["notes", "calls", "--office", "SFR"]).as_array().unwrap().len(), 0);
    assert!(scene.run(&["notes", "calls"]).contains(PHONE), "whom to call");
    assert!(scene.appointments()[0]["texts"].as_array().unwrap().len() == 2);
    let listed = scene.run(&["notes", "list", "--state", "undelivered", "--appointment", &number]);
    assert!(listed.contains("undelivered (30005), ") && !listed.contains("delivered, 2"), "{listed}");
    scene.run(&["notes", "calls", "--done", &number]);
    assert_eq!(scene.run(&["notes", "calls"]), "Nobody has to be called.\n");
    // and sent again by hand
    let lost = json(scene, &["notes", "list", "--state", "undelivered"])[0]["id"].to_string();
    let inbox = scene.twilio.inbox(PHONE).len();
    scene.run(&["notes", "retry", &lost]);
    assert!(scene.twilio.wait_for(PHONE, inbox + 1).await[inbox].contains(&number));
    assert!(!server.log().contains(PHONE), "{}", server.log());
    until(|| json(scene, &["notes", "list", "--state", "waiting"]) == serde_json::json!([])).await;
    drop(server);
    // what waits can be taken out
    scene.run(&["appointments", "resend", &number]);
    let waits =
        json(scene, &["notes", "list", "--state", "waiting", "--kind", "notice"])[0]["id"].to_string();
    assert_eq!(scene.run(&["notes", "drop", &waits]), format!("Text {waits} is not sent.\n"));
    assert!(json(scene, &["notes", "list", "--state", "waiting"]).as_array().unwrap().is_empty());
    assert_eq!(json(scene, &["notes", "show", &waits])["fate"], "dropped");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_see_what_became_of_each_text_on_a_file() {
    staff_see_what_became_of_each_text(&Scene::new().await).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_see_what_became_of_each_text_on_redis() {
    let server = RedisServer::start(Keeping::Always);
    staff_see_what_became_of_each_text(&Scene::on(server.url()).await).await;
}
