//! What people may type in one language, ready to be looked up.

use std::collections::{BTreeMap, HashMap, HashSet};

use crate::domain::fault::Fault;
use crate::domain::inquiry::InquiryId;
use crate::domain::place::State;

use super::command::Command;
use super::fold;
use super::phrases::Phrases;
use super::pieces::{self, key};
use super::time_wish::TimeWord;
use super::words_file::{Polite, WordsFile};
use super::yes_no::Said;

/// One language's words, from its `words.toml`.
#[derive(Clone, Debug)]
pub struct Words {
    commands: HashMap<String, Command>,
    intents: Phrases<String>,
    greetings: HashSet<String>,
    stop: HashSet<String>,
    none: HashSet<String>,
    keep: HashSet<String>,
    all: HashSet<String>,
    alone: HashSet<String>,
    marks: Phrases<()>,
    letters: Vec<(char, char)>,
    polite_before: Phrases<()>,
    polite_after: Vec<Vec<String>>,
    pub(super) short_answers: HashMap<String, Said>,
    pub(super) yes_no: Phrases<Said>,
    pub(super) numbers: Phrases<String>,
    pub(super) joiners: HashSet<String>,
    pub(super) months: Phrases<u32>,
    pub(super) times: Phrases<TimeWord>,
    pub(super) place_before: Phrases<()>,
    pub(super) place_sure: Phrases<()>,
    pub(super) place_after: Phrases<()>,
    pub(super) office: Phrases<()>,
    pub(super) name_before: Phrases<()>,
    pub(super) code_before: Phrases<()>,
    pub(super) a_number_before: Phrases<()>,
    pub(super) inquiries: Phrases<InquiryId>,
    pub(super) states: Phrases<State>,
    pub(super) cities: Phrases<String>,
}

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
                .map_err(|at| fault(file, &format!("intents.{at}"), "is no dialog", "name a dialog"))?,
            greetings: keys(&raw.answers.greetings),
            stop: keys(&raw.answers.stop),
            none: keys(&raw.answers.none),
            keep: keys(&raw.answers.keep),
            all: keys(&raw.answers.all),
            alone: keys(&raw.alone),
            marks: bare(&raw.marks.words),
            letters: letters(file, &raw.marks.letters)?,
            polite_before: bare(&raw.polite.before),
            polite_after: raw.polite.after.iter().map(|p| pieces::words(p)).collect(),
            short_answers: short_answers(file, &raw)?,
            yes_no: yes_no_phrases(&raw),
            numbers: tagged(&raw.numbers, |key| Some(key.to_owned()))
                .map_err(|at| fault(file, &format!("numbers.{at}"), "is no number", "write digits"))?,
            joiners: keys(&raw.joiners),
            months: numbered(&raw.dates.months),
            times: TimeWord::phrases(&raw),
            place_before: bare(&raw.place.before),
            place_sure: bare(&raw.place.sure),
            place_after: bare(&raw.place.after),
            office: bare(&raw.place.office),
            name_before: bare(&raw.name.before),
            code_before: bare(&raw.code.before),
            a_number_before: bare(&raw.a_number.before),
            inquiries: tagged(&raw.inquiries, InquiryId::parse)
                .map_err(|at| fault(file, &format!("inquiries.{at}"), "is no inquiry id", ID_REMEDY))?,
            cities: tagged(&raw.cities, |city| city.contains(',').then(|| city.to_owned()))
                .map_err(|at| fault(file, &format!("cities.{at}"), "has no state", "write `City, ST`"))?,
            states: tagged(&raw.states, State::parse)
                .map_err(|at| fault(file, &format!("states.{at}"), "is no state", "write its two letters"))?,
        })
    }

    /// The command that the whole message is.
    pub fn command(&self, said: &str) -> Option<Command> {
        self.forms(said).iter().find_map(|form| self.commands.get(form)).copied()
    }

    /// The dialog that the whole message asks for.
    pub fn intent(&self, said: &str) -> Option<&str> {
        let found = self.forms(said).into_iter().find_map(|form| {
            let words: Vec<String> = form.split(' ').map(str::to_owned).collect();
            self.intents.whole(&words)
        });
        found.map(String::as_str)
    }

    /// The dialog that is asked for somewhere in the message, by the longest
    /// phrase in it.
    pub fn intent_in(&self, said: &str) -> Option<&str> {
        let words = pieces::words(said);
        let found = self.intents.inside(&words);
        let telling = found.iter().rev().filter(|f| f.words > 1 || !self.only_alone(&words[f.at]));
        let longest = telling.max_by_key(|f| f.words)?;
        longest.means.first().map(|name| name.as_str())
    }

    /// Every dialog that an intent names, for the check of the dialogs.
    pub fn intent_names(&self) -> Vec<&str> {
        let mut names: Vec<&str> = self.intents.all().map(|(_, name)| name.as_str()).collect();
        names.sort_unstable();
        names.dedup();
        names
    }

    /// Every inquiry that has everyday words, for the check of the config.
    pub fn inquiry_ids(&self) -> Vec<&InquiryId> {
        let mut ids: Vec<_> = self.inquiries.all().map(|(_, id)| id).collect();
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether the whole message is a greeting.
    pub fn is_greeting(&self, said: &str) -> bool {
        self.has(&self.greetings, said)
    }

    /// Whether the whole message is one of this language's own stop words.
    pub fn stop_word(&self, said: &str) -> bool {
        // Never by a single word that is left of a longer message: `bueno, para...`.
        let forms = self.forms(said);
        let mut fits = forms.iter().enumerate().filter(|(at, form)| *at == 0 || form.contains(' '));
        fits.any(|(_, form)| self.stop.contains(form))
    }

    /// Whether the whole message says that the person has none.
    pub fn none_word(&self, said: &str) -> bool {
        self.has(&self.none, said)
    }

    /// Whether the whole message says to leave it as it is.
    pub fn keep_word(&self, said: &str) -> bool {
        self.has(&self.keep, said)
    }

    /// Whether the whole message says "all of them".
    pub fn all_word(&self, said: &str) -> bool {
        self.has(&self.all, said)
    }

    /// How strongly the words look like this language; 0 is no sign of it.
    pub fn speaks(&self, said: &str) -> u32 {
        let typed: String = said.chars().take(pieces::MOST_CHARS).collect();
        let own = |c: &char| self.letters.iter().any(|(from, to)| (from..=to).contains(&c));
        let letters = typed.to_lowercase().chars().filter(own).count().min(4);
        let marks = self.marks.inside(&pieces::words(said)).iter().map(|f| f.words).sum::<usize>().min(100);
        let whole = self.is_greeting(said) || self.intent(said).is_some();
        (2 * letters + marks) as u32 + if whole { 3 } else { 0 }
    }

    /// Whether a word says something only as a whole message.
    pub(super) fn only_alone(&self, word: &str) -> bool {
        self.alone.contains(word)
    }

    /// Whether some of the words speak of an inquiry, a dialog or a time.
    pub(super) fn speaks_of_visit(&self, words: &[String]) -> bool {
        !self.inquiries.inside(words).is_empty()
            || !self.intents.inside(words).is_empty()
            || self.times.inside(words).iter().any(|f| !f.means.contains(&&TimeWord::Fill))
    }

    /// Whether a set has the message, as it is or without its politeness.
    fn has(&self, set: &HashSet<String>, said: &str) -> bool {
        self.forms(said).iter().any(|form| set.contains(form))
    }

    /// The message's key, then shorter and shorter ones: without "please" at
    /// its end, without "I want to" at its start.
    pub(super) fn forms(&self, said: &str) -> Vec<String> {
        let whole = pieces::words(said);
        if whole.is_empty() {
            return vec![key(said)];
        }
        let mut rest = &whole[..];
        let mut forms = vec![rest.join(" ")];
        while forms.len() < 6 {
            let shorter = self.without_end(rest).or_else(|| self.without_start(rest));
            let Some(shorter) = shorter.filter(|s| !s.is_empty()) else { break };
            rest = shorter;
            forms.push(rest.join(" "));
        }
        forms
    }

    fn without_end<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        self.polite_after.iter().filter(|p| !p.is_empty()).find_map(|p| words.strip_suffix(p.as_slice()))
    }

    fn without_start<'a>(&self, words: &'a [String]) -> Option<&'a [String]> {
        self.polite_before.at(words, 0).and_then(|found| words.get(found.words..))
    }
}

