//! TwiML, read as strictly as Twilio does.

use std::collections::HashMap;

use super::super::Answer;

/// The messages of a TwiML answer, as strictly read as Twilio does, and its limits.
pub fn messages(answer: &Answer) -> Result<Vec<String>, String> {
    Ok(reported(answer)?.into_iter().map(|(text, _)| text).collect())
}

/// The same, each with the address where its status is to be reported.
pub fn reported(answer: &Answer) -> Result<Vec<(String, Option<String>)>, String> {
    if answer.body.is_empty() {
        return Ok(Vec::new());
    }
    let kind = answer.content_type.split(';').next().unwrap_or_default();
    if !["text/xml", "application/xml"].contains(&kind) {
        return Err(format!("12300: content type {kind:?}"));
    }
    let content =
        answer.body.strip_prefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>").ok_or("12100: no prolog")?;
    if ["<Response/>", "<Response />"].contains(&content) {
        return Ok(Vec::new());
    }
    let mut rest = content
        .strip_prefix("<Response>")
        .and_then(|c| c.strip_suffix("</Response>"))
        .ok_or("12100: no <Response>")?;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let (message, after) = rest
            .strip_prefix("<Message")
            .and_then(|r| r.split_once("</Message>"))
            .ok_or("12200: not a <Message>")?;
        let (attributes, text) = message.split_once('>').ok_or("12200: not a <Message>")?;
        let report_to = match attributes {
            "" => None,
            one => {
                let url = one.strip_prefix(" statusCallback=\"").and_then(|url| url.strip_suffix('"'));
                Some(unescape(url.ok_or("12200: an unknown attribute")?)?)
            }
        };
        found.push((unescape(text)?, report_to));
        rest = after;
    }
    Ok(found)
}

fn unescape(text: &str) -> Result<String, String> {
    let legal = |c: char| matches!(c, '\t' | '\n' | '\r' | ' '..='\u{fffd}' | '\u{10000}'..);
    if text.contains('<') || !text.chars().all(legal) {
        return Err("12100: not well formed".into());
    }
    let mut parts = text.split('&');
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (name, after) = part.split_once(';').ok_or("12100: a bare &")?;
        let entities = HashMap::from([("lt", '<'), ("gt", '>'), ("amp", '&'), ("quot", '"'), ("apos", '\'')]);
        out.push(*entities.get(name).ok_or("12100: an unknown entity")?);
        out.push_str(after);
    }
    if out.chars().count() > 1_600 {
        return Err("21617: the body is too long".into());
    }
    Ok(out)
}
