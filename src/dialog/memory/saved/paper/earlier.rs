//! Numbers of papers as conversations had them until papers came from the config: there were two,
//! a receipt (field 10) and an A-number (field 11), each in a form of its own. A conversation is
//! kept for a day, so that whoever was in the middle of one goes on; nothing is written so any more.

use super::super::codec::{Reader, Value, text};
use crate::domain::paper::{PaperId, PaperNumber};

const RECEIPT: u64 = 10;
const A_NUMBER: u64 = 11;

/// Letters at the beginning of a receipt number; ten digits follow.
const LETTERS: usize = 3;
/// The first number that has more digits.
const TEN_DIGITS: u64 = 10_000_000_000;
/// The first number that has more digits than an A-number.
const NINE_DIGITS: u64 = 1_000_000_000;

/// Reads such a number; `Some(None)` if the field is none of them.
pub(in super::super) fn read(field: u64, read: &Reader<'_>, value: Value<'_>) -> Option<Option<PaperNumber>> {
    let (paper, number) = match (field, value) {
        (RECEIPT, Value::Bytes(bytes)) => {
            let mut inside = read.inside(bytes);
            let letters = text(inside.raw(LETTERS)?)?;
            let digits = inside.number().filter(|digits| *digits < TEN_DIGITS)?;
            ("receipt", format!("{letters}{digits:010}"))
        }
        (A_NUMBER, Value::Number(digits)) if digits < NINE_DIGITS => ("a-number", format!("A{digits:09}")),
        (RECEIPT | A_NUMBER, _) => return None,
        _ => return Some(None),
    };
    PaperNumber::saved(PaperId::parse(paper)?, &number).map(Some)
}
