//! "Do not cancel, change the time": what a message says is not to be done, so that
//! nothing in it is taken for a request of just that.

use std::ops::Range;

use super::pieces::{self, Kind, Piece};
use super::words::Words;
use super::words::negation::Negation;

/// Words that may stand between a negation and its verb ("no me la cancele").
const BETWEEN: usize = 2;

/// What is left of a message without what it says is not to be done, or cannot be where
/// another day is named for it; `None` if it says no such thing.
pub fn without(said: &str, words: &Words) -> Option<String> {
    let negation = &words.negation;
    let pieces = pieces::pieces(said);
    let clauses = Clauses::of(&pieces, words);
    let denied = (0..clauses.texts.len()).filter_map(|at| clauses.denied(negation, at));
    let mut dropped: Vec<Range<usize>> = denied.collect();
    dropped.extend(clauses.impossible(negation));
    if dropped.is_empty() {
        return None;
    }
    let left = |word: &usize| !dropped.iter().any(|range| range.contains(word));
    let kept: Vec<usize> = (0..clauses.texts.len()).filter(left).map(|word| clauses.piece_of[word]).collect();
    Some(written(&pieces, &kept))
}

/// Whether a message says "not" of something, outside of what is known as a whole ("my card
/// has not come"), and of days only if `of_days`, as wishes for a time have their own reading.
pub fn is_said(said: &str, words: &Words, of_days: bool) -> bool {
    let negation = &words.negation;
    let pieces = pieces::pieces(said);
    let clauses = Clauses::of(&pieces, words);
    let texts = &clauses.texts;
    let known: Vec<Range<usize>> = words.known_within(texts);
    // "Né", born, looks like "ne", not.
    let born = words.date_fill.inside(texts);
    (0..texts.len()).any(|at| {
        let Some(no) = negation.before.at(texts, at) else { return false };
        let behind = at + no.words;
        let known = known.iter().any(|range| range.contains(&at) && range.len() > no.words);
        let born = of_days && born.iter().any(|found| (found.at..found.at + found.words).contains(&at));
        let of_a_day = !of_days && clauses.names_day(&(behind..texts.len().min(behind + BETWEEN + 1)));
        behind < texts.len() && !clauses.breaks.contains(&behind) && !known && !born && !of_a_day
    })
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

/// The words of a message, and where its sentences and their parts end.
struct Clauses<'a> {
    words: &'a Words,
    texts: Vec<String>,
    /// For each word, which piece it is.
    piece_of: Vec<usize>,
    /// Words before which a sign stands that parts.
    breaks: Vec<usize>,
}

impl<'a> Clauses<'a> {
    fn of(pieces: &[Piece], words: &'a Words) -> Self {
        let mut clauses = Self { words, texts: Vec::new(), piece_of: Vec::new(), breaks: Vec::new() };
        for (at, piece) in pieces.iter().enumerate() {
            match piece.kind {
                Kind::Sign if parts(&piece.text) => clauses.breaks.push(clauses.texts.len()),
                Kind::Sign => {}
                Kind::Word | Kind::Number => {
                    clauses.texts.push(piece.text.clone());
                    clauses.piece_of.push(at);
                }
            }
        }
        clauses
    }

    /// The words that are denied by what stands at this word.
    fn denied(&self, negation: &Negation, at: usize) -> Option<Range<usize>> {
        self.denied_before(negation, at).or_else(|| self.denied_behind(negation, at))
    }

    /// A negation with a verb after it, up to where something else is said.
    fn denied_before(&self, negation: &Negation, at: usize) -> Option<Range<usize>> {
        let no = negation.before.at(&self.texts, at)?;
        let from = at + no.words;
        let verb = (from..=from + BETWEEN).take_while(|word| *word == from || !self.breaks.contains(word));
        let mut verb = verb.filter(|_| !self.breaks.contains(&from));
        let (start, count) =
            verb.find_map(|word| Some((word, negation.verbs.at(&self.texts, word)?.words)))?;
        Some(at..self.end(negation, start + count))
    }

    /// A verb with its negation behind it, from where its part of the sentence begins.
    fn denied_behind(&self, negation: &Negation, at: usize) -> Option<Range<usize>> {
        let verb = negation.verbs.at(&self.texts, at)?;
        let no = negation.behind.at(&self.texts, at + verb.words)?;
        // What the verb is about stands behind it, if something else follows that.
        let behind = no.at + no.words;
        let end = Some(self.end(negation, behind)).filter(|end| *end < self.texts.len());
        Some(self.start(at)..end.unwrap_or(behind))
    }

    /// Where somebody cannot come at a time that they name, if they name another one.
    fn impossible(&self, negation: &Negation) -> Option<Range<usize>> {
        let cannot = (0..self.texts.len()).find_map(|at| negation.cannot.at(&self.texts, at))?;
        let clause = self.start(cannot.at)..self.end(negation, cannot.at + cannot.words);
        let other = [0..clause.start, clause.end..self.texts.len()];
        (self.names_day(&clause) && other.iter().any(|part| self.names_day(part))).then_some(clause)
    }

    /// Whether a day is named in a part of the message.
    fn names_day(&self, part: &Range<usize>) -> bool {
        let found = self.words.times.inside(&self.texts[part.clone()]);
        found.iter().any(|found| found.means.iter().any(|word| word.names_day()))
    }

    /// Where the part of a sentence begins in which a word stands.
    fn start(&self, at: usize) -> usize {
        self.breaks.iter().copied().filter(|word| *word <= at).max().unwrap_or(0)
    }

    /// Where it ends behind this word: at a sign, at "but", or at another verb.
    fn end(&self, negation: &Negation, from: usize) -> usize {
        let ends = |word: &usize| {
            self.breaks.contains(word)
                || negation.but.at(&self.texts, *word).is_some()
                || negation.before.at(&self.texts, *word).is_some()
                || negation.verbs.at(&self.texts, *word).is_some()
        };
        (from..self.texts.len()).find(ends).unwrap_or(self.texts.len())
    }
}

/// Whether a sign parts what is said before it from what follows.
fn parts(sign: &str) -> bool {
    matches!(
        sign,
        "," | ";"
            | "."
            | "!"
            | "?"
            | ":"
            | "—"
            | "–"
            | "、"
            | "。"
            | "，"
            | "！"
            | "？"
            | "；"
            | "،"
            | "؛"
            | "؟"
    )
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

    #[test]
    fn what_is_asked_for_is_left_alone() {
        for said in ["cancel my appointment", "no, cancel it", "i cant come monday", "move it, not monday"] {
            assert_eq!(left("en", said), None, "{said}");
        }
    }
}
