//! A message cut into numbers, words and signs.
//!
//! `3pm` is a number and a word, `12/3` two numbers and a sign. Scripts that
//! are written without blanks between words (Chinese, Thai) or that glue
//! particles to them (Korean) give a word for each character, so that a phrase
//! is found in them like in any other script.

use unicode_normalization::char::is_combining_mark;

use super::fold;

/// How much of a message is read; what comes after it is ignored.
pub const MOST_CHARS: usize = 1_600;

/// What a piece is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// ASCII digits.
    Number,
    /// Letters, folded.
    Word,
    /// One sign.
    Sign,
}

/// A piece of a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Piece {
    /// What it is.
    pub kind: Kind,
    /// Its text: digits, a folded word, or a sign.
    pub text: String,
    /// A word as it was typed, in small letters, where that is not its text.
    pub spelt: Option<String>,
    /// Whether it follows the piece before without a blank.
    pub glued: bool,
    /// Whether it is a word of capitals only.
    pub capitals: bool,
}

impl Piece {
    /// Whether it is this sign.
    pub fn is_sign(&self, sign: char) -> bool {
        self.kind == Kind::Sign && self.text.starts_with(sign)
    }

    /// A word with its accents.
    pub fn spelling(&self) -> &str {
        self.spelt.as_deref().unwrap_or(&self.text)
    }

    /// Its value if it is a number of at most 9 digits.
    pub fn number(&self) -> Option<u32> {
        (self.kind == Kind::Number && self.text.len() <= 9).then(|| self.text.parse().ok()).flatten()
    }
}

/// Whether a character is a word of its own: Thai to Burmese, Khmer, Han,
/// kana and Hangul.
fn stands_alone(c: char) -> bool {
    matches!(u32::from(c), 0xe00..=0xeff | 0x1000..=0x109f | 0x1780..=0x17ff | 0x1100..=0x11ff
        | 0x3005..=0x3007 | 0x3040..=0x30ff | 0x3130..=0x318f | 0x3400..=0x4dbf | 0x4e00..=0x9fff
        | 0xac00..=0xd7a3 | 0xf900..=0xfaff | 0x20000..=0x323af)
}

/// Whether a word is a single character of these scripts.
pub(super) fn is_alone(word: &str) -> bool {
    let mut chars = word.chars();
    chars.next().is_some_and(stands_alone) && chars.all(is_combining_mark)
}

/// How much is said by some words: a character that stands alone is half a word.
pub fn weight(words: &[String]) -> usize {
    words.iter().map(|word| if is_alone(word) { 1 } else { 2 }).sum()
}

/// What a character belongs to.
fn kind_of(c: char) -> Option<Kind> {
    match c {
        '0'..='9' => Some(Kind::Number),
        c if fold::is_letter(c) => Some(Kind::Word),
        c if c.is_whitespace() => None,
        c if c.is_alphanumeric() || is_combining_mark(c) => Some(Kind::Word),
        _ => Some(Kind::Sign),
    }
}

/// Cuts a message into pieces.
pub fn pieces(said: &str) -> Vec<Piece> {
    if said.is_ascii() {
        let mut out = Vec::with_capacity(8);
        ascii_runs(said, |kind, run, glued| out.push(ascii_piece(kind, run, glued)));
        return out;
    }
    let mut out: Vec<Piece> = Vec::new();
    let mut before = None;
    let mut split = false;
    for c in fold::typed(beginning(said)).chars().filter(|c| !fold::is_apostrophe(*c)) {
        let kind = kind_of(c);
        let alone = stands_alone(c) && !is_combining_mark(c);
        let goes_on = kind == before && !matches!(kind, Some(Kind::Sign)) && !alone && !split;
        match (kind, out.last_mut()) {
            (Some(_), Some(last)) if goes_on || (before.is_some() && is_combining_mark(c)) => {
                last.text.push(c)
            }
            (Some(kind), _) => {
                let (text, glued) = (c.to_string(), before.is_some());
                out.push(Piece { kind, text, spelt: None, glued, capitals: false });
            }
            (None, _) => {}
        }
        split = if is_combining_mark(c) { split } else { alone };
        before = kind;
    }
    out.iter_mut().for_each(fold_word);
    out.retain(|p| !p.text.is_empty());
    out
}

/// As much of a message as is read.
fn beginning(said: &str) -> &str {
    let long = said.len() > MOST_CHARS;
    let end = if long { said.char_indices().nth(MOST_CHARS) } else { None };
    end.map_or(said, |(at, _)| &said[..at])
}

