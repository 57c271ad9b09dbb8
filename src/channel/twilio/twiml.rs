//! The answer to a webhook: TwiML.

use super::BODY_CHARS;
use crate::channel::cut;

/// The content type of an answer; Twilio would send `text/plain` to the person
/// as it is, so every answer carries this one.
pub const CONTENT_TYPE: &str = "text/xml";

const PROLOG: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

/// An answer that sends nothing.
pub fn nothing() -> String {
    format!("{PROLOG}<Response/>")
}

/// An answer that sends this text as one message, and has what becomes of it reported there; an
/// empty text sends nothing.
pub fn message(text: &str, report_to: Option<&str>) -> String {
    const BEGIN: &str = "<Response><Message";
    const REPORT: &str = " statusCallback=\"";
    const END: &str = "</Message></Response>";
    let reported = report_to.map_or(0, |url| REPORT.len() + url.len() + 16);
    let mut out = String::with_capacity(PROLOG.len() + BEGIN.len() + reported + text.len() + 32 + END.len());
    out.push_str(PROLOG);
    out.push_str(BEGIN);
    if let Some(url) = report_to {
        out.push_str(REPORT);
        escape(url, &mut out);
        out.push('"');
    }
    out.push('>');
    let head = out.len();
    escape(&cut(text, BODY_CHARS), &mut out);
    if out[head..].trim().is_empty() {
        return nothing();
    }
    out.push_str(END);
    out
}

/// Writes text as XML content, without the characters that XML 1.0 has no way
/// to hold: one of them would make the whole answer unreadable.
fn escape(text: &str, out: &mut String) {
    let mut rest = text;
    while let Some(at) = rest.find(is_special) {
        let (plain, special) = rest.split_at(at);
        out.push_str(plain);
        let mut chars = special.chars();
        match chars.next() {
            Some('<') => out.push_str("&lt;"),
            Some('>') => out.push_str("&gt;"),
            Some('&') => out.push_str("&amp;"),
            _ => {}
        }
        rest = chars.as_str();
    }
    out.push_str(rest);
}

/// What is written otherwise, or not at all.
fn is_special(c: char) -> bool {
    matches!(
        c,
        '<' | '>' | '&' | '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}'
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_xml_needs_is_escaped() {
        assert_eq!(
            message("a < b & c > \"d\" 'e' 👋 ñ\nline", None),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response><Message>a &lt; b &amp; c &gt; \"d\" 'e' 👋 ñ\nline</Message></Response>"
        );
    }

    #[test]
    fn what_becomes_of_a_text_is_reported_where_that_is_asked_for() {
        let answer = message("Booked!", Some("https://host/sms/status?n=DEN-26-1.change.1&x=1"));
        assert!(
            answer.ends_with(
                "<Message statusCallback=\"https://host/sms/status?n=DEN-26-1.change.1&amp;x=1\">Booked!\
                 </Message></Response>"
            ),
            "{answer}"
        );
    }

    #[test]
    fn a_text_cannot_bring_its_own_message() {
        let answer = message("</Message><Message>more", None);
        assert_eq!(answer.matches("<Message>").count(), 1);
    }

    #[test]
    fn characters_that_xml_cannot_hold_are_dropped() {
        assert!(message("a\u{0}b\u{b}c\u{1f}d\u{ffff}e\tf", None).contains(">abcde\tf<"));
    }

    #[test]
    fn nothing_to_say_is_an_empty_response() {
        for answer in [nothing(), message("", None), message(" \u{1}", Some("https://x"))] {
            assert_eq!(answer, "<?xml version=\"1.0\" encoding=\"UTF-8\"?><Response/>");
        }
    }

    #[test]
    fn a_text_over_the_limit_is_cut_before_it_is_escaped() {
        let answer = message(&"<".repeat(2_000), None);
        assert_eq!(answer.matches("&lt;").count(), 1_597);
    }
}
