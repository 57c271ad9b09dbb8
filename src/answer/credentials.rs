//! An appointment's number and code in one line, as people copy them, perhaps
//! with a date of birth beside them.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::domain::appointment::{ApptCode, ApptNumber};
use crate::domain::birth_date::BirthDate;

use super::birth_date;
use super::fold;
use super::phrases::Phrases;
use super::pieces::{self, MOST_CHARS};
use super::reading::Reading;
use super::words::Words;

/// What a message opens an appointment with.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Credentials {
    /// The number.
    pub number: Option<ApptNumber>,
    /// The code.
    pub code: Option<ApptCode>,
    /// The date of birth.
    pub birth: Option<BirthDate>,
    /// The dates that an ambiguous date of birth can be.
    pub births: Vec<BirthDate>,
}

/// Letters and digits in one run, upper case.
struct Token {
    text: String,
    used: bool,
}

/// Reads number, code and date of birth, as far as they are there; `None`
/// without a number and without a code.
pub fn read(said: &str, words: &Words, today: NaiveDate) -> Option<Credentials> {
    let mut tokens = tokens(said);
    let (number, after) = take_number(&mut tokens, words);
    let code = take_code(&mut tokens, after, number.is_some(), words);
    if number.is_none() && code.is_none() {
        return None;
    }
    let rest: Vec<&str> = tokens.iter().filter(|t| !t.used).map(|t| t.text.as_str()).collect();
    let (birth, births) = match birth_date::read(&rest.join(" "), words, today) {
        Reading::Is(one) => (Some(one), Vec::new()),
        Reading::Either(all) => (None, all),
        Reading::No => (None, Vec::new()),
    };
    Some(Credentials { number, code, birth, births })
}

fn tokens(said: &str) -> Vec<Token> {
    let start: String = said.chars().take(MOST_CHARS).collect();
    let upper = fold::typed(&start).to_uppercase();
    let runs = upper.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty());
    runs.map(|run| Token { text: run.to_owned(), used: false }).collect()
}

/// The first number, and the place after it.
fn take_number(tokens: &mut [Token], words: &Words) -> (Option<ApptNumber>, usize) {
    for at in 0..tokens.len() {
        if let Some((number, count)) = number_at(&tokens[at..], words) {
            tokens[at..at + count].iter_mut().for_each(|token| token.used = true);
            return (Some(number), at + count);
        }
    }
    (None, 0)
}

/// `DEN 26 6307`, `DEN26 6307`, `DEN 266307`, `DEN266307`, and of how many tokens.
fn number_at(tokens: &[Token], words: &Words) -> Option<(ApptNumber, usize)> {
    let first = &tokens.first()?.text;
    let letters = first.find(|c: char| c.is_ascii_digit()).unwrap_or(first.len());
    let (office, glued) = first.split_at_checked(letters)?;
    let is_month = words.months.whole(&pieces::words(office)).is_some();
    if is_month || !(2..=5).contains(&office.len()) || !office.is_ascii() {
        return None;
    }
    let digits_of = |at: usize| {
        let text = tokens.get(at).map_or("", |t| t.text.as_str());
        if text.bytes().all(|b| b.is_ascii_digit()) { text } else { "" }
    };
    if !glued.bytes().all(|b| b.is_ascii_digit()) {
        return None;
    }
    match glued.len() {
        0 if digits_of(1).len() == 2 => number_of(office, digits_of(1), digits_of(2)).map(|n| (n, 3)),
        0 => number_run(office, digits_of(1)).map(|n| (n, 2)),
        2 => number_of(office, glued, digits_of(1)).map(|n| (n, 2)),
        _ => number_run(office, glued).map(|n| (n, 1)),
    }
}

fn number_of(office: &str, year: &str, serial: &str) -> Option<ApptNumber> {
    ApptNumber::parse(&format!("{office}-{year}-{serial}"))
}

fn number_run(office: &str, digits: &str) -> Option<ApptNumber> {
    let (year, serial) = digits.split_at_checked(2)?;
    number_of(office, year, serial)
}

/// The code: after the word for it, right after the number, as the whole
/// message, or anywhere beside a number if it has a digit in it.
fn take_code(tokens: &mut [Token], after: usize, numbered: bool, words: &Words) -> Option<ApptCode> {
    let alone = tokens.len() == 1;
    let texts: Vec<String> = tokens.iter().map(|t| fold::plain(&t.text)).collect();
    let named = named_at(&texts, &words.code_before);
    let digit = |t: &Token| t.text.bytes().any(|b| b.is_ascii_digit());
    let at = |wanted: &dyn Fn(usize, &Token) -> bool| {
        let fits =
            |(at, t): &(usize, &Token)| !t.used && ApptCode::parse(&t.text).is_some() && wanted(*at, t);
        tokens.iter().enumerate().find(fits).map(|(at, _)| at)
    };
    let found = at(&|at, _| named == Some(at))
        .or_else(|| at(&|at, _| numbered && at == after))
        .or_else(|| at(&|_, t| alone || (numbered && digit(t))));
    if let Some(found) = found {
        tokens[found].used = true;
        return ApptCode::parse(&tokens[found].text);
    }
    if numbered { take_cut_code(tokens, after) } else { None }
}

/// The place after the word "code".
fn named_at(texts: &[String], names: &Phrases<()>) -> Option<usize> {
    let found = names.inside(texts).into_iter().next_back()?;
    Some(found.at + found.words)
}

/// A code with a blank in it, right after the number: `13 F18`.
fn take_cut_code(tokens: &mut [Token], after: usize) -> Option<ApptCode> {
    let two = tokens.get(after..after + 2)?;
    let code = ApptCode::parse(&format!("{}{}", two[0].text, two[1].text))?;
    tokens[after..after + 2].iter_mut().for_each(|token| token.used = true);
    Some(code)
}
