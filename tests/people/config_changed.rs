//! Config changes under what is booked: nobody is told a sentence with a hole, or sent to
//! another office or to a locked door.

use std::sync::Arc;

use chrono::{DateTime, Utc};
use textpass::cli::parts::manner;
use textpass::config::Files;
use textpass::dialog::turns::World;
use textpass::domain::appointment::{ApptNumber, Status};
use textpass::service::clock::{Clock, Luck};
use textpass::service::misfits::{Why, lines};
use textpass::service::senders::Senders;
use textpass::service::shell::{Manner, Shell};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;

use super::{assemble, files, say};

const AURORA: &str = r#"
[AUR]
name = "Aurora"
street = "1 Other Street"
city = "Aurora"
state = "CO"
zip = "80010"
zone = "America/Denver"
point = [39.74, -104.86]
"#;
const BOOKING: [&str; 10] =
    ["hi", "1", "80111", "1", "information", "citizenship", "Ana Lopez", "march 14 1990", "1", "1"];

/// What an operator may change.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Change {
    Nothing,
    NoOffice,
    Closed,
    OtherHours,
    NoInquiry,
    NoCounter,
    FewerCounters,
    OtherGrid,
}

fn changed(change: Change) -> Files {
    let mut files = files();
    let offices = format!("{}{AURORA}", super::OFFICE);
    let inquiries = files.get("config/inquiries.toml").unwrap().to_owned();
    let offices = match change {
        Change::NoOffice => offices.replace("[DEN]", "[XYZ]").replace("Denver\"\ncity", "Elsewhere\"\ncity"),
        Change::Closed => offices.replace("[DEN]", "[DEN]\nclosures = [\"2026-11-23\"]"),
        Change::OtherHours => offices.replace("09:00-09:30", "10:00-10:30"),
        Change::NoCounter => {
            offices.replace("[DEN]", "[DEN]\ncounters.information.public = 0\ncounters.information.staff = 0")
        }
        Change::FewerCounters => offices.replace("public = 7", "public = 1"),
        Change::OtherGrid => offices.replace("[DEN]", "[DEN]\ngrid = 30"),
        _ => offices,
    };
    files.set("config/offices.toml", offices);
    if change == Change::NoInquiry {
        let renamed = inquiries.lines().map(|line| {
            line.strip_prefix("id = \"").map_or_else(|| line.to_owned(), |rest| format!("id = \"new-{rest}"))
        });
        files.set("config/inquiries.toml", renamed.collect::<Vec<_>>().join("\n"));
    }
    files
}

/// A world as it is after a change, and its manner.
fn world(change: Change) -> (Arc<World>, Manner) {
    let loaded = assemble(&changed(change)).unwrap_or_else(|faults| panic!("{change:?}: {faults:#?}"));
    (Arc::new(loaded.world), manner(&loaded.settings))
}

/// A store that outlives the shells on it.
struct Place {
    folder: tempfile::TempDir,
    key: String,
}

impl Place {
    fn new() -> Self {
        let key = "dGVzdGtleXRlc3RrZXl0ZXN0a2V5dGVzdGtleTEyMzQ=".to_owned();
        Self { folder: tempfile::tempdir().unwrap(), key }
    }

    /// A start of the service, on a Saturday.
    fn start(&self, (world, manner): &(Arc<World>, Manner)) -> Arc<Shell> {
        let key = MasterKey::parse(&self.key).unwrap();
        let store = SqliteStore::open(&self.folder.path().join("textpass.db"), &key).unwrap();
        let shell = Shell::new(Arc::clone(world), Arc::new(store), Senders::default(), manner.clone());
        let saturday: DateTime<Utc> = "2026-11-21T18:00:00Z".parse().unwrap();
        Arc::new(shell.with_clock(Clock::manual(saturday), Luck::seeded(7)))
    }
}

async fn all(shell: &Arc<Shell>, who: usize, from: usize, lines: &[&str]) -> String {
    let mut said = String::new();
    for (turn, words) in lines.iter().enumerate() {
        said = say(shell, who, from + turn, words).await;
        assert!(is_whole(&said), "{words:?}: {said}");
    }
    said
}

