//! A turn in progress: what has been decided so far, as a plain value that
//! waits for a fact or is finished.

use chrono::{DateTime, NaiveDate, Utc};

use super::effect::{Effect, Fact};
use super::restraint::{self, Fingerprint};
use super::state::{Conversation, Task};
use super::world::World;
use crate::answer::Words;
use crate::domain::appointment::Appointment;
use crate::domain::lang::Lang;
use crate::domain::message::{Said, Share};
use crate::domain::person::{Channel, Person};
use crate::text::{Choice, Say};
use crate::understand::{Lexicon, Scene};

/// What goes into a step.
#[derive(Clone, Debug)]
pub enum Input {
    /// What the person sent.
    Said(Said),
    /// What came back for the effect that the last step wanted.
    Fact(Fact),
}

/// What comes out of a step.
#[derive(Debug)]
pub enum Progress {
    /// This is wanted; step the turn again with what comes back.
    Need(Box<Turn>, Effect),
    /// The turn is over.
    Done(Box<Finished>),
}

/// A turn that is over, ready to be rendered and saved.
#[derive(Debug)]
pub struct Finished {
    /// The conversation to save.
    pub conversation: Conversation,
    /// The language of the reply.
    pub lang: Lang,
    /// What to say; nothing for no reply at all.
    pub says: Vec<Say>,
    /// What can be chosen.
    pub choices: Vec<Choice>,
    /// What the person can be asked to share by a button.
    pub share: Option<Share>,
    /// Whether the reply tells of an appointment that was booked, moved or cancelled.
    pub changed: bool,
}

/// What the turn waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Waiting {
    /// The person's message.
    Message,
    /// The fact that this step's `find` asked for.
    Find(String),
    /// What came of this step's `do`.
    Act(String),
    /// A seat given back; the turn goes on where it was.
    Release,
}

/// How the person's message was taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hearing {
    /// It was understood, unless something says otherwise.
    Understood,
    /// It was not understood.
    Missed,
    /// Nobody wrote it to be answered.
    Unattended,
}

/// A turn in progress.
#[derive(Debug)]
pub struct Turn {
    pub(super) conversation: Conversation,
    pub(super) person: Person,
    pub(super) now: DateTime<Utc>,
    pub(super) hint: Option<String>,
    pub(super) waiting: Waiting,
    pub(super) says: Vec<Say>,
    pub(super) choices: Vec<Choice>,
    pub(super) share: Option<Share>,
    pub(super) changed: bool,
    /// How the message was taken.
    pub(super) hearing: Hearing,
    /// The words of the message, by their hash.
    pub(super) words_said: Option<Fingerprint>,
    /// Whether these words settled the language, where a stranger was asked for it.
    pub(super) settled: bool,
    /// Whether the appointment of the task in hand is not to be seen any more.
    pub(super) gone: bool,
    /// Whether a question was asked: the turn is over.
    pub(super) asked: bool,
    /// Tasks whose seats are to be given back before the turn ends.
    pub(super) releases: Vec<u64>,
    /// How many tasks began in this turn.
    pub(super) begun: u64,
    /// How many steps were passed without asking.
    pub(super) passed: usize,
    /// Whether a paused task was taken up again, which is said with its question.
    pub(super) resumed: bool,
    /// Whether the list that was found is shown whole.
    pub(super) all_shown: bool,
    /// The appointment that sentences speak of.
    pub(super) appointment: Option<Appointment>,
    /// Tries left, or until when there are none, if the last fact told.
    pub(super) tries: Option<u32>,
    pub(super) locked_until: Option<DateTime<Utc>>,
}

impl Turn {
    /// A turn about to begin.
    pub fn begin(
        conversation: Conversation,
        person: Person,
        hint: Option<String>,
        now: DateTime<Utc>,
    ) -> Self {
        Self {
            conversation,
            person,
            now,
            hint,
            waiting: Waiting::Message,
            says: Vec::new(),
            choices: Vec::new(),
            share: None,
            changed: false,
            hearing: Hearing::Understood,
            words_said: None,
            settled: false,
            gone: false,
            asked: false,
            releases: Vec::new(),
            begun: 0,
            passed: 0,
            resumed: false,
            all_shown: false,
            appointment: None,
            tries: None,
            locked_until: None,
        }
    }

    pub(super) fn channel(&self) -> Channel {
        self.person.channel
    }

    /// The language of this turn.
    pub(super) fn lang(&self, world: &World) -> Lang {
        self.conversation.lang.unwrap_or_else(|| world.default_lang())
    }

    /// The words of this turn's language.
    pub(super) fn words<'w>(&self, world: &'w World) -> Option<&'w Words> {
        world.words.get(&self.lang(world)).or_else(|| world.words.values().next())
    }

    /// What the readers of this turn go by.
    pub(super) fn lexicon<'w>(&self, world: &'w World) -> Option<Lexicon<'w>> {
        self.lexicon_of(world, self.words(world)?)
    }

    /// The same in another language.
    pub(super) fn lexicon_in<'w>(&self, world: &'w World, lang: Lang) -> Option<Lexicon<'w>> {
        self.lexicon_of(world, world.words.get(&lang)?)
    }

    fn lexicon_of<'w>(&self, world: &'w World, words: &'w Words) -> Option<Lexicon<'w>> {
        Some(Lexicon {
            words,
            all_words: &world.words,
            everywhere: &world.everywhere,
            own_texts: &world.own_texts,
            places: &world.places,
            inquiries: &world.inquiries,
            today: self.today(),
            today_there: self.today_at_office(world),
        })
    }

    /// Words as a message in the language of this turn.
    pub(super) fn scene<'w>(&self, world: &'w World, said: &str) -> Option<Scene<'w>> {
        self.lexicon(world).map(|lexicon| Scene::of(lexicon, said))
    }

    /// Today, where birthdays are concerned: the date in UTC.
    pub(super) fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    pub(super) fn task(&self) -> Option<&Task> {
        self.conversation.tasks.last()
    }

    pub(super) fn task_mut(&mut self) -> Option<&mut Task> {
        self.conversation.tasks.last_mut()
    }

    /// Says a sentence in passing.
    pub(super) fn say(&mut self, say: Say) {
        self.says.push(say);
    }

    /// The id of the next task that begins in this turn.
    pub(super) fn next_task_id(&mut self) -> u64 {
        let id = self.conversation.turn * 16 + self.begun.min(15);
        self.begun += 1;
        id
    }

    /// Gives a task's seat back before the turn ends, if it has one.
    pub(super) fn release_of(&mut self, task: &Task) {
        if task.held_until.is_some() {
            self.releases.push(task.id);
        }
    }

    /// Wants a fact.
    pub(super) fn need(mut self, waiting: Waiting, effect: Effect) -> Progress {
        self.waiting = waiting;
        Progress::Need(Box::new(self), effect)
    }

    /// Ends the turn.
    pub(super) fn finish(mut self, world: &World) -> Progress {
        restraint::over(&mut self);
        let lang = self.lang(world);
        let mut conversation = self.conversation;
        conversation.last_at = Some(self.now);
        Progress::Done(Box::new(Finished {
            conversation,
            lang,
            says: self.says,
            choices: self.choices,
            share: self.share,
            changed: self.changed,
        }))
    }
}
