//! What is said at a question, and what comes of it: a seat held, booked, moved or
//! given up, a name kept, a list shown. Through the pure step, as everybody talks to it.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use textpass::dialog::engine::step::step;
use textpass::dialog::memory::{Conversation, Kept, Picked, Task};
use textpass::dialog::turns::Effect;
use textpass::dialog::turns::turn::{Input, Progress, Turn};
use textpass::domain::lang::Lang;
use textpass::domain::message::Said;
use textpass::domain::person::Person;
use textpass::domain::private::Private;

use super::facts::{appointment, fact};
use super::{golden, world};

/// More effects than any turn needs.
const EFFECTS: usize = 64;
/// The wall clock of the office.
const ZONE: chrono_tz::Tz = chrono_tz::America::Denver;

/// A Saturday: the lists begin with Monday the 30th, Tuesday the 1st, Wednesday the 2nd.
fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 28, 16, 0, 0).unwrap()
}

/// Somebody who talks.
struct Talk {
    person: Person,
    conversation: Conversation,
    /// What their last message changed in the book.
    did: Vec<&'static str>,
}

impl Talk {
    fn new(lang: Option<Lang>) -> Self {
        let mut conversation = Conversation::new(7 << 64);
        (conversation.lang, conversation.turn) = (lang, u64::from(lang.is_some()));
        Self { person: Person::sms("+13035550142"), conversation, did: Vec::new() }
    }

    /// In the middle of a dialog.
    fn within(lang: Lang, dialog: &str, step: &str) -> Self {
        let mut talk = Self::new(Some(lang));
        let (dialog, step) = (dialog.to_owned(), step.to_owned());
        talk.conversation.tasks.push(Task {
            id: 1,
            dialog,
            step,
            answers: BTreeMap::new(),
            offered: Vec::new(),
            trail: Vec::new(),
            misses: 0,
            held_until: None,
            wish: None,
            page: 0,
            either: false,
            picked: None,
            early: None,
        });
        talk
    }

    fn types(&mut self, words: &str) {
        let now = start() + TimeDelta::seconds(20) * i32::try_from(self.conversation.turn).unwrap();
        let mut turn = Turn::begin(self.conversation.clone(), self.person.clone(), None, now);
        let mut input = Input::Said(Said::Text(Private::new(words.to_owned())));
        self.did.clear();
        for _ in 0..EFFECTS {
            match step(world(), turn, input) {
                Progress::Done(finished) => {
                    let said = |key: &str| finished.says.iter().any(|say| say.key == key);
                    self.did.extend(said("no-time-like-that").then_some("nothing is free then"));
                    self.did.extend(said("no-such-hour").then_some("not at that hour"));
                    self.did.extend(said("no-such-day").then_some("nothing that day"));
                    let either = finished.conversation.tasks.last().is_some_and(|task| task.either);
                    self.did.extend((said("which-date") && !either).then_some("which date?"));
                    self.conversation = finished.conversation;
                    self.conversation.turn += 1;
                    return;
                }
                Progress::Need(waiting, effect) => {
                    self.did.extend(named(&effect));
                    input = Input::Fact(fact(world(), &self.person, &effect, 0, start()));
                    turn = *waiting;
                }
            }
        }
        panic!("a turn that wants more than {EFFECTS} effects");
    }

    /// Chooses the line with this value.
    fn chooses(&mut self, value: &Kept) {
        let offered = &self.conversation.tasks.last().unwrap().offered;
        let key = offered.iter().find(|line| line.value == *value).unwrap().key.clone();
        self.types(&key);
    }

    fn all(mut self, typed: &[&str]) -> Self {
        typed.iter().for_each(|words| self.types(words));
        self
    }
}

fn named(effect: &Effect) -> Option<&'static str> {
    match effect {
        Effect::Book { .. } => Some("books"),
        Effect::Move { .. } => Some("moves"),
        Effect::Cancel { .. } => Some("cancels"),
        _ => None,
    }
}

