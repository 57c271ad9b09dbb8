//! Why a message did not go out, as answers to what to do about it.

use std::fmt;

use chrono::TimeDelta;

/// A send that failed. Its text holds no personal data, no secret and no URL,
/// so it may be logged as it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SendError {
    /// `None`: never send this again. `Some(d)`: not before `d` from now; who
    /// sends again adds a backoff of his own.
    pub again: Option<TimeDelta>,
    /// The person opted out with the carrier: remember it, send nothing more.
    pub opted_out: bool,
    /// The person cannot be reached on this channel any more: end all rows.
    pub closed: bool,
    /// The whole channel must pause for so long (a rate limit of the account).
    pub pause: Option<TimeDelta>,
    /// This person must not be written to for so long (a rate limit, which may be
    /// theirs alone); the whole channel pauses if several are refused at once.
    pub hold: Option<TimeDelta>,
    /// Our credentials were refused: the channel pauses, for seconds at first, and
    /// each time in a row for longer.
    pub locked_out: bool,
    /// The message was refused in every form that it can have: what tells of a change
    /// is tried again all the same, and holds nothing else back.
    pub malformed: bool,
    /// Worth an operator's eye.
    pub alarm: bool,
    /// It may have been accepted all the same: look it up before sending
    /// again, or, where the channel cannot tell, count a possible double.
    pub unsure: bool,
    /// The channel's own code for it, if it gave one.
    pub code: Option<u32>,
    /// What happened, for the log.
    pub what: String,
}

impl SendError {
    /// It will never go out.
    pub fn never(what: impl Into<String>) -> Self {
        Self {
            again: None,
            opted_out: false,
            closed: false,
            pause: None,
            hold: None,
            locked_out: false,
            malformed: false,
            alarm: false,
            unsure: false,
            code: None,
            what: what.into(),
        }
    }

    /// It surely did not go out; it may later.
    pub fn later(after: TimeDelta, what: impl Into<String>) -> Self {
        Self { again: Some(after), ..Self::never(what) }
    }

    /// Nobody knows whether it went out.
    pub fn unsure(after: TimeDelta, what: impl Into<String>) -> Self {
        Self { unsure: true, ..Self::later(after, what) }
    }

    /// The same, with the channel's own code.
    pub fn coded(self, code: u32) -> Self {
        Self { code: Some(code), ..self }
    }

    /// The same, with an operator's eye asked for.
    pub fn alarming(self) -> Self {
        Self { alarm: true, ..self }
    }

    /// The same, with the person out of reach on this channel.
    pub fn closing(self) -> Self {
        Self { closed: true, ..self }
    }

    /// The same, with the whole channel paused.
    pub fn pausing(self, pause: TimeDelta) -> Self {
        Self { pause: Some(pause), ..self }
    }

    /// The same, with this person held back.
    pub fn holding(self, hold: TimeDelta) -> Self {
        Self { hold: Some(hold), ..self }
    }

    /// The same, with our credentials refused.
    pub fn locked_out(self) -> Self {
        Self { locked_out: true, ..self }
    }

    /// The same, with the message's shape refused.
    pub fn malformed(self) -> Self {
        Self { malformed: true, ..self }
    }
}

impl fmt::Display for SendError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)
    }
}

impl std::error::Error for SendError {}
