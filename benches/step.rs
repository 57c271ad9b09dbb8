//! What an ordinary SMS turn costs on its own, without store and HTTP: the saved
//! state is loaded, the message stepped, the reply put in words, the state saved.
//!
//! ```sh
//! cargo bench --bench step            # a table: microseconds and bytes, turn by turn
//! cargo bench --bench step -- en:name # one turn only, for a profiler
//! ```
//!
//! Facts (free times, a hold) are made before the clock runs: what they cost is
//! the store's affair.

#![allow(clippy::unwrap_used, clippy::panic, missing_docs)]

use std::hint::black_box;
use std::time::{Duration, Instant};

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use textpass::calendar;
use textpass::cli::parts::world::load;
use textpass::dialog::engine::step::step;
use textpass::dialog::memory::Conversation;
use textpass::dialog::turns::World;
use textpass::dialog::turns::effect::{Effect, Fact};
use textpass::dialog::turns::turn::{Finished, Input, Progress, Turn};
use textpass::domain::channel::Channel;
use textpass::domain::message::{Reply, Said};
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::service::wording;
use textpass::service::wording::Message;

/// A booking from the first word to the review: the turn's name, and what is typed.
const ENGLISH: &[(&str, &str)] = &[
    ("hello", "hi"),
    ("book", "1"),
    ("zip", "80111"),
    ("office", "1"),
    ("inquiry", "1"),
    ("reason", "1"),
    ("name", "Ana Maria Lopez"),
    ("birth", "March 14 1990"),
    ("receipt", "0"),
    ("times", "A012345678"),
    ("friday", "friday morning"),
    ("more", "more"),
    ("slot", "1"),
    ("repeat", "repeat"),
    ("unclear", "what is that"),
];

/// The same in Spanish.
const SPANISH: &[(&str, &str)] = &[
    ("hello", "hola"),
    ("book", "1"),
    ("zip", "80111"),
    ("office", "1"),
    ("inquiry", "1"),
    ("reason", "1"),
    ("name", "Ana Maria Lopez"),
    ("birth", "14 de marzo de 1990"),
    ("receipt", "0"),
    ("times", "A012345678"),
    ("friday", "viernes por la mañana"),
    ("more", "más"),
    ("slot", "1"),
    ("repeat", "repetir"),
    ("unclear", "qué es eso"),
];

/// How long each turn is repeated.
const REPEATED: Duration = Duration::from_millis(400);
/// Repetitions between two looks at the clock.
const BATCH: usize = 50;

/// A turn that is repeated: what was saved before it, what is typed, which facts it wants.
struct Case {
    name: String,
    before: Option<Vec<u8>>,
    turn: u64,
    typed: &'static str,
    facts: Vec<Fact>,
}

fn main() {
    let loaded = load(None).unwrap_or_else(|faults| panic!("{faults:#?}"));
    let bench = Bench { world: loaded.world };
    let only = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    println!("{:<14}{:>8}{:>8}", "turn", "us", "bytes");
    for (lang, script) in [("en", ENGLISH), ("es", SPANISH)] {
        for (case, saved) in bench.cases(lang, script) {
            if only.as_ref().is_none_or(|only| *only == case.name) {
                println!("{:<14}{:>8.2}{:>8}", case.name, bench.micros(&case), saved);
            }
        }
    }
}

struct Bench {
    world: World,
}

impl Bench {
    /// Plays a conversation once, and keeps each turn of it with the size of
    /// what was saved after it.
    fn cases(&self, lang: &str, script: &'static [(&'static str, &'static str)]) -> Vec<(Case, usize)> {
        let mut before = None;
        let mut cases = Vec::new();
        for (at, (name, typed)) in script.iter().enumerate() {
            let mut case =
                Case { name: format!("{lang}:{name}"), before, turn: at as u64, typed, facts: Vec::new() };
            case.facts = self.facts(&case);
            let (reply, saved) = self.turn(&case, case.facts.clone());
            if std::env::var_os("SHOW").is_some() {
                println!("> {typed}\n{}\n{}", reply.text.expose(), String::from_utf8_lossy(&saved));
            }
            before = Some(saved.clone());
            cases.push((case, saved.len()));
        }
        cases
    }

    /// The facts that a turn wants, in their order.
    fn facts(&self, case: &Case) -> Vec<Fact> {
        let (mut turn, mut input) = self.begin(case);
        let mut facts = Vec::new();
        while let Progress::Need(waiting, effect) = step(&self.world, turn, input) {
            facts.push(self.fact(&effect));
            input = Input::Fact(facts[facts.len() - 1].clone());
            turn = *waiting;
        }
        facts
    }

    fn fact(&self, effect: &Effect) -> Fact {
        match effect {
            Effect::FreeTimes { office, inquiry, .. } => {
                let office = self.world.offices.get(office).unwrap();
                let inquiry = self.world.inquiries.get(inquiry).unwrap();
                Fact::Times(calendar::starts(office, inquiry, now()))
            }
            Effect::OpenCount => Fact::Count(0),
            Effect::SameVisit { .. } | Effect::Overlap { .. } => Fact::Opened(Vec::new()),
            Effect::Hold { .. } => Fact::Held(now() + TimeDelta::minutes(10)),
            Effect::Release(_) => Fact::Done,
            other => panic!("no fact for {}", other.name()),
        }
    }

    fn begin(&self, case: &Case) -> (Turn, Input) {
        let conversation = Conversation::load(case.before.as_deref(), 7 << 96, case.turn, false);
        let said = Said::Text(Private::new(case.typed.to_owned()));
        (Turn::begin(conversation, Person::sms("+13035550142"), None, now()), Input::Said(said))
    }

    /// One whole turn: loaded, stepped, put in words, saved.
    fn turn(&self, case: &Case, facts: Vec<Fact>) -> (Reply, Vec<u8>) {
        let (mut turn, mut input) = self.begin(case);
        let mut facts = facts.into_iter();
        loop {
            match step(&self.world, turn, input) {
                Progress::Done(finished) => {
                    return (self.reply(&finished, case.turn), finished.conversation.save());
                }
                Progress::Need(waiting, _) => {
                    input = Input::Fact(facts.next().unwrap());
                    turn = *waiting;
                }
            }
        }
    }

    fn reply(&self, finished: &Finished, turn: u64) -> Reply {
        let tag = finished.conversation.tag(turn + 1);
        let message = Message {
            lang: finished.lang,
            says: &finished.says,
            choices: &finished.choices,
            tag: &tag,
            share: finished.share,
        };
        wording::words(&self.world, Channel::SMS, &message)
    }

    /// The mean time of a turn; the best of several stretches, as others use
    /// this machine too.
    fn micros(&self, case: &Case) -> f64 {
        let mut best = f64::MAX;
        let begun = Instant::now();
        while begun.elapsed() < REPEATED {
            let facts: Vec<_> = (0..BATCH).map(|_| case.facts.clone()).collect();
            let batch = Instant::now();
            for facts in facts {
                black_box(self.turn(black_box(case), facts));
            }
            best = best.min(batch.elapsed().as_secs_f64() * 1e6 / BATCH as f64);
        }
        best
    }
}

fn now() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 16, 0, 0).unwrap()
}
