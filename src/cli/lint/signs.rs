//! Signs that have no place in a sentence: what is left over of a value, what
//! nobody sees, and digits and letters of double width.

use super::locale::Locale;
use crate::domain::fault::Fault;
use crate::text::written::{VALUE, Written};

/// Words that a draft is marked with.
const DRAFT: [&str; 4] = ["TODO", "FIXME", "XXX", "TBD"];

/// Sentences with signs that people should not be sent.
pub(super) fn check(locale: &Locale<'_>) -> Vec<Fault> {
    locale.written.iter().flat_map(|at| of(locale, at)).collect()
}

fn of(locale: &Locale<'_>, at: &Written) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |fault: String, remedy: &str| faults.push(locale.fault(at, fault, remedy));
    for text in &at.texts {
        if let Some(left) = left_over(text) {
            add(
                format!("{left:?} would be sent as it stands"),
                "write a value as { $name }, and signs as themselves",
            );
        }
        if let Some(sign) = text.chars().find(|c| is_unseen(*c)) {
            let fault = format!("it has the invisible sign U+{:04X}", u32::from(sign));
            add(fault, "take it out: type the words again");
        }
        if let Some(sign) = text.chars().find(|c| is_wide(*c)) {
            add(format!("{sign:?} is of double width"), "write digits and Latin letters in their plain form");
        }
        if let Some(draft) = DRAFT.iter().find(|draft| super::script::words(text).any(|word| word == **draft))
        {
            add(format!("{draft} marks a draft"), "finish the sentence");
        }
        if text.contains(['\u{fffd}', '\u{7f}']) || text.chars().any(|c| c.is_control() && c != '\n') {
            add(
                "it has a sign that could not be read".to_owned(),
                "save the file as UTF-8, and type it again",
            );
        }
    }
    faults.dedup();
    faults
}

/// What looks like a value, an escape or an entity that nobody resolves.
fn left_over(text: &str) -> Option<&str> {
    let brace = text.find(['{', '}', '｛', '｝']);
    let follows = |at: usize, after: fn(char) -> bool| text[at + 1..].starts_with(after);
    let letter = |c: char| c.is_ascii_alphabetic();
    let marks = text.char_indices().find_map(|(at, c)| match c {
        '$' if follows(at, letter) => Some(at),
        '%' if follows(at, |c| matches!(c, 's' | 'd' | '1'..='9' | '@' | '(')) => Some(at),
        '\\' if follows(at, |c| matches!(c, 'n' | 't' | 'u' | 'U' | '"')) => Some(at),
        '&' if text[at..].split(';').next().is_some_and(is_entity) && text[at..].contains(';') => Some(at),
        _ => None,
    });
    let at = brace.into_iter().chain(marks).min()?;
    let end = text[at..].char_indices().nth(12).map_or(text.len(), |(end, _)| at + end);
    Some(text[at..end].trim_end_matches(VALUE))
}

/// `&amp` and the like.
fn is_entity(text: &str) -> bool {
    let name = text.trim_start_matches('&').trim_start_matches('#');
    (2..=6).contains(&name.len()) && name.chars().all(|c| c.is_ascii_alphanumeric())
}

/// Signs that take no room. The joiners stay, with which some scripts spell;
/// marks of direction are looked at with the direction.
fn is_unseen(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{180e}' | '\u{200b}' | '\u{2060}'..='\u{2064}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

fn is_wide(c: char) -> bool {
    matches!(c, '０'..='９' | 'Ａ'..='Ｚ' | 'ａ'..='ｚ')
}

#[cfg(test)]
mod tests {
    use super::left_over;

    #[test]
    fn what_nobody_resolves_is_seen() {
        for (text, left) in [
            ("Hi {name}", Some("{name}")),
            ("Hi $name!", Some("$name!")),
            ("50% off, $5, A & B; 100%.", None),
            ("Fish &amp; chips", Some("&amp; chips")),
            ("one\\ntwo", Some("\\ntwo")),
            ("Hi %s", Some("%s")),
            ("您好｛名字｝", Some("｛名字｝")),
        ] {
            assert_eq!(left_over(text), left, "{text}");
        }
    }
}
