//! How long a request to a channel may take.

use std::time::Duration;

/// The patience of a channel's client.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// For the connection to stand, TLS included.
    pub connect: Duration,
    /// For the whole request, from the first byte to the last.
    pub total: Duration,
}

impl Timeouts {
    /// Twilio's REST API.
    pub const TWILIO: Self = Self { connect: Duration::from_secs(5), total: Duration::from_secs(10) };
    /// The Telegram Bot API. It may take long to answer, and a message that it took
    /// without saying so in time would be sent again; the tries of one send end
    /// within twice as long, which is before others may try.
    pub const TELEGRAM: Self = Self { connect: Duration::from_secs(5), total: Duration::from_secs(25) };
}
