//! What stands around the days and hours of a text.

use std::ops::Range;

use super::super::learner::Feature;
use super::super::pieces::{Kind, Piece, is_alone};
use super::Role;

/// How far is looked to either side, in halves of words: a letter that is a word is half of one.
const REACH: usize = 10;
/// The letters of a word that stay when its ending changes.
const STEM: usize = 4;
/// Stands for a day or an hour.
const TIME: &str = "\u{1}";
/// Stands for a comma or a stop.
const STOP: &str = ",";
/// Stands for where the text begins or ends.
const END: &str = "\u{2}";

/// A text whose days and hours are told by what stands around them.
pub(super) struct Around<'a> {
    tokens: Vec<Token<'a>>,
    /// Where each day or hour stands.
    times: Vec<usize>,
}

/// A word, a stop, or a day or an hour as a whole.
struct Token<'a> {
    text: &'a str,
    /// The words of a day or an hour.
    words: Vec<&'a str>,
}

/// What kind of feature it is, told apart in its hash.
#[derive(Clone, Copy)]
enum Told {
    Word,
    InClause,
    Near,
    Pair,
    PairInClause,
    Triple,
    Stem,
    Letters,
    Itself,
    Beside,
    Place,
    Before,
    SinceBefore,
}

impl Told {
    const fn weight(self) -> u8 {
        match self {
            Self::InClause | Self::PairInClause | Self::Near => 3,
            Self::Word | Self::Pair | Self::Triple | Self::Stem | Self::Beside | Self::SinceBefore => 2,
            Self::Letters | Self::Itself | Self::Place | Self::Before => 1,
        }
    }
}

impl<'a> Around<'a> {
    /// A text and the pieces that its days and hours take, in order.
    pub(super) fn new(pieces: &'a [Piece], spans: &[Range<usize>]) -> Self {
        let (mut tokens, mut times, mut at) = (Vec::new(), Vec::new(), 0);
        while at < pieces.len() {
            if let Some(span) = spans.iter().find(|span| span.start == at && !span.is_empty()) {
                times.push(tokens.len());
                let words = pieces[span.clone()].iter().filter(|piece| piece.kind == Kind::Word);
                tokens.push(Token { text: TIME, words: words.map(|piece| &*piece.text).collect() });
                at = span.end;
                continue;
            }
            tokens.extend(text_of(&pieces[at]).map(|text| Token { text, words: Vec::new() }));
            at += 1;
        }
        Self { tokens, times }
    }

    /// What one of its days or hours has, and what was told of the one before.
    pub(super) fn features(&self, time: usize, before: Option<Role>) -> Vec<Feature> {
        let mut all = Vec::new();
        let Some(&at) = self.times.get(time) else { return all };
        let left: Vec<&str> = self.tokens[..at].iter().rev().map(|token| token.text).collect();
        let right: Vec<&str> = self.tokens[at + 1..].iter().map(|token| token.text).collect();
        side("l", &left, &mut all);
        side("r", &right, &mut all);
        let own = &self.tokens[at].words;
        for word in own {
            all.push(feature(Told::Itself, &[word]));
            all.extend(left.first().map(|next| feature(Told::Beside, &["l", word, next])));
            all.extend(right.first().map(|next| feature(Told::Beside, &["r", word, next])));
        }
        let last = if time + 1 == self.times.len() { "last" } else { "" };
        let first = if time == 0 { "first" } else { "" };
        all.push(feature(Told::Place, &[first, last]));
        if let (Some(role), Some(since)) = (before, time.checked_sub(1).map(|before| self.times[before])) {
            all.push(feature(Told::Before, &[role.name()]));
            let between = &self.tokens[since + 1..at];
            if between.is_empty() {
                all.push(feature(Told::SinceBefore, &[role.name()]));
            }
            let told = between.iter().map(|token| feature(Told::SinceBefore, &[role.name(), token.text]));
            all.extend(told);
        }
        all
    }
}

/// What stands on one side, the nearest first.
fn side(side: &str, texts: &[&str], all: &mut Vec<Feature>) {
    // How many other days and hours, and whether a stop, stand between.
    let (mut times, mut stops, mut width) = (0_usize, 0_usize, 0_usize);
    for at in 0..=texts.len() {
        let text = texts.get(at).copied().unwrap_or(END);
        let next = texts.get(at + 1).copied().unwrap_or(END);
        let clause = ["0", "1", "2"][times.min(2)];
        let clause = [clause, if stops > 0 { "," } else { "" }].concat();
        let distance = ["0", "1", "2", "2", "3"][(width / 2).min(4)];
        all.push(feature(Told::Word, &[side, text]));
        all.push(feature(Told::InClause, &[side, &clause, text]));
        all.push(feature(Told::Near, &[side, distance, text]));
        if at < texts.len() {
            all.push(feature(Told::Pair, &[side, text, next]));
            all.push(feature(Told::PairInClause, &[side, &clause, text, next]));
            let third = texts.get(at + 2).copied().unwrap_or(END);
            all.push(feature(Told::Triple, &[side, text, next, third]));
        }
        if times == 0 && text.len() > 3 && text != TIME {
            let padded: Vec<char> = format!(" {text} ").chars().collect();
            for n in 3..=4 {
                for run in padded.windows(n) {
                    let run: String = run.iter().collect();
                    all.push(feature(Told::Letters, &[side, &run]));
                }
            }
        }
        if let Some((stem, _)) = text.char_indices().nth(STEM).map(|(end, _)| text.split_at(end)) {
            all.push(feature(Told::Stem, &[side, &clause, stem]));
        }
        times += usize::from(text == TIME);
        stops += usize::from(text == STOP);
        width += if is_alone(text) { 1 } else { 2 };
        if width > REACH {
            break;
        }
    }
}

/// What a piece is looked up by; most signs say nothing.
fn text_of(piece: &Piece) -> Option<&str> {
    match (piece.kind, piece.text.as_str()) {
        (Kind::Number, _) => Some("0"),
        (Kind::Word, word) => Some(word),
        (Kind::Sign, "," | ";" | "." | "!" | ":" | "、" | "。" | "،" | "؛" | "-") => Some(STOP),
        (Kind::Sign, "?" | "؟") => Some("?"),
        (Kind::Sign, _) => None,
    }
}

fn feature(told: Told, parts: &[&str]) -> Feature {
    Feature::of(told as u64, told.weight(), parts)
}
