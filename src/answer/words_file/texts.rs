//! What is said about the texts themselves, or by a phone instead of its owner.

use serde::Deserialize;

/// What ends all texts, beside the phrases of `answers.stop`.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Stopping {
    /// Words that stop the texts only as a whole message: `end`.
    pub alone: Vec<String>,
    /// Phrases of `answers.stop` that may be about something else where something is to be
    /// confirmed ("enough", "I give up"): there they stop nothing.
    pub weak: Vec<String>,
    /// What may stand beside a stop word in its sentence: please, thanks, now, again.
    pub beside: Vec<String>,
    /// What stops the texts where one of `things` follows: `stop`, `revoke`.
    pub verbs: Vec<String>,
    /// What is to stop: texts, messages, consent.
    pub things: Vec<String>,
    /// Whether the things may stand before the verb as well.
    pub either_order: bool,
    /// What has a stop word in it and stops nothing: `bus stop`, `don't stop`.
    pub never: Vec<String>,
}

/// How phones tell of a reaction to a text: these words, and then the text in
/// quotation marks, or what it was.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub struct Reactions {
    /// Those that are as good as thanks: `Loved`, `Liked`.
    pub warm: Vec<String>,
    /// What stands between an emoji and the quotation: `to`.
    pub after_emoji: Vec<String>,
    /// The others: `Disliked`, `Removed a heart from`.
    pub cool: Vec<String>,
    /// What is reacted to instead of a text: `an image`.
    pub things: Vec<String>,
}

/// What phones, mailboxes and carriers answer by themselves.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Automatic {
    /// Phrases that nobody types: wherever they stand, the text is automatic.
    pub inside: Vec<String>,
    /// Sentences that people may type as well: automatic if the text is nothing else.
    pub whole: Vec<String>,
}
