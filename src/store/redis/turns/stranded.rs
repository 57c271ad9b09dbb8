//! What nobody works on any more.

use chrono::{DateTime, Utc};

use super::hand::{self, Hand};
use super::record::Record;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::keys::PARTITIONS;
use crate::store::redis::packed::Packed;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::seal::{DedupeHash, IndexHash};

static SETTLE: Script = Script::new(concat!(include_str!("record.lua"), include_str!("settle.lua")));

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
    let record = Record::read(record)?;
    if !record.hand.is_empty() {
        let hand = Hand::read(record.hand)?;
        let dead = hand.lease_until <= now;
        return Ok(dead.then_some(Stranded { since: hand.since, id: hand.id, sealed: hand.sealed }));
    }
    if record.inbox.is_empty() {
        return Ok(None);
    }
    let mut head = Packed(record.inbox);
    let (id, waits_until, since, bytes) = (head.array()?, head.instant()?, head.instant()?, head.length()?);
    let sealed = head.take(bytes)?;
    Ok((waits_until <= now).then_some(Stranded { since, id, sealed }))
}
