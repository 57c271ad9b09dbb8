//! Taking a message in hand: one person, one turn at a time.

use chrono::{DateTime, Utc};

use super::hand::{self, Hand};
use super::{answered, commit};
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::packed::Packed;
use crate::store::redis::script::{Call, Script};
use crate::store::seal::IndexHash;
use crate::store::turns::{Claim, Claimed, Draw, LEASE};

static CLAIM: Script =
    Script::new(concat!(include_str!("record.lua"), include_str!("taking.lua"), include_str!("claim.lua")));
static CLAIM_NEXT: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("taking.lua"),
    include_str!("claim_next.lua")
));

/// Flag of a record: the person opted out.
const OPTED_OUT: u8 = 1;

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
    let hand = hand::pack(draw.claim, &id, now, &sealed);
    let call = taking(store, &CLAIM, &person, &hand, draw, now).arg(waits_until.timestamp_micros());
    let answer: Vec<u8> = store.run(call).await?;
    match answer.split_first() {
        Some((b'A', slot)) => answered::read(store, &person, &id, slot).await,
        Some((b'W', [])) => Ok(Claim::Waiting),
        Some((b'F', [])) => Ok(Claim::Full),
        Some((b'T', told)) => taken(store, &person, told, Some(message)),
        _ => Err(StoreError::Unreadable("what became of a claim")),
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
    let hand = hand::pack(draw.claim, &[0; 8], now, &[]);
    let answer: Vec<u8> = store.run(taking(store, &CLAIM_NEXT, &person, &hand, draw, now)).await?;
    match answer.split_first() {
        Some((b'N', [])) => Ok(Claim::Nothing),
        Some((b'T', told)) => taken(store, &person, told, None),
        _ => Err(StoreError::Unreadable("what became of a claim")),
    }
}

/// A call of a script that may take a message in hand.
fn taking(
    store: &RedisStore,
    script: &'static Script,
    person: &IndexHash,
    hand: &[u8],
    draw: Draw,
    now: DateTime<Utc>,
) -> Call {
    let (record, busy) = (store.keys.of(person, "c"), store.keys.partition(person[0], "busy"));
    Call::new(script, &[record, busy])
        .arg(hand)
        .arg((now + LEASE).timestamp_micros())
        .arg(&draw.conversation.to_be_bytes()[..])
}

/// Reads what is in hand; the message itself is not told to whoever offered it.
fn taken(
    store: &RedisStore,
    person: &IndexHash,
    told: &[u8],
    offered: Option<&Inbound>,
) -> Result<Claim, StoreError> {
    let mut told = Packed(told);
    let by_outbox = told.u8()? == 1;
    let (_layout, flags, turn) = (told.u8()?, told.u8()?, u64::from(told.u32()?));
    let conversation_id = u128::from_be_bytes(told.array()?);
    let (_saved, _answered, length) = (told.u32()?, told.u8()?, told.length()?);
    let conversation = match told.take(length)? {
        [] => None,
        sealed => Some(commit::open(store, person, turn, sealed)?),
    };
    let hand = Hand::read(&mut told)?;
    let message = match (hand.sealed, offered) {
        ([], Some(message)) => message.clone(),
        (sealed, _) => hand::open(store, person, &hand.id, sealed)?,
    };
    Ok(Claim::Taken(Box::new(Claimed {
        claim: hand.claim,
        message,
        conversation,
        turn,
        conversation_id,
        deaths: hand.deaths,
        opted_out: flags & OPTED_OUT != 0,
        by_outbox,
    })))
}
