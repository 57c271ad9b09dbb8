//! Telegram: updates in, messages out through teloxide's `Bot`.
//!
//! The webhook route is our own: teloxide's listener answers 200 before
//! anything is saved.

mod callback;
pub mod client;
mod errors;
mod keyboard;
mod secret;
pub mod update;

pub use callback::{callback_answer, message_answer};
pub use keyboard::SHARE_KEY;
pub use secret::{SECRET_HEADER, Secret};

/// The longest text of one message, in characters.
pub const TEXT_CHARS: usize = 4_096;
