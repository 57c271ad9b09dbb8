//! Nothing personal in logs, metrics, or unsealed on disk.

use super::server::{Scene, bytes_under};

const PHONE: &str = "+13035557391";

#[tokio::test(flavor = "multi_thread")]
async fn no_value_that_was_typed_is_in_a_log_a_metric_or_a_file() {
    let scene = Scene::new().await;
    let server = scene.start_logging("trace").await;
    let said = [
        "hi",
        "1",
        "80111",
        "1",
        "1",
        "1",
        "Ana Distinctive",
        "March 14 1987",
        "IOE0918273645",
        "A098765431",
    ];
    for line in said {
        scene.text(PHONE, line).await;
    }
    for line in ["1 2", "Luis Companionable", "Eva Interpretress", "3"] {
        scene.text(PHONE, line).await;
    }
    let review = scene.text(PHONE, "repeat").await;
    assert!(review.contains("Companionable"), "{review}");
    let booked = scene.text(PHONE, "1").await;
    assert!(booked.contains("Booked!"), "{booked}");
    let number = scene.appointments()[0]["number"].as_str().unwrap().to_owned();
    let before = scene.twilio.inbox(PHONE).len();
    scene.run(&["appointments", "resend", &number]);
    scene.twilio.wait_for(PHONE, before + 1).await;
    let metrics = reqwest::get(format!("{}/metrics", server.url)).await.unwrap().text().await.unwrap();
    let code = scene.appointments()[0]["code"].as_str().unwrap().to_owned();
    let files = bytes_under(&scene.data());
    let log = server.log();
    assert!(log.contains("effects"), "turns are logged");
    for value in [
        "Distinctive",
        "3035557391",
        "1987-03-14",
        "March 14",
        "0918273645",
        "Companionable",
        "Interpretress",
    ] {
        assert!(!log.contains(value), "{value} is in the log");
        assert!(!metrics.contains(value), "{value} is in the metrics");
        let in_a_file = files.windows(value.len()).any(|bytes| bytes == value.as_bytes());
        assert!(!in_a_file, "{value} is in a file");
    }
    assert!(!log.contains(&format!("code {code}")));
}
