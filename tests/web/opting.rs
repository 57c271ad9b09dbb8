//! Who asked us to stop is not texted.

use std::time::Duration;

use super::server::Scene;

const PHONE: &str = "+13035550142";

#[tokio::test(flavor = "multi_thread")]
async fn stop_is_answered_by_nothing_and_keeps_the_appointment() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    assert_eq!(scene.text(PHONE, "STOP").await, "");
    let all = scene.appointments();
    assert_eq!((all.len(), &all[0]["opted_out"]), (1, &true.into()));
    let number = all[0]["number"].as_str().unwrap();
    let said = scene.run(&["appointments", "resend", number]);
    assert!(said.contains("please call them"), "{said}");
    let back = scene.text(PHONE, "START").await;
    assert!(back.contains("Welcome back"), "{back}");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_opt_out_is_learned_from_the_carrier() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    scene.twilio.set_blocked(PHONE, true);
    let number = scene.appointments()[0]["number"].as_str().unwrap().to_owned();
    let asked = scene.twilio.requests();
    scene.run(&["appointments", "resend", &number]);
    for _ in 0..100 {
        if scene.twilio.requests() > asked && scene.appointments()[0]["opted_out"] == true {
            return;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    panic!("the opt-out was not learned");
}

#[tokio::test(flavor = "multi_thread")]
async fn staff_cancel_and_the_person_is_told() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    let number = scene.appointments()[0]["number"].as_str().unwrap().to_owned();
    let before = scene.twilio.inbox(PHONE).len();
    scene.run(&["appointments", "cancel", &number, "--why", "The heating is broken."]);
    let inbox = scene.twilio.wait_for(PHONE, before + 1).await;
    let told = inbox.last().unwrap();
    assert!(told.contains(&number) && told.contains("The heating is broken."), "{told}");
    assert!(scene.appointments().is_empty());
}
