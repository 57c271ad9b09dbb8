//! Cuts a message about times into its parts.

use std::ops::Range;

use chrono::NaiveDate;

use crate::answer::pieces::{Kind, Piece};
use crate::answer::words::Words;
use crate::answer::words::time_word::TimeWord;

use super::lexeme::Lexeme;
use super::mention::asks;
use super::scan::Scan;
use super::told_for;

/// The parts of a message, in order; `moving` where an appointment moves by so much.
pub(super) fn lexemes(
    pieces: &[Piece],
    words: &Words,
    today: NaiveDate,
    spotting: bool,
    moving: bool,
) -> Vec<Lexeme> {
    let scan = Scan::new(pieces, words, today, spotting).moving(moving);
    let (mut out, mut places): (Vec<Lexeme>, Vec<Range<usize>>) = (Vec::new(), Vec::new());
    let mut at = 0;
    // The phrase of the weekday before, with what joins it to the next.
    let mut weekday = None;
    let mut talks = false;
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
        if let Some(lexeme) = lexeme {
            let is_word = pieces[at].kind == Kind::Word;
            talks |= lexeme == Lexeme::Unknown && is_word && scan.phrase(at).is_none();
            out.push(lexeme);
            places.push(at..at + count);
        }
        at += count;
    }
    if spotting {
        out = asked(out, &places, pieces);
    }
    // Where nothing is said but times, all of them are wished for.
    match words.roles().filter(|_| spotting && talks) {
        Some(roles) => told_for::read(out, &places, pieces, roles, today),
        None => out,
    }
}

/// "Nothing on saturday?" asks for that day: a question denies none.
fn asked(mut lexemes: Vec<Lexeme>, places: &[Range<usize>], pieces: &[Piece]) -> Vec<Lexeme> {
    let mut start = 0;
    for at in 0..lexemes.len() {
        if lexemes[at] != Lexeme::Break {
            continue;
        }
        let clause = &mut lexemes[start..at];
        if asks(&pieces[places[at].start]) && clause.iter().filter(|part| part.is_day()).count() == 1 {
            let not = |part: &&mut Lexeme| part.is(TimeWord::Not) || part.is(TimeWord::BehindNot);
            clause.iter_mut().filter(not).for_each(|part| *part = Lexeme::Words(vec![TimeWord::Fill]));
        }
        start = at + 1;
    }
    lexemes
}
