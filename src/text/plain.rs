//! How much of its accents a language keeps by SMS, where one letter that GSM-7
//! lacks makes the whole text cost twice as much.
//!
//! People who text in these languages leave accents out themselves. What GSM-7
//! has stays where that reads well: Spanish needs its ñ (`año` is no `ano`),
//! French and Portuguese their é and à (`é` is "is", `e` is "and"). A language
//! that needs marks of which GSM-7 has hardly any is better off without them
//! ([`Accents::Bare`]): Vietnamese with every tenth mark left reads worse than with
//! none. Polish has no mark that GSM-7 has, so nothing of it has to be decided.
//!
//! A text that cannot be said in GSM-7 whatever is taken off (a Chinese name is in
//! it, an emoji) keeps all its accents: they cost nothing there.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::alphabet::septets;

/// What a text may lose so that GSM-7 can say it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Accents {
    /// No letter changes: the language is written with what GSM-7 lacks.
    Kept,
    /// Letters that GSM-7 lacks give way to their base letters.
    OfGsm7,
    /// Every letter gives way to its base letter, those of GSM-7 too.
    Bare,
}

impl Accents {
    /// Adds the letter as it is written with these accents; none, and nothing
    /// that counts is added, if GSM-7 cannot say it.
    pub(super) fn push(self, out: &mut String, letter: char) -> Option<()> {
        let stays = letter.is_ascii() || self != Self::Bare;
        match (stays && septets(letter).is_some(), self) {
            (true, _) => out.push(letter),
            (false, Self::Kept) => return None,
            (false, _) => base(out, letter)?,
        }
        Some(())
    }
}

/// Adds what a letter is without its marks: `ệ` is `e`, `ł` is `l`, `№` is `No`.
fn base(out: &mut String, letter: char) -> Option<()> {
    for part in std::iter::once(letter).nfkd().filter(|part| !is_combining_mark(*part)) {
        match whole(part) {
            Some(letters) => out.push_str(letters),
            None if septets(part).is_some() => out.push(part),
            None => return None,
        }
    }
    Some(())
}

/// What stands for a letter that Unicode does not take apart.
fn whole(letter: char) -> Option<&'static str> {
    Some(match letter {
        'ł' => "l",
        'Ł' => "L",
        'đ' | 'ð' | 'ɗ' => "d",
        'Đ' | 'Ð' | 'Ɗ' => "D",
        'ø' | 'ɔ' => "o",
        'Ø' | 'Ɔ' => "O",
        'æ' => "ae",
        'Æ' => "Ae",
        'œ' => "oe",
        'Œ' => "Oe",
        'ß' => "ss",
        'ẞ' => "SS",
        'þ' => "th",
        'Þ' => "Th",
        'ħ' => "h",
        'Ħ' => "H",
        'ı' => "i",
        'ŧ' => "t",
        'Ŧ' => "T",
        'ŋ' => "ng",
        'Ŋ' => "Ng",
        'ɓ' => "b",
        'Ɓ' => "B",
        'ƙ' | 'ĸ' => "k",
        'Ƙ' => "K",
        'ə' | 'ǝ' | 'ɛ' => "e",
        'Ə' | 'Ǝ' | 'Ɛ' => "E",
        // What is left of `ŀ`.
        '·' => "",
        // The micro sign, and its twin among the Greek letters.
        'µ' | 'μ' => "u",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(accents: Accents, text: &str) -> Option<String> {
        let mut out = String::new();
        text.chars().try_for_each(|letter| accents.push(&mut out, letter))?;
        Some(out)
    }

    #[track_caller]
    fn plain(accents: Accents, texts: &[(&str, &str)]) {
        for (text, expected) in texts {
            assert_eq!(written(accents, text).as_deref(), Some(*expected), "{text}");
        }
    }

    #[test]
    fn what_gsm7_has_stays_and_the_rest_loses_its_marks() {
        plain(
            Accents::OfGsm7,
            &[
                ("¿Cuál día? Sí, mañana, ¡pingüino!", "¿Cual dia? Si, mañana, ¡pingüino!"),
                ("Vous êtes prêt à l'hôtel, déjà près d'où", "Vous etes pret à l'hotel, déjà près d'où"),
                ("reçu, naïve, cœur, Œuvre, À É Ê", "recu, naive, coeur, Oeuvre, A É E"),
                ("Você não é José? Avó, três ações", "Voce nao é José? Avo, tres acoes"),
                ("Zażółć gęślą jaźń, ŁÓDŹ, Łucja", "Zazolc gesla jazn, LODZ, Lucja"),
                ("Müller, Ångström, Straße, Ærø", "Müller, Ångström, Straße, Ærø"),
                ("2ª feira, 1º, № 5, 10 µm, ﬁn", "2a feira, 1o, No 5, 10 um, fin"),
                ("Đặng Dũng, Şahin, Kılıç, Čapek, Ħal", "Dang Dung, Sahin, Kilic, Capek, Hal"),
            ],
        );
    }

    #[test]
    fn a_bare_text_keeps_no_mark_at_all() {
        plain(
            Accents::Bare,
            &[
                ("Nguyễn Thị Hạnh", "Nguyen Thi Hanh"),
                ("Cuộc hẹn của quý vị là 9:30 sáng ở đây", "Cuoc hen cua quy vi la 9:30 sang o day"),
                ("ĐƯỜNG Ổ QUẾ, è é à ù ò ì", "DUONG O QUE, e e a u o i"),
                ("¿José Peñasco? ß ø æ € § £", "¿Jose Penasco? ss o ae € § £"),
            ],
        );
    }

    #[test]
    fn every_vietnamese_and_polish_letter_has_a_base() {
        let vietnamese = "aăâbcdđeêghiklmnoôơpqrstuưvxy".chars();
        let tones = ["", "\u{300}", "\u{301}", "\u{303}", "\u{309}", "\u{323}"];
        for letter in vietnamese.chain("ąćęłńóśźż".chars()) {
            for tone in tones {
                let text = format!("{letter}{tone}{}{tone}", letter.to_uppercase()).nfc().collect::<String>();
                let bare = written(Accents::Bare, &text).unwrap_or_default();
                assert!(bare.is_ascii() && bare.len() == 2, "{text}: {bare}");
            }
        }
    }

    #[test]
    fn what_has_no_base_in_gsm7_has_no_plain_form() {
        for text in ["王小明", "Анна", "й", "한", "موعد", "👋", "ά"] {
            assert_eq!(written(Accents::Bare, text), None, "{text}");
            assert_eq!(written(Accents::OfGsm7, text), None, "{text}");
        }
    }

    #[test]
    fn kept_accents_make_a_text_what_gsm7_cannot_say() {
        assert_eq!(written(Accents::Kept, "ñandú"), None);
        assert_eq!(written(Accents::Kept, "mañana"), Some("mañana".to_owned()));
    }
}
