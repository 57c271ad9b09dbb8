//! What messages did to appointments: in the partition of who sent them, written
//! by the commit, and swept once there is no such appointment any more.

use chrono::{DateTime, Utc};

use crate::store::StoreError;
use crate::store::book::{Book, KEPT_AFTER};
use crate::store::deed::Deed;
use crate::store::redis::RedisStore;
use crate::store::redis::keys::PARTITIONS;
use crate::store::redis::wave::wave;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::turns::Commit;

/// How many are looked at in one step.
const STEP: usize = 64;

/// The key of what messages of a person did.
pub(super) fn key(store: &RedisStore, person: &IndexHash) -> Vec<u8> {
    store.keys.of(person, "i")
}

/// The key of when to look at those of a partition.
pub(super) fn looks(store: &RedisStore, partition: u8) -> Vec<u8> {
    store.keys.partition(partition, "i")
}

/// What `commit.lua` wants to know of the deed of a turn: when to look, and what it
/// was. An appointment that stands now is there for as long as it is kept after its date.
pub(super) fn pack(commit: &Commit) -> Vec<u8> {
    let Some(deed) = &commit.deed else { return Vec::new() };
    let look_at = (commit.now + KEPT_AFTER).timestamp_micros();
    [&look_at.to_be_bytes()[..], deed.written().as_bytes()].concat()
}

/// What a message did, if it did anything.
pub(in crate::store::redis) async fn find(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
) -> Result<Option<Deed>, StoreError> {
    let written: Option<Vec<u8>> = store.ask(redis::cmd("HGET").arg(key(store, person)).arg(&id[..])).await?;
    written.map(|written| read(&written)).transpose()
}

/// Everything that messages of a person did, by their hashes.
pub(super) async fn all(
    store: &RedisStore,
    person: &IndexHash,
) -> Result<Vec<(DedupeHash, Deed)>, StoreError> {
    let flat: Vec<Vec<u8>> = store.ask(redis::cmd("HGETALL").arg(key(store, person))).await?;
    let one = |pair: &[Vec<u8>]| {
        let id = pair[0].as_slice().try_into().map_err(|_| ODD)?;
        Ok((id, read(&pair[1])?))
    };
    let mut all: Vec<(DedupeHash, Deed)> =
        flat.chunks_exact(2).map(one).collect::<Result<_, StoreError>>()?;
    all.sort_by_key(|(id, _)| *id);
    Ok(all)
}

/// Writes what messages of a person did, who was moved here. When to look at them
/// is found out by the next sweep.
pub(super) async fn put(
    store: &RedisStore,
    person: &IndexHash,
    deeds: &[(DedupeHash, Deed)],
) -> Result<(), StoreError> {
    if deeds.is_empty() {
        return Ok(());
    }
    let (mut set, mut look) = (redis::cmd("HSET"), redis::cmd("ZADD"));
    set.arg(key(store, person));
    look.arg(looks(store, person[0]));
    for (id, deed) in deeds {
        set.arg(&id[..]).arg(deed.written());
        look.arg(0).arg([&person[..], id].concat());
    }
    tokio::try_join!(store.ask::<()>(&set), store.ask::<()>(&look)).map(drop)
}

/// Forgets what was done to appointments that there are no more; returns how much.
pub(super) async fn sweep(store: &RedisStore, now: DateTime<Utc>) -> Result<usize, StoreError> {
    let due = wave(PARTITIONS.map(|partition| due(store, partition, now))).await?;
    let mut forgotten = 0;
    for members in due.iter().flat_map(|members| members.chunks(STEP)) {
        let looked = wave(members.iter().map(|member| look(store, member))).await?;
        forgotten += looked.into_iter().filter(|is_forgotten| *is_forgotten).count();
    }
    Ok(forgotten)
}

/// Those of a partition that are to be looked at.
async fn due(store: &RedisStore, partition: u8, now: DateTime<Utc>) -> Result<Vec<Vec<u8>>, StoreError> {
    let mut ask = redis::cmd("ZRANGEBYSCORE");
    ask.arg(looks(store, partition)).arg("-inf").arg(now.timestamp_micros());
    store.ask(&ask).await
}

/// Looks whether there still is the appointment; if not, the deed is forgotten.
async fn look(store: &RedisStore, member: &[u8]) -> Result<bool, StoreError> {
    let (person, id) = member.split_first_chunk::<16>().ok_or(ODD)?;
    let id: DedupeHash = id.try_into().map_err(|_| ODD)?;
    let found = match find(store, person, &id).await? {
        Some(deed) => store.by_number(&deed.number).await?,
        None => None,
    };
    let looks = looks(store, person[0]);
    let Some(found) = found else {
        // in this order: what is cut off in between is looked at again
        let () = store.ask(redis::cmd("HDEL").arg(key(store, person)).arg(&id[..])).await?;
        let () = store.ask(redis::cmd("ZREM").arg(&looks).arg(member)).await?;
        return Ok(true);
    };
    let mut later = redis::cmd("ZADD");
    // it is kept up to that instant, which is included
    later.arg(&looks).arg((found.slot.start + KEPT_AFTER).timestamp_micros() + 1).arg(member);
    store.ask(&later).await.map(|()| false)
}

fn read(written: &[u8]) -> Result<Deed, StoreError> {
    Deed::read(std::str::from_utf8(written).map_err(|_| ODD)?)
}

const ODD: StoreError = StoreError::Unreadable("what a message did");
