//! What is due: polled by whoever has leased a partition, counted, and listed.

use chrono::{DateTime, TimeDelta, Utc};

use super::{post, row, send};
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::lasting::lasts;
use crate::store::outbox::{LONGEST_PAUSE, Note, SEND_LEASE};
use crate::store::redis::RedisStore;
use crate::store::redis::keys::PARTITIONS;
use crate::store::redis::packed::Packed;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::seal;

static POLL: Script = Script::new(concat!(include_str!("row.lua"), include_str!("poll.lua")));
static TAKE_DUE: Script =
    Script::new(concat!(include_str!("row.lua"), include_str!("taking.lua"), include_str!("take_due.lua")));
static BACKLOG: Script = Script::new(concat!(include_str!("row.lua"), include_str!("backlog.lua")));

/// How long a process has a partition to itself after it polled it.
const POLL_LEASE: TimeDelta = TimeDelta::seconds(5);

/// Under which name this process leases partitions.
pub(in crate::store::redis) struct Leases {
    name: [u8; 16],
}

impl Leases {
    /// A process of its own.
    pub(in crate::store::redis) fn new() -> Result<Self, StoreError> {
        Ok(Self { name: seal::draw_name()? })
    }

    /// That name.
    pub(in crate::store::redis) fn name(&self) -> &[u8; 16] {
        &self.name
    }
}

/// What can be taken in one partition.
struct Due {
    partition: u8,
    rows: usize,
    /// Since when the first of them can be taken, in microseconds.
    since: i64,
}

/// What became of a row that was taken.
enum Taken {
    /// It is ours to send.
    Note(Box<Note>),
    /// It was written with the turn of somebody else, in their partition, and
    /// was moved to the one where its person's messages are in order.
    MovedTo(u8),
}

/// Takes messages that are due and that nobody else is sending, from the
/// partitions that wait longest.
pub(super) async fn take_due(
    store: &RedisStore,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<Vec<Note>, StoreError> {
    let mut due = wave(PARTITIONS.map(|partition| poll(store, partition, limit, now))).await?;
    due.retain(|due| due.rows > 0);
    due.sort_by_key(|due| due.since);
    let mut notes = Vec::new();
    while notes.len() < limit && !due.is_empty() {
        let shares = shares(&mut due, limit - notes.len());
        let taken = wave(shares.iter().map(|share| take(store, share, now)));
        for taken in taken.await?.into_iter().flatten() {
            match taken {
                Taken::Note(note) => notes.push(*note),
                Taken::MovedTo(partition) => due.push(Due { partition, rows: 1, since: 0 }),
            }
        }
    }
    Ok(notes)
}

/// Takes partitions from the front: no more rows of them than are wanted.
fn shares(due: &mut Vec<Due>, mut wanted: usize) -> Vec<Due> {
    let mut shares = 0;
    for due in due.iter_mut() {
        if wanted == 0 {
            break;
        }
        due.rows = due.rows.min(wanted);
        wanted -= due.rows;
        shares += 1;
    }
    due.drain(..shares).collect()
}

/// What can be taken in a partition; nothing while it is leased to another.
async fn poll(
    store: &RedisStore,
    partition: u8,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<Due, StoreError> {
    let key = |what| store.keys.partition(partition, what);
    let call = Call::new(&POLL, &[key("o:lease"), key("o:next")])
        .arg(&store.leases.name[..])
        .arg(now.timestamp_micros())
        .arg((now + POLL_LEASE).timestamp_micros())
        .arg(limit)
        .arg(partition);
    let (rows, since) = store.run(call).await?;
    Ok(Due { partition, rows, since })
}

/// Takes these rows, or those that are left of them.
async fn take(store: &RedisStore, share: &Due, now: DateTime<Utc>) -> Result<Vec<Taken>, StoreError> {
    let call = send::call(store, &TAKE_DUE, share.partition)
        .arg(share.rows)
        .arg(now.timestamp_micros())
        .arg((now + SEND_LEASE).timestamp_micros());
    let rows: Vec<(u64, Vec<u8>)> = store.run(call).await?;
    let mut taken = Vec::with_capacity(rows.len());
    for (number, row) in rows {
        let id = row::id(share.partition, number);
        match row.first() {
            Some(&home) if home != share.partition => {
                post::move_home(store, id, home, row, now).await?;
                taken.push(Taken::MovedTo(home));
            }
            _ => {
                let note = send::readable(store, id, &row, now).await?;
                taken.extend(note.map(|note| Taken::Note(Box::new(note))));
            }
        }
    }
    Ok(taken)
}

/// What is due and undone to one person, oldest first.
pub(super) async fn due_for(
    store: &RedisStore,
    person: &Person,
    now: DateTime<Utc>,
) -> Result<Vec<u64>, StoreError> {
    let person = store.sealer.person(person);
    let (from, to) = ([b"[", &person[..]].concat(), [b"[", &person[..], &[0xff; 17]].concat());
    let mut ask = redis::cmd("ZRANGEBYLEX");
    ask.arg(store.keys.partition(person[0], "o:order")).arg(from).arg(to);
    let rows: Vec<Vec<u8>> = store.ask(&ask).await?;
    let due = rows.iter().filter_map(|member| {
        let mut member = Packed(member.get(person.len()..)?);
        let (number, due) = (member.u64().ok()?, member.instant().ok()?);
        (!lasts(due, LONGEST_PAUSE, now)).then(|| row::id(person[0], number))
    });
    Ok(due.collect())
}

/// How many are due and undone, and since when.
pub(super) async fn backlog(
    store: &RedisStore,
    now: DateTime<Utc>,
) -> Result<(usize, Option<DateTime<Utc>>), StoreError> {
    let parts = wave(PARTITIONS.map(|partition| async move {
        let call = Call::new(&BACKLOG, &[store.keys.partition(partition, "o:order")]);
        store.run::<(usize, i64)>(call.arg(now.timestamp_micros())).await
    }));
    let parts = parts.await?;
    let oldest = parts.iter().filter(|(count, _)| *count > 0).map(|(_, due)| *due).min();
    let oldest = oldest.and_then(DateTime::from_timestamp_micros);
    Ok((parts.iter().map(|(count, _)| count).sum(), oldest))
}

/// All messages that are undone and can be read.
pub(super) async fn undone(store: &RedisStore) -> Result<Vec<Note>, StoreError> {
    let all = wave(PARTITIONS.map(async |partition| {
        let rows: Vec<(u64, Vec<u8>)> =
            store.ask(redis::cmd("HGETALL").arg(store.keys.partition(partition, "o"))).await?;
        let read = |(number, packed): &(u64, Vec<u8>)| row::read(store, row::id(partition, *number), packed);
        Ok(rows.iter().filter_map(|row| read(row).ok()).collect::<Vec<_>>())
    }))
    .await?;
    let mut notes: Vec<Note> = all.into_iter().flatten().collect();
    notes.sort_by_key(|note| note.id);
    Ok(notes)
}
