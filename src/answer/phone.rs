//! A phone number, alone or in a sentence.

use crate::domain::phone::Phone;

use super::fold;

/// Reads a phone number.
pub fn read(said: &str) -> Option<Phone> {
    if said.is_ascii() && !said.bytes().any(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let typed = fold::typed(&said.chars().take(super::pieces::MOST_CHARS).collect::<String>());
    Phone::parse(typed.trim()).or_else(|| {
        let run = |c: char| !(c.is_ascii_digit() || " +-.()/".contains(c));
        typed.split(run).find_map(|part| Phone::parse(part.trim_matches(|c: char| " -./".contains(c))))
    })
}
