//! Many people, few seats, the same second: through the whole shell, as their
//! webhooks would come.
#![allow(missing_docs, clippy::unwrap_used, clippy::expect_used)]

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use textpass::cli::parts::manner;
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::domain::lang::Lang;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::office::OfficeCode;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::{Clock, Luck};
use textpass::service::senders::Senders;
use textpass::service::shell::Shell;
use textpass::service::turn::Outcome;
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::text::{Say, Voice};

const PEOPLE: usize = 200;
const SEATS: usize = 7;

/// One office with seven counters, open on Mondays for half an hour: one cell
/// of fifteen minutes that everybody is offered first, and one more.
const OFFICE: &str = r#"
[defaults]
phone = "800-555-0100"
hours.monday = "09:00-09:30"
counters.information = { public = 7 }
counters.service = { public = 7 }

[DEN]
name = "Denver"
city = "Centennial"
state = "CO"
zip = "80111"
zone = "America/Denver"
point = [39.6123, -104.8799]
"#;

fn shell(folder: &tempfile::TempDir) -> Arc<Shell> {
    let mut files = config::files(None).unwrap();
    files.set("config/offices.toml", OFFICE);
    let loaded = assemble(&files).unwrap();
    let key = MasterKey::draw().unwrap();
    let store = SqliteStore::open(&folder.path().join("textpass.db"), &key).unwrap();
    let manner = manner(&loaded.settings);
    let shell = Shell::new(Arc::new(loaded.world), Arc::new(store), Senders::default(), manner);
    let saturday: DateTime<Utc> = "2026-11-21T18:00:00Z".parse().unwrap();
    Arc::new(shell.with_clock(Clock::manual(saturday), Luck::seeded(7)))
}

/// Says something as person number `who`, and returns the reply.
async fn say(shell: &Arc<Shell>, who: usize, turn: usize, words: &str) -> String {
    let inbound = Inbound {
        person: Person::sms(format!("+1303556{who:04}")),
        id: format!("SM{who:04}-{turn}"),
        said: Said::Text(Private::new(words.to_owned())),
        hint: None,
        at: shell.now(),
    };
    match shell.take(inbound, Duration::from_secs(3)).await {
        Outcome::Reply { reply: Some(reply), .. } => reply.text.into_inner(),
        other => panic!("person {who} got {other:?}"),
    }
}

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
    let sentence = |key: &str| shell.world.catalog.render(Lang::ENGLISH, Voice::Sms, &Say::new(key));
    let answers = ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "0"];
    let mut offered = Vec::new();
    for (turn, words) in answers.iter().enumerate() {
        offered = all(&shell, 0..PEOPLE, turn, words).await;
    }
    assert!(
        offered.iter().all(|(_, reply)| reply.contains("\n1 Mon, Nov 23, 9:00 AM\n")),
        "{:?}",
        offered[0]
    );

    let chosen = all(&shell, 0..PEOPLE, answers.len(), "1").await;
    let gone = sentence("slot-gone");
    let (told, held): (Vec<_>, Vec<_>) = chosen.into_iter().partition(|(_, reply)| reply.starts_with(&gone));
    assert_eq!((held.len(), told.len()), (SEATS, PEOPLE - SEATS));
    for (_, reply) in &told {
        assert!(!reply.contains("Nov 23, 9:00 AM") && reply.contains("\n1 Mon, Nov 23, 9:15 AM"), "{reply}");
    }

    let winners: Vec<usize> = held.iter().map(|(who, _)| *who).collect();
    let booked = all(&shell, winners.into_iter(), answers.len() + 1, "1").await;
    assert!(booked.iter().all(|(_, reply)| reply.contains("DEN-26-")), "{booked:?}");

    let office = OfficeCode::parse("DEN").unwrap();
    let (from, to) = ("2026-11-23T16:00:00Z".parse().unwrap(), "2026-11-23T16:15:00Z".parse().unwrap());
    let standing = shell.store.on_day(&office, from, to).await.unwrap();
    assert_eq!(standing.len(), SEATS);
}
