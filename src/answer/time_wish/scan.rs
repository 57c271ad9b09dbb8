//! The pieces of a message about times, looked up in the words of a language.

use chrono::NaiveDate;

use crate::answer::han_number;
use crate::answer::nearly::nearly;
use crate::answer::phrases::Found;
use crate::answer::pieces::{Kind, Piece, is_alone};
use crate::answer::spelt::Spelt;
use crate::answer::words::Words;
use crate::answer::words::time_word::{Bound, TimeWord};

use super::lexeme::Lexeme;

/// A message and the words by which it is read.
pub(super) struct Scan<'a> {
    pub(super) pieces: &'a [Piece],
    pub(super) words: &'a Words,
    pub(super) today: NaiveDate,
    pub(super) spotting: bool,
    /// Whether an appointment moves: lengths of time are counted from that.
    pub(super) moving: bool,
    /// Its words and numbers.
    pub(super) texts: Vec<String>,
    /// How they were spelt.
    pub(super) spelt: Vec<Spelt>,
    /// For each piece, how many words stand before it.
    pub(super) word_of: Vec<usize>,
    /// For each word, which piece it is.
    piece_of: Vec<usize>,
    /// For each piece, the longest phrase that starts at it.
    phrases: Vec<Option<Found<'a, TimeWord>>>,
}

impl<'a> Scan<'a> {
    pub(super) fn new(pieces: &'a [Piece], words: &'a Words, today: NaiveDate, spotting: bool) -> Self {
        let (mut texts, mut word_of, mut piece_of) = (Vec::new(), Vec::new(), Vec::new());
        for (at, piece) in pieces.iter().enumerate() {
            word_of.push(texts.len());
            if piece.kind != Kind::Sign {
                texts.push(piece.text.clone());
                piece_of.push(at);
            }
        }
        let typed: Vec<_> = piece_of.iter().map(|at| &pieces[*at]).collect();
        let spelt = words.times.spelt(&typed, words.accents_tell);
        let mut scan = Self {
            pieces,
            words,
            today,
            spotting,
            moving: false,
            texts,
            spelt,
            word_of,
            piece_of,
            phrases: Vec::new(),
        };
        scan.phrases = (0..pieces.len()).map(|at| scan.longest_phrase(at)).collect();
        scan
    }

    /// The same where an appointment moves.
    pub(super) fn moving(self, moving: bool) -> Self {
        Self { moving, ..self }
    }

    /// The lexeme at a piece, and how many pieces it takes; most signs are none.
    pub(super) fn at(&self, at: usize) -> (Option<Lexeme>, usize) {
        if let Some(count) = self.nod(at) {
            return (Some(Lexeme::Words(vec![TimeWord::Fill])), count);
        }
        let lexeme = self.figures(at).or_else(|| self.way(at)).or_else(|| self.shift(at));
        let lexeme = lexeme.or_else(|| self.ahead(at)).or_else(|| self.span(at));
        if let Some((lexeme, count)) = lexeme.or_else(|| self.clock(at)) {
            return (Some(lexeme), count);
        }
        let found = self.phrase(at).filter(|found| found.words > 1 || !self.may_be_name(at));
        if let Some((number, count)) = self.numerals(at)
            && found.is_none_or(|found| found.words <= count && !self.names_weekday(at))
        {
            return (Some(Lexeme::Number(number)), count);
        }
        if let Some(found) = found {
            let told = self.is_of_an_inquiry(at, found);
            let lexeme = if told { Lexeme::Unknown } else { Lexeme::Words(self.means(at, found)) };
            return (Some(lexeme), found.words);
        }
        let piece = &self.pieces[at];
        match piece.kind {
            Kind::Sign => (sign(piece), 1),
            Kind::Number => (Some(piece.number().map_or(Lexeme::Unknown, Lexeme::Number)), 1),
            Kind::Word => (Some(self.misspelt(&piece.text).unwrap_or(Lexeme::Unknown)), 1),
        }
    }

    /// How many pieces a greeting takes, or thanks, that speaks of no time though its words
    /// do: "good evening", where it begins a sentence or ends the message.
    fn nod(&self, at: usize) -> Option<usize> {
        let found = self.greeting(at)?;
        let next = at + found;
        let begins = at == 0 || self.pieces[at - 1].kind == Kind::Sign || self.is_greeted(at);
        let sign = self.pieces.get(next).is_some_and(|piece| piece.kind == Kind::Sign);
        let ends = next == self.pieces.len();
        let fits = match self.phrase(at) {
            // What is a part of the day as well (`早`) greets where something else follows.
            Some(time) if time.words == found => begins && sign,
            time => time.is_none_or(|time| time.words < found) && (begins || sign || ends),
        };
        fits.then_some(found)
    }

