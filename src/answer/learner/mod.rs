//! A small linear classifier, learnt with whole numbers only and from input in a fixed order, so
//! that every machine learns the same: `build.rs`, which compiles these files too, learns what is
//! compiled in, and so uses nothing here but what stands beside it.
//!
//! It is an averaged perceptron with a margin (Collins 2002, "Discriminative Training Methods for
//! Hidden Markov Models"; Freund and Schapire 1999 for the average), its features hashed into
//! buckets (Weinberger et al. 2009, "Feature Hashing for Large Scale Multitask Learning").

mod feature;
mod learn;
mod model;
mod near;

pub use feature::Feature;
pub use learn::{Lesson, MOST_CLASSES, Size, learn};
pub use model::{Belief, Guess, Learnt, digest};
pub use near::Near;
