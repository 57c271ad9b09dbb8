//! Writing everything of a person.

use chrono::{DateTime, Utc};

use crate::domain::message::Inbound;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::outbox::transfer as rows;
use crate::store::redis::packed::seconds;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::turns::record::LAYOUT;
use crate::store::redis::turns::sweep::Kind;
use crate::store::redis::turns::{answered, commit, deeds, hand};
use crate::store::seal::DedupeHash;
use crate::store::transfer::record::{Answered, Known};
use crate::store::turns::REPLIES;

static MOVE_IN: Script = Script::new(concat!(
    include_str!("../record.lua"),
    include_str!("../writing.lua"),
    include_str!("../list.lua"),
    include_str!("../../outbox/row.lua"),
    include_str!("move_in.lua")
));

/// Writes everything of a person.
pub(in crate::store::redis) async fn put(store: &RedisStore, known: &Known) -> Result<(), StoreError> {
    let notes = known.unsent.as_ref().map_or(&[][..], |unsent| &unsent.notes);
    let partition = known.person[0];
    let mut first = 0;
    if !notes.is_empty() {
        let mut take = redis::cmd("INCRBY");
        take.arg(store.keys.partition(partition, "o:seq")).arg(notes.len());
        first = store.ask::<u64>(&take).await? + 1 - notes.len() as u64;
    }
    let writing = Writing { store, known, first };
    let (record, list) = (writing.record()?, writing.list());
    let key = |what| store.keys.partition(partition, what);
    let keys = [
        store.keys.of(&known.person, "c"),
        key("work"),
        key("looks"),
        key("o"),
        key("o:next"),
        key("o:order"),
        list.clone().unwrap_or_else(|| key("looks")),
    ];
    let mut call = Call::new(&MOVE_IN, &keys)
        .arg(&known.person[..])
        .arg(record)
        .arg(writing.work()?)
        .arg(u8::from(list.is_some()));
    for (number, row) in (first..).zip(notes) {
        call = call.arg(number).arg(rows::pack(store, &known.person, known.unsent.as_ref(), row)?);
    }
    let () = store.run(call).await?;
    deeds::put(store, &known.person, &known.deeds).await
}

/// A person's record being written.
struct Writing<'s> {
    store: &'s RedisStore,
    known: &'s Known,
    /// The number of the first row.
    first: u64,
}

