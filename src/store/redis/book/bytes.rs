//! How values of the book are packed: big-endian numbers, instants as doubles
//! of microseconds (exact far beyond any date), texts after their length.

use chrono::{DateTime, Utc};

use crate::store::StoreError;
use crate::store::book::TaskId;

/// A task's name as it is kept: conversation id and task number.
pub(super) type TaskKey = [u8; 24];

/// A task as it is kept.
pub(super) fn task_key(task: TaskId) -> TaskKey {
    let mut key = [0; 24];
    key[..16].copy_from_slice(&task.conversation.to_be_bytes());
    key[16..].copy_from_slice(&task.task.to_be_bytes());
    key
}

/// Reads a packed value from its front.
pub(super) struct Reader<'a>(pub(super) &'a [u8]);

const ODD: StoreError = StoreError::Unreadable("a packed value");

impl<'a> Reader<'a> {
    pub(super) fn take(&mut self, count: usize) -> Result<&'a [u8], StoreError> {
        let (taken, rest) = self.0.split_at_checked(count).ok_or(ODD)?;
        self.0 = rest;
        Ok(taken)
    }

    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], StoreError> {
        self.take(N)?.try_into().map_err(|_| ODD)
    }

    pub(super) fn u8(&mut self) -> Result<u8, StoreError> {
        Ok(self.array::<1>()?[0])
    }

    pub(super) fn u16(&mut self) -> Result<u16, StoreError> {
        Ok(u16::from_be_bytes(self.array()?))
    }

    pub(super) fn u32(&mut self) -> Result<u32, StoreError> {
        Ok(u32::from_be_bytes(self.array()?))
    }

    /// Microseconds since 1970.
    pub(super) fn micros(&mut self) -> Result<i64, StoreError> {
        Ok(f64::from_be_bytes(self.array()?) as i64)
    }

    /// What stands after its length.
    pub(super) fn short(&mut self) -> Result<&'a [u8], StoreError> {
        let length = self.u8()?;
        self.take(usize::from(length))
    }

    /// What may be longer, after its length in two bytes.
    pub(super) fn long(&mut self) -> Result<&'a [u8], StoreError> {
        let length = self.u16()?;
        self.take(usize::from(length))
    }

    /// A text after its length.
    pub(super) fn text(&mut self) -> Result<&'a str, StoreError> {
        std::str::from_utf8(self.short()?).map_err(|_| ODD)
    }
}

/// Packs a value piece by piece.
#[derive(Default)]
pub(super) struct Writer(pub(super) Vec<u8>);

impl Writer {
    pub(super) fn raw(mut self, bytes: &[u8]) -> Self {
        self.0.extend_from_slice(bytes);
        self
    }

    pub(super) fn micros(self, micros: i64) -> Self {
        self.raw(&(micros as f64).to_be_bytes())
    }

    /// A text after its length; one beyond 255 bytes is refused.
    pub(super) fn short(self, bytes: &[u8]) -> Result<Self, StoreError> {
        let length = u8::try_from(bytes.len())
            .map_err(|_| StoreError::Broken("a name is too long to be kept".to_owned()))?;
        Ok(self.raw(&[length]).raw(bytes))
    }

    /// What may be longer, after its length in two bytes.
    pub(super) fn long(self, bytes: &[u8]) -> Result<Self, StoreError> {
        let length = u16::try_from(bytes.len())
            .map_err(|_| StoreError::Broken("a visit is too long to be kept".to_owned()))?;
        Ok(self.raw(&length.to_be_bytes()).raw(bytes))
    }
}

/// An instant as it is kept: microseconds since 1970.
pub(super) fn micros(at: DateTime<Utc>) -> i64 {
    at.timestamp_micros()
}

/// An instant as it was kept.
pub(super) fn instant(micros: i64) -> Result<DateTime<Utc>, StoreError> {
    DateTime::from_timestamp_micros(micros).ok_or(StoreError::Unreadable("an instant"))
}
