//! Telegram: updates in, messages out. The types of updates, buttons and errors are
//! teloxide's.
//!
//! The webhook route is our own, as teloxide's listener answers 200 before
//! anything is saved, and so are the calls, see [`api`].

mod api;
mod callback;
mod capabilities;
pub mod client;
pub mod command;
mod errors;
mod forms;
mod keyboard;
mod masked;
pub mod menu;
mod secret;
mod sender;
pub mod update;

pub use callback::{callback_answer, message_answer};
pub use capabilities::CAPABILITIES;
pub use keyboard::SHARE_KEY;
pub use secret::{SECRET_HEADER, Secret};

/// The longest text of one message, in characters.
pub const TEXT_CHARS: usize = 4_096;
