//! What keeps us from texting without end.

pub mod lately;
pub mod restraint;

pub use lately::Lately;
pub use restraint::Restraint;
