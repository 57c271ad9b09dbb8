//! Stop and start words: the carrier's own, and ours in every language.

use crate::answer::{Call, Stop};
use crate::dialog::decide::meaning::Opt;
use crate::dialog::kinds::Fact;
use crate::dialog::turns::{Turn, World};
use crate::understand::Scene;

/// Whether the message is such a word; what quotes us is none of them.
pub(in crate::dialog) fn heard(world: &World, turn: &Turn, said: &Scene<'_>) -> Option<Opt> {
    let carriers = turn.can(world).carrier_words;
    if carriers && said.is_in_capitals(&world.rules.stop_words) {
        return Some(Opt::OutByCarrier);
    }
    if said.quotes_us() {
        return None;
    }
    if starts(world, turn, said) {
        return Some(Opt::In);
    }
    // Whoever wants no texts is told that, and nothing else.
    if carriers && !turn.conversation.opted_out && said.is_in_capitals(&world.rules.help_words) {
        return Some(Opt::Help);
    }
    stops(world, turn, said).then_some(Opt::Out)
}

/// Whether texts are wanted again. Of whoever gets them anyway only the carrier's own
/// words are heard, and "yes" is an answer.
fn starts(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let carriers = &world.rules.start_words;
    if turn.conversation.opted_out {
        return said.starts(carriers);
    }
    let bare = said.bare_in_capitals();
    let wanted = bare == "UNSTOP" || (turn.can(world).carrier_words && bare != "YES");
    wanted && carriers.contains(&bare)
}

/// Whether the texts are to stop: a stop word of any language as the whole message, or
/// with words around it in the language that is spoken, or by default. A word that may be
/// about something else stops nothing where something is to be confirmed.
fn stops(world: &World, turn: &Turn, said: &Scene<'_>) -> bool {
    let called = said.calls_for(Call::Stop);
    let found = said.stops(|lang| match (called, turn.conversation.lang) {
        (Some(called), _) => called.langs.contains(&lang),
        (None, Some(own)) => lang == own || lang == world.default_lang(),
        (None, None) => true,
    });
    let is_weak = found.contains(&Stop::Weak);
    let confirms =
        turn.step_in_hand(world).is_some_and(|step| step.reads(Fact::Confirms) || step.reads(Fact::Several));
    (called.is_some() || !found.is_empty()) && !(is_weak && confirms)
}
