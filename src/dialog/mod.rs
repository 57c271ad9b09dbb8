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
mod aside;
mod ask;
mod asked;
mod beside;
mod bot_command;
mod carry;
mod command;
mod confirm;
mod denied;
mod depend;
mod details;
mod draft;
mod early;
pub mod effect;
mod find;
mod found;
mod greet;
mod hear;
mod heard;
pub mod kept;
mod kinds;
mod label;
mod language;
mod late;
pub mod lately;
mod leave;
pub mod limits;
mod line;
pub mod load;
mod miss;
mod next;
mod notice;
mod offer;
mod offices;
mod open;
mod opened;
mod opt;
pub mod own_texts;
mod payload;
mod pick;
mod place_again;
mod read;
mod reason;
mod recent;
pub mod restraint;
pub mod review;
mod reviewed;
mod role;
mod saved;
mod scatter;
pub mod script;
pub mod sentences;
mod spelt;
mod spoken;
pub mod state;
pub mod step;
mod subject;
mod taken_out;
mod tellers;
mod times;
mod together;
pub mod turn;
mod unattended;
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
