//! People, moved in and out: the record that `record.lua` lays out, and what is
//! to be sent to them.

use std::collections::BTreeMap;

use chrono::{DateTime, Utc};

use super::hand::{self, Hand};
use super::sweep::Kind;
use super::{answered, commit};
use crate::domain::message::Inbound;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::outbox::transfer as rows;
use crate::store::redis::packed::{Packed, seconds};
use crate::store::redis::script::{Call, Script};
use crate::store::seal::{DedupeHash, IndexHash};
use crate::store::transfer::record::{Answered, Conversation, InHand, Known, Row, Saved, Unsent, Waiting};
use crate::store::turns::REPLIES;

static MOVE_IN: Script = Script::new(concat!(
    include_str!("list.lua"),
    include_str!("../outbox/row.lua"),
    include_str!("move_in.lua")
));

/// Flags of a record, as `record.lua` lists them.
const OPTED_OUT: u8 = 1;
const KNOWN: u8 = 2;
const LISTED: u8 = 4;
const LENGTHS: u8 = 8;
const IN_HAND: u8 = 16;
const WAS_OPTED_OUT: u8 = 32;

/// The people to whom something is to be sent, in one partition.
pub(in crate::store::redis) async fn written_to(
    store: &RedisStore,
    partition: u8,
) -> Result<Vec<IndexHash>, StoreError> {
    let order = store.keys.partition(partition, "o:order");
    let members: Vec<Vec<u8>> = store.ask(redis::cmd("ZRANGE").arg(order).arg(0).arg(-1)).await?;
    members.iter().map(|member| Packed(member).array()).collect()
}

/// Reads everything of a person.
pub(in crate::store::redis) async fn read(
    store: &RedisStore,
    person: &IndexHash,
) -> Result<Known, StoreError> {
    let record = async { store.ask(redis::cmd("GET").arg(store.keys.of(person, "c"))).await };
    let (record, rows): (Option<Vec<u8>>, _) = tokio::try_join!(record, rows::of(store, person))?;
    let reading = Reading { store, person, reserved: BTreeMap::new() };
    reading.read(record.as_deref(), rows)
}

/// A person's record being read.
struct Reading<'s> {
    store: &'s RedisStore,
    person: &'s IndexHash,
    /// The rows that are reserved, by the message that they answer.
    reserved: BTreeMap<u64, DedupeHash>,
}

