//! Taking one message to send it, and recording what became of it.

use chrono::{DateTime, Utc};

use super::row;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::outbox::{Note, SEND_LEASE, Sent};
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};

static TAKE: Script =
    Script::new(concat!(include_str!("row.lua"), include_str!("taking.lua"), include_str!("take.lua")));
static MARK: Script = Script::new(concat!(include_str!("row.lua"), include_str!("mark.lua")));
static END_ALL: Script = Script::new(include_str!("end_all.lua"));

/// A call with the keys of a partition's rows.
pub(super) fn call(store: &RedisStore, script: &'static Script, partition: u8) -> Call {
    Call::new(script, &["o", "o:next", "o:order"].map(|what| store.keys.partition(partition, what)))
}

/// Takes one message that was born leased to us. Once somebody has begun to
/// send it, the lease is theirs.
pub(super) async fn take(
    store: &RedisStore,
    id: u64,
    now: DateTime<Utc>,
) -> Result<Option<Note>, StoreError> {
    let (partition, number) = row::place_of(id);
    let call = call(store, &TAKE, partition)
        .arg(number)
        .arg(now.timestamp_micros())
        .arg((now + SEND_LEASE).timestamp_micros());
    match store.run::<Option<Vec<u8>>>(call).await? {
        Some(row) => readable(store, id, &row, now).await,
        None => Ok(None),
    }
}

/// A message as it is, if it is undone.
pub(super) async fn look(store: &RedisStore, id: u64) -> Result<Option<Note>, StoreError> {
    let (partition, number) = row::place_of(id);
    let ask = redis::cmd("HGET").arg(store.keys.partition(partition, "o")).arg(number).clone();
    let packed: Option<Vec<u8>> = store.ask(&ask).await?;
    packed.map(|packed| row::read(store, id, &packed)).transpose()
}

/// Reads a row that was taken; none if that cannot be done. One such row must
/// not keep all others from being sent, so it is ended.
pub(super) async fn readable(
    store: &RedisStore,
    id: u64,
    row: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Note>, StoreError> {
    match row::read(store, id, row) {
        Err(StoreError::Unreadable(what)) => {
            tracing::error!(row = id, what, "an outbox row cannot be read and is dropped");
            mark(store, id, Sent::Done, now).await.map(|()| None)
        }
        note => note.map(Some),
    }
}

/// Records what became of a send; a row that is done stays done.
pub(super) async fn mark(
    store: &RedisStore,
    id: u64,
    sent: Sent,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    let (partition, number) = row::place_of(id);
    let (what, at) = match sent {
        Sent::Done => ("done", now),
        Sent::Again(at) => ("again", at),
        Sent::Unsent(at) => ("unsent", at),
        Sent::Held(at) => ("held", at),
        Sent::Postponed(at) => ("postponed", at),
    };
    store.run(call(store, &MARK, partition).arg(number).arg(what).arg(at.timestamp_micros())).await
}

/// Ends every message to a person.
pub(super) async fn end_all(store: &RedisStore, person: &Person) -> Result<usize, StoreError> {
    let person = store.sealer.person(person);
    store.run(call(store, &END_ALL, person[0]).arg(&person[..])).await
}
