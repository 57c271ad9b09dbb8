//! From sentences to a message that the channel will take.

use std::borrow::Cow;

use super::shell::Shell;
use crate::dialog::turns::World;
use crate::domain::channel::Channel;
use crate::domain::lang::Lang;
use crate::domain::message::{Reply, Share};
use crate::domain::private::Private;
use crate::text::{Choice, Register, Say, compose, fit};

/// The sentence that ends a message that was too long: how to get the rest.
const CUT_OFF: &str = "cut-off";
/// The apology after a turn that could not be finished.
const WENT_WRONG: &str = "went-wrong";
/// What is said of an appointment that cannot be kept as it is.
const CALL_FIRST: &str = "ask-unfit";

/// Everything that a message says.
#[derive(Clone, Copy, Debug)]
pub struct Message<'a> {
    /// The language.
    pub lang: Lang,
    /// The sentences.
    pub says: &'a [Say],
    /// What can be chosen.
    pub choices: &'a [Choice],
    /// The tag that its buttons carry.
    pub tag: &'a str,
    /// What may be asked for by a button.
    pub share: Option<Share>,
}

impl<'a> Message<'a> {
    /// Sentences alone.
    pub fn of(lang: Lang, says: &'a [Say]) -> Self {
        Self { lang, says, choices: &[], tag: "", share: None }
    }
}

impl Shell {
    /// A message in words, no longer than the channel takes.
    pub fn words(&self, channel: Channel, message: &Message<'_>) -> Reply {
        words(&self.world, channel, message)
    }

    /// The apology after a turn that could not be finished.
    pub(super) fn apology(&self, channel: Channel, lang: Lang) -> Reply {
        self.words(channel, &Message::of(lang, &[with_numbers(&self.world, Say::new(WENT_WRONG))]))
    }
}

/// A message in words, no longer than the channel takes; where it is counted in segments in
/// the letters that cost least.
pub fn words(world: &World, channel: Channel, message: &Message<'_>) -> Reply {
    let Message { lang, says, choices, tag, share } = *message;
    let can = world.channels.of(channel);
    let (register, limit) = (can.register, can.longest);
    let says = whole(world, lang, register, says);
    let mut reply = compose(&world.catalog, lang, &can, &says, choices, tag, share);
    let said = |text: String| world.as_sent(&can, lang, text);
    let mut text = said(reply.text.into_inner());
    // A letter has at most as many UTF-16 units as bytes.
    if text.len() > limit && text.encode_utf16().count() > limit {
        let tail = world.catalog.render(lang, register, &with_numbers(world, Say::new(CUT_OFF)));
        text = fit(&text, limit, &said(tail));
    }
    reply.text = Private::new(text);
    reply
}

/// The sentences, with another one in the place of each that would have a hole: what it is
/// about is in the config no more.
fn whole<'s>(world: &World, lang: Lang, register: Register, says: &'s [Say]) -> Cow<'s, [Say]> {
    if !says.iter().any(|say| world.catalog.has_hole(lang, register, say)) {
        return Cow::Borrowed(says);
    }
    let mend = |say: &Say| {
        if !world.catalog.has_hole(lang, register, say) {
            return say.clone();
        }
        tracing::error!(key = say.key, "a sentence with a hole was not said");
        metrics::counter!("textpass_holes_total").increment(1);
        instead_of(world, say)
    };
    Cow::Owned(says.iter().map(mend).collect())
}

/// Of an appointment its number and time, and whom to call; else an apology.
fn instead_of(world: &World, say: &Say) -> Say {
    let known = |name: &str| say.args.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone());
    match (known("number"), known("time"), world.whom_to_call()) {
        (Some(number), Some(time), Some(call)) => {
            Say::new(CALL_FIRST).with("number", number).with("time", time).with("phone", call)
        }
        _ => with_numbers(world, Say::new(WENT_WRONG)),
    }
}

/// The sentence with every number of the config, any of which it may name.
pub fn with_numbers(world: &World, say: Say) -> Say {
    world.rules.numbers.iter().fold(say, |say, (name, number)| say.with(name, number))
}
