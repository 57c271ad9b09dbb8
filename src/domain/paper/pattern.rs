//! How the number on a paper looks.
//!
//! | in a pattern | stands for |
//! |---|---|
//! | `A` | a letter |
//! | `9` | a digit |
//! | `X` | a letter or a digit |
//! | `0` | a digit that may be left out, in front of others: then it is a zero |
//! | `'AB'` | these letters or digits |
//! | `[ ]` | what may be left out: letters and digits in quotes are put in then |
//! | blank `-` `.` `/` | nothing that is typed: it is how staff see the number |
//!
//! A pattern is taken apart into its [`Shape`]s once, one for each way of leaving something out:
//! each of them has a length, and nothing in it may be missing.

use super::shape::{Alike, Shape, Slot};

/// The most shapes of one paper, so that nothing takes long to look up.
const MOST_SHAPES: usize = 64;
/// The fewest digits of a number: with less, words and hours would be numbers.
const FEWEST_DIGITS: usize = 3;
/// The most letters and digits.
const MOST_SIGNS: usize = 30;

/// All shapes of a paper's number.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    shapes: Vec<Shape>,
    alike: Vec<Alike>,
}

impl Pattern {
    /// Reads how a number may look.
    ///
    /// # Errors
    /// What is wrong with it.
    pub fn parse(written: &[String], alike: Vec<Alike>) -> Result<Self, String> {
        let mut shapes = Vec::new();
        for one in written {
            for shape in parts(one)?.into_iter().fold(vec![Vec::new()], followed_by) {
                shapes.push(Shape::new(shape));
            }
            if shapes.len() > MOST_SHAPES {
                return Err("it has too many parts that may be left out".to_owned());
            }
        }
        let shortest = shapes.iter().map(Shape::digits).min().unwrap_or_default();
        if shortest < FEWEST_DIGITS {
            return Err(format!("it can have fewer than {FEWEST_DIGITS} digits, so that words would fit"));
        }
        if shapes.iter().any(|shape| shape.len() > MOST_SIGNS) {
            return Err(format!("it is longer than {MOST_SIGNS} signs"));
        }
        Ok(Self { shapes, alike })
    }

    /// Its shapes.
    pub fn shapes(&self) -> &[Shape] {
        &self.shapes
    }

    /// The number that these letters and digits are, if they are one of such a shape.
    pub fn fit(&self, typed: &str, may_be: impl Fn(&Shape) -> bool) -> Option<String> {
        let mut shapes = self.shapes.iter().filter(|shape| may_be(shape));
        shapes.find_map(|shape| shape.fit(typed, &self.alike))
    }

    /// A number with the gaps of its shape.
    pub fn show(&self, number: &str) -> Option<String> {
        self.shapes.iter().find_map(|shape| shape.show(number))
    }
}

/// A part of a pattern: the ways in which it can be there.
type Part = Vec<Vec<Slot>>;

/// All ways of what was read, each followed by all ways of one part more.
fn followed_by(ways: Vec<Vec<Slot>>, part: Part) -> Vec<Vec<Slot>> {
    // Cut short where the caller refuses it anyway.
    let ways = ways.into_iter().take(MOST_SHAPES + 1);
    ways.flat_map(|way| part.iter().map(move |more| [&way[..], more].concat()).collect::<Vec<_>>()).collect()
}

/// The parts of a pattern, as it is written.
fn parts(written: &str) -> Result<Vec<Part>, String> {
    let mut parts = Vec::new();
    let mut rest = written.chars().peekable();
    while let Some(sign) = rest.next() {
        match sign {
            '[' => parts.push(may_be_left_out(&inside(&mut rest, ']')?)?),
            '0' => {
                let mut zeros = 1;
                while rest.next_if_eq(&'0').is_some() {
                    zeros += 1;
                }
                parts.push((0..=zeros).map(|left| zeros_without(zeros, left)).collect());
            }
            sign => parts.push(vec![plain(sign, &mut rest)?]),
        }
    }
    Ok(parts)
}

/// As many digits, the first of which were left out.
fn zeros_without(zeros: usize, left: usize) -> Vec<Slot> {
    (0..zeros).map(|at| if at < left { Slot::Put('0') } else { Slot::Digit }).collect()
}

