//! The ordinary turn: nothing else is in work for the person, and nothing has
//! happened to them since it was loaded. What is not ordinary is left to the
//! scripts, which decide everything.
//!
//! A claim writes its hand before it sees the record. If the message turns out
//! to have been answered, that hand counts for nothing, whoever finds it: an
//! answered id is never stepped, and its hand is dropped by the next script.

use chrono::{DateTime, Utc};
use redis::{ErrorKind, Value};

use super::record::{ANSWERED, HEADER, LAYOUT, Record};
use crate::store::StoreError;
use crate::store::redis::packed::{Packed, seconds};
use crate::store::redis::script::{Call, Script};
use crate::store::redis::{RedisStore, fault};
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::turns::{Commit, REMEMBERED, REPLY_KEPT};

static COMMIT: Script = Script::new(include_str!("commit_ordinary.lua"));

/// Takes a message in hand where nothing is in work, in one wave of two plain
/// commands. `None` if that is not ordinary, though our hand may be there now;
/// else the record, if there is one.
pub(super) async fn claim(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    hand: &[u8],
    now: DateTime<Utc>,
) -> Result<Option<Option<Vec<u8>>>, StoreError> {
    let length = u32::try_from(hand.len()).map_err(|_| TOO_LONG)?;
    let mut both = redis::Pipeline::with_capacity(2);
    both.cmd("HSETNX")
        .arg(store.keys.partition(person[0], "work"))
        .arg(&person[..])
        .arg([&length.to_be_bytes()[..], hand].concat());
    both.cmd("GET").arg(store.keys.of(person, "c"));
    let answers = match store.ask_all(&both).await {
        Ok(answers) => answers,
        // the slot is on its way to another node
        Err(error) if matches!(error.kind(), ErrorKind::Server(_)) && error.redirect_node().is_some() => {
            return Ok(None);
        }
        Err(error) => return Err(fault(&error)),
    };
    match <[Value; 2]>::try_from(answers) {
        Ok([Value::Int(1), Value::Nil]) => Ok(Some(None)),
        Ok([Value::Int(1), Value::BulkString(bytes)]) => {
            let record = Record::read(&bytes)?;
            let is_ordinary = !record.opted_out && !record.has_answered(id, seconds(now));
            Ok(is_ordinary.then_some(Some(bytes)))
        }
        Ok([Value::Int(0), _]) => Ok(None),
        _ => Err(StoreError::Unreadable("what became of a claim")),
    }
}

/// Saves a turn of which nothing is to be worked out; `false` if that is not so,
/// and nothing was written. `new` is what it leaves, `conversation` how many
/// bytes of that are the conversation.
pub(super) async fn commit(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    commit: &Commit,
    (conversation, new): &(u32, Vec<u8>),
) -> Result<bool, StoreError> {
    let Some(loaded) = store.loaded.take(commit.claim) else { return Ok(false) };
    if !commit.notes.is_empty() || commit.deed.is_some() || commit.opted_out || commit.turn == 0 {
        return Ok(false);
    }
    let Some(record) = after(&loaded, commit, *conversation, new)? else { return Ok(false) };
    let header = loaded.get(..HEADER).ok_or(CUT_OFF)?;
    let known_by = [&commit.claim.to_be_bytes()[..], id, header].concat();
    let keys = [store.keys.of(person, "c"), store.keys.partition(person[0], "work")];
    store.run(Call::new(&COMMIT, &keys).arg(known_by).arg(record)).await
}

/// The record after a turn, as `commit.lua` works it out; `None` if it was not
/// the turn of this record.
fn after(
    loaded: &[u8],
    commit: &Commit,
    conversation: u32,
    new: &[u8],
) -> Result<Option<Vec<u8>>, StoreError> {
    let record = Record::read(loaded)?;
    if record.opted_out || record.conversation_id == 0 || u64::from(record.turn) != commit.turn {
        return Ok(None);
    }
    let Some(turn) = record.turn.checked_add(1) else { return Ok(None) };
    // as many answered ids as are remembered, with this one
    let known = record.answered.len() / ANSWERED;
    let over = known.saturating_sub(REMEMBERED - 1);
    let ids = record.answered.get(ANSWERED * over..).ok_or(CUT_OFF)?;
    // the reply of the turn before, if that is no older than replies are kept
    let now = seconds(commit.now);
    let mut before: &[u8] = &[];
    if !record.replies.is_empty() && i64::from(now) - i64::from(record.saved) < REPLY_KEPT.num_seconds() {
        let length = Packed(record.replies).length()?;
        before = record.replies.get(..4 + length).ok_or(CUT_OFF)?;
    }
    let told = ANSWERED + usize::try_from(conversation).map_err(|_| TOO_LONG)?;
    let replies = (new.len() + before.len()).checked_sub(told).ok_or(CUT_OFF)?;
    let replies = u32::try_from(replies).map_err(|_| TOO_LONG)?;
    let count = u8::try_from(known - over + 1).map_err(|_| TOO_LONG)?;
    let mut after = Vec::with_capacity(HEADER + ids.len() + new.len() + before.len());
    after.extend_from_slice(&[LAYOUT, 0, record.listed]);
    after.extend_from_slice(&turn.to_be_bytes());
    after.extend_from_slice(&record.conversation_id.to_be_bytes());
    after.extend_from_slice(&now.to_be_bytes());
    after.push(count);
    after.extend_from_slice(&conversation.to_be_bytes());
    after.extend_from_slice(&replies.to_be_bytes());
    for part in [ids, new, before] {
        after.extend_from_slice(part);
    }
    Ok(Some(after))
}

const TOO_LONG: StoreError = StoreError::Unreadable("a record of more than 4 GB");
const CUT_OFF: StoreError = StoreError::Unreadable("a record that is cut off");
