//! The message in hand: packed, opened, given back.

use chrono::{DateTime, Utc};

use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::packed::Packed;
use crate::store::redis::script::{Call, Script};
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::turns::{Draw, LEASE};

static GIVE_BACK: Script =
    Script::new(concat!(include_str!("record.lua"), include_str!("work.lua"), include_str!("give_back.lua")));

/// A message in hand, as `work.lua` packs it.
pub(super) struct Hand<'b> {
    pub(super) claim: u64,
    pub(super) id: DedupeHash,
    pub(super) lease_until: DateTime<Utc>,
    pub(super) since: DateTime<Utc>,
    /// How many claims of it there were, with this one.
    pub(super) lives: u8,
    /// Whether the person was opted out when it was taken.
    pub(super) opted_out: bool,
    /// The id of their conversation, if their record has none.
    pub(super) conversation: u128,
    /// The message.
    pub(super) sealed: &'b [u8],
}

impl<'b> Hand<'b> {
    /// Reads a hand.
    pub(super) fn read(bytes: &'b [u8]) -> Result<Self, StoreError> {
        let mut packed = Packed(bytes);
        let (claim, id) = (packed.u64()?, packed.array()?);
        let (lease_until, since) = (packed.instant()?, packed.instant()?);
        let (lives, opted_out) = (packed.u8()?, packed.u8()? == 1);
        let conversation = u128::from_be_bytes(packed.array()?);
        Ok(Self { claim, id, lease_until, since, lives, opted_out, conversation, sealed: packed.0 })
    }
}

/// Packs a hand of a claim that begins now and never died.
pub(super) fn pack(draw: Draw, id: &DedupeHash, now: DateTime<Utc>, sealed: &[u8]) -> Vec<u8> {
    let mut hand = Vec::with_capacity(50 + sealed.len());
    hand.extend_from_slice(&draw.claim.to_be_bytes());
    hand.extend_from_slice(id);
    hand.extend_from_slice(&(now + LEASE).timestamp_micros().to_be_bytes());
    hand.extend_from_slice(&now.timestamp_micros().to_be_bytes());
    hand.extend_from_slice(&[1, 0]);
    hand.extend_from_slice(&draw.conversation.to_be_bytes());
    hand.extend_from_slice(sealed);
    hand
}

/// Seals a message, in hand or in the inbox.
pub(super) fn seal(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    message: &Inbound,
) -> Result<Vec<u8>, StoreError> {
    store.seal(&place(person, id), message)
}

/// Opens a message, in hand or in the inbox.
pub(super) fn open(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    sealed: &[u8],
) -> Result<Inbound, StoreError> {
    store.unseal(&place(person, id), sealed)
}

/// Ends a claim at once.
pub(super) async fn give_back(store: &RedisStore, person: &Person, claim: u64) -> Result<(), StoreError> {
    let person = store.sealer.person(person);
    drop(store.loaded.take(claim));
    let work = store.keys.partition(person[0], "work");
    let call = Call::new(&GIVE_BACK, &[work]).arg(&person[..]).arg(&claim.to_be_bytes()[..]);
    store.run(call).await
}

fn place(person: &IndexHash, id: &DedupeHash) -> Vec<u8> {
    context("turn.message", &[person, id])
}
