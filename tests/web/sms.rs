//! `POST /sms`.

use super::fakes::twilio::{encode, messages, text_params};
use super::server::{Scene, TO_THE_REVIEW};

const PHONE: &str = "+13035550142";

#[tokio::test(flavor = "multi_thread")]
async fn a_booking_by_text_is_on_the_days_list() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    assert!(TO_THE_REVIEW.len() < 10, "the answers after \"hi\", the last one included");
    scene.text_to_the_review(PHONE).await;
    let booked = scene.text(PHONE, "1").await;
    assert!(booked.contains("Booked!"), "{booked}");
    let all = scene.appointments();
    assert_eq!(all.len(), 1);
    assert!(booked.contains(all[0]["number"].as_str().unwrap()));
    assert!(booked.contains(all[0]["code"].as_str().unwrap()));
    assert_eq!(all[0]["name"], "Ana Distinctive");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_repeated_webhook_and_the_fallback_get_the_same_text() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    let first = scene.twilio.text(PHONE, "1").await;
    let sid = scene.twilio.last_sid();
    assert_eq!(messages(&scene.twilio.again(&sid).await), messages(&first));
    assert_eq!(messages(&scene.twilio.fallback(&sid).await), messages(&first));
    assert!(messages(&first).unwrap()[0].contains("Booked!"));
    assert_eq!(scene.appointments().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_forged_webhook_is_refused_with_an_empty_body() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let body = encode(&text_params("SM1", PHONE, "hi"));
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    for signature in [None, Some("GvWf1cFY/Q7PnoempGyD5oXAezc="), Some("not base64")] {
        let request = http.post(format!("{}/sms", server.url)).body(body.clone());
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let request = signature.iter().fold(request, |request, s| request.header("x-twilio-signature", *s));
        let response = request.send().await.unwrap();
        assert_eq!(response.status(), 403);
        assert_eq!(response.text().await.unwrap(), "");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_xml_with_its_length() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let params = text_params("SM1", PHONE, "hi");
    let signature = super::fakes::twilio::sign(
        &format!("{}/sms", super::server::PUBLIC_URL),
        &params,
        super::server::OTHER_TOKEN,
    );
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let request = http.post(format!("{}/sms", server.url)).body(encode(&params));
    let request = request.header("content-type", "application/x-www-form-urlencoded");
    let response = request.header("x-twilio-signature", signature).send().await.unwrap();
    assert_eq!(response.status(), 200);
    assert_eq!(response.headers()["content-type"], "text/xml");
    let length: usize = response.headers()["content-length"].to_str().unwrap().parse().unwrap();
    assert_eq!(response.text().await.unwrap().len(), length);
}

#[tokio::test(flavor = "multi_thread")]
async fn texts_at_the_same_moment_are_each_answered_once() {
    let scene = Scene::new().await;
    let _server = scene.start().await;
    let texts = (0..5).map(|_| scene.twilio.text(PHONE, "hi"));
    let answers = futures(texts).await;
    assert!(answers.iter().all(|answer| answer.status == 200));
    assert_eq!(scene.twilio.wait_for(PHONE, 5).await.len(), 5);
}

/// Waits for all of them at once.
async fn futures<T>(all: impl Iterator<Item = impl Future<Output = T>>) -> Vec<T> {
    let mut waiting: Vec<_> = all.map(|one| (Box::pin(one), None)).collect();
    std::future::poll_fn(move |cx| {
        for (one, done) in waiting.iter_mut().filter(|(_, done)| done.is_none()) {
            if let std::task::Poll::Ready(value) = one.as_mut().poll(cx) {
                *done = Some(value);
            }
        }
        if waiting.iter().any(|(_, done)| done.is_none()) {
            return std::task::Poll::Pending;
        }
        std::task::Poll::Ready(waiting.iter_mut().filter_map(|(_, done)| done.take()).collect())
    })
    .await
}

#[tokio::test(flavor = "multi_thread")]
async fn the_same_text_many_times_at_once_has_one_effect_and_one_answer() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    // The first delivery finds nobody; then all come at once.
    scene.twilio.connect("http://127.0.0.1:9/sms", &format!("{}/sms", super::server::PUBLIC_URL));
    scene.twilio.text(PHONE, "1").await;
    let sid = scene.twilio.last_sid();
    scene.twilio.connect(&format!("{}/sms", server.url), &format!("{}/sms", super::server::PUBLIC_URL));
    let answers = futures((0..6).map(|_| scene.twilio.again(&sid))).await;
    assert!(messages(&answers[0]).unwrap()[0].contains("Booked!"), "{answers:?}");
    assert!(answers.iter().all(|answer| messages(answer) == messages(&answers[0])), "{answers:?}");
    assert_eq!(scene.appointments().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_answer_is_repeated_word_for_word_by_the_next_process() {
    let scene = Scene::new().await;
    let mut server = scene.start().await;
    scene.text_to_the_review(PHONE).await;
    let first = scene.twilio.text(PHONE, "1").await;
    let sid = scene.twilio.last_sid();
    server.kill();
    let _next = scene.start().await;
    assert_eq!(messages(&scene.twilio.again(&sid).await), messages(&first));
    assert_eq!(scene.appointments().len(), 1);
}

#[tokio::test(flavor = "multi_thread")]
async fn what_no_text_can_be_is_refused_without_a_word() {
    let scene = Scene::new().await;
    let server = scene.start().await;
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let url = format!("{}/sms", super::server::PUBLIC_URL);
    let post = async |body: Vec<u8>, signature: String| {
        let request = http.post(format!("{}/sms", server.url)).body(body);
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let response = request.header("x-twilio-signature", signature).send().await.unwrap();
        (response.status().as_u16(), response.text().await.unwrap())
    };
    let mut params = text_params("SM1", PHONE, "hi");
    params.retain(|(key, _)| key != "From");
    let signature = super::fakes::twilio::sign(&url, &params, super::fakes::twilio::AUTH_TOKEN);
    assert_eq!(post(encode(&params).into_bytes(), signature).await, (403, String::new()));
    let long = post(vec![b'x'; 65 * 1024], "AAAAAAAAAAAAAAAAAAAAAAAAAAA=".to_owned()).await;
    assert_eq!(long.0, 413);
    let get = http.get(format!("{}/sms", server.url)).send().await.unwrap();
    assert_eq!(get.status(), 405);
}
