//! Saving a turn: conversation, answered id, reply and outbox rows as one.

use super::{answered, deeds, hand, inbox, people};
use crate::store::StoreError;
use crate::store::outbox::NewNote;
use crate::store::sqlite::outbox::rows;
use crate::store::sqlite::tx::Tx;
use crate::store::turns::{Commit, Committed};

/// Saves a turn, if its claim and the turn that it loaded still stand.
pub(super) fn commit(tx: &Tx<'_>, commit: &Commit) -> Result<Committed, StoreError> {
    let person = tx.person(&commit.person);
    let id = tx.sealer.dedupe(&commit.person, &commit.message_id);
    let stands =
        hand::find(tx, &person, commit.now)?.is_some_and(|hand| hand.claim == commit.claim && hand.id == id);
    if !stands || !people::save(tx, &person, commit.turn, &commit.conversation, commit.opted_out, commit.now)?
    {
        return Ok(Committed::Lost);
    }
    answered::remember(tx, &person, &id, commit)?;
    if let Some(deed) = &commit.deed {
        deeds::keep(tx, &person, &id, deed)?;
    }
    hand::put_away(tx, &person)?;
    let post = |note: &NewNote| {
        let answers = reserved(commit, note).then_some(&id);
        rows::post(tx, note, answers, commit.now)
    };
    let note_ids = commit.notes.iter().map(post).collect::<Result<_, _>>()?;
    Ok(Committed::Done { note_ids, more: inbox::any(tx, &person)? })
}

/// Whether a note is the turn's own reply, kept back for the webhook's response.
fn reserved(commit: &Commit, note: &NewNote) -> bool {
    note.person == commit.person && note.leased_until.is_none() && note.due > commit.now
}
