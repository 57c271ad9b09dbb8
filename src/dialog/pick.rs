//! Which of the lines that were offered the words pick.

use super::kept::Kept;
use super::script::{Read, Step};
use super::state::Offered;
use super::turn::Turn;
use super::world::World;
use super::{open, wish};
use crate::answer::{Cut, Words, choice, inquiry};
use crate::text::Voice;

/// The line that the words pick: by its number, its words, or a beginning.
pub(super) fn pick(world: &World, turn: &Turn, text: &str) -> Option<Offered> {
    let task = turn.task()?;
    if task.offered.is_empty() {
        return None;
    }
    let words = turn.words(world)?;
    let step = turn.step_in_hand(world)?;
    if matches!(step.read, Some(Read::Choices)) && !task.either {
        let zero = task.offered.iter().find(|o| o.key == "0" && text.trim() == "0");
        return zero.cloned();
    }
    // Free words are only ever picked from by a number alone.
    let by_words = task.either
        || !matches!(step.read, Some(Read::Words | Read::Names | Read::Name | Read::YesNo | Read::Review));
    if by_words {
        let keys: Vec<&str> = task.offered.iter().map(|o| o.key.as_str()).collect();
        let listed =
            task.offered.iter().rposition(|o| !turns_page(step, o)).map_or(keys.len(), |last| last + 1);
        // Most people type a number: then nobody needs the labels.
        let numbered = choice::numbered(text, &keys, listed, words);
        // A bare day wishes for all its times, not for the one that is listed.
        if numbered.is_none() && !task.either && wish::is_bare_day(world, turn, step, words, text) {
            return None;
        }
        let at = numbered.or_else(|| by_label(world, turn, words, text));
        at.and_then(|at| task.offered.get(at)).cloned()
    } else {
        let key = text.trim().trim_end_matches(['.', ')', '!']);
        task.offered.iter().find(|o| o.key == key).cloned()
    }
}

/// The line that is called so. Words for another line, or for a visit where one can be
/// meant, only mention it: "change my address", where an address can be shown.
fn by_label(world: &World, turn: &Turn, words: &Words, text: &str) -> Option<usize> {
    let said = Cut::of(text);
    let visit = || open::may_mean_visit(world, turn) && inquiry::is_one(&said, words);
    let read = if !words.lines(&said).is_empty() || visit() { choice::named } else { choice::read };
    read(text, &labels(world, turn), words).is()
}

/// Whether a line of a list of times is none itself, but shows more of them.
fn turns_page(step: &Step, offered: &Offered) -> bool {
    step.read == Some(Read::Slot) && matches!(offered.value, Kept::Choice(_))
}

/// The labels of what was offered, as data for the reading of a choice.
pub(super) fn labels(world: &World, turn: &Turn) -> Vec<choice::Label> {
    let Some(task) = turn.task() else { return Vec::new() };
    let lang = turn.lang(world);
    let words = turn.words(world);
    let step = turn.step_in_hand(world);
    let spoken = |o: &Offered| {
        let say = o.say(world, turn);
        let sms = world.catalog.render(lang, Voice::Sms, &say);
        let telegram = world.catalog.render(lang, Voice::Telegram, &say);
        let more = words.zip(o.label.as_deref()).map_or(&[][..], |(words, key)| words.synonyms(key));
        let label = choice::Label::new(&o.key, [sms, telegram]).or(more);
        choice::Label { aside: step.is_some_and(|step| turns_page(step, o)), ..label }
    };
    task.offered.iter().map(spoken).collect()
}
