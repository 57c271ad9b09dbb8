//! The parts of a message, and what each of them says "not" of.

use std::ops::Range;

use crate::answer::pieces::{Kind, Piece};
use crate::answer::words::Words;
use crate::answer::words::negation::Negation;
use crate::answer::words::time_word::TimeWord;

/// Words that may stand between a negation and its verb ("no me la cancele").
const BETWEEN: usize = 2;

/// The words of a message, and where its sentences and their parts end.
pub(super) struct Clauses<'a> {
    words: &'a Words,
    pub(super) texts: Vec<String>,
    /// For each word, which piece it is.
    pub(super) piece_of: Vec<usize>,
    /// How each word was typed, where that is not what it is read as.
    spelt: Vec<Option<String>>,
    /// Words before which a sign stands that parts.
    breaks: Vec<usize>,
    /// Words before which it asks.
    asked: Vec<usize>,
}

impl<'a> Clauses<'a> {
    pub(super) fn of(pieces: &[Piece], words: &'a Words) -> Self {
        let (texts, piece_of, spelt) = (Vec::new(), Vec::new(), Vec::new());
        let mut clauses = Self { words, texts, piece_of, spelt, breaks: Vec::new(), asked: Vec::new() };
        for (at, piece) in pieces.iter().enumerate() {
            match piece.kind {
                Kind::Sign if parts(&piece.text) => {
                    clauses.breaks.push(clauses.texts.len());
                    clauses.asked.extend(asks(&piece.text).then_some(clauses.texts.len()));
                }
                Kind::Sign => {}
                Kind::Word | Kind::Number => {
                    clauses.texts.push(piece.text.clone());
                    clauses.piece_of.push(at);
                    clauses.spelt.push(piece.spelt.clone());
                }
            }
        }
        clauses
    }

    /// The words that are denied by what stands at this word.
    pub(super) fn denied(&self, negation: &Negation, at: usize) -> Option<Range<usize>> {
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
        let behind = at + verb.words;
        let last = || negation.last.at(&self.texts, behind).filter(|no| self.is_end(no.at + no.words));
        let no = negation.behind.at(&self.texts, behind).or_else(last)?;
        // What the verb is about stands behind it, if something else follows that.
        let behind = no.at + no.words;
        let end = Some(self.end(negation, behind)).filter(|end| *end < self.texts.len());
        Some(self.start(at)..end.unwrap_or(behind))
    }

    /// Where "not" is said of something: before it, or at the end of what is said.
    pub(super) fn denials(&self, of_days: bool) -> impl Iterator<Item = Range<usize>> {
        let mut known: Vec<Range<usize>> = self.words.known_within(&self.texts);
        // "Né le", born, looks like "ne", not.
        let born = self.words.date_fill.inside(&self.texts).into_iter();
        known.extend(born.filter(|_| of_days).map(|found| found.at..found.at + found.words));
        // A hundred in Haitian Creole is its "without": `mil nèf san`.
        let year =
            |at: usize| self.words.spoken_numbers.year(&self.texts[at..]).map(|(_, count)| at..at + count);
        known.extend((0..self.texts.len()).filter_map(year));
        (0..self.texts.len()).filter_map(move |at| {
            let (no, of) = self.no_at(at)?;
            let known = known.iter().any(|range| range.contains(&at) && range.len() > no.len());
            (!known && (of_days || !self.names_day(&of))).then_some(no)
        })
    }

    /// Whether there is a "not" in it, whatever it is said of.
    pub(super) fn has_no(&self) -> bool {
        (0..self.texts.len()).any(|at| self.no_at(at).is_some())
    }

    fn no_at(&self, at: usize) -> Option<(Range<usize>, Range<usize>)> {
        self.no_last(at).or_else(|| self.no_to_a_day(at)).or_else(|| self.no_before(at))
    }

    /// A negation before something, and the words right behind it.
    pub(super) fn no_before(&self, at: usize) -> Option<(Range<usize>, Range<usize>)> {
        let negation = &self.words.negation;
        let behind = at + negation.before.at(&self.texts, at)?.words;
        // Whoever types an accent means it: `né` is no `ne`.
        if self.spelt[at].as_ref().is_some_and(|typed| !negation.spellings.contains(typed)) {
            return None;
        }
        let of = behind..self.texts.len().min(behind + BETWEEN + 1);
        (!self.is_end(behind)).then_some((at..behind, of))
    }

    /// A negation at the end of what is said, and the words before it: "denver no". Where it
    /// asks ("denver, no?", "denver no?") it denies nothing.
    pub(super) fn no_last(&self, at: usize) -> Option<(Range<usize>, Range<usize>)> {
        let end = at + self.words.negation.last.at(&self.texts, at)?.words;
        let of = self.start(at)..at;
        (self.is_end(end) && !self.asked.contains(&end) && !of.is_empty()).then_some((at..end, of))
    }

    /// What says at the end that a day is not wished: "monday does not work".
    fn no_to_a_day(&self, at: usize) -> Option<(Range<usize>, Range<usize>)> {
        let no = self.words.times.at(&self.texts, at)?;
        let of = self.start(at)..at;
        let behind = no.means.contains(&&TimeWord::BehindNot) && self.names_day(&of);
        behind.then_some((at..at + no.words, of))
    }

    /// Whether a negation is of another word than the inquiry that is told beside it.
    pub(super) fn is_of_a_verb(&self, no: &Range<usize>, inquiries: &[Range<usize>]) -> bool {
        let end = (no.end..self.texts.len()).find(|word| self.is_end(*word)).unwrap_or(self.texts.len());
        let clause = self.start(no.start)..end;
        let told = |word: usize| inquiries.iter().any(|range| range.contains(&word));
        let figures = |word: usize| self.texts[word].bytes().all(|byte| byte.is_ascii_digit());
        let of = (no.end..end).find(|word| !self.words.is_small_word(&self.texts[*word]) || told(*word));
        of.is_some_and(|word| !told(word) && !figures(word)) && clause.clone().any(told)
    }

    /// Whether a part of the message ends before this word.
    pub(super) fn is_end(&self, word: usize) -> bool {
        word == self.texts.len() || self.breaks.contains(&word)
    }

    /// Where somebody cannot come at a time that they name, if they name another one.
    pub(super) fn impossible(&self, negation: &Negation) -> Option<Range<usize>> {
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

/// Whether a sign asks.
fn asks(sign: &str) -> bool {
    matches!(sign, "?" | "？" | "؟")
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
