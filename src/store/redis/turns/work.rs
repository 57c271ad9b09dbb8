//! What is in work for a person, read as `work.lua` lays it out.

use super::hand::Hand;
use crate::store::StoreError;
use crate::store::redis::RedisStore;
use crate::store::redis::packed::Packed;
use crate::store::seal::IndexHash;

/// What is in work for a person.
pub(super) struct Work<'b> {
    /// The message in hand.
    pub(super) hand: Option<Hand<'b>>,
    /// Messages that wait, oldest first.
    pub(super) inbox: &'b [u8],
}

impl<'b> Work<'b> {
    /// Reads it.
    pub(super) fn read(bytes: &'b [u8]) -> Result<Self, StoreError> {
        let mut packed = Packed(bytes);
        let length = packed.length()?;
        let hand = packed.take(length)?;
        let hand = if hand.is_empty() { None } else { Some(Hand::read(hand)?) };
        Ok(Self { hand, inbox: packed.0 })
    }
}

/// The people of a partition for whom something is in work.
pub(in crate::store::redis) async fn people_in_work(
    store: &RedisStore,
    partition: u8,
) -> Result<Vec<IndexHash>, StoreError> {
    store.ask(redis::cmd("HKEYS").arg(store.keys.partition(partition, "work"))).await
}
