//! What turns a sentence of a right-to-left language around.

use super::locale::Locale;
use super::script::Script;
use crate::domain::fault::Fault;
use crate::text::written::Written;

/// Signs of Latin that such a language has of its own.
const OWN_SIGNS: [(char, char); 3] = [('?', '؟'), (',', '،'), (';', '؛')];

/// Sentences whose direction is forced or left open, and those of a
/// right-to-left language that a reader would see in the wrong order.
pub(super) fn check(locale: &Locale<'_>) -> Vec<Fault> {
    locale.written.iter().flat_map(|at| of(locale, at)).collect()
}

fn of(locale: &Locale<'_>, at: &Written) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut add = |(fault, remedy): (String, &str)| faults.push(locale.fault(at, fault, remedy));
    for line in at.texts.iter().flat_map(|text| text.lines()) {
        forced(line).into_iter().for_each(&mut add);
        unbalanced(line).into_iter().for_each(&mut add);
        if locale.script.is_rtl() {
            foreign_sign(line).into_iter().for_each(&mut add);
            begins_latin(line).into_iter().for_each(&mut add);
        } else if line.contains(['\u{200e}', '\u{200f}', '\u{61c}']) {
            add(("it has a mark of direction".to_owned(), "take it out: type the words again"));
        }
    }
    faults.dedup();
    faults
}

/// Overrides and embeddings: they reach beyond the sentence.
fn forced(line: &str) -> Option<(String, &'static str)> {
    let sign = line.chars().find(|c| matches!(c, '\u{202a}'..='\u{202e}'))?;
    let fault = format!("U+{:04X} forces a direction", u32::from(sign));
    Some((fault, "take it out; what has to keep its own direction stands on a line of its own"))
}

/// An isolate that is never closed, or closed without being open.
fn unbalanced(line: &str) -> Option<(String, &'static str)> {
    let open = line.chars().try_fold(0_usize, |open, c| match c {
        '\u{2066}'..='\u{2068}' => Some(open + 1),
        '\u{2069}' => open.checked_sub(1),
        _ => Some(open),
    });
    (open != Some(0)).then(|| {
        (
            "an isolate (U+2066 to U+2069) is open at the end of the line, or closed twice".to_owned(),
            "close each once, on its line",
        )
    })
}

/// A Latin question mark, comma or semicolon after a word of the language.
fn foreign_sign(line: &str) -> Option<(String, &'static str)> {
    let letters: Vec<char> = line.chars().collect();
    let after_own = |at: usize| at > 0 && Script::of(letters[at - 1]).is_some_and(Script::is_rtl);
    let found = |at: usize| OWN_SIGNS.iter().find(|(latin, _)| after_own(at) && letters[at] == *latin);
    let (latin, own) = (0..letters.len()).find_map(found)?;
    Some((
        format!("{latin:?} is a Latin sign"),
        match own {
            '؟' => "write ؟",
            '،' => "write ،",
            _ => "write ؛",
        },
    ))
}

/// A line that begins with a Latin word is laid out from left to right.
fn begins_latin(line: &str) -> Option<(String, &'static str)> {
    let mut letters = line.chars().filter_map(Script::of);
    let first = letters.next()?;
    let marked = line.starts_with(['\u{200f}', '\u{2067}']) || line.starts_with(crate::text::written::VALUE);
    (first == Script::Latin && !marked && letters.any(Script::is_rtl)).then(|| {
        let word = super::script::words(line).next().unwrap_or_default();
        (
            format!("a line begins with {word:?}, so it is laid out from left to right"),
            "begin it with a word of this language",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_turns_a_line_around_is_found() {
        assert!(forced("\u{202d}مرحبا\u{202c}").is_some() && forced("مرحبا").is_none());
        assert!(unbalanced("\u{2067}a").is_some() && unbalanced("a\u{2069}").is_some());
        assert!(unbalanced("\u{2066}a\u{2069} \u{2067}b\u{2069}").is_none());
        assert!(foreign_sign("أين تسكنون?").is_some() && foreign_sign("أين تسكنون؟").is_none());
        assert!(foreign_sign("Denver, CO").is_none() && foreign_sign("(ZIP), أين").is_none());
        assert!(begins_latin("ZIP أو المدينة").is_some() && begins_latin("1 ZIP أو").is_some());
        assert!(
            begins_latin("المدينة أو ZIP").is_none() && begins_latin("English: type LANGUAGE.").is_none()
        );
    }
}
