//! An A-number; nine bare digits are never taken for one.

use crate::domain::a_number::ANumber;
use crate::domain::private::Private;

use super::cut::Typed;
use super::pieces::{Kind, Piece};
use super::words::Words;

/// What came of reading an A-number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ANumberReading {
    /// It is this.
    Is(ANumber),
    /// Nine digits without an A: perhaps a social security number; ask.
    /// [`ANumber::from_digits`] takes them once the person said what they are.
    Bare(Private<String>),
    /// There is none.
    No,
}

/// Reads an A-number, alone or in a sentence.
pub fn read(said: &(impl Typed + ?Sized), words: &Words) -> ANumberReading {
    let cut = said.cut();
    let pieces = &cut.pieces;
    // It has nine figures.
    if pieces.iter().all(|piece| piece.kind != Kind::Number) {
        return ANumberReading::No;
    }
    let texts: Vec<String> = pieces.iter().map(|p| p.text.clone()).collect();
    let named = (0..pieces.len()).find_map(|at| {
        let letter = (pieces[at].text == "a").then_some(1);
        let label = words.a_number_before.at(&texts, at).map(|found| found.words);
        let skip = label.or(letter)?;
        ANumber::from_digits(&digits_from(&pieces[at + skip..]))
    });
    match named {
        Some(number) => ANumberReading::Is(number),
        None => bare(pieces),
    }
}

/// The digits that start here, past signs; a word or a second number of its own ends them.
fn digits_from(pieces: &[Piece]) -> String {
    let run = pieces.iter().take(12).take_while(|p| p.kind != Kind::Word);
    run.filter(|p| p.kind == Kind::Number).map(|p| p.text.as_str()).collect()
}

/// Nine digits and nothing else.
fn bare(pieces: &[Piece]) -> ANumberReading {
    let digits = digits_from(pieces);
    let alone = pieces.iter().all(|p| p.kind != Kind::Word);
    if alone && digits.len() == 9 { ANumberReading::Bare(Private::new(digits)) } else { ANumberReading::No }
}
