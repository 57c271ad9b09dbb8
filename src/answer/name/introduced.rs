//! A name inside a longer message, where words lead to it: "I'm Ana Lopez, born ...".

use super::part::{is_part, stands_alone};
use super::{MOST_ALONE, after_lead, begins_anywhere, read, says_no_more, trimmed};
use crate::answer::pieces;
use crate::answer::words::Words;
use crate::domain::name::Name;

/// The most words of a name that is looked for.
const MOST_WORDS: usize = 5;
/// What ends a name.
const ENDS: [char; 10] = [',', ';', ':', '.', '!', '،', '，', '、', '。', '؛'];

/// The whole name to which words lead, if nothing speaks against its being one.
pub fn introduced(said: &str, words: &Words) -> Option<Name> {
    let said: String = said.chars().take(pieces::MOST_CHARS).collect();
    if !begins_anywhere(&said, |rest| words.name.lead(rest).is_some()) {
        return None;
    }
    let blanks = said.char_indices().filter(|(_, c)| c.is_whitespace() || ENDS.contains(c));
    let starts = std::iter::once(0).chain(blanks.map(|(at, c)| at + c.len_utf8()));
    let capitals = said.chars().skip(1).any(char::is_uppercase);
    starts.map(|at| &said[at..]).find_map(|text| {
        let name = read(beginning(after_lead(text, words)?, words), words).ok()?;
        (!is_part(&name, words) && is_sure(name.expose(), capitals, words)).then_some(name)
    })
}

/// The words with which a text begins, as far as they may be of one name.
fn beginning<'a>(text: &'a str, words: &Words) -> &'a str {
    let end = text.find(|c: char| c.is_numeric() || ENDS.contains(&c)).unwrap_or(text.len());
    let text = trimmed(&text[..end]);
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace).take(MOST_WORDS) {
        let rest = pieces::words(&text[at..]);
        let alone = word.chars().any(stands_alone);
        if !alone && (says_else(&rest, words) || words.name.beside(&rest).is_some()) {
            break;
        }
        at += word.len();
    }
    trimmed(&text[..at])
}

/// Whether words begin with one that no name begins with.
fn says_else(rest: &[String], words: &Words) -> bool {
    let Some(first) = rest.first() else { return true };
    words.is_small_word(first) || words.joiners.at(rest, 0).is_some() || words.months.at(rest, 0).is_some()
}

/// Whether this is surely no more than a name.
fn is_sure(name: &str, capitals: bool, words: &Words) -> bool {
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let short = !name.chars().any(stands_alone) || letters <= MOST_ALONE;
    let cased = name.chars().any(char::is_lowercase);
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    short && (capital || !capitals || !cased) && says_no_more(name, words)
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn found(lang: &str, said: &str) -> Option<String> {
        let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
        let words = Words::parse("words.toml", &std::fs::read_to_string(path).unwrap()).unwrap();
        introduced(said, &words).map(|name| name.expose().to_owned())
    }

    #[test]
    fn a_name_is_found_where_words_lead_to_it() {
        for (lang, said, name) in [
            ("en", "hi I'm Ana Lopez born March 14 1987 I need an appointment", "Ana Lopez"),
            ("es", "hola, me llamo ana lopez, nací el 14 de marzo y necesito una cita", "ana lopez"),
            ("fr", "je m'appelle marie dupont née le 14 mars 1987, je veux un rdv", "marie dupont"),
            ("pt", "oi me chamo joao silva nasci em 14 de março de 1987", "joao silva"),
            ("ru", "меня зовут Анна Петрова, родилась 14 марта 1987", "Анна Петрова"),
            ("ht", "Mwen rele Jean Pierre mwen fèt 14 mas 1987", "Jean Pierre"),
            ("fil", "Ako po si Maria Santos ipinanganak March 14 1987", "Maria Santos"),
            ("ar", "اسمي محمد علي مواليد 14 مارس 1987 أريد موعد", "محمد علي"),
            ("zh", "我叫王小明，1987年3月14日出生，想预约", "王小明"),
            ("ko", "저는 김민수입니다. 1987년 3월 14일생이고 예약하고 싶어요", "김민수"),
        ] {
            assert_eq!(found(lang, said).as_deref(), Some(name), "{said}");
        }
    }

    #[test]
    fn what_somebody_is_or_wants_is_no_name() {
        for said in [
            "I am a us citizen born march 14 1987",
            "I'm looking for an appointment, born March 14 1987",
            "im from mexico born march 14 1987",
            "I am Ana born March 14 1987",
            "my name is on the card, born March 14 1987",
        ] {
            assert_eq!(found("en", said), None, "{said}");
        }
    }
}
