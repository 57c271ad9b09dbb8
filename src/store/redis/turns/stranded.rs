//! What nobody works on any more.

use chrono::{DateTime, Utc};

use super::work::Work;
use super::{hand, mend};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::lasting::lasts;
use crate::store::redis::RedisStore;
use crate::store::redis::keys::PARTITIONS;
use crate::store::redis::packed::Packed;
use crate::store::redis::wave::wave;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::turns::{LEASE, LONGEST_WAIT};

/// A message that nobody works on.
struct Stranded {
    since: DateTime<Utc>,
    person: IndexHash,
    id: DedupeHash,
    sealed: Vec<u8>,
}

/// People with a dead claim, or with a first message that nobody waits for,
/// longest waiting first.
pub(super) async fn stranded(
    store: &RedisStore,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<Vec<Person>, StoreError> {
    let found = wave(PARTITIONS.map(|partition| look(store, partition, now))).await?;
    let mut found: Vec<_> = found.into_iter().flatten().collect();
    found.sort_by_key(|stranded| stranded.since);
    let mut people = Vec::new();
    for one in found.iter().take(limit) {
        match hand::open(store, &one.person, &one.id, &one.sealed) {
            Ok(message) => people.push(message.person),
            Err(_) => drop(mend::mend(store, &one.person).await?),
        }
    }
    Ok(people)
}

/// Who is stranded in a partition. Only what is in work just now is there.
async fn look(store: &RedisStore, partition: u8, now: DateTime<Utc>) -> Result<Vec<Stranded>, StoreError> {
    let mut ask = redis::cmd("HGETALL");
    let work: Vec<(IndexHash, Vec<u8>)> = store.ask(ask.arg(store.keys.partition(partition, "work"))).await?;
    let mut stranded = Vec::new();
    for (person, work) in &work {
        match Work::read(work).and_then(|work| find(person, &work, now)) {
            Ok(found) => stranded.extend(found),
            Err(_) => drop(mend::mend(store, person).await?),
        }
    }
    Ok(stranded)
}

/// The dead claim, or the first message that nobody waits for.
fn find(person: &IndexHash, work: &Work<'_>, now: DateTime<Utc>) -> Result<Option<Stranded>, StoreError> {
    let stranded =
        |since, id, sealed: &[u8]| Stranded { since, person: *person, id, sealed: sealed.to_vec() };
    if let Some(hand) = &work.hand {
        return Ok((!lasts(hand.lease_until, LEASE, now)).then(|| stranded(hand.since, hand.id, hand.sealed)));
    }
    if work.inbox.is_empty() {
        return Ok(None);
    }
    let mut head = Packed(work.inbox);
    let (id, waits_until, since, bytes) = (head.array()?, head.instant()?, head.instant()?, head.length()?);
    let sealed = head.take(bytes)?;
    Ok((!lasts(waits_until, LONGEST_WAIT, now)).then(|| stranded(since, id, sealed)))
}
