//! The ways to a person: Twilio, Telegram and a terminal.
//!
//! Floor 4: imports `domain` (and floors 1 to 3), never `store` or `service`.
//! Wire shapes end at each folder's edge: what comes in leaves as
//! [`Inbound`](crate::domain::message::Inbound), what goes out arrives as
//! [`Reply`](crate::domain::message::Reply), and what goes wrong is a
//! [`SendError`] that answers what to do about it.
//!
//! To add a channel: a folder here with its capabilities, its parser and its sender, a line in
//! [`registered`], its credentials in `cli::parts::channels`, and a route in `http`. A medium
//! (SMS) is one thing, and who carries it (Twilio) another.

mod cut;
mod http_client;
mod send_error;
mod sender;
pub mod sms;
pub mod telegram;
pub mod terminal;
mod timeouts;
pub mod twilio;

pub use cut::cut;
pub use send_error::SendError;
pub use sender::{Manner, Sender};
pub use timeouts::Timeouts;

use crate::domain::channel::Channels;

/// The channels that this program speaks, a line each.
pub fn registered() -> Channels {
    Channels::new([sms::CAPABILITIES, telegram::CAPABILITIES])
}
