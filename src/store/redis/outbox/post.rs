//! Writing messages to be sent, each once, in the partition of its person.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::{row, send};
use crate::store::StoreError;
use crate::store::outbox::{NewNote, Sent};
use crate::store::redis::RedisStore;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::seal;

static POST: Script = Script::new(concat!(include_str!("row.lua"), include_str!("post.lua")));

/// Writes messages to be sent; returns their ids.
pub(super) async fn post(
    store: &RedisStore,
    notes: Vec<NewNote>,
    now: DateTime<Utc>,
) -> Result<Vec<u64>, StoreError> {
    let mut by_partition: BTreeMap<u8, (Vec<usize>, Vec<Vec<u8>>)> = BTreeMap::new();
    for (at, note) in notes.iter().enumerate() {
        let mut packed = Vec::new();
        row::pack(store, note, now, &mut packed)?;
        let (places, rows) = by_partition.entry(packed[0]).or_default();
        places.push(at);
        rows.push(packed);
    }
    let mut ids = vec![0; notes.len()];
    let call = seal::draw_name()?;
    let posted = wave(by_partition.iter().map(|(home, (_, rows))| post_in(store, *home, rows, &call)));
    for ((partition, (places, _)), numbers) in by_partition.iter().zip(posted.await?) {
        for (place, number) in places.iter().zip(numbers) {
            ids[*place] = row::id(*partition, number);
        }
    }
    Ok(ids)
}

/// Writes rows of one partition; returns their numbers. Under the same name they
/// are written once.
async fn post_in(
    store: &RedisStore,
    partition: u8,
    rows: &[Vec<u8>],
    name: &[u8; 16],
) -> Result<Vec<u64>, StoreError> {
    let key = |what| store.keys.partition(partition, what);
    let written = store.keys.in_partition(partition, "o:by", name);
    let call = Call::new(&POST, &[key("o"), key("o:next"), key("o:order"), key("o:seq"), written]);
    store.run(rows.iter().fold(call, |call, row| call.arg(row))).await
}

/// Moves a row to its person's own partition. Whoever finds it half moved goes
/// on, and it is there once.
pub(super) async fn move_home(
    store: &RedisStore,
    id: u64,
    home: u8,
    mut row: Vec<u8>,
    now: DateTime<Utc>,
) -> Result<(), StoreError> {
    if let Some(leased_until) = row.get_mut(33..41) {
        leased_until.fill(0);
    }
    let mut name = [0; 16];
    name[8..].copy_from_slice(&id.to_be_bytes());
    post_in(store, home, &[row], &name).await?;
    send::mark(store, id, Sent::Done, now).await
}
