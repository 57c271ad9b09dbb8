//! A turn in progress: what has been decided so far, as a plain value that
//! waits for a fact or is finished.

use chrono::{DateTime, NaiveDate, Utc};

use super::effect::{Effect, Fact};
use super::world::World;
use crate::dialog::memory::brakes::restraint::Fingerprint;
use crate::dialog::memory::{Conversation, Task};
use crate::domain::appointment::Appointment;
use crate::domain::channel::Capabilities;
use crate::domain::lang::Lang;
use crate::domain::message::{Said, Share};
use crate::domain::office::OfficeCode;
use crate::domain::person::Person;
use crate::text::{Choice, Say};

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
pub(in crate::dialog) enum Waiting {
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
pub(in crate::dialog) enum Hearing {
    /// It was understood, unless something says otherwise.
    Understood,
    /// It was not understood.
    Missed,
    /// It was only learnt what it means.
    Guessed,
    /// Nobody wrote it to be answered.
    Unattended,
}

/// A turn in progress.
#[derive(Debug)]
pub struct Turn {
    pub(in crate::dialog) conversation: Conversation,
    pub(in crate::dialog) person: Person,
    pub(in crate::dialog) now: DateTime<Utc>,
    pub(in crate::dialog) hint: Option<String>,
    pub(in crate::dialog) waiting: Waiting,
    pub(in crate::dialog) says: Vec<Say>,
    pub(in crate::dialog) choices: Vec<Choice>,
    pub(in crate::dialog) share: Option<Share>,
    pub(in crate::dialog) changed: bool,
    /// How the message was taken.
    pub(in crate::dialog) hearing: Hearing,
    /// The words of the message, by their hash.
    pub(in crate::dialog) words_said: Option<Fingerprint>,
    /// Whether these words settled the language, where a stranger was asked for it.
    pub(in crate::dialog) settled: bool,
    /// Whether the appointment of the task in hand is not to be seen any more.
    pub(in crate::dialog) gone: bool,
    /// Whether a question was asked: the turn is over.
    pub(in crate::dialog) asked: bool,
    /// Tasks whose seats are to be given back before the turn ends.
    pub(in crate::dialog) releases: Vec<u64>,
    /// How many tasks began in this turn.
    pub(in crate::dialog) begun: u64,
    /// How many steps were passed without asking.
    pub(in crate::dialog) passed: usize,
    /// Whether a paused task was taken up again, which is said with its question.
    pub(in crate::dialog) resumed: bool,
    /// Whether the list that was found is shown whole.
    pub(in crate::dialog) all_shown: bool,
    /// The appointment that sentences speak of.
    pub(in crate::dialog) appointment: Option<Appointment>,
    /// The office at the place that words name which chose what to do: "where are you in Denver".
    pub(in crate::dialog) office_named: Option<OfficeCode>,
    /// Others of which the step that was found says the same.
    pub(in crate::dialog) others: Vec<Appointment>,
    /// Tries left, or until when there are none, if the last fact told.
    pub(in crate::dialog) tries: Option<u32>,
    pub(in crate::dialog) locked_until: Option<DateTime<Utc>>,
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
            office_named: None,
            others: Vec::new(),
            tries: None,
            locked_until: None,
        }
    }

    /// What the channel can do on which the person writes.
    pub(in crate::dialog) fn can(&self, world: &World) -> Capabilities {
        world.channels.of(self.person.channel)
    }

    /// The language of this turn.
    pub(in crate::dialog) fn lang(&self, world: &World) -> Lang {
        self.conversation.lang.unwrap_or_else(|| world.default_lang())
    }

    /// Today, where birthdays are concerned: the date in UTC.
    pub(in crate::dialog) fn today(&self) -> NaiveDate {
        self.now.date_naive()
    }

    pub(in crate::dialog) fn task(&self) -> Option<&Task> {
        self.conversation.tasks.last()
    }

    pub(in crate::dialog) fn task_mut(&mut self) -> Option<&mut Task> {
        self.conversation.tasks.last_mut()
    }

    /// Says a sentence in passing.
    pub(in crate::dialog) fn say(&mut self, say: Say) {
        self.says.push(say);
    }

    /// What was to be said is not: something else says it.
    pub(in crate::dialog) fn unsay(&mut self, key: &str) {
        self.says.retain(|say| say.key != key);
    }

    /// The id of the next task that begins in this turn.
    pub(in crate::dialog) fn next_task_id(&mut self) -> u64 {
        let id = self.conversation.turn * 16 + self.begun.min(15);
        self.begun += 1;
        id
    }

    /// Gives a task's seat back before the turn ends, if it has one.
    pub(in crate::dialog) fn release_of(&mut self, task: &Task) {
        if task.held_until.is_some() {
            self.releases.push(task.id);
        }
    }

    /// Wants a fact.
    pub(in crate::dialog) fn need(mut self, waiting: Waiting, effect: Effect) -> Progress {
        self.waiting = waiting;
        Progress::Need(Box::new(self), effect)
    }

    /// Ends the turn.
    pub(in crate::dialog) fn finish(self, world: &World) -> Progress {
        let lang = self.lang(world);
        let mut conversation = self.conversation;
        conversation.last_at = Some(self.now);
        if !self.says.is_empty() || !self.choices.is_empty() {
            conversation.reminded = None;
        }
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
