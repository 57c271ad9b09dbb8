//! A person's name, in any script.

use crate::domain::name::{Name, NameFault};

use super::fold;
use super::pieces;
use super::words::Words;

mod introduced;
mod labelled;
pub mod likeness;
mod of_parts;
pub mod part;

pub use introduced::introduced;
pub use of_parts::of_one_part;

/// How much of a message may lead to a name or follow it, in characters.
const AROUND_CHARS: usize = 160;
/// The letters of "Jr." with its stop, in characters.
const JR: usize = 3;
/// The most letters of a name in a script without blanks.
const MOST_ALONE: usize = 4;
/// How many phrases may stand around a name.
const MOST_AROUND: usize = 6;

/// Reads a name, without what leads to it ("my name is"), what follows it
/// ("please") and a full stop after it.
///
/// # Errors
/// What is wrong with it, as [`Name::parse`] says.
pub fn read(said: &str, words: &Words) -> Result<Name, NameFault> {
    let seen: String = said.chars().filter(|c| !fold::is_invisible(*c)).take(pieces::MOST_CHARS).collect();
    if let Some(whole) = labelled::whole(&seen, words) {
        return Name::parse(&whole);
    }
    let text = own_words(&seen, words);
    match part::told_twice(text, words).or_else(|| with_generation(text, words)) {
        Some(whole) => Name::parse(&whole),
        None => Name::parse(full(text)),
    }
}

/// The words of a name, without what leads to it and what follows it. What is a name by
/// itself is left as it is: "Mr", "Po".
fn own_words<'a>(said: &'a str, words: &Words) -> &'a str {
    // A colon may stand between two phrases that lead to it: "it is for my son: Juan Lopez".
    let stands = |rest: &str| Name::parse(&full(rest).replace([':', '：'], " ")).is_ok();
    without_around(before_more(trimmed(said), words), words, stands)
}

/// A text up to where it says more of the person: "Thi Nguyen, she is 70".
fn before_more<'a>(text: &'a str, words: &Words) -> &'a str {
    if !begins_anywhere(text, |rest| words.name.tells_more(rest)) {
        return text;
    }
    let starts = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, c)| at + c.len_utf8());
    let tells = |at: &usize| words.name.tells_more(&pieces::words(&text[*at..]));
    let end = starts.take(AROUND_CHARS).find(tells);
    end.map_or(text, |end| trimmed(&text[..end]))
}

/// Whether this holds of the words of a text from some word on: what is sought at each place
/// of it need not be sought if not.
fn begins_anywhere(text: &str, holds: impl Fn(&[String]) -> bool) -> bool {
    let all = pieces::words(text);
    (0..all.len()).any(|at| holds(&all[at..]))
}

/// A name with its generation in letters: "John Smith 3rd".
fn with_generation(text: &str, words: &Words) -> Option<String> {
    let (name, last) = full(text).rsplit_once(char::is_whitespace)?;
    words.name.generation(last).map(|kept| format!("{} {kept}", trimmed(name)))
}

/// A text without what leads to a name and what follows it, as long as the rest
/// may stand alone.
fn without_around<'a>(mut text: &'a str, words: &Words, may_stand: impl Fn(&str) -> bool) -> &'a str {
    for _ in 0..MOST_AROUND {
        let shorter = after_lead(text, words).or_else(|| before_tail(text, words));
        match shorter.filter(|rest| may_stand(rest)) {
            Some(rest) => text = rest,
            None => break,
        }
    }
    text
}

/// Whether the words of a name say nothing that no name says, and of no visit.
fn says_no_more(name: &str, words: &Words) -> bool {
    let all = pieces::words(name);
    !words.name.has_others(&all) && words.inquiry_weight(&all) == 0 && words.intent_inside(&all, 0).is_none()
}

/// Whether words only lead to a name or a date of birth, or follow a name: "born
/// on", "née le".
pub fn is_around(said: &str, words: &Words) -> bool {
    let all = pieces::words(said);
    let mut rest = &all[..];
    while !rest.is_empty() {
        let filled = words.date_fill.at(rest, 0).map(|found| found.words);
        match words.name.beside(rest).max(filled) {
            Some(count) => rest = &rest[count..],
            None => return false,
        }
    }
    true
}