fn is_whole(said: &str) -> bool {
    !said.contains("{$") && !said.contains("{ $")
}

/// Somebody books the first time at Denver; the number.
async fn book(shell: &Arc<Shell>, who: usize) -> ApptNumber {
    let told = all(shell, who, 0, &BOOKING).await;
    told.split_whitespace().find_map(|word| ApptNumber::parse(word.trim_end_matches(','))).unwrap()
}

/// The text of the confirmation that is sent again.
async fn sent_again(shell: &Arc<Shell>) -> String {
    all(shell, 9, 0, &["hi", "3", "Ana Lopez", "march 14 1990"]).await;
    let notes = shell.store.take_due(10, shell.now()).await.unwrap();
    notes.last().unwrap().reply.text.expose().clone()
}

#[tokio::test]
async fn whose_office_is_gone_reads_what_the_store_has_and_can_move_or_cancel() {
    let (before, after) = (world(Change::Nothing), world(Change::NoOffice));
    let place = Place::new();
    let number = book(&place.start(&before), 1).await;
    let shell = place.start(&after);
    let mine = all(&shell, 1, 100, &["my appointment", "march 14 1990"]).await;
    assert!(mine.contains(&format!("{number}, Mon Nov 23, 4:00pm UTC")), "{mine}");
    assert!(mine.contains("call 1-800-555-0101"), "{mine}");
    for other in ["Aurora", "Other Street", "Elsewhere", "Denver"] {
        assert!(!mine.contains(other), "{mine}");
    }
    let again = sent_again(&shell).await;
    assert!(again.contains(&number.to_string()) && again.contains("1-800-555-0101"), "{again}");
    assert!(is_whole(&again) && !again.contains("Aurora"), "{again}");
    let moved = all(&shell, 1, 110, &["1", "80010", "1", "1", "1"]).await;
    assert!(moved.contains("Moved!") && moved.contains("1 Other Street"), "{moved}");
    let found = shell.store.by_number(&number).await.unwrap().unwrap();
    assert_eq!((found.slot.office.as_str(), found.version), ("AUR", 2));

    let place = Place::new();
    let number = book(&place.start(&before), 1).await;
    let shell = place.start(&after);
    let cancelled = all(&shell, 1, 100, &["my appointment", "march 14 1990", "2", "1"]).await;
    assert!(cancelled.contains(&format!("Cancelled: {number}")), "{cancelled}");
    assert_eq!(shell.store.by_number(&number).await.unwrap().unwrap().status, Status::Cancelled);
}

#[tokio::test]
async fn whose_office_is_gone_may_choose_another_one_and_then_yet_another() {
    let place = Place::new();
    let number = book(&place.start(&world(Change::Nothing)), 1).await;
    let shell = place.start(&world(Change::NoOffice));
    let listed =
        all(&shell, 1, 100, &["my appointment", "march 14 1990", "1", "80010", "1", "another office"]);
    let listed = listed.await;
    assert!(listed.contains("1 Elsewhere"), "{listed}");
    let moved = all(&shell, 1, 110, &["1", "1", "1"]).await;
    assert!(moved.contains("Moved!"), "{moved}");
    let found = shell.store.by_number(&number).await.unwrap().unwrap();
    assert_eq!(found.slot.office.as_str(), "XYZ");
}

#[tokio::test]
async fn whose_day_is_closed_is_told_so_and_offered_other_times() {
    for change in [Change::Closed, Change::OtherHours] {
        let place = Place::new();
        let number = book(&place.start(&world(Change::Nothing)), 1).await;
        let shell = place.start(&world(change));
        let mine = all(&shell, 1, 100, &["my appointment", "march 14 1990"]).await;
        assert!(mine.contains("closed then") && mine.contains(&number.to_string()), "{mine}");
        assert!(mine.contains("Mon Nov 23, 9:00am"), "{mine}");
        let again = sent_again(&shell).await;
        assert!(again.contains("Please call 800-555-0100 before you come"), "{again}");
        let times = all(&shell, 1, 110, &["1"]).await;
        assert!(times.contains("Pick a new time") && times.contains("Nov 30"), "{times}");
        let moved = all(&shell, 1, 120, &["1", "1"]).await;
        assert!(moved.contains("Moved!"), "{moved}");
    }
}

