//! A person's record, read as `record.lua` lays it out.

use crate::store::StoreError;
use crate::store::redis::packed::Packed;

/// What is in a record, as far as it is read here.
pub(super) struct Record<'b> {
    pub(super) opted_out: bool,
    pub(super) turn: u32,
    pub(super) conversation_id: u128,
    /// Sealed; empty if there is none.
    pub(super) conversation: &'b [u8],
    pub(super) inbox: &'b [u8],
    /// Empty if no message is in hand.
    pub(super) hand: &'b [u8],
}

impl<'b> Record<'b> {
    /// Reads a record.
    pub(super) fn read(bytes: &'b [u8]) -> Result<Self, StoreError> {
        let mut packed = Packed(bytes);
        let (layout, opted_out, _listed) = (packed.u8()?, packed.u8()? == 1, packed.u8()?);
        if layout != 1 {
            return Err(StoreError::Unreadable("a person's record of another layout"));
        }
        let (turn, conversation_id) = (packed.u32()?, u128::from_be_bytes(packed.array()?));
        let (_saved, answered) = (packed.u32()?, usize::from(packed.u8()?));
        let (conversation, replies, inbox) = (packed.length()?, packed.length()?, packed.length()?);
        packed.take(12 * answered)?;
        let conversation = packed.take(conversation)?;
        packed.take(replies)?;
        let inbox = packed.take(inbox)?;
        Ok(Self { opted_out, turn, conversation_id, conversation, inbox, hand: packed.0 })
    }
}
