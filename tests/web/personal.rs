//! Nothing personal in logs, metrics, store keys or unsealed on disk.
//!
//! Whole conversations over both channels, with the log at its most talkative,
//! are searched for every distinctive value that was typed, in every form in
//! which it may have been written down.

use serde_json::json;

use super::fakes::telegram::Fault as BotFault;
use super::fakes::twilio::Fault;
use super::server::{Scene, Server, bytes_under};

const PHONE: &str = "+13035557391";
const CHAT: i64 = 739_155_024_817;

/// What is typed by SMS after "hi", up to the review.
const BY_SMS: [&str; 14] = [
    "1",
    "80111",
    "1",
    "1",
    "1",
    "Ana Distinctive",
    "March 14 1987",
    "IOE0918273645",
    "A098765431",
    "3",
    "8",
    "1 2",
    "Luis Companionable",
    "Eva Interpretress",
];

/// What is typed on Telegram after "hi", the confirmation included.
const ON_TELEGRAM: [&str; 11] = [
    "1",
    "80111",
    "1",
    "4",
    "1",
    "Zoë Unmistakable",
    "July 23 1979",
    "720 555 8264",
    "a purple neighbour told me",
    "3",
    "1",
];

/// What must be nowhere, each in the forms in which it could be written.
const PERSONAL: [&str; 26] = [
    "distinctive",
    "companionable",
    "interpretress",
    "unmistakable",
    "3035557391",
    "303-555-7391",
    "7391550248",
    "7205558264",
    "720 555 8264",
    "1987-03-14",
    "march 14",
    "mar 14",
    "03/14/1987",
    "1979-07-23",
    "july 23",
    "jul 23",
    "ioe0918273645",
    "0918273645",
    "098765431",
    "98765431",
    "purple neighbour",
    "somebody elses words",
    "words of a group",
    "a caption of mine",
    "wrongly guessed",
    "the boiler burst",
];

async fn by_sms(scene: &Scene) {
    scene.text(PHONE, "hi").await;
    for line in BY_SMS {
        scene.text(PHONE, line).await;
    }
    let review = scene.text(PHONE, "repeat").await;
    assert!(review.contains("Luis"), "{review}");
    let booked = scene.text(PHONE, "1").await;
    assert!(booked.contains("Booked!"), "{booked}");
    scene.text("+13035557392", "den 26 9999 abcde march 14 1987 wrongly guessed").await;
}

async fn on_telegram(scene: &Scene) {
    let bot = &scene.telegram;
    bot.say(CHAT, "hi").await;
    let mut count = bot.wait_for(CHAT, 1).await.len();
    for line in ON_TELEGRAM {
        bot.say(CHAT, line).await;
        count = bot.wait_for(CHAT, count + 1).await.len();
    }
    let booked = bot.last(CHAT).text;
    assert!(booked.contains("Booked!"), "{booked}");
    bot.share_contact(CHAT, "17205558264").await;
    count = bot.wait_for(CHAT, count + 1).await.len();
    // Updates that cannot be used, or are of a kind that nobody knows.
    let chat = json!({ "id": CHAT, "type": "private", "first_name": "Zoë Unmistakable" });
    let group = json!({ "id": -5, "type": "group", "title": "Unmistakable family" });
    let from = json!({ "id": CHAT, "is_bot": false, "first_name": "Zoë Unmistakable" });
    let message = |chat: &serde_json::Value, text: &str| json!({ "message_id": 9, "date": 1_790_000_000, "chat": chat, "from": from, "text": text });
    for update in [
        json!({ "edited_message": message(&chat, "Unmistakable, July 23 1979") }),
        json!({ "message": message(&group, "words of a group") }),
        json!({ "message": { "message_id": "of no shape", "text": "somebody elses words" } }),
        json!({ "something_new": { "text": "somebody elses words" } }),
    ] {
        assert_eq!(bot.post_update(update).await.status, 200);
    }
    assert_eq!(bot.screen(CHAT).len(), count, "nothing of that is answered");
}

/// Sends that go wrong: errors like to tell of what they were about.
async fn what_goes_wrong(scene: &Scene) {
    let numbers: Vec<_> =
        scene.appointments().iter().map(|one| one["number"].as_str().unwrap().to_owned()).collect();
    assert_eq!(numbers.len(), 2);
    scene.twilio.fail_next([Fault::Refused(30_003), Fault::Refused(21_408)]);
    scene.telegram.fail_next([BotFault::ServerError, BotFault::Refused("Bad Request: Zoë Unmistakable")]);
    let texts = scene.twilio.requests();
    for number in &numbers {
        scene.run(&["appointments", "resend", number]);
        scene.run(&["appointments", "cancel", number, "--why", "The boiler burst."]);
    }
    while scene.twilio.requests() == texts {
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
}

async fn metrics(server: &Server) -> String {
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    http.get(format!("{}/metrics", server.url)).send().await.unwrap().text().await.unwrap()
}

fn found(place: &[u8], value: &str) -> bool {
    place.windows(value.len()).any(|bytes| bytes.eq_ignore_ascii_case(value.as_bytes()))
}

#[tokio::test(flavor = "multi_thread")]
async fn nothing_personal_in_logs_metrics_store_keys_or_unsealed_on_disk() {
    let scene = Scene::new().await;
    let mut server = scene.start_logging("trace").await;
    by_sms(&scene).await;
    on_telegram(&scene).await;
    let code = scene.appointments()[0]["code"].as_str().unwrap().to_owned();
    what_goes_wrong(&scene).await;
    let (metrics, open) = (metrics(&server).await, bytes_under(&scene.data()));
    server.kill();
    let (log, closed) = (server.log(), bytes_under(&scene.data()));
    assert!(log.contains("effects") && found(&open, "DEN-26-"), "the search finds what is not personal");
    for value in PERSONAL {
        assert!(!found(log.as_bytes(), value), "{value} is in the log");
        assert!(!found(metrics.as_bytes(), value), "{value} is in the metrics");
        assert!(!found(&open, value), "{value} is in a file");
        assert!(!found(&closed, value), "{value} is in a file after the end");
    }
    assert!(!log.contains(&format!("code {code}")), "a code is in the log");
    for secret in [super::server::SECRET, super::fakes::telegram::TOKEN] {
        assert!(!log.contains(secret) && !metrics.contains(secret), "a secret is told");
    }
}
