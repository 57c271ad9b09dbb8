//! A receipt number, alone or in a sentence.

use crate::domain::receipt::Receipt;

use super::fold;

/// The most parts into which blanks and signs may cut a number.
const MOST_PARTS: usize = 8;

/// The figures behind its letters.
const FIGURES: usize = 10;

/// Reads the first receipt number in a message.
pub fn read(said: &str) -> Option<Receipt> {
    // It has ten figures, of which some may be typed as a letter O.
    let figure = |byte: &u8| byte.is_ascii_digit() || byte.eq_ignore_ascii_case(&b'o');
    if said.is_ascii() && said.bytes().filter(figure).count() < FIGURES {
        return None;
    }
    let typed = fold::typed(&said.chars().take(super::pieces::MOST_CHARS).collect::<String>());
    Receipt::parse(&typed).or_else(|| {
        let parts: Vec<&str> =
            typed.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty()).collect();
        (0..parts.len()).find_map(|at| starting_at(&parts[at..]))
    })
}

/// Joins parts until they are a number.
fn starting_at(parts: &[&str]) -> Option<Receipt> {
    let mut joined = String::new();
    for part in parts.iter().take(MOST_PARTS) {
        joined.push_str(part);
        if joined.len() > 13 {
            return None;
        }
        if joined.len() == 13 {
            return Receipt::parse(&joined).or_else(|| Receipt::parse(&respelled(&joined)));
        }
    }
    None
}

/// With zeros for the letter O among the digits, and the other way round.
fn respelled(joined: &str) -> String {
    let right = |(at, c): (usize, char)| match c {
        '0' if at < 3 => 'O',
        'O' | 'o' if at >= 3 => '0',
        c => c,
    };
    joined.chars().enumerate().map(right).collect()
}