const ID_REMEDY: &str = "write lower-case letters, digits and dashes";

fn fault(file: &str, place: &str, what: &str, remedy: &str) -> Fault {
    Fault::new(file, place, what, remedy)
}

/// What the TOML parser says, with its line.
fn unreadable(file: &str, source: &str, error: &toml::de::Error) -> Fault {
    let before = error.span().and_then(|span| source.get(..span.start)).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let what = error.message().trim().replace('\n', " ");
    fault(file, &format!("line {line}"), &what, "compare it with locales/en/words.toml")
}

/// Twelve months, seven weekdays, no command without words.
fn check_counts(file: &str, raw: &WordsFile) -> Result<(), Fault> {
    let lists = [("dates.months", &raw.dates.months, 12), ("dates.weekdays", &raw.dates.weekdays, 7)];
    for (place, list, count) in lists {
        if list.len() != count || list.iter().any(Vec::is_empty) {
            let what = format!("has {} lists of words", list.len());
            return Err(fault(file, place, &what, &format!("write {count} lists, each with a word")));
        }
    }
    Ok(())
}

/// The commands by their keys; none is empty, and no phrase is two of them.
fn commands(file: &str, raw: &WordsFile) -> Result<HashMap<String, Command>, Fault> {
    let lists = [
        ("back", &raw.commands.back, Command::Back),
        ("start-over", &raw.commands.start_over, Command::StartOver),
        ("help", &raw.commands.help, Command::Help),
        ("language", &raw.commands.language, Command::Language),
        ("repeat", &raw.commands.repeat, Command::Repeat),
        ("menu", &raw.commands.menu, Command::Menu),
    ];
    let mut all = HashMap::new();
    for (name, phrases, command) in lists {
        let place = format!("commands.{name}");
        if phrases.is_empty() {
            return Err(fault(file, &place, "has no words", "write at least one"));
        }
        for phrase in phrases {
            let before = all.insert(key(phrase), command);
            if before.is_some_and(|b| b != command) {
                let what = format!("{phrase:?} is another command as well");
                return Err(fault(file, &place, &what, "leave it in one of them"));
            }
        }
    }
    Ok(all)
}

