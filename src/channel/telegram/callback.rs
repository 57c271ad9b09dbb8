//! What travels in the response to a webhook: the answer to a tap, or a message
//! that needs no other way, as nobody would send it again.

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

/// The JSON body of a 200 response that sends these words to a chat. Telegram does
/// not tell what became of it.
pub fn message_answer(chat_id: i64, text: &str) -> String {
    serde_json::to_string(&Words { method: "sendMessage", chat_id, text }).unwrap_or_default()
}

#[derive(Serialize)]
struct Words<'a> {
    method: &'static str,
    chat_id: i64,
    text: &'a str,
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
    fn words_are_sent_to_a_chat() {
        assert_eq!(message_answer(42, "wait"), r#"{"method":"sendMessage","chat_id":42,"text":"wait"}"#);
    }

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
