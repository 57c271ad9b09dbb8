//! `kill -9` in the middle of a booking.
//!
//! What a killed process had in hand is taken up when its lease is over, so
//! these wait for about a minute of real time. By default the process is killed
//! twice, by `./test.sh --long` more often.

use std::time::Duration;

use super::server::Scene;

/// How long after the last message was posted the process is killed.
const AFTER: [u64; 8] = [0, 1, 2, 4, 6, 9, 13, 20];
/// Longer than a lease and a reservation together.
const PATIENCE: Duration = Duration::from_secs(150);

fn phone(at: usize) -> String {
    format!("+1303555{:04}", 1000 + at)
}

/// Books for several people, killing the process at each one's last message;
/// `again` delivers the message again to the next process.
async fn kill_and_restart(again: bool) {
    let long = std::env::var_os("TEXTPASS_LONG").is_some();
    let kills = if long { &AFTER[..] } else { &AFTER[2..4] };
    let scene = Scene::new().await;
    let mut server = scene.start().await;
    let mut unheard = Vec::new();
    for (at, millis) in kills.iter().copied().enumerate() {
        let phone = phone(at);
        scene.text_to_the_review(&phone).await;
        let last = scene.twilio.text(&phone, "1");
        let kill = async {
            tokio::time::sleep(Duration::from_millis(millis)).await;
            server.kill();
        };
        let (answer, ()) = tokio::join!(last, kill);
        let sid = scene.twilio.last_sid();
        server = scene.start().await;
        if again && !answer.is_success() {
            scene.twilio.again(&sid).await;
        } else if !answer.is_success() {
            unheard.push(phone);
        }
    }
    let times_told =
        |phone: &str| scene.twilio.inbox(phone).iter().filter(|text| text.contains("Booked!")).count();
    let told = |phone: &str| times_told(phone) > 0;
    let booked = |phone: &str| scene.appointments().iter().filter(|one| one["phone"] == phone).count();
    let begun = std::time::Instant::now();
    while (0..kills.len()).any(|at| !told(&phone(at))) && begun.elapsed() < PATIENCE {
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    for at in 0..kills.len() {
        let phone = phone(at);
        // A message that never reached the disk is one that was never sent.
        let reached = !unheard.contains(&phone) || booked(&phone) > 0;
        assert_eq!(booked(&phone), usize::from(reached), "{phone}: one appointment");
        assert_eq!(times_told(&phone), usize::from(reached), "{phone}: the person is told, once");
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_with_the_webhook_again_there_is_one_appointment_and_the_person_is_told() {
    kill_and_restart(true).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_without_there_is_one_appointment_and_the_person_is_told() {
    kill_and_restart(false).await;
}