/// Whether words lead to this name somewhere in a message: "my name is Ana Lopez".
pub fn leads_to(said: &str, name: &Name, words: &Words) -> bool {
    let said: String = said.chars().take(AROUND_CHARS).collect();
    if !begins_anywhere(&said, |rest| words.name.lead(rest).is_some()) {
        return false;
    }
    let blanks = said.char_indices().filter(|(_, c)| c.is_whitespace() || ",;:.!،，、。؛".contains(*c));
    let mut starts = std::iter::once(0).chain(blanks.map(|(at, c)| at + c.len_utf8()));
    starts.any(|at| after_lead(&said[at..], words).is_some_and(|rest| rest.starts_with(name.expose())))
}

/// Whether words beside a date of birth are no name but something said in passing: thanks,
/// a greeting, or where somebody was born ("in El Paso").
pub fn is_aside(said: &str, words: &Words) -> bool {
    let leads = || {
        let first = said.trim_start().chars().next();
        let small = first.is_some_and(|c| !c.is_uppercase());
        let all = pieces::words(said);
        // What leads to a place may lead to a name as well: "it is".
        let leads = words.place_before.at(&all, 0).is_some() && words.name.lead(&all).is_none();
        small && (leads || words.name.follows(&all))
    };
    words.is_thanks(said) || words.is_greeting(said) || leads()
}

/// Without the stop of a sentence; the stop of an initial or of "Jr." stays.
fn full(text: &str) -> &str {
    let parts = text.split_whitespace().count();
    let last = text.split_whitespace().last().map_or(0, |w| w.chars().count());
    let ends = text.trim_end_matches(['!', '。', '！']);
    if parts < 2 || last > JR { ends.trim_end_matches(['.', '!']) } else { ends }
}

/// Without blanks and commas around it.
fn trimmed(text: &str) -> &str {
    text.trim_matches(|c: char| c.is_whitespace() || ",;:，、；：،؛".contains(c))
}

/// What follows "my name is", if anything does; a greeting may come before it.
fn after_lead<'a>(text: &'a str, words: &Words) -> Option<&'a str> {
    let all = pieces::words(text);
    let lead = |from: usize| words.name.lead(&all[from..]).map(|(count, spellings)| (from, count, spellings));
    let (greeted, count, spellings) = words.name.greeted(&all).into_iter().find_map(lead)?;
    let (_, text) = cut_after(text, &all[..greeted])?;
    let (lead, rest) = cut_after(text, &all[greeted..greeted + count])?;
    if goes_on(lead, rest, words) || comes_again(lead, rest) {
        return None;
    }
    let typed: String = trimmed(lead).trim_end_matches('.').to_lowercase();
    let typed = typed.replace(fold::is_apostrophe, "");
    let spelt = |spelling: &str| spelling.replace(fold::is_apostrophe, "") == typed;
    Some(trimmed(rest)).filter(|_| spellings.is_empty() || spellings.into_iter().any(spelt))
}

/// Whether a Korean word goes on behind what leads to a name: it is another word then (저희
/// behind 저), or has an ending that makes it the subject of a sentence (아들은).
fn goes_on(lead: &str, rest: &str, words: &Words) -> bool {
    let may = trimmed(lead).chars().count() == 1 || words.name.says_whom(&pieces::words(lead));
    may && [lead.chars().last(), rest.chars().next()].iter().all(|c| c.is_some_and(is_hangul))
}

/// Whether a title is a name, as it is said once more: السيد محمد السيد.
fn comes_again(lead: &str, rest: &str) -> bool {
    rest.split_whitespace().skip(1).any(|word| word == trimmed(lead))
}

/// Whether it is a letter of the script that writes blanks between words, and endings onto
/// them.
fn is_hangul(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}' | '가'..='힣')
}

/// What stands before "please", if anything does.
fn before_tail<'a>(text: &'a str, words: &Words) -> Option<&'a str> {
    let all = pieces::words(text);
    words.name.tail(&all).filter(|(count, _)| *count < all.len()).find_map(|(count, spelling)| {
        let (name, tail) = cut_after(text, &all[..all.len() - count])?;
        let spelt = spelling.is_none_or(|spelling| tail.trim_end_matches(['.', '!']) == spelling);
        spelt.then(|| trimmed(name))
    })
}

/// A text cut after the words with which it begins, as far as they reach.
fn cut_after<'a>(text: &'a str, begin: &[String]) -> Option<(&'a str, &'a str)> {
    let ends =
        std::iter::once(0).chain(text.char_indices().map(|(at, c)| at + c.len_utf8())).take(AROUND_CHARS);
    let cut = ends.filter(|end| pieces::words(&text[..*end]) == begin).last()?;
    Some(text.split_at(cut))
}
