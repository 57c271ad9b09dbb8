//! The REST API: `Messages.json`, to create and to list.

use std::collections::HashSet;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::super::break_connection;
use super::{ACCOUNT_SID, AUTH_TOKEN, Direction, Fault, NUMBER, SERVICE, Sent, Shared, encode, value};

/// How many rows a page of the list has at most.
const PAGE: usize = 3;

/// The routes of the API.
pub(super) fn router(fake: Arc<Shared>) -> Router {
    Router::new()
        .route("/2010-04-01/Accounts/{account}/Messages.json", post(create).get(list))
        .with_state(fake)
}

/// A refusal as the API words it; the real one often has the number in it.
struct Refusal(StatusCode, u32, String);

impl Refusal {
    fn bad(code: u32, message: impl Into<String>) -> Self {
        Self(StatusCode::BAD_REQUEST, code, message.into())
    }
}

impl IntoResponse for Refusal {
    fn into_response(self) -> Response {
        let Self(status, code, message) = self;
        let more_info = format!("https://www.twilio.com/docs/errors/{code}");
        let body =
            json!({ "code": code, "message": message, "more_info": more_info, "status": status.as_u16() });
        (status, [("content-type", "application/json")], body.to_string()).into_response()
    }
}

fn check_account(account: &str, headers: &HeaderMap) -> Result<(), Refusal> {
    let right = format!("Basic {}", STANDARD.encode(format!("{ACCOUNT_SID}:{AUTH_TOKEN}")));
    if headers.get("authorization").is_none_or(|given| given != right.as_str()) {
        return Err(Refusal(StatusCode::UNAUTHORIZED, 20_003, "Authenticate".into()));
    }
    if account != ACCOUNT_SID {
        return Err(Refusal(StatusCode::NOT_FOUND, 20_404, format!("The resource {account} was not found")));
    }
    Ok(())
}

async fn create(
    State(fake): State<Arc<Shared>>,
    Path(account): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    fake.inner().requests += 1;
    let fault = fake.inner().faults.pop_front();
    match fault {
        Some(Fault::Busy(seconds)) => {
            let refusal = Refusal(StatusCode::TOO_MANY_REQUESTS, 20_429, "Too Many Requests".into());
            return ([("retry-after", seconds.to_string())], refusal).into_response();
        }
        Some(Fault::ServerError) => return server_error(),
        Some(Fault::Refused(code)) => return Refusal::bad(code, "refused on request").into_response(),
        _ => {}
    }
    let row = match accept(&fake, &account, &headers, &body) {
        Ok(row) => row,
        Err(refusal) => return refusal.into_response(),
    };
    fake.changed();
    match fault {
        Some(Fault::AcceptedThenServerError) => server_error(),
        Some(Fault::AcceptedThenBroken) => break_connection(),
        Some(Fault::AcceptedThenSilence) => std::future::pending().await,
        _ => (StatusCode::CREATED, [("content-type", "application/json")], shown(&row).to_string())
            .into_response(),
    }
}

fn server_error() -> Response {
    (StatusCode::INTERNAL_SERVER_ERROR, "<html>oops</html>").into_response()
}

fn accept(fake: &Shared, account: &str, headers: &HeaderMap, body: &[u8]) -> Result<Sent, Refusal> {
    check_account(account, headers)?;
    let form = headers.get("content-type").is_some_and(|v| v == "application/x-www-form-urlencoded");
    if !form || std::str::from_utf8(body).is_err() {
        return Err(Refusal::bad(20_001, "the body is no form"));
    }
    let params: Vec<(String, String)> = form_urlencoded::parse(body).into_owned().collect();
    check_names(&params)?;
    let to = value(&params, "To").ok_or_else(|| Refusal::bad(21_604, "A 'To' phone number is required."))?;
    if !is_e164(to) {
        return Err(Refusal::bad(21_211, format!("Invalid 'To' Phone Number: {to}")));
    }
    let service = check_sender(&params)?;
    let text = value(&params, "Body").filter(|b| !b.is_empty());
    let text = text.ok_or_else(|| Refusal::bad(21_602, "Message body is required."))?;
    if text.chars().count() > 1_600 {
        return Err(Refusal::bad(21_617, "The concatenated message body exceeds the 1600 character limit"));
    }
    let validity =
        value(&params, "ValidityPeriod").map(|v| v.parse::<u32>().ok().filter(|v| (1..=36_000).contains(v)));
    if validity == Some(None) {
        return Err(Refusal::bad(20_001, "ValidityPeriod is out of range"));
    }
    let report_to = value(&params, "StatusCallback").map(str::to_owned);
    if report_to.as_deref().is_some_and(|url| !is_url(url)) {
        return Err(Refusal::bad(21_609, "The 'StatusCallback' URL is not a valid URL."));
    }
    let mut inner = fake.inner();
    if inner.blocked.contains(to) {
        return Err(Refusal::bad(21_610, format!("Attempt to send to unsubscribed recipient {to}")));
    }
    let row = inner.row(to, text.to_owned(), Direction::Api);
    let row = Sent { validity_seconds: validity.flatten(), service, report_to, ..row };
    inner.sent.push(row.clone());
    Ok(row)
}

