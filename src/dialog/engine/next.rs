//! What follows a stage of a turn, as a value: a stage changes the turn, and
//! does not call the stage that follows.

use crate::answer::Command;
use crate::answer::time_wish::TimeWish;
use crate::dialog::decide::Meaning;
use crate::dialog::memory::{Kept, Offered};
use crate::dialog::scripts::{Act, Step, Target};
use crate::dialog::turns::Effect;
use crate::dialog::turns::turn::Waiting;
use crate::domain::bot_command::BotCommand;
use crate::understand::Scene;

/// What follows.
#[derive(Debug)]
pub(in crate::dialog) enum Next<'w> {
    /// What a message means, and the message, or what it means without what it denies.
    Meant(Meaning<'w>, Box<Scene<'w>>),
    /// A command is obeyed.
    Obey(Command),
    /// A command of a chat app is obeyed, with the words behind it.
    Command(BotCommand, String),
    /// The words are heard once more, at the question of a task that they took up.
    Hear(String),
    /// A line of the last list was chosen.
    Chosen(Offered),
    /// A step was answered.
    Accept(&'w Step, Kept),
    /// Other times are wished for.
    Wish(&'w Step, TimeWish),
    /// The answer was not understood.
    Reprompt,
    /// The script wants what it did not ask.
    Broken,
    /// The turn goes where the script leads.
    Go(Target),
    /// The step finds what it must know.
    Find(&'w Step),
    /// This was found, and is offered.
    Found(&'w Step, Vec<Kept>),
    /// What was found is known: the step speaks.
    Speak(&'w Step),
    /// The step does this.
    Act(&'w Step, Act),
    /// The turn goes where the step leads for this outcome.
    Outcome(&'w Step, &'static str),
    /// The step of this name asks its question.
    Ask(String, How),
    /// The last question is asked once more.
    Again,
    /// Which of several readings was meant?
    Which(&'w Step),
    /// No task is in hand: the words may ask for one.
    Idle(String),
    /// This task is left for another dialog, which the words asked for.
    Switch(String, String),
    /// A dialog begins, perhaps by words that later questions may use.
    Begin(String, Option<String>),
    /// A paused task is taken up again, perhaps by words.
    Resume(String),
    /// The turn waits for a fact.
    Want(Waiting, Effect),
    /// The turn is over but for the seats that are to be given back.
    WrapUp,
    /// The turn is over.
    Finish,
}

impl Next<'_> {
    /// To a step of the dialog in hand.
    pub(in crate::dialog) fn to(step: impl Into<String>) -> Self {
        Self::Go(Target::Step(step.into()))
    }
}

/// How a question is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::dialog) enum How {
    /// For the first time, or because something changed.
    First,
    /// Again, going back: an earlier answer stands as the default.
    Back,
    /// To change one line of the review.
    Change,
}
