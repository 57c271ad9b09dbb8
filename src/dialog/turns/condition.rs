//! Whether a step is passed over: the conditions of a script, asked of the conversation.

use super::turn::Turn;
use super::world::World;
use crate::dialog::memory::Kept;
use crate::dialog::scripts::When;
use crate::domain::channel::Address;
use crate::domain::inquiry::{Ask, Inquiry};

/// Whether it holds now.
pub(in crate::dialog) fn holds(world: &World, turn: &Turn, when: &When) -> bool {
    let asks = |of: fn(&Inquiry) -> bool| turn.inquiry(world).is_some_and(of);
    match when {
        When::InquiryAsks(paper) => turn.inquiry(world).is_some_and(|i| i.asks(*paper) != Ask::No),
        When::InquiryUrgent => asks(|i| i.urgent),
        When::InquiryFirst => asks(|i| i.first.is_some()),
        When::Office => turn.office_spoken_of(world).is_some(),
        When::Alone => turn.is_alone(),
        When::Stranger => turn.conversation.turn == 0,
        When::Begun => turn.has_begun(),
        When::Visit(standing) => turn.standing(world) == *standing,
        When::Callable => turn.can(world).address == Address::Phone,
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
