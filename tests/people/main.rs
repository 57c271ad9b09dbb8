//! Several people through the whole shell, as their webhooks would come.
#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, clippy::expect_used)]

mod alarmed;
mod another_channel;
mod config_changed;
mod crowd;
mod doubted;
mod guessing;
mod paced;
mod readdressed;
mod reminded;
mod replayed;
mod seats;
mod today;

use std::sync::Arc;
use std::time::Duration;

use chrono::{DateTime, Utc};
use textpass::cli::parts::manner;
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::{Clock, Luck};
use textpass::service::outcome::Outcome;
use textpass::service::senders::Senders;
use textpass::service::shell::{Manner, Shell};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

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

/// The files with that office, and no visit that is longer than its half an hour.
fn files() -> config::Files {
    let mut files = config::files(None).unwrap();
    files.set("config/offices.toml", OFFICE);
    let short = files.get("config/inquiries.toml").unwrap().replace("minutes = 45", "minutes = 30");
    files.set("config/inquiries.toml", short);
    files
}

/// A shell on a store of its own, on a Saturday that does not pass.
fn shell(folder: &tempfile::TempDir) -> Arc<Shell> {
    shell_with(folder, |_| {})
}

/// The same, with something else in its manner.
fn shell_with(folder: &tempfile::TempDir, change: impl FnOnce(&mut Manner)) -> Arc<Shell> {
    let saturday: DateTime<Utc> = "2026-11-21T18:00:00Z".parse().unwrap();
    let shell = shell_of(folder, OFFICE, change);
    Arc::new(shell.with_clock(Clock::manual(saturday), Luck::seeded(7)))
}

/// A shell for these offices, by the system's clock.
fn shell_of(folder: &tempfile::TempDir, offices: &str, change: impl FnOnce(&mut Manner)) -> Shell {
    let mut files = files();
    files.set("config/offices.toml", offices);
    let loaded = assemble(&files).unwrap();
    let key = MasterKey::draw().unwrap();
    let store = SqliteStore::open(&folder.path().join("textpass.db"), &key).unwrap();
    let mut manner = manner(&loaded.settings);
    change(&mut manner);
    Shell::new(Arc::new(loaded.world), Arc::new(store), Senders::default(), manner)
}

/// Says something as person number `who`, five seconds after the turn before, and
/// returns the reply.
async fn say(shell: &Arc<Shell>, who: usize, turn: usize, words: &str) -> String {
    let inbound = Inbound {
        person: Person::sms(format!("+1303556{who:04}")),
        id: format!("SM{who:04}-{turn}"),
        said: Said::Text(Private::new(words.to_owned())),
        hint: None,
        at: shell.now() + chrono::TimeDelta::seconds(5 * turn as i64),
    };
    match shell.take(inbound, Duration::from_secs(3)).await {
        Outcome::Reply { reply: Some(reply), .. } => reply.text.into_inner(),
        other => panic!("person {who} got {other:?}"),
    }
}
