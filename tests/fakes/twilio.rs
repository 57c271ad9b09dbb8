//! A stand-in for Twilio: REST API, number, carrier and the phones behind it.

mod api;
mod twiml;

use std::collections::{BTreeMap, HashSet, VecDeque};
use std::sync::{Arc, Mutex, MutexGuard};

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;
use tokio::sync::watch;

pub use twiml::messages;

use super::{Answer, serve, wait_until};

/// The account that the fake knows.
pub const ACCOUNT_SID: &str = "AC00000000000000000000000000000001";
/// Its auth token.
pub const AUTH_TOKEN: &str = "12345";
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
}

/// A webhook that was posted, to be posted again.
#[derive(Clone)]
struct Posted {
    params: Vec<(String, String)>,
    idempotency_token: String,
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

struct Shared {
    inner: Mutex<Inner>,
    changes: watch::Sender<u64>,
    http: reqwest::Client,
}

impl Shared {
    fn inner(&self) -> MutexGuard<'_, Inner> {
        self.inner.lock().unwrap()
    }

    fn changed(&self) {
        self.changes.send_modify(|n| *n += 1);
    }
}

impl TwilioFake {
    /// Starts the REST API on a free port.
    pub async fn start() -> Self {
        let shared = Arc::new(Shared {
            inner: Mutex::default(),
            changes: watch::Sender::new(0),
            http: reqwest::Client::builder().no_proxy().build().unwrap(),
        });
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

    /// The person texts: keywords act on the block list, and the webhook is
    /// posted; its answer goes to the phone.
    pub async fn text(&self, from: &str, body: &str) -> Answer {
        let sid = self.new_sid("SM");
        self.obey_keyword(from, body);
        self.deliver(&text_params(&sid, from, body)).await
    }

    /// Posts a webhook with these parameters, signed, and takes its answer.
    pub async fn deliver(&self, params: &[(String, String)]) -> Answer {
        let sid = value(params, "MessageSid").unwrap_or_default().to_owned();
        let idempotency_token = self.new_sid("token");
        let posted = Posted { params: params.to_vec(), idempotency_token };
        self.shared.inner().posted.insert(sid, posted.clone());
        self.post(&posted).await
    }

    /// The same webhook again, with the same idempotency token.
    pub async fn again(&self, sid: &str) -> Answer {
        let posted = self.shared.inner().posted[sid].clone();
        self.post(&posted).await
    }

    /// The fallback call for a webhook that failed, at the same address.
    pub async fn fallback(&self, sid: &str) -> Answer {
        let mut posted = self.shared.inner().posted[sid].clone();
        let url = self.shared.inner().webhook.clone().expect("connect first").1;
        posted.params.extend([("ErrorCode".into(), "11200".into()), ("ErrorUrl".into(), url)]);
        self.post(&posted).await
    }

    /// The MessageSid of the last webhook.
    pub fn last_sid(&self) -> String {
        let inner = self.shared.inner();
        inner.posted.keys().next_back().expect("a webhook was posted").clone()
    }

    async fn post(&self, posted: &Posted) -> Answer {
        let (connected, signed_as) = self.shared.inner().webhook.clone().expect("connect first");
        let post_to = self.post_to.clone().unwrap_or(connected);
        let signature = sign(&signed_as, &posted.params, AUTH_TOKEN);
        let headers = [
            ("content-type", "application/x-www-form-urlencoded; charset=UTF-8"),
            ("x-twilio-signature", signature.as_str()),
            ("i-twilio-idempotency-token", posted.idempotency_token.as_str()),
            ("user-agent", "TwilioProxy/1.1"),
        ];
        let answer = Answer::to_post(&self.shared.http, &post_to, &headers, encode(&posted.params)).await;
        if answer.is_success() {
            let to = value(&posted.params, "From").unwrap_or_default().to_owned();
            for body in messages(&answer).expect("an answer that Twilio understands") {
                self.accept_reply(&to, body);
            }
        }
        answer
    }

    fn accept_reply(&self, to: &str, body: String) {
        let mut inner = self.shared.inner();
        if !inner.blocked.contains(to) {
            let now = inner.now();
            let row = Sent { sent: Some(now), ..inner.row(to, body, Direction::Reply) };
            inner.sent.push(row);
        }
        drop(inner);
        self.shared.changed();
    }

    /// What Twilio does with a keyword before it calls the webhook.
    fn obey_keyword(&self, from: &str, body: &str) {
        match body.trim().to_uppercase().as_str() {
            "STOP" | "STOPALL" | "UNSUBSCRIBE" | "CANCEL" | "END" | "QUIT" | "REVOKE" | "OPTOUT" => {
                self.set_blocked(from, true);
            }
            "START" | "YES" | "UNSTOP" => self.set_blocked(from, false),
            _ => {}
        }
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
        }
    }
}

/// The parameters of an incoming text.
pub fn text_params(sid: &str, from: &str, body: &str) -> Vec<(String, String)> {
    let segments = body.chars().count().div_ceil(153).max(1).to_string();
    [
        ("ToCountry", "US"),
        ("ToState", ""),
        ("SmsMessageSid", sid),
        ("NumMedia", "0"),
        ("ToCity", ""),
        ("FromZip", ""),
        ("SmsSid", sid),
        ("FromState", "CO"),
        ("SmsStatus", "received"),
        ("FromCity", ""),
        ("Body", body),
        ("FromCountry", "US"),
        ("To", NUMBER),
        ("ToZip", ""),
        ("NumSegments", &segments),
        ("MessageSid", sid),
        ("AccountSid", ACCOUNT_SID),
        ("From", from),
        ("ApiVersion", "2010-04-01"),
    ]
    .map(|(key, value)| (key.to_owned(), value.to_owned()))
    .into()
}

/// `X-Twilio-Signature` of a POST with these decoded parameters.
pub fn sign(url: &str, params: &[(String, String)], token: &str) -> String {
    let mut values: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for (key, value) in params {
        values.entry(key).or_default().push(value);
    }
    let mut mac = Hmac::<Sha1>::new_from_slice(token.as_bytes()).unwrap();
    mac.update(url.as_bytes());
    for (key, mut of_key) in values {
        of_key.sort_unstable();
        of_key.dedup();
        for value in of_key {
            mac.update(key.as_bytes());
            mac.update(value.as_bytes());
        }
    }
    STANDARD.encode(mac.finalize().into_bytes())
}

/// A form body.
pub fn encode(params: &[(String, String)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(params).finish()
}

fn value<'a>(params: &'a [(String, String)], name: &str) -> Option<&'a str> {
    params.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}
