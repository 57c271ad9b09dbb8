//! The number of a paper: the paper's id, then the number in runs of letters and of digits, each
//! behind its length times 2, plus 1 for digits. Digits are written as one number.

mod earlier;

use super::codec::{Reader, Writer, text};
use crate::domain::paper::{PaperId, PaperNumber};

pub(super) use earlier::read as earlier;

/// The most digits of a run: more of them are two runs.
const MOST_DIGITS: usize = 18;

pub(super) fn write(out: &mut Writer, number: &PaperNumber) {
    out.name(number.paper.as_str());
    let is_digit = u8::is_ascii_digit;
    for run in number.expose().as_bytes().chunk_by(|one, next| is_digit(one) == is_digit(next)) {
        if run.iter().all(is_digit) {
            run.chunks(MOST_DIGITS).for_each(|digits| write_digits(out, digits));
        } else {
            out.number((run.len() as u64) << 1);
            out.raw(run);
        }
    }
}

fn write_digits(out: &mut Writer, digits: &[u8]) {
    out.number((digits.len() as u64) << 1 | 1);
    out.number(digits.iter().fold(0, |number, digit| number * 10 + u64::from(digit - b'0')));
}

pub(super) fn read(mut read: Reader<'_>) -> Option<PaperNumber> {
    let paper = PaperId::parse(read.name()?)?;
    let mut number = String::new();
    while !read.is_over() {
        let run = read.number()?;
        let length = usize::try_from(run >> 1).ok()?;
        match run & 1 {
            0 => number.push_str(text(read.raw(length)?)?),
            _ if length <= MOST_DIGITS => number.push_str(&format!("{:0length$}", read.number()?)),
            _ => return None,
        }
    }
    PaperNumber::saved(paper, &number)
}
