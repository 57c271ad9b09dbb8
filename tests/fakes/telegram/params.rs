//! The parameters of a call, however they are sent.

use axum::http::HeaderMap;
use serde_json::{Map, Value};

use super::api::Refusal;

/// The parameters of a call, from JSON or from a multipart form.
pub(super) fn read(headers: &HeaderMap, body: &[u8]) -> Result<Map<String, Value>, Refusal> {
    let kind = headers.get("content-type").and_then(|v| v.to_str().ok()).unwrap_or_default();
    if body.is_empty() {
        return Ok(Map::new());
    }
    if kind.starts_with("application/json") {
        return serde_json::from_slice(body).map_err(|_| Refusal::bad("can't parse JSON object"));
    }
    let boundary = kind.strip_prefix("multipart/form-data; boundary=");
    let boundary = boundary.ok_or_else(|| Refusal::bad("unsupported content type"))?.trim_matches('"');
    let body = std::str::from_utf8(body).map_err(|_| Refusal::bad("strings must be encoded in UTF-8"))?;
    body.split(&format!("--{boundary}"))
        .skip(1)
        .filter(|part| !part.starts_with("--"))
        .map(|part| field(part).ok_or_else(|| Refusal::bad("can't parse multipart")))
        .collect()
}

/// One field of a multipart form; lists and numbers are JSON.
fn field(part: &str) -> Option<(String, Value)> {
    let (head, value) = part.trim_start_matches("\r\n").split_once("\r\n\r\n")?;
    let value = value.strip_suffix("\r\n")?;
    let name = head.split_once("name=\"")?.1.split_once('"')?.0.to_owned();
    let is_json = ["allowed_updates", "max_connections", "drop_pending_updates"].contains(&name.as_str());
    let value = if is_json { serde_json::from_str(value).ok()? } else { value.into() };
    Some((name, value))
}
