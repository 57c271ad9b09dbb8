//! The names of keys. What is in braces is the hash tag, by which a cluster
//! keeps keys together.
//!
//! `HASH` is 16 bytes of a keyed hash, `TASK` 24 of a task's name, `NUMBER` is in
//! decimal, `SECOND` in 10 digits. Without a time to live a key stays until it is empty.
//!
//! | key | what it holds | time to live |
//! |---|---|---|
//! | `{meta}key` | string: a hash by which a wrong `TEXTPASS_KEY` is noticed; every book has it from its making on | |
//! | `{meta}half-filled` | string: the kind of store out of which a move into this one has not ended | |
//! | `{meta}serving` | hash: process that serves -> until when it is taken to run, see `serving/leases.lua` | 1 min |
//! | `{meta}moved` | string: the place of the store to which everything was moved | |
//! | `{meta}planned` | string: by which times the agenda of what stands was made last | |
//! | `{meta}rate:sms` | string: what may still leave on a channel by itself, see `book/agenda/spend.lua` | 10 min |
//! | `{meta}reached` | string, empty: a service that reaches people has run here | |
//! | `{p:7f}wait`, `{o:DEN}wait` | string, empty: the tiny write before WAIT, and of the probe | 1 min |
//! | `{meta}offices` | set: every office that was ever used, for sweeps | |
//! | `{o:DEN}appts` | hash: `26-6307` -> the record of an appointment, see `book/record.lua`; for ever at the office of the number | |
//! | `{o:DEN}tasks` | hash: task -> `26-6307` that it booked | |
//! | `{o:DEN}told` | hash: `26-6307` -> what became of the texts about it (JSON) | |
//! | `{o:DEN}agenda` | hash: `26-6307` -> what is to be done about it by itself, see `book/agenda/agenda.lua` | |
//! | `{o:DEN}agenda:next` | sorted set: `26-6307` -> when the first of that is due | |
//! | `{o:DEN}agenda:lease` | string: which process works that off, and until when | 1 min |
//! | `{o:DEN}day` | sorted set: `26-6307`, and `SFR-26-1001:2` of a guest whose cells are here -> start | |
//! | `{o:DEN}seq` | hash: year -> the last serial given | |
//! | `{o:DEN}d20788` | hash: second of that day since 1970, kind of counter -> who has the seats of that cell, see `book/cells.lua` | |
//! | `{o:DEN}h` | hash: task -> what it holds here, see `book/seats.lua` | |
//! | `{o:DEN}due` | sorted set: hold or resting cell -> when a sweep must look at it | |
//! | `{o:DEN}m` | hash: `26-6307` -> what its last move or cancellation left to be freed, see `book/unsettled.lua` | |
//! | `{o:DEN}p` | hash: number and task of a move to this office that is under way -> its seat, see `book/pend.lua` | |
//! | `{o:DEN}f` | sorted set: `26-6307` -> stamp up to which moves of it between offices are refused | |
//! | `{o:DEN}sHASH` | string: what an address holds, has held in the last hour and lets rest here, see `book/address.lua` | 24 h |
//! | `{o:DEN}zTASK` | string: attempt up to which a booking of the task is refused | 48 h |
//! | `{o:DEN}tHASH`, `{p:7f}tHASH` | string: wrong tries on a number, of a person, see `book/tries.lua` | 48 h |
//! | `{p:7f}aHASH` | hash: task -> office at which it booked, or is about to, for this address, see `book/enter.lua` | |
//! | `{p:7f}bHASH` | hash: task -> when and where it booked, or was about to, for this address in the last day, see `book/enter.lua` | 48 h |
//! | `{p:7f}nHASH` | hash: the same, by name and birth date | |
//! | `{p:7f}w` | sorted set: entry of one of those two -> when it was written, until a sweep has seen where it leads | |
//! | `{p:7f}hTASK` | hash: office where the task may hold a seat -> days of its cells | twice the hold |
//! | `{p:7f}cHASH` | string: a person's record, see `turns/record.lua` | 96 h after it was last written; none while opted out |
//! | `{p:7f}iHASH` | hash: hash of a message id -> what it did to an appointment, see `turns/deed.lua` | |
//! | `{p:7f}i` | sorted set: person and message of each of these -> when a sweep looks whether there still is the appointment | |
//! | `{p:7f}work` | hash: person -> the message in hand and those that wait, see `turns/work.lua` | |
//! | `{p:7f}rSECOND` | string: people to look at once their replies are over, see `turns/sweep.rs` | 8 days |
//! | `{p:7f}kSECOND` | the same, once their conversation is over | 8 days |
//! | `{p:7f}dSECOND` | the same, once their answered ids are over | 8 days |
//! | `{p:7f}looks` | sorted set: the ends of these lists' names, by second | |
//! | `{p:7f}o` | hash: number of an outbox row -> the row, see `outbox/row.lua`; done rows are gone | |
//! | `{p:7f}o:next` | sorted set: number -> from when on the row can be taken | |
//! | `{p:7f}o:order` | sorted set: person, number and due of each row, in this order | |
//! | `{p:7f}o:seq` | string: the last number given | |
//! | `{p:7f}o:lease` | string: which process polls this partition, and until when | 1 min |
//! | `{p:7f}o:byHASH` | string: where the rows of one `post` begin, so that it may be repeated | 2 days |

use std::ops::RangeInclusive;

use crate::domain::office::OfficeCode;
use crate::store::seal::IndexHash;

/// The partitions in which people are: one for each first byte of their hash.
pub(super) const PARTITIONS: RangeInclusive<u8> = 0..=255;

/// Names keys under one prefix.
#[derive(Debug)]
pub(super) struct Keys {
    prefix: String,
}

impl Keys {
    pub(super) fn new(prefix: String) -> Self {
        Self { prefix }
    }

    /// A pattern that fits every key.
    pub(super) fn pattern(&self) -> Vec<u8> {
        let mut pattern = Vec::new();
        for byte in self.prefix.bytes() {
            if b"*?[]\\".contains(&byte) {
                pattern.push(b'\\');
            }
            pattern.push(byte);
        }
        pattern.extend_from_slice(b"{*");
        pattern
    }

    /// A key's name without the prefix; none if it is of another deployment.
    pub(super) fn without_prefix<'k>(&self, key: &'k [u8]) -> Option<&'k [u8]> {
        let name = key.strip_prefix(self.prefix.as_bytes())?;
        [&b"{meta}"[..], b"{o:", b"{p:"].iter().any(|tag| name.starts_with(tag)).then_some(name)
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
        assert_eq!(keys.partition(0x7f, "work"), b"tp:{p:7f}work");
    }
}