/// The slots of one sign, or of what stands in quotes behind it.
fn plain(sign: char, rest: &mut impl Iterator<Item = char>) -> Result<Vec<Slot>, String> {
    Ok(match sign {
        'A' => vec![Slot::Letter],
        '9' => vec![Slot::Digit],
        'X' => vec![Slot::Either],
        ' ' | '-' | '.' | '/' => vec![Slot::Gap(sign)],
        '\'' => inside(rest, '\'')?.chars().map(this).collect::<Result<_, _>>()?,
        other => return Err(format!("{other:?} stands for nothing")),
    })
}

fn this(sign: char) -> Result<Slot, String> {
    let fits = sign.is_ascii_uppercase() || sign.is_ascii_digit();
    fits.then_some(Slot::This(sign)).ok_or_else(|| format!("{sign:?} is no capital and no digit"))
}

/// What stands before the sign that ends it.
fn inside(rest: &mut impl Iterator<Item = char>, end: char) -> Result<String, String> {
    let mut text = String::new();
    loop {
        match rest.next() {
            Some(sign) if sign == end => return Ok(text),
            Some(sign) => text.push(sign),
            None => return Err(format!("a {end:?} is missing")),
        }
    }
}

/// What stands in brackets: there, or left out, where what is in quotes is put in.
fn may_be_left_out(written: &str) -> Result<Part, String> {
    let mut slots = Vec::new();
    let mut rest = written.chars();
    while let Some(sign) = rest.next() {
        slots.extend(plain(sign, &mut rest)?);
    }
    let put = slots.iter().filter_map(|slot| match slot {
        Slot::This(sign) => Some(Slot::Put(*sign)),
        _ => None,
    });
    Ok(vec![slots.clone(), put.collect()])
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn pattern(written: &[&str]) -> Result<Pattern, String> {
        let written: Vec<String> = written.iter().map(ToString::to_string).collect();
        Pattern::parse(&written, vec![Alike::parse("O0").unwrap()])
    }

    #[test]
    fn what_is_left_out_is_put_in() {
        let number = pattern(&["['A']009-999-999"]).unwrap();
        for said in ["A012345678", "A12345678", "012345678", "12345678", "a123456789"] {
            assert!(number.fit(said, |_| true).is_some_and(|it| it.len() == 10), "{said}");
        }
        let lettered = |said| number.fit(said, |shape| !shape.is_bare());
        assert_eq!(lettered("A1234567").as_deref(), Some("A001234567"));
        assert_eq!(lettered("012345678"), None);
        assert_eq!(number.show("A001234567").as_deref(), Some("A001-234-567"));
        for wrong in ["A123456", "A0123456789", "B012345678", ""] {
            assert_eq!(number.fit(wrong, |_| true), None, "{wrong}");
        }
    }

    #[test]
    fn letters_and_digits_stand_where_the_pattern_has_them() {
        let number = pattern(&["AAA 9999", "'TX'999[X]"]).unwrap();
        for (said, fits) in [
            ("abc1234", Some("ABC1234")),
            ("ABC12O4", Some("ABC1204")),
            ("AB01234", Some("ABO1234")),
            ("tx123", Some("TX123")),
            ("TX123B", Some("TX123B")),
            ("TX1234", Some("TX1234")),
            ("ABC123", None),
            ("éBC1234", None),
        ] {
            assert_eq!(number.fit(said, |_| true).as_deref(), fits, "{said}");
        }
    }

    #[test]
    fn a_pattern_that_cannot_be_meant_is_refused() {
        for (written, fault) in [
            ("AAAA", "it can have fewer than 3 digits, so that words would fit"),
            ("999[A", "a ']' is missing"),
            ("'AB999", "a '\\'' is missing"),
            ("999#", "'#' stands for nothing"),
            ("'ab'999", "'a' is no capital and no digit"),
            ("9999999999999999999999999999999", "it is longer than 30 signs"),
            ("[9][9][9][9][9][9][9]999", "it has too many parts that may be left out"),
        ] {
            assert_eq!(pattern(&[written]), Err(fault.to_owned()), "{written}");
        }
    }
}
