//! What was learnt, packed, and what it tells.

use std::borrow::Cow;

use super::feature::{BITS, Feature};

/// What the squares of a text's features come to the root of, when they are scaled.
const UNIT: i64 = 1_000;
/// The greatest weight that is packed.
const TOP: i64 = 127;
/// Where the weights begin is remembered once for so many buckets.
const BLOCK: usize = 16;
/// How many classes are told, the likeliest.
const BEST: usize = 3;

/// The weights before they are packed.
pub(super) struct Weights {
    /// For each bucket its weights, each with the number of its class.
    pub(super) rows: Vec<Vec<(u8, i8)>>,
    /// What a weight of 127 stands for.
    pub(super) greatest: i64,
    /// For each bucket how much it counts by how rare it is.
    pub(super) rare: Vec<u8>,
}

/// What was learnt.
#[derive(Clone, Debug)]
pub struct Learnt {
    bytes: Cow<'static, [u8]>,
    source: u64,
    sure: i64,
    half: i64,
    greatest: i64,
    bits: u32,
    classes: Vec<String>,
    /// Where the rarities, the counts and the weights begin.
    rare: usize,
    counts: usize,
    weights: usize,
    /// How many weights stand before each block of buckets.
    blocks: Vec<u32>,
}

/// How far what was learnt may be believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Belief {
    /// It says nothing.
    No,
    /// It may be asked about.
    Half,
    /// It may be acted on.
    Sure,
}

/// What it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess<'a> {
    /// The likeliest classes, the likeliest first.
    pub best: Vec<&'a str>,
    /// How far the first one may be believed.
    pub belief: Belief,
    /// By how much it leads: what one example teaches of itself is worth a million.
    pub lead: i64,
}

