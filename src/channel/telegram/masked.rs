//! The Bot API's words, without what may be somebody's.

use std::collections::HashSet;

/// Words with which the API says what is wrong; they are shown even if the
/// message has them too.
const ITS_OWN: [&str; 30] = [
    "bad",
    "request",
    "forbidden",
    "message",
    "text",
    "is",
    "too",
    "long",
    "empty",
    "must",
    "be",
    "not",
    "found",
    "can't",
    "parse",
    "reply",
    "markup",
    "keyboard",
    "button",
    "inline",
    "data",
    "url",
    "object",
    "expected",
    "invalid",
    "wrong",
    "type",
    "of",
    "the",
    "chat",
];
/// The longest that is shown, in words.
const WORDS: usize = 24;

/// What the API said of a message, for the log: each digit is `#`, and a word is
/// `*` that the message has, or that could be a name or something typed, because
/// it has a capital, a sign or a letter that the API's own words have not.
pub(super) fn masked(said: &str, message: &str) -> String {
    let typed: HashSet<String> = words(message).map(str::to_lowercase).collect();
    let shown = said.split_whitespace().take(WORDS).enumerate().map(|(at, word)| {
        let bare = word.trim_matches(|c: char| c.is_ascii_punctuation());
        let lower = bare.to_lowercase();
        let is_its_own = ITS_OWN.contains(&lower.as_str());
        if is_its_own || (!typed.contains(&lower) && (is_code(bare) || is_plain(bare, at == 0))) {
            digits_masked(word)
        } else if bare.chars().all(|c| c.is_ascii_digit()) {
            "#".repeat(bare.len())
        } else {
            "*".to_owned()
        }
    });
    shown.collect::<Vec<_>>().join(" ")
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric() && c != '\'').filter(|word| !word.is_empty())
}

/// A code such as `BUTTON_DATA_INVALID`.
fn is_code(word: &str) -> bool {
    word.contains('_') && word.bytes().all(|b| b.is_ascii_uppercase() || b == b'_')
}

/// Small letters of ASCII, an apostrophe or a hyphen among them; the first word may
/// begin with a capital.
fn is_plain(word: &str, first: bool) -> bool {
    let rest = if first { word.get(1..).unwrap_or_default() } else { word };
    rest.bytes().all(|b| b.is_ascii_lowercase() || b == b'\'' || b == b'-')
}

fn digits_masked(word: &str) -> String {
    word.chars().map(|c| if c.is_numeric() { '#' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_wrong_can_be_read_and_nobody_is_told_of() {
        for (said, message, shown) in [
            ("Bad Request: message text is empty", "Text us", "Bad Request: message text is empty"),
            ("Bad Request: BUTTON_DATA_INVALID", "", "Bad Request: BUTTON_DATA_INVALID"),
            (
                "Bad Request: can't parse entities: at byte offset 40",
                "",
                "Bad Request: can't parse entities: at byte offset ##",
            ),
            ("Bad Request: user 4001 is Distinctive", "", "Bad Request: user #### is *"),
            ("Bad Request: \"ana lópez\"", "Name: Ana López", "Bad Request: * *"),
            ("Bad Request: ana", "Name: Ana", "Bad Request: *"),
            ("Bad Request: Ана, 14.03.1990, ana@example.com", "", "Bad Request: * * *"),
        ] {
            assert_eq!(masked(said, message), shown);
        }
    }
}
