//! Learning from examples.

use std::collections::BTreeMap;

use super::feature::Feature;
use super::model::{Learnt, Seen, Weights, lead};

/// How often all examples are gone through.
const ROUNDS: usize = 8;
/// By how much the right class is to lead before an example teaches nothing, where what one
/// example teaches is worth a million.
const MARGIN: i64 = 4_000_000;
/// One example in so many is kept back to see how sure the learner may be.
const KEPT_BACK: usize = 5;
/// The same, among those with about this lead, for one that is asked about.
const HALF_SURE: usize = 50;
/// How many of them are looked at together for that.
const WINDOW: usize = 40;
/// The most classes that can be told apart.
pub const MOST_CLASSES: usize = 255;
/// The longest name of a class, in bytes.
const LONGEST_NAME: usize = 255;
/// The most that a bucket can count by how rare it is: it is packed in four bits.
const RAREST: i64 = 15;

/// How much is learnt, and how sure one may be of it.
#[derive(Clone, Copy, Debug)]
pub struct Size {
    /// There are two to this power of buckets, at most 15.
    pub bits: u32,
    /// The most weights that are kept; the smallest are left out.
    pub weights: usize,
    /// Of a hundred examples that were kept back, so many have to be told rightly for a lead to
    /// be acted on.
    pub sure: usize,
}

/// An example.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Lesson<'a> {
    /// What it is.
    pub class: &'a str,
    /// Of which text it is: those of one text are kept back together.
    pub text: usize,
    /// What it has.
    pub features: Vec<Feature>,
}

/// An example as the learner sees it: its class by number, what it has, and what each of
/// that is worth, by bucket.
struct Example {
    class: usize,
    text: usize,
    seen: Seen,
    values: Vec<(usize, i64)>,
}

/// Learns from examples, whose order is part of what is learnt; `source` tells where they are
/// from, as [`super::digest`] of their files. What is beyond [`MOST_CLASSES`], or has a name too
/// long for a class, teaches nothing.
pub fn learn(mut lessons: Vec<Lesson<'_>>, size: Size, source: u64) -> Learnt {
    lessons.retain(|lesson| lesson.class.len() <= LONGEST_NAME);
    let mut classes: Vec<&str> = lessons.iter().map(|lesson| lesson.class).collect();
    classes.sort_unstable();
    classes.dedup();
    classes.truncate(MOST_CLASSES);
    lessons.retain(|lesson| classes.last().is_some_and(|last| lesson.class <= *last));
    let rare = rarity(&lessons, size);
    let number: BTreeMap<&str, usize> = classes.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    let example = |lesson: &Lesson<'_>| {
        let seen = Seen::of(&lesson.features, size.bits, |bucket| rare[bucket]);
        let values = seen.values(|bucket| rare[bucket]);
        Example { class: number[lesson.class], text: lesson.text, seen, values }
    };
    let all: Vec<Example> = lessons.iter().map(example).collect();
    let learner = Learner { size, rare, classes };
    let leads = learner.leads(&all);
    learner.packed(source, leads, &all.iter().collect::<Vec<_>>())
}

/// What is the same for all examples.
struct Learner<'a> {
    size: Size,
    /// How much each bucket counts by how rare it is.
    rare: Vec<i64>,
    /// The names of the classes.
    classes: Vec<&'a str>,
}

