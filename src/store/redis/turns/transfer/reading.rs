//! Reading everything of a person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use super::LAYOUT;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::outbox::transfer as rows;
use crate::store::redis::packed::Packed;
use crate::store::redis::turns::hand::{self, Hand};
use crate::store::redis::turns::{answered, commit};
use crate::store::redis::wave::wave;
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::transfer::record::{Answered, Conversation, InHand, Known, Row, Saved, Unsent, Waiting};

/// Reads everything of a person, whose rows are in these partitions: those that
/// are at home leave before the others.
pub(in crate::store::redis) async fn read(
    store: &RedisStore,
    person: &IndexHash,
    partitions: &BTreeSet<u8>,
) -> Result<Known, StoreError> {
    let record = async { store.ask(redis::cmd("GET").arg(store.keys.of(person, "c"))).await };
    let home = async {
        if partitions.contains(&person[0]) {
            rows::of(store, person, person[0]).await
        } else {
            Ok(Vec::new())
        }
    };
    let away = partitions.iter().filter(|partition| **partition != person[0]);
    let away = wave(away.map(|partition| rows::of(store, person, *partition)));
    let (record, home, away): (Option<Vec<u8>>, _, _) = tokio::try_join!(record, home, away)?;
    let away = away.into_iter().flatten().map(|(_, row)| row).collect();
    let reading = Reading { store, person, reserved: BTreeMap::new() };
    reading.read(record.as_deref(), home, away)
}

/// A person's record being read.
struct Reading<'s> {
    store: &'s RedisStore,
    person: &'s IndexHash,
    /// The rows that are reserved, by the message that they answer.
    reserved: BTreeMap<u64, DedupeHash>,
}

impl Reading<'_> {
    fn read(
        mut self,
        record: Option<&[u8]>,
        home: Vec<(u64, rows::Read)>,
        away: Vec<rows::Read>,
    ) -> Result<Known, StoreError> {
        let mut known = Known {
            person: *self.person,
            opted_out: false,
            conversation: None,
            in_hand: None,
            inbox: Vec::new(),
            answered: Vec::new(),
            unsent: None,
        };
        if let Some(record) = record {
            self.record(&mut known, Packed(record))?;
        }
        let answers = |number: &u64| self.reserved.get(number).copied();
        let home = home
            .into_iter()
            .map(|(number, read)| rows::Read { row: Row { answers: answers(&number), ..read.row }, ..read });
        let rows: Vec<rows::Read> = home.chain(away).collect();
        let person = rows.first().map(|row| row.person.clone());
        let notes = rows.into_iter().map(|read| read.row).collect();
        known.unsent = person.map(|person| Unsent { person, notes });
        Ok(known)
    }

    fn record(&mut self, known: &mut Known, mut packed: Packed<'_>) -> Result<(), StoreError> {
        if packed.u8()? != LAYOUT {
            return Err(StoreError::Unreadable("a person's record of another layout"));
        }
        let (opted_out, _listed, turn) = (packed.u8()? == 1, packed.u8()?, u64::from(packed.u32()?));
        let (id, saved_at) = (u128::from_be_bytes(packed.array()?), whole(packed.u32()?)?);
        let count = packed.u8()?;
        let (conversation, replies, inbox) = (packed.length()?, packed.length()?, packed.length()?);
        known.opted_out = opted_out;
        for _ in 0..count {
            known.answered.push(Answered { id: packed.array()?, at: whole(packed.u32()?)?, reply: None });
        }
        let saved = match packed.take(conversation)? {
            [] => None,
            sealed => Some(Saved(commit::open(self.store, self.person, turn, sealed)?)),
        };
        known.conversation = (id != 0).then_some(Conversation { id, turn, saved_at, saved });
        self.replies(&mut known.answered, Packed(packed.take(replies)?))?;
        self.inbox(&mut known.inbox, Packed(packed.take(inbox)?))?;
        known.in_hand = if packed.0.is_empty() { None } else { Some(self.hand(packed.0)?) };
        Ok(())
    }

    /// Replies of the last turns, the last one first.
    fn replies(&mut self, answered: &mut [Answered], mut packed: Packed<'_>) -> Result<(), StoreError> {
        for answered in answered.iter_mut().rev() {
            if packed.0.is_empty() {
                break;
            }
            let length = packed.length()?;
            let mut slot = Packed(packed.take(length)?);
            if slot.0.is_empty() {
                continue;
            }
            for _ in 0..slot.u8()? {
                self.reserved.insert(slot.u64()?, answered.id);
            }
            if !slot.0.is_empty() {
                answered.reply = Some(answered::open(self.store, self.person, &answered.id, slot.0)?);
            }
        }
        Ok(())
    }

    fn inbox(&self, inbox: &mut Vec<Waiting>, mut packed: Packed<'_>) -> Result<(), StoreError> {
        while !packed.0.is_empty() {
            let id: DedupeHash = packed.array()?;
            let (waits_until, arrived, length) = (packed.instant()?, packed.instant()?, packed.length()?);
            let message = hand::open(self.store, self.person, &id, packed.take(length)?)?;
            inbox.push(Waiting { message, arrived, waits_until });
        }
        Ok(())
    }

    fn hand(&self, packed: &[u8]) -> Result<InHand, StoreError> {
        const CUT_OFF: StoreError = StoreError::Unreadable("a message in hand");
        // what was given back is told by the byte itself
        let deaths = i32::from(*packed.get(32).ok_or(CUT_OFF)?) - 1;
        let opted_out = *packed.get(33).ok_or(CUT_OFF)? == 1;
        let Hand { claim, id, lease_until, since, sealed, .. } = Hand::read(packed)?;
        let message = hand::open(self.store, self.person, &id, sealed)?;
        Ok(InHand { claim, message, since, lease_until, deaths, opted_out })
    }
}

fn whole(seconds: u32) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp(i64::from(seconds), 0).ok_or(StoreError::Unreadable("an instant"))
}
