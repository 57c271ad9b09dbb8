//! What a message means, as a value.

use crate::answer::Command;
use crate::answer::time_wish::TimeWish;
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::Step;
use crate::dialog::speech::reminder::How;
use crate::domain::inquiry::InquiryId;
use crate::domain::lang::Lang;
use crate::understand::Scene;

/// The sentence that says of something that it is kept for its question.
pub(in crate::dialog) const NOTED: &str = "noted";

/// What is kept of a message, what is said of that, and what it means.
#[derive(Debug)]
pub(in crate::dialog) struct Meaning<'w> {
    /// What is kept, in this order.
    pub(in crate::dialog) keeps: Vec<Keep<'w>>,
    /// The sentence that is said of it.
    pub(in crate::dialog) says: Option<&'w str>,
    /// What it means.
    pub(in crate::dialog) means: Means<'w>,
}

/// Something that is kept beside what a message means.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::dialog) enum Keep<'w> {
    /// The answer to another question.
    Answer(&'w Step, Kept),
    /// Why somebody comes, for the questions that would ask it.
    Inquiry(InquiryId),
    /// Which times are wished for; none if what was taken for a wish is none.
    Wish(Option<TimeWish>),
    /// The words, for later questions, beside those that began the task.
    Words(String),
    /// The words instead of those.
    WordsAlone(String),
    /// That it was only learnt what the words mean.
    Guess,
    /// That the words were doubted: said again, they are the answer.
    Doubt,
}

/// What a message means.
#[derive(Debug)]
pub(in crate::dialog) enum Means<'w> {
    /// Nobody wrote it to be answered.
    Nothing,
    /// Texts are to stop, or to come again.
    Opt(Opt),
    /// It cannot be read: this sentence says why.
    CannotRead(&'static str),
    /// The words of a confirmation of ours.
    Confirmation(String),
    /// Something that can be said everywhere.
    Command(Command),
    /// A command of a chat app that was kept until the language was known, with its words.
    Late,
    /// A language is to be spoken.
    Language(Lang),
    /// The words are in this language, which is spoken from here on; they are heard in it.
    Spoken(Lang),
    /// A language is spoken, which was asked for.
    Settled,
    /// The answer to this question.
    Answer(&'w Step, Kept),
    /// A line of the last list.
    Line(Offered),
    /// Other times are wished for than those of this question.
    Times(&'w Step, TimeWish),
    /// This question is to be answered anew.
    Change(String),
    /// This question comes next.
    Ask(&'w Step),
    /// The script goes on from here.
    GoTo(&'w Step),
    /// Which of these answers was meant?
    Which(&'w Step, Vec<Kept>),
    /// The other half of this answer is still to be asked.
    Half(&'w Step),
    /// A line of a reminder; or that they do not come, and what is to become of it.
    Reminded {
        /// The number of the line.
        number: u8,
        /// How it is answered.
        how: How,
    },
    /// Another dialog, in the middle of this one.
    Task(String),
    /// The same, which begins with these words in the place of what was said.
    TaskBy(String, String),
    /// A dialog, where none is in hand.
    Begin(String),
    /// The draft is given up.
    GiveUp,
    /// Thanks.
    Thanks,
    /// The question is asked again, as it stands.
    Again,
    /// What was said is noted for another question; this one is asked once more.
    Noted,
    /// What is left of it without what it says is not to be done.
    Rest(Box<Scene<'w>>),
    /// It may be one of several things, where nothing else is asked: which?
    Perhaps,
    /// It is no answer; perhaps this sentence says why.
    Unread(Option<&'static str>),
    /// It asks for nothing that we know, where nothing was asked; a greeting does.
    Unknown {
        /// Whether it greets.
        greets: bool,
    },
}

/// What a stop or start word asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dialog) enum Opt {
    /// The carrier has stopped our texts, and has said so.
    OutByCarrier,
    /// Our own stop word: we stop, with one last text.
    Out,
    /// Back to where they were.
    In,
    /// The carrier's word for help.
    Help,
}

impl<'w> From<Means<'w>> for Meaning<'w> {
    fn from(means: Means<'w>) -> Self {
        Self { keeps: Vec::new(), says: None, means }
    }
}

impl<'w> Meaning<'w> {
    /// The answer to a question.
    pub(in crate::dialog) fn answer(step: &'w Step, kept: Kept) -> Self {
        Means::Answer(step, kept).into()
    }

    /// The same with more that is kept.
    pub(in crate::dialog) fn keeping(mut self, more: impl IntoIterator<Item = Keep<'w>>) -> Self {
        self.keeps.extend(more);
        self
    }

    /// The same with a sentence about it.
    pub(in crate::dialog) fn saying(mut self, key: &'w str) -> Self {
        self.says = Some(key);
        self
    }
}
