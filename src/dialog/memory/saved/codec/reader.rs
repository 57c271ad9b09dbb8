//! Fields read one after another. Whatever the bytes are, reading them ends,
//! and does not panic.

use chrono::{DateTime, Utc};

use super::names;
use super::writer::QUARTER;

/// What is still to be read.
#[derive(Clone, Copy, Debug)]
pub(in super::super) struct Reader<'b> {
    rest: &'b [u8],
    /// The instant from which others are counted, in microseconds since 1970.
    since: i64,
}

/// The value of a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in super::super) enum Value<'b> {
    /// None: the field says enough by being there.
    Bare,
    /// A number.
    Number(u64),
    /// Bytes.
    Bytes(&'b [u8]),
}

/// A number as it was before its sign was written.
pub(in super::super) fn unzigzag(number: u64) -> i64 {
    (number >> 1).cast_signed() ^ -(number & 1).cast_signed()
}

/// Bytes as text.
pub(in super::super) fn text(bytes: &[u8]) -> Option<&str> {
    std::str::from_utf8(bytes).ok()
}

impl<'b> Reader<'b> {
    /// Reads these bytes; instants are counted from 1970 until
    /// [`Reader::since`] says otherwise.
    pub(in super::super) fn new(bytes: &'b [u8]) -> Self {
        Self { rest: bytes, since: 0 }
    }

    /// Counts instants from this one, in microseconds since 1970.
    pub(in super::super) fn since(&mut self, at: i64) {
        self.since = at;
    }

    /// Reads the bytes of a field.
    pub(in super::super) fn inside(&self, bytes: &'b [u8]) -> Self {
        Self { rest: bytes, since: self.since }
    }

    /// Whether everything was read.
    pub(in super::super) fn is_over(&self) -> bool {
        self.rest.is_empty()
    }

    /// A number.
    pub(in super::super) fn number(&mut self) -> Option<u64> {
        let mut number = 0;
        for shift in (0..64).step_by(7) {
            let byte = *self.rest.split_off_first()?;
            number |= u64::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }

    /// So many bytes.
    pub(in super::super) fn raw(&mut self, count: usize) -> Option<&'b [u8]> {
        self.rest.split_off(..count)
    }

    /// All that is left.
    pub(in super::super) fn rest(self) -> &'b [u8] {
        self.rest
    }

    /// An instant.
    pub(in super::super) fn instant(&mut self) -> Option<DateTime<Utc>> {
        let number = self.number()?;
        self.counted(number)
    }

    /// The instant that a number stands for.
    pub(in super::super) fn counted(&self, number: u64) -> Option<DateTime<Utc>> {
        let away = unzigzag(number >> 1);
        let micros = if number & 1 == 0 {
            self.since.div_euclid(QUARTER).checked_add(away)?.checked_mul(QUARTER)?
        } else {
            self.since.wrapping_add(away)
        };
        DateTime::from_timestamp_micros(micros)
    }

    /// A name or word in a row of others.
    pub(in super::super) fn name(&mut self) -> Option<&'b str> {
        let number = self.number()?;
        if number & 1 == 0 { names::name(number >> 1) } else { text(self.raw((number >> 1) as usize)?) }
    }

    /// A field: its number and its value.
    pub(in super::super) fn field(&mut self) -> Option<(u64, Value<'b>)> {
        let tag = self.number()?;
        let value = match tag & 3 {
            0 => Value::Bare,
            1 => Value::Number(self.number()?),
            2 => {
                let length = self.number()? as usize;
                Value::Bytes(self.raw(length)?)
            }
            _ => return None,
        };
        Some((tag >> 2, value))
    }
}

impl<'b> Value<'b> {
    /// The name that the value is.
    pub(in super::super) fn name(self) -> Option<&'b str> {
        match self {
            Self::Number(place) => names::name(place),
            Self::Bytes(bytes) => text(bytes),
            Self::Bare => None,
        }
    }

    /// The text that the value is.
    pub(in super::super) fn text(self) -> Option<&'b str> {
        match self {
            Self::Bytes(bytes) => text(bytes),
            Self::Bare | Self::Number(_) => None,
        }
    }

    /// The number that the value is.
    pub(in super::super) fn number(self) -> Option<u64> {
        match self {
            Self::Number(number) => Some(number),
            Self::Bare | Self::Bytes(_) => None,
        }
    }
}
