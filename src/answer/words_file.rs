//! The shape of `locales/<lang>/words.toml`: what people may type in a language.

mod name;
mod texts;
mod time;

use std::collections::BTreeMap;

use serde::Deserialize;

pub use name::Around;
pub use texts::{Automatic, Reactions, Stopping};
pub use time::{Behind, Time};

/// The whole file. Phrases may be written as people write them: they are folded
/// when they are read, so that accents, case and signs do not matter.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct WordsFile {
    /// Commands; each needs at least one phrase.
    pub commands: Commands,
    /// A dialog's name, and what people say to ask for it.
    pub intents: BTreeMap<String, Vec<String>>,
    /// Yes, no and the like.
    pub answers: Answers,
    /// What surrounds an answer without changing it.
    #[serde(default)]
    pub polite: Polite,
    /// What ends all texts.
    #[serde(default)]
    pub stopping: Stopping,
    /// A phone's reaction to a text.
    #[serde(default)]
    pub reactions: Reactions,
    /// What is answered by a machine.
    #[serde(default)]
    pub automatic: Automatic,
    /// The key of a choice (`"1"`, also `"last"` and `"before-last"`), and the words for it.
    #[serde(default)]
    pub numbers: BTreeMap<String, Vec<String>>,
    /// A line that can be chosen, by the key of its sentence, and other words for it.
    #[serde(default)]
    pub choices: BTreeMap<String, Vec<String>>,
    /// What a message is about that means nothing else, and the words that tell it: see
    /// [`super::about`].
    #[serde(default)]
    pub about: BTreeMap<String, Vec<String>>,
    /// What is written onto words or said between them without a meaning.
    #[serde(default)]
    pub particles: Particles,
    /// Between several choices: "and".
    #[serde(default)]
    pub joiners: Vec<String>,
    /// Words that are an intent, an inquiry or a day only as a whole message: in a
    /// longer one they may be a name (`Grant`) or say nothing.
    #[serde(default)]
    pub alone: Vec<String>,
    /// Words of an inquiry that say what a visit is about, not why: they choose it alone.
    #[serde(default)]
    pub topics: Vec<String>,
    /// Months and weekdays.
    pub dates: Dates,
    /// Times of day, and wishes for another time.
    pub time: Time,
    /// Around a place.
    #[serde(default)]
    pub place: Place,
    /// Around a name: "my name is".
    #[serde(default)]
    pub name: Around,
    /// What turns a verb into its opposite: "do not".
    #[serde(default)]
    pub negation: Negation,
    /// Before the code of an appointment: "code".
    #[serde(default)]
    pub code: Before,
    /// A paper's id, and what stands before its number: "alien number".
    #[serde(default)]
    pub papers: BTreeMap<String, Vec<String>>,
    /// An inquiry's id, and its everyday words.
    #[serde(default)]
    pub inquiries: BTreeMap<String, Vec<String>>,
    /// A state's code, and its names beside the English one.
    #[serde(default)]
    pub states: BTreeMap<String, Vec<String>>,
    /// A city as `San Jose, CA`, and its names in this language.
    #[serde(default)]
    pub cities: BTreeMap<String, Vec<String>>,
    /// Signs of this language.
    pub marks: Marks,
}

/// Phrases of the commands, as whole messages.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Commands {
    /// To the question before.
    pub back: Vec<String>,
    /// From the beginning.
    pub start_over: Vec<String>,
    /// What can be said here.
    pub help: Vec<String>,
    /// Another language.
    pub language: Vec<String>,
    /// The last message again.
    pub repeat: Vec<String>,
    /// The menu.
    pub menu: Vec<String>,
}

/// Short answers, as whole messages.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Answers {
    /// Yes.
    pub yes: Vec<String>,
    /// No.
    pub no: Vec<String>,
    /// "I have none."
    #[serde(default)]
    pub none: Vec<String>,
    /// "Leave it as it is."
    #[serde(default)]
    pub keep: Vec<String>,
    /// Hello.
    #[serde(default)]
    pub greetings: Vec<String>,
    /// Thanks, and other words after which nothing is left to say.
    #[serde(default)]
    pub thanks: Vec<String>,
    /// "Send me no more messages", beside the carriers' own words.
    #[serde(default)]
    pub stop: Vec<String>,
    /// "Send me messages again", from whoever stopped them, beside the carriers' own words.
    #[serde(default)]
    pub start: Vec<String>,
    /// "All of them."
    #[serde(default)]
    pub all: Vec<String>,
}

