//! Something that is learnt from, hashed into a bucket.

/// There are two to this power of buckets at most.
pub(super) const BITS: u32 = 15;

/// Something that a text, or a place in one, has.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Feature {
    /// Its bucket.
    pub(super) bucket: u16,
    /// How much it weighs before it is known how rare it is.
    pub(super) weight: u8,
}

impl Feature {
    /// A feature by the number of its kind, what one weighs, and its parts: FNV-1a, with the bits
    /// mixed so that the upper ones depend on all of it.
    pub fn of(kind: u64, weight: u8, parts: &[&str]) -> Self {
        const PRIME: u64 = 0x0100_0000_01b3;
        let mut hash = (0xcbf2_9ce4_8422_2325 ^ kind).wrapping_mul(PRIME);
        for part in parts {
            for byte in part.bytes().chain([0xff]) {
                hash = (hash ^ u64::from(byte)).wrapping_mul(PRIME);
            }
        }
        hash = (hash ^ (hash >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        Self { bucket: (hash >> (u64::BITS - BITS)) as u16, weight }
    }

    /// Its bucket where there are two to this power of them.
    pub(super) fn within(self, bits: u32) -> usize {
        usize::from(self.bucket >> BITS.saturating_sub(bits))
    }
}