    /// Whether greetings stand before a piece, and nothing else.
    fn is_greeted(&self, at: usize) -> bool {
        let mut from = 0;
        while from < at {
            match self.greeting(from) {
                Some(count) => from += count,
                None if self.pieces[from].kind == Kind::Sign => from += 1,
                None => return false,
            }
        }
        from == at
    }

    /// How many pieces a greeting takes that begins at a piece.
    fn greeting(&self, at: usize) -> Option<usize> {
        let first = self.pieces.get(at).filter(|piece| piece.kind != Kind::Sign).map(|_| self.word_of[at])?;
        let found = self.words.nods.at(&self.texts[..self.end_of_run(first)], first)?;
        Some(self.piece_of[first + found.words - 1] - at + 1)
    }

    /// The day or month whose name a word is but for a slip of the finger, if it is that
    /// of one alone; in a longer text it may be any other word.
    fn misspelt(&self, typed: &str) -> Option<Lexeme> {
        let first = typed.chars().next().filter(|_| !self.spotting)?;
        let close = |(name, _): &&(String, TimeWord)| name.starts_with(first) && nearly(typed, name);
        let mut close = self.words.day_names.iter().filter(close).map(|(_, word)| *word);
        let word = close.next()?;
        close.all(|other| other == word).then(|| Lexeme::Words(vec![word]))
    }

    /// What a phrase means here. A single letter is the end of a number only
    /// where it is written together with it: `3o`, not `3 o`. In a longer text "now" says
    /// how things are, and wishes for nothing.
    fn means(&self, at: usize, found: &Found<'_, TimeWord>) -> Vec<TimeWord> {
        let piece = &self.pieces[at];
        let letter = piece.text.chars().count() == 1 && !is_alone(&piece.text);
        let apart = found.words == 1 && letter && !piece.glued;
        let fits = |word: &TimeWord| !(apart && *word == TimeWord::Ordinal);
        let mut means: Vec<TimeWord> = Vec::new();
        for word in found.means.iter().map(|word| **word).filter(fits) {
            let word = match word {
                TimeWord::Now if self.spotting => TimeWord::Fill,
                TimeWord::Now => TimeWord::InDays(0),
                word => word,
            };
            if !means.contains(&word) {
                means.push(word);
            }
        }
        means
    }

