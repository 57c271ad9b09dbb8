//! Taking a message in hand: one person, one turn at a time.

use chrono::{DateTime, Utc};
use redis::Value;

use super::hand::{self, Hand};
use super::record::Record;
use super::{answered, commit, mend, ordinary};
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::turns::{Claim, Claimed, Draw};

static CLAIM: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("work.lua"),
    include_str!("answered.lua"),
    include_str!("taking.lua"),
    include_str!("claim.lua")
));
static CLAIM_NEXT: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("work.lua"),
    include_str!("answered.lua"),
    include_str!("taking.lua"),
    include_str!("claim_next.lua")
));

static CLAIM_IDLE: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("work.lua"),
    include_str!("claim_idle.lua")
));

/// What the scripts answer where nothing is in hand.
const NOTHING: i64 = 0;
const WAITING: i64 = 1;
const FULL: i64 = 2;

/// A message was offered: takes it, or another that comes first, in hand. What
/// cannot be read of the person is put aside first.
pub(super) async fn claim(
    store: &RedisStore,
    message: &Inbound,
    draw: Draw,
    waits_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let person = store.sealer.person(&message.person);
    match offer(store, &person, message, draw, waits_until, now).await {
        Err(error) if !error.again() && mend::mend(store, &person).await? => {
            offer(store, &person, message, draw, waits_until, now).await
        }
        told => told,
    }
}

async fn offer(
    store: &RedisStore,
    person: &IndexHash,
    message: &Inbound,
    draw: Draw,
    waits_until: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let id = store.sealer.dedupe(&message.person, &message.id);
    let hand = hand::pack(draw, &id, now, &hand::seal(store, person, &id, message)?);
    if let Some(record) = ordinary::claim(store, person, &id, &hand, now).await? {
        return taken(store, person, record.as_deref(), message, draw);
    }
    let claiming = Claiming { person, id: &id, draw, waits_until, now };
    let mut told = store.run(claiming.call(store, &CLAIM, &hand)).await?;
    // What tells of a change once more waits for the replicas as it did first.
    if store.waiting.is_some() && answered::tells_of_change(&told) {
        told = store.change(claiming.call(store, &CLAIM, &hand)).await?;
    }
    match told {
        Value::Int(WAITING) => Ok(Claim::Waiting),
        Value::Int(FULL) => Ok(Claim::Full),
        Value::Array(told) => match told.as_slice() {
            [Value::BulkString(slot)] => answered::read(store, person, &id, slot).await,
            told => in_hand(store, person, told),
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
    match next(store, &person, draw, now).await {
        Err(error) if !error.again() && mend::mend(store, &person).await? => {
            next(store, &person, draw, now).await
        }
        told => told,
    }
}

async fn next(
    store: &RedisStore,
    person: &IndexHash,
    draw: Draw,
    now: DateTime<Utc>,
) -> Result<Claim, StoreError> {
    let hand = hand::pack(draw, &[0; 8], now, &[]);
    let claiming = Claiming { person, id: &[0; 8], draw, waits_until: now, now };
    match store.run(claiming.call(store, &CLAIM_NEXT, &hand)).await? {
        Value::Int(NOTHING) => Ok(Claim::Nothing),
        Value::Array(told) => in_hand(store, person, &told),
        _ => Err(UNKNOWN),
    }
}

/// Takes a message in hand that nobody wrote, if nothing of the person is in work.
pub(super) async fn claim_idle(
    store: &RedisStore,
    message: &Inbound,
    draw: Draw,
    now: DateTime<Utc>,
) -> Result<Option<Claimed>, StoreError> {
    let person = store.sealer.person(&message.person);
    let id = store.sealer.dedupe(&message.person, &message.id);
    let hand = hand::pack(draw, &id, now, &hand::seal(store, &person, &id, message)?);
    let keys = [store.keys.of(&person, "c"), store.keys.partition(person[0], "work")];
    let call = Call::new(&CLAIM_IDLE, &keys).arg(&person[..]).arg(hand);
    let Some(record) = store.run::<Option<Vec<u8>>>(call).await? else { return Ok(None) };
    match taken(store, &person, Some(&record), message, draw)? {
        Claim::Taken(claimed) => Ok(Some(*claimed)),
        _ => Ok(None),
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
    fn call(&self, store: &RedisStore, script: &'static Script, hand: &[u8]) -> Call {
        let mut said = Vec::with_capacity(48);
        said.extend_from_slice(self.person);
        said.extend_from_slice(&self.waits_until.timestamp_micros().to_be_bytes());
        said.extend_from_slice(&self.draw.claim.to_be_bytes());
        said.extend_from_slice(self.id);
        said.extend_from_slice(&self.now.timestamp_micros().to_be_bytes());
        let keys = [store.keys.of(self.person, "c"), store.keys.partition(self.person[0], "work")];
        Call::new(script, &keys).arg(said).arg(hand)
    }
}

/// The message that was offered is in hand, as the ordinary case.
fn taken(
    store: &RedisStore,
    person: &IndexHash,
    record: Option<&[u8]>,
    message: &Inbound,
    draw: Draw,
) -> Result<Claim, StoreError> {
    let claimed = Claimed {
        claim: draw.claim,
        message: message.clone(),
        conversation: None,
        turn: 0,
        conversation_id: draw.conversation,
        deaths: 0,
        opted_out: false,
        last_reply: None,
        by_outbox: false,
    };
    with_record(store, person, record.unwrap_or_default(), claimed)
}

/// A message is in hand, this one or another.
fn in_hand(store: &RedisStore, person: &IndexHash, told: &[Value]) -> Result<Claim, StoreError> {
    let [Value::Int(by_outbox), Value::BulkString(record), Value::BulkString(hand)] = told else {
        return Err(UNKNOWN);
    };
    let hand = Hand::read(hand)?;
    let claimed = Claimed {
        claim: hand.claim,
        message: hand::open(store, person, &hand.id, hand.sealed)?,
        conversation: None,
        turn: 0,
        conversation_id: hand.conversation,
        deaths: hand.lives.saturating_sub(1),
        opted_out: hand.opted_out,
        last_reply: None,
        by_outbox: *by_outbox == 1,
    };
    with_record(store, person, record, claimed)
}

/// Adds what the person's record says, if they have one.
fn with_record(
    store: &RedisStore,
    person: &IndexHash,
    bytes: &[u8],
    mut claimed: Claimed,
) -> Result<Claim, StoreError> {
    if !bytes.is_empty() {
        let record = Record::read(bytes)?;
        claimed.turn = u64::from(record.turn);
        claimed.opted_out = record.opted_out;
        if record.conversation_id != 0 {
            claimed.conversation_id = record.conversation_id;
        }
        let sealed = Some(record.conversation).filter(|sealed| !sealed.is_empty());
        claimed.conversation = sealed.and_then(|sealed| {
            let opened = commit::open(store, person, claimed.turn, sealed);
            let unreadable = |error: &StoreError| {
                tracing::error!(%error, "a conversation cannot be read, and is begun afresh");
            };
            opened.inspect_err(unreadable).ok()
        });
        claimed.last_reply = answered::last(store, person, &record, claimed.message.at)?;
        store.loaded.keep(claimed.claim, bytes);
    }
    Ok(Claim::Taken(Box::new(claimed)))
}