/// Each number, word and sign of a message in ASCII, which nearly everything is, with the
/// apostrophes in it and behind it; and whether it follows the one before without a blank.
fn ascii_runs<'a>(said: &'a str, mut each: impl FnMut(Kind, &'a str, bool)) {
    let said = beginning(said);
    let bytes = said.as_bytes();
    let (mut at, mut glued) = (0, false);
    while at < bytes.len() {
        let Some(kind) = ascii_kind(bytes[at]) else {
            glued &= is_ascii_apostrophe(bytes[at]);
            at += 1;
            continue;
        };
        let mut end = at + 1;
        while kind != Kind::Sign && end < bytes.len() {
            if ascii_kind(bytes[end]) != Some(kind) && !is_ascii_apostrophe(bytes[end]) {
                break;
            }
            end += 1;
        }
        each(kind, &said[at..end], glued);
        (at, glued) = (end, true);
    }
}

/// What an ASCII character belongs to; an apostrophe is in what surrounds it.
fn ascii_kind(c: u8) -> Option<Kind> {
    match c {
        b'0'..=b'9' => Some(Kind::Number),
        b'a'..=b'z' | b'A'..=b'Z' => Some(Kind::Word),
        b'\'' | b'`' | ..=b' ' | 0x7f.. => None,
        _ => Some(Kind::Sign),
    }
}

fn is_ascii_apostrophe(c: u8) -> bool {
    matches!(c, b'\'' | b'`')
}

fn ascii_piece(kind: Kind, run: &str, glued: bool) -> Piece {
    let mut text = bare(run);
    let capitals = kind == Kind::Word && text.len() > 1 && text.bytes().all(|b| b.is_ascii_uppercase());
    text.make_ascii_lowercase();
    Piece { kind, text, spelt: None, glued, capitals }
}

/// An ASCII run without its apostrophes.
fn bare(run: &str) -> String {
    let mut text = run.to_owned();
    if run.bytes().any(is_ascii_apostrophe) {
        text.retain(|c| !fold::is_apostrophe(c));
    }
    text
}

/// Folds the text of a word, and notes whether it was in capitals.
fn fold_word(piece: &mut Piece) {
    if piece.kind == Kind::Word && piece.text.is_ascii() {
        piece.capitals = piece.text.len() > 1 && piece.text.bytes().all(|b| b.is_ascii_uppercase());
        piece.text.make_ascii_lowercase();
    } else if piece.kind == Kind::Word {
        let mut letters = piece.text.chars().filter(|c| c.is_alphabetic());
        piece.capitals = piece.text.chars().count() > 1 && letters.all(char::is_uppercase);
        let mut folded = fold::plain(&piece.text);
        if folded.contains(' ') {
            folded.retain(|c| c != ' ');
        }
        let typed = std::mem::replace(&mut piece.text, folded).to_lowercase();
        piece.spelt = Some(typed).filter(|typed| *typed != piece.text);
    }
}

/// The words and numbers of a message, folded.
pub fn words(said: &str) -> Vec<String> {
    if said.is_ascii() {
        let mut out = Vec::with_capacity(8);
        ascii_runs(said, |kind, run, _| {
            if kind != Kind::Sign {
                let mut text = bare(run);
                text.make_ascii_lowercase();
                out.push(text);
            }
        });
        return out;
    }
    pieces(said).into_iter().filter(|p| p.kind != Kind::Sign).map(|p| p.text).collect()
}

/// What a whole message is looked up by: its words with a blank between them,
/// or its signs if it has no words.
pub fn key(said: &str) -> String {
    let words = words(said).join(" ");
    if words.is_empty() { fold::signs(&said.chars().take(MOST_CHARS).collect::<String>()) } else { words }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_message_is_cut_where_its_kind_changes() {
        for (said, cut) in [
            ("3pm", "3 pm"),
            ("12/3, Dec. 14th", "12 / 3 , dec . 14 th"),
            ("don't go", "dont go"),
            ("下周五上午", "下 周 五 上 午"),
            ("금요일에", "금 요 일 에"),
            ("1990年3月14日", "1990 年 3 月 14 日"),
            ("हाँ जी", "हाँ जी"),
            ("๑๒ ธันวาคม", "12 ธั น ว า ค ม"),
        ] {
            let texts: Vec<String> = pieces(said).into_iter().map(|p| p.text).collect();
            assert_eq!(texts.join(" "), cut, "{said}");
        }
    }

    proptest! {
        #[test]
        fn ascii_takes_the_short_way_to_the_same_pieces(said in "[\\x00-\\x7f]{0,40}") {
            let mut long_way = pieces(&format!("{said} é"));
            long_way.pop();
            prop_assert!(long_way == pieces(&said));
        }
    }

    #[test]
    fn a_message_of_signs_is_its_signs() {
        assert_eq!(key("??"), "?");
        assert_eq!(key("👍🏿"), "👍");
        assert_eq!(key("Start over!"), "start over");
    }
}
