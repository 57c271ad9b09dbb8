//! A person's record, read as `record.lua` lays it out.

use crate::store::StoreError;
use crate::store::redis::packed::Packed;
use crate::store::seal::DedupeHash;
use crate::store::turns::REMEMBER;

/// First byte of every record.
pub(super) const LAYOUT: u8 = 2;
/// Bytes of a record's header.
pub(super) const HEADER: usize = 36;
/// Bytes of an answered id.
pub(super) const ANSWERED: usize = 12;

/// What is in a record.
pub(super) struct Record<'b> {
    pub(super) opted_out: bool,
    /// 1 if the person is in a list to be swept.
    pub(super) listed: u8,
    pub(super) turn: u32,
    /// 0 if there is none.
    pub(super) conversation_id: u128,
    /// When the last turn was saved, in seconds.
    pub(super) saved: u32,
    /// Answered ids, oldest first: hash 8, at (s) 4.
    pub(super) answered: &'b [u8],
    /// Sealed; empty if there is none.
    pub(super) conversation: &'b [u8],
    /// Of the last turn and of the one before it: bytes 4, reply.
    pub(super) replies: &'b [u8],
}

impl<'b> Record<'b> {
    /// Reads a record.
    pub(super) fn read(bytes: &'b [u8]) -> Result<Self, StoreError> {
        let mut packed = Packed(bytes);
        let (layout, opted_out, listed) = (packed.u8()?, packed.u8()? == 1, packed.u8()?);
        if layout != LAYOUT {
            return Err(StoreError::Unreadable("a person's record of another layout"));
        }
        let (turn, conversation_id) = (packed.u32()?, u128::from_be_bytes(packed.array()?));
        let (saved, answered) = (packed.u32()?, usize::from(packed.u8()?));
        let (conversation, replies) = (packed.length()?, packed.length()?);
        let answered = packed.take(ANSWERED * answered)?;
        let (conversation, replies) = (packed.take(conversation)?, packed.take(replies)?);
        Ok(Self { opted_out, listed, turn, conversation_id, saved, answered, conversation, replies })
    }

    /// Whether this message was answered before, as `answered.lua` says it.
    pub(super) fn has_answered(&self, id: &DedupeHash, now: u32) -> bool {
        self.answered.chunks_exact(ANSWERED).any(|answered| {
            let (its_id, at) = answered.split_at(size_of::<DedupeHash>());
            let at = at.try_into().map_or(0, u32::from_be_bytes);
            its_id == id && i64::from(now) - i64::from(at) < REMEMBER.num_seconds()
        })
    }
}