impl Writing<'_> {
    /// The record; nothing for somebody to whom something is to be sent only.
    fn record(&self) -> Result<Vec<u8>, StoreError> {
        let Known { opted_out, conversation, answered, .. } = self.known;
        if !opted_out && conversation.is_none() && answered.is_empty() {
            return Ok(Vec::new());
        }
        let (said, replies) = (self.conversation()?, self.replies()?);
        let mut record = vec![LAYOUT, u8::from(*opted_out), u8::from(self.list().is_some())];
        let (turn, id) = conversation.as_ref().map_or((0, 0), |one| (one.turn, one.id));
        let turn =
            u32::try_from(turn).map_err(|_| StoreError::Broken("a turn beyond all numbers".to_owned()))?;
        record.extend_from_slice(&turn.to_be_bytes());
        record.extend_from_slice(&id.to_be_bytes());
        record.extend_from_slice(&seconds(self.saved_at()).to_be_bytes());
        let count = u8::try_from(answered.len())
            .map_err(|_| StoreError::Broken("too many answered messages".to_owned()))?;
        record.push(count);
        for part in [&said, &replies] {
            record.extend_from_slice(&length(part)?);
        }
        for answered in answered {
            record.extend_from_slice(&answered.id);
            record.extend_from_slice(&seconds(answered.at).to_be_bytes());
        }
        Ok([record, said, replies].concat())
    }

    /// When the last turn was saved, or for whom nothing but ids is left, the
    /// last one of these.
    fn saved_at(&self) -> DateTime<Utc> {
        let known = self.known;
        let answered = known.answered.last().map(|answered| answered.at);
        let saved = known.conversation.as_ref().map(|conversation| conversation.saved_at);
        saved.or(answered).unwrap_or(DateTime::UNIX_EPOCH)
    }

    /// The list in which they are swept, if there will be anything to sweep.
    fn list(&self) -> Option<Vec<u8>> {
        let known = self.known;
        let kind = if known.answered.iter().any(|answered| answered.reply.is_some()) {
            Kind::Answering
        } else if known.conversation.is_some() {
            Kind::Talking
        } else if known.answered.is_empty() {
            return None;
        } else {
            Kind::Remembered
        };
        Some(kind.list(&self.store.keys, known.person[0], seconds(self.saved_at())))
    }

    /// What is in work for them; nothing if that is nothing.
    fn work(&self) -> Result<Vec<u8>, StoreError> {
        let (hand, inbox) = (self.hand()?, self.inbox()?);
        if hand.is_empty() && inbox.is_empty() {
            return Ok(Vec::new());
        }
        Ok([&length(&hand)?[..], &hand, &inbox].concat())
    }

    fn conversation(&self) -> Result<Vec<u8>, StoreError> {
        let Some(conversation) = &self.known.conversation else { return Ok(Vec::new()) };
        let place = commit::place(&self.known.person, conversation.turn);
        let sealed = conversation.saved.as_ref().map(|saved| self.store.sealer.seal(&place, &saved.0));
        Ok(sealed.transpose()?.unwrap_or_default())
    }

    /// The replies of the last turns, the last one first.
    fn replies(&self) -> Result<Vec<u8>, StoreError> {
        let last = self.known.answered.iter().rev().take(REPLIES);
        let mut slots = last.map(|answered| self.slot(answered)).collect::<Result<Vec<_>, _>>()?;
        while slots.last().is_some_and(Vec::is_empty) {
            slots.pop();
        }
        let mut packed = Vec::new();
        for slot in slots {
            packed.extend_from_slice(&length(&slot)?);
            packed.extend_from_slice(&slot);
        }
        Ok(packed)
    }

    /// A kept reply, after the rows that are reserved with it.
    fn slot(&self, answered: &Answered) -> Result<Vec<u8>, StoreError> {
        let Some(reply) = &answered.reply else { return Ok(Vec::new()) };
        let notes = self.known.unsent.iter().flat_map(|unsent| &unsent.notes);
        let reserved = (self.first..).zip(notes).filter(|(_, row)| row.answers == Some(answered.id));
        let numbers: Vec<[u8; 8]> = reserved.map(|(number, _)| number.to_be_bytes()).collect();
        let count = numbers.len().min(usize::from(answered::BY_OUTBOX) - 1);
        let count = if answered.by_outbox { 0 } else { count };
        let first = if answered.by_outbox { answered::BY_OUTBOX } else { count as u8 };
        let mut slot = vec![first];
        slot.extend(numbers.iter().take(count).flatten());
        slot.extend(answered::seal(self.store, &self.known.person, &answered.id, reply)?);
        Ok(slot)
    }

    fn inbox(&self) -> Result<Vec<u8>, StoreError> {
        let mut packed = Vec::new();
        for waiting in &self.known.inbox {
            let (id, sealed) = self.message(&waiting.message)?;
            packed.extend_from_slice(&id);
            packed.extend_from_slice(&waiting.waits_until.timestamp_micros().to_be_bytes());
            packed.extend_from_slice(&waiting.arrived.timestamp_micros().to_be_bytes());
            packed.extend_from_slice(&length(&sealed)?);
            packed.extend_from_slice(&sealed);
        }
        Ok(packed)
    }

    fn hand(&self) -> Result<Vec<u8>, StoreError> {
        let Some(hand) = &self.known.in_hand else { return Ok(Vec::new()) };
        let (id, sealed) = self.message(&hand.message)?;
        let mut packed = hand.claim.to_be_bytes().to_vec();
        packed.extend_from_slice(&id);
        packed.extend_from_slice(&hand.lease_until.timestamp_micros().to_be_bytes());
        packed.extend_from_slice(&hand.since.timestamp_micros().to_be_bytes());
        packed.push(u8::try_from(hand.deaths.saturating_add(1).clamp(0, 255)).unwrap_or(u8::MAX));
        packed.push(u8::from(hand.opted_out));
        let id = self.known.conversation.as_ref().map_or(0, |conversation| conversation.id);
        packed.extend_from_slice(&id.to_be_bytes());
        packed.extend_from_slice(&sealed);
        Ok(packed)
    }

    fn message(&self, message: &Inbound) -> Result<(DedupeHash, Vec<u8>), StoreError> {
        let id = self.store.sealer.dedupe(&message.person, &message.id);
        Ok((id, hand::seal(self.store, &self.known.person, &id, message)?))
    }
}

fn length(part: &[u8]) -> Result<[u8; 4], StoreError> {
    let length = u32::try_from(part.len());
    length.map(u32::to_be_bytes).map_err(|_| StoreError::Broken("a record that is too long".to_owned()))
}
