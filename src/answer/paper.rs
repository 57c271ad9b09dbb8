//! The number on a paper, alone or in a sentence. Digits without a letter of the number, or a word
//! for the paper before them, may be anything: they are never taken for it unasked.

use crate::domain::paper::{Bare, Paper, PaperNumber, Shape};

use super::cut::Typed;
use super::pieces::{Kind, Piece};
use super::words::Words;

/// So many digits with a letter among them are like nothing else that people type.
const SURE_DIGITS: usize = 7;
/// So many letters and digits are, where nothing else is said.
const SURE_SIGNS: usize = 6;

/// What came of reading the number of a paper.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PaperReading {
    /// It is this, whatever was asked.
    Sure(PaperNumber),
    /// It is this, if it was asked for.
    Likely(PaperNumber),
    /// Digits alone, which are taken once they are typed again.
    Twice(PaperNumber),
    /// There is none.
    No,
}

/// Reads the number of a paper.
pub fn read(said: &(impl Typed + ?Sized), words: &Words, paper: &Paper) -> PaperReading {
    let cut = said.cut();
    // It has digits.
    if cut.pieces.iter().all(|piece| piece.kind != Kind::Number) {
        return PaperReading::No;
    }
    let typed = Number { pieces: &cut.pieces, paper };
    let announced = || typed.announced(words).map(PaperReading::Sure);
    announced().or_else(|| typed.lettered()).or_else(|| typed.bare()).unwrap_or(PaperReading::No)
}

/// A message in which a number is looked for.
struct Number<'a> {
    pieces: &'a [Piece],
    paper: &'a Paper,
}

/// A number that was found: where it ends, and what it is made of.
struct Run {
    number: PaperNumber,
    behind: usize,
    digits: usize,
    signs: usize,
}

impl Number<'_> {
    /// A number behind words for its paper ("alien number").
    fn announced(&self, words: &Words) -> Option<PaperNumber> {
        let labels = words.papers.get(&self.paper.id)?;
        let texts: Vec<String> = self.pieces.iter().map(|piece| piece.text.clone()).collect();
        (0..texts.len()).find_map(|at| {
            let label = labels.at(&texts, at)?;
            self.run(at + label.words, |_| true).map(|run| run.number)
        })
    }

    /// A number that has letters.
    fn lettered(&self) -> Option<PaperReading> {
        let has_letter = |shape: &Shape| !shape.is_bare();
        let begins = |at: &usize| self.pieces[*at].kind != Kind::Sign && !self.goes_on(*at);
        let starts = (0..self.pieces.len()).filter(begins);
        let (at, run) = starts.filter_map(|at| Some((at, self.run(at, has_letter)?))).next()?;
        let alone = self.is_empty(0, at) && self.is_empty(run.behind, self.pieces.len());
        let sure = run.digits >= SURE_DIGITS || (alone && run.signs >= SURE_SIGNS);
        Some(if sure { PaperReading::Sure(run.number) } else { PaperReading::Likely(run.number) })
    }

    /// All digits of a number, and nothing else.
    fn bare(&self) -> Option<PaperReading> {
        if self.pieces.iter().any(|piece| piece.kind == Kind::Word) {
            return None;
        }
        let run = self.run(0, |shape| shape.is_bare() && shape.has_all_digits())?;
        match self.paper.bare {
            Bare::Yes => Some(PaperReading::Likely(run.number)),
            Bare::Twice => Some(PaperReading::Twice(run.number)),
            Bare::No => None,
        }
    }

    fn is_empty(&self, from: usize, to: usize) -> bool {
        self.pieces[from..to].iter().all(|piece| piece.kind == Kind::Sign)
    }

    /// The longest number that begins here, past signs, and ends where its word or digits end.
    fn run(&self, from: usize, may_be: impl Fn(&Shape) -> bool) -> Option<Run> {
        let shapes = || self.paper.pattern.shapes().iter().filter(|shape| may_be(shape));
        let longest = shapes().map(Shape::signs).max()?;
        let mut typed = String::new();
        let mut found = None;
        for (at, piece) in self.pieces.iter().enumerate().skip(from) {
            if piece.kind == Kind::Sign {
                continue;
            }
            typed.push_str(piece.spelling());
            if typed.len() > longest {
                break;
            }
            if !self.goes_on(at + 1)
                && let Some(number) = self.paper.number(&typed, &may_be)
            {
                let digits = typed.bytes().filter(u8::is_ascii_digit).count();
                found = Some(Run { number, behind: at + 1, digits, signs: typed.len() });
            }
        }
        // Where a number may be longer or shorter, more digits behind it may be more of it.
        let varies = shapes().any(|shape| shape.signs() != longest);
        found.filter(|run| !(varies && self.digits_follow(run.behind)))
    }

    /// Whether a piece is written together with a Latin letter or a digit before it.
    fn goes_on(&self, at: usize) -> bool {
        let latin = |at: usize| {
            let piece = self.pieces.get(at);
            piece.is_some_and(|piece| piece.text.bytes().all(|byte| byte.is_ascii_alphanumeric()))
        };
        at > 0 && self.pieces.get(at).is_some_and(|piece| piece.glued) && latin(at) && latin(at - 1)
    }

    fn digits_follow(&self, from: usize) -> bool {
        let next = self.pieces[from..].iter().find(|piece| piece.kind != Kind::Sign);
        next.is_some_and(|piece| piece.kind == Kind::Number)
    }
}
