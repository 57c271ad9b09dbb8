//! When a step is not passed over: reading the words of a script, and asking
//! the conversation.

use super::kept::Kept;
use super::leave;
use super::script::When;
use super::turn::Turn;
use super::visit::Standing;
use super::world::World;
use crate::domain::inquiry::{Ask, Inquiry};
use crate::domain::person::Channel;

impl When {
    /// Reads `inquiry.receipt`, `stranger`, `channel.sms`, `STEP has WORD` or
    /// `not ...`; none if it is none of these.
    pub(super) fn parse(written: &str) -> Option<Self> {
        if let Some(rest) = written.strip_prefix("not ") {
            return Self::parse(rest).map(|when| Self::Not(Box::new(when)));
        }
        match written {
            "inquiry.receipt" => Some(Self::InquiryReceipt),
            "inquiry.a-number" => Some(Self::InquiryANumber),
            "inquiry.urgent" => Some(Self::InquiryUrgent),
            "inquiry.first" => Some(Self::InquiryFirst),
            "office" => Some(Self::Office),
            "alone" => Some(Self::Alone),
            "stranger" => Some(Self::Stranger),
            "begun" => Some(Self::Begun),
            "visit.fits" => Some(Self::Visit(Standing::Fits)),
            "visit.closed" => Some(Self::Visit(Standing::Closed)),
            "visit.no-office" => Some(Self::Visit(Standing::NoOffice)),
            "visit.unfit" => Some(Self::Visit(Standing::Unfit)),
            "channel.sms" => Some(Self::Channel(Channel::Sms)),
            "channel.telegram" => Some(Self::Channel(Channel::Telegram)),
            _ => {
                let (step, word) = written.split_once(" has ")?;
                Some(Self::Has(step.trim().to_owned(), word.trim().to_owned()))
            }
        }
    }

    /// The step whose answer it looks at, if it looks at one.
    pub(super) fn step(&self) -> Option<&str> {
        match self {
            Self::Has(step, _) => Some(step),
            Self::Not(when) => when.step(),
            _ => None,
        }
    }
}

/// Whether it holds now.
pub(super) fn holds(world: &World, turn: &Turn, when: &When) -> bool {
    let asks = |of: fn(&Inquiry) -> bool| turn.inquiry(world).is_some_and(of);
    match when {
        When::InquiryReceipt => asks(|i| i.receipt != Ask::No),
        When::InquiryANumber => asks(|i| i.a_number != Ask::No),
        When::InquiryUrgent => asks(|i| i.urgent),
        When::InquiryFirst => asks(|i| i.first.is_some()),
        When::Office => turn.office_spoken_of(world).is_some(),
        When::Alone => leave::is_alone(turn),
        When::Stranger => turn.conversation.turn == 0,
        When::Begun => turn.has_begun(),
        When::Visit(standing) => turn.standing(world) == *standing,
        When::Channel(channel) => turn.channel() == *channel,
        When::Has(step, word) => turn.task().and_then(|t| t.answers.get(step)).is_some_and(|a| has(a, word)),
        When::Not(when) => !holds(world, turn, when),
    }
}

fn has(answer: &Kept, word: &str) -> bool {
    match answer {
        Kept::Choices(words) => words.iter().any(|w| w == word),
        other => other.word() == Some(word),
    }
}
