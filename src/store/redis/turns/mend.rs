//! What cannot be read of a person is put aside: a message that nobody could ever
//! step, a record that nobody could load. Otherwise they would not be answered
//! until Redis forgets it.

use super::hand::{self, Hand};
use super::record::{HEADER, LAYOUT, Record};
use super::work::Work;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::packed::Packed;
use crate::store::redis::script::{Call, Script};
use crate::store::seal::IndexHash;

static MEND: Script = Script::new(include_str!("mend.lua"));

/// Puts aside what cannot be read of a person; `false` if all of it can.
pub(super) async fn mend(store: &RedisStore, person: &IndexHash) -> Result<bool, StoreError> {
    let keys = [store.keys.partition(person[0], "work"), store.keys.of(person, "c")];
    let work: Option<Vec<u8>> = store.ask(redis::cmd("HGET").arg(&keys[0]).arg(&person[..])).await?;
    let record: Option<Vec<u8>> = store.ask(redis::cmd("GET").arg(&keys[1])).await?;
    let (work, record) = (work.unwrap_or_default(), record.unwrap_or_default());
    let (left, fresh) = (readable_work(store, person, &work), readable_record(&record));
    if left == work && fresh == record {
        return Ok(false);
    }
    let call = Call::new(&MEND, &keys).arg(&person[..]).arg(&work).arg(left).arg(&record).arg(fresh);
    let mended: bool = store.run(call).await?;
    if mended {
        tracing::error!("something of a person cannot be read: it is dropped, and begun afresh");
    }
    Ok(mended)
}

/// What can be read of what is in work; empty if nothing.
fn readable_work(store: &RedisStore, person: &IndexHash, bytes: &[u8]) -> Vec<u8> {
    let Ok(work) = Work::read(bytes) else { return Vec::new() };
    let opens = |hand: &Hand<'_>| hand::open(store, person, &hand.id, hand.sealed).is_ok();
    let hand = if work.hand.as_ref().is_some_and(opens) {
        let length = bytes.first_chunk().map_or(0, |length| u32::from_be_bytes(*length) as usize);
        bytes.get(4..4 + length).unwrap_or_default()
    } else {
        &[]
    };
    let inbox = readable_inbox(store, person, work.inbox);
    if hand.is_empty() && inbox.is_empty() {
        return Vec::new();
    }
    let length = u32::try_from(hand.len()).unwrap_or_default();
    [&length.to_be_bytes()[..], hand, &inbox].concat()
}

/// The messages that wait and can be read.
fn readable_inbox(store: &RedisStore, person: &IndexHash, mut rest: &[u8]) -> Vec<u8> {
    let mut inbox = Vec::new();
    while !rest.is_empty() {
        let mut one = Packed(rest);
        let entry = |one: &mut Packed<'_>| -> Result<bool, StoreError> {
            let id = one.array()?;
            let (_waits_until, _since, bytes) = (one.u64()?, one.u64()?, one.length()?);
            Ok(hand::open(store, person, &id, one.take(bytes)?).is_ok())
        };
        let Ok(opens) = entry(&mut one) else { break };
        let (this, others) = rest.split_at(rest.len() - one.0.len());
        if opens {
            inbox.extend_from_slice(this);
        }
        rest = others;
    }
    inbox
}

/// A record; one that cannot be read, but that says that its person opted out,
/// becomes one that says nothing else.
fn readable_record(bytes: &[u8]) -> Vec<u8> {
    if bytes.is_empty() || Record::read(bytes).is_ok() {
        return bytes.to_vec();
    }
    let opted_out = bytes.starts_with(&[LAYOUT, 1]);
    if opted_out { [&[LAYOUT, 1][..], &[0; HEADER - 2]].concat() } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_opt_out_outlives_a_record_that_cannot_be_read() {
        assert!(readable_record(b"").is_empty() && readable_record(b"no record").is_empty());
        let cut_off = [LAYOUT, 1, 0, 7];
        let kept = readable_record(&cut_off);
        assert!(Record::read(&kept).is_ok_and(|record| record.opted_out && record.turn == 0));
        assert_eq!(readable_record(&kept), kept);
    }
}
