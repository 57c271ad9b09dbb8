//! The lines of the review: everything that was said, a line each.

use super::label;
use crate::dialog::memory::{Kept, Task};
use crate::dialog::scripts::{Step, When};
use crate::dialog::turns::{Turn, World, limits};
use crate::text::Say;

/// What stands for the rest of words that were cut.
const CUT: &str = "...";

/// Says each line with its number.
pub(in crate::dialog) fn lines(world: &World, turn: &mut Turn) {
    let Some(task) = turn.task() else { return };
    let mut says = Vec::new();
    let room = room(task.answers.values().filter(|kept| matches!(kept, Kept::Words(_))).count());
    for offered in &task.offered {
        let (Some(go), Some(label)) = (&offered.go, &offered.label) else { continue };
        let script = world.scripts.get(&task.dialog);
        let Some(step) = script.and_then(|s| s.step(go)) else { continue };
        let kept = task.shown_for(world, step).unwrap_or(&Kept::Nothing);
        let value = |kept: &Kept| label::value(world, turn, Some(step), kept);
        let line = match (kept, turn.can(world).is_counted()) {
            (Kept::Words(own), true) => Say::new(label).with("value", cut(own.expose(), room)),
            (Kept::Choices(words), true) => match without_lines(world, task, step, words) {
                Some(left) => Say::new(label).with("value", value(&left)),
                None => Say::new("as-it-is").with("value", label::bare(world, turn, label)),
            },
            _ => Say::new(label).with("value", value(kept)),
        };
        says.push(Say::new("review-line").with("key", &offered.key).with("line", line));
    }
    turn.says.extend(says);
}

/// Several choices but for those of which another line tells already. A single one
/// is named all the same; none if there is nothing to say but in those lines.
fn without_lines(world: &World, task: &Task, step: &Step, words: &[String]) -> Option<Kept> {
    let told = |word: &String| {
        let script = world.scripts.get(&task.dialog);
        let mut followers = script.into_iter().flat_map(|script| script.steps.values());
        followers.any(|other| {
            let asked = When::Has(step.name.clone(), word.clone());
            other.label.is_some() && other.when == Some(asked) && task.answers.contains_key(&other.name)
        })
    };
    let left: Vec<String> = words.iter().filter(|word| !told(word)).cloned().collect();
    match (&left[..], words) {
        ([], [only]) => Some(Kept::Choice(only.clone())),
        ([], _) => None,
        _ => Some(Kept::Choices(left)),
    }
}

/// Characters for each of so many answers in the person's own words, where they are counted.
pub fn room(answers: usize) -> usize {
    (limits::OWN_WORDS_SHOWN / answers.max(1)).max(limits::OWN_WORDS_EACH)
}

/// The beginning of the person's own words: enough to know them again, and no
/// longer than a text message has room for.
fn cut(own: &str, room: usize) -> String {
    if own.chars().count() <= room {
        return own.to_owned();
    }
    let begin: String = own.chars().take(room - CUT.len()).collect();
    // half a word says less than none
    let goes_on = own.chars().nth(room - CUT.len()).is_some_and(|next| !next.is_whitespace());
    let whole = begin.rsplit_once(' ').filter(|_| goes_on).map_or(begin.as_str(), |(whole, _)| whole);
    format!("{}{CUT}", whole.trim_end())
}