impl Reading<'_> {
    fn read(mut self, record: Option<&[u8]>, rows: Vec<(u64, rows::Read)>) -> Result<Known, StoreError> {
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
        let to = rows.first().map(|(_, row)| row.person.clone());
        let row = |(number, read): (u64, rows::Read)| Row {
            answers: self.reserved.get(&number).copied(),
            ..read.row
        };
        let notes = rows.into_iter().map(row).collect();
        known.unsent = to.map(|person| Unsent { person, notes });
        Ok(known)
    }

    fn record(&mut self, known: &mut Known, mut packed: Packed<'_>) -> Result<(), StoreError> {
        let (_layout, flags, turn) = (packed.u8()?, packed.u8()?, u64::from(packed.u32()?));
        let (id, saved_at) = (u128::from_be_bytes(packed.array()?), whole(packed.u32()?)?);
        let count = packed.u8()?;
        let lengths = flags & LENGTHS != 0;
        let mut length = || if lengths { packed.length().map(Some) } else { Ok(None) };
        let (conversation, replies, inbox) = (length()?, length()?, length()?);
        known.opted_out = flags & OPTED_OUT != 0;
        for _ in 0..count {
            known.answered.push(Answered { id: packed.array()?, at: whole(packed.u32()?)?, reply: None });
        }
        let saved = match packed.take(conversation.unwrap_or(packed.0.len()))? {
            [] => None,
            sealed => Some(Saved(commit::open(self.store, self.person, turn, sealed)?)),
        };
        if flags & KNOWN != 0 {
            known.conversation = Some(Conversation { id, turn, saved_at, saved });
        }
        self.replies(&mut known.answered, Packed(packed.take(replies.unwrap_or_default())?))?;
        self.inbox(&mut known.inbox, Packed(packed.take(inbox.unwrap_or_default())?))?;
        if flags & IN_HAND != 0 {
            known.in_hand = Some(self.hand(&mut packed, flags & WAS_OPTED_OUT != 0)?);
        }
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

    fn hand(&self, packed: &mut Packed<'_>, opted_out: bool) -> Result<InHand, StoreError> {
        // what was given back is told by the byte itself
        let deaths = i32::from(*packed.0.get(32).ok_or(StoreError::Unreadable("a message in hand"))?) - 1;
        let Hand { claim, id, lease_until, since, sealed, .. } = Hand::read(packed)?;
        let message = hand::open(self.store, self.person, &id, sealed)?;
        Ok(InHand { claim, message, since, lease_until, deaths, opted_out })
    }
}

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
        key("busy"),
        key("looks"),
        key("o"),
        key("o:next"),
        key("o:order"),
        list.clone().unwrap_or_else(|| key("looks")),
    ];
    let mut call = Call::new(&MOVE_IN, &keys)
        .arg(&known.person[..])
        .arg(record)
        .arg(writing.look_at().map(|at| at.timestamp_micros().to_string()).unwrap_or_default())
        .arg(u8::from(list.is_some()));
    for (number, row) in (first..).zip(notes) {
        call = call.arg(number).arg(rows::pack(store, &known.person, known.unsent.as_ref(), row)?);
    }
    store.run(call).await
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
        let Known { opted_out, conversation, in_hand, inbox, answered, .. } = self.known;
        if !opted_out
            && conversation.is_none()
            && in_hand.is_none()
            && inbox.is_empty()
            && answered.is_empty()
        {
            return Ok(Vec::new());
        }
        let (said, replies) = (self.conversation()?, self.replies()?);
        let (waiting, hand) = (self.inbox()?, self.hand()?);
        let has_lengths = !(replies.is_empty() && waiting.is_empty() && hand.is_empty());
        let mut record = vec![1, self.flags() + if has_lengths { LENGTHS } else { 0 }];
        let (turn, id) = conversation.as_ref().map_or((0, 0), |one| (one.turn, one.id));
        let turn =
            u32::try_from(turn).map_err(|_| StoreError::Broken("a turn beyond all numbers".to_owned()))?;
        record.extend_from_slice(&turn.to_be_bytes());
        record.extend_from_slice(&id.to_be_bytes());
        record.extend_from_slice(&seconds(self.saved_at()).to_be_bytes());
        let count = u8::try_from(answered.len())
            .map_err(|_| StoreError::Broken("too many answered messages".to_owned()))?;
        record.push(count);
        if has_lengths {
            for part in [&said, &replies, &waiting] {
                record.extend_from_slice(&length(part)?);
            }
        }
        for answered in answered {
            record.extend_from_slice(&answered.id);
            record.extend_from_slice(&seconds(answered.at).to_be_bytes());
        }
        Ok([record, said, replies, waiting, hand].concat())
    }

    fn flags(&self) -> u8 {
        let flag = |is: bool, flag| if is { flag } else { 0 };
        let hand = self.known.in_hand.as_ref();
        flag(self.known.opted_out, OPTED_OUT)
            + flag(self.known.conversation.is_some(), KNOWN)
            + flag(self.list().is_some(), LISTED)
            + flag(hand.is_some(), IN_HAND)
            + flag(hand.is_some_and(|hand| hand.opted_out), WAS_OPTED_OUT)
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

    /// When somebody must look after a message that is in hand or waits.
    fn look_at(&self) -> Option<DateTime<Utc>> {
        let hand = self.known.in_hand.as_ref().map(|hand| hand.lease_until);
        hand.or(self.known.inbox.first().map(|waiting| waiting.waits_until))
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
        let mut slot = vec![u8::try_from(numbers.len()).unwrap_or(u8::MAX)];
        slot.extend(numbers.iter().take(usize::from(u8::MAX)).flatten());
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

fn whole(seconds: u32) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp(i64::from(seconds), 0).ok_or(StoreError::Unreadable("an instant"))
}
