//! Made-up people and their turns, and a clock that only jumps.

use std::sync::atomic::{AtomicU64, Ordering};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use textpass::domain::message::{Inbound, Reply, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::store::outbox::{NewNote, NoteKind};
use textpass::store::redis::{Options, RedisStore};
use textpass::store::seal::MasterKey;
use textpass::store::turns::{Claim, Claimed, Commit, Draw, Turns};

/// A key for tests, in base64.
pub const KEY: &str = "dGVzdGtleXRlc3RrZXl0ZXN0a2V5dGVzdGtleTEyMzQ=";

/// The moment at which every test begins, and seconds after it.
pub fn at(seconds: i64) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 12, 1, 9, 0, 0).unwrap() + TimeDelta::seconds(seconds)
}

/// A store on this server, as a process of its own.
pub async fn open(url: &str) -> RedisStore {
    RedisStore::open(url, &MasterKey::parse(KEY).unwrap(), Options::default()).await.unwrap()
}

/// A number that no other call in this run returns.
pub fn fresh() -> u64 {
    static NEXT: AtomicU64 = AtomicU64::new(1);
    NEXT.fetch_add(1, Ordering::Relaxed)
}

/// Somebody whom no other call in this run returns.
pub fn somebody() -> Person {
    Person::sms(format!("+1303555{:04}", fresh()))
}

pub fn draw() -> Draw {
    Draw { claim: fresh() | 1 << 63, conversation: u128::from(fresh()) | 1 << 127 }
}

pub fn says(person: &Person, id: &str) -> Inbound {
    let said = Said::Text(Private::new("I need an appointment".to_owned()));
    Inbound { person: person.clone(), id: id.to_owned(), said, hint: None, at: at(0) }
}

/// Offers a message for which its webhook waits 3 s.
pub async fn claim(store: &RedisStore, person: &Person, id: &str, now: DateTime<Utc>) -> Claim {
    store.claim(&says(person, id), draw(), now + TimeDelta::seconds(3), now).await.unwrap()
}

/// What is in hand.
pub fn in_hand(claim: Claim) -> Claimed {
    match claim {
        Claim::Taken(claimed) => *claimed,
        other => panic!("not in hand: {other:?}"),
    }
}

/// A commit that answers a claim.
pub fn answer(claimed: &Claimed, now: DateTime<Utc>) -> Commit {
    Commit {
        person: claimed.message.person.clone(),
        claim: claimed.claim,
        turn: claimed.turn,
        message_id: claimed.message.id.clone(),
        conversation: conversation(claimed.turn),
        reply: Some(Reply::text("Which of these times suits you?\n1 Mon 9:00\n2 Mon 9:30\n3 Tue 14:00")),
        opted_out: claimed.opted_out,
        deed: None,
        notes: Vec::new(),
        now,
    }
}

/// As many bytes as the dialog saves in the middle of a booking.
pub fn conversation(turn: u64) -> Vec<u8> {
    (0..190).map(|at| b'a' + ((at + turn) % 26) as u8).collect()
}

pub fn note(person: &Person, due: DateTime<Utc>) -> NewNote {
    let reply = Reply::text("your appointment is booked");
    NewNote {
        person: person.clone(),
        kind: NoteKind::Notice,
        reply,
        due,
        leased_until: None,
        about: None,
        stands: None,
    }
}
