//! A date of birth, in any usual form.

mod dates;

use std::borrow::Cow;

use chrono::{Datelike, NaiveDate};

use crate::domain::birth_date::BirthDate;

use super::cut::Typed;
use super::han_number;
use super::nearly::nearly;
use super::phrases::Found;
use super::pieces::{self, Kind, Piece};
use super::reading::Reading;
use super::words::Words;
use dates::dates;

/// A part of a date.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    /// Digits as typed.
    Number(String),
    /// Digits that are said to be a year: `01年`.
    Year(String),
    /// A month by its name.
    Month(u32),
}

/// The years of which nobody alive is born by the Gregorian calendar, but many
/// by another one: Hijri and Persian, Buddhist, Dangun.
const OTHER_YEARS: [std::ops::Range<i32>; 3] = [1300..1500, 2440..2640, 4230..4430];

/// Reads a date of birth; a date that can be read with the day or the month
/// first is either of both. One of another calendar is none.
pub fn read(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> Reading<BirthDate> {
    let cut = said.cut();
    let pieces = undashed(&cut.pieces);
    let texts: Vec<String> = pieces.iter().map(|piece| piece.text.clone()).collect();
    let any = |is_number: &dyn Fn(&[String]) -> bool| (0..texts.len()).any(|at| is_number(&texts[at..]));
    let han = any(&|texts| han_number::read(texts).is_some());
    let figures = han || pieces.iter().any(|piece| piece.kind == Kind::Number);
    // Nothing is a date without a number, and without one in words nothing else is read by them.
    let spoken = any(&|texts| words.spoken_numbers.begin(texts));
    if !(figures || spoken) || names_other_calendar(&pieces, words) {
        return Reading::No;
    }
    // Numbers in words are numbers only if it is no date without them.
    let ways = [(false, figures), (true, han || spoken)].into_iter().filter(|(_, may_be)| *may_be);
    ways.fold(Reading::No, |reading, (in_words, _)| {
        reading.or_else(|| read_parts(&parts(&pieces, words, in_words), words.year_first, today))
    })
}

/// The date of birth in words that may as well wish for a time: one with its whole year,
/// or with a short one right behind the day and the month that is none to come.
pub fn spot(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> Option<BirthDate> {
    read(said, words, today).is().filter(|birth| is_sure(birth, said, words, today))
}

/// Whether words that are this date of birth as a whole can hardly wish for a time.
pub fn is_sure(birth: &BirthDate, said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> bool {
    let year = birth.expose().year();
    let cut = said.cut();
    let pieces = undashed(&cut.pieces);
    let short = format!("{:02}", year.rem_euclid(100));
    let is_soon = (0..=1).any(|ahead| (today.year() + ahead - year).rem_euclid(100) == 0);
    let written = year.to_string();
    let whole = pieces.iter().any(|piece| piece.text == written);
    whole || (!is_soon && ends_with_year(&pieces, words, &short))
}

/// Whether this short year stands right behind a day and a month: `3/14/87`, `14 mar 87`.
fn ends_with_year(pieces: &[Piece], words: &Words, year: &str) -> bool {
    let texts: Vec<String> = pieces.iter().map(|piece| piece.text.clone()).collect();
    let number = |at: usize| pieces.get(at).is_some_and(|piece| piece.kind == Kind::Number);
    let in_figures = |at: usize| {
        let sign = |at: usize| ['/', '-', '.'].into_iter().find(|sign| pieces[at].is_sign(*sign));
        let glued = (at - 3..=at).all(|at| pieces[at].glued);
        glued && number(at - 4) && number(at - 2) && sign(at - 1).is_some() && sign(at - 1) == sign(at - 3)
    };
    let named = |at: usize| {
        let month = |from: usize| words.months.at(&texts, from).map(|found| from + found.words);
        (0..at).any(|from| month(from) == Some(at) && from > 0 && number(from - 1))
            || (number(at - 1) && (0..at).any(|from| month(from) == Some(at - 1)))
    };
    let ends = |at: usize| texts[at] == year && ((at > 3 && in_figures(at)) || (at > 1 && named(at)));
    (0..pieces.len()).any(ends)
}

/// Whether it is a date, but of another calendar than the Gregorian: it is to
/// be asked for once more, as nothing is guessed.
pub fn of_another_calendar(said: &(impl Typed + ?Sized), words: &Words, today: NaiveDate) -> bool {
    let cut = said.cut();
    let pieces = undashed(&cut.pieces);
    let parts = parts(&pieces, words, false);
    let of_other_year = |date: &NaiveDate| OTHER_YEARS.iter().any(|years| years.contains(&date.year()));
    names_other_calendar(&pieces, words)
        || dates(&parts, words.year_first, today.year()).iter().any(of_other_year)
}

/// Whether it begins as a date and has all of one, on whatever day: "31 February 1990".
pub fn is_like_one(said: &(impl Typed + ?Sized), words: &Words) -> bool {
    let cut = said.cut();
    let pieces = undashed(&cut.pieces);
    let texts: Vec<String> = pieces.iter().map(|piece| piece.text.clone()).collect();
    let begins = pieces.first().is_some_and(|first| first.kind == Kind::Number);
    let begins = begins || words.months.at(&texts, 0).is_some();
    begins && parts(&pieces, words, false).len() == 3
}

/// The pieces of a message without the dashes between words: `dix-sept`.
fn undashed(all: &[Piece]) -> Cow<'_, [Piece]> {
    let is_word = |at: usize| all.get(at).is_some_and(|piece| piece.kind == Kind::Word);
    let dash = |at: usize| at > 0 && all[at].is_sign('-') && is_word(at - 1) && is_word(at + 1);
    if !(0..all.len()).any(dash) {
        return Cow::Borrowed(all);
    }
    (0..all.len()).filter(|at| !dash(*at)).map(|at| all[at].clone()).collect()
}

/// What stands before the name of another calendar, or else before the first figure.
pub fn before_calendar<'t>(said: &'t str, words: &Words) -> Option<&'t str> {
    let begins = |at: &usize| {
        let before = said[..*at].chars().next_back();
        let apart = before.is_none_or(|c| !c.is_alphabetic() || pieces::is_alone(c.encode_utf8(&mut [0; 4])));
        apart && words.other_calendar.at(&pieces::words(&said[*at..]), 0).is_some()
    };
    let starts: Vec<usize> = said.char_indices().map(|(at, _)| at).take(pieces::MOST_CHARS).collect();
    let named = starts.into_iter().find(begins);
    let end = named.or_else(|| said.find(|c: char| c.is_numeric()))?;
    said[..end].split(char::is_numeric).next()
}

