//! All that is found in a message, each with the words that it stands on: for whoever wants
//! to see why a message means what it means. A turn asks only for what it needs.

use serde_json::Value;

use super::scene::Scene;
use super::word;
use crate::answer::learner::{Belief, Guess};
use crate::answer::paper::PaperReading;
use crate::answer::place::PlaceAnswer;
use crate::answer::request::Request;
use crate::answer::time_wish::TimeWish;
use crate::answer::{Call, Reading};

/// Something that was found in a message.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// What kind of thing it is.
    pub kind: &'static str,
    /// What was found; personal data is masked.
    pub value: String,
    /// The words that it stands on.
    pub words: String,
}

/// A reader, by the kind of what it finds.
type Reader = (&'static str, fn(&Scene<'_>) -> Option<String>);

/// The readers, in the order in which people see them.
const READERS: &[Reader] = &[
    ("stop, start or language", called),
    ("automatic", |said| said.is_automatic().then(String::new)),
    ("reaction", |said| said.reaction().map(|reaction| format!("{reaction:?}"))),
    ("our own text", |said| said.quotes_us().then(String::new)),
    ("not to be done", |said| said.undenied().map(|left| format!("leaves \"{}\"", left.trim()))),
    ("command", |said| said.words().command(said.cut()).map(|command| format!("{command:?}"))),
    ("yes or no", |said| said.yes_no().map(|yes| if yes { "yes" } else { "no" }.to_owned())),
    ("none", |said| said.says_none().then(String::new)),
    ("the same", |said| said.says_keep().then(String::new)),
    ("greeting", |said| said.greets().then(String::new)),
    ("thanks", |said| said.thanks().then(String::new)),
    ("dialog", dialog),
    ("line of a list", |said| Some(said.lines().join(", ")).filter(|lines| !lines.is_empty())),
    ("about", |said| Some(said.topics().join(", ")).filter(|topics| !topics.is_empty())),
    ("learnt", |said| believed(said.guess())),
    ("time", |said| said.any_wish().map(time)),
    ("date of birth", birth),
    ("place", place),
    ("inquiry", inquiry),
    ("appointment number", |said| Some(said.credentials()?.number.as_ref()?.to_string())),
    ("number of a paper", papers),
    ("phone number", |said| said.phone().map(|phone| phone.masked())),
    ("name, as a whole", |said| said.name().map(|_| "a name".to_owned())),
    ("about, if for a visit", |said| believed(said.guessed_inquiry())),
    ("name, led to", |said| said.name_introduced().map(|_| "a name".to_owned())),
];

impl Scene<'_> {
    /// The words, each as it stands in the text.
    pub fn word_list(&self) -> Vec<&str> {
        word::places(self.text()).into_iter().map(|place| &self.text()[place]).collect()
    }

    /// Each word, with the message without it.
    pub fn without_each(&self) -> Vec<(&str, Self)> {
        let text = self.text();
        let places = word::places(text);
        let without = |place: &std::ops::Range<usize>| {
            self.part(&format!("{}{}", &text[..place.start], &text[place.end..]))
        };
        places.iter().map(|place| (&text[place.clone()], without(place))).collect()
    }

    /// A wish for a time, in words for translators.
    pub fn shown(wish: &TimeWish) -> String {
        time(wish)
    }

    /// All that is found.
    pub fn found(&self) -> Vec<Found> {
        let places = word::places(self.text());
        let found = READERS.iter().filter_map(|(kind, read)| {
            let value = read(self)?;
            let same =
                |run| read(&self.part(&word::joined(self.text(), &places, run))).as_ref() == Some(&value);
            let run = word::shortest(places.len(), same);
            let words = word::joined(self.text(), &places, run);
            Some(Found { kind, value, words })
        });
        found.collect()
    }
}

fn called(said: &Scene<'_>) -> Option<String> {
    let called = said.called()?;
    let langs: Vec<&str> = called.langs.iter().map(|lang| lang.as_str()).collect();
    let call = match called.call {
        Call::Stop => "stop",
        Call::Start => "start",
        Call::Language => "another language",
        Call::Named => "the language",
    };
    Some(format!("{call} ({})", langs.join(" ")))
}

fn believed(guess: Option<&Guess<'_>>) -> Option<String> {
    let guess = guess.filter(|guess| guess.belief > Belief::No)?;
    let sure = if guess.belief == Belief::Sure { "sure" } else { "perhaps" };
    Some(format!("{sure} ({}): {}", guess.lead / 10_000, guess.best.join(", ")))
}

fn dialog(said: &Scene<'_>) -> Option<String> {
    Some(match said.request()? {
        Request::Dialog(dialog) => dialog.to_owned(),
        Request::Rather(dialog) => format!("{dialog}, but rather an inquiry"),
    })
}

fn birth(said: &Scene<'_>) -> Option<String> {
    match said.birth() {
        Reading::Is(birth) => Some(birth.expose().to_string()),
        Reading::Either(births) => {
            let all: Vec<String> = births.iter().map(|birth| birth.expose().to_string()).collect();
            Some(all.join(" or "))
        }
        Reading::No => said.birth_within().map(|birth| birth.expose().to_string()),
    }
}

fn place(said: &Scene<'_>) -> Option<String> {
    said.place_within()
        .or(match said.place() {
            Reading::Is(place) => Some(place),
            _ => None,
        })
        .map(|place| match place {
            PlaceAnswer::Near { label, .. } => label.clone(),
            PlaceAnswer::State(state) => state.to_string(),
            PlaceAnswer::Office(code) => code.as_str().to_owned(),
        })
}

/// A wish for a time: what is set of it.
fn time(wish: &TimeWish) -> String {
    let fields = serde_json::to_value(wish).ok().and_then(|all| all.as_object().cloned()).unwrap_or_default();
    let says = |value: &Value| match value {
        Value::Null | Value::Bool(false) => false,
        Value::Array(all) => !all.is_empty(),
        _ => true,
    };
    let said = fields.into_iter().filter(|(_, value)| says(value)).map(|(name, value)| match value {
        Value::Bool(_) => name,
        value => format!("{name} {}", value.to_string().replace('"', "")),
    });
    said.collect::<Vec<_>>().join(", ")
}

fn inquiry(said: &Scene<'_>) -> Option<String> {
    match said.inquiry() {
        Reading::Is(id) => Some(id.to_string()),
        Reading::Either(ids) => Some(ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" or ")),
        Reading::No => said.inquiry_within().map(ToString::to_string),
    }
}

/// Numbers of papers, masked, each behind the paper's id.
fn papers(said: &Scene<'_>) -> Option<String> {
    let papers = said.lexicon.papers;
    let found = papers.all().iter().filter_map(|paper| {
        let (number, how) = match said.paper(paper.id) {
            PaperReading::Sure(number) => (number, ""),
            PaperReading::Likely(number) => (number, ", if it is asked for"),
            PaperReading::Twice(number) => (number, ", if it is typed again"),
            PaperReading::No => return None,
        };
        Some(format!("{} {}{how}", paper.id, papers.masked(&number)))
    });
    Some(found.collect::<Vec<_>>().join("; ")).filter(|found| !found.is_empty())
}
