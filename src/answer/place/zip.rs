//! ZIP codes in a message about a place.

use crate::answer::phrases::Phrases;
use crate::answer::pieces::{self, Kind, Piece};
use crate::answer::reading::Reading;
use crate::answer::words::Words;
use crate::domain::place::Zip;

use super::PlaceAnswer;
use super::gazetteer::Gazetteer;
use super::letters::pieces_of;

/// Whether the message is a ZIP code of which nobody knows where it is, such as
/// a military one.
pub fn unknown_zip(said: &str, places: &Gazetteer) -> bool {
    let pieces = pieces_of(said);
    let zips: Vec<Zip> = pieces.iter().filter_map(zip_of).collect();
    !zips.is_empty() && zips.iter().all(|zip| places.zip(*zip).is_none())
}

/// By the last known ZIP code; a number of the right length that is none is no place.
pub(super) fn read(pieces: &[Piece], places: &Gazetteer) -> Option<Reading<PlaceAnswer>> {
    let own = |at: &usize| !ends_a_code(pieces, *at);
    let zips: Vec<Zip> = (0..pieces.len()).filter(own).filter_map(|at| zip_of(&pieces[at])).collect();
    if let Some(found) = zips.iter().rev().find_map(|zip| places.zip(*zip)) {
        return Some(Reading::Is(found));
    }
    let words = pieces.iter().any(|p| p.kind == Kind::Word && p.text.len() > 3);
    (!zips.is_empty() && !words).then_some(Reading::No)
}

/// A known ZIP code, if no other long number is near that it may belong to.
pub(super) fn spot(all: &[Piece], places: &Gazetteer, words: &Words) -> Option<PlaceAnswer> {
    let long = all.iter().enumerate().filter(|(_, p)| p.kind == Kind::Number && p.text.len() > 3);
    // The year of a date stands near no ZIP code that it may be a part of.
    let mut long = long.filter(|(at, p)| !is_year(&p.text) || *at > 0 && all[at - 1].is_sign('-'));
    let (at, five) = long.next()?;
    let four = long.next();
    let plus_four =
        four.is_some_and(|(next, p)| next == at + 2 && p.text.len() == 4 && all[at + 1].is_sign('-'));
    // Where words are written without blanks, this says nothing.
    let letters = |p: &Piece| p.kind == Kind::Word && !pieces::is_alone(&p.text);
    let glued = (five.glued && at > 0 && letters(&all[at - 1]))
        || all.get(at + 1).is_some_and(|next| next.glued && letters(next));
    let alone = (four.is_none() || plus_four) && long.next().is_none() && !glued;
    let texts: Vec<String> = all[..at].iter().map(|p| p.text.clone()).collect();
    let ends = |phrases: &Phrases<()>| phrases.inside(&texts).iter().any(|f| f.at + f.words == at);
    let is_code = ends(&words.code_before) && !ends(&words.place_sure);
    (alone && !is_code && !ends_a_code(all, at) && five.text.len() == 5)
        .then(|| Zip::parse(&five.text))
        .flatten()
        .and_then(|zip| places.zip(zip))
}

/// Whether a number ends a longer one that is written with hyphens: MSC-21-900-12345.
fn ends_a_code(all: &[Piece], at: usize) -> bool {
    let digits = |p: &Piece| p.kind == Kind::Number;
    at > 1 && all[at].glued && all[at - 1].is_sign('-') && all[at - 1].glued && digits(&all[at - 2])
}

/// Whether digits may be the year in which somebody was born.
fn is_year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// A piece of five digits, or of nine.
fn zip_of(piece: &Piece) -> Option<Zip> {
    let fits = piece.kind == Kind::Number && matches!(piece.text.len(), 5 | 9);
    fits.then(|| Zip::parse(&piece.text)).flatten()
}
