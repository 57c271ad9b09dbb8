//! What becomes of a text that a person sends: the carrier's keywords, the webhook
//! and its answer.

use std::collections::BTreeMap;
use std::time::Duration;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use hmac::{Hmac, KeyInit, Mac};
use sha1::Sha1;

use super::super::Answer;
use super::{ACCOUNT_SID, AUTH_TOKEN, Direction, NUMBER, Sent, TwilioFake, reported};

/// How long until a webhook that was not taken is posted again.
const AGAIN: Duration = Duration::from_millis(200);

/// A webhook that was posted, to be posted again.
#[derive(Clone)]
pub(super) struct Posted {
    params: Vec<(String, String)>,
    idempotency_token: String,
}

impl TwilioFake {
    /// The person texts: keywords act on the block list, and the webhook is
    /// posted; its answer goes to the phone.
    pub async fn text(&self, from: &str, body: &str) -> Answer {
        let sid = self.new_sid("SM");
        self.obey_keyword(from, body);
        self.deliver(&text_params(&sid, from, &self.typed(from, body))).await
    }

    /// The words as a person types them who types faster than anybody does: the same
    /// again have a blank behind them, as within three seconds they would count once.
    fn typed(&self, from: &str, body: &str) -> String {
        let plain = body.chars().any(|letter| letter.is_lowercase() || letter.is_ascii_digit());
        let mut inner = self.shared.inner();
        let again = plain && inner.typed.get(from).is_some_and(|last| last == body);
        let typed = if again { format!("{body} ") } else { body.to_owned() };
        inner.typed.insert(from.to_owned(), typed.clone());
        typed
    }

    /// Posts a webhook with these parameters, signed, and takes its answer.
    pub async fn deliver(&self, params: &[(String, String)]) -> Answer {
        let sid = value(params, "MessageSid").unwrap_or_default().to_owned();
        let idempotency_token = self.new_sid("token");
        let posted = Posted { params: params.to_vec(), idempotency_token };
        self.shared.inner().posted.insert(sid, posted.clone());
        self.post(&posted).await
    }

    /// The person texts, and the webhook is brought again until it is taken.
    pub async fn text_until_taken(&self, from: &str, body: &str) -> Answer {
        let sid = self.new_sid("SM");
        self.obey_keyword(from, body);
        self.deliver_until_taken(&text_params(&sid, from, &self.typed(from, body))).await
    }

    /// Posts a webhook, and again while a busy machine says "later", as Twilio does
    /// where it is told to (`rp=5xx`).
    pub async fn deliver_until_taken(&self, params: &[(String, String)]) -> Answer {
        let begun = std::time::Instant::now();
        let mut answer = self.deliver(params).await;
        while answer.status == 503 && begun.elapsed() < super::super::PATIENCE {
            tokio::time::sleep(AGAIN).await;
            answer = self.again(value(params, "MessageSid").unwrap_or_default()).await;
        }
        answer
    }

    /// The same webhook again, with the same idempotency token.
    pub async fn again(&self, label: &str) -> Answer {
        let posted = self.shared.inner().posted[&sid(label)].clone();
        self.post(&posted).await
    }

    /// The fallback call for a webhook that failed, at the same address.
    pub async fn fallback(&self, label: &str) -> Answer {
        let mut posted = self.shared.inner().posted[&sid(label)].clone();
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
            for (body, report_to) in reported(&answer).expect("an answer that Twilio understands") {
                self.accept_reply(&to, body, report_to);
            }
        }
        answer
    }

    fn accept_reply(&self, to: &str, body: String, report_to: Option<String>) {
        let mut inner = self.shared.inner();
        if !inner.blocked.contains(to) {
            let now = inner.now();
            let row = Sent { sent: Some(now), report_to, ..inner.row(to, body, Direction::Reply) };
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
}

/// The id of a message that has this label in a test (16 characters at most): `SM` and
/// 32 hexadecimal digits, as Twilio's are. What is such an id stays as it is.
pub fn sid(label: &str) -> String {
    let digits = label.get(2..).unwrap_or_default();
    let is_sid = digits.len() == 32 && digits.bytes().all(|b| b.is_ascii_hexdigit());
    if is_sid && (label.starts_with("SM") || label.starts_with("MM")) {
        return label.to_owned();
    }
    assert!(label.len() <= 16, "{label} is too long a label");
    let digits: String = label.bytes().map(|b| format!("{b:02x}")).collect();
    format!("SM{digits:0>32}")
}

/// The parameters of an incoming text, whose id is [`sid`] of this.
pub fn text_params(label: &str, from: &str, body: &str) -> Vec<(String, String)> {
    let sid = &*sid(label);
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

/// The value of a parameter.
pub(super) fn value<'a>(params: &'a [(String, String)], name: &str) -> Option<&'a str> {
    params.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
}
