//! A turn in progress: what it is about, what it knows and what it can want.

pub(in crate::dialog) mod condition;
mod context;
pub mod effect;
mod lexicon;
pub mod limits;
mod subject;
mod told;
pub mod turn;
pub mod visit;
pub(in crate::dialog) mod wall;
pub mod world;

pub(in crate::dialog) use context::Context;
pub use effect::{Effect, Fact};
pub use turn::{Finished, Input, Progress, Turn};
pub use world::{Rules, World};
