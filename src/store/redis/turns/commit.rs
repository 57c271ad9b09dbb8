//! Saving a turn: conversation, answered id, reply and outbox rows as one.

use redis::Value;

use super::{answered, deeds, ordinary, sweep};
use crate::store::StoreError;
use crate::store::outbox::{NewNote, NoteKind};
use crate::store::redis::outbox::row;
use crate::store::redis::packed::seconds;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::{RedisStore, read};
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::turns::{Commit, Committed};

static COMMIT: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("work.lua"),
    include_str!("writing.lua"),
    include_str!("commit.lua")
));
/// The same for a turn that must be listed to be swept.
static COMMIT_FIRST: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("work.lua"),
    include_str!("writing.lua"),
    include_str!("list.lua"),
    include_str!("commit.lua")
));
/// The same for a turn with notes, or that did something to an appointment.
static COMMIT_NOTES: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("work.lua"),
    include_str!("writing.lua"),
    include_str!("list.lua"),
    include_str!("../outbox/row.lua"),
    include_str!("rows.lua"),
    include_str!("deed.lua"),
    include_str!("commit.lua")
));

/// Saves a turn, if its claim and the turn that it loaded still stand.
pub(super) async fn commit(store: &RedisStore, commit: Commit) -> Result<Committed, StoreError> {
    // a turn that no record can hold is nobody's
    let Ok(turn) = u32::try_from(commit.turn.saturating_add(1)) else { return Ok(Committed::Lost) };
    let person = store.sealer.person(&commit.person);
    let id = store.sealer.dedupe(&commit.person, &commit.message_id);
    let saved = saved(store, &person, &id, &commit, turn)?;
    if ordinary::commit(store, &person, &id, &commit, &saved).await? {
        return Ok(Committed::Done { note_ids: Vec::new(), more: false });
    }
    let (conversation, saved) = saved;
    let script = match (has_rows(&commit), commit.turn) {
        (true, _) => &COMMIT_NOTES,
        (false, 0) => &COMMIT_FIRST,
        (false, _) => &COMMIT,
    };
    let mut call = Call::new(script, &keys(store, &person, &commit))
        .arg(known_by(&person, &id, &commit, turn, conversation))
        .arg(saved);
    for note in &commit.notes {
        let mut row = vec![u8::from(reserved(&commit, note))];
        row::pack(store, note, commit.now, &mut row)?;
        call = call.arg(row);
    }
    // what tells of a change is as safe as the change
    let tells = commit.notes.iter().any(|note| note.kind == NoteKind::Change);
    committed(person[0], if tells { store.change(call).await? } else { store.run(call).await? })
}

/// Opens a conversation.
pub(super) fn open(
    store: &RedisStore,
    person: &IndexHash,
    turn: u64,
    sealed: &[u8],
) -> Result<Vec<u8>, StoreError> {
    store.sealer.open(&place(person, turn), sealed).map(|plain| plain.to_vec())
}

/// The keys of one turn. Who has saved a turn before is in a list already.
fn keys(store: &RedisStore, person: &IndexHash, commit: &Commit) -> Vec<Vec<u8>> {
    let (keys, partition) = (&store.keys, person[0]);
    let mut all = vec![keys.of(person, "c"), keys.partition(partition, "work")];
    if commit.turn == 0 {
        all.push(sweep::Kind::Answering.list(keys, partition, seconds(commit.now)));
        all.push(keys.partition(partition, "looks"));
    }
    if commit.deed.is_some() {
        all.extend([deeds::key(store, person), deeds::looks(store, partition)]);
    }
    if has_rows(commit) {
        all.extend(["o", "o:next", "o:order", "o:seq"].map(|what| keys.partition(partition, what)));
    }
    all
}

/// Whether the script is given the keys of the outbox.
fn has_rows(commit: &Commit) -> bool {
    !commit.notes.is_empty() || commit.deed.is_some()
}

/// What a turn is known by, and what it did to an appointment.
fn known_by(person: &IndexHash, id: &DedupeHash, commit: &Commit, turn: u32, conversation: u32) -> Vec<u8> {
    let mut said = Vec::with_capacity(49);
    said.extend_from_slice(person);
    said.extend_from_slice(&commit.claim.to_be_bytes());
    said.extend_from_slice(id);
    said.extend_from_slice(&(turn - 1).to_be_bytes());
    said.extend_from_slice(&seconds(commit.now).to_be_bytes());
    said.push(u8::from(commit.opted_out));
    said.extend_from_slice(&conversation.to_be_bytes());
    said.extend_from_slice(&turn.to_be_bytes());
    said.extend_from_slice(&deeds::pack(commit));
    said
}

/// What a turn leaves in the record, and how many bytes of that are the
/// conversation: the answered id, the conversation, the reply.
fn saved(
    store: &RedisStore,
    person: &IndexHash,
    id: &DedupeHash,
    commit: &Commit,
    turn: u32,
) -> Result<(u32, Vec<u8>), StoreError> {
    let conversation = store.sealer.seal(&place(person, u64::from(turn)), &commit.conversation)?;
    let reply = commit.reply.as_ref().map(|reply| answered::seal(store, person, id, reply)).transpose()?;
    let length = |bytes: usize| u32::try_from(bytes).map_err(|_| TOO_LONG);
    let mut saved = Vec::with_capacity(17 + conversation.len() + reply.as_ref().map_or(0, Vec::len));
    saved.extend_from_slice(id);
    saved.extend_from_slice(&seconds(commit.now).to_be_bytes());
    saved.extend_from_slice(&conversation);
    match reply {
        Some(reply) => {
            saved.extend_from_slice(&length(1 + reply.len())?.to_be_bytes());
            saved.push(if commit.replies_by_outbox() { answered::BY_OUTBOX } else { 0 });
            saved.extend_from_slice(&reply);
        }
        None => saved.extend_from_slice(&[0; 4]),
    }
    Ok((length(conversation.len())?, saved))
}

const TOO_LONG: StoreError = StoreError::Unreadable("a conversation of more than 4 GB");

/// Reads what became of it.
fn committed(partition: u8, answer: Value) -> Result<Committed, StoreError> {
    match answer {
        Value::Int(-1) => Ok(Committed::Lost),
        Value::Int(more) => Ok(Committed::Done { note_ids: Vec::new(), more: more == 1 }),
        rows => {
            let rows: Vec<u64> = read(rows)?;
            let Some((more, numbers)) = rows.split_first() else {
                return Err(StoreError::Unreadable("what became of a commit"));
            };
            let note_ids = numbers.iter().map(|number| row::id(partition, *number)).collect();
            Ok(Committed::Done { note_ids, more: *more == 1 })
        }
    }
}

/// Whether a note is the turn's own reply, kept back for the webhook's response.
fn reserved(commit: &Commit, note: &NewNote) -> bool {
    note.person == commit.person && note.leased_until.is_none() && note.due > commit.now
}

/// The turn is part of the place: an older conversation does not open as this one.
pub(super) fn place(person: &IndexHash, turn: u64) -> Vec<u8> {
    context("people.conversation", &[person, &turn.to_be_bytes()])
}
