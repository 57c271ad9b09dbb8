//! What is remembered of a person between two messages.

pub mod brakes;
pub mod conversation;
pub mod kept;
mod saved;
pub mod task;

pub use conversation::Conversation;
pub use kept::{Kept, Picked};
pub use task::{Offered, Task};
