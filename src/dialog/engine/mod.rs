//! What follows from a message: stages that change the turn, and the loop that runs them.

mod meant;
pub(in crate::dialog) mod next;
pub(in crate::dialog) mod stages;
pub mod step;
