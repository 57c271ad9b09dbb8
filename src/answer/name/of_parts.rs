//! A whole name that is one part of a message, where commas and stops part it from what is said
//! of the person: "it is for my mother, Gulalai Rahimi. she has no phone".

use super::likeness::{Likeness, of};
use super::part::{is_part, stands_alone};
use super::{MOST_ALONE, read, says_no_more, trimmed};
use crate::answer::pieces;
use crate::answer::words::Words;
use crate::domain::name::Name;

/// What parts a message.
const SIGNS: [char; 14] = [',', ';', ':', '.', '!', '(', ')', '\n', '،', '，', '、', '。', '؛', '：'];
/// The most words of a name in a script that has blanks.
const MOST_WORDS: usize = 5;

/// The name, if just one part of several is one, and the others are surely none.
pub fn of_one_part(said: &str, words: &Words) -> Option<Name> {
    let said: String = said.chars().take(pieces::MOST_CHARS).collect();
    let parts: Vec<&str> = said.split(SIGNS).map(trimmed).filter(|part| !part.is_empty()).collect();
    if parts.len() < 2 {
        return None;
    }
    // Whoever writes capitals writes them in names.
    let cased = parts.iter().any(|part| part.split_whitespace().skip(1).any(is_capitalised));
    let mut found = None;
    for part in parts {
        match whole(part, cased, words) {
            Some(name) if found.is_none() => found = Some(name),
            Some(_) => return None,
            None if may_be_of_a_name(part, cased, words) => return None,
            None => {}
        }
    }
    found
}

/// The whole name that a part is.
fn whole(part: &str, cased: bool, words: &Words) -> Option<Name> {
    if part.chars().any(char::is_numeric) || of(part, words) != Likeness::Name {
        return None;
    }
    let name = read(part, words).ok().filter(|name| !is_part(name, words))?;
    let all = name.expose().split_whitespace();
    let letters = name.expose().chars().filter(|c| c.is_alphabetic()).count();
    let short = match name.expose().chars().any(stands_alone) {
        true => letters <= MOST_ALONE,
        false => all.clone().count() <= MOST_WORDS && (!cased || all.clone().all(is_capitalised)),
    };
    (short && says_no_more(name.expose(), words)).then_some(name)
}

/// Whether a part may be a piece of the name, as nothing leads to it: "Lopez, Ana Maria".
fn may_be_of_a_name(part: &str, cased: bool, words: &Words) -> bool {
    let bare = read(part, words).ok().is_some_and(|name| name.expose() == part);
    // "1990 and Maria Nowak" has another name in it.
    let names = part.split_whitespace().filter(|word| is_capitalised(word)).count();
    if cased && names > 1 && !bare && of(part, words) != Likeness::Whom {
        return true;
    }
    let capitals = !cased || part.split_whitespace().all(is_capitalised);
    bare && capitals && of(part, words) == Likeness::Name
}

fn is_capitalised(word: &str) -> bool {
    word.chars().find(|c| c.is_alphabetic()).is_some_and(|c| !c.is_lowercase())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn found(lang: &str, said: &str) -> Option<String> {
        let path = format!("{}/locales/{lang}/words.toml", env!("CARGO_MANIFEST_DIR"));
        let words = Words::parse("words.toml", &std::fs::read_to_string(path).unwrap()).unwrap();
        of_one_part(said, &words).map(|name| name.expose().to_owned())
    }

    #[test]
    fn one_part_of_several_is_the_name() {
        for (lang, said, name) in [
            ("en", "it is for my mother, Fatima Noori. she has no phone", "Fatima Noori"),
            ("en", "OBINNA EZE, surname is Eze", "OBINNA EZE"),
            ("ru", "я сама приду. Айгуль Садыкова", "Айгуль Садыкова"),
            ("pl", "Halina Mazur, panieńskie Kot", "Halina Mazur"),
        ] {
            assert_eq!(found(lang, said).as_deref(), Some(name), "{said}");
        }
    }

    #[test]
    fn of_two_names_or_of_none_nobody_is_meant() {
        for (lang, said) in [
            ("en", "Ana Smith, John Smith"),
            ("en", "Lopez, Ana Maria"),
            ("en", "why do you need it, tell me first"),
            ("en", "my mother, she is 70"),
            ("es", "espere, ya le digo"),
        ] {
            assert_eq!(found(lang, said), None, "{said}");
        }
    }
}
