//! What is no usual text, and a process that ends.

use super::fakes::twilio::{messages, text_params};
use super::server::Scene;

const PHONE: &str = "+13035550142";

#[tokio::test(flavor = "multi_thread")]
async fn pictures_and_long_texts_get_a_helpful_sentence_and_blank_ones_nothing() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.text(PHONE, "hi").await;
    let mut picture = text_params("SMpicture", PHONE, "");
    picture.retain(|(key, _)| key != "NumMedia");
    picture.push(("NumMedia".into(), "1".into()));
    let answer = scene.twilio.deliver(&picture).await;
    assert!(messages(&answer).unwrap()[0].contains("pictures"), "{answer:?}");
    assert_eq!(scene.text(PHONE, "").await, "");
    assert!(scene.text(PHONE, &"word ".repeat(330)).await.contains("too long"));
}

#[tokio::test(flavor = "multi_thread")]
async fn requests_that_nobody_signed_are_counted_and_fill_no_log() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let routes = ["sms", "telegram"];
    for _ in 0..50 {
        for route in routes {
            let refused = http.post(format!("{}/{route}", server.url)).body("Body=hi").send().await.unwrap();
            assert_eq!(refused.status().as_u16(), 403);
        }
    }
    let metrics = http.get(format!("{}/metrics", server.url)).send().await.unwrap().text().await.unwrap();
    for route in routes {
        let counted = format!("textpass_refused_total{{route=\"{route}\"}} 50");
        assert!(metrics.contains(&counted), "{metrics}");
        let log = server.log();
        // a slow machine may need more than a minute for them
        let lines = log.lines().filter(|line| line.contains(route) && line.contains("count=")).count();
        assert!((1..=3).contains(&lines), "{lines} lines of {route}: {log}");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn the_process_says_how_it_is() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    scene.text(PHONE, "hi").await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let get = async |path: &str| {
        let response = http.get(format!("{}{path}", server.url)).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    assert_eq!(get("/healthz").await.0, 200);
    assert_eq!(get("/readyz").await.0, 200);
    let (status, metrics) = get("/metrics").await;
    assert_eq!(status, 200);
    assert!(metrics.contains(r#"textpass_turns_total{channel="sms",outcome="reply"} 1"#), "{metrics}");
    assert_eq!(get("/nothing").await.0, 404);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_process_that_is_asked_to_end_finishes_what_is_in_hand() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    let answer = scene.twilio.text(PHONE, "1");
    tokio::pin!(answer);
    // The request is on its way; the end is called while it is in hand, or after.
    let answered = tokio::select! {
        biased;
        answer = &mut answer => Some(answer),
        () = tokio::task::yield_now() => None,
    };
    server.terminate();
    let answer = match answered {
        Some(answer) => answer,
        None => answer.await,
    };
    assert!(server.ended().await.success());
    if answer.status == 200 {
        assert!(messages(&answer).unwrap()[0].contains("Booked!"));
        assert_eq!(scene.appointments().len(), 1);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_taken_port_and_another_key_are_told_with_their_remedy() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let address = server.url.strip_prefix("http://").unwrap();
    let run = |key: &str, arguments: &[&str]| {
        let mut command = std::process::Command::new(env!("CARGO_BIN_EXE_textpass"));
        command.args(arguments).arg("--data").arg(scene.data()).env("TEXTPASS_KEY", key);
        let output = command.output().unwrap();
        assert!(!output.status.success());
        String::from_utf8(output.stderr).unwrap()
    };
    let path = scene.data().join("textpass.key");
    let mut with_a_file = std::process::Command::new(env!("CARGO_BIN_EXE_textpass"));
    with_a_file.args(["slots", "--office", "DEN", "--data"]).arg(scene.data());
    assert!(with_a_file.env("TEXTPASS_KEY_FILE", &path).output().unwrap().status.success());
    let ours = std::fs::read_to_string(scene.data().join("textpass.key")).unwrap();
    let taken = run(&ours, &["serve", "--listen", address]);
    assert!(taken.contains("--listen"), "{taken}");
    let other = "b3RoZXJrZXlvdGhlcmtleW90aGVya2V5b3RoZXIxMjM=";
    assert!(run(other, &["slots", "--office", "DEN"]).contains("TEXTPASS_KEY"));
    assert!(run("short", &["slots", "--office", "DEN"]).contains("32 bytes"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_turn_that_waits_for_the_disk_is_answered_although_the_end_was_called() {
    let scene = std::sync::Arc::new(Scene::new().await);
    let server = scene.start_logging("info").await;
    scene.text_to_the_review(PHONE).await;
    // Another process writes: the turn cannot be finished before it is done.
    let writes = rusqlite::Connection::open(scene.data().join("textpass.db")).unwrap();
    writes.execute_batch("BEGIN IMMEDIATE").unwrap();
    let texting = std::sync::Arc::clone(&scene);
    let answer = tokio::spawn(async move { texting.twilio.text(PHONE, "1").await });
    tokio::time::sleep(std::time::Duration::from_millis(700)).await;
    server.terminate();
    while !server.log().contains("finishing the turns in hand") {
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    writes.execute_batch("COMMIT").unwrap();
    let answer = answer.await.unwrap();
    assert!(messages(&answer).unwrap()[0].contains("Booked!"), "{answer:?}");
    assert!(server.ended().await.success());
    assert_eq!(scene.appointments().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_webhook_that_cannot_be_answered_in_time_is_to_come_again_and_its_turn_is_finished() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.text(PHONE, "hi").await;
    // Another process writes, for longer than anybody waits for an answer.
    let writes = rusqlite::Connection::open(scene.data().join("textpass.db")).unwrap();
    writes.execute_batch("BEGIN IMMEDIATE").unwrap();
    let begun = std::time::Instant::now();
    let answer = scene.twilio.deliver(&text_params("SMlate", PHONE, "1")).await;
    assert_eq!(answer.status, 503, "{answer:?}");
    assert!(begun.elapsed() < std::time::Duration::from_secs(15), "as long as Twilio waits");
    writes.execute_batch("COMMIT").unwrap();
    let answer = scene.twilio.again("SMlate").await;
    assert!(messages(&answer).unwrap()[0].contains("What city and state"), "{answer:?}");
}
