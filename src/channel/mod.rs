//! The ways to a person: Twilio, Telegram and a terminal.
//!
//! Floor 4: imports `domain` (and floors 1 to 3), never `store` or `service`.
//! Wire shapes end at each folder's edge: what comes in leaves as
//! [`Inbound`](crate::domain::message::Inbound), what goes out arrives as
//! [`Reply`](crate::domain::message::Reply), and what goes wrong is a
//! [`SendError`] that answers what to do about it.
//!
//! To add a channel: a folder here with its parser and its sender, a variant in
//! `domain::person::Channel`, and a route in `http`.

mod cut;
mod http_client;
mod send_error;
pub mod telegram;
pub mod terminal;
mod timeouts;
pub mod twilio;

pub use cut::cut;
pub use send_error::SendError;
pub use timeouts::Timeouts;
