//! Stores that an earlier version wrote: they open, and everybody is found.
//!
//! `older/version-3.db` and `older/redis-0.1.0.txt` (a command a line, its words
//! percent-encoded) hold the same made-up people, who booked by `textpass talk` on
//! 28 November 2026. They are never made anew.

use std::path::Path;

use chrono::{DateTime, NaiveDate, TimeZone, Utc};
use textpass::dialog::memory::Conversation;
use textpass::domain::appointment::{ApptNumber, Details, Status};
use textpass::domain::birth_date::BirthDate;
use textpass::domain::name_form::SHIPPED;
use textpass::domain::person::Person;
use textpass::store::Store;
use textpass::store::book::{Book, Booked, Draft};
use textpass::store::redis::{Options, RedisStore, Timeouts};
use textpass::store::seal::MasterKey;
use textpass::store::sqlite::SqliteStore;
use textpass::store::turns::Claim;

use crate::given::{ALONE, BOTH, draft, draw, name, office, says, somebody, task, wish};
use crate::servers::{Keeping, RedisServer};

/// The key under which both were written.
const KEY: &str = "a2V5IG9mIHRoZSB0ZXN0cyBvbmx5LCBub25lIGVsc2U=";

/// Name, birth date and number of everybody whose appointment stands, the names typed
/// as people type them: without accents, in capitals.
const PEOPLE: [(&str, (i32, u32, u32), &str); 7] = [
    ("ana lopez", (1990, 3, 14), "DEN-26-1001"),
    ("NGUYEN THI HOA", (1985, 3, 14), "DEN-26-1002"),
    ("ИВАН ПЕТРОВ", (1979, 3, 14), "DEN-26-1003"),
    ("陳秀蘭", (1952, 7, 21), "DEN-26-1004"),
    ("محمد السيد", (1990, 3, 14), "DEN-26-1006"),
    ("jean-baptiste etienne", (1991, 3, 14), "DEN-26-1007"),
    ("Lukasz Wojcik", (1990, 3, 14), "DEN-26-1008"),
];

/// An hour after they were written.
fn then() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 28, 23, 45, 0).unwrap()
}

fn born((year, month, day): (i32, u32, u32)) -> BirthDate {
    let date = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    BirthDate::new(date, then().date_naive()).unwrap()
}

fn number(text: &str) -> ApptNumber {
    ApptNumber::parse(text).unwrap()
}

fn key() -> MasterKey {
    MasterKey::parse(KEY).unwrap()
}

/// By name and birth date everybody is found, and nobody by another date.
async fn everybody_is_found(store: &dyn Store) {
    for (who, birth, told) in PEOPLE {
        let found = store.of_name(&name(who), &born(birth), then()).await.unwrap();
        assert_eq!(found.iter().map(|one| one.number.clone()).collect::<Vec<_>>(), [number(told)]);
        let other = born((birth.0 + 1, birth.1, birth.2));
        assert_eq!(store.of_name(&name(who), &other, then()).await.unwrap(), [], "{told}");
    }
}

/// Who books the same visit again is told of the one that there is.
async fn the_same_visit_is_known(store: &dyn Store) {
    for (who, birth, told) in PEOPLE {
        let one = store.by_number(&number(told)).await.unwrap().unwrap();
        let details = Details { name: name(who), birth: born(birth), ..one.details };
        let again = Draft { inquiry: one.inquiry, details, ..draft(task(), wish(0, 1, 9), &somebody(), who) };
        assert_eq!(store.book(&again, then()).await.unwrap(), Booked::Same(one.number));
    }
}

/// Everything that one asks of such a store.
async fn everybody_is_there(store: &dyn Store) {
    everybody_is_found(store).await;
    the_same_visit_is_known(store).await;
    for (who, birth, told) in PEOPLE {
        let found = store.of_name(&name(who), &born(birth), then()).await.unwrap();
        let theirs = store.of_address(&found[0].details.on_file, then()).await.unwrap();
        assert!(theirs.iter().any(|one| one.number == number(told)), "{told}");
    }
    let moved = store.by_number(&number("DEN-26-1001")).await.unwrap().unwrap();
    assert_eq!((moved.version, moved.slot.start), (2, Utc.with_ymd_and_hms(2026, 12, 1, 15, 15, 0).unwrap()));
    let cancelled = store.by_number(&number("DEN-26-1005")).await.unwrap().unwrap();
    assert_eq!(cancelled.status, Status::Cancelled);
    let (from, to) = (then(), then() + chrono::TimeDelta::days(10));
    let taken = store.taken(&office("DEN"), from, to, None, then()).await.unwrap();
    assert!(taken.len() >= PEOPLE.len(), "{taken:?}");
    let due = store.due_for(&cancelled.details.on_file, then()).await.unwrap();
    assert_eq!(due.len(), 1, "who was cancelled by staff is still to be told");
    somebody_goes_on(store).await;
}

/// Whoever was in the middle of a booking still is.
async fn somebody_goes_on(store: &dyn Store) {
    let somebody = Person::sms("+13035550109");
    let claim = store.claim(&says(&somebody, "next", "1"), draw(), then(), then()).await.unwrap();
    let Claim::Taken(claimed) = claim else { panic!("{claim:?}") };
    let conversation = Conversation::load(
        claimed.conversation.as_deref(),
        claimed.conversation_id,
        claimed.turn,
        claimed.opted_out,
    );
    let task = conversation.tasks.last().unwrap();
    assert_eq!((task.dialog.as_str(), task.step.as_str()), ("book", "office"));
    assert_eq!(task.offered.len(), 4, "the offices that they were sent");
}

#[tokio::test]
async fn a_file_of_version_3_opens_and_everybody_is_found() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("textpass.db");
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/moving/older/version-3.db");
    std::fs::copy(sample, &file).unwrap();
    everybody_is_there(&SqliteStore::open(&file, &key()).unwrap()).await;
    SqliteStore::open_with(&file, &key(), BOTH).unwrap().sweep_book(then()).await.unwrap();
    everybody_is_found(&SqliteStore::open_with(&file, &key(), ALONE).unwrap()).await;
}

#[tokio::test]
async fn what_0_1_0_wrote_on_redis_opens_and_everybody_is_found() {
    let server = RedisServer::start(Keeping::EverySecond);
    let mut connection = ::redis::Client::open(server.url()).unwrap().get_connection().unwrap();
    for line in include_str!("older/redis-0.1.0.txt").lines() {
        let mut words = line.split(' ').map(decoded);
        let mut command = ::redis::cmd(&String::from_utf8(words.next().unwrap()).unwrap());
        for word in words {
            command.arg(word);
        }
        command.exec(&mut connection).unwrap();
    }
    let open = async |forms| {
        let options = Options { timeouts: Timeouts::patient(60), forms, ..Options::default() };
        RedisStore::open(&server.url(), &key(), options).await.unwrap()
    };
    everybody_is_there(&open(SHIPPED).await).await;
    open(BOTH).await.sweep_book(then()).await.unwrap();
    everybody_is_found(&open(ALONE).await).await;
}

/// A word whose bytes may be written `%xx`.
fn decoded(word: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = word.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let (byte, after) = match first {
            b'%' => (u8::from_str_radix(std::str::from_utf8(&after[..2]).unwrap(), 16).unwrap(), &after[2..]),
            _ => (first, after),
        };
        bytes.push(byte);
        rest = after;
    }
    bytes
}
