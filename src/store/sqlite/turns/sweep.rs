//! What nobody works on any more, and what is over.

use chrono::{DateTime, Utc};

use super::{hand, inbox};
use crate::domain::message::Inbound;
use crate::domain::person::Person;
use crate::store::StoreError;
use crate::store::lasting::latest;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::sqlite::tx::{Tx, micros};
use crate::store::swept::Swept;
use crate::store::turns::{LEASE, LONGEST_WAIT, REMEMBER, REPLY_KEPT};

/// People with a dead claim, or with a first message that nobody waits for. Who
/// they are is read from the message itself; the hashes of those of whom it cannot
/// be read come with them.
pub(super) fn stranded(
    tx: &Tx<'_>,
    limit: usize,
    now: DateTime<Utc>,
) -> Result<(Vec<Person>, Vec<IndexHash>), StoreError> {
    let rows: Vec<(bool, IndexHash, DedupeHash, Vec<u8>)> = tx.all(
        "SELECT in_hand, person, message_id, message FROM (
             SELECT 1 AS in_hand, person, message_id, message, since AS at FROM claims
             WHERE lease_until <= ?1 OR lease_until > ?3
             UNION ALL
             SELECT 0, person, message_id, message, arrived FROM inbox AS first
             WHERE (waits_until <= ?1 OR waits_until > ?4)
               AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.person = first.person)
               AND NOT EXISTS (SELECT 1 FROM inbox AS older
                               WHERE older.person = first.person AND older.seq < first.seq))
         ORDER BY at LIMIT ?2",
        (micros(now), limit as i64, micros(latest(LEASE, now)), micros(latest(LONGEST_WAIT, now))),
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let (mut people, mut unreadable) = (Vec::new(), Vec::new());
    for (in_hand, person, id, sealed) in &rows {
        let place = if *in_hand { hand::place(person, id) } else { inbox::place(person, id) };
        match tx.open::<Inbound>(&place, sealed) {
            Ok(message) => people.push(message.person),
            Err(_) => unreadable.push(*person),
        }
    }
    Ok((people, unreadable))
}

/// Drops what cannot be read of these people's messages.
pub(super) fn mend(tx: &Tx<'_>, people: &[IndexHash], now: DateTime<Utc>) -> Result<(), StoreError> {
    for person in people {
        hand::find_readable(tx, person, now)?;
        inbox::head(tx, person, now)?;
    }
    Ok(())
}

/// Deletes what is over. That somebody opted out outlives their conversation.
pub(super) fn sweep(
    tx: &Tx<'_>,
    conversations_before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Swept, StoreError> {
    const IDLE: &str = "saved_at < ?1
        AND NOT EXISTS (SELECT 1 FROM claims WHERE claims.person = people.person)
        AND NOT EXISTS (SELECT 1 FROM inbox WHERE inbox.person = people.person)";
    let before = [micros(conversations_before)];
    let answered = tx.run("DELETE FROM answered WHERE at <= ?1", [micros(now - REMEMBER)])?;
    let replies = tx.run(
        "UPDATE answered SET reply = NULL WHERE reply IS NOT NULL AND at <= ?1",
        [micros(now - REPLY_KEPT)],
    )?;
    let people = tx.run(&format!("DELETE FROM people WHERE opted_out = 0 AND {IDLE}"), before)?;
    let emptied = tx.run(
        &format!("UPDATE people SET conversation = NULL WHERE conversation IS NOT NULL AND {IDLE}"),
        before,
    )?;
    Ok(Swept::of(Swept::ANSWERED, answered)
        + Swept::of(Swept::REPLIES, replies)
        + Swept::of(Swept::CONVERSATIONS, people + emptied))
}
