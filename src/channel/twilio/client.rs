//! Twilio's REST API: sends a text, and finds out whether one was sent.

use std::fmt;

use chrono::{DateTime, TimeDelta, Utc};
use reqwest::header::RETRY_AFTER;
use reqwest::{RequestBuilder, Response, Url};
use secrecy::{ExposeSecret, SecretString};
use serde::Deserialize;

use super::{BODY_CHARS, STATUS_PATH, errors};
use crate::channel::{Manner, SendError, Timeouts, cut, http_client};
use crate::domain::fault::Fault;

/// Where Twilio's REST API lives.
pub const API_URL: &str = "https://api.twilio.com";
/// For how long Twilio may hold a text before it gives up, in seconds: the least that makes
/// sense, and the most that it takes.
const VALIDITY_SECONDS: std::ops::RangeInclusive<i64> = 6..=36_000;
/// How many rows of sent messages are asked for at once.
const PAGE_ROWS: &str = "100";
/// How many pages of sent messages are read at most.
const PAGES: usize = 5;
/// How far Twilio's clock, which counts whole seconds, may be behind ours.
const CLOCK_SLACK: TimeDelta = TimeDelta::seconds(5);

/// The account that sends.
#[derive(Clone)]
pub struct TwilioAccount {
    /// `AC` and 32 hexadecimal digits.
    pub account_sid: String,
    /// An auth token of the account: the first, where two are configured.
    pub auth_token: SecretString,
    /// A phone number (E.164), or a Messaging Service (`MG…`).
    pub from: String,
    /// Where the API lives: [`API_URL`], or a stand-in.
    pub api_url: String,
    /// The base under which Twilio reaches us.
    pub public_url: String,
}

/// A client of one account.
pub struct Client {
    http: reqwest::Client,
    account: TwilioAccount,
    base: Url,
}

impl Client {
    /// A client of this account; a fault if a setting cannot be right.
    pub fn new(account: TwilioAccount, timeouts: Timeouts) -> Result<Self, Fault> {
        check(&account)?;
        let base = http_client::base("TEXTPASS_TWILIO_API_URL", &account.api_url)?;
        let http = http_client::build(&base, timeouts)?;
        Ok(Self { http, account, base })
    }

    /// Sends a text; returns Twilio's id of it. Longer texts than
    /// [`BODY_CHARS`] are cut.
    pub async fn send(&self, to: &str, body: &str, manner: Manner<'_>) -> Result<String, SendError> {
        let body = cut(body, BODY_CHARS);
        let (least, most) = VALIDITY_SECONDS.into_inner();
        let validity = manner.lasts.num_seconds().clamp(least, most).to_string();
        let report = manner.report.map(|name| self.report_to(name));
        let mut form = vec![
            ("To", to),
            (self.sender_field(), &self.account.from),
            ("Body", &body),
            ("ValidityPeriod", &validity),
        ];
        form.extend(report.as_deref().map(|url| ("StatusCallback", url)));
        let response = self.ask(self.http.post(self.messages_url()).form(&form)).await?;
        let created: Created = read(response).await?;
        match (created.status.as_deref(), created.error_code) {
            (Some("failed" | "undelivered" | "canceled"), Some(code)) => Err(errors::by_code(code)),
            _ => Ok(created.sid),
        }
    }

    /// Whether this text was sent to this number since then: Twilio's id of
    /// it, however it was sent (by REST, or as the answer to a webhook).
    ///
    /// All texts to the number are looked through, newest first, and not only
    /// those with a `DateSent`: one that is still queued has none yet.
    pub async fn find(
        &self,
        to: &str,
        body: &str,
        since: DateTime<Utc>,
    ) -> Result<Option<String>, SendError> {
        let body = cut(body, BODY_CHARS);
        let mut next = Some(self.list_url(to));
        for _ in 0..PAGES {
            let Some(url) = next else { break };
            let page = self.page(url).await.map_err(in_vain)?;
            let recent = |row: &Row| row.is_since(since - CLOCK_SLACK);
            if let Some(row) = page.messages.iter().find(|row| recent(row) && row.says(&body)) {
                return Ok(Some(row.sid.clone()));
            }
            let older = !page.messages.iter().any(recent);
            next = page.next_page_uri.filter(|_| !older).and_then(|uri| self.page_url(&uri));
        }
        Ok(None)
    }

    async fn page(&self, url: Url) -> Result<Page, SendError> {
        read(self.ask(self.http.get(url)).await?).await
    }

    /// Sends a request; whatever is not a success is an error.
    async fn ask(&self, request: RequestBuilder) -> Result<Response, SendError> {
        let token = self.account.auth_token.expose_secret();
        let request = request.basic_auth(&self.account.account_sid, Some(token));
        let response = request.send().await.map_err(|e| errors::unanswered(&e))?;
        let status = response.status();
        if status.is_success() {
            return Ok(response);
        }
        let retry_after = retry_after(&response);
        let code = response.bytes().await.ok().and_then(|b| serde_json::from_slice::<Refusal>(&b).ok());
        Err(errors::refused(status, code.map(|r| r.code), retry_after))
    }

