//! People: conversation, message in hand, inbox, memory, and what is to be sent.

use super::{PAGE, notes};
use crate::domain::message::{Inbound, Reply};
use crate::store::StoreError;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::sqlite::turns::{answered, deeds, hand, inbox, people};
use crate::store::sqlite::tx::{Tx, instant, micros};
use crate::store::transfer::record::{Answered, Conversation, InHand, Known, Record, Saved, Waiting};

/// The people whose hashes come after a hash.
pub(super) fn pull(tx: &Tx<'_>, after: &[u8]) -> Result<Vec<(Vec<u8>, Record)>, StoreError> {
    // some are only remembered: their conversation was deleted before their memory
    let people: Vec<IndexHash> = tx.all(
        "SELECT person FROM people WHERE person > ?1 UNION SELECT person FROM answered WHERE person > ?1
         UNION SELECT person FROM claims WHERE person > ?1 UNION SELECT person FROM inbox WHERE person > ?1
         UNION SELECT person FROM deeds WHERE person > ?1
         UNION SELECT person FROM outbox WHERE person > ?1 AND done_at IS NULL
         ORDER BY person LIMIT ?2",
        (after, PAGE as i64),
        |row| row.get(0),
    )?;
    people.iter().map(|person| Ok((person.to_vec(), Record::Person(read(tx, person)?)))).collect()
}

fn read(tx: &Tx<'_>, person: &IndexHash) -> Result<Known, StoreError> {
    let (opted_out, conversation) = read_conversation(tx, person)?;
    Ok(Known {
        person: *person,
        opted_out,
        conversation,
        in_hand: read_hand(tx, person)?,
        inbox: read_inbox(tx, person)?,
        answered: read_answered(tx, person)?,
        deeds: deeds::all(tx, person)?,
        unsent: notes::read(tx, person)?,
    })
}

fn read_conversation(tx: &Tx<'_>, person: &IndexHash) -> Result<(bool, Option<Conversation>), StoreError> {
    type Row = (bool, Option<[u8; 16]>, i64, i64, Option<Vec<u8>>);
    let row: Option<Row> = tx.one(
        "SELECT opted_out, conversation_id, turn, saved_at, conversation FROM people WHERE person = ?1",
        [person],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
    )?;
    let Some((opted_out, id, turn, saved_at, sealed)) = row else { return Ok((false, None)) };
    let Some(id) = id else { return Ok((opted_out, None)) };
    let turn = turn.cast_unsigned();
    let open = |sealed: Vec<u8>| tx.sealer.open(&people::place(person, turn), &sealed);
    let saved = sealed.map(open).transpose()?.map(|plain| Saved(plain.to_vec()));
    let id = u128::from_be_bytes(id);
    Ok((opted_out, Some(Conversation { id, turn, saved_at: instant(saved_at)?, saved })))
}

fn read_hand(tx: &Tx<'_>, person: &IndexHash) -> Result<Option<InHand>, StoreError> {
    type Row = (i64, DedupeHash, Vec<u8>, i64, i64, i32, bool);
    let row: Option<Row> = tx.one(
        "SELECT claim, message_id, message, since, lease_until, deaths, opted_out FROM claims WHERE person = ?1",
        [person],
        |row| {
            let (claim, id, message, since) = (row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?);
            Ok((claim, id, message, since, row.get(4)?, row.get(5)?, row.get(6)?))
        },
    )?;
    let Some((claim, id, sealed, since, lease_until, deaths, opted_out)) = row else { return Ok(None) };
    Ok(Some(InHand {
        claim: claim.cast_unsigned(),
        message: tx.open(&hand::place(person, &id), &sealed)?,
        since: instant(since)?,
        lease_until: instant(lease_until)?,
        deaths,
        opted_out,
    }))
}