/// An era or a month of another calendar beside a number.
fn names_other_calendar(pieces: &[Piece], words: &Words) -> bool {
    let told: Vec<&Piece> = pieces.iter().filter(|p| p.kind != Kind::Sign).collect();
    let texts: Vec<String> = told.iter().map(|p| p.text.clone()).collect();
    let numbers = pieces.iter().any(|piece| piece.kind == Kind::Number);
    let han = || (0..texts.len()).any(|at| han_number::read(&texts[at..]).is_some());
    // A syllable by itself may be one of a name: `(음)` is a calendar, `조음` none.
    let sure = |found: &Found<'_, ()>| {
        let short = found.words == 1 && pieces::is_alone(&texts[found.at]);
        let goes_on = |at: usize| told.get(at).is_some_and(|piece| piece.glued && piece.kind == Kind::Word);
        !short || !(goes_on(found.at + 1) || (goes_on(found.at) && is_letter_before(pieces, told[found.at])))
    };
    (numbers || han()) && words.other_calendar.inside(&texts).iter().any(sure)
}

/// Whether a piece is written together with a word before it.
fn is_letter_before(pieces: &[Piece], piece: &Piece) -> bool {
    let at = pieces.iter().position(|one| std::ptr::eq(one, piece));
    at.and_then(|at| pieces.get(at.checked_sub(1)?)).is_some_and(|before| before.kind == Kind::Word)
}

fn read_parts(parts: &[Part], year_first: bool, today: NaiveDate) -> Reading<BirthDate> {
    let mut dates = dates(parts, year_first, today.year());
    let long_year =
        parts.iter().any(|part| matches!(part, Part::Number(n) | Part::Year(n) if matches!(n.len(), 4 | 8)));
    // A year of two digits that is still ahead is of the century before.
    if !long_year {
        let past =
            |date: &NaiveDate| if *date > today { date.with_year(date.year() - 100) } else { Some(*date) };
        dates = dates.iter().filter_map(past).collect();
    }
    dates.sort_unstable();
    dates.dedup();
    Reading::of(dates.into_iter().filter_map(|date| BirthDate::new(date, today)).collect())
}