/// What tells the files from which something was learnt from all others: FNV-1a.
pub fn digest<'a>(files: impl IntoIterator<Item = &'a str>) -> u64 {
    let bytes = files.into_iter().flat_map(|file| file.bytes().chain([0]));
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

impl Learnt {
    /// Opens what was packed; none if it is cut off.
    pub fn open(bytes: impl Into<Cow<'static, [u8]>>) -> Option<Self> {
        let bytes = bytes.into();
        let mut at = 0;
        let mut next = |count: usize| {
            let part = bytes.get(at..at + count)?;
            at += count;
            Some(part)
        };
        let mut number = || Some(i64::from_le_bytes(next(8)?.try_into().ok()?));
        let (source, sure, half, greatest) = (number()? as u64, number()?, number()?, number()?);
        let bits = u32::from(*next(1)?.first()?);
        (bits <= BITS).then_some(())?;
        let many = *next(1)?.first()?;
        let mut classes = Vec::with_capacity(many.into());
        for _ in 0..many {
            let length = *next(1)?.first()?;
            classes.push(std::str::from_utf8(next(length.into())?).ok()?.to_owned());
        }
        let buckets = 1 << bits;
        let (rare, counts) = (at, at + buckets / 2);
        let weights = counts + buckets;
        let mut blocks = Vec::with_capacity(buckets / BLOCK);
        let mut before = 0;
        for block in bytes.get(counts..weights)?.chunks(BLOCK) {
            blocks.push(before);
            before += block.iter().map(|count| u32::from(*count)).sum::<u32>();
        }
        (bytes.len() == weights + 2 * before as usize).then_some(())?;
        Some(Self { bytes, source, sure, half, greatest, bits, classes, rare, counts, weights, blocks })
    }

    /// Packs what was learnt, and opens it.
    pub(super) fn packed(
        source: u64,
        bits: u32,
        classes: &[&str],
        leads: [i64; 2],
        weights: &Weights,
    ) -> Self {
        let mut bytes = Vec::new();
        for number in [source as i64, leads[0], leads[1], weights.greatest] {
            bytes.extend(number.to_le_bytes());
        }
        bytes.extend([bits as u8, classes.len() as u8]);
        for class in classes {
            bytes.push(class.len() as u8);
            bytes.extend(class.bytes());
        }
        bytes.extend(weights.rare.chunks(2).map(|pair| pair[0] | (pair[1] << 4)));
        bytes.extend(weights.rows.iter().map(|row| row.len() as u8));
        for (class, weight) in weights.rows.iter().flatten() {
            bytes.extend([*class, *weight as u8]);
        }
        Self::open(bytes).unwrap_or_else(|| unreachable!("what was packed can be opened"))
    }

    /// As it is packed.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// Of which files it was learnt.
    pub fn source(&self) -> u64 {
        self.source
    }

    /// All classes that have examples, in the order of their names.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.classes.iter().map(String::as_str)
    }

    /// What has these features may be.
    pub fn guess(&self, features: &[Feature]) -> Guess<'_> {
        self.guess_among(features, |_| true)
    }

    /// The same where it is known to be one of the classes that pass.
    pub fn guess_among(&self, features: &[Feature], passes: impl Fn(&str) -> bool) -> Guess<'_> {
        let seen = Seen::of(features, self.bits, |bucket| self.rarity(bucket));
        let mut scores = self.scores(&seen);
        scores.retain(|(class, _)| self.classes.get(*class).is_some_and(|class| passes(class)));
        let lead = lead(&scores);
        let belief = match lead {
            // Of one class alone nothing leads.
            lead if seen.features.is_empty() || lead <= 0 => Belief::No,
            lead if lead >= self.sure => Belief::Sure,
            lead if lead >= self.half => Belief::Half,
            _ => Belief::No,
        };
        let best = scores.iter().take(BEST).filter_map(|(class, _)| self.classes.get(*class));
        Guess { best: best.map(String::as_str).collect(), belief, lead }
    }

    /// The classes by what speaks for them, the best first.
    pub(super) fn scores(&self, seen: &Seen) -> Vec<(usize, i64)> {
        let mut scores: Vec<(usize, i64)> = (0..self.classes.len()).map(|class| (class, 0)).collect();
        for (bucket, weight) in &seen.features {
            for packed in self.row(*bucket).chunks_exact(2) {
                scores[usize::from(packed[0])].1 += i64::from(packed[1] as i8) * weight;
            }
        }
        let scale = |sum: i64| sum * UNIT * self.greatest / (TOP * seen.length);
        scores.iter_mut().for_each(|(_, score)| *score = scale(*score));
        scores.sort_by_key(|(_, score)| -score);
        scores
    }

    /// The weights of a bucket: a class and its weight each.
    fn row(&self, bucket: usize) -> &[u8] {
        let count = |bucket: usize| usize::from(self.bytes[self.counts + bucket]);
        let block = bucket / BLOCK;
        let before = self.blocks[block] as usize + (block * BLOCK..bucket).map(count).sum::<usize>();
        &self.bytes[self.weights + 2 * before..][..2 * count(bucket)]
    }

    /// How much a bucket counts by how rare it is.
    fn rarity(&self, bucket: usize) -> i64 {
        let pair = self.bytes[self.rare + bucket / 2];
        i64::from(if bucket.is_multiple_of(2) { pair & 15 } else { pair >> 4 })
    }
}

/// By how much the best class leads.
pub(super) fn lead(scores: &[(usize, i64)]) -> i64 {
    match scores {
        [(_, first), (_, second), ..] => first - second,
        _ => 0,
    }
}

/// What is seen of one thing, each feature once and in the order of the buckets.
pub(super) struct Seen {
    /// A bucket, and what its features weigh together.
    pub(super) features: Vec<(usize, i64)>,
    /// The root of the sum of the squares of what they weigh, each as rare as it is.
    length: i64,
}

impl Seen {
    /// What has these features, of two to this power of buckets.
    pub(super) fn of(features: &[Feature], bits: u32, rarity: impl Fn(usize) -> i64) -> Self {
        let mut sorted = features.to_vec();
        sorted.sort_unstable();
        let mut all: Vec<(usize, i64)> = Vec::with_capacity(sorted.len());
        for feature in sorted {
            let (bucket, weight) = (feature.within(bits), i64::from(feature.weight));
            match all.last_mut() {
                Some((last, sum)) if *last == bucket => *sum += weight,
                _ => all.push((bucket, weight)),
            }
        }
        let squares = all.iter().map(|(bucket, weight)| (weight * rarity(*bucket)).pow(2));
        let length = squares.sum::<i64>().isqrt().max(1);
        Self { features: all, length }
    }

    /// What each feature is worth to the learner: all together as much in a long text as in a
    /// short one.
    pub(super) fn values(&self, rarity: impl Fn(usize) -> i64) -> Vec<(usize, i64)> {
        let value =
            |(bucket, weight): &(usize, i64)| (*bucket, weight * rarity(*bucket) * UNIT / self.length);
        self.features.iter().map(value).collect()
    }
}
