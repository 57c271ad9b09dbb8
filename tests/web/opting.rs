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

#[tokio::test(flavor = "multi_thread")]
async fn who_blocked_the_bot_is_marked_and_the_staff_is_asked_to_call() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    let (bot, chat) = (&scene.telegram, 4242);
    let lines = ["hi", "1", "80111", "1", "4", "1", "Ana Test", "March 14 1987", "303 555 0142", "3", "1"];
    for (count, line) in lines.into_iter().enumerate() {
        bot.say(chat, line).await;
        bot.wait_for(chat, count + 1).await;
    }
    assert_eq!(bot.set_blocked(chat, true).await.status, 200);
    let all = scene.appointments();
    assert_eq!(all[0]["opted_out"], true);
    let said = scene.run(&["appointments", "resend", all[0]["number"].as_str().unwrap()]);
    assert!(said.contains("please call them"), "{said}");
    bot.set_blocked(chat, false).await;
    assert_eq!(scene.appointments()[0]["opted_out"], false);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_advanced_opt_out_took_for_a_stop_is_one() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    scene.text(PHONE, "1").await;
    let mut stop = super::fakes::twilio::text_params("SMstop", PHONE, "basta ya");
    stop.push(("OptOutType".into(), "STOP".into()));
    let answer = scene.twilio.deliver(&stop).await;
    assert_eq!(super::fakes::twilio::messages(&answer).unwrap(), Vec::<String>::new());
    assert_eq!(scene.appointments()[0]["opted_out"], true);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appointment_under_another_phone_has_another_code_and_both_are_told() {
    let (scene, new) = (Scene::new().await, "+13035550177");
    let _server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    let booked = scene.text(PHONE, "1").await;
    let before = scene.appointments().remove(0);
    let (number, code) = (before["number"].as_str().unwrap(), before["code"].as_str().unwrap());
    assert!(booked.contains(code));
    let heard = scene.twilio.inbox(PHONE).len();
    scene.run(&["appointments", "readdress", number, "--channel", "sms", "--to", "303 555 0177"]);
    let after = scene.appointments().remove(0);
    let new_code = after["code"].as_str().unwrap();
    assert!(new_code != code && after["phone"] == new, "{after}");
    let old = scene.twilio.wait_for(PHONE, heard + 1).await.pop().unwrap();
    let told = scene.twilio.wait_for(new, 1).await.remove(0);
    assert!(told.contains(number) && told.contains(new_code), "{told}");
    assert!(old.contains(number) && !old.contains(new_code) && !old.contains(new), "{old}");
    let shown = scene.run(&["appointments", "show", number]);
    assert!(shown.contains(new_code) && shown.contains(new), "{shown}");
}
