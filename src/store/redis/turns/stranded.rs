//! What nobody works on any more.

use chrono::{DateTime, Utc};

use super::hand::{self, Hand};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::keys::PARTITIONS;
use crate::store::redis::packed::Packed;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::seal::{DedupeHash, IndexHash};

static SETTLE: Script = Script::new(concat!(include_str!("record.lua"), include_str!("settle.lua")));

/// Flags of a record: its lengths are told, a message is in hand.
const LENGTHS: u8 = 8;
const IN_HAND: u8 = 16;

/// A message that nobody works on.
struct Stranded<'b> {
    since: DateTime<Utc>,
    id: DedupeHash,
    sealed: &'b [u8],
}

/// People with a dead claim, or with a first message that nobody waits for,
/// longest waiting first.
pub(super) async fn stranded(
    store: &RedisStore,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<Vec<Person>, StoreError> {
    let busy = wave(PARTITIONS.map(|partition| busy(store, partition, limit, now))).await?;
    let found = wave(busy.iter().flatten().map(|person| look(store, person, now))).await?;
    let mut found: Vec<_> = found.into_iter().flatten().collect();
    found.sort_by_key(|(since, _)| *since);
    Ok(found.into_iter().take(limit).map(|(_, person)| person).collect())
}

/// People of one partition who were to be done with by now.
async fn busy(
    store: &RedisStore,
    partition: u8,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<Vec<IndexHash>, StoreError> {
    let mut ask = redis::cmd("ZRANGEBYSCORE");
    ask.arg(store.keys.partition(partition, "busy")).arg("-inf").arg(now.timestamp_micros());
    store.ask(ask.arg("LIMIT").arg(0).arg(limit)).await
}

/// Whether somebody is stranded, and since when.
async fn look(
    store: &RedisStore,
    person: &IndexHash,
    now: DateTime<Utc>,
) -> Result<Option<(DateTime<Utc>, Person)>, StoreError> {
    let key = store.keys.of(person, "c");
    let record: Option<Vec<u8>> = store.ask(redis::cmd("GET").arg(&key)).await?;
    if let Some(record) = &record
        && let Some(found) = find(record, now)?
    {
        let message = hand::open(store, person, &found.id, found.sealed)?;
        return Ok(Some((found.since, message.person)));
    }
    // taken by somebody since, or a record that Redis has forgotten
    let busy = store.keys.partition(person[0], "busy");
    let _: i64 = store.run(Call::new(&SETTLE, &[key, busy])).await?;
    Ok(None)
}

/// The dead claim, or the first message that nobody waits for.
fn find(record: &[u8], now: DateTime<Utc>) -> Result<Option<Stranded<'_>>, StoreError> {
    let mut packed = Packed(record);
    let (_layout, flags) = (packed.u8()?, packed.u8()?);
    let _turn_id_saved = packed.take(24)?;
    let answered = usize::from(packed.u8()?);
    if flags & LENGTHS == 0 {
        return Ok(None);
    }
    let (conversation, replies, inbox) = (packed.length()?, packed.length()?, packed.length()?);
    packed.take(12 * answered + conversation + replies)?;
    let mut inbox = Packed(packed.take(inbox)?);
    if flags & IN_HAND != 0 {
        let hand = Hand::read(&mut packed)?;
        let dead = hand.lease_until <= now;
        return Ok(dead.then_some(Stranded { since: hand.since, id: hand.id, sealed: hand.sealed }));
    }
    if inbox.0.is_empty() {
        return Ok(None);
    }
    let (id, waits_until, since, bytes) =
        (inbox.array()?, inbox.instant()?, inbox.instant()?, inbox.length()?);
    let sealed = inbox.take(bytes)?;
    Ok((waits_until <= now).then_some(Stranded { since, id, sealed }))
}