/// Numbers and month names, in order; other words say nothing.
fn parts(pieces: &[Piece], words: &Words, in_words: bool) -> Vec<Part> {
    let texts: Vec<String> = pieces.iter().map(|p| p.text.clone()).collect();
    let mut out = Vec::new();
    let mut at = 0;
    while at < pieces.len() {
        let month = words.months.at(&texts, at);
        let said = number(&texts[at..], words, in_words);
        if in_words && leads_to_year(&texts[at..], words) {
            at += 1;
            continue;
        }
        // `sept` is a month and, where numbers are words, a number.
        let longer = |count: usize| month.as_ref().is_none_or(|m| m.words < count + usize::from(in_words));
        if let Some((number, count)) = said.filter(|(_, count)| longer(*count)) {
            at += count;
            out.push(numbered(number, &texts[at..], words));
            continue;
        }
        at += month.as_ref().map_or(1, |found| found.words);
        let piece = &pieces[at - 1];
        match month.and_then(|found| found.means.first().copied().copied()) {
            // `1月`, "tháng 1": the month's name has its number in it.
            Some(month) => out.push(Part::Month(month)),
            None if piece.kind == Kind::Number => {
                out.push(numbered(piece.text.clone(), &texts[at..], words));
            }
            None if piece.kind == Kind::Word => {
                let roman = roman_month(&piece.text).filter(|_| is_between_numbers(pieces, at - 1));
                out.extend(misspelt_month(&piece.text, words).or(roman).map(Part::Month))
            }
            None => {}
        }
    }
    out
}

/// A number, or a year if the words behind it say so.
fn numbered(number: String, behind: &[String], words: &Words) -> Part {
    if words.spoken_numbers.ends_year(behind) { Part::Year(number) } else { Part::Number(number) }
}

/// Whether a word that says nothing stands before a year in words: `năm` is no five there.
fn leads_to_year(texts: &[String], words: &Words) -> bool {
    let year = |texts: &[String]| words.spoken_numbers.year(texts).is_some();
    let small = words.date_fill.at(texts, 0).is_some_and(|found| found.words == 1);
    small && texts.get(1..).is_some_and(year)
}

/// A number in Han numerals or, if such are read, in words.
fn number(texts: &[String], words: &Words, in_words: bool) -> Option<(String, usize)> {
    let year = || words.spoken_numbers.year(texts);
    let day = || words.spoken_numbers.day(texts).map(|(day, count)| (day.to_string(), count));
    // `오일` is the fifth, and no 51.
    let whole_day = || words.spoken_numbers.whole_day(texts).map(|(day, count)| (day.to_string(), count));
    let spoken = || whole_day().or_else(year).or_else(day);
    han_number::read(texts).or_else(|| if in_words { spoken() } else { None })
}

/// A month in Roman numerals: `14 III 1990`.
fn roman_month(word: &str) -> Option<u32> {
    let all = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"];
    all.iter().zip(1..).find(|(numeral, _)| **numeral == word).map(|(_, month)| month)
}

/// Whether a number stands before a piece and after it, past one sign.
fn is_between_numbers(pieces: &[Piece], at: usize) -> bool {
    let is_number = |piece: &&Piece| piece.kind == Kind::Number;
    let told = |piece: &&Piece| piece.kind != Kind::Sign;
    pieces[..at].iter().rev().find(told).is_some_and(|p| is_number(&p))
        && pieces[at + 1..].iter().find(told).is_some_and(|p| is_number(&p))
}

/// A month's name with a slip of the finger, of five letters or more.
fn misspelt_month(word: &str, words: &Words) -> Option<u32> {
    let close = words.months.all().filter(|(name, _)| {
        let one = !name.contains(' ');
        one && name.chars().count() > 4 && name.chars().next() == word.chars().next() && nearly(word, name)
    });
    let mut months: Vec<u32> = close.map(|(_, month)| *month).collect();
    months.dedup();
    if let [month] = months[..] { Some(month) } else { None }
}
