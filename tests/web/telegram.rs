//! `POST /telegram`.

use std::sync::Arc;

use super::fakes::telegram::Fault;
use super::server::{PUBLIC_URL, SECRET, Scene};

const CHAT: i64 = 4242;

#[tokio::test(flavor = "multi_thread")]
async fn telegram_is_told_where_we_are() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.telegram.say(CHAT, "hi").await;
    scene.telegram.wait_for(CHAT, 1).await;
    let webhook = scene.telegram.webhook().unwrap();
    assert_eq!(webhook.url, format!("{PUBLIC_URL}/telegram"));
    assert_eq!(webhook.secret.as_deref(), Some(SECRET));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_by_buttons_and_words_is_on_the_days_list() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    let bot = &scene.telegram;
    bot.say(CHAT, "hi").await;
    let mut seen = bot.wait_for(CHAT, 1).await;
    for (count, step) in
        ["1.", "80111", "1.", "4.", "1.", "Ana Test", "March 14 1987", "303 555 0142", "3.", "1."]
            .into_iter()
            .enumerate()
    {
        if step.ends_with('.') {
            bot.tap(seen.last().unwrap(), step).await;
        } else {
            bot.say(CHAT, step).await;
        }
        seen = bot.wait_for(CHAT, count + 2).await;
    }
    let booked = &seen.last().unwrap().text;
    assert!(booked.contains("Booked!"), "{booked}");
    assert_eq!(scene.appointments().len(), 1);
    assert_eq!(bot.tap_answers().len(), 6, "every tap is answered");
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_posted_five_times_at_once_has_one_effect() {
    let scene = Arc::new(Scene::new().await);
    let _server = scene.start().await;
    scene.telegram.say(CHAT, "hi").await;
    let before = scene.telegram.wait_for(CHAT, 1).await.len();
    scene.telegram.connect("http://127.0.0.1:9/telegram", SECRET);
    scene.telegram.say(CHAT, "1").await;
    let update = scene.telegram.last_update();
    scene.telegram.connect(&format!("{}/telegram", _server.url), SECRET);
    let posts: Vec<_> = (0..5)
        .map(|_| {
            let scene = Arc::clone(&scene);
            tokio::spawn(async move { scene.telegram.again(update).await })
        })
        .collect();
    for post in posts {
        assert_eq!(post.await.unwrap().status, 200);
    }
    scene.telegram.say(CHAT, "80111").await;
    let seen = scene.telegram.wait_for(CHAT, before + 2).await;
    assert_eq!(seen.len(), before + 2, "one answer to the five, one to the next");
}

#[tokio::test(flavor = "multi_thread")]
async fn replies_that_could_not_be_sent_come_later_and_in_order() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.telegram.fail_next([Fault::Busy(1)]);
    scene.telegram.say(CHAT, "hi").await;
    scene.telegram.say(CHAT, "1").await;
    let seen = scene.telegram.wait_for(CHAT, 2).await;
    assert!(seen[0].text.contains("What can we do"), "{:?}", seen[0].text);
    assert!(seen[1].text.contains("ZIP"), "{:?}", seen[1].text);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_update_without_the_secret_is_refused_and_an_unusable_one_is_not() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let post = |secret: Option<&str>, body: &str| {
        let request = http.post(format!("{}/telegram", server.url)).body(body.to_owned());
        let header = "x-telegram-bot-api-secret-token";
        secret.iter().fold(request, |request, secret| request.header(header, *secret)).send()
    };
    assert_eq!(post(None, "{}").await.unwrap().status(), 403);
    assert_eq!(post(Some("wrong"), "{}").await.unwrap().status(), 403);
    for body in ["{}", "no JSON", r#"{"update_id":1,"poll":{}}"#, r#"{"update_id":2,"something_new":{}}"#] {
        assert_eq!(post(Some(SECRET), body).await.unwrap().status(), 200, "{body}");
    }
    let long = "x".repeat(1024 * 1024 + 1);
    // Again and again, as an answer given before the body has come is lost only now and then.
    for _ in 0..20 {
        assert_eq!(post(None, &long).await.unwrap().status(), 403);
        assert_eq!(post(Some(SECRET), &long).await.unwrap().status(), 200, "it would come again for a day");
    }
}
