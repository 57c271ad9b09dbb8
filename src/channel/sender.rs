//! What every channel's way out does, whatever it is called.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use futures_util::future::BoxFuture;

use super::SendError;
use crate::domain::message::Reply;
use crate::domain::person::Person;

/// In which manner a text is sent.
#[derive(Clone, Copy, Debug)]
pub struct Manner<'a> {
    /// The name of the text, if the channel is to report what becomes of it.
    pub report: Option<&'a str>,
    /// For how long it is worth being delivered.
    pub lasts: TimeDelta,
}

/// Sends to the people of one channel.
pub trait Sender: fmt::Debug + Send + Sync {
    /// Sends a message.
    fn send<'a>(
        &'a self,
        to: &'a Person,
        reply: &'a Reply,
        manner: Manner<'a>,
    ) -> BoxFuture<'a, Result<(), SendError>>;

    /// Whether it can tell afterwards whether a message went out.
    fn looks_up(&self) -> bool {
        false
    }

    /// Whether this message went out to this person since then; false where it cannot tell.
    fn went_out<'a>(
        &'a self,
        _to: &'a Person,
        _reply: &'a Reply,
        _since: DateTime<Utc>,
    ) -> BoxFuture<'a, Result<bool, SendError>> {
        Box::pin(async { Ok(false) })
    }

    /// Where the channel is to report what becomes of the text of this name, if it reports.
    fn report_to(&self, _name: &str) -> Option<String> {
        None
    }

    /// Whether somebody can be written to who may never have written first; none if that
    /// cannot be said now.
    fn can_write_to<'a>(&'a self, _to: &'a Person) -> BoxFuture<'a, Option<bool>> {
        Box::pin(async { None })
    }
}
