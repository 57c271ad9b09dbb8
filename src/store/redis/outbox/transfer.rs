//! Rows of the outbox, moved in and out.

use chrono::{DateTime, Utc};

use super::row;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::packed::Packed;
use crate::store::seal::IndexHash;
use crate::store::transfer::record::{Row, Unsent};

/// A row, and to whom it is sent.
pub(in crate::store::redis) struct Read {
    pub(in crate::store::redis) person: Person,
    /// The row; which message it answers is told elsewhere.
    pub(in crate::store::redis) row: Row,
}

/// The people whose rows are in a partition; some are there until they are moved home.
pub(in crate::store::redis) async fn people_of(
    store: &RedisStore,
    partition: u8,
) -> Result<Vec<IndexHash>, StoreError> {
    let order = store.keys.partition(partition, "o:order");
    let members: Vec<Vec<u8>> = store.ask(redis::cmd("ZRANGE").arg(order).arg(0).arg(-1)).await?;
    members.iter().map(|member| Packed(member).array()).collect()
}

/// The rows of a person in one partition in their order, with their numbers.
pub(in crate::store::redis) async fn of(
    store: &RedisStore,
    person: &IndexHash,
    partition: u8,
) -> Result<Vec<(u64, Read)>, StoreError> {
    let (from, to) = ([b"[", &person[..]].concat(), [b"[", &person[..], &[0xff; 17]].concat());
    let mut ask = redis::cmd("ZRANGEBYLEX");
    ask.arg(store.keys.partition(partition, "o:order")).arg(from).arg(to);
    let members: Vec<Vec<u8>> = store.ask(&ask).await?;
    if members.is_empty() {
        return Ok(Vec::new());
    }
    let number = |member: &Vec<u8>| Packed(member.get(person.len()..).unwrap_or_default()).u64();
    let numbers = members.iter().map(number).collect::<Result<Vec<_>, _>>()?;
    let mut ask = redis::cmd("HMGET");
    ask.arg(store.keys.partition(partition, "o")).arg(&numbers);
    let rows: Vec<Option<Vec<u8>>> = store.ask(&ask).await?;
    let there = numbers.into_iter().zip(rows).filter_map(|(number, row)| Some((number, row?)));
    there.map(|(number, row)| Ok((number, read(store, &row)?))).collect()
}

fn read(store: &RedisStore, row: &[u8]) -> Result<Read, StoreError> {
    let mut row = Packed(row);
    let (hash, kind): (IndexHash, u8) = (row.array()?, row.u8()?);
    let (written, due, leased_until, retry_at, first) =
        (row.instant()?, row.instant()?, row.instant()?, row.instant()?, row.instant()?);
    let attempts = row.u32()?;
    let (person, reply, (about, stands)) = row::unseal(store, &row::place(&hash, kind, written), row.0)?;
    let (made, first_tried) = row::times(written, first);
    let some = |at: DateTime<Utc>| Some(at).filter(|at| *at != DateTime::UNIX_EPOCH);
    let row = Row {
        kind: row::kind_of(kind)?,
        reply,
        answers: None,
        made,
        due,
        retry_at: some(retry_at),
        leased_until: some(leased_until),
        attempts,
        first_tried,
        about,
        stands,
    };
    Ok(Read { person, row })
}

/// Packs a row, as `row.lua` says.
pub(in crate::store::redis) fn pack(
    store: &RedisStore,
    hash: &IndexHash,
    unsent: Option<&Unsent>,
    row: &Row,
) -> Result<Vec<u8>, StoreError> {
    let person = &unsent.ok_or(StoreError::Unreadable("an outbox row"))?.person;
    let kind = row::kind_to_byte(row.kind);
    let mut packed = [&hash[..], &[kind]].concat();
    let none = DateTime::UNIX_EPOCH;
    for at in [
        row.made,
        row.due,
        row.leased_until.unwrap_or(none),
        row.retry_at.unwrap_or(none),
        row.first_tried.unwrap_or(none),
    ] {
        packed.extend_from_slice(&at.timestamp_micros().to_be_bytes());
    }
    packed.extend_from_slice(&row.attempts.to_be_bytes());
    packed.extend(row::seal(
        store,
        &row::place(hash, kind, row.made),
        person,
        &row.reply,
        (row.about.as_ref(), row.stands.as_ref()),
    )?);
    Ok(packed)
}
