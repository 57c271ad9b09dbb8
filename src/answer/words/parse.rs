//! One language's words, read from its `words.toml`.

use crate::answer::fold;
use crate::answer::words_file::WordsFile;
use crate::domain::fault::Fault;
use crate::domain::inquiry::InquiryId;
use crate::domain::place::State;

use super::Words;
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
        Ok(Self {
            commands: commands(file, &raw)?,
            intents: tagged(&raw.intents, |name| Some(name.to_owned()))
                .map_err(|at| Fault::new(file, format!("intents.{at}"), "is no dialog", "name a dialog"))?,
            greetings: keys(&raw.answers.greetings),
            stop: keys(&raw.answers.stop),
            none: keys(&raw.answers.none),
            keep: keys(&raw.answers.keep),
            all: keys(&raw.answers.all),
            alone: keys(&raw.alone),
            marks: Marks::parse(file, &raw.marks)?,
            politeness: Politeness::of(&raw.polite),
            short_answers: short_answer::whole(file, &raw)?,
            yes_no: short_answer::phrases(&raw),
            numbers: tagged(&raw.numbers, |key| Some(key.to_owned()))
                .map_err(|at| Fault::new(file, format!("numbers.{at}"), "is no number", "write digits"))?,
            joiners: keys(&raw.joiners),
            months: numbered(&raw.dates.months),
            times: TimeWord::phrases(file, &raw)?,
            day_numbers: tagged(&raw.time.numbers, |key| key.parse().ok()).map_err(|at| {
                Fault::new(file, format!("time.numbers.{at}"), "is no number", "write digits")
            })?,
            glued: raw.time.glued.iter().map(|prefix| fold::plain(prefix)).collect(),
            other_calendar: bare(&raw.dates.other_calendar),
            place_before: bare(&raw.place.before),
            place_sure: bare(&raw.place.sure),
            place_after: bare(&raw.place.after),
            office: bare(&raw.place.office),
            name_before: bare(&raw.name.before),
            code_before: bare(&raw.code.before),
            a_number_before: bare(&raw.a_number.before),
            inquiries: tagged(&raw.inquiries, InquiryId::parse)
                .map_err(|at| Fault::new(file, format!("inquiries.{at}"), "is no inquiry id", ID_REMEDY))?,
            cities: tagged(&raw.cities, |city| city.contains(',').then(|| city.to_owned()))
                .map_err(|at| Fault::new(file, format!("cities.{at}"), "has no state", "write `City, ST`"))?,
            states: tagged(&raw.states, State::parse).map_err(|at| {
                Fault::new(file, format!("states.{at}"), "is no state", "write its two letters")
            })?,
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