#[tokio::test]
async fn whose_inquiry_or_counter_is_gone_is_told_whom_to_call_and_can_cancel() {
    for change in [Change::NoInquiry, Change::NoCounter] {
        let place = Place::new();
        let number = book(&place.start(&world(Change::Nothing)), 1).await;
        let shell = place.start(&world(change));
        let mine = all(&shell, 1, 100, &["my appointment", "march 14 1990"]).await;
        assert!(mine.contains(&format!("{number}, Mon Nov 23, 9:00am")), "{change:?}: {mine}");
        assert!(mine.contains("call 800-555-0100"), "{mine}");
        let cancelled = all(&shell, 1, 110, &["1", "1"]).await;
        assert!(cancelled.contains("Cancelled"), "{cancelled}");
    }
}

#[tokio::test]
async fn what_does_not_fit_is_named() {
    let worlds: Vec<_> = [
        (Change::Nothing, None),
        (Change::NoOffice, Some(Why::NoOffice)),
        (Change::NoInquiry, Some(Why::NoInquiry)),
        (Change::NoCounter, Some(Why::NoInquiry)),
        (Change::Closed, Some(Why::Closed)),
        (Change::FewerCounters, Some(Why::TooMany)),
        (Change::OtherGrid, Some(Why::OffGrid)),
    ]
    .map(|(change, why)| (change, world(change), why))
    .into();
    let place = Place::new();
    let shell = place.start(&worlds[0].1);
    let (first, second) = (book(&shell, 1).await, book(&shell, 2).await);
    all(&shell, 1, 100, &["my appointment", "march 14 1990", "3", "9:15", "1", "1"]).await;
    let third = book(&shell, 3).await;
    for (change, world, why) in &worlds {
        let misfits = place.start(world).misfits().await.unwrap();
        let named: Vec<_> = misfits.values().flatten().cloned().collect();
        let expected = match why {
            None => vec![],
            // The first has moved to a quarter past: two share nine o'clock.
            Some(Why::TooMany) => vec![third.clone()],
            Some(Why::OffGrid) => vec![first.clone()],
            Some(_) => vec![first.clone(), second.clone(), third.clone()],
        };
        let sorted = |mut all: Vec<ApptNumber>| {
            all.sort();
            all
        };
        assert_eq!(sorted(named), sorted(expected.clone()), "{change:?}");
        assert_eq!(misfits.keys().next(), why.as_ref().filter(|_| !expected.is_empty()));
        let told = lines(&misfits).join("\n");
        assert!(expected.iter().all(|number| told.contains(&number.to_string())), "{told}");
    }
}

#[tokio::test]
async fn whatever_changes_in_the_middle_nobody_meets_a_hole() {
    let before = world(Change::Nothing);
    let mine = ["my appointment", "march 14 1990", "3", "1", "1"];
    for change in [Change::NoOffice, Change::Closed, Change::NoInquiry, Change::NoCounter] {
        let after = world(change);
        for cut in 1..BOOKING.len() {
            let place = Place::new();
            all(&place.start(&before), 1, 0, &BOOKING[..cut]).await;
            let shell = place.start(&after);
            let said = all(&shell, 1, 100, &BOOKING[cut..]).await;
            if change == Change::NoOffice {
                assert!(!said.contains("DEN-26"), "booked at an office that is gone: {said}");
            }
        }
        for cut in 1..mine.len() {
            let place = Place::new();
            let shell = place.start(&before);
            book(&shell, 1).await;
            all(&shell, 1, 50, &mine[..cut]).await;
            let shell = place.start(&after);
            let lines = ["1", "2", "my appointment", "march 14 1990", "1", "2", "back", "0"];
            for (turn, line) in lines.into_iter().enumerate() {
                let said = say(&shell, 1, 100 + turn, line).await;
                assert!(is_whole(&said), "{change:?} after {:?}, {line:?}: {said}", &mine[..cut]);
                if change == Change::NoOffice && cut > 1 {
                    assert!(!said.contains("1 Other Street") || said.contains("Moved"), "{said}");
                }
            }
        }
    }
}