/// Refuses parameters that do not exist, and those given twice.
fn check_names(params: &[(String, String)]) -> Result<(), Refusal> {
    let known = [
        "To",
        "From",
        "MessagingServiceSid",
        "Body",
        "StatusCallback",
        "ValidityPeriod",
        "SmartEncoded",
        "ContentRetention",
        "AddressRetention",
        "RiskCheck",
        "Attempt",
        "ProvideFeedback",
    ];
    let mut seen = HashSet::new();
    for (name, _) in params {
        if !known.contains(&name.as_str()) || !seen.insert(name) {
            return Err(Refusal::bad(20_001, format!("unexpected parameter {name}")));
        }
    }
    Ok(())
}

/// Whether a service sends; exactly one of number and service must be ours.
fn check_sender(params: &[(String, String)]) -> Result<bool, Refusal> {
    match (value(params, "From"), value(params, "MessagingServiceSid")) {
        (Some(NUMBER), None) => Ok(false),
        (None, Some(SERVICE)) => Ok(true),
        (None, None) => Err(Refusal::bad(21_603, "A 'From' phone number is required.")),
        (Some(from), None) => Err(Refusal::bad(21_606, format!("{from} is not a number of this account"))),
        _ => Err(Refusal::bad(21_701, "The Messaging Service does not exist")),
    }
}

async fn list(
    State(fake): State<Arc<Shared>>,
    Path(account): Path<String>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
) -> Response {
    fake.inner().lookups += 1;
    let query = query.unwrap_or_default();
    let params: Vec<(String, String)> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    match check_account(&account, &headers).and_then(|()| page(&fake, &params)) {
        Ok(page) => ([("content-type", "application/json")], page.to_string()).into_response(),
        Err(refusal) => refusal.into_response(),
    }
}

fn page(fake: &Shared, params: &[(String, String)]) -> Result<Value, Refusal> {
    let known = ["To", "From", "DateSent", "DateSent>", "DateSent<", "PageSize", "Page", "PageToken"];
    if let Some((name, _)) = params.iter().find(|(name, _)| !known.contains(&name.as_str())) {
        return Err(Refusal::bad(20_001, format!("unexpected parameter {name}")));
    }
    let number = |name: &str, default: usize| value(params, name).map_or(Ok(default), str::parse);
    let (Ok(size), Ok(page)) = (number("PageSize", 50), number("Page", 0)) else {
        return Err(Refusal::bad(20_001, "Page and PageSize are numbers"));
    };
    if !(1..=1_000).contains(&size) {
        return Err(Refusal::bad(20_001, "PageSize is 1 to 1000"));
    }
    let size = size.min(PAGE);
    let rows: Vec<Sent> = fake.inner().sent.iter().rev().filter(|row| fits(row, params)).cloned().collect();
    let messages: Vec<Value> = rows.iter().skip(page * size).take(size).map(shown).collect();
    let more = rows.len() > (page + 1) * size;
    let mut next: Vec<(String, String)> =
        params.iter().filter(|(k, _)| k != "Page" && k != "PageToken").cloned().collect();
    next.extend([("Page".into(), (page + 1).to_string()), ("PageToken".into(), format!("PASM{page}"))]);
    let uri = format!("/2010-04-01/Accounts/{ACCOUNT_SID}/Messages.json?{}", encode(&next));
    Ok(json!({ "messages": messages, "page": page, "page_size": size, "next_page_uri": more.then_some(uri) }))
}

/// Whether a message passes the list's filters. A queued one has no `DateSent`.
fn fits(row: &Sent, params: &[(String, String)]) -> bool {
    let day = |row: &Sent| row.sent.map(|sent| sent.date_naive().to_string());
    params.iter().all(|(name, wanted)| match name.as_str() {
        "To" => row.to == *wanted,
        "From" => NUMBER == wanted,
        "DateSent" => day(row).is_some_and(|day| day == *wanted),
        "DateSent>" => day(row).is_some_and(|day| day >= *wanted),
        "DateSent<" => day(row).is_some_and(|day| day <= *wanted),
        _ => true,
    })
}

/// A message as the API shows it: numbers are strings.
fn shown(row: &Sent) -> Value {
    let date = |at: DateTime<Utc>| at.format("%a, %d %b %Y %H:%M:%S +0000").to_string();
    let direction = if row.direction == Direction::Api { "outbound-api" } else { "outbound-reply" };
    json!({
        "sid": row.sid, "account_sid": ACCOUNT_SID, "api_version": "2010-04-01",
        "to": row.to, "from": if row.service { Value::Null } else { NUMBER.into() },
        "messaging_service_sid": row.service.then_some(SERVICE),
        "body": row.body, "direction": direction, "error_code": null, "error_message": null,
        "status": if row.service { "accepted" } else if row.sent.is_some() { "sent" } else { "queued" },
        "num_media": "0", "num_segments": if row.service { "0" } else { "1" }, "price": null, "price_unit": "USD",
        "date_created": date(row.created), "date_updated": date(row.created), "date_sent": row.sent.map(date),
        "uri": format!("/2010-04-01/Accounts/{ACCOUNT_SID}/Messages/{}.json", row.sid),
        "subresource_uris": {},
    })
}

/// Whether a URL has a host without an underscore, as Twilio wants it.
fn is_url(url: &str) -> bool {
    let rest = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let host = rest.and_then(|rest| rest.split(['/', '?']).next());
    host.is_some_and(|host| !host.is_empty() && !host.contains('_')) && !url.contains([' ', '"', '<'])
}

fn is_e164(number: &str) -> bool {
    number
        .strip_prefix('+')
        .is_some_and(|d| (7..=15).contains(&d.len()) && d.bytes().all(|b| b.is_ascii_digit()))
}
