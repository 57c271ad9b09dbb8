//! The dialog engine: script + conversation + input + now give the next
//! conversation and what to do.
//!
//! Floor 2, pure: no async, no clock, no randomness, no store. Start with
//! [`step`](step::step), the one function, which only dispatches; [`script`]
//! says what a dialog file can hold and [`effect`] what a step can want.

mod accept;
mod act;
mod advance;
mod args;
mod ask;
mod carry;
mod command;
pub mod effect;
mod find;
mod hear;
pub mod kept;
mod label;
pub mod limits;
pub mod load;
mod miss;
mod notice;
mod open;
mod opt;
mod read;
mod review;
pub mod script;
pub mod sentences;
pub mod state;
pub mod step;
mod subject;
mod times;
pub mod turn;
pub mod walk;
mod when;
pub mod world;

pub use act::staff_label;
pub use notice::{cancelled_by_office, confirmation, readdressed};
