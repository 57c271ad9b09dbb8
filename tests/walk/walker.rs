//! Somebody who talks to the pure step, with every turn saved and loaded.

use std::path::Path;
use std::sync::OnceLock;

use chrono::{DateTime, TimeDelta, TimeZone, Utc};
use textpass::cli::parts::world::assemble;
use textpass::config;
use textpass::dialog::engine::step::step;
use textpass::dialog::memory::Conversation;
use textpass::dialog::turns::World;
use textpass::dialog::turns::turn::{Finished, Input, Progress, Turn};
use textpass::domain::channel::Channel;
use textpass::domain::lang::Lang;
use textpass::domain::message::Said;
use textpass::domain::person::Person;
use textpass::domain::private::Private;
use textpass::text::compose;

use super::facts::{Mood, fact};

/// More effects than any turn needs.
const EFFECTS: usize = 64;

/// The world of this folder: what is compiled in, as it is now.
pub fn world() -> &'static World {
    static WORLD: OnceLock<World> = OnceLock::new();
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    WORLD.get_or_init(|| assemble(&config::files(Some(folder)).unwrap()).unwrap().world)
}

/// The moment at which every walk begins.
pub fn start() -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, 23, 16, 0, 0).unwrap()
}

/// Somebody, and what is kept of them.
pub struct Walker {
    pub person: Person,
    saved: Option<Vec<u8>>,
    pub turn: u64,
    opted_out: bool,
    pub now: DateTime<Utc>,
    /// The language to which the app is set.
    pub hint: Option<String>,
}

/// What one turn came to.
pub struct Answer {
    /// The text with its buttons; empty where nothing is said.
    pub text: String,
    pub conversation: Conversation,
}

impl Walker {
    pub fn new(channel: Channel) -> Self {
        let person = match channel {
            Channel::SMS => Person::sms("+13035550142"),
            _ => Person::telegram(3_035_550_142),
        };
        Self { person, saved: None, turn: 0, opted_out: false, now: start(), hint: None }
    }

    /// Somebody in the middle of a conversation.
    pub fn at(channel: Channel, conversation: &Conversation) -> Self {
        Self { saved: Some(conversation.save()), turn: 1, ..Self::new(channel) }
    }

    pub fn conversation(&self) -> Conversation {
        Conversation::load(self.saved.as_deref(), 7 << 64, self.turn, self.opted_out)
    }

    pub fn types(&mut self, words: &str, mood: Mood) -> Answer {
        self.says(Said::Text(Private::new(words.to_owned())), mood)
    }

    pub fn says(&mut self, said: Said, mood: Mood) -> Answer {
        self.now += TimeDelta::seconds(20);
        let finished = self.finish(said, mood);
        let answer = Answer { text: shown(&self.person, &finished), conversation: finished.conversation };
        self.saved = Some(answer.conversation.save());
        self.opted_out = answer.conversation.opted_out;
        let loaded = self.conversation();
        // Made-up people only, so both may be shown.
        let (saved, again) = (answer.conversation.save(), loaded.save());
        let both = [saved, again].map(|bytes| bytes.escape_ascii().to_string()).join("\n");
        assert!(loaded == answer.conversation, "what was saved is not what is loaded:\n{both}");
        self.turn += 1;
        answer
    }

    fn finish(&self, said: Said, mood: Mood) -> Finished {
        let mut turn = Turn::begin(self.conversation(), self.person.clone(), self.hint.clone(), self.now);
        let mut input = Input::Said(said);
        for _ in 0..EFFECTS {
            match step(world(), turn, input) {
                Progress::Done(finished) => return *finished,
                Progress::Need(waiting, effect) => {
                    input = Input::Fact(fact(world(), &self.person, &effect, mood, self.now));
                    turn = *waiting;
                }
            }
        }
        panic!("a turn that wants more than {EFFECTS} effects");
    }
}

fn shown(person: &Person, finished: &Finished) -> String {
    let can = world().channels.of(person.channel);
    let reply =
        compose(&world().catalog, finished.lang, &can, &finished.says, &finished.choices, "", finished.share);
    let buttons = reply.buttons.iter().map(|b| b.label.expose().clone());
    std::iter::once(reply.text.expose().clone()).chain(buttons).collect::<Vec<_>>().join("\n")
}

/// Languages of the world that is compiled in.
pub fn langs() -> Vec<Lang> {
    world().rules.langs.clone()
}
