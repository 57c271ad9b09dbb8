//! Taking a message in hand: one person, one turn at a time.

use chrono::{DateTime, Utc};
use redis::Value;

use super::hand::{self, Hand};
use super::record::Record;
use super::{answered, commit};
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::turns::{Claim, Claimed, Draw, LEASE};

static CLAIM: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("claim.lua"),
    include_str!("writing.lua"),
    include_str!("taking.lua"),
    include_str!("claim_other.lua")
));
static CLAIM_NEXT: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("claim_next.lua"),
    include_str!("writing.lua"),
    include_str!("taking.lua"),
    include_str!("claim_next_other.lua")
));

/// What the scripts answer where nothing is in hand.
const NOTHING: i64 = 0;
const WAITING: i64 = 1;
const FULL: i64 = 2;

/// A message was offered: takes it, or another that comes first, in hand.
pub(super) async fn claim(
    store: &RedisStore,
    message: &Inbound,
    draw: Draw,
    waits_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let person = store.sealer.person(&message.person);
    let id = store.sealer.dedupe(&message.person, &message.id);
    let sealed = hand::seal(store, &person, &id, message)?;
    let call = Claiming { person: &person, id: &id, draw, waits_until, now }.call(store, &CLAIM, &sealed);
    match store.run(call).await? {
        Value::BulkString(record) => taken(store, &person, &record, message, draw),
        Value::Int(WAITING) => Ok(Claim::Waiting),
        Value::Int(FULL) => Ok(Claim::Full),
        Value::Array(told) => match told.as_slice() {
            [Value::BulkString(slot)] => answered::read(store, &person, &id, slot).await,
            told => in_hand(store, &person, told),
        },
        _ => Err(UNKNOWN),
    }
}

/// Nobody offers a message: takes what is stranded.
pub(super) async fn claim_next(
    store: &RedisStore,
    person: &Person,
    draw: Draw,
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let person = store.sealer.person(person);
    let claiming = Claiming { person: &person, id: &[0; 8], draw, waits_until: now, now };
    match store.run(claiming.call(store, &CLAIM_NEXT, &[])).await? {
        Value::Int(NOTHING) => Ok(Claim::Nothing),
        Value::Array(told) => in_hand(store, &person, &told),
        _ => Err(UNKNOWN),
    }
}

const UNKNOWN: StoreError = StoreError::Unreadable("what became of a claim");

/// A claim being made.
struct Claiming<'c> {
    person: &'c IndexHash,
    id: &'c DedupeHash,
    draw: Draw,
    waits_until: DateTime<Utc>,
    now: DateTime<Utc>,
}

impl Claiming<'_> {
    /// The call of a script that may take a message in hand.
    fn call(&self, store: &RedisStore, script: &'static Script, sealed: &[u8]) -> Call {
        let mut said = Vec::with_capacity(80);
        said.extend_from_slice(self.person);
        let lease = (self.now + LEASE).timestamp_micros();
        said.extend_from_slice(format!("{lease:016}").as_bytes());
        said.extend_from_slice(&self.waits_until.timestamp_micros().to_be_bytes());
        said.extend_from_slice(&self.draw.conversation.to_be_bytes());
        said.extend_from_slice(&self.draw.claim.to_be_bytes());
        said.extend_from_slice(self.id);
        said.extend_from_slice(&self.now.timestamp_micros().to_be_bytes());
        let keys = [store.keys.of(self.person, "c"), store.keys.partition(self.person[0], "busy")];
        Call::new(script, &keys).arg(said).arg(hand::pack(self.draw.claim, self.id, self.now, sealed))
    }
}

/// The message that was offered is in hand; the record is as it was before.
fn taken(
    store: &RedisStore,
    person: &IndexHash,
    record: &[u8],
    message: &Inbound,
    draw: Draw,
) -> Result<Claim, StoreError> {
    claimed(store, person, &Record::read(record)?, draw.claim, message.clone(), 0, false)
}

/// A message is in hand behind the record, this one or another.
fn in_hand(store: &RedisStore, person: &IndexHash, told: &[Value]) -> Result<Claim, StoreError> {
    let [Value::Int(by_outbox), Value::BulkString(record)] = told else { return Err(UNKNOWN) };
    let record = Record::read(record)?;
    let hand = Hand::read(record.hand)?;
    let message = hand::open(store, person, &hand.id, hand.sealed)?;
    claimed(store, person, &record, hand.claim, message, hand.deaths, *by_outbox == 1)
}

fn claimed(
    store: &RedisStore,
    person: &IndexHash,
    record: &Record<'_>,
    claim: u64,
    message: Inbound,
    deaths: u8,
    by_outbox: bool,
) -> Result<Claim, StoreError> {
    let turn = u64::from(record.turn);
    let sealed = Some(record.conversation).filter(|sealed| !sealed.is_empty());
    Ok(Claim::Taken(Box::new(Claimed {
        claim,
        message,
        conversation: sealed.map(|sealed| commit::open(store, person, turn, sealed)).transpose()?,
        turn,
        conversation_id: record.conversation_id,
        deaths,
        opted_out: record.opted_out,
        by_outbox,
    })))
}
