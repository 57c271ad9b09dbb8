//! A text cut into words, each in one script: "预约 ID、3" is 预约, ID and 3.

use textpass::domain::channel::Channel;
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// What a word is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd)]
pub enum Script {
    Digits,
    Latin,
    Cyrillic,
    Arabic,
    Han,
    Hangul,
    Other,
}

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub script: Script,
    /// As it is written.
    pub written: String,
}

impl Word {
    /// A run of letters of one script.
    fn of(run: &str) -> Self {
        let script = run.chars().next().map_or(Script::Other, script);
        Self { script, written: run.to_owned() }
    }

    pub fn small(&self) -> String {
        self.written.to_lowercase()
    }
}

/// The words of a text, without the numbers and codes of appointments and cases.
pub fn words(text: &str) -> Vec<Word> {
    let text: String = text.nfc().collect();
    let chunks = text.split(|c: char| !c.is_alphanumeric());
    // A code may touch words of other scripts: "13f18처럼".
    let parts = chunks.flat_map(|chunk| runs(chunk, |letter| script(letter) > Script::Latin));
    parts.filter(|part| !is_code(part)).flat_map(|part| runs(part, script)).map(Word::of).collect()
}

/// `e5d33`, `A012345678`; but `9am` is a number and a word.
fn is_code(chunk: &str) -> bool {
    let has = |kind: fn(&u8) -> bool| chunk.bytes().any(|b| kind(&b));
    if !chunk.is_ascii() || !has(u8::is_ascii_digit) || !has(u8::is_ascii_alphabetic) {
        return false;
    }
    let unit = chunk.trim_start_matches(|c: char| c.is_ascii_digit());
    let of_an_appointment = chunk.len() == 5 && chunk.bytes().all(|b| b.is_ascii_hexdigit());
    of_an_appointment || unit == chunk || unit.bytes().any(|b| b.is_ascii_digit())
}

/// Cuts where letters become of another kind.
fn runs<K: PartialEq>(text: &str, kind: impl Fn(char) -> K) -> Vec<&str> {
    let mut runs = Vec::new();
    let mut from = 0;
    let mut before = None;
    for (at, letter) in text.char_indices() {
        let is = Some(kind(letter));
        if before.is_some() && before != is {
            runs.push(&text[from..at]);
            from = at;
        }
        before = is;
    }
    runs.push(&text[from..]);
    runs.retain(|run| !run.is_empty());
    runs
}

fn script(letter: char) -> Script {
    match letter {
        _ if letter.is_numeric() => Script::Digits,
        '\0'..='\u{24f}' | '\u{1e00}'..='\u{1eff}' => Script::Latin,
        '\u{400}'..='\u{52f}' => Script::Cyrillic,
        '\u{600}'..='\u{77f}' | '\u{fb50}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}' => Script::Arabic,
        '\u{3400}'..='\u{9fff}' => Script::Han,
        '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '\u{ac00}'..='\u{d7a3}' => Script::Hangul,
        _ => Script::Other,
    }
}

/// A word as a channel may show it: by SMS, accents do not tell words apart.
pub fn heard(word: &str, channel: Channel) -> String {
    match channel {
        Channel::TELEGRAM => word.to_owned(),
        _ => word
            .nfd()
            .filter(|letter| !is_combining_mark(*letter))
            .map(|letter| match letter {
                'ł' => 'l',
                'đ' => 'd',
                other => other,
            })
            .collect(),
    }
}