fn read_inbox(tx: &Tx<'_>, person: &IndexHash) -> Result<Vec<Waiting>, StoreError> {
    let rows: Vec<(DedupeHash, Vec<u8>, i64, i64)> = tx.all(
        "SELECT message_id, message, arrived, waits_until FROM inbox WHERE person = ?1 ORDER BY seq",
        [person],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let waiting = |(id, sealed, arrived, until): (DedupeHash, Vec<u8>, i64, i64)| {
        let message: Inbound = tx.open(&inbox::place(person, &id), &sealed)?;
        Ok(Waiting { message, arrived: instant(arrived)?, waits_until: instant(until)? })
    };
    rows.into_iter().map(waiting).collect()
}

fn read_answered(tx: &Tx<'_>, person: &IndexHash) -> Result<Vec<Answered>, StoreError> {
    type Row = (DedupeHash, i64, Option<Vec<u8>>, bool);
    let rows: Vec<Row> = tx.all(
        "SELECT message_id, at, reply, by_outbox FROM answered WHERE person = ?1 ORDER BY seq",
        [person],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let answered = |(id, at, sealed, by_outbox): Row| {
        let open = |sealed: Vec<u8>| tx.open::<Reply>(&answered::place(person, &id), &sealed);
        Ok(Answered { id, at: instant(at)?, reply: sealed.map(open).transpose()?, by_outbox })
    };
    rows.into_iter().map(answered).collect()
}

/// Writes a person down.
pub(super) fn put(tx: &Tx<'_>, known: &Known) -> Result<(), StoreError> {
    if known.opted_out || known.conversation.is_some() {
        put_conversation(tx, known)?;
    }
    if let Some(hand) = &known.in_hand {
        put_hand(tx, &known.person, hand)?;
    }
    known.inbox.iter().try_for_each(|waiting| put_waiting(tx, &known.person, waiting))?;
    known.answered.iter().try_for_each(|answered| put_answered(tx, &known.person, answered))?;
    known.deeds.iter().try_for_each(|(id, deed)| deeds::keep(tx, &known.person, id, deed))?;
    known.unsent.as_ref().map_or(Ok(()), |unsent| notes::put(tx, unsent))
}

fn put_conversation(tx: &Tx<'_>, known: &Known) -> Result<(), StoreError> {
    let (person, conversation) = (&known.person, known.conversation.as_ref());
    let turn = conversation.map_or(0, |conversation| conversation.turn);
    let saved = conversation.and_then(|conversation| conversation.saved.as_ref());
    let sealed = saved.map(|saved| tx.sealer.seal(&people::place(person, turn), &saved.0)).transpose()?;
    tx.run(
        "INSERT INTO people (person, conversation_id, turn, conversation, saved_at, opted_out)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        (
            person,
            conversation.map(|conversation| conversation.id.to_be_bytes()),
            turn.cast_signed(),
            sealed,
            conversation.map_or(0, |conversation| micros(conversation.saved_at)),
            known.opted_out,
        ),
    )?;
    Ok(())
}

fn put_hand(tx: &Tx<'_>, person: &IndexHash, hand: &InHand) -> Result<(), StoreError> {
    let id = tx.sealer.dedupe(&hand.message.person, &hand.message.id);
    tx.run(
        "INSERT INTO claims (person, claim, message_id, message, since, lease_until, deaths, opted_out)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        (
            person,
            hand.claim.cast_signed(),
            id,
            tx.seal(&hand::place(person, &id), &hand.message)?,
            micros(hand.since),
            micros(hand.lease_until),
            hand.deaths,
            hand.opted_out,
        ),
    )?;
    Ok(())
}

fn put_waiting(tx: &Tx<'_>, person: &IndexHash, waiting: &Waiting) -> Result<(), StoreError> {
    let id = tx.sealer.dedupe(&waiting.message.person, &waiting.message.id);
    let sealed = tx.seal(&inbox::place(person, &id), &waiting.message)?;
    tx.run(
        "INSERT INTO inbox (person, message_id, message, arrived, waits_until) VALUES (?1, ?2, ?3, ?4, ?5)",
        (person, id, sealed, micros(waiting.arrived), micros(waiting.waits_until)),
    )?;
    Ok(())
}

fn put_answered(tx: &Tx<'_>, person: &IndexHash, answered: &Answered) -> Result<(), StoreError> {
    let place = answered::place(person, &answered.id);
    let sealed = answered.reply.as_ref().map(|reply| tx.seal(&place, reply)).transpose()?;
    tx.run(
        "INSERT INTO answered (person, message_id, at, reply, by_outbox) VALUES (?1, ?2, ?3, ?4, ?5)",
        (person, answered.id, micros(answered.at), sealed, answered.by_outbox),
    )?;
    Ok(())
}