/// Somebody at the question that a section names.
fn asked(lang: Lang, section: &str) -> Talk {
    let word = |word: &str| Kept::Choice(word.to_owned());
    let id = |id: &str| Kept::Inquiry(textpass::domain::inquiry::InquiryId::parse(id).unwrap());
    let names = || {
        let mut talk = Talk::within(lang, "book", "place").all(&["80111", "1"]);
        talk.chooses(&id("info"));
        talk.chooses(&id("info-citizenship"));
        talk
    };
    let opened = || Talk::within(lang, "mine", "who").all(&["DEN-26-1001 e5d33"]);
    let chosen = |choice: &str| {
        let mut talk = opened();
        talk.chooses(&word(choice));
        talk
    };
    match section {
        "first message" => Talk::new(None),
        "offices" => Talk::within(lang, "book", "place").all(&["80111"]),
        "urgent" => {
            let mut talk = Talk::within(lang, "book", "place").all(&["80111", "1"]);
            talk.chooses(&id("file"));
            talk.chooses(&id("file-urgent"));
            talk
        }
        "name" => names(),
        "birth date" => names().all(&["Ana Maria Lopez"]),
        "times" => names().all(&["Ana Maria Lopez", "1990-03-14"]),
        "thursday" => names().all(&["Ana Maria Lopez", "1990-03-14", "3/12"]).all(&[]),
        "review" => names().all(&["Ana Maria Lopez", "1990-03-14", "1"]),
        "interpreter" => {
            let mut talk = names().all(&["Ana Maria Lopez", "1990-03-14", "1"]);
            talk.chooses(&Kept::Choice("help".to_owned()));
            talk.chooses(&word("interpreter"));
            talk
        }
        "opened" => opened(),
        "moving" => chosen("move"),
        "move it?" => chosen("move").all(&["1"]),
        "cancel it?" => chosen("cancel"),
        "booked" => {
            let mut talk = Talk::new(Some(lang));
            talk.conversation.recent = vec![Picked::from(&appointment(&talk.person, start()))];
            talk
        }
        other => panic!("there is no section [{other}]"),
    }
}

/// What came of it, in few words.
fn outcome(talk: &Talk) -> String {
    let mut out: Vec<String> = talk.did.iter().map(|did| (*did).to_owned()).collect();
    let Some(task) = talk.conversation.tasks.last() else {
        out.extend(talk.conversation.opted_out.then(|| "opted out".to_owned()));
        out.extend(out.is_empty().then(|| "-".to_owned()));
        return out.join(", ");
    };
    let step =
        if task.dialog == "book" { task.step.clone() } else { format!("{}/{}", task.dialog, task.step) };
    let offers = task.offered.iter().find_map(|line| moment(&line.value));
    let listed = offers.map_or(step.clone(), |first| format!("{step} from {first}"));
    out.push(if task.either { format!("{listed}: which?") } else { listed });
    out.extend(
        task.held_until.and_then(|_| task.answers.values().find_map(moment)).map(|at| format!("holds {at}")),
    );
    out.extend(task.answers.values().find_map(|kept| match kept {
        Kept::Name(name) if ["name", "birth-date", "slot"].contains(&task.step.as_str()) => {
            Some(name.expose().to_owned())
        }
        _ => None,
    }));
    out.extend((task.step == "birth-date" || task.step == "name").then(|| born(task)).flatten());
    out.join(", ")
}

fn born(task: &Task) -> Option<String> {
    task.answers.values().find_map(|kept| match kept {
        Kept::Birth(birth) => Some(birth.expose().to_string()),
        _ => None,
    })
}

fn moment(kept: &Kept) -> Option<String> {
    let Kept::Slot(start) = kept else { return None };
    Some(start.with_timezone(&ZONE).format("%a %-d, %-H:%M").to_string())
}

/// Goes on to the times, so that it is seen which are offered; elsewhere it stays.
fn on_to_the_times(mut talk: Talk) -> Talk {
    for _ in 0..8 {
        let Some(task) = talk.conversation.tasks.last().filter(|task| task.dialog == "book") else { break };
        let citizenship = |line: &&textpass::dialog::memory::Offered| matches!(&line.value, Kept::Inquiry(id) if ["info", "info-citizenship"].contains(&id.as_str()));
        let typed = match task.step.as_str() {
            "place" => "80111".to_owned(),
            "office" => "1".to_owned(),
            "inquiry" | "reason" => task.offered.iter().find(citizenship).unwrap().key.clone(),
            "name" => "Ana Maria Lopez".to_owned(),
            "birth-date" => "1990-03-14".to_owned(),
            _ => break,
        };
        talk.types(&typed);
    }
    talk
}

fn read(lang: Lang, section: &str, typed: &str) -> String {
    let talk = asked(lang, section).all(&[typed]);
    let talk = if section == "first message" { on_to_the_times(talk) } else { talk };
    let spoken = talk.conversation.lang.map_or("no language".to_owned(), |lang| lang.to_string());
    match section {
        "first message" if spoken != lang.to_string() => format!("{spoken}: {}", outcome(&talk)),
        _ => outcome(&talk),
    }
}

/// A test for each language.
macro_rules! languages {
    ($($lang:ident),*) => {
        $(#[test]
        fn $lang() {
            let lang = Lang::parse(stringify!($lang)).unwrap();
            golden::hold("said", stringify!($lang), |section, typed| read(lang, section, typed));
        })*
    };
}

languages!(ar, en, es, fil, fr, ht, ko, pl, pt, ru, vi, zh);
