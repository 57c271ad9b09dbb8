//! A name inside a longer message, where words lead to it: "I'm Ana Lopez, born ...".

use super::part::{is_part, stands_alone};
use super::{after_lead, read, trimmed};
use crate::answer::pieces;
use crate::answer::words::Words;
use crate::domain::name::Name;

/// The most words of a name that is looked for.
const MOST_WORDS: usize = 5;
/// The most letters of one in a script without blanks.
const MOST_ALONE: usize = 4;
/// What ends a name.
const ENDS: [char; 10] = [',', ';', ':', '.', '!', '،', '，', '、', '。', '؛'];

/// The whole name to which words lead, if nothing speaks against its being one.
pub fn introduced(said: &str, words: &Words) -> Option<Name> {
    let said: String = said.chars().take(pieces::MOST_CHARS).collect();
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
    let mut count = 0;
    let mut at = 0;
    for word in text.split_inclusive(char::is_whitespace) {
        let rest = pieces::words(&text[at..]);
        let alone = word.chars().any(stands_alone);
        if count == MOST_WORDS || !alone && (says_else(&rest, words) || words.name.beside(&rest).is_some()) {
            break;
        }
        count += 1;
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
    let all = pieces::words(name);
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let short = !name.chars().any(stands_alone) || letters <= MOST_ALONE;
    let cased = name.chars().any(char::is_lowercase);
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    short
        && (capital || !capitals || !cased)
        && !words.name.has_others(&all)
        && words.inquiry_weight(&all) == 0
        && words.intent_inside(&all, 0).is_none()
}
