//! Which texts are most like another one, by what the learner is told of them.

use super::feature::{BITS, Feature};

/// What a feature counts that only one text has, for each of its weight.
const ALONE: u64 = 1_000;

/// Texts that another one may be like.
#[derive(Clone, Debug)]
pub struct Near {
    texts: Vec<Vec<Feature>>,
    /// How much of them is in each bucket.
    seen: Vec<u32>,
}

impl Near {
    /// Takes what each text has.
    pub fn new(texts: impl IntoIterator<Item = Vec<Feature>>) -> Self {
        let texts: Vec<Vec<Feature>> = texts.into_iter().map(distinct).collect();
        let mut seen = vec![0; 1 << BITS];
        texts.iter().flatten().for_each(|feature| seen[feature.within(BITS)] += 1);
        Self { texts, seen }
    }

    /// How like each of them is to one that has these, in thousandths: twice what they share, of
    /// all that both have (Dice 1945, "Measures of the Amount of Ecologic Association between
    /// Species"), where what few have counts more.
    pub fn like(&self, one: Vec<Feature>) -> Vec<u64> {
        let one = distinct(one);
        let all = |features: &[Feature]| features.iter().map(|feature| self.worth(*feature)).sum::<u64>();
        let ours = all(&one);
        let like = |text: &Vec<Feature>| {
            let shared = one.iter().filter(|feature| text.binary_search(feature).is_ok());
            let shared: u64 = shared.map(|feature| self.worth(*feature)).sum();
            2_000 * shared / (ours + all(text)).max(1)
        };
        self.texts.iter().map(like).collect()
    }

    fn worth(&self, feature: Feature) -> u64 {
        let rare = 1 + u64::from(self.seen[feature.within(BITS)].max(1).ilog2());
        u64::from(feature.weight) * ALONE / rare
    }
}

/// Each feature once, in order.
fn distinct(mut features: Vec<Feature>) -> Vec<Feature> {
    features.sort_unstable();
    features.dedup();
    features
}