    /// The longest phrase at a piece.
    pub(super) fn phrase(&self, at: usize) -> Option<&Found<'a, TimeWord>> {
        self.phrases.get(at)?.as_ref()
    }

    /// Whether days of the week begin at a piece: `一三五` is no number.
    pub(super) fn names_weekday(&self, at: usize) -> bool {
        let is_day = |word: &&TimeWord| matches!(word, TimeWord::Weekday(_));
        self.phrase(at).is_some_and(|found| found.means.iter().any(is_day))
    }

    /// The weekday that a word is the rest of, if the last word of the name of another one
    /// is put in its place: `周一或二`, `thứ 2 hoặc 3`.
    pub(super) fn weekday_like(&self, other: usize, at: usize) -> Option<Lexeme> {
        let named = self.phrase(other)?;
        let last = other + named.words - 1;
        let mut words = self.texts[self.word_of[other]..self.word_of[last]].to_vec();
        words.push(self.pieces.get(at)?.text.clone());
        let found =
            self.words.times.at(&words, 0).filter(|found| words.len() > 1 && found.words == words.len())?;
        let means: Vec<TimeWord> = found.means.iter().map(|word| **word).collect();
        means.iter().any(TimeWord::is_weekday).then_some(Lexeme::Words(means))
    }

    /// What the word at a piece means by itself.
    pub(super) fn word(&self, at: usize) -> Option<Found<'a, TimeWord>> {
        let word = *self.word_of.get(at)?;
        self.words.times.at_spelt(self.texts.get(..=word)?, &self.spelt, word)
    }

    /// The longest phrase at a piece, with how many pieces it takes. Words with
    /// a dash or a stop between them are one phrase as well: `après-midi`, `p.m`.
    fn longest_phrase(&self, at: usize) -> Option<Found<'a, TimeWord>> {
        let piece = self.pieces.get(at).filter(|piece| piece.kind != Kind::Sign)?;
        let first = self.word_of[at];
        let end = self.end_of_run(first);
        let found = self.words.times.at_spelt(&self.texts[..end], &self.spelt, first);
        let mut found = found.or_else(|| self.after_prefix(&piece.text, first, end))?;
        // `7일 월요일` is a day and its weekday, and no January (`일월`).
        let behind_number = at > 0 && piece.glued && self.pieces[at - 1].kind == Kind::Number;
        if behind_number && found.words > 1 && found.means.iter().any(|word| word.is_month()) {
            let alone = self.word(at).filter(|found| found.means.contains(&&TimeWord::Ordinal));
            found = alone.unwrap_or(found);
        }
        if let Some(nth) = self.before_weekday(first, &found) {
            found = nth;
        }
        found.words = self.piece_of[first + found.words - 1] - at + 1;
        Some(found)
    }

    /// The same past what is written together with the word: "and", which joins it
    /// with what stands before, or "on".
    fn after_prefix(&self, text: &str, first: usize, end: usize) -> Option<Found<'a, TimeWord>> {
        let prefixes = self
            .words
            .prefixes
            .iter()
            .filter_map(|prefix| Some((prefix, text.strip_prefix(prefix.as_str())?)));
        prefixes.filter(|(_, rest)| rest.chars().count() > 1).find_map(|(prefix, rest)| {
            let mut texts = vec![rest.to_owned()];
            texts.extend_from_slice(&self.texts[first + 1..end]);
            let mut found = self.words.times.at(&texts, 0)?;
            if self.words.joiners.has(std::slice::from_ref(prefix)) {
                found.means.push(&TimeWord::And);
            }
            Some(found)
        })
    }

    /// Up to which word a phrase that starts at this one may reach.
    fn end_of_run(&self, first: usize) -> usize {
        let parts = |word: &usize| {
            let (before, here) = (self.piece_of[word - 1], self.piece_of[*word]);
            match &self.pieces[before + 1..=here] {
                [_] => false,
                [sign, next] => !(sign.glued && next.glued && joins_words(sign, &self.texts[word - 1], next)),
                _ => true,
            }
        };
        (first + 1..self.texts.len()).find(parts).unwrap_or(self.texts.len())
    }

    /// The value of digits, numerals or a word, and how many pieces it takes.
    pub(super) fn number(&self, at: usize) -> Option<(u32, usize)> {
        let digits = self.digits(at).map(|n| (n, 1));
        digits.or_else(|| self.numerals(at)).or_else(|| {
            let found = self.phrase(at)?;
            found.means.iter().find_map(|word| match word {
                TimeWord::Number(n) => Some((*n, found.words)),
                _ => None,
            })
        })
    }

    /// The value of digits.
    pub(super) fn digits(&self, at: usize) -> Option<u32> {
        self.pieces.get(at)?.number()
    }

    fn numerals(&self, at: usize) -> Option<(u32, usize)> {
        self.pieces.get(at).filter(|piece| piece.kind == Kind::Word)?;
        let (number, words) = han_number::read(&self.texts[self.word_of[at]..])?;
        let together = self.piece_of[self.word_of[at] + words - 1] == at + words - 1;
        together.then_some((number.parse().ok()?, words))
    }

    /// The number after a sign, both glued to what is before them.
    pub(super) fn after_sign(&self, at: usize, sign: char) -> Option<u32> {
        let fits =
            self.pieces.get(at)?.is_sign(sign) && self.pieces[at].glued && self.pieces.get(at + 1)?.glued;
        fits.then(|| self.digits(at + 1)).flatten()
    }

    /// How many pieces a phrase with this meaning takes here.
    pub(super) fn is_word(&self, at: usize, word: TimeWord) -> Option<usize> {
        let found = self.phrase(at)?;
        found.means.contains(&&word).then_some(found.words)
    }
}

/// Whether a sign may stand within a phrase: `après-midi`, `p.m`, `周一、三、五`.
fn joins_words(sign: &Piece, before: &str, next: &Piece) -> bool {
    let listed = matches!(sign.text.as_str(), "," | "、" | "/" | "·" | "・");
    matches!(sign.text.as_str(), "-" | ".") || (listed && is_alone(before) && is_alone(&next.text))
}

/// The signs that say something.
fn sign(piece: &Piece) -> Option<Lexeme> {
    match piece.text.as_str() {
        "-" | "~" | "〜" => Some(Lexeme::Dash),
        "@" => Some(Lexeme::Words(vec![TimeWord::Bound(Bound::At)])),
        "," | ";" | "." | "!" | "?" | "、" | "。" | "،" | "؛" | "؟" => Some(Lexeme::Break),
        _ => None,
    }
}
