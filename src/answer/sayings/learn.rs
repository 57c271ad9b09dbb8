//! Learning from examples, with whole numbers and in a fixed order.

use std::collections::BTreeMap;

use super::examples::Example;
use super::features::{BUCKETS, Feature, features};
use super::model::{Sayings, Text, Weights, lead};

/// How often all examples are gone through.
const ROUNDS: usize = 10;
/// By how much the right meaning is to lead before an example teaches nothing, where what one
/// example teaches is worth a million.
const MARGIN: i64 = 4_000_000;
/// One example in so many is kept back to see how sure the learner may be.
const KEPT_BACK: usize = 5;
/// Of a hundred examples that were kept back, so many have to be told rightly for a lead to be
/// acted on.
const SURE: usize = 86;
/// The same, among those with about this lead, for one that is asked about.
const HALF_SURE: usize = 50;
/// How many of them are looked at together for that.
const WINDOW: usize = 40;
/// The most weights that are kept of a language; the smallest are left out.
const MOST_WEIGHTS: usize = 56_000;

/// The most meanings that a language can have.
pub const MOST_MEANINGS: usize = 255;
/// The longest name of a meaning, in bytes.
const LONGEST_NAME: usize = 255;
/// The most that a bucket can count by how rare it is: it is packed in four bits.
const RAREST: i64 = 15;

/// An example as the learner sees it: its meaning by number, what it has, and what each of
/// that is worth, by bucket.
struct Seen {
    meaning: usize,
    text: Text,
    values: Vec<(usize, i64)>,
}

