//! Cuts a message about times into its parts.

use chrono::NaiveDate;

use crate::answer::pieces::Piece;
use crate::answer::words::Words;
use crate::answer::words::time_word::TimeWord;

use super::lexeme::Lexeme;
use super::scan::Scan;

/// The parts of a message, in order; `moving` where an appointment moves by so much.
pub(super) fn lexemes(
    pieces: &[Piece],
    words: &Words,
    today: NaiveDate,
    spotting: bool,
    moving: bool,
) -> Vec<Lexeme> {
    let scan = Scan::new(pieces, words, today, spotting).moving(moving);
    let mut out = Vec::new();
    let mut at = 0;
    // The phrase of the weekday before, with what joins it to the next.
    let mut weekday = None;
    while at < pieces.len() {
        let (mut lexeme, mut count) = scan.at(at);
        let rest = weekday.filter(|_| !spotting && lexeme.as_ref().is_some_and(Lexeme::may_be_weekday));
        let like_it = rest.and_then(|phrase| scan.weekday_like(phrase, at));
        let is_rest = like_it.is_some();
        if let Some(named) = like_it {
            (lexeme, count) = (Some(named), 1);
        }
        weekday = match &lexeme {
            _ if is_rest => weekday,
            Some(Lexeme::Words(means)) if means.iter().any(TimeWord::is_weekday) => Some(at),
            Some(joint) if joint.joins_days() => weekday,
            None => weekday,
            Some(_) => None,
        };
        out.extend(lexeme);
        at += count;
    }
    out
}
