//! One language's words, read from its `words.toml`.

use std::sync::Arc;

use crate::answer::fold;
use crate::answer::glue::Glue;
use crate::answer::phrases::Phrases;
use crate::answer::words_file::WordsFile;
use crate::domain::fault::Fault;
use crate::domain::inquiry::InquiryId;
use crate::domain::place::State;

use super::Words;
use super::around_name::AroundName;
use super::commands::commands;
use super::marks::Marks;
use super::politeness::Politeness;
use super::short_answer;
use super::tables::{bare, keys, numbered, tagged};
use super::time_word::TimeWord;

const ID_REMEDY: &str = "write lower-case letters, digits and dashes";

impl Words {
    /// Reads a `words.toml`; `file` is its name for faults.
    ///
    /// # Errors
    /// The first fault in it, with its place and remedy.
    pub fn parse(file: &str, source: &str) -> Result<Self, Fault> {
        let raw: WordsFile = toml::from_str(source).map_err(|e| unreadable(file, source, &e))?;
        check_counts(file, &raw)?;
        let glue = Glue::of(&raw.particles).map(Arc::new);
        let glue = glue.as_ref();
        Ok(Self {
            commands: commands(file, &raw)?,
            intents: tagged(&raw.intents, |name| Some(name.to_owned()))
                .map_err(|at| Fault::new(file, format!("intents.{at}"), "is no dialog", "name a dialog"))
                .and_then(|all| whole(file, "intents", all))?
                .glued(glue),
            choices: raw.choices.clone(),
            greetings: keys(&raw.answers.greetings),
            stop: keys(&raw.answers.stop),
            none: keys(&raw.answers.none),
            keep: keys(&raw.answers.keep),
            all: keys(&raw.answers.all),
            alone: bare(&raw.alone),
            marks: Marks::parse(file, &raw.marks)?,
            politeness: Politeness::of(&raw.polite, glue),
            short_answers: short_answer::whole(file, &raw)?,
            yes_no: short_answer::phrases(&raw),
            numbers: tagged(&raw.numbers, |key| Some(key.to_owned()))
                .map_err(|at| Fault::new(file, format!("numbers.{at}"), "is no number", "write digits"))
                .and_then(|all| whole(file, "numbers", all))?
                .glued(glue),
            joiners: bare(&raw.joiners),
            months: whole(file, "dates.months", numbered(&raw.dates.months))?,
            times: TimeWord::phrases(file, &raw)?,
            day_numbers: tagged(&raw.time.numbers, |key| key.parse().ok()).map_err(|at| {
                Fault::new(file, format!("time.numbers.{at}"), "is no number", "write digits")
            })?,
            prefixes: raw.particles.before.iter().map(|prefix| fold::plain(prefix)).collect(),
            year_first: raw.dates.year_first,
            other_calendar: bare(&raw.dates.other_calendar),
            place_before: bare(&raw.place.before).glued(glue),
            place_sure: bare(&raw.place.sure).glued(glue),
            place_after: bare(&raw.place.after).glued(glue),
            office: bare(&raw.place.office).glued(glue),
            name: AroundName::of(&raw.name, greetings(&raw)),
            code_before: bare(&raw.code.before),
            a_number_before: bare(&raw.a_number.before),
            inquiries: tagged(&raw.inquiries, InquiryId::parse)
                .map_err(|at| Fault::new(file, format!("inquiries.{at}"), "is no inquiry id", ID_REMEDY))
                .and_then(|all| whole(file, "inquiries", all))?
                .glued(glue),
            cities: tagged(&raw.cities, |city| city.contains(',').then(|| city.to_owned()))
                .map_err(|at| Fault::new(file, format!("cities.{at}"), "has no state", "write `City, ST`"))
                .and_then(|all| whole(file, "cities", all))?
                .glued(glue),
            states: tagged(&raw.states, State::parse)
                .map_err(|at| {
                    Fault::new(file, format!("states.{at}"), "is no state", "write its two letters")
                })
                .and_then(|all| whole(file, "states", all))?
                .glued(glue),
        })
    }
}

/// What the TOML parser says, with its line.
fn unreadable(file: &str, source: &str, error: &toml::de::Error) -> Fault {
    let before = error.span().and_then(|span| source.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let what = error.message().trim().replace('\n', " ");
    Fault::new(file, format!("line {line}"), what, "compare it with locales/en/words.toml")
}

/// Checks that there are twelve months and seven weekdays.
fn check_counts(file: &str, raw: &WordsFile) -> Result<(), Fault> {
    let lists = [("dates.months", &raw.dates.months, 12), ("dates.weekdays", &raw.dates.weekdays, 7)];
    for (place, list, count) in lists {
        if list.len() != count || list.iter().any(Vec::is_empty) {
            let what = format!("has {} lists of words", list.len());
            return Err(Fault::new(file, place, what, format!("write {count} lists, each with a word")));
        }
    }
    Ok(())
}

/// A table in which no phrase means two things.
fn whole<T: PartialEq>(file: &str, place: &str, all: Phrases<T>) -> Result<Phrases<T>, Fault> {
    match all.torn() {
        None => Ok(all),
        Some(phrase) => {
            let what = format!("{phrase:?} means two things, accents and signs aside");
            Err(Fault::new(file, place, what, "leave it in one of them"))
        }
    }
}

/// What may come before an answer: greetings, and what is polite.
fn greetings(raw: &WordsFile) -> Phrases<()> {
    let mut all = bare(&raw.answers.greetings);
    all.add_all(&raw.polite.before, &());
    all
}

#[cfg(test)]
mod tests {
    use super::*;

    const FILE: &str = "locales/en/words.toml";

    #[test]
    fn a_phrase_that_means_two_things_is_refused_with_its_place() {
        let source = include_str!("../../../locales/en/words.toml");
        let torn = source.replacen("find = [", "find = [\"Appóintment\", ", 1);
        let fault = Words::parse(FILE, &torn).err().map(|fault| fault.to_string()).unwrap_or_default();
        assert!(fault.contains("intents") && fault.contains("\"appointment\""), "{fault}");
    }
}