    /// The address under which Twilio is to report what becomes of the text of this name.
    pub fn report_to(&self, name: &str) -> String {
        format!("{}{STATUS_PATH}?n={name}", self.account.public_url.trim().trim_end_matches('/'))
    }

    /// A Messaging Service sends from a number of its own choice.
    fn is_service(&self) -> bool {
        self.account.from.starts_with("MG")
    }

    fn sender_field(&self) -> &'static str {
        if self.is_service() { "MessagingServiceSid" } else { "From" }
    }

    fn messages_url(&self) -> Url {
        self.under_base(&format!("/2010-04-01/Accounts/{}/Messages.json", self.account.account_sid), None)
    }

    fn list_url(&self, to: &str) -> Url {
        let mut url = self.messages_url();
        url.query_pairs_mut().append_pair("To", to).append_pair("PageSize", PAGE_ROWS);
        if !self.is_service() {
            url.query_pairs_mut().append_pair("From", &self.account.from);
        }
        url
    }

    /// The next page's URL, always at our own API: our credentials go with it.
    fn page_url(&self, uri: &str) -> Option<Url> {
        let (path, query) = uri.split_once('?').unwrap_or((uri, ""));
        path.starts_with('/').then(|| self.under_base(path, Some(query)))
    }

    fn under_base(&self, path: &str, query: Option<&str>) -> Url {
        let mut url = self.base.clone();
        url.set_path(&format!("{}{path}", self.base.path().trim_end_matches('/')));
        url.set_query(query);
        url
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("twilio::Client")
    }
}

/// What Twilio says of a new message.
#[derive(Deserialize)]
struct Created {
    sid: String,
    status: Option<String>,
    error_code: Option<u32>,
}

/// What Twilio says of a refused request. Its `message` may hold the person's
/// number, so it is not read.
#[derive(Deserialize)]
struct Refusal {
    code: u32,
}

/// One page of the list of messages.
#[derive(Deserialize)]
struct Page {
    messages: Vec<Row>,
    next_page_uri: Option<String>,
}

/// One message of the list.
#[derive(Deserialize)]
struct Row {
    sid: String,
    body: Option<String>,
    date_created: Option<String>,
}

impl Row {
    /// Whether it was made since then; one whose date cannot be read may have been.
    fn is_since(&self, since: DateTime<Utc>) -> bool {
        let made = self.date_created.as_deref().and_then(|date| DateTime::parse_from_rfc2822(date).ok());
        made.is_none_or(|made| made >= since)
    }

    /// Whether it says this. A trial account puts a sentence before each text.
    fn says(&self, body: &str) -> bool {
        let body = plain(body);
        !body.is_empty() && self.body.as_deref().is_some_and(|said| plain(said).ends_with(&body))
    }
}

/// A text without what may change on the way: line ends and outer spaces.
fn plain(text: &str) -> String {
    text.replace("\r\n", "\n").trim().to_owned()
}

/// A question that was not answered: nothing was sent by it, and it may be put again.
fn in_vain(error: SendError) -> SendError {
    SendError { unsure: false, again: error.again.or(Some(errors::GRACE)), ..error }
}

/// Reads a success. If it cannot be read, the request was accepted all the same.
async fn read<T: for<'de> Deserialize<'de>>(response: Response) -> Result<T, SendError> {
    let unreadable = || SendError::unsure(errors::GRACE, "twilio's answer cannot be read").alarming();
    let bytes = response.bytes().await.map_err(|e| errors::unanswered(&e))?;
    serde_json::from_slice(&bytes).map_err(|_| unreadable())
}

fn retry_after(response: &Response) -> Option<TimeDelta> {
    let seconds = response.headers().get(RETRY_AFTER)?.to_str().ok()?.trim().parse::<u32>().ok()?;
    Some(TimeDelta::seconds(seconds.into()))
}

/// Refuses what cannot be right; what is merely wrong Twilio tells itself.
fn check(account: &TwilioAccount) -> Result<(), Fault> {
    let fault = |place: &str, what: &str, remedy: &str| Err(Fault::new("environment", place, what, remedy));
    let plain = |id: &str| !id.is_empty() && id.bytes().all(|b| b.is_ascii_alphanumeric());
    if !account.account_sid.strip_prefix("AC").is_some_and(plain) {
        let remedy = "copy it from Twilio's console: AC and 32 hexadecimal digits";
        return fault("TEXTPASS_TWILIO_ACCOUNT_SID", "is no account SID", remedy);
    }
    let digits =
        |number: &str| (3..=15).contains(&number.len()) && number.bytes().all(|b| b.is_ascii_digit());
    let from = &account.from;
    if !from.strip_prefix("MG").is_some_and(plain) && !digits(from.strip_prefix('+').unwrap_or(from)) {
        let remedy = "set it to a number such as +13035550142, or to a Messaging Service (MG...)";
        return fault("TEXTPASS_TWILIO_FROM", "is no sender", remedy);
    }
    Ok(())
}
