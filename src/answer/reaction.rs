//! A phone's reaction to a text, which it sends as a text of its own: `Loved “…”`,
//! `Reacted 👍 to “…”`, `👍 “…”`, `Liked an image`. Heard in every language.

use std::collections::HashSet;

use super::cut::Cut;
use super::fold;
use super::pieces::{self, Kind};
use super::words_file;

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
    warm: HashSet<String>,
    cool: HashSet<String>,
    things: HashSet<String>,
    after_emoji: HashSet<String>,
}

impl Reactions {
    /// Adds those of a language.
    pub(super) fn add(&mut self, raw: &words_file::Reactions) {
        let keys = |all: &[String]| all.iter().map(|phrase| pieces::key(phrase)).collect::<Vec<_>>();
        self.warm.extend(keys(&raw.warm));
        self.cool.extend(keys(&raw.cool));
        self.things.extend(keys(&raw.things));
        self.after_emoji.extend(keys(&raw.after_emoji));
    }

    /// The reaction that a text is; `quotes` is whether it has a text of ours in it, which
    /// some phones leave without quotation marks.
    pub(super) fn read(&self, said: &str, quotes: bool) -> Option<Reaction> {
        let said = fold::typed(said);
        match beside_quotation(&said) {
            Some(beside) => self.quoting(&beside),
            None => self.of_thing(&said).or_else(|| self.leading(&said).filter(|_| quotes)),
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
    fn of_thing(&self, said: &str) -> Option<Reaction> {
        let words = pieces::words(said);
        let is_thing = |words: &[String]| self.things.contains(&words.join(" "));
        (1..words.len()).find_map(|at| {
            let (first, last) = words.split_at(at);
            let reacted = if is_thing(last) { first } else { last };
            (is_thing(first) || is_thing(last)).then(|| self.named(reacted)).flatten()
        })
    }

    /// The words or the emoji with which a text begins.
    fn leading(&self, said: &str) -> Option<Reaction> {
        let words = pieces::words(said);
        let begins = |count: usize| self.named(words.get(..count)?);
        (1..=words.len().min(6)).rev().find_map(begins).or_else(|| {
            let before: String = said.chars().take_while(|c| !c.is_alphanumeric()).collect();
            emoji(&before)
        })
    }
}

/// What stands before and behind the quotation in a text; it may have no end.
fn beside_quotation(said: &str) -> Option<String> {
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
