//! A stand-in for Twilio: REST API, number, carrier and the phones behind it.

mod api;
mod reports;
mod twiml;
mod webhook;

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::Arc;

use chrono::{DateTime, Utc};

pub use twiml::{messages, reported};
pub use webhook::{encode, sid, sign, text_params};

use super::{serve, wait_until};
use webhook::{Posted, value};

/// The account that the fake knows.
pub const ACCOUNT_SID: &str = "AC00000000000000000000000000000001";
/// Its auth token, as long as Twilio's are.
pub const AUTH_TOKEN: &str = "00112233445566778899aabbccddeeff";
/// Its number.
pub const NUMBER: &str = "+15005550001";
/// Its Messaging Service, which sends from [`NUMBER`].
pub const SERVICE: &str = "MG00000000000000000000000000000001";

/// What goes wrong with the next request to create a message.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// 429, with so many seconds in `Retry-After`.
    Busy(u32),
    /// 500; nothing was accepted.
    ServerError,
    /// 500, though the message was accepted.
    AcceptedThenServerError,
    /// The message is accepted, and the connection breaks before the answer.
    AcceptedThenBroken,
    /// The message is accepted, and the answer never comes.
    AcceptedThenSilence,
    /// Refused with this code.
    Refused(u32),
}

/// How a message came to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// By REST.
    Api,
    /// As the answer to a webhook.
    Reply,
}

/// A message that Twilio accepted from us.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sent {
    pub sid: String,
    pub to: String,
    pub body: String,
    pub direction: Direction,
    /// Whole seconds, as Twilio keeps them.
    pub created: DateTime<Utc>,
    /// None while it is queued, which the fake keeps REST messages for ever.
    pub sent: Option<DateTime<Utc>>,
    pub validity_seconds: Option<u32>,
    pub service: bool,
    /// Where its status is to be reported.
    pub report_to: Option<String>,
}

#[derive(Default)]
struct Inner {
    sent: Vec<Sent>,
    blocked: HashSet<String>,
    faults: VecDeque<Fault>,
    requests: usize,
    lookups: usize,
    next: u64,
    posted: BTreeMap<String, Posted>,
    /// What each phone texted last.
    typed: BTreeMap<String, String>,
    webhook: Option<(String, String)>,
    now: Option<DateTime<Utc>>,
}

/// The fake; clones share it.
#[derive(Clone)]
pub struct TwilioFake {
    /// For `TEXTPASS_TWILIO_API_URL`.
    pub api_url: String,
    shared: Arc<Shared>,
    post_to: Option<String>,
}

type Shared = super::Shared<Inner>;

impl TwilioFake {
    /// Starts the REST API on a free port.
    pub async fn start() -> Self {
        let shared = Shared::new(Inner::default());
        Self { api_url: serve(api::router(shared.clone())).await, shared, post_to: None }
    }

    /// The same, as far as it reaches another server than the one that is
    /// connected, as a load balancer would.
    pub fn by_way_of(&self, post_to: &str) -> Self {
        Self { post_to: Some(post_to.to_owned()), ..self.clone() }
    }

    /// Where webhooks are posted, and as which URL they are signed (the one
    /// configured in Twilio's console).
    pub fn connect(&self, post_to: &str, signed_as: &str) {
        self.shared.inner().webhook = Some((post_to.to_owned(), signed_as.to_owned()));
    }

    /// The next requests to create a message go wrong like this, in order.
    pub fn fail_next(&self, faults: impl IntoIterator<Item = Fault>) {
        self.shared.inner().faults.extend(faults);
    }

    /// The clock by which messages are dated; the real one until this is called.
    pub fn set_now(&self, now: DateTime<Utc>) {
        self.shared.inner().now = Some(now);
    }

    /// Puts a number on the carrier's block list, or takes it off.
    pub fn set_blocked(&self, number: &str, blocked: bool) {
        let mut inner = self.shared.inner();
        if blocked {
            inner.blocked.insert(number.to_owned())
        } else {
            inner.blocked.remove(number)
        };
    }

    /// How often a message was asked to be created, well or not.
    pub fn requests(&self) -> usize {
        self.shared.inner().requests
    }

    /// How often the list was read.
    pub fn lookups(&self) -> usize {
        self.shared.inner().lookups
    }

    /// Everything accepted, by REST or as an answer, oldest first.
    pub fn sent(&self) -> Vec<Sent> {
        self.shared.inner().sent.clone()
    }

    /// What the phone of this number shows, oldest first.
    pub fn inbox(&self, number: &str) -> Vec<String> {
        self.sent().into_iter().filter(|m| m.to == number).map(|m| m.body).collect()
    }

    /// Waits until the phone of this number shows `count` messages.
    pub async fn wait_for(&self, number: &str, count: usize) -> Vec<String> {
        let enough = || Some(self.inbox(number)).filter(|inbox| inbox.len() >= count);
        wait_until(&self.shared.changes, enough).await.expect("the messages to arrive")
    }

    fn new_sid(&self, prefix: &str) -> String {
        self.shared.inner().new_sid(prefix)
    }
}

impl Inner {
    fn new_sid(&mut self, prefix: &str) -> String {
        self.next += 1;
        format!("{prefix}{:032x}", self.next)
    }

    fn now(&self) -> DateTime<Utc> {
        let now = self.now.unwrap_or_else(Utc::now);
        DateTime::from_timestamp(now.timestamp(), 0).unwrap()
    }

    fn row(&mut self, to: &str, body: String, direction: Direction) -> Sent {
        Sent {
            sid: self.new_sid("SM"),
            to: to.to_owned(),
            body,
            direction,
            created: self.now(),
            sent: None,
            validity_seconds: None,
            service: false,
            report_to: None,
        }
    }
}
