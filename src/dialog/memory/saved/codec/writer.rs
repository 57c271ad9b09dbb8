//! Fields written one after another.

use chrono::{DateTime, Utc};

use super::names;

/// A quarter of an hour, in microseconds: nearly every time of a visit is a
/// multiple of it.
pub(in super::super) const QUARTER: i64 = 15 * 60 * 1_000_000;

/// What was written so far.
#[derive(Debug)]
pub(in super::super) struct Writer {
    out: Vec<u8>,
    /// The instant from which others are counted, in microseconds since 1970.
    since: i64,
}

/// A signed number as one without a sign, near zero first.
pub(in super::super) fn zigzag(number: i64) -> u64 {
    ((number << 1) ^ (number >> 63)).cast_unsigned()
}

impl Writer {
    /// Begins with a byte; instants are counted from `since`.
    pub(in super::super) fn new(first: u8, since: i64) -> Self {
        let mut out = Vec::with_capacity(256);
        out.push(first);
        Self { out, since }
    }

    /// Everything that was written.
    pub(in super::super) fn done(self) -> Vec<u8> {
        self.out
    }

    /// A number, 7 bits a byte.
    pub(in super::super) fn number(&mut self, mut number: u64) {
        while number >= 0x80 {
            self.out.push((number & 0x7f) as u8 | 0x80);
            number >>= 7;
        }
        self.out.push(number as u8);
    }

    /// Bytes alone, of which the reader knows how many they are.
    pub(in super::super) fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    /// An instant: the quarter hours, or (an odd number) the microseconds, from
    /// the last message. Exact within 146,000 years of it.
    pub(in super::super) fn instant(&mut self, at: DateTime<Utc>) {
        let number = self.counted(at);
        self.number(number);
    }

    fn counted(&self, at: DateTime<Utc>) -> u64 {
        let at = at.timestamp_micros();
        if at.rem_euclid(QUARTER) == 0 {
            zigzag(at.div_euclid(QUARTER) - self.since.div_euclid(QUARTER)) << 1
        } else {
            zigzag(at.wrapping_sub(self.since)) << 1 | 1
        }
    }

    /// A name in a row of others: its place among the short ones, or its length
    /// and itself.
    pub(in super::super) fn name(&mut self, name: &str) {
        match names::place(name) {
            Some(place) => self.number(place << 1),
            None => self.word(name),
        }
    }

    /// A word that is no name, in the same form.
    pub(in super::super) fn word(&mut self, word: &str) {
        self.number((word.len() as u64) << 1 | 1);
        self.raw(word.as_bytes());
    }

    /// A field that says enough by being there.
    pub(in super::super) fn bare_field(&mut self, field: u64) {
        self.number(field << 2);
    }

    /// A field with a number.
    pub(in super::super) fn number_field(&mut self, field: u64, number: u64) {
        self.number(field << 2 | 1);
        self.number(number);
    }

    /// A field with an instant.
    pub(in super::super) fn instant_field(&mut self, field: u64, at: DateTime<Utc>) {
        let number = self.counted(at);
        self.number_field(field, number);
    }

    /// A field with bytes.
    pub(in super::super) fn bytes_field(&mut self, field: u64, bytes: &[u8]) {
        self.number(field << 2 | 2);
        self.number(bytes.len() as u64);
        self.raw(bytes);
    }

    /// A field with a name: the number of a short one, or itself.
    pub(in super::super) fn name_field(&mut self, field: u64, name: &str) {
        match names::place(name) {
            Some(place) => self.number_field(field, place),
            None => self.bytes_field(field, name.as_bytes()),
        }
    }

    /// A field with other things in it.
    pub(in super::super) fn nested_field(&mut self, field: u64, write: impl FnOnce(&mut Self)) {
        self.number(field << 2 | 2);
        let begins = self.out.len();
        write(self);
        // The length is known only now: it goes before what was written.
        let ends = self.out.len();
        self.number((ends - begins) as u64);
        let length = self.out.len() - ends;
        self.out[begins..].rotate_right(length);
    }
}
