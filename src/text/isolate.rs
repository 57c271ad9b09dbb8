//! Values in the text of a right-to-left language: "DEN-26-6307", an address, a
//! telephone number. Each is isolated on Telegram, so that what stands around it
//! cannot pull it apart. By SMS it is not: old phones show the marks as boxes, so
//! there the sentences are worded so that they need none.

use unicode_normalization::char::is_combining_mark;

/// First strong isolate: what follows has the direction of its first letter.
const OPEN: char = '\u{2068}';
/// Pop directional isolate: the end of it.
const CLOSE: char = '\u{2069}';

/// Adds a value with isolating marks, unless it is of the text's own direction, or
/// digits alone: those keep together with the rest of their time.
pub(super) fn isolated(out: &mut String, value: &str) {
    let digits = value.bytes().all(|byte| byte.is_ascii_digit());
    if digits || is_isolated(value) || reads_from_the_right(value) {
        out.push_str(value);
    } else {
        out.push(OPEN);
        out.push_str(value);
        out.push(CLOSE);
    }
}

fn is_isolated(value: &str) -> bool {
    value.starts_with(OPEN) && value.ends_with(CLOSE)
}

/// Whether the first letter is one of a right-to-left script.
fn reads_from_the_right(value: &str) -> bool {
    let first = value.chars().find(|letter| letter.is_alphabetic() && !is_combining_mark(*letter));
    first.is_some_and(
        |letter| matches!(letter, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'),
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_another_direction_is_isolated_once() {
        for (value, expected) in [
            ("DEN-26-6307", "\u{2068}DEN-26-6307\u{2069}"),
            ("303 555 0142", "\u{2068}303 555 0142\u{2069}"),
            ("\u{2068}Denver\u{2069}", "\u{2068}Denver\u{2069}"),
            ("أحمد علي", "أحمد علي"),
            ("1 أحمد", "1 أحمد"),
            ("30", "30"),
            ("", ""),
        ] {
            let mut out = String::new();
            isolated(&mut out, value);
            assert_eq!(out, expected);
        }
    }
}
