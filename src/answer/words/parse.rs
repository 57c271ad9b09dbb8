//! One language's words, read from its `words.toml`.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::answer::about::About;
use crate::answer::fold;
use crate::answer::glue::Glue;
use crate::answer::phrases::Phrases;
use crate::answer::spoken_number::SpokenNumbers;
use crate::answer::stopping::Stopping;
use crate::answer::words_file::WordsFile;
use crate::domain::fault::Fault;
use crate::domain::inquiry::InquiryId;
use crate::domain::paper::PaperId;
use crate::domain::place::State;

use super::Words;
use super::around_name::AroundName;
use super::commands::commands;
use super::marks::Marks;
use super::negation::Negation;
use super::politeness::Politeness;
use super::short_answer;
use super::tables::{bare, by_phrase, keys, looked_up, numbered, tagged};
use super::time_word::TimeWord;

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
        let tables = Tables { file, glue };
        let glued = |phrases: &[String]| bare(phrases).glued(glue);
        Ok(Self {
            commands: commands(file, &raw)?,
            intents: tables.by("intents", &raw.intents, owned, ["is no dialog", "name a dialog"])?,
            choices: looked_up(&raw.choices),
            lines: by_phrase(&raw.choices),
            about: About::of(&raw.about, glue),
            greetings: keys(&raw.answers.greetings),
            thanks: keys(&raw.answers.thanks),
            stop: keys(&raw.answers.stop),
            stopping: Stopping::of(&raw),
            reactions: raw.reactions.clone(),
            automatic: raw.automatic.clone(),
            start: keys(&raw.answers.start),
            none: keys(&raw.answers.none),
            keep: keys(&raw.answers.keep),
            all: keys(&raw.answers.all),
            alone: bare(&raw.alone),
            topics: bare(&raw.topics),
            marks: Marks::parse(file, &raw.marks)?,
            politeness: Politeness::of(&raw.polite, glue),
            short_answers: short_answer::whole(file, &raw)?,
            yes_no: short_answer::phrases(&raw),
            numbers: tables.by("numbers", &raw.numbers, owned, NO_NUMBER)?,
            joiners: bare(&raw.joiners),
            months: whole(file, "dates.months", numbered(&raw.dates.months))?,
            times: TimeWord::phrases(file, &raw)?,
            day_names: TimeWord::names(&raw),
            accents_tell: raw.time.accents_tell,
            spoken_numbers: SpokenNumbers::of(file, &raw)?,
            prefixes: raw.particles.before.iter().map(|prefix| fold::plain(prefix)).collect(),
            year_first: raw.dates.year_first,
            other_calendar: bare(&raw.dates.other_calendar),
            date_fill: bare(&raw.dates.fill),
            place_before: glued(&raw.place.before),
            place_sure: glued(&raw.place.sure),
            place_after: glued(&raw.place.after),
            office: glued(&raw.place.office),
            no_place: glued(&raw.place.never),
            name: AroundName::of(&raw.name, greetings(&raw)),
            negation: Negation::of(&raw.negation),
            nods: bare(&[&raw.answers.greetings[..], &raw.answers.thanks].concat()),
            sayings: None,
            roles: None,
            code_before: bare(&raw.code.before),
            papers: papers(file, &raw)?,
            inquiries: tables.by("inquiries", &raw.inquiries, InquiryId::parse, NO_INQUIRY)?,
            cities: tables.by("cities", &raw.cities, city, ["has no state", "write `City, ST`"])?,
            states: tables.by(
                "states",
                &raw.states,
                State::parse,
                ["is no state", "write its two letters"],
            )?,
        })
    }
}

const NO_NUMBER: [&str; 2] = ["is no number", "write digits"];
const NO_INQUIRY: [&str; 2] = ["is no inquiry id", "write lower-case letters, digits and dashes"];

/// Reads the tables of one file that list phrases by what they mean.
struct Tables<'a> {
    file: &'a str,
    glue: Option<&'a Arc<Glue>>,
}

impl Tables<'_> {
    /// One of them, in which no phrase means two things. What is wrong with a key that
    /// means nothing, and the remedy, come last.
    fn by<T: Clone + PartialEq>(
        &self,
        place: &str,
        table: &BTreeMap<String, Vec<String>>,
        parse: impl Fn(&str) -> Option<T>,
        [fault, remedy]: [&str; 2],
    ) -> Result<Phrases<T>, Fault> {
        let all = tagged(table, parse)
            .map_err(|key| Fault::new(self.file, format!("{place}.{key}"), fault, remedy))?;
        Ok(whole(self.file, place, all)?.glued(self.glue))
    }
}

/// What stands before the number of each paper.
fn papers(file: &str, raw: &WordsFile) -> Result<BTreeMap<PaperId, Phrases<()>>, Fault> {
    let of = |(id, phrases): (&String, &Vec<String>)| {
        let wrong = || {
            Fault::new(
                file,
                format!("papers.{id}"),
                "is no id of a paper",
                "name a paper of config/papers.toml",
            )
        };
        Ok((PaperId::parse(id).ok_or_else(wrong)?, bare(phrases)))
    };
    raw.papers.iter().map(of).collect()
}

/// A key that may be anything.
fn owned(key: &str) -> Option<String> {
    Some(key.to_owned())
}

/// A city with its state.
fn city(key: &str) -> Option<String> {
    key.contains(',').then(|| key.to_owned())
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
fn whole<T: Clone + PartialEq>(file: &str, place: &str, all: Phrases<T>) -> Result<Phrases<T>, Fault> {
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
