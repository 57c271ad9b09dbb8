//! Text messages through Twilio: webhooks in, TwiML and REST out.
//!
//! A module of our own: the `twilio` crate refuses genuine webhooks, does not
//! escape TwiML and hides error codes.

pub mod client;
pub mod errors;
pub mod fields;
pub mod form;
mod public_url;
mod shape;
pub mod signature;
pub mod status;
pub mod twiml;
pub mod webhook;

/// The route under which Twilio reports what becomes of a text.
pub const STATUS_PATH: &str = "/sms/status";

/// The longest body of one message, in characters; Twilio refuses more
/// (errors 21617 and 21658).
pub const BODY_CHARS: usize = 1_600;