/// Yes and no by their keys; no phrase is both.
fn short_answers(file: &str, raw: &WordsFile) -> Result<HashMap<String, Said>, Fault> {
    let yes = raw.answers.yes.iter().map(|p| (p, Said::Yes));
    let no = raw.answers.no.iter().map(|p| (p, Said::No));
    let mut all = HashMap::new();
    for (phrase, said) in yes.chain(no) {
        let before = all.insert(key(phrase), said);
        if before.is_some_and(|b| b != said) {
            let what = format!("{phrase:?} is yes as well");
            return Err(fault(file, "answers.no", &what, "leave it in one of them"));
        }
    }
    Ok(all)
}

/// The same, to be found word by word, with what is merely polite.
fn yes_no_phrases(raw: &WordsFile) -> Phrases<Said> {
    let mut all = Phrases::default();
    let Polite { before, after } = &raw.polite;
    for (phrases, said) in [
        (&raw.answers.yes, Said::Yes),
        (&raw.answers.no, Said::No),
        (after, Said::Polite),
        (before, Said::Polite),
    ] {
        all.add_all(phrases, &said);
    }
    all
}

fn keys(phrases: &[String]) -> HashSet<String> {
    phrases.iter().map(|p| key(p)).collect()
}

fn bare(phrases: &[String]) -> Phrases<()> {
    let mut all = Phrases::default();
    all.add_all(phrases, &());
    all
}

/// Lists of phrases, each meaning its number, counted from one.
fn numbered(lists: &[Vec<String>]) -> Phrases<u32> {
    let mut all = Phrases::default();
    lists.iter().zip(1..).for_each(|(phrases, number)| all.add_all(phrases, &number));
    all
}

/// A table of phrases by what they mean; the error is a key that means nothing.
fn tagged<T: Clone>(
    table: &BTreeMap<String, Vec<String>>,
    parse: impl Fn(&str) -> Option<T>,
) -> Result<Phrases<T>, String> {
    let mut all = Phrases::default();
    for (name, phrases) in table {
        all.add_all(phrases, &parse(name).ok_or_else(|| name.clone())?);
    }
    Ok(all)
}

/// Single letters and ranges of letters.
fn letters(file: &str, written: &[String]) -> Result<Vec<(char, char)>, Fault> {
    let one = |text: &String| match text.chars().collect::<Vec<_>>()[..] {
        [one] => Some((one, one)),
        [from, '-', to] if from <= to => Some((from, to)),
        _ => None,
    };
    let parse = |text| {
        one(text).ok_or_else(|| {
            let what = format!("{text:?} is no letter");
            fault(file, "marks.letters", &what, "write one letter, or two with `-` between them")
        })
    };
    written.iter().map(parse).collect()
}

/// Whether two folded words are the same but for a slip of the finger: none in
/// up to 3 letters, one in up to 8, two beyond.
pub(super) fn nearly(typed: &str, word: &str) -> bool {
    let letters = word.chars().count();
    let slips = match letters {
        0..=3 => 0,
        4..=8 => 1,
        _ => 2,
    };
    typed == word
        || (slips > 0
            && typed.chars().count().abs_diff(letters) <= slips
            && strsim::osa_distance(typed, word) <= slips)
}

/// What a word of capitals in a message tells: nothing, if all of it is so.
pub(super) fn shouts(said: &str) -> bool {
    !fold::typed(said).chars().any(char::is_lowercase)
}
