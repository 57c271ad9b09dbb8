//! A clock that is changed by an hour takes nobody's seat: the book goes on by the
//! time that surely went by.

use std::path::Path;
use std::sync::Arc;

use textpass::domain::inquiry::InquiryId;
use textpass::domain::office::OfficeCode;
use textpass::service::clock::{Clock, Luck};
use textpass::service::shell::Shell;
use textpass::service::trust::Trust;

use super::{OFFICE, say, shell_of};

const TO_THE_TIMES: [&str; 8] =
    ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990"];

fn ahead(clock: &Path, seconds: i64) {
    std::fs::write(clock, seconds.to_string()).unwrap();
}

/// How many starts are free.
async fn free(shell: &Shell) -> usize {
    let office = shell.world.offices.get(&OfficeCode::parse("DEN").unwrap()).unwrap();
    let inquiry = shell.world.inquiries.get(&InquiryId::parse("info-citizenship").unwrap()).unwrap();
    shell.free(office, inquiry, None, None).await.unwrap().starts.len()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_seat_that_is_held_is_not_given_away_because_a_clock_was_changed() {
    let folder = tempfile::tempdir().unwrap();
    let clock = folder.path().join("clock");
    ahead(&clock, 0);
    let shell = shell_of(&folder, &OFFICE.replace("public = 7", "public = 1"), |_| {});
    let shell = Arc::new(shell.with_clock(Clock::trying(&clock).unwrap(), Luck::seeded(7)));
    shell.watch_clock(false).await.unwrap();
    for (turn, words) in TO_THE_TIMES.iter().enumerate() {
        say(&shell, 1, turn, words).await;
    }
    let all = free(&shell).await;
    let reviewed = say(&shell, 1, 8, "1").await;
    assert!(reviewed.contains("Ana Lopez"), "{reviewed}");
    assert_eq!(free(&shell).await, all - 1);

    ahead(&clock, 3_600);
    assert!(matches!(shell.trust(), Trust::Doubted(_)));
    assert_eq!(free(&shell).await, all - 1, "it is held");
    for (turn, words) in TO_THE_TIMES.iter().enumerate() {
        say(&shell, 2, turn, words).await;
    }
    say(&shell, 2, 8, "1").await;
    assert_eq!(free(&shell).await, all - 2, "another one");
    ahead(&clock, 0);
    assert_eq!(shell.trust(), Trust::Sure);
    assert_eq!(free(&shell).await, all - 2, "set back, both are held");
    let booked = say(&shell, 1, 9, "1").await;
    assert!(booked.contains("DEN-"), "{booked}");
}
