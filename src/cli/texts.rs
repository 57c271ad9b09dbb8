//! Texts as staff read them, in English.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use crate::domain::channel::Capabilities;
use crate::store::telling::{Call, Fate, Text, Why};

/// What became of a text: `undelivered (30005), 2026-12-01 09:30 UTC`.
pub(super) fn state(text: &Text, is_unconfirmed: bool) -> String {
    let code = text.code.map_or_else(String::new, |code| format!(" ({code})"));
    let since = if text.fate == Fate::Waiting { "since " } else { "" };
    let unconfirmed = if is_unconfirmed { ", unconfirmed" } else { "" };
    format!("{}{unconfirmed}{code}, {since}{}", text.fate, text.at.format("%Y-%m-%d %H:%M UTC"))
}

/// Whether nothing was heard of a text for a day, on a channel that tells.
pub(super) fn is_unconfirmed(can: &Capabilities, text: &Text, now: DateTime<Utc>) -> bool {
    can.reports && text.is_unconfirmed(now)
}

/// Why somebody is to be called.
pub(super) fn why(call: &Call) -> &'static str {
    match call {
        Call::Asked(asked) => match asked.why {
            Why::OptedOut => "answered a reminder by stopping all texts",
            Why::WrongNumber => "wrong number",
            Why::OldAddress => "its former address was not told that it is under another one",
        },
        Call::Missed(text) if text.fate == Fate::OptedOut => "opted out",
        Call::Missed(_) => "not reached",
    }
}

/// A text for other programs.
pub(super) fn json(text: &Text, is_unconfirmed: bool) -> Value {
    json!({
        "id": text.id,
        "kind": text.kind,
        "fate": text.fate,
        "code": text.code,
        "at": text.at,
        "unconfirmed": is_unconfirmed,
    })
}
