//! Reading what scripts pack into bytes. Numbers are big-endian.

use chrono::{DateTime, Utc};

use crate::store::StoreError;

/// What is left to be read.
pub(super) struct Packed<'b>(pub(super) &'b [u8]);

impl<'b> Packed<'b> {
    /// The next bytes.
    pub(super) fn take(&mut self, bytes: usize) -> Result<&'b [u8], StoreError> {
        let (taken, rest) = self.0.split_at_checked(bytes).ok_or(CUT_OFF)?;
        self.0 = rest;
        Ok(taken)
    }

    /// The next bytes, of a length that is always the same.
    pub(super) fn array<const N: usize>(&mut self) -> Result<[u8; N], StoreError> {
        let (taken, rest) = self.0.split_first_chunk::<N>().ok_or(CUT_OFF)?;
        self.0 = rest;
        Ok(*taken)
    }

    /// The next number of 1 byte.
    pub(super) fn u8(&mut self) -> Result<u8, StoreError> {
        self.array().map(u8::from_be_bytes)
    }

    /// The next number of 4 bytes.
    pub(super) fn u32(&mut self) -> Result<u32, StoreError> {
        self.array().map(u32::from_be_bytes)
    }

    /// The next number of 8 bytes.
    pub(super) fn u64(&mut self) -> Result<u64, StoreError> {
        self.array().map(u64::from_be_bytes)
    }

    /// The next length of 4 bytes.
    pub(super) fn length(&mut self) -> Result<usize, StoreError> {
        usize::try_from(self.u32()?).map_err(|_| CUT_OFF)
    }

    /// The next instant: microseconds since 1970 in 8 bytes.
    pub(super) fn instant(&mut self) -> Result<DateTime<Utc>, StoreError> {
        let micros = self.array().map(i64::from_be_bytes)?;
        DateTime::from_timestamp_micros(micros).ok_or(StoreError::Unreadable("an instant"))
    }
}

const CUT_OFF: StoreError = StoreError::Unreadable("a record that is cut off");

/// An instant in whole seconds since 1970, as it is packed into 4 bytes; exact
/// until 2106.
pub(super) fn seconds(at: DateTime<Utc>) -> u32 {
    u32::try_from(at.timestamp().max(0)).unwrap_or(u32::MAX)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn what_is_cut_off_is_noticed() {
        let mut packed = Packed(&[1, 0, 0, 0, 2, 9]);
        assert_eq!(packed.u8().unwrap(), 1);
        assert_eq!(packed.length().unwrap(), 2);
        assert!(packed.take(2).is_err());
        assert_eq!(packed.take(1).unwrap(), [9]);
        assert!(packed.u8().is_err());
    }
}