/// Learns from examples, each meaning of which stands for itself; `source` is told by
/// [`super::digest`] of the files. What is beyond [`MOST_MEANINGS`], or has a name too long for a
/// meaning, teaches nothing.
pub fn learn(examples: &[Example<'_>], source: u64) -> Sayings {
    let mut sorted: Vec<Example<'_>> = examples.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    sorted.retain(|example| example.meaning.len() <= LONGEST_NAME);
    let mut meanings: Vec<&str> = sorted.iter().map(|example| example.meaning).collect();
    meanings.dedup();
    meanings.truncate(MOST_MEANINGS);
    sorted.retain(|example| meanings.last().is_some_and(|last| example.meaning <= *last));
    let read: Vec<Vec<Feature>> = sorted.iter().map(|example| features(example.said)).collect();
    let rare = rarity(&read);
    let number: BTreeMap<&str, usize> = meanings.iter().enumerate().map(|(at, name)| (*name, at)).collect();
    let seen = |(example, features): (&Example<'_>, &Vec<Feature>)| {
        let text = Text::of(features, |bucket| rare[bucket]);
        let values = text.values(|bucket| rare[bucket]);
        Seen { meaning: number[example.meaning], text, values }
    };
    let all: Vec<Seen> = sorted.iter().zip(&read).map(seen).collect();
    let leads = leads(&all, &meanings, &rare);
    Sayings::packed(source, &meanings, leads, &taught(&all.iter().collect::<Vec<_>>(), &rare, meanings.len()))
}

/// What all these examples teach.
fn taught(all: &[&Seen], rare: &[i64], meanings: usize) -> Weights {
    kept(&perceptron(all, meanings), rare, meanings)
}

/// How much each bucket counts by how few examples have it: the root of the logarithm of their
/// share.
fn rarity(all: &[Vec<Feature>]) -> Vec<i64> {
    let mut having = vec![0_u64; BUCKETS];
    for features in all {
        let mut buckets: Vec<usize> = features.iter().map(|feature| usize::from(feature.bucket)).collect();
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

/// For each bucket a weight for each meaning, as the average over all that was learnt.
fn perceptron(all: &[&Seen], meanings: usize) -> Vec<i64> {
    let mut weights = vec![0_i64; BUCKETS * meanings];
    // What was added so far, each time as often as it counts less in the average.
    let mut late = vec![0_i64; BUCKETS * meanings];
    let mut order: Vec<usize> = (0..all.len()).collect();
    let (mut luck, mut time) = (0x7465_7874_7061_7373_u64, 1_i64);
    let mut scores = vec![0_i64; meanings];
    for _ in 0..ROUNDS {
        shuffle(&mut order, &mut luck);
        for at in &order {
            let Seen { meaning, values, .. } = all[*at];
            scores.fill(0);
            for (bucket, value) in values {
                let row = &weights[bucket * meanings..][..meanings];
                scores.iter_mut().zip(row).for_each(|(score, weight)| *score += weight * value);
            }
            let others = (0..meanings).filter(|other| other != meaning);
            let Some(rival) = others.max_by_key(|other| scores[*other]) else { continue };
            if scores[*meaning] - scores[rival] <= MARGIN {
                for (bucket, value) in values {
                    let row = bucket * meanings;
                    weights[row + meaning] += value;
                    weights[row + rival] -= value;
                    late[row + meaning] += time * value;
                    late[row + rival] -= time * value;
                }
            }
            time += 1;
        }
    }
    weights.iter().zip(&late).map(|(weight, late)| (weight * time - late) / time.max(1)).collect()
}

/// Puts what is to be gone through in another order: the same each time (Knuth's generator).
fn shuffle(order: &mut [usize], luck: &mut u64) {
    for at in (1..order.len()).rev() {
        *luck = luck.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        order.swap(at, (*luck >> 33) as usize % (at + 1));
    }
}

/// From which lead on a meaning may be acted on, and from which it may be asked about: found with
/// examples that were kept back.
fn leads(all: &[Seen], meanings: &[&str], rare: &[i64]) -> [i64; 2] {
    let (back, others): (Vec<_>, Vec<_>) =
        all.iter().enumerate().partition(|(at, _)| at.is_multiple_of(KEPT_BACK));
    let others: Vec<&Seen> = others.into_iter().map(|(_, seen)| seen).collect();
    let learnt = Sayings::packed(0, meanings, [0, 0], &taught(&others, rare, meanings.len()));
    let mut told: Vec<(i64, bool)> = back
        .into_iter()
        .map(|(_, seen)| {
            let scores = learnt.scores(&seen.text);
            let first = scores.first().map_or(usize::MAX, |(meaning, _)| *meaning);
            (lead(&scores), first == seen.meaning)
        })
        .collect();
    told.sort_unstable_by_key(|(lead, _)| -lead);
    let (mut right, mut sure, mut half) = (0, i64::MAX, i64::MAX);
    for (at, (lead, is_right)) in told.iter().enumerate() {
        right += usize::from(*is_right);
        if right * 100 >= SURE * (at + 1) {
            sure = *lead;
        }
        let near = &told[(at + 1).saturating_sub(WINDOW)..=at];
        if near.iter().filter(|(_, right)| *right).count() * 100 >= HALF_SURE * near.len() {
            half = *lead;
        }
    }
    [sure, half.min(sure)]
}

/// The greatest weights, for each bucket with the number of their meaning; they count how rare
/// the bucket is, so that whoever uses them need not know.
fn kept(weights: &[i64], rare: &[i64], meanings: usize) -> Weights {
    let weighed = |at: usize| weights[at] * rare[at / meanings];
    let mut sizes: Vec<i64> =
        (0..weights.len()).map(|at| weighed(at).abs()).filter(|size| *size > 0).collect();
    sizes.sort_unstable_by_key(|size| -size);
    let least = sizes.get(MOST_WEIGHTS).map_or(0, |size| *size);
    // A few that are far greater than all others would make all others alike.
    let greatest = sizes.get(sizes.len() / 2_000).map_or(1, |size| (*size).max(1));
    let mut rows = vec![Vec::new(); BUCKETS];
    for at in (0..weights.len()).filter(|at| weighed(*at).abs() > least) {
        let weight = (weighed(at) * 127 / greatest).clamp(-127, 127);
        if weight != 0 {
            rows[at / meanings].push(((at % meanings) as u8, weight as i8));
        }
    }
    Weights { rows, greatest, rare: rare.iter().map(|rare| *rare as u8).collect() }
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::super::{Belief, digest, examples};
    use super::*;

    /// A few sentences in three scripts, under two meanings.
    const FILE: &str = "\
        [fee]\nhow much is it\ndoes it cost much\nwhat do i pay\nis it free\nсколько стоит\nэто платно\n要多少钱\n免费吗\n\
        [place]\nwhere is it\nwhere do i go\nwhat is the address\nhow do i get there\nгде это\nкак доехать\n在哪里\n怎么走\n";

    fn learnt() -> Sayings {
        learn(&examples(FILE).unwrap(), digest([FILE]))
    }

    #[test]
    fn what_was_learnt_is_told_of_other_words() {
        let sayings = learnt();
        let best = |said: &str| sayings.guess(said).best[0].to_owned();
        for said in ["how much does it cost", "is that free", "сколько это стоит", "多少钱"]
        {
            assert_eq!(best(said), "fee", "{said}");
        }
        for said in ["the address please", "where is that", "где вы", "怎么去"] {
            assert_eq!(best(said), "place", "{said}");
        }
        assert_eq!(sayings.guess("").belief, Belief::No);
    }

    #[test]
    fn every_machine_learns_the_same() {
        assert_eq!(learnt().bytes(), learnt().bytes());
        let bytes = learnt().bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!(format!("{bytes:016x}"), "bcb8a837835d93ee");
    }

    #[test]
    fn whatever_stands_in_a_file_is_learnt_or_left_out() {
        let many: String =
            (0..300).map(|at| format!("[meaning-{at:03}]\nwords of {at}\nmore {at}\n")).collect();
        let long = format!("[{}]\nhow much\n", "x".repeat(300));
        for file in ["", "[fee]\n", "[fee]\nhow much\n", &long, &many] {
            let sayings = learn(&examples(file).unwrap(), 0);
            assert!(sayings.meanings().count() <= MOST_MEANINGS);
            let guess = sayings.guess("how much is it");
            assert!(guess.belief == Belief::No || guess.best.len() > 1, "{guess:?}");
        }
    }

    #[test]
    fn the_order_of_the_examples_teaches_nothing() {
        let mut turned = examples(FILE).unwrap();
        turned.reverse();
        assert_eq!(learn(&turned, digest([FILE])).bytes(), learnt().bytes());
    }

    #[test]
    fn what_is_packed_is_opened_whole_or_not_at_all() {
        let bytes = learnt().bytes().to_vec();
        let opened = Sayings::open(bytes.clone()).unwrap();
        assert_eq!(opened.guess("how much is that"), learnt().guess("how much is that"));
        assert_eq!(opened.meanings().collect::<Vec<_>>(), ["fee", "place"]);
        for cut in [0, 1, 31, 33, 40, bytes.len() / 2, bytes.len() - 1] {
            assert!(Sayings::open(bytes[..cut].to_vec()).is_none(), "{cut}");
        }
    }
}
