//! The dialog engine: script + conversation + input + now give the next
//! conversation and what to do.
//!
//! Floor 3, pure: no async, no clock, no randomness, no store. Start with
//! [`step`](step::step), the one loop: each stage changes the turn and returns
//! what follows as a value (`next`). [`script`] says
//! what a dialog file can hold and [`effect`] what a step can want.

mod accept;
mod act;
mod acted;
mod advance;
mod args;
mod ask;
mod bot_command;
mod carry;
mod command;
mod decide;
mod depend;
mod details;
mod early;
pub mod effect;
pub mod explain;
mod find;
mod found;
mod greet;
mod hear;
pub mod kept;
mod kinds;
mod label;
mod language;
pub mod lately;
mod leave;
pub mod limits;
pub mod load;
mod miss;
mod next;
mod notice;
mod offer;
mod offices;
mod open;
mod opt;
mod own_texts;
mod payload;
mod reason;
mod recent;
pub mod restraint;
pub mod review;
mod reviewed;
mod role;
pub mod sample;
mod saved;
mod scatter;
pub mod script;
pub mod sentences;
mod spoken;
pub mod state;
pub mod step;
mod subject;
mod taken_out;
mod tellers;
mod times;
pub mod turn;
mod understood;
mod visit;
pub mod walk;
mod when;
mod who;
mod wish;
pub mod world;

pub use args::wait as waiting;
pub use details::staff_label;
pub use greet::greeting;
pub use notice::{cancelled_by_office, changed_elsewhere, confirmation, locked_elsewhere, readdressed};
pub use visit::{Standing, standing};
