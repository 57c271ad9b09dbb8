//! The first form of names. Frozen: what is changed here makes people unfindable
//! who have an appointment. A better form is a new one beside it.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::traditional::simplified;

/// A name in this form: its parts made plain, in alphabetical order.
pub(super) fn write(name: &str) -> String {
    let plain = plain(name);
    let mut parts: Vec<&str> = plain.split(' ').collect();
    parts.sort_unstable();
    parts.join(" ")
}

/// Digits of every script in ASCII, lower case, accents and apostrophes gone,
/// traditional Han letters simplified, every other sign a blank, runs of blanks one.
fn plain(said: &str) -> String {
    let seen = said.chars().filter(|c| !is_invisible(*c) && !is_apostrophe(*c));
    let lower = seen.nfkd().flat_map(char::to_lowercase).nfkd();
    let mut out = String::with_capacity(said.len());
    for c in lower.filter(|c| !is_accent(*c) && !is_invisible(*c) && !is_apostrophe(*c)) {
        match respelled(c) {
            Some(other) => out.push_str(other),
            None if c.is_alphanumeric() => out.push(simplified(digit(c))),
            None if is_combining_mark(c) && !out.is_empty() && !out.ends_with(' ') => out.push(c),
            None if out.is_empty() || out.ends_with(' ') => {}
            None => out.push(' '),
        }
    }
    out.trim_end().nfc().collect()
}

/// Letters that people without them on the keyboard write otherwise.
fn respelled(c: char) -> Option<&'static str> {
    Some(match c {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'đ' | 'ð' => "d",
        'ł' => "l",
        'ı' => "i",
        'þ' => "th",
        'ς' => "σ",
        'ى' | 'ی' => "ي",
        'ک' => "ك",
        'ة' => "ه",
        _ => return None,
    })
}

/// Whether it is an accent that people leave out, rather than a vowel sign
/// without which a word is another word.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
}

/// Whether it stands within a word without parting it (`don't`, `O'Brien`).
fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{b4}' | '\u{2bb}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}')
}

/// Whether a character leaves no trace: marks of direction, joiners, spaces
/// without width, variation selectors, soft hyphens, skin tones.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

/// A digit of any script as the ASCII digit of the same value; any other
/// character as it is.
fn digit(c: char) -> char {
    let code = u32::from(c);
    if code < 0x660 {
        return c;
    }
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code));
    zero.and_then(|zero| char::from_digit(code - zero, 10)).unwrap_or(c)
}

/// The zeros of the scripts with decimal digits (Unicode category Nd), beside
/// ASCII and those that compatibility decomposition turns into ASCII.
const ZEROS: [u32; 55] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136,
    0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50,
    0x11da0, 0x16a60, 0x1e140, 0x1e950,
];
