//! What is over: dropped from people's records when their time has come.
//!
//! Everybody who has something to drop is in one list of their partition. A
//! list's name says what its people have, and the second at which its time
//! began: they saved their last turn then or later. A sweep visits the lists
//! whose time is over and moves each person to the list that fits them now; a
//! turn writes to a list only if the person is in none.

use std::collections::BTreeMap;
use std::iter;

use chrono::{DateTime, Utc};

use super::deeds;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::keys::{Keys, PARTITIONS};
use crate::store::redis::packed::seconds;
use crate::store::redis::script::{Call, Script};
use crate::store::redis::wave::wave;
use crate::store::seal::IndexHash;
use crate::store::swept::Swept;
use crate::store::turns::{REMEMBER, REPLY_KEPT};

static SWEEP: Script = Script::new(concat!(include_str!("record.lua"), include_str!("sweep.lua")));
static RELIST: Script = Script::new(concat!(include_str!("list.lua"), include_str!("relist.lua")));

/// How many people are visited by one call.
const AT_ONCE: usize = 64;
/// Bytes of a person's hash.
const PERSON: usize = size_of::<IndexHash>();
/// What `sweep.lua` adds for somebody who has answered ids only.
const IDS_ONLY: i64 = 1 << 40;

/// What the people of a list have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// Whole replies, and perhaps more.
    Answering,
    /// A conversation, or a message that waits.
    Talking,
    /// Answered ids only.
    Remembered,
}

impl Kind {
    /// The list of those who saved a turn at this second.
    pub(super) fn list(self, keys: &Keys, partition: u8, at: u32) -> Vec<u8> {
        let (letter, width) = match self {
            Self::Answering => ('r', 300),
            Self::Talking => ('k', 3_600),
            Self::Remembered => ('d', 3_600),
        };
        keys.partition(partition, &format!("{letter}{:010}", at - at % width))
    }
}

/// Until when a list's time must have begun for its people to be visited.
struct Bounds {
    answering: u32,
    talking: u32,
    remembered: u32,
}

impl Bounds {
    fn new(conversations_before: DateTime<Utc>, now: DateTime<Utc>) -> Self {
        let (talking, remembered) = (seconds(conversations_before), seconds(now - REMEMBER));
        let talking = talking.max(remembered);
        Self { answering: seconds(now - REPLY_KEPT).max(talking), talking, remembered }
    }

    /// Whether a list, known by the end of its name, is visited.
    fn reach(&self, list: &str) -> bool {
        let Some((kind, began)) = list.split_at_checked(1) else { return false };
        let bound = match kind {
            "r" => self.answering,
            "k" => self.talking,
            _ => self.remembered,
        };
        began.parse().is_ok_and(|began: u32| began <= bound)
    }
}

/// Drops what is over; returns how many replies, ids and conversations.
pub(super) async fn sweep(
    store: &RedisStore,
    conversations_before: DateTime<Utc>,
    now: DateTime<Utc>,
) -> Result<Swept, StoreError> {
    let bounds = Bounds::new(conversations_before, now);
    let lists = wave(PARTITIONS.map(|partition| looks(store, partition, &bounds))).await?;
    let sweeping = Sweeping { store, before: seconds(conversations_before), now: seconds(now) };
    let dropped = wave(lists.iter().flatten().map(|(partition, list)| sweeping.list(*partition, list)));
    let dropped: Swept = dropped.await?.into_iter().sum();
    Ok(dropped + Swept::of(Swept::ANSWERED, deeds::sweep(store, now).await?))
}

/// The lists of a partition whose time has come.
async fn looks(store: &RedisStore, partition: u8, bounds: &Bounds) -> Result<Vec<(u8, String)>, StoreError> {
    let mut ask = redis::cmd("ZRANGEBYSCORE");
    ask.arg(store.keys.partition(partition, "looks")).arg("-inf").arg(bounds.answering);
    let lists: Vec<String> = store.ask(&ask).await?;
    Ok(lists.into_iter().filter(|list| bounds.reach(list)).map(|list| (partition, list)).collect())
}

/// One sweep.
struct Sweeping<'s> {
    store: &'s RedisStore,
    before: u32,
    now: u32,
}

impl Sweeping<'_> {
    /// Visits the people who are in a list now.
    async fn list(&self, partition: u8, name: &str) -> Result<Swept, StoreError> {
        let key = self.store.keys.partition(partition, name);
        let length: usize = self.store.ask(redis::cmd("STRLEN").arg(&key)).await?;
        let (mut left, mut dropped) = (length / PERSON, Swept::default());
        while left > 0 {
            let last = left.min(AT_ONCE) * PERSON - 1;
            let mut front = redis::cmd("GETRANGE");
            let people: Vec<u8> = self.store.ask(front.arg(&key).arg(0).arg(last)).await?;
            if people.is_empty() {
                break;
            }
            let (changed, moves) = self.visit(partition, &people).await?;
            dropped = dropped + changed;
            if !self.relist(partition, &key, &people, &moves).await? {
                break;
            }
            left = left.saturating_sub(people.len() / PERSON);
        }
        Ok(dropped)
    }

    /// Drops what is over from these people's records; returns how much, and to
    /// which lists they are to be moved.
    async fn visit(
        &self,
        partition: u8,
        people: &[u8],
    ) -> Result<(Swept, BTreeMap<Vec<u8>, Vec<u8>>), StoreError> {
        let keys = &self.store.keys;
        let records = people.chunks_exact(PERSON).map(|person| keys.in_partition(partition, "c", person));
        let keys_read: Vec<_> = iter::once(keys.partition(partition, "work")).chain(records).collect();
        let call = Call::new(&SWEEP, &keys_read).arg(self.before).arg(self.now);
        let visited: Vec<(usize, usize, usize, i64)> = self.store.run(call).await?;
        let mut moves: BTreeMap<_, Vec<u8>> = BTreeMap::new();
        for (person, (_, _, _, again)) in people.chunks_exact(PERSON).zip(&visited) {
            if let Some(list) = list_of(keys, partition, *again) {
                moves.entry(list).or_default().extend_from_slice(person);
            }
        }
        let dropped = visited.iter().map(|(conversations, answered, replies, _)| {
            Swept::of(Swept::CONVERSATIONS, *conversations)
                + Swept::of(Swept::ANSWERED, *answered)
                + Swept::of(Swept::REPLIES, *replies)
        });
        Ok((dropped.sum(), moves))
    }

    /// Moves people from the front of a list; `false` if somebody else did.
    async fn relist(
        &self,
        partition: u8,
        list: &[u8],
        people: &[u8],
        moves: &BTreeMap<Vec<u8>, Vec<u8>>,
    ) -> Result<bool, StoreError> {
        let looks = self.store.keys.partition(partition, "looks");
        let mut keys: Vec<&[u8]> = vec![list, &looks];
        keys.extend(moves.keys().map(Vec::as_slice));
        let call = moves
            .values()
            .fold(Call::new(&RELIST, &keys).arg(people), |call, people| call.arg(people.as_slice()));
        self.store.run(call).await
    }
}

/// The list in which somebody is looked at again, by what `sweep.lua` says.
fn list_of(keys: &Keys, partition: u8, again: i64) -> Option<Vec<u8>> {
    let (kind, saved) = match again {
        0 => return None,
        ..0 => (Kind::Answering, -again),
        IDS_ONLY.. => (Kind::Remembered, again - IDS_ONLY),
        _ => (Kind::Talking, again),
    };
    Some(kind.list(keys, partition, u32::try_from(saved).ok()?))
}
