//! Saving a turn: conversation, answered id, reply and outbox rows as one.

use super::{answered, sweep};
use crate::store::StoreError;
use crate::store::outbox::{NewNote, NoteKind};
use crate::store::redis::RedisStore;
use crate::store::redis::outbox::row;
use crate::store::redis::packed::{Packed, seconds};
use crate::store::redis::script::{Call, Script};
use crate::store::seal::{DedupeHash, IndexHash, context};
use crate::store::turns::{Commit, Committed};

static COMMIT: Script = Script::new(concat!(
    include_str!("record.lua"),
    include_str!("list.lua"),
    include_str!("../outbox/row.lua"),
    include_str!("commit.lua")
));

/// Saves a turn, if its claim and the turn that it loaded still stand.
pub(super) async fn commit(store: &RedisStore, commit: Commit) -> Result<Committed, StoreError> {
    let person = store.sealer.person(&commit.person);
    let id = store.sealer.dedupe(&commit.person, &commit.message_id);
    // a turn that no record can hold is nobody's
    let Ok(turn) = u32::try_from(commit.turn.saturating_add(1)) else { return Ok(Committed::Lost) };
    let reply = commit.reply.as_ref().map(|reply| answered::seal(store, &person, &id, reply)).transpose()?;
    let mut call = Call::new(&COMMIT, &keys(store, &person, &commit))
        .arg(head(&commit, &id, turn))
        .arg(store.sealer.seal(&place(&person, u64::from(turn)), &commit.conversation)?)
        .arg(reply.unwrap_or_default())
        .arg(u8::from(commit.opted_out));
    for note in &commit.notes {
        let mut row = vec![u8::from(reserved(&commit, note))];
        row::pack(store, note, commit.now, &mut row)?;
        call = call.arg(row);
    }
    // what tells of a change is as safe as the change
    let tells = commit.notes.iter().any(|note| note.kind == NoteKind::Change);
    let answer: Vec<u8> = if tells { store.change(call).await? } else { store.run(call).await? };
    committed(person[0], &answer)
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

/// The keys of one turn, those of the outbox only if it writes there.
fn keys(store: &RedisStore, person: &IndexHash, commit: &Commit) -> Vec<Vec<u8>> {
    let (keys, partition) = (&store.keys, person[0]);
    let mut all = vec![
        keys.of(person, "c"),
        keys.partition(partition, "busy"),
        sweep::Kind::Answering.list(keys, partition, seconds(commit.now)),
        keys.partition(partition, "looks"),
    ];
    if !commit.notes.is_empty() {
        all.extend(["o", "o:next", "o:order", "o:seq"].map(|what| keys.partition(partition, what)));
    }
    all
}

/// What the turn is known by: claim, message, the turn loaded and saved, when.
fn head(commit: &Commit, id: &DedupeHash, turn: u32) -> Vec<u8> {
    let mut head = Vec::with_capacity(28);
    head.extend_from_slice(&commit.claim.to_be_bytes());
    head.extend_from_slice(id);
    head.extend_from_slice(&(turn - 1).to_be_bytes());
    head.extend_from_slice(&turn.to_be_bytes());
    head.extend_from_slice(&seconds(commit.now).to_be_bytes());
    head
}

/// Reads what became of it.
fn committed(partition: u8, answer: &[u8]) -> Result<Committed, StoreError> {
    let mut answer = Packed(answer);
    match answer.u8()? {
        b'L' => Ok(Committed::Lost),
        b'D' => {
            let more = answer.u8()? == 1;
            let mut note_ids = Vec::with_capacity(answer.0.len() / 8);
            while !answer.0.is_empty() {
                note_ids.push(row::id(partition, answer.u64()?));
            }
            Ok(Committed::Done { note_ids, more })
        }
        _ => Err(StoreError::Unreadable("what became of a commit")),
    }
}

/// Whether a note is the turn's own reply, kept back for the webhook's response.
fn reserved(commit: &Commit, note: &NewNote) -> bool {
    note.person == commit.person && note.leased_until.is_none() && note.due > commit.now
}

/// The turn is part of the place: an older conversation does not open as this one.
fn place(person: &IndexHash, turn: u64) -> Vec<u8> {
    context("people.conversation", &[person, &turn.to_be_bytes()])
}
