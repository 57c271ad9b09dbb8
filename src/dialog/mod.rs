//! The dialog engine: script + conversation + input + now give the next
//! conversation and what to do.
//!
//! Floor 3, pure: no async, no clock, no randomness, no store. A message goes through its rooms
//! from the bottom to the top, and a room imports only those above it in this list:
//!
//! - [`memory`]: what is remembered of a person between two messages.
//! - [`kinds`]: what an answer can be.
//! - [`scripts`]: what a dialog file can hold.
//! - [`turns`]: a turn in progress, the world that it knows, and what it can want of the store.
//! - [`speech`]: how things are said.
//! - [`context`]: what words say of the question in hand, and of those before and after it.
//! - [`decide`]: what a message means: one table.
//! - [`engine`]: what follows from it: the one loop, [`engine::step::step`].
//! - [`inspect`]: what is checked of all of this at each start, and how it is explained.

pub mod context;
mod decide;
pub mod engine;
pub mod inspect;
pub mod kinds;
pub mod memory;
pub mod scripts;
pub mod speech;
pub mod turns;
