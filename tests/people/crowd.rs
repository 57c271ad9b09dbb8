//! Many people, few seats, the same second.

use std::sync::Arc;

use textpass::domain::lang::Lang;
use textpass::domain::office::OfficeCode;
use textpass::service::shell::Shell;
use textpass::text::{Register, Say};

use super::{say, shell};

const PEOPLE: usize = 200;
const SEATS: usize = 7;

/// Everybody at once.
async fn all(
    shell: &Arc<Shell>,
    who: impl Iterator<Item = usize>,
    turn: usize,
    words: &str,
) -> Vec<(usize, String)> {
    let mut saying = tokio::task::JoinSet::new();
    for one in who {
        let (shell, words) = (Arc::clone(shell), words.to_owned());
        saying.spawn(async move { (one, say(&shell, one, turn, &words).await) });
    }
    saying.join_all().await
}

#[tokio::test(flavor = "multi_thread")]
async fn of_two_hundred_people_seven_get_the_seven_seats_and_the_others_a_time_that_is_free() {
    let folder = tempfile::tempdir().unwrap();
    let shell = shell(&folder);
    let sentence = |key: &str| shell.world.catalog.render(Lang::ENGLISH, Register::Terse, &Say::new(key));
    let answers = ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990"];
    let mut offered = Vec::new();
    for (turn, words) in answers.iter().enumerate() {
        offered = all(&shell, 0..PEOPLE, turn, words).await;
    }
    assert!(offered.iter().all(|(_, reply)| reply.contains("\n1 Mon Nov 23, 9:00am\n")), "{:?}", offered[0]);

    let chosen = all(&shell, 0..PEOPLE, answers.len(), "1").await;
    let gone = sentence("slot-gone");
    let (told, held): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|(_, reply)| reply.starts_with(&gone));
    assert_eq!((held.len(), told.len()), (SEATS, PEOPLE - SEATS));
    for (_, reply) in &told {
        assert!(!reply.contains("Nov 23, 9:00am") && reply.contains("\n1 Mon Nov 23, 9:15am"), "{reply}");
    }

    let winners: Vec<usize> = held.iter().map(|(who, _)| *who).collect();
    let booked = all(&shell, winners.into_iter(), answers.len() + 1, "1").await;
    assert!(booked.iter().all(|(_, reply)| reply.contains("DEN-26-")), "{booked:?}");

    let office = OfficeCode::parse("DEN").unwrap();
    let (from, to) = ("2026-11-23T16:00:00Z".parse().unwrap(), "2026-11-23T16:15:00Z".parse().unwrap());
    let standing = shell.store.on_day(&office, from, to).await.unwrap();
    assert_eq!(standing.len(), SEATS);
}
