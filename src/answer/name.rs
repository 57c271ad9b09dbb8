//! A person's name, in any script.

use crate::domain::name::{Name, NameFault};

use super::fold;
use super::pieces;
use super::words::Words;

/// Reads a name, without what leads to it ("my name is") and a full stop after it.
///
/// # Errors
/// What is wrong with it, as [`Name::parse`] says.
pub fn read(said: &str, words: &Words) -> Result<Name, NameFault> {
    let seen: String = said.chars().filter(|c| !fold::is_invisible(*c)).take(pieces::MOST_CHARS).collect();
    let text = seen.trim_matches(|c: char| c.is_whitespace() || ",;:".contains(c));
    let text = after_lead(text, words);
    let parts = text.split_whitespace().count();
    // The stop of a sentence goes; the stop of an initial or of "Jr." stays.
    let last = text.split_whitespace().last().map_or(0, |w| w.chars().count());
    let text =
        if parts < 2 || last > 4 { text.trim_end_matches(['.', '!']) } else { text.trim_end_matches('!') };
    Name::parse(text)
}

/// What follows "my name is", if anything does.
fn after_lead<'a>(text: &'a str, words: &Words) -> &'a str {
    let Some(found) = words.name_before.at(&pieces::words(text), 0) else { return text };
    // Words of a lead and of the text agree only where both are cut at blanks.
    let mut rest = text;
    let mut passed = 0;
    while passed < found.words {
        let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
        passed += pieces::words(&rest[..end]).len();
        rest = rest[end..].trim_start_matches(|c: char| c.is_whitespace() || ",:".contains(c));
    }
    if passed == found.words && !rest.is_empty() { rest } else { text }
}
