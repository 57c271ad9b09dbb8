//! Our own texts, when they come back: pasted, forwarded, echoed by a phone, or from
//! another of our kind.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::next::Next;
use super::turn::Turn;
use super::world::World;
use super::{open, sentences};
use crate::answer::phrases::{Found, Phrases};
use crate::answer::{credentials, pieces};
use crate::domain::appointment::ApptNumber;
use crate::domain::lang::Lang;
use crate::text::key;
use crate::text::written::VALUE;

/// Shorter runs of words may be somebody's own: about four words, or eight characters
/// of a language without blanks.
const LEAST: usize = 8;

/// The longer runs of words in what we say, in every language.
#[derive(Clone, Debug, Default)]
pub struct OwnTexts {
    runs: Phrases<()>,
    /// Numbers that stand in sentences as examples.
    examples: Vec<ApptNumber>,
}

impl OwnTexts {
    /// Gathers them from all that the world says but the lines of its lists, which people
    /// type as they are shown.
    pub(super) fn of(world: &World) -> Self {
        let spoken = sentences::spoken(world);
        let mut all = Self::default();
        for lang in &world.rules.langs {
            let ours =
                world.catalog.texts(*lang, |it| !key::is_none(it) && spoken.contains(key::message_of(it)));
            let lines = world.catalog.texts(*lang, |it| !spoken.contains(key::message_of(it)));
            let lines: HashSet<String> = lines.iter().map(|line| pieces::key(line)).collect();
            for run in ours.iter().flat_map(|text| text.split([VALUE, '\n'])) {
                // A line of a list may begin a sentence as well.
                let is_line = lines.contains(&pieces::key(run));
                if !is_line && pieces::weight(&pieces::words(run)) >= LEAST {
                    all.runs.add(run, ());
                    all.examples.extend(example(world, *lang, run));
                }
            }
        }
        all
    }

    /// Whether a part of the text is ours.
    pub(super) fn are_in(&self, said: &str) -> bool {
        !self.runs.inside(&pieces::words(said)).is_empty()
    }

    /// Whether most of the text is ours, but for the lines of lists.
    pub(super) fn are(&self, said: &str) -> bool {
        let is_listed = |line: &&str| line.trim_start().starts_with(|c: char| c.is_ascii_digit());
        let told: String = said.lines().filter(|line| !is_listed(line)).collect::<Vec<_>>().join("\n");
        let words = pieces::words(&told);
        let of = |found: &Found<'_, ()>| pieces::weight(&words[found.at..found.at + found.words]);
        let ours: usize = self.runs.inside(&words).iter().map(of).sum();
        ours > 0 && ours * 2 >= pieces::weight(&words)
    }
}

/// The number of an appointment that a sentence shows how to type.
fn example(world: &World, lang: Lang, run: &str) -> Option<ApptNumber> {
    credentials::read(run, world.words.get(&lang)?, NaiveDate::default())?.number
}

/// The number and the code in a text that quotes us, as somebody would type them: a
/// confirmation that was pasted says no more than that, whatever else stands in it.
pub(super) fn pasted(world: &World, turn: &Turn, said: &str) -> Option<String> {
    world.words.values().find_map(|words| {
        let found = credentials::read(said, words, turn.today())?;
        let number = found.number.filter(|number| !world.own_texts.examples.contains(number))?;
        Some(format!("{number} {}", found.code?.expose()))
    })
}

/// A confirmation opens its appointment, whatever was asked, of this one or another.
pub(super) fn opened<'w>(world: &'w World, turn: &mut Turn, pasted: String) -> Next<'w> {
    let Some(dialog) = open::opening(world) else { return Next::Idle(pasted) };
    let tasks = std::mem::take(&mut turn.conversation.tasks);
    let (over, others): (Vec<_>, Vec<_>) = tasks.into_iter().partition(|task| task.dialog == dialog);
    over.iter().for_each(|task| turn.release_of(task));
    turn.conversation.tasks = others;
    Next::Switch(dialog, pasted)
}
