//! Handing a note over, under a claim of its person that stays until it was begun to be sent.

use super::{deeds, hand, inbox, people};
use crate::store::StoreError;
use crate::store::seal::IndexHash;
use crate::store::sqlite::outbox::rows;
use crate::store::sqlite::tx::Tx;
use crate::store::turns::HandOver;

/// Writes the note, what is remembered of it, and the conversation; none if the claim or the
/// turn that it loaded no longer stood.
pub(super) fn hand_over(tx: &Tx<'_>, over: &HandOver) -> Result<Option<u64>, StoreError> {
    let person = tx.person(&over.note.person);
    let id = tx.sealer.dedupe(&over.note.person, &over.message_id);
    let stands =
        hand::find(tx, &person, over.now)?.is_some_and(|hand| hand.claim == over.claim && hand.id == id);
    let out: Option<bool> =
        tx.one("SELECT opted_out FROM people WHERE person = ?1", [&person], |row| row.get(0))?;
    if !stands
        || out == Some(true)
        || !people::save(tx, &person, over.turn, &over.conversation, false, over.now)?
    {
        return Ok(None);
    }
    for (id, deed) in &over.deeds {
        deeds::keep(tx, &person, &tx.sealer.dedupe(&over.note.person, id), deed)?;
    }
    rows::post(tx, &over.note, None, over.now).map(Some)
}

/// Puts a message out of hand that nobody wrote; whether another one waits.
pub(super) fn put_away(tx: &Tx<'_>, person: &IndexHash, claim: u64) -> Result<bool, StoreError> {
    tx.run("DELETE FROM claims WHERE person = ?1 AND claim = ?2", (person, claim.cast_signed()))?;
    inbox::any(tx, person)
}
