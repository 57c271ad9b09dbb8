//! The canonical form of what people type.
//!
//! [`typed`] keeps case and signs, [`plain`] keeps neither. Both turn digits of
//! every script into ASCII and drop what cannot be seen.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::han::simplified;

mod letters;

use letters::{Letter, is_whole};

/// The zeros of the scripts with decimal digits (Unicode category Nd), beside
/// ASCII and those that compatibility decomposition turns into ASCII.
const ZEROS: [u32; 55] = [
    0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66, 0xde6, 0xe50, 0xed0,
    0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90, 0x1b50, 0x1bb0, 0x1c40, 0x1c50,
    0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0x104a0, 0x10d30, 0x11066, 0x110f0, 0x11136,
    0x111d0, 0x112f0, 0x11450, 0x114d0, 0x11650, 0x116c0, 0x11730, 0x118e0, 0x11950, 0x11c50, 0x11d50,
    0x11da0, 0x16a60, 0x1e140, 0x1e950,
];

/// A digit of any script as the ASCII digit of the same value; any other
/// character as it is.
pub fn digit(c: char) -> char {
    let code = u32::from(c);
    if code < 0x660 {
        return c;
    }
    let zero = ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code));
    zero.and_then(|zero| char::from_digit(code - zero, 10)).unwrap_or(c)
}

/// Whether a character leaves no trace: marks of direction, joiners, spaces
/// without width, variation selectors, soft hyphens, skin tones.
pub fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180b}'..='\u{180e}' | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{20e3}' | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}' | '\u{1f3fb}'..='\u{1f3ff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Whether it stands within a word without parting it (`don't`, `O'Brien`).
pub fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '`' | '\u{b4}' | '\u{2bb}' | '\u{2bc}' | '\u{2018}' | '\u{2019}' | '\u{201b}')
}

/// Whether it is an accent that people leave out, rather than a vowel sign
/// without which a word is another word.
fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{640}' | '\u{64b}'..='\u{65f}' | '\u{670}' | '\u{6d6}'..='\u{6dc}'
        | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}')
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

/// As typed, without what cannot be seen: digits in ASCII, wide and styled
/// characters as plain ones, every dash as `-`, every white space as one blank.
pub fn typed(said: &str) -> String {
    if said.is_ascii() {
        if said.bytes().any(|c| c.is_ascii_control()) {
            return said.replace(|c: char| c.is_ascii_control(), " ");
        }
        return said.to_owned();
    }
    if said.chars().all(|c| is_whole(c) || Letter::of(c).is_some_and(|letter| letter.is_typed_so)) {
        return said.to_owned();
    }
    typed_any(said)
}

/// [`typed`] for whatever there is.
fn typed_any(said: &str) -> String {
    let seen = said.chars().filter(|c| !is_invisible(*c)).nfkc().filter(|c| !is_invisible(*c));
    seen.map(|c| match c {
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{2e3a}' | '\u{2e3b}' => '-',
        '\u{2044}' | '\u{2215}' => '/',
        c if c.is_whitespace() || c.is_control() => ' ',
        c => digit(c),
    })
    .collect()
}

/// Canonical for matching: digits of every script in ASCII, lower case,
/// accents and apostrophes gone, traditional Han letters simplified, every other
/// sign a blank, runs of blanks one.
pub fn plain(said: &str) -> String {
    if said.is_ascii() {
        return plain_ascii(said);
    }
    plain_letters(said).unwrap_or_else(|| plain_any(said))
}

/// [`plain`] for whatever there is.
fn plain_any(said: &str) -> String {
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

/// Whether it is a letter of those that fold by themselves.
pub fn is_letter(c: char) -> bool {
    !c.is_ascii() && (is_whole(c) || Letter::of(c).is_some())
}

/// [`plain`] for letters that fold by themselves, ASCII, and apostrophes.
fn plain_letters(said: &str) -> Option<String> {
    let mut out = String::with_capacity(said.len());
    for c in said.chars().filter(|c| !is_apostrophe(*c)) {
        let letter = Letter::of(c)?;
        if !letter.is_blank() {
            out.extend(letter.folded());
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    Some(out)
}

/// [`plain`] for ASCII, which nearly everything is.
fn plain_ascii(said: &str) -> String {
    let mut out = String::with_capacity(said.len());
    for c in said.chars().filter(|c| !is_apostrophe(*c)) {
        if c.is_ascii_alphanumeric() {
            out.push(c.to_ascii_lowercase());
        } else if !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// What is left of a message without letters and digits (`?`, a thumb up):
/// its signs without blanks, and a repeated sign once.
pub fn signs(said: &str) -> String {
    let mut out: Vec<char> = Vec::new();
    for c in typed(said).chars().filter(|c| !c.is_whitespace()) {
        if out.last() != Some(&c) {
            out.push(c);
        }
    }
    out.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folding_leaves_what_matters() {
        for (said, folded) in [
            ("  San   JOSÉ, Calif.! ", "san jose calif"),
            ("don't", "dont"),
            ("Don\u{2019}t", "dont"),
            ("٢٠٢٦ ۱۲ १२ １２", "2026 12 12 12"),
            ("2\u{fe0f}\u{20e3}", "2"),
            ("\u{200f}80111\u{200e}", "80111"),
            ("Đà Nẵng", "da nang"),
            ("Straße", "strasse"),
            ("हाँ", "हाँ"),
            ("예약", "예약"),
            ("我要預約", "我要预约"),
            ("ПРИВЕТ", "привет"),
            ("?!", ""),
            ("İstanbul", "istanbul"),
        ] {
            assert_eq!(plain(said), folded, "{said}");
        }
    }

    #[test]
    fn typed_text_keeps_case_and_signs() {
        assert_eq!(typed("DEN\u{2011}26\u{2013}６３０７：\u{200b}x"), "DEN-26-6307:x");
        assert_eq!(signs(" ? ?? "), "?");
        assert_eq!(signs("👍🏽👍"), "👍");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(said in "\\PC{0,80}") {
            let once = plain(&said);
            prop_assert_eq!(plain(&once), once);
        }

        #[test]
        fn letters_that_fold_by_themselves_fold_as_any(
            said in "[a-z' .,0-9\u{c0}-\u{250}\u{370}-\u{530}\u{621}-\u{64b}\u{1e00}-\u{1fff}\u{4e00}-\u{9fff}\u{ac00}-\u{d7a3}]{0,40}",
        ) {
            prop_assert_eq!(plain(&said), plain_any(&said));
            prop_assert_eq!(typed(&said), typed_any(&said));
        }

        #[test]
        fn folding_ascii_takes_the_short_way_to_the_same_end(said in "[ -~]{0,60}") {
            prop_assert_eq!(plain(&said), plain_any(&said));
        }
    }
}
