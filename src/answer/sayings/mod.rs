//! What a text means, learnt from examples: `locales/<lang>/sayings/*.txt` has sentences under
//! the meaning that they have, and a small linear classifier learns from them which words,
//! pairs of words and runs of letters speak for which meaning.
//!
//! It is learnt with whole numbers only, from input in a fixed order, so that every machine
//! learns the same: `build.rs`, which compiles these files too, learns what is compiled in, and
//! so uses nothing here but [`super::fold`].
//!
//! The learner is an averaged perceptron with a margin (Collins 2002, "Discriminative Training
//! Methods for Hidden Markov Models"; Freund and Schapire 1999 for the average), its features
//! hashed into buckets (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask
//! Learning").

mod examples;
mod features;
mod learn;
mod model;

pub use examples::{Example, Misplaced, examples};
pub use learn::{MOST_MEANINGS, learn};
pub use model::{Belief, Guess, Sayings, digest};
