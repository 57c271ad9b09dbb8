//! Reading everything of a person.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Utc};

use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::outbox::transfer as rows;
use crate::store::redis::packed::{Packed, seconds};
use crate::store::redis::turns::hand::{self, Hand};
use crate::store::redis::turns::record::Record;
use crate::store::redis::turns::work::Work;
use crate::store::redis::turns::{answered, commit, deeds};
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
    let work = async {
        let mut ask = redis::cmd("HGET");
        ask.arg(store.keys.partition(person[0], "work")).arg(&person[..]);
        store.ask(&ask).await
    };
    let home = async {
        if partitions.contains(&person[0]) {
            rows::of(store, person, person[0]).await
        } else {
            Ok(Vec::new())
        }
    };
    let away = partitions.iter().filter(|partition| **partition != person[0]);
    let away = wave(away.map(|partition| rows::of(store, person, *partition)));
    let deeds = deeds::all(store, person);
    let (record, work, home, away, deeds): (Option<Vec<u8>>, Option<Vec<u8>>, _, _, _) =
        tokio::try_join!(record, work, home, away, deeds)?;
    let away = away.into_iter().flatten().map(|(_, row)| row).collect();
    let reading = Reading { store, person, reserved: BTreeMap::new() };
    let known = reading.read(record.as_deref(), work.as_deref(), home, away)?;
    Ok(Known { deeds, ..known })
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
        work: Option<&[u8]>,
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
            deeds: Vec::new(),
            unsent: None,
        };
        if let Some(record) = record {
            self.record(&mut known, &Record::read(record)?)?;
        }
        if let Some(work) = work {
            self.work(&mut known, &Work::read(work)?)?;
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

    fn record(&mut self, known: &mut Known, record: &Record<'_>) -> Result<(), StoreError> {
        known.opted_out = record.opted_out;
        let mut ids = Packed(record.answered);
        while !ids.0.is_empty() {
            known.answered.push(Answered {
                id: ids.array()?,
                at: whole(ids.u32()?)?,
                reply: None,
                by_outbox: false,
            });
        }
        let (id, turn) = (record.conversation_id, u64::from(record.turn));
        let saved = match record.conversation {
            [] => None,
            sealed => Some(Saved(commit::open(self.store, self.person, turn, sealed)?)),
        };
        let saved_at = whole(record.saved)?;
        known.conversation = (id != 0).then_some(Conversation { id, turn, saved_at, saved });
        self.replies(&mut known.answered, Packed(record.replies))
    }

    /// The message in hand, unless it was answered before, and those that wait. A
    /// conversation begins with the hand of its first message.
    fn work(&self, known: &mut Known, work: &Work<'_>) -> Result<(), StoreError> {
        self.inbox(&mut known.inbox, Packed(work.inbox))?;
        let Some(hand) = &work.hand else { return Ok(()) };
        if known.answered.iter().any(|answered| answered.id == hand.id) {
            return Ok(());
        }
        if known.conversation.is_none() {
            let saved_at = whole(seconds(hand.since))?;
            known.conversation = Some(Conversation { id: hand.conversation, turn: 0, saved_at, saved: None });
        }
        known.in_hand = Some(self.hand(hand)?);
        Ok(())
    }

    /// Replies of the last turns, the last one first.
    fn replies(&mut self, answered: &mut [Answered], mut packed: Packed<'_>) -> Result<(), StoreError> {
        for one in answered.iter_mut().rev() {
            if packed.0.is_empty() {
                break;
            }
            let length = packed.length()?;
            let mut slot = Packed(packed.take(length)?);
            if slot.0.is_empty() {
                continue;
            }
            let rows = slot.u8()?;
            one.by_outbox = rows == answered::BY_OUTBOX;
            for _ in 0..if one.by_outbox { 0 } else { rows } {
                self.reserved.insert(slot.u64()?, one.id);
            }
            if !slot.0.is_empty() {
                one.reply = Some(answered::open(self.store, self.person, &one.id, slot.0)?);
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

    fn hand(&self, hand: &Hand<'_>) -> Result<InHand, StoreError> {
        let Hand { claim, since, lease_until, opted_out, .. } = *hand;
        let message = hand::open(self.store, self.person, &hand.id, hand.sealed)?;
        // what was given back is told by the byte itself
        let deaths = i32::from(hand.lives) - 1;
        Ok(InHand { claim, message, since, lease_until, deaths, opted_out })
    }
}

fn whole(seconds: u32) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp(i64::from(seconds), 0).ok_or(StoreError::Unreadable("an instant"))
}
