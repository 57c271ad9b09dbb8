//! The names of keys. What is in braces is the hash tag, by which a cluster
//! keeps keys together.
//!
//! | key | what it holds |
//! |---|---|
//! | `{meta}key` | string: a hash by which a wrong `TEXTPASS_KEY` is noticed |

use crate::domain::office::OfficeCode;
use crate::store::seal::IndexHash;

/// How many partitions people are in: one for each first byte of their hash.
pub(super) const PARTITIONS: usize = 256;

/// Names keys under one prefix.
#[derive(Debug)]
pub(super) struct Keys {
    prefix: String,
}

impl Keys {
    pub(super) fn new(prefix: String) -> Self {
        Self { prefix }
    }

    /// A key that belongs to the whole deployment.
    pub(super) fn meta(&self, what: &str) -> Vec<u8> {
        format!("{}{{meta}}{what}", self.prefix).into_bytes()
    }

    /// A key of an office.
    pub(super) fn office(&self, office: &OfficeCode, what: &str) -> Vec<u8> {
        format!("{}{{o:{}}}{what}", self.prefix, office.as_str()).into_bytes()
    }

    /// A key of a partition of people.
    pub(super) fn partition(&self, partition: u8, what: &str) -> Vec<u8> {
        self.in_partition(partition, what, &[])
    }

    /// A key that belongs to one hash, in the partition of its first byte.
    pub(super) fn of(&self, hash: &IndexHash, what: &str) -> Vec<u8> {
        self.in_partition(hash[0], what, hash)
    }

    /// A key of a partition that ends in these bytes.
    pub(super) fn in_partition(&self, partition: u8, what: &str, end: &[u8]) -> Vec<u8> {
        const DIGITS: &[u8; 16] = b"0123456789abcdef";
        let digit = |nibble: u8| DIGITS[usize::from(nibble & 15)];
        let mut key = Vec::with_capacity(self.prefix.len() + 6 + what.len() + end.len());
        key.extend_from_slice(self.prefix.as_bytes());
        key.extend_from_slice(&[b'{', b'p', b':', digit(partition >> 4), digit(partition), b'}']);
        key.extend_from_slice(what.as_bytes());
        key.extend_from_slice(end);
        key
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_of_one_person_share_the_tag_of_their_first_byte() {
        let (keys, mut hash) = (Keys::new("tp:".to_owned()), [0; 16]);
        hash[0] = 0x7f;
        assert_eq!(keys.of(&hash, "c")[..10], *b"tp:{p:7f}c");
        assert_eq!(keys.of(&hash, "c")[10..], hash);
        assert_eq!(keys.partition(0x7f, "busy"), b"tp:{p:7f}busy");
    }
}
