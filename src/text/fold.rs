//! Makes a text one that GSM-7 can say, where that is possible.
//!
//! Quotes, dashes, bullets and dots give way as in Twilio's smart encoding, done
//! here so that what is counted is what is sent; accents as far as [`Accents`]
//! allows. A text that stays UCS-2 all the same keeps what can be seen of it:
//! Chinese its full-width signs, Russian its quotes, names their accents. There
//! nothing would be saved, and `…` is cheaper than three dots.

use std::borrow::Cow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::plain::Accents;

/// The text in GSM-7, if it can be said there with these accents; otherwise as
/// it is, without odd spaces and invisible signs.
pub fn fold(text: String, accents: Accents) -> String {
    let plain = |byte: u8| byte.is_ascii() && byte != b'`' && byte != b'\t';
    if text.bytes().all(plain) {
        return text;
    }
    let tidied = tidy(&text);
    if let Some(folded) = gsm7(&tidied, accents) {
        return folded;
    }
    match tidied {
        Cow::Owned(tidied) => tidied,
        Cow::Borrowed(_) => text,
    }
}

/// Whether GSM-7 can say a text with these accents.
pub(super) fn can_say(text: &str, accents: Accents) -> bool {
    text.is_ascii() || gsm7(&tidy(text), accents).is_some()
}

fn composed(text: &str) -> Cow<'_, str> {
    if is_nfc(text) { text.into() } else { text.nfc().collect::<String>().into() }
}

fn gsm7(text: &str, accents: Accents) -> Option<String> {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        match blank(letter).or_else(|| sign(letter)) {
            Some(plain) => folded.push_str(plain),
            None => accents.push(&mut folded, half_width(letter))?,
        }
    }
    Some(folded)
}

/// The text without odd spaces and invisible signs, each accent with its letter.
fn tidy(text: &str) -> Cow<'_, str> {
    let whole = composed(text);
    if whole.chars().all(|letter| blank(letter).is_none()) {
        return whole;
    }
    let mut tidied = String::with_capacity(whole.len());
    for letter in whole.chars() {
        match blank(letter) {
            Some(plain) => tidied.push_str(plain),
            None => tidied.push(letter),
        }
    }
    // What was taken out may have stood between a letter and its accent.
    Cow::Owned(composed(&tidied).into_owned())
}

/// What stands for an odd space or an invisible sign.
fn blank(letter: char) -> Option<&'static str> {
    Some(match letter {
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{205f}' | '\u{3000}' => " ",
        '\u{2028}' | '\u{2029}' | '\u{85}' => "\n",
        // Soft hyphen, zero-width space, word joiner, byte order mark.
        '\u{ad}' | '\u{200b}' | '\u{2060}' | '\u{feff}' => "",
        _ => return None,
    })
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
        '、' => ",",
        '。' => ".",
        '…' => "...",
        '⁄' => "/",
        '½' => "1/2",
        '¼' => "1/4",
        '¾' => "3/4",
        // Joiners and marks of direction. Scripts, emoji and names in them are
        // spelled with these, but no text of GSM-7 letters is.
        '\u{200c}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' => "",
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

    /// Folded as a text of a language that GSM-7 can say as it is written.
    fn folded(text: &str) -> String {
        fold(text.to_owned(), Accents::OfGsm7)
    }

    #[test]
    fn typographic_signs_become_plain() {
        assert_eq!(folded("“It’s open” — 9–5…"), "\"It's open\" - 9-5...");
        assert_eq!(folded("• one\u{a0}two\u{3000}three\tfour\u{202f}!"), "- one two three four !");
        assert_eq!(folded("«hola» ½ ＡＢ１！"), "\"hola\" 1/2 AB1!");
        assert_eq!(fold("«hola»".to_owned(), Accents::Kept), "\"hola\"");
    }

    #[test]
    fn a_text_that_stays_ucs2_keeps_what_can_be_seen() {
        for text in ["您好，几点？“上午”！（约）…", "«Здравствуйте» — это…", "姓名：Łucja"]
        {
            for accents in [Accents::Kept, Accents::OfGsm7, Accents::Bare] {
                assert_eq!(fold(text.to_owned(), accents), text);
            }
        }
        assert_eq!(folded("9:30\u{202f}ч\u{a0}утра\u{200b}"), "9:30 ч утра");
    }

    #[test]
    fn a_name_that_gsm7_cannot_say_leaves_the_accents_of_its_text() {
        assert_eq!(fold("Nombre: 王小明, día".to_owned(), Accents::OfGsm7), "Nombre: 王小明, día");
        assert_eq!(fold("Nombre: Łucja, día".to_owned(), Accents::OfGsm7), "Nombre: Lucja, dia");
        assert_eq!(fold("Nombre: Łucja, día".to_owned(), Accents::Kept), "Nombre: Łucja, día");
    }

    #[test]
    fn a_text_is_never_longer_for_what_it_keeps() {
        let cost = |text: &str| crate::text::segments::count(text).units;
        for text in ["cœur 王", "… 王", "№ 5 王", "½ 王"] {
            assert!(cost(&folded(text)) <= cost(text), "{text}");
        }
    }

    #[test]
    fn invisible_signs_go_and_joiners_stay_where_they_spell() {
        assert_eq!(folded("a\u{200b}b\u{feff}c\u{ad}"), "abc");
        assert_eq!(folded("\u{2068}Ana\u{2069}\u{200e}"), "Ana");
        assert_eq!(folded("👨\u{200d}👩"), "👨\u{200d}👩");
        assert_eq!(folded("م\u{200f}\u{2066}a\u{2069}"), "م\u{200f}\u{2066}a\u{2069}");
    }

    #[test]
    fn split_letters_are_joined() {
        assert_eq!(folded("man\u{303}ana"), "mañana");
        assert_eq!(folded("и\u{306}"), "й");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_more(text in any::<String>()) {
            for accents in [Accents::Kept, Accents::OfGsm7, Accents::Bare] {
                let once = fold(text.clone(), accents);
                prop_assert_eq!(fold(once.clone(), accents), once);
            }
        }

        #[test]
        fn a_text_of_gsm_letters_stays_as_it_is(text in "[ -_a-z{}~|^€ñéÑ\n]*") {
            prop_assert_eq!(folded(&text), text);
        }

        #[test]
        fn latin_letters_with_marks_become_gsm7(text in "[ -_a-zÀ-ÖØ-öø-ňŌ-žẠ-ỹ]*") {
            prop_assert_eq!(first_foreign(&folded(&text)), None);
        }
    }
}
