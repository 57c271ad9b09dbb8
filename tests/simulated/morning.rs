//! A morning on which thousands of reminders are due at once: they leave as fast as the channel
//! may, replies leave at once meanwhile, and processes that are killed neither lose nor double any.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;
use textpass::channel::{SendError, sms, telegram};
use textpass::domain::agenda::{EntryKind, Planned};
use textpass::domain::lang::Lang;
use textpass::domain::message::{Inbound, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::clock::Clock;
use textpass::service::outcome::Outcome;
use textpass::service::senders::{Carrier, Senders, Way};
use textpass::store::outbox::{Note, NoteKind};

use super::crowd::{self, Wishes};
use super::days::world;
use super::is_long;
use super::process::Process;
use super::town::{Kept, Town};

/// How long a channel takes to take a text.
const TAKES: Duration = Duration::from_millis(120);
/// How many segments may leave in a second, in a process that is not told otherwise.
const RATE: i64 = 3;
/// How many may leave at once after a pause, and how many are under way side by side.
const AT_ONCE: usize = 6 + 16;
/// How long it takes until what a dead process had in hand is another's, at most.
const INHERITED: TimeDelta = TimeDelta::seconds(100);
/// How soon somebody has an answer.
const SOON: TimeDelta = TimeDelta::seconds(1);

/// What left: to whom, of which row, of which kind, and when.
type Sent = (Person, u64, NoteKind, DateTime<Utc>);

/// A channel that takes everything, and knows what left.
#[derive(Clone)]
struct Takes {
    town: Arc<Town>,
    left: Arc<Mutex<Vec<Sent>>>,
}

impl fmt::Debug for Takes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Takes")
    }
}

impl Carrier for Takes {
    fn send<'a>(&'a self, note: &'a Note) -> BoxFuture<'a, Result<(), SendError>> {
        let one = (note.person.clone(), note.id, note.kind, self.town.now());
        self.left.lock().unwrap().push(one);
        Box::pin(async {
            tokio::time::sleep(TAKES).await;
            Ok(())
        })
    }

    fn went_out<'a>(&'a self, note: &'a Note, _: DateTime<Utc>) -> BoxFuture<'a, Result<bool, SendError>> {
        let found = self.left.lock().unwrap().iter().any(|(_, row, ..)| *row == note.id);
        Box::pin(std::future::ready(Ok(found)))
    }
}

/// Begins a process: what comes by itself is its work.
fn begin(town: &Arc<Town>, takes: &Takes) -> Process {
    let way = || Way::Value(Box::new(takes.clone()));
    let process = Process::sending(
        town,
        Senders::new([(sms::CAPABILITIES, way()), (telegram::CAPABILITIES, way())]),
        (0, None, TimeDelta::zero()),
    );
    tokio::spawn(Arc::clone(&process.shell).run_outbox());
    tokio::spawn(Arc::clone(&process.shell).run_recovery());
    let shell = Arc::clone(&process.shell);
    tokio::spawn(async move {
        loop {
            let done = shell.work_off().await.unwrap();
            tokio::time::sleep(Duration::from_millis(if done > 0 { 1 } else { 500 })).await;
        }
    });
    process
}

/// Somebody says hello; when they are answered.
async fn answered(
    town: &Town,
    process: &Process,
    takes: &Takes,
    (person, number): (&Person, usize),
) -> Option<DateTime<Utc>> {
    let said = Said::Text(Private::new("hi".to_owned()));
    let at = process.shell.now();
    let inbound = Inbound { person: person.clone(), id: format!("hello {number}"), said, hint: None, at };
    let asked = town.now();
    let answer = process.shell.take(inbound, Duration::from_secs(3)).await;
    if let Outcome::Reply { reply: Some(_), reserved } = answer {
        process.shell.handed_over(&reserved).await;
        return Some(town.now());
    }
    process.shell.going.idle().await;
    let left = takes.left.lock().unwrap();
    let mut replies =
        left.iter().filter(|(to, _, kind, at)| to == person && *kind != NoteKind::Reminder && *at >= asked);
    replies.next().map(|(.., at)| *at)
}

