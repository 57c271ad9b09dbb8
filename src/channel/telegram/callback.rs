//! The answer to a tap, which travels in the response to its webhook.

use serde::Serialize;

/// The longest text of an answer to a tap, in characters.
const ANSWER_CHARS: usize = 200;

/// The JSON body of a 200 response that answers this tap, so that the button
/// stops spinning; `text` is shown for a moment above the chat.
pub fn callback_answer(callback_id: &str, text: Option<&str>) -> String {
    let text = text.map(|t| crate::channel::cut(t, ANSWER_CHARS));
    let answer =
        Answer { method: "answerCallbackQuery", callback_query_id: callback_id, text: text.as_deref() };
    serde_json::to_string(&answer).unwrap_or_default()
}

#[derive(Serialize)]
struct Answer<'a> {
    method: &'static str,
    callback_query_id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    text: Option<&'a str>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tap_is_answered_with_or_without_words() {
        assert_eq!(
            callback_answer("77", None),
            r#"{"method":"answerCallbackQuery","callback_query_id":"77"}"#
        );
        assert_eq!(
            callback_answer("7\"7", Some("that list is old")),
            r#"{"method":"answerCallbackQuery","callback_query_id":"7\"7","text":"that list is old"}"#
        );
    }
}
