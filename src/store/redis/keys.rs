//! The names of keys. What is in braces is the hash tag, by which a cluster
//! keeps keys together.
//!
//! | key | what it holds |
//! |---|---|
//! | `{meta}key` | string: a hash by which a wrong `TEXTPASS_KEY` is noticed |
//! | `{meta}offices` | set: every office that was ever used, for sweeps |
//! | `{o:DEN}appts` | hash: "26-6307" -> the record of the appointment (`book/record.lua`), for ever at the office of the number |
//! | `{o:DEN}tasks` | hash: task -> "26-6307" that it booked |
//! | `{o:DEN}day` | zset: "26-6307", and "SFR-26-1001:2" of a guest whose cells are here -> start |
//! | `{o:DEN}seq` | hash: year -> the last serial given |
//! | `{o:DEN}d20788` | hash: "second of that day since 1970:kind of counter" -> who has the seats of that cell (`book/cells.lua`) |
//! | `{o:DEN}h` | hash: task -> what it holds here (`book/seats.lua`) |
//! | `{o:DEN}due` | zset: hold or resting cell -> when a sweep must look at it |
//! | `{o:DEN}m` | hash: "26-6307" -> what its last move or cancellation left to be freed at offices (`book/unsettled.lua`) |
//! | `{o:DEN}p` | hash: number and task of a move to this office that is under way -> its seat (`book/pend.lua`) |
//! | `{o:DEN}f` | zset: "26-6307" -> stamp up to which moves of it between offices are refused |
//! | `{o:DEN}z` + task | string, with a TTL: attempt up to which a booking of the task is refused |
//! | `{o:DEN}t` + hash of a number, `{p:7f}t` + person | string, with a TTL: wrong tries (`book/tries.lua`) |
//! | `{p:7f}a` + person | hash: task -> office at which it booked, or is about to, for this address (`book/enter.lua`) |
//! | `{p:7f}n` + hash of name and birth date | hash: the same by name |
//! | `{p:7f}w` | zset: entry of one of those two -> when it was written, until a sweep has seen where it leads |
//! | `{p:7f}h` + task | set, with a TTL: offices where the task may hold a seat |
//! | `{p:7f}x` + person | string: is there while the person has opted out |

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
