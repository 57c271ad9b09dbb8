//! A phone's reaction to a text, which it sends as a text of its own: `Loved “…”`,
//! `Reacted 👍 to “…”`, `👍 “…”`, `Liked an image`. Heard in every language.

use super::cut::Cut;
use super::pieces::{self, Kind};
use super::words_file;
use crate::domain::word_hash::WordSet;

/// Quotation marks of all languages, of both ends.
const QUOTES: [char; 14] = ['"', '“', '”', '„', '‟', '«', '»', '‹', '›', '「', '」', '『', '』', '＂'];
/// Emoji begin here, more or less: what stands before are letters and their signs.
const EMOJI: char = '\u{2190}';
/// Signs of Chinese, Japanese and Korean writing, which are none.
const NO_EMOJI: std::ops::RangeInclusive<char> = '\u{3000}'..='\u{30ff}';
/// An emoji that is no thanks.
const COOL: [char; 4] = ['👎', '❓', '❔', '⁉'];

/// What a reaction is as good as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reaction {
    /// Thanks.
    Warm,
    /// Nothing: a question mark, a thumb down, one that was taken back.
    Cool,
}

/// What is known of them in all languages.
#[derive(Clone, Debug, Default)]
pub(super) struct Reactions {
    warm: WordSet,
    cool: WordSet,
    things: WordSet,
    /// The first and the last words of these.
    of_things: WordSet,
    after_emoji: WordSet,
}

impl Reactions {
    /// Adds those of a language.
    pub(super) fn add(&mut self, raw: &words_file::Reactions) {
        let keys = |all: &[String]| all.iter().map(|phrase| pieces::key(phrase)).collect::<Vec<_>>();
        self.warm.extend(keys(&raw.warm));
        self.cool.extend(keys(&raw.cool));
        let things = keys(&raw.things);
        let ends = things.iter().flat_map(|thing| [thing.split(' ').next(), thing.split(' ').next_back()]);
        self.of_things.extend(ends.flatten().map(str::to_owned));
        self.things.extend(things);
        self.after_emoji.extend(keys(&raw.after_emoji));
    }

    /// The reaction that a text is; `quotes` is whether it has a text of ours in it, which
    /// some phones leave without quotation marks.
    pub(super) fn read(&self, said: &Cut, quotes: bool) -> Option<Reaction> {
        match beside_quotation(&said.text) {
            Some(beside) => self.quoting(&beside),
            None => self.of_thing(&said.words).or_else(|| if quotes { self.leading(said) } else { None }),
        }
    }

    /// The words that stand beside a quotation.
    fn quoting(&self, beside: &str) -> Option<Reaction> {
        let cut = Cut::of(beside);
        if cut.words.is_empty() || self.after_emoji.contains(&cut.key) {
            return emoji(beside);
        }
        self.named(&cut.words)
    }

    fn named(&self, words: &[String]) -> Option<Reaction> {
        let key = words.join(" ");
        let warm = self.warm.contains(&key).then_some(Reaction::Warm);
        warm.or_else(|| self.cool.contains(&key).then_some(Reaction::Cool))
    }

    /// `Liked an image`, in either order.
    fn of_thing(&self, words: &[String]) -> Option<Reaction> {
        let (Some(first), Some(last)) = (words.first(), words.last()) else { return None };
        if !self.of_things.contains(first) && !self.of_things.contains(last) {
            return None;
        }
        let is_thing = |words: &[String]| self.things.contains(&words.join(" "));
        (1..words.len()).find_map(|at| {
            let (first, last) = words.split_at(at);
            let reacted = if is_thing(last) { first } else { last };
            (is_thing(first) || is_thing(last)).then(|| self.named(reacted)).flatten()
        })
    }

    /// The words or the emoji with which a text begins.
    fn leading(&self, said: &Cut) -> Option<Reaction> {
        let begins = |count: usize| self.named(said.words.get(..count)?);
        (1..=said.words.len().min(6)).rev().find_map(begins).or_else(|| {
            let before: String = said.text.chars().take_while(|c| !c.is_alphanumeric()).collect();
            emoji(&before)
        })
    }
}

/// What stands before and behind the quotation in a text; it may have no end.
fn beside_quotation(said: &str) -> Option<String> {
    // Of these signs ASCII has one.
    if said.is_ascii() && !said.as_bytes().contains(&b'"') {
        return None;
    }
    let (before, rest) = said.split_once(QUOTES)?;
    let behind = rest.rsplit_once(QUOTES).map_or("", |(_, behind)| behind);
    Some(format!("{before} {behind}"))
}

/// What an emoji is as good as, if there is one.
fn emoji(signs: &str) -> Option<Reaction> {
    let pieces = pieces::pieces(signs).into_iter().filter(|piece| piece.kind == Kind::Sign);
    let mut all = pieces.filter_map(|piece| piece.text.chars().next());
    let first = all.find(|c| *c >= EMOJI && !NO_EMOJI.contains(c) || COOL.contains(c))?;
    Some(if COOL.contains(&first) { Reaction::Cool } else { Reaction::Warm })
}