/// How much each bucket counts by how few examples have it: the root of the logarithm of their
/// share.
fn rarity(all: &[Lesson<'_>], size: Size) -> Vec<i64> {
    let mut having = vec![0_u64; 1 << size.bits];
    for Lesson { features, .. } in all {
        let mut buckets: Vec<usize> = features.iter().map(|feature| feature.within(size.bits)).collect();
        buckets.sort_unstable();
        buckets.dedup();
        buckets.into_iter().for_each(|bucket| having[bucket] += 1);
    }
    let examples = all.len() as u64;
    let rare = |having: &u64| i64::from(logarithm(examples * 16 / (*having).max(1)).isqrt()).min(RAREST);
    having.iter().map(rare).collect()
}

/// Sixteen times the logarithm to base two of a sixteenth.
fn logarithm(sixteenths: u64) -> u32 {
    let whole = sixteenths.max(16).ilog2();
    let part = (sixteenths.max(16) >> (whole - 4)) & 15;
    (whole - 4) * 16 + part as u32
}

impl Learner<'_> {
    /// What examples teach, packed.
    fn packed(&self, source: u64, leads: [i64; 2], all: &[&Example]) -> Learnt {
        let weights = self.kept(&self.perceptron(all));
        Learnt::packed(source, self.size.bits, &self.classes, leads, &weights)
    }

    /// For each bucket a weight for each class, as the average over all that was learnt.
    fn perceptron(&self, all: &[&Example]) -> Vec<i64> {
        let classes = self.classes.len();
        // Half as wide as what is added up of them: what is learnt is to fit into a cache.
        let mut weights = vec![0_i32; self.rare.len() * classes];
        // What was added so far, each time as often as it counts less in the average.
        let mut late = vec![0_i64; self.rare.len() * classes];
        let mut order: Vec<usize> = (0..all.len()).collect();
        let (mut luck, mut time) = (0x7465_7874_7061_7373_u64, 1_i64);
        let mut scores = vec![0_i64; classes];
        for _ in 0..ROUNDS {
            shuffle(&mut order, &mut luck);
            for at in &order {
                let Example { class, values, .. } = all[*at];
                scores.fill(0);
                for (bucket, value) in values {
                    let row = &weights[bucket * classes..][..classes];
                    scores
                        .iter_mut()
                        .zip(row)
                        .for_each(|(score, weight)| *score += i64::from(*weight) * value);
                }
                let others = (0..classes).filter(|other| other != class);
                let Some(rival) = others.max_by_key(|other| scores[*other]) else { continue };
                if scores[*class] - scores[rival] <= MARGIN {
                    for (bucket, value) in values {
                        let row = bucket * classes;
                        weights[row + class] += *value as i32;
                        weights[row + rival] -= *value as i32;
                        late[row + class] += time * value;
                        late[row + rival] -= time * value;
                    }
                }
                time += 1;
            }
        }
        let average = |(weight, late): (&i32, &i64)| (i64::from(*weight) * time - late) / time.max(1);
        weights.iter().zip(&late).map(average).collect()
    }

    /// From which lead on a class may be acted on, and from which it may be asked about: found
    /// with examples that were kept back.
    fn leads(&self, all: &[Example]) -> [i64; 2] {
        let is_back = |example: &&Example| example.text.is_multiple_of(KEPT_BACK);
        let (back, others): (Vec<_>, Vec<_>) = all.iter().partition(is_back);
        let learnt = self.packed(0, [0, 0], &others);
        let mut told: Vec<(i64, bool)> = back
            .into_iter()
            .map(|example| {
                let scores = learnt.scores(&example.seen);
                let first = scores.first().map_or(usize::MAX, |(class, _)| *class);
                (lead(&scores), first == example.class)
            })
            .collect();
        told.sort_unstable_by_key(|(lead, _)| -lead);
        let (mut right, mut sure, mut half) = (0, i64::MAX, i64::MAX);
        for (at, (lead, is_right)) in told.iter().enumerate() {
            right += usize::from(*is_right);
            if right * 100 >= self.size.sure * (at + 1) {
                sure = *lead;
            }
            let near = &told[(at + 1).saturating_sub(WINDOW)..=at];
            if near.iter().filter(|(_, right)| *right).count() * 100 >= HALF_SURE * near.len() {
                half = *lead;
            }
        }
        [sure, half.min(sure)]
    }

    /// The greatest weights, for each bucket with the number of their class; they count how rare
    /// the bucket is, so that whoever uses them need not know.
    fn kept(&self, weights: &[i64]) -> Weights {
        let classes = self.classes.len();
        let weighed = |at: usize| weights[at] * self.rare[at / classes];
        let mut sizes: Vec<i64> =
            (0..weights.len()).map(|at| weighed(at).abs()).filter(|size| *size > 0).collect();
        sizes.sort_unstable_by_key(|size| -size);
        let least = sizes.get(self.size.weights).map_or(0, |size| *size);
        // A few that are far greater than all others would make all others alike.
        let greatest = sizes.get(sizes.len() / 2_000).map_or(1, |size| (*size).max(1));
        let mut rows = vec![Vec::new(); self.rare.len()];
        for at in (0..weights.len()).filter(|at| weighed(*at).abs() > least) {
            let weight = (weighed(at) * 127 / greatest).clamp(-127, 127);
            if weight != 0 {
                rows[at / classes].push(((at % classes) as u8, weight as i8));
            }
        }
        Weights { rows, greatest, rare: self.rare.iter().map(|rare| *rare as u8).collect() }
    }
}

/// Puts what is to be gone through in another order: the same each time (Knuth's generator).
fn shuffle(order: &mut [usize], luck: &mut u64) {
    for at in (1..order.len()).rev() {
        *luck = luck.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, (*luck >> 33) as usize % (at + 1));
    }
}
