//! Makes typographic signs plain, so that they don't double the price of an SMS.
//!
//! The sensible subset of what Twilio's smart encoding does, done here so that
//! what is counted is what is sent. Accented letters stay as they are: how to
//! write without them is a language's own decision (the `.sms` attributes).

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// Folds quotes, dashes, bullets, ellipses, odd spaces and full-width letters to
/// the signs of GSM-7, drops invisible ones, and composes accents with their
/// letter (`n` + tilde is one `ñ`, which GSM-7 has).
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in composed(text).chars() {
        match sign(letter) {
            Some(plain) => folded.push_str(plain),
            None => folded.push(half_width(letter)),
        }
    }
    // What was folded away may have stood between a letter and its accent.
    composed(&folded).into_owned()
}

/// The same for a text that nobody else needs: most need no folding.
pub(super) fn folded(text: String) -> String {
    let plain = |byte: u8| byte.is_ascii() && byte != b'`' && byte != b'\t';
    if text.bytes().all(plain) { text } else { fold(&text) }
}

fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() }
}

/// What stands for a typographic sign, if it is one.
fn sign(letter: char) -> Option<&'static str> {
    Some(match letter {
        '‘' | '’' | '‚' | '‛' | '′' | '‵' | '‹' | '›' | 'ʹ' | 'ʻ' | 'ʼ' | '`' | '´' => {
            "'"
        }
        '“' | '”' | '„' | '‟' | '″' | '‶' | '«' | '»' | '〝' | '〞' => "\"",
        // Hyphens, dashes and the minus sign, then bullets.
        '\u{2010}'..='\u{2015}' | '−' | '﹣' | '⁃' | '•' | '‣' | '◦' | '·' => "-",
        '…' => "...",
        '⁄' => "/",
        '½' => "1/2",
        '¼' => "1/4",
        '¾' => "3/4",
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{2028}' | '\u{2029}' | '\u{85}' => "\n",
        // Soft hyphen, zero-width space, word joiner, byte order mark. The
        // joiners stay: scripts and emoji are spelled with them. So do marks
        // of direction, which a person's text may need.
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => "",
        _ => return None,
    })
}

/// The plain form of a full-width ASCII letter; any other letter itself.
fn half_width(letter: char) -> char {
    match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        _ => letter,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::alphabet::first_foreign;
    use proptest::prelude::*;

    #[test]
    fn typographic_signs_become_plain() {
        assert_eq!(fold("“It’s open” — 9–5…"), "\"It's open\" - 9-5...");
        assert_eq!(fold("• one\u{a0}two\u{3000}three\tfour"), "- one two three four");
        assert_eq!(fold("«hola» ½ ＡＢ１！"), "\"hola\" 1/2 AB1!");
    }

    #[test]
    fn invisible_signs_go_and_joiners_stay() {
        assert_eq!(fold("a\u{200b}b\u{feff}c\u{ad}"), "abc");
        assert_eq!(fold("👨\u{200d}👩"), "👨\u{200d}👩");
    }

    #[test]
    fn accented_letters_stay_and_split_ones_are_joined() {
        assert_eq!(fold("sábado, São João, Łódź, Việt"), "sábado, São João, Łódź, Việt");
        assert_eq!(fold("man\u{303}ana"), "mañana");
        assert_eq!(first_foreign(&fold("man\u{303}ana")), None);
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in any::<String>()) {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }

        #[test]
        fn a_text_of_gsm_letters_stays_as_it_is(text in "[ -_a-z{}~|^€ñéÑ\n]*") {
            prop_assert_eq!(fold(&text), text);
        }
    }
}
