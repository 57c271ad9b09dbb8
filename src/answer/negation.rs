//! "Do not cancel, change the time": what a message says is not to be done, so that
//! nothing in it is taken for a request of just that.

mod clauses;

use std::ops::Range;

use super::cut::Typed;
use super::pieces::{Kind, Piece};
use super::words::Words;
use clauses::Clauses;

/// What is left of a message without what it says is not to be done, or cannot be where
/// another day is named for it; `None` if it says no such thing.
pub fn without(said: &(impl Typed + ?Sized), words: &Words) -> Option<String> {
    let negation = &words.negation;
    let cut = said.cut();
    let clauses = Clauses::of(&cut.pieces, words);
    let denied = (0..clauses.texts.len()).filter_map(|at| clauses.denied(negation, at));
    let mut dropped: Vec<Range<usize>> = denied.collect();
    dropped.extend(clauses.impossible(negation));
    if dropped.is_empty() {
        return None;
    }
    let left = |word: &usize| !dropped.iter().any(|range| range.contains(word));
    let kept: Vec<usize> = (0..clauses.texts.len()).filter(left).map(|word| clauses.piece_of[word]).collect();
    Some(written(&cut.pieces, &kept))
}

/// Whether a message says "not" of something, outside of what is known as a whole ("my card
/// has not come"), and of days only if `of_days`, as wishes for a time have their own reading.
/// Which of the two it is, is asked only where there is a "not".
pub fn is_said(said: &(impl Typed + ?Sized), words: &Words, of_days: impl FnOnce() -> bool) -> bool {
    let cut = said.cut();
    let clauses = Clauses::of(&cut.pieces, words);
    clauses.has_no() && clauses.denials(of_days()).next().is_some()
}

/// The same where words tell why somebody comes: that a card "has still not come to me" is why,
/// and no negation of it.
pub fn is_said_of_an_inquiry(
    said: &(impl Typed + ?Sized),
    words: &Words,
    of_days: impl FnOnce() -> bool,
) -> bool {
    let cut = said.cut();
    let clauses = Clauses::of(&cut.pieces, words);
    if !clauses.has_no() {
        return false;
    }
    let of_days = of_days();
    let inquiries = words.inquiries_within(&clauses.texts);
    clauses.denials(of_days).any(|no| !clauses.is_of_a_verb(&no, &inquiries))
}

/// The same but for what says it in the words of one of these texts.
pub fn is_said_unlike(said: &(impl Typed + ?Sized), words: &Words, texts: &[Vec<String>]) -> bool {
    let cut = said.cut();
    let clauses = Clauses::of(&cut.pieces, words);
    clauses.has_no()
        && clauses.denials(false).any(|no| {
            let (before, behind) = if clauses.is_end(no.end) { (1, 0) } else { (0, 1) };
            let run = &clauses.texts[no.start - before..no.end + behind];
            !texts.iter().any(|text| text.windows(run.len()).any(|part| part == run))
        })
}

/// Whether a message begins with "not", or ends in "no", which denies all the rest.
pub fn is_around(said: &(impl Typed + ?Sized), words: &Words) -> bool {
    let cut = said.cut();
    let clauses = Clauses::of(&cut.pieces, words);
    let end = clauses.texts.len();
    clauses.no_before(0).is_some()
        || (1..end).any(|at| clauses.no_last(at).is_some_and(|(no, _)| no.end == end))
}

/// The pieces with these places, as they were typed, with the signs between them.
fn written(pieces: &[Piece], kept: &[usize]) -> String {
    let mut out = String::new();
    let mut before: Option<usize> = None;
    for (at, piece) in pieces.iter().enumerate() {
        let sign = piece.kind == Kind::Sign && before.is_some_and(|last| last + 1 == at);
        if !sign && !kept.contains(&at) {
            continue;
        }
        let together = piece.glued && before.is_some_and(|last| last + 1 == at);
        if !out.is_empty() && !together {
            out.push(' ');
        }
        out.push_str(piece.spelling());
        before = Some(at);
    }
    out
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn left(lang: &str, said: &str) -> Option<String> {
        let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
        let words = Words::parse("words.toml", &std::fs::read_to_string(path).unwrap()).unwrap();
        without(said, &words)
    }

    #[test]
    fn what_is_not_to_be_done_is_left_out() {
        for (lang, said, rest) in [
            ("en", "please do not cancel my appointment. change the time", "please change the time"),
            ("en", "dont cancel just move it", "just move it"),
            ("en", "i cant come monday, tuesday ok?", "tuesday ok?"),
            ("en", "do not cancel", ""),
            ("es", "no la cancele, cámbiela", "cámbiela"),
            ("ko", "예약 취소하지 말고 시간만 바꿔주세요", "시간만 바꿔주세요"),
            ("zh", "不要取消，改时间", "改时间"),
        ] {
            assert_eq!(left(lang, said).as_deref(), Some(rest), "{said}");
        }
    }

    fn says_not(lang: &str, said: &str) -> (bool, bool) {
        let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
        let words = Words::parse("words.toml", &std::fs::read_to_string(path).unwrap()).unwrap();
        (is_said(said, &words, || false), is_said_of_an_inquiry(said, &words, || false))
    }

    #[test]
    fn not_is_said_before_and_at_the_end() {
        for (lang, said) in [
            ("en", "not denver"),
            ("en", "denver doesnt work"),
            ("es", "denver no"),
            ("pt", "denver nao, por favor"),
            ("ko", "덴버말고"),
            ("zh", "丹佛不行"),
        ] {
            assert!(says_not(lang, said).0, "{said}");
        }
        for (lang, said) in [
            ("fr", "14/03/1990 né à Dakar"),
            ("es", "denver no?"),
            ("es", "no, denver"),
            ("en", "denver not on monday"),
        ] {
            assert!(!says_not(lang, said).0, "{said}");
        }
    }

    #[test]
    fn what_has_not_come_is_no_negation_of_an_inquiry() {
        for (lang, said, denied) in [
            ("es", "todavía no me ha llegado mi permiso de trabajo", false),
            ("pl", "nie doszła do mnie moja zielona karta", false),
            ("es", "no es para ciudadanía", true),
            ("en", "not citizenship", true),
            ("en", "not 2", true),
            ("es", "ciudadanía no", true),
        ] {
            assert_eq!(says_not(lang, said).1, denied, "{said}");
        }
    }

    #[test]
    fn what_is_asked_for_is_left_alone() {
        for said in ["cancel my appointment", "no, cancel it", "i cant come monday", "move it, not monday"] {
            assert_eq!(left("en", said), None, "{said}");
        }
    }
}
