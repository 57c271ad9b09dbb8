//! The letters of the GSM 7-bit default alphabet (3GPP TS 23.038), as Unicode.

/// How many septets a letter takes: 1 in the basic table, 2 in the extension
/// table (an escape goes before it), none if GSM-7 cannot say it. One letter
/// that it cannot say makes the whole text UCS-2.
pub fn septets(letter: char) -> Option<usize> {
    match letter {
        '\u{c}' | '^' | '{' | '}' | '\\' | '[' | '~' | ']' | '|' | '€' => Some(2),
        // Printable ASCII, all of which is basic but the backtick and those above.
        '\n' | '\r' | ' '..='_' | 'a'..='z' => Some(1),
        '¡' | '£' | '¤' | '¥' | '§' | '¿' | 'Ä' | 'Å' | 'Æ' | 'Ç' | 'É' | 'Ñ' | 'Ö' | 'Ø' | 'Ü' => {
            Some(1)
        }
        'ß' | 'à' | 'ä' | 'å' | 'æ' | 'è' | 'é' | 'ì' | 'ñ' | 'ò' | 'ö' | 'ø' | 'ù' | 'ü' => {
            Some(1)
        }
        'Γ' | 'Δ' | 'Θ' | 'Λ' | 'Ξ' | 'Π' | 'Σ' | 'Φ' | 'Ψ' | 'Ω' => Some(1),
        _ => None,
    }
}

/// The first letter of a text that GSM-7 cannot say: the one to blame for UCS-2.
pub fn first_foreign(text: &str) -> Option<char> {
    text.chars().find(|&letter| septets(letter).is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn letters_of(cost: usize) -> usize {
        (char::MIN..=char::MAX).filter(|&letter| septets(letter) == Some(cost)).count()
    }

    #[test]
    fn the_tables_have_127_and_10_letters() {
        assert_eq!(letters_of(1), 127);
        assert_eq!(letters_of(2), 10);
    }

    #[test]
    fn spanish_and_creole_find_some_of_their_letters() {
        assert_eq!(first_foreign("¿Está el número en Ñuñoa, señor?"), Some('á'));
        assert_eq!(first_foreign("Mèsi anpil, è ò à é ñ ü ¡ ¿ Ç"), None);
        assert_eq!(first_foreign("ç"), Some('ç'));
        assert_eq!(first_foreign("a`b"), Some('`'));
        assert_eq!(first_foreign("a\tb"), Some('\t'));
    }
}
