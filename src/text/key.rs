//! The key of a sentence: `message` or `message.attribute`, and under which key its
//! short form for SMS stands.

/// The key of a sentence's short form: `message.sms`, `message.attribute-sms`.
pub fn short_of(key: &str) -> String {
    match split(key) {
        (message, None) => format!("{message}.sms"),
        (_, Some(_)) => format!("{key}-sms"),
    }
}

/// The key of the sentence of which this is the short form; else the key itself.
pub fn long_of(key: &str) -> &str {
    match split(key) {
        (message, Some("sms")) => message,
        (_, Some(_)) => key.strip_suffix("-sms").unwrap_or(key),
        (message, None) => message,
    }
}

/// Whether it is the key of a short form.
pub fn is_short(key: &str) -> bool {
    long_of(key) != key
}

/// Whether it is the key of the line that says that somebody has none.
pub fn is_none(key: &str) -> bool {
    matches!(split(long_of(key)), (_, Some("none")))
}

/// The message of a key.
pub fn message_of(key: &str) -> &str {
    split(key).0
}

/// `message.attribute` in its two parts.
pub(super) fn split(key: &str) -> (&str, Option<&str>) {
    key.split_once('.').map_or((key, None), |(message, attribute)| (message, Some(attribute)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_and_its_short_form_know_each_other() {
        for (key, short) in [("hello", "hello.sms"), ("ask-name.again", "ask-name.again-sms")] {
            assert_eq!((short_of(key).as_str(), long_of(short)), (short, key));
            assert!(is_short(short) && !is_short(key));
        }
        // A message may be called so; it is nobody's short form.
        assert!(!is_short("about-sms"));
    }
}