/// What surrounds an answer without changing it.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Polite {
    /// "I want to", "please".
    #[serde(default)]
    pub before: Vec<String>,
    /// "please", "thank you".
    #[serde(default)]
    pub after: Vec<String>,
}

/// What says nothing by itself, wherever it stands.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Particles {
    /// Written onto the front of a word: articles, prepositions.
    #[serde(default)]
    pub before: Vec<String>,
    /// Said between words, or written onto their ends.
    #[serde(default)]
    pub between: Vec<String>,
}

/// Words of dates.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct Dates {
    /// The twelve months, January first, each with its short forms.
    pub months: Vec<Vec<String>>,
    /// The seven weekdays, Monday first, each with its short forms.
    pub weekdays: Vec<Vec<String>>,
    /// Several weekdays in one phrase, by their numbers from Monday (`67`: "weekend").
    #[serde(default)]
    pub several: BTreeMap<String, Vec<String>>,
    /// What stands between without meaning: "of", "the", "th", "born on".
    #[serde(default)]
    pub fill: Vec<String>,
    /// Whether six digits are year, month and day in this order. Each language says
    /// it, so that the line cannot be lost unseen.
    pub year_first: bool,
    /// After a number: it is a year (`01年`).
    #[serde(default)]
    pub year: Vec<String>,
    /// Words of years, beside the numbers of days: `90` ("ninety") is added, `x100`
    /// ("hundred") multiplies what stands before it, `0` ("and", "oh") only joins, `+80`
    /// is added to the unit before it (`وثمانين`).
    #[serde(default)]
    pub spelt_years: BTreeMap<String, Vec<String>>,
    /// Days of a date in words, with the word for a day in them (`3`: `삼일`).
    #[serde(default)]
    pub spelt_days: BTreeMap<String, Vec<String>>,
    /// What says that a year, or a month, is of another calendar than the
    /// Gregorian: eras, names of months. Such a date is asked for once more.
    #[serde(default)]
    pub other_calendar: Vec<String>,
}

/// Words around a place.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Place {
    /// "I live in", "near".
    pub before: Vec<String>,
    /// Those of which a place is sure to follow, also in a longer text: "near".
    pub sure: Vec<String>,
    /// "USA", "area".
    pub after: Vec<String>,
    /// "Office", "field office".
    pub office: Vec<String>,
    /// What may answer "where", and names no place, as a whole message: "at home".
    pub never: Vec<String>,
}

/// What turns a verb into its opposite: "do not cancel, change the time".
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Negation {
    /// Before the verb: "do not", "I don't want to".
    pub before: Vec<String>,
    /// Right behind it, where a language says it there.
    pub behind: Vec<String>,
    /// At the end of what is said, of all that stands before it: "denver does not work".
    pub last: Vec<String>,
    /// What may be denied so: "cancel", "move", in the forms in which it is.
    pub verbs: Vec<String>,
    /// "I can't come": with a day, and another one beside it, the appointment moves.
    pub cannot: Vec<String>,
    /// What begins something else in the same sentence: "but", "just", "can I".
    pub but: Vec<String>,
}

/// What stands before something.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Before {
    /// The phrases.
    pub before: Vec<String>,
}

/// Signs of a language.
#[derive(Clone, Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Marks {
    /// Small words that only this language has, or has far more often.
    pub words: Vec<String>,
    /// Its own letters: single ones (`ñ`) or ranges (`가-힣`).
    #[serde(default)]
    pub letters: Vec<String>,
    /// How people ask for this language in any other, as a whole message: its
    /// names, "in Spanish please", "I speak no English".
    #[serde(default)]
    pub names: Vec<String>,
}
