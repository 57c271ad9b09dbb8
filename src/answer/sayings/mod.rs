//! What a text means, learnt from examples: `locales/<lang>/sayings/*.txt` has sentences under
//! the meaning that they have, and [`super::learner`] learns from them which words, pairs of
//! words and runs of letters speak for which meaning. `build.rs` compiles these files too.

mod examples;
mod features;

use super::learner::{Guess, Learnt, Lesson, Near, Size, learn as learn_lessons};

pub use super::learner::{Belief, MOST_CLASSES as MOST_MEANINGS, digest};
pub use examples::{Example, Misplaced, examples};

/// How much is learnt of a language.
const SIZE: Size = Size { bits: 15, weights: 40_000, sure: 86 };

/// What was learnt of one language.
#[derive(Clone, Debug)]
pub struct Sayings(Learnt);

impl From<Learnt> for Sayings {
    fn from(learnt: Learnt) -> Self {
        Self(learnt)
    }
}

impl Sayings {
    /// As it is packed.
    pub fn bytes(&self) -> &[u8] {
        self.0.bytes()
    }

    /// All meanings that have examples, in the order of their names.
    pub fn meanings(&self) -> impl Iterator<Item = &str> {
        self.0.classes()
    }

    /// What a text may mean.
    pub fn guess(&self, said: &str) -> Guess<'_> {
        self.0.guess(&features::features(said))
    }

    /// The same where it is known to mean one of those that pass.
    pub fn guess_among(&self, said: &str, passes: impl Fn(&str) -> bool) -> Guess<'_> {
        self.0.guess_among(&features::features(said), passes)
    }
}

/// Examples that a text may be like.
#[derive(Clone, Debug)]
pub struct Nearby<'e> {
    examples: Vec<Example<'e>>,
    near: Near,
}

impl<'e> Nearby<'e> {
    /// Takes the examples.
    pub fn new(examples: Vec<Example<'e>>) -> Self {
        let near = Near::new(examples.iter().map(|example| features::features(example.said)));
        Self { examples, near }
    }

    /// Those that are most like a text, the nearest first: at most so many, and none that shares
    /// nothing with it.
    pub fn nearest(&self, said: &str, most: usize) -> Vec<Example<'e>> {
        let like = self.near.like(features::features(said)).into_iter();
        let mut all: Vec<(u64, Example<'e>)> = like.zip(self.examples.iter().copied()).collect();
        all.retain(|(like, _)| *like > 0);
        all.sort_by_key(|(like, _)| std::cmp::Reverse(*like));
        all.into_iter().take(most).map(|(_, example)| example).collect()
    }
}

/// Learns from examples, each meaning of which stands for itself; `source` is told by
/// [`digest`] of the files. What is beyond [`MOST_MEANINGS`], or has a name too long for a
/// meaning, teaches nothing.
pub fn learn(examples: &[Example<'_>], source: u64) -> Sayings {
    let mut sorted: Vec<Example<'_>> = examples.to_vec();
    sorted.sort_unstable();
    sorted.dedup();
    let lessons = sorted.into_iter().enumerate().map(|(text, Example { meaning, said })| Lesson {
        class: meaning,
        text,
        features: features::features(said),
    });
    Sayings(learn_lessons(lessons.collect(), SIZE, source))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
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
    fn the_examples_nearest_to_a_text_are_those_that_share_most_with_it() {
        let all = Nearby::new(examples(FILE).unwrap());
        let near = |said: &str| all.nearest(said, 2).iter().map(|it| it.said).collect::<Vec<_>>();
        assert_eq!(near("how much is it please")[0], "how much is it");
        assert_eq!(near("сколько это стоит")[0], "сколько стоит");
        assert_eq!(near("这个多少钱")[0], "要多少钱");
        assert_eq!(near("ζζζ"), [""; 0]);
        assert_eq!(Nearby::new(Vec::new()).nearest("how", 2), []);
    }

    #[test]
    fn every_machine_learns_the_same() {
        assert_eq!(learnt().bytes(), learnt().bytes());
        let bytes = learnt().bytes().iter().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
        });
        assert_eq!(format!("{bytes:016x}"), "01d3545347490fc0");
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
        let opened = Sayings::from(Learnt::open(bytes.clone()).unwrap());
        assert_eq!(opened.guess("how much is that"), learnt().guess("how much is that"));
        assert_eq!(opened.meanings().collect::<Vec<_>>(), ["fee", "place"]);
        for cut in [0, 1, 31, 33, 40, bytes.len() / 2, bytes.len() - 1] {
            assert!(Learnt::open(bytes[..cut].to_vec()).is_none(), "{cut}");
        }
    }
}