#[test]
fn thousands_of_reminders_at_eight_leave_at_their_rate_and_replies_at_once() {
    let count = if is_long() { 20_000 } else { 1_200 };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().start_paused(true).build();
    runtime.unwrap().block_on(morning(count));
}

async fn morning(count: usize) {
    // eight in Anchorage, and day at every other office between there and the east
    let eight: DateTime<Utc> = "2026-11-17T17:00:00Z".parse().unwrap();
    let town = Arc::new(Town::new(7, Clock::paced(eight - TimeDelta::hours(1)), world(), Kept::new(false)));
    let kind = EntryKind::parse("reminder-2d").unwrap();
    let due = Planned { kind, due: eight, until: eight + TimeDelta::hours(16) };
    let phones: Vec<_> =
        (0..count).map(|number| (Person::sms(format!("+1303{number:07}")), Lang::ENGLISH)).collect();
    let wishes =
        Wishes { zones: "America/", offices: 60, after: eight + TimeDelta::hours(30), agenda: Some(due) };
    let booked = crowd::book(&town, &phones, &wishes).await;
    assert!(booked * 10 >= count * 9, "there is room for {booked} of {count}");

    let takes = Takes { town: Arc::clone(&town), left: Arc::default() };
    let (one, mut other) = (begin(&town, &takes), begin(&town, &takes));
    let lasts = TimeDelta::seconds(booked as i64 / RATE);
    let mut kills: Vec<_> = (1..=5).map(|part| eight + lasts * part / 6).rev().collect();
    let talkers: Vec<_> = (0..12).map(|number| Person::telegram(9_000 + number)).collect();
    let (until, mut slowest) = (eight + lasts + INHERITED * 6, TimeDelta::zero());
    tokio::time::sleep((eight - town.now()).to_std().unwrap()).await;
    for number in 0.. {
        if town.now() >= until {
            break;
        }
        if kills.pop_if(|at| *at <= town.now()).is_some() {
            other.kill(town.chance.below(30));
            tokio::time::sleep(Duration::from_secs(2)).await;
            other = begin(&town, &takes);
        }
        let asked = town.now();
        // somebody of the crowd as well, who may be reminded at this moment
        let person =
            if number % 4 == 0 { &phones[number * 7 % count].0 } else { &talkers[number % talkers.len()] };
        let at = answered(&town, &one, &takes, (person, number)).await;
        let at = at.unwrap_or_else(|| panic!("message {number} of {asked} has no answer"));
        slowest = slowest.max(at - asked);
        tokio::time::sleep(Duration::from_secs(7)).await;
    }

    let left = takes.left.lock().unwrap();
    let mut reminders: Vec<_> = left.iter().filter(|(_, _, kind, _)| *kind == NoteKind::Reminder).collect();
    reminders.sort_by_key(|(.., at)| *at);
    let mut times = BTreeMap::new();
    reminders.iter().for_each(|(person, ..)| *times.entry(person.address.expose().clone()).or_insert(0) += 1);
    let (first, last) = (reminders[0].3, reminders[reminders.len() - 1].3);
    println!("{booked} reminders from {first} to {last}; the slowest reply took {slowest}");
    assert!(times.values().all(|times| *times == 1), "a reminder left twice");
    assert_eq!(times.len(), booked, "a reminder is lost");
    assert!(slowest <= SOON, "a reply took {slowest}");
    let in_a_minute = (60 * RATE) as usize + AT_ONCE;
    for pair in reminders.windows(in_a_minute + 1) {
        assert!(pair[in_a_minute].3 - pair[0].3 >= TimeDelta::minutes(1), "too many leave at {}", pair[0].3);
    }
    assert!(last <= eight + lasts * 11 / 10 + INHERITED * 6, "they took until {last}");
}
