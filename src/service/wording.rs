//! From sentences to a message that the channel will take.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::shell::Shell;
use crate::dialog::world::World;
use crate::domain::lang::Lang;
use crate::domain::message::{Reply, Share};
use crate::domain::person::Channel;
use crate::domain::private::Private;
use crate::text::alphabet::septets;
use crate::text::{Choice, SMS_CHARS, Say, TELEGRAM_CHARS, Voice, compose, fit};

/// The sentence that ends a message that was too long: how to get the rest.
const CUT_OFF: &str = "cut-off";
/// The apology after a turn that could not be finished.
const WENT_WRONG: &str = "went-wrong";
/// What somebody is told whose messages come faster than they are answered.
const TOO_FAST: &str = "inbox-full";

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
        words(&self.world, &self.manner.plain, channel, message)
    }

    /// The apology after a turn that could not be finished.
    pub(super) fn apology(&self, channel: Channel, lang: Lang) -> Reply {
        self.words(channel, &Message::of(lang, &[with_numbers(&self.world, Say::new(WENT_WRONG))]))
    }

    /// What somebody is told whose messages come faster than they are answered.
    pub(super) fn too_fast(&self, channel: Channel) -> Reply {
        self.words(channel, &Message::of(self.world.default_lang(), &[Say::new(TOO_FAST)]))
    }
}

/// A message in words, no longer than the channel takes; by SMS the languages
/// of `plain` lose the accents that would make a text cost more.
pub fn words(world: &World, plain: &[Lang], channel: Channel, message: &Message<'_>) -> Reply {
    let Message { lang, says, choices, tag, share } = *message;
    let voice = Voice::from(channel);
    let mut reply = compose(&world.catalog, lang, voice, says, choices, tag, share);
    let (limit, plain) = match channel {
        Channel::Sms => (SMS_CHARS, plain.contains(&lang)),
        Channel::Telegram => (TELEGRAM_CHARS, false),
    };
    let mut text = reply.text.into_inner();
    if plain && !text.is_ascii() {
        text = without_accents(&text);
    }
    // A letter has at most as many UTF-16 units as bytes.
    if text.len() > limit && text.encode_utf16().count() > limit {
        let tail = world.catalog.render(lang, voice, &with_numbers(world, Say::new(CUT_OFF)));
        text = fit(&text, limit, &tail);
    }
    reply.text = Private::new(text);
    reply
}

/// A sentence that may name any number of the config.
fn with_numbers(world: &World, say: Say) -> Say {
    world.rules.numbers.iter().fold(say, |say, (name, number)| say.with(name, number))
}

/// Takes the accents off the letters that would make a text cost more.
fn without_accents(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for letter in text.chars() {
        match septets(letter) {
            Some(_) => plain.push(letter),
            None => plain.extend(letter.nfd().filter(|part| !is_combining_mark(*part))),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_accents_that_cost_more_are_taken_off() {
        assert_eq!(without_accents("¿Cuál día? Sí, mañana é"), "¿Cual dia? Si, mañana é");
    }
}
